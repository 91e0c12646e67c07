// What the tests of the link share: checks, and a cockpit at the other end of the pipe that says and hears lines.
// Everything happens on one thread and in virtual time.
#ifndef YOKE_TEST_LINK_KIT_HPP
#define YOKE_TEST_LINK_KIT_HPP

#include "runtime/Mql.hpp"
#ifdef __MQL5__
#include "broker/TradeApi5.hpp"
#else
#include "broker/TradeApi4.hpp"
#endif

#include <Yoke/Types.mqh>
#include <Yoke/Clear.mqh>

#include <arpa/inet.h>
#include <netinet/in.h>

#include <cstdio>
#include <filesystem>
#include <fstream>

namespace linktest {

inline int failures = 0;

inline void check(bool holds, const std::string &what) {
   if (holds) return;
   failures++;
   std::printf("FAILED: %s\n", what.c_str());
}

template <class A, class B> void same(const A &actual, const B &expected, const std::string &what) {
   if (actual == expected) return;
   failures++;
   std::printf("FAILED: %s: %s instead of %s\n", what.c_str(), std::to_string(actual).c_str(),
               std::to_string(expected).c_str());
}

inline void sameText(const std::string &actual, const std::string &expected, const std::string &what) {
   check(actual == expected, what + ": '" + actual + "' instead of '" + expected + "'");
}

inline bool has(const std::string &text, const std::string &part) { return text.find(part) != std::string::npos; }

inline std::string field(const std::string &line, size_t index) {
   size_t start = 0;
   for (size_t i = 0; i < index; i++) {
      const size_t tab = line.find('\t', start);
      if (tab == std::string::npos) return "";
      start = tab + 1;
   }
   return line.substr(start, line.find('\t', start) - start);
}

// A folder of its own for the terminal's files, gone at the end.
class Folder {
  public:
   Folder() {
      m_path = std::filesystem::temp_directory_path() / ("yoke-link-" + std::to_string(getpid()));
      std::filesystem::create_directories(m_path);
      yoke::mutableOptions().dataFolder = m_path;
      yoke::mutableOptions().pipePath = m_path + "/pipe";
      yoke::mutableOptions().virtualTime = true;
   }
   ~Folder() { std::filesystem::remove_all(m_path); }

   const std::string &path() const { return m_path; }

   void write(const std::string &name, const std::string &text) const {
      std::filesystem::create_directories(std::filesystem::path(m_path + "/" + name).parent_path());
      std::ofstream(m_path + "/" + name) << text;
   }

  private:
   std::string m_path;
};

// The other end of the pipe.
class FakeCockpit {
  public:
   ~FakeCockpit() { stopListening(); }

   void listen() {
      m_server = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
      sockaddr_un address{};
      address.sun_family = AF_UNIX;
      std::snprintf(address.sun_path, sizeof address.sun_path, "%s", yoke::options().pipePath.c_str());
      unlink(address.sun_path);
      if (bind(m_server, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0 || ::listen(m_server, 16) != 0) {
         std::perror("listen");
         std::exit(2);
      }
   }

   // On a port of the machine's choice.
   int listenTcp() {
      m_server = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
      sockaddr_in address{};
      address.sin_family = AF_INET;
      address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
      socklen_t size = sizeof address;
      if (bind(m_server, reinterpret_cast<sockaddr *>(&address), size) != 0 || ::listen(m_server, 16) != 0
          || getsockname(m_server, reinterpret_cast<sockaddr *>(&address), &size) != 0) {
         std::perror("listen");
         std::exit(2);
      }
      return ntohs(address.sin_port);
   }

   void stopListening() {
      hangUp();
      if (m_server >= 0) close(m_server);
      m_server = -1;
      unlink(yoke::options().pipePath.c_str());
   }

   // Takes the newest connection that waits.
   bool accept() {
      const int accepted = ::accept4(m_server, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
      if (accepted < 0) return false;
      hangUp();
      m_link = accepted;
      m_text.clear();
      return true;
   }

   bool isConnected() const { return m_link >= 0; }

   void hangUp() {
      if (m_link >= 0) close(m_link);
      m_link = -1;
   }

   void say(const std::string &line) { sayRaw(line + "\n"); }

   void sayRaw(const std::string &bytes) {
      if (send(m_link, bytes.data(), bytes.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(bytes.size())) {
         check(false, "the cockpit could not say " + bytes.substr(0, 40));
      }
   }

   // Reads what has come. False: the terminal hung up.
   bool listenNow() {
      char bytes[65536];
      while (m_link >= 0) {
         const ssize_t got = recv(m_link, bytes, sizeof bytes, MSG_DONTWAIT);
         if (got > 0) {
            m_text.append(bytes, static_cast<size_t>(got));
            continue;
         }
         return got < 0;
      }
      return false;
   }

   // The next line; empty = none.
   std::string hear() {
      listenNow();
      const size_t end = m_text.find('\n');
      if (end == std::string::npos) return "";
      std::string line = m_text.substr(0, end);
      m_text.erase(0, end + 1);
      return line;
   }

   // The next line of a type, past others; empty = none.
   std::string hear(const std::string &type) {
      for (std::string line = hear(); !line.empty(); line = hear()) {
         if (field(line, 0) == type) return line;
      }
      return "";
   }

   std::vector<std::string> hearAll() {
      std::vector<std::string> lines;
      for (std::string line = hear(); !line.empty(); line = hear()) lines.push_back(line);
      return lines;
   }

  private:
   int m_server = -1;
   int m_link = -1;
   std::string m_text;
};

inline int finish(const char *name) {
   std::printf("%s: %s\n", name, failures == 0 ? "passed" : "FAILED");
   return failures == 0 ? 0 : 1;
}

} // namespace linktest

#endif
