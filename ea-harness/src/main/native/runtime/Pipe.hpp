// The named pipe of the cockpit, which is a unix socket here, with the ways of a pipe that is opened as a file: FileSize
// tells how many bytes wait; a read waits for all it was asked for; between reading and writing FileFlush and FileSeek
// are due; what was written leaves with FileFlush; and a broken pipe shows in a write only.
#ifndef YOKE_RUNTIME_PIPE_HPP
#define YOKE_RUNTIME_PIPE_HPP

#include "runtime/LinkWatch.hpp"
#include "runtime/OpenFiles.hpp"

#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>

namespace yoke {

class PipeFile : public OpenFile {
  public:
   PipeFile(int descriptor, int openFlags) : OpenFile(descriptor, openFlags, '\t', CP_ACP, {}) {
      linkWatch().opened(descriptor);
   }
   ~PipeFile() override {
      flush();
      linkWatch().closed(fd);
   }

   size_t read(char *bytes, size_t count) override {
      if (m_direction == WRITING) {
         setLastError(ERROR_READ);
         return 0;
      }
      m_direction = READING;
      m_flushed = false;
      size_t done = 0;
      while (done < count) {
         const ssize_t got = recv(fd, bytes + done, count - done, 0);
         if (got < 0 && errno == EINTR) continue;
         if (got <= 0) {
            setLastError(ERROR_READ);
            break;
         }
         done += static_cast<size_t>(got);
      }
      linkWatch().passed(bytes, done);
      return done;
   }

   size_t write(const char *bytes, size_t count) override {
      if (m_direction == READING || m_broken) {
         setLastError(ERROR_WRITE);
         return 0;
      }
      m_direction = WRITING;
      m_flushed = false;
      m_pending.append(bytes, count);
      if (m_pending.size() >= FILE_BUFFER && !sendPending()) return 0;
      return count;
   }

   bool flush() override {
      m_flushed = true;
      return sendPending();
   }

   void seek(int64_t) override {
      if (m_flushed) m_direction = NEITHER;
   }

   int64_t size() override {
      int bytes = 0;
      return ioctl(fd, FIONREAD, &bytes) == 0 ? bytes : 0;
   }

   int64_t tell() override { return 0; }
   bool isPipe() const override { return true; }

  private:
   enum Direction { NEITHER, READING, WRITING };
   Direction m_direction = NEITHER;
   bool m_flushed = false;
   bool m_broken = false;

   // Waits while the other side does not read, as a write to a full pipe does.
   bool sendPending() {
      size_t done = 0;
      while (done < m_pending.size() && !m_broken) {
         const ssize_t sent = send(fd, m_pending.data() + done, m_pending.size() - done, MSG_NOSIGNAL);
         if (sent < 0 && errno == EINTR) continue;
         if (sent < 0) {
            m_broken = true;
         } else {
            done += static_cast<size_t>(sent);
         }
      }
      m_pending.clear();
      if (m_broken) setLastError(ERROR_WRITE);
      return !m_broken;
   }
};

inline bool isPipeName(const string &name) { return name.utf8().compare(0, 2, "\\\\") == 0; }

inline int openPipe(const string &name, int flags) {
   sockaddr_un address{};
   address.sun_family = AF_UNIX;
   const std::string &path = theOptions.pipePath;
   if (name.utf8() != "\\\\.\\pipe\\yoke" || path.empty() || path.size() >= sizeof address.sun_path) {
      setLastError(ERROR_CANNOT_OPEN_FILE);
      return INVALID_HANDLE;
   }
   std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
   const int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
   timeval briefly{1, 0};
   setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &briefly, sizeof briefly); // bounds connect when nobody accepts
   if (fd < 0 || connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0) {
      if (fd >= 0) close(fd);
      setLastError(ERROR_CANNOT_OPEN_FILE);
      return INVALID_HANDLE;
   }
   timeval forever{0, 0};
   setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &forever, sizeof forever);
   return keepOpen(std::make_unique<PipeFile>(fd, flags));
}

} // namespace yoke

#endif
