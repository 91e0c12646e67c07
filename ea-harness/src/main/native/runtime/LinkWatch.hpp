// Measures how long a command waits inside the terminal: from the moment its bytes can be read on the Expert Advisor's
// link until the Expert Advisor calls a trade function for it. A thread waits for the bytes, so that a terminal that is
// blocked in OrderSend is measured too; it wakes nobody.
#ifndef YOKE_RUNTIME_LINK_WATCH_HPP
#define YOKE_RUNTIME_LINK_WATCH_HPP

#include "runtime/State.hpp"

#include <algorithm>
#include <atomic>
#include <list>
#include <mutex>
#include <sys/epoll.h>
#include <sys/ioctl.h>
#include <thread>

namespace yoke {

// Percentiles of the last values, in microseconds.
class Measurement {
  public:
   void add(int64_t valueUs) {
      if (m_values.size() < KEPT) {
         m_values.push_back(valueUs);
      } else {
         m_values[static_cast<size_t>(m_count) % KEPT] = valueUs;
      }
      m_count++;
      m_maxUs = std::max(m_maxUs, valueUs);
   }

   int64_t percentile(int percent) const {
      if (m_values.empty()) return 0;
      std::vector<int64_t> sorted = m_values;
      std::sort(sorted.begin(), sorted.end());
      return sorted[(sorted.size() - 1) * static_cast<size_t>(percent) / 100];
   }

   int64_t count() const { return m_count; }
   int64_t maxUs() const { return m_maxUs; }

  private:
   static constexpr size_t KEPT = 65536;
   std::vector<int64_t> m_values;
   int64_t m_count = 0;
   int64_t m_maxUs = 0;
};

// A command that was read and has not yet led to a trade call.
struct WaitingCommand {
   uint64_t magic;
   uint64_t ticket;
   int64_t readableUs;
};

class LinkWatch {
  public:
   // Without it nothing is measured; native unit tests need no thread.
   void start() {
      m_epoll = epoll_create1(EPOLL_CLOEXEC);
      std::thread([this]() { run(); }).detach();
   }

   void opened(int fd) {
      if (m_epoll < 0) return;
      const std::lock_guard<std::mutex> lock(m_mutex);
      m_fd = fd;
      m_readableUs = 0;
      m_line.clear();
      epoll_event event{};
      event.events = EPOLLIN | EPOLLET;
      epoll_ctl(m_epoll, EPOLL_CTL_ADD, fd, &event);
   }

   void closed(int fd) {
      const std::lock_guard<std::mutex> lock(m_mutex);
      if (m_fd == fd) m_fd = -1;
   }

   // The Expert Advisor has read these bytes.
   void passed(const char *bytes, size_t count) {
      if (m_epoll < 0) return;
      int64_t readableUs = realMonoUs();
      {
         const std::lock_guard<std::mutex> lock(m_mutex);
         if (m_readableUs != 0) readableUs = m_readableUs;
         if (waiting() == 0) m_readableUs = 0;
      }
      for (size_t i = 0; i < count; i++) {
         if (bytes[i] != '\n') {
            if (m_line.size() < LONGEST_LINE) m_line.push_back(bytes[i]);
            continue;
         }
         if (m_line.compare(0, 4, "CMD\t") == 0) remember(readableUs);
         m_line.clear();
      }
   }

   void traded(uint64_t magic, uint64_t ticket) {
      for (auto command = m_commands.begin(); command != m_commands.end(); ++command) {
         const bool same = magic != 0 && command->magic == magic;
         const bool closes = magic == 0 && ticket != 0 && command->ticket == ticket;
         if (!same && !closes) continue;
         m_latency.add(realMonoUs() - command->readableUs);
         m_commands.erase(command);
         return;
      }
   }

   const Measurement &latency() const { return m_latency; }

  private:
   static constexpr size_t LONGEST_LINE = 65536;
   static constexpr size_t MOST_COMMANDS = 4096;
   // Numbers of CMD's fields in docs/bridge-protocol-fields.md, the type being 0.
   static constexpr size_t TICKET_FIELD = 11;
   static constexpr size_t MAGIC_FIELD = 15;

   int m_epoll = -1;
   std::mutex m_mutex; // m_fd and m_readableUs
   int m_fd = -1;
   int64_t m_readableUs = 0;
   std::string m_line;
   std::list<WaitingCommand> m_commands;
   Measurement m_latency;

   int waiting() const {
      int bytes = 0;
      if (m_fd < 0 || ioctl(m_fd, FIONREAD, &bytes) != 0) return 0;
      return bytes;
   }

   uint64_t number(size_t field) const {
      size_t at = 0;
      for (size_t i = 0; i < field && at != std::string::npos; i++) at = m_line.find('\t', at == 0 && i == 0 ? 0 : at + 1);
      return at == std::string::npos ? 0 : std::strtoull(m_line.c_str() + at + 1, nullptr, 10);
   }

   void remember(int64_t readableUs) {
      m_commands.push_back({number(MAGIC_FIELD), number(TICKET_FIELD), readableUs});
      if (m_commands.size() > MOST_COMMANDS) m_commands.pop_front();
   }

   void run() {
      while (true) {
         epoll_event event{};
         if (epoll_wait(m_epoll, &event, 1, -1) < 1) continue;
         const int64_t now = realMonoUs();
         const std::lock_guard<std::mutex> lock(m_mutex);
         if (m_readableUs == 0 && waiting() > 0) m_readableUs = now;
      }
   }
};

inline LinkWatch &linkWatch() {
   // Never destroyed: its thread may still look at it when the process ends.
   static LinkWatch &watch = *new LinkWatch;
   return watch;
}

inline void tradeCalled(uint64_t magic, uint64_t ticket) { linkWatch().traded(magic, ticket); }

} // namespace yoke

#endif
