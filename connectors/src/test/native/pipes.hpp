// The pipes of the stand-in: a name is a unix socket, an instance one connection of it. An operation that has to wait is
// finished by a thread of its own, as the system finishes it behind the program's back.
#ifndef YOKE_STAND_IN_PIPES_HPP
#define YOKE_STAND_IN_PIPES_HPP

#include "world.hpp"

namespace {

bool peerIsGone(int fd) {
  char byte;
  return recv(fd, &byte, 1, MSG_PEEK | MSG_DONTWAIT) == 0;
}

void admit(Door &door, int client) {
  for (auto &instance : door.instances) {
    if (instance->state != State::listening) continue;
    instance->state = State::connected;
    instance->fd = client;
    world().counts["admitted"]++;
    if (instance->connecting) complete(instance->connecting, 0, 0);
    world().changed.notify_all();
    return;
  }
  world().counts["busy"]++;
  close(client);
}

void acceptAll(Door &door, int listener, int stop) {
  while (true) {
    pollfd wanted[] = {{listener, POLLIN, 0}, {stop, POLLIN, 0}};
    poll(wanted, 2, -1);
    if (wanted[1].revents != 0) return;
    int client = accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
    if (client < 0) continue;
    Lock lock(world().mutex);
    admit(door, client);
  }
}

bool listenAt(const std::string &path, Door &door) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (path.size() >= sizeof address.sun_path) return false;
  memcpy(address.sun_path, path.c_str(), path.size());
  door.listener = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  door.stop = eventfd(0, EFD_CLOEXEC);
  return bind(door.listener, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0
      && listen(door.listener, 64) == 0;
}

// Without the lock: the acceptor may wait for it.
void shut(std::unique_ptr<Door> door, const std::string &path) {
  uint64_t one = 1;
  if (write(door->stop, &one, sizeof one) < 0) abort();
  door->acceptor.join();
  close(door->listener);
  close(door->stop);
  unlink(path.c_str());
}

enum class Step { done, again };

Step readNow(Object &pipe, char *buffer, DWORD size, int &code, DWORD &count) {
  if (takeScript("empty_reads")) {
    code = 0, count = 0;
    return Step::done;
  }
  long chunk = script("read_chunk");
  size_t most = chunk > 0 && static_cast<DWORD>(chunk) < size ? static_cast<size_t>(chunk) : size;
  ssize_t got = recv(pipe.fd, buffer, most, MSG_DONTWAIT);
  if (got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) return Step::again;
  code = got > 0 ? 0 : kBrokenPipe;
  count = got > 0 ? static_cast<DWORD>(got) : 0;
  return Step::done;
}

Step writeNow(Object &pipe, const char *buffer, DWORD size, int &code, DWORD &count) {
  long chunk = script("write_chunk");
  DWORD most = chunk > 0 && static_cast<DWORD>(chunk) < size ? static_cast<DWORD>(chunk) : size;
  while (count < most) {
    ssize_t put = send(pipe.fd, buffer + count, most - count, MSG_DONTWAIT | MSG_NOSIGNAL);
    if (put < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) return Step::again;
    if (put < 0) {
      code = kNoData;
      return Step::done;
    }
    count += static_cast<DWORD>(put);
  }
  code = 0;
  return Step::done;
}

// Finishes one pending operation from a thread of its own, as the system does.
void work(std::shared_ptr<Object> pipe, std::shared_ptr<Operation> Object::*slot, std::shared_ptr<Operation> operation) {
  DWORD count = 0;
  bool reads = slot == &Object::reading;
  Lock lock(world().mutex);
  while (true) {
    int code = 0;
    if (operation->cancelled) {
      long late = script("late_cancel_ms");
      if (late > 0) {
        lock.unlock();
        std::this_thread::sleep_for(std::chrono::milliseconds(late));
        lock.lock();
      }
      // The system may still write to the buffer until it says that the operation is over.
      if (reads) memset(operation->buffer, 0xDD, operation->size);
      world().counts["cancelled"]++;
      complete((*pipe).*slot, kAborted, 0);
      break;
    }
    Step step = reads ? readNow(*pipe, operation->buffer, operation->size, code, count)
                      : writeNow(*pipe, operation->buffer, operation->size, code, count);
    if (step == Step::done) {
      complete((*pipe).*slot, code, count);
      break;
    }
    pollfd wanted[] = {{pipe->fd, static_cast<short>(reads ? POLLIN : POLLOUT), 0}, {operation->wake, POLLIN, 0}};
    lock.unlock();
    poll(wanted, 2, -1);
    lock.lock();
  }
  world().workers--;
  world().changed.notify_all();
}

BOOL start(std::shared_ptr<Object> pipe, std::shared_ptr<Operation> Object::*slot, Overlapped *overlapped, void *buffer,
           DWORD size) {
  auto operation = std::make_shared<Operation>();
  operation->overlapped = overlapped;
  operation->buffer = static_cast<char *>(buffer);
  operation->size = size;
  operation->wake = eventfd(0, EFD_CLOEXEC);
  (*pipe).*slot = operation;
  world().workers++;
  std::thread(work, pipe, slot, operation).detach();
  return fail(kPending);
}

BOOL transfer(void *handle, void *buffer, DWORD size, DWORD *count, Overlapped *overlapped, const char *function,
              std::shared_ptr<Operation> Object::*slot) {
  Lock lock(world().mutex);
  auto pipe = get(handle, Kind::pipe);
  if (!pipe) return fail(kInvalidHandle);
  if (count != nullptr) violate("a count beside OVERLAPPED");
  if (int code = scripted(function)) return fail(code);
  if (pipe->state == State::listening) return fail(kListening);
  if (pipe->state == State::disconnected) return fail(kNotConnected);
  if (!begin(overlapped, (*pipe).*slot)) return fail(kInvalidParameter);
  if (script("always_pending") != 0) return start(pipe, slot, overlapped, buffer, size);
  bool reads = slot == &Object::reading;
  int code = 0;
  DWORD done = 0;
  auto *bytes = static_cast<char *>(buffer);
  if ((reads ? readNow(*pipe, bytes, size, code, done) : writeNow(*pipe, bytes, size, code, done)) == Step::again) {
    if (done > 0) {
      overlapped->internal = 0;
      overlapped->internal_high = done;
      setEvent(overlapped->event);
      return 1;
    }
    return start(pipe, slot, overlapped, buffer, size);
  }
  if (code != 0) return fail(code);
  overlapped->internal = 0;
  overlapped->internal_high = done;
  setEvent(overlapped->event);
  return 1;
}

bool isPipeMode(DWORD open_mode, DWORD pipe_mode) {
  return (open_mode & ~0x00080000u) == 0x40000003u && pipe_mode == 8;
}

void closePipe(const std::shared_ptr<Object> &pipe, Lock &lock) {
  if (pipe->connecting || pipe->reading || pipe->writing) violate("a pipe closed while an operation runs");
  if (pipe->fd >= 0) close(pipe->fd);
  auto door = world().doors.find(pipe->name);
  if (door == world().doors.end()) return;
  door->second->instances.remove(pipe);
  if (!door->second->instances.empty()) return;
  auto gone = std::move(door->second);
  world().doors.erase(door);
  std::string path = world().folder + "/" + pipe->name;
  lock.unlock();
  shut(std::move(gone), path);
  lock.lock();
}

} // namespace

#endif
