// MetaTrader 5's sockets with their traps: SocketIsReadable says 1 on an empty buffer; SocketRead waits for all that it
// was asked for, and its timeout 0 means two minutes; a send within 5 ms of the connect fails; after an error the handle
// is dead. Only addresses of the allow-list can be reached.
#ifndef YOKE_RUNTIME_SOCKETS_HPP
#define YOKE_RUNTIME_SOCKETS_HPP

#ifdef __MQL5__

#include "runtime/Array.hpp"
#include "runtime/LinkWatch.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <map>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>

const uint SOCKET_DEFAULT = 0;

namespace yoke {

const size_t MOST_SOCKETS = 128;
const int64_t CONNECTING_PASS_US = 5000;
const int64_t ENDLESS_READ_MS = 120'000;

struct Socket {
   int fd = -1;
   bool connected = false;
   int64_t connectedUs = 0;
   uint sendTimeoutMs = 0;
};

inline std::map<int, Socket> theSockets;

inline Socket *openSocket(int handle) {
   const auto found = theSockets.find(handle);
   if (found != theSockets.end()) return &found->second;
   setLastError(ERROR_SOCKET_HANDLE);
   return nullptr;
}

inline void hangUp(Socket &socket) {
   if (socket.fd >= 0) {
      linkWatch().closed(socket.fd);
      close(socket.fd);
   }
   socket.fd = -1;
   socket.connected = false;
}

inline void fail(Socket &socket) {
   hangUp(socket);
   setLastError(ERROR_SOCKET_IO);
}

inline bool waitFor(int fd, short events, int64_t timeoutMs) {
   pollfd ready{fd, events, 0};
   return poll(&ready, 1, static_cast<int>(timeoutMs)) == 1;
}

inline bool isAllowed(const std::string &host, uint port) {
   for (const std::string &address : theOptions.allowedAddresses) {
      if (address == host || address == host + ":" + std::to_string(port)) return true;
   }
   return false;
}

inline bool dial(int fd, const std::string &host, uint port, uint timeoutMs) {
   sockaddr_in address{};
   address.sin_family = AF_INET;
   address.sin_port = htons(static_cast<uint16_t>(port));
   if (inet_pton(AF_INET, host == "localhost" ? "127.0.0.1" : host.c_str(), &address.sin_addr) != 1) return false;
   if (connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0) return true;
   int error = 0;
   socklen_t size = sizeof error;
   return errno == EINPROGRESS && waitFor(fd, POLLOUT, timeoutMs)
          && getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &size) == 0 && error == 0;
}

} // namespace yoke

inline int SocketCreate(uint = SOCKET_DEFAULT) {
   if (yoke::theSockets.size() >= yoke::MOST_SOCKETS) {
      yoke::setLastError(yoke::ERROR_SOCKET_TOO_MANY);
      return -1;
   }
   const int handle = yoke::theSockets.empty() ? 1 : yoke::theSockets.rbegin()->first + 1;
   yoke::theSockets[handle].fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
   return handle;
}

inline bool SocketClose(int handle) {
   yoke::Socket *socket = yoke::openSocket(handle);
   if (socket == nullptr) return false;
   yoke::hangUp(*socket);
   yoke::theSockets.erase(handle);
   return true;
}

inline bool SocketConnect(int handle, const string &server, uint port, uint timeoutMs) {
   yoke::Socket *socket = yoke::openSocket(handle);
   if (socket == nullptr) return false;
   if (!yoke::isAllowed(server.utf8(), port)) {
      yoke::setLastError(yoke::ERROR_FUNCTION_NOT_ALLOWED);
      return false;
   }
   if (socket->fd < 0 || socket->connected || !yoke::dial(socket->fd, server.utf8(), port, timeoutMs)) {
      yoke::hangUp(*socket);
      yoke::setLastError(yoke::ERROR_SOCKET_CONNECT);
      return false;
   }
   const int on = 1;
   setsockopt(socket->fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
   socket->connected = true;
   socket->connectedUs = yoke::monoUs();
   yoke::linkWatch().opened(socket->fd);
   return true;
}

inline bool SocketIsConnected(int handle) {
   const yoke::Socket *socket = yoke::openSocket(handle);
   return socket != nullptr && socket->connected;
}

inline uint SocketIsReadable(int handle) {
   yoke::Socket *socket = yoke::openSocket(handle);
   if (socket == nullptr || !socket->connected) return 0;
   char byte = 0;
   const ssize_t peeked = recv(socket->fd, &byte, 1, MSG_PEEK | MSG_DONTWAIT);
   if (peeked == 0 || (peeked < 0 && errno != EAGAIN)) {
      yoke::fail(*socket);
      return 0;
   }
   int bytes = 0;
   ioctl(socket->fd, FIONREAD, &bytes);
   return bytes > 0 ? static_cast<uint>(bytes) : 1;
}

inline bool SocketIsWritable(int handle) {
   const yoke::Socket *socket = yoke::openSocket(handle);
   return socket != nullptr && socket->connected && yoke::waitFor(socket->fd, POLLOUT, 0);
}

inline bool SocketTimeouts(int handle, uint sendMs, uint) {
   yoke::Socket *socket = yoke::openSocket(handle);
   if (socket != nullptr) socket->sendTimeoutMs = sendMs;
   return socket != nullptr;
}

inline int SocketRead(int handle, Array<uchar> &buffer, uint wanted, uint timeoutMs) {
   yoke::Socket *socket = yoke::openSocket(handle);
   if (socket == nullptr || !socket->connected) {
      if (socket != nullptr) yoke::setLastError(yoke::ERROR_SOCKET_IO);
      return -1;
   }
   const int64_t endUs = yoke::realMonoUs() + (timeoutMs == 0 ? yoke::ENDLESS_READ_MS : timeoutMs) * 1000;
   std::string bytes(wanted, '\0');
   size_t done = 0;
   while (done < wanted) {
      const ssize_t got = recv(socket->fd, bytes.data() + done, wanted - done, MSG_DONTWAIT);
      if (got > 0) {
         done += static_cast<size_t>(got);
         continue;
      }
      if (got == 0 || errno != EAGAIN) {
         yoke::fail(*socket);
         break;
      }
      const int64_t restMs = (endUs - yoke::realMonoUs()) / 1000;
      if (restMs <= 0 || !yoke::waitFor(socket->fd, POLLIN, restMs)) break;
   }
   if (done == 0) {
      yoke::setLastError(yoke::ERROR_SOCKET_IO);
      return -1;
   }
   yoke::linkWatch().passed(bytes.data(), done);
   ArrayResize(buffer, static_cast<long>(done));
   for (size_t i = 0; i < done; i++) buffer[static_cast<long>(i)] = static_cast<uchar>(bytes[i]);
   return static_cast<int>(done);
}

inline int SocketSend(int handle, const Array<uchar> &buffer, uint length) {
   yoke::Socket *socket = yoke::openSocket(handle);
   if (socket == nullptr) return -1;
   if (!socket->connected || length > static_cast<uint>(buffer.size())
       || yoke::monoUs() - socket->connectedUs < yoke::CONNECTING_PASS_US) {
      yoke::fail(*socket);
      return -1;
   }
   size_t done = 0;
   while (done < length) {
      const ssize_t sent = send(socket->fd, buffer.data() + done, length - done, MSG_NOSIGNAL | MSG_DONTWAIT);
      if (sent > 0) {
         done += static_cast<size_t>(sent);
         continue;
      }
      const int64_t timeoutMs = socket->sendTimeoutMs == 0 ? yoke::ENDLESS_READ_MS : socket->sendTimeoutMs;
      if (errno != EAGAIN || !yoke::waitFor(socket->fd, POLLOUT, timeoutMs)) {
         yoke::fail(*socket);
         return -1;
      }
   }
   return static_cast<int>(done);
}

#endif
#endif
