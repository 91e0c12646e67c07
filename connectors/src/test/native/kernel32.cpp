// Stands in for kernel32 and advapi32 over unix sockets, so that the Java side of the named pipe runs where there is no
// Windows: same prototypes, same structures, same error codes (left in errno). What a test scripts comes through the
// functions yoke_*; what no caller may do is counted as a violation.
#include "pipes.hpp"
#include "users.hpp"

extern "C" {

void *CreateNamedPipeW(const uint16_t *name, DWORD open_mode, DWORD pipe_mode, DWORD instances, DWORD out_bytes,
                       DWORD in_bytes, DWORD timeout, const SecurityAttributes *security) {
  Lock lock(world().mutex);
  std::string full = narrow(name), prefix = "\\\\.\\pipe\\";
  if (!isPipeMode(open_mode, pipe_mode) || instances != 255 || out_bytes != in_bytes || timeout != 0
      || full.compare(0, prefix.size(), prefix) != 0) {
    violate("CreateNamedPipeW with other arguments: " + full);
  }
  if (security == nullptr || security->length != 24 || security->inherit != 0
      || world().memory.count(security->descriptor) == 0) {
    violate("CreateNamedPipeW without the security attributes");
  }
  if (int code = scripted("CreateNamedPipeW")) return fail(code), kInvalidHandleValue;
  std::string plain = full.substr(prefix.size());
  auto &door = world().doors[plain];
  bool first = (open_mode & 0x00080000u) != 0;
  if (door && first) return fail(kAccessDenied), kInvalidHandleValue;
  if (!door) {
    if (!first) violate("a new name without FILE_FLAG_FIRST_PIPE_INSTANCE");
    auto fresh = std::make_unique<Door>();
    if (!listenAt(world().folder + "/" + plain, *fresh)) {
      world().doors.erase(plain);
      return fail(kAccessDenied), kInvalidHandleValue;
    }
    fresh->acceptor = std::thread(acceptAll, std::ref(*fresh), fresh->listener, fresh->stop);
    door = std::move(fresh);
  }
  auto pipe = std::make_shared<Object>();
  pipe->kind = Kind::pipe;
  pipe->name = plain;
  door->instances.push_back(pipe);
  return open(pipe);
}

BOOL ConnectNamedPipe(void *handle, Overlapped *overlapped) {
  Lock lock(world().mutex);
  auto pipe = get(handle, Kind::pipe);
  if (!pipe) return fail(kInvalidHandle);
  if (int code = scripted("ConnectNamedPipe")) return fail(code);
  if (!begin(overlapped, pipe->connecting)) return fail(kInvalidParameter);
  auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(10);
  if (takeScript("client_first")) {
    world().changed.wait_until(lock, deadline, [&] { return pipe->state == State::connected; });
  }
  if (takeScript("client_gone")) {
    world().changed.wait_until(lock, deadline, [&] { return pipe->state == State::connected; });
    while (!peerIsGone(pipe->fd) && std::chrono::steady_clock::now() < deadline) {
      lock.unlock();
      std::this_thread::yield();
      lock.lock();
    }
  }
  if (pipe->state == State::connected) return fail(peerIsGone(pipe->fd) ? kNoData : kConnected);
  pipe->state = State::listening;
  pipe->connecting = std::make_shared<Operation>();
  pipe->connecting->overlapped = overlapped;
  pipe->connecting->wake = eventfd(0, EFD_CLOEXEC);
  world().changed.notify_all();
  return fail(kPending);
}

BOOL DisconnectNamedPipe(void *handle) {
  Lock lock(world().mutex);
  auto pipe = get(handle, Kind::pipe);
  if (!pipe) return fail(kInvalidHandle);
  world().counts["DisconnectNamedPipe"]++;
  if (pipe->reading || pipe->writing) violate("disconnected while an operation runs");
  if (pipe->fd >= 0) close(pipe->fd);
  pipe->fd = -1;
  pipe->state = State::disconnected;
  return 1;
}

BOOL ReadFile(void *handle, void *buffer, DWORD size, DWORD *count, Overlapped *overlapped) {
  return transfer(handle, buffer, size, count, overlapped, "ReadFile", &Object::reading);
}

BOOL WriteFile(void *handle, void *buffer, DWORD size, DWORD *count, Overlapped *overlapped) {
  return transfer(handle, buffer, size, count, overlapped, "WriteFile", &Object::writing);
}

BOOL GetOverlappedResult(void *handle, Overlapped *overlapped, DWORD *count, BOOL wait) {
  Lock lock(world().mutex);
  auto pipe = get(handle, Kind::pipe);
  if (!pipe) return fail(kInvalidHandle);
  if (overlapped->internal == kStatusPending && !isPending(*pipe, overlapped)) {
    violate("the result of an operation that was refused at once");
    return fail(kInvalidParameter);
  }
  if (!wait && overlapped->internal == kStatusPending) return fail(996);
  world().changed.wait(lock, [&] { return overlapped->internal != kStatusPending; });
  *count = static_cast<DWORD>(overlapped->internal_high);
  return overlapped->internal == 0 ? 1 : fail(static_cast<int>(overlapped->internal & 0xFFFF));
}

BOOL CancelIoEx(void *handle, Overlapped *overlapped) {
  Lock lock(world().mutex);
  auto pipe = get(handle, Kind::pipe);
  if (!pipe) return fail(kInvalidHandle);
  world().counts["CancelIoEx"]++;
  if (!isPending(*pipe, overlapped)) return fail(kNotFound);
  if (pipe->connecting && pipe->connecting->overlapped == overlapped) {
    complete(pipe->connecting, kAborted, 0);
    return 1;
  }
  for (auto operation : {pipe->reading, pipe->writing}) {
    if (!operation || operation->overlapped != overlapped) continue;
    uint64_t one = 1;
    operation->cancelled = true;
    if (write(operation->wake, &one, sizeof one) < 0) abort();
  }
  return 1;
}

void *CreateEventW(void *security, BOOL manual, BOOL initial, const uint16_t *name) {
  Lock lock(world().mutex);
  if (security != nullptr || name != nullptr || manual != 1) violate("CreateEventW with other arguments");
  if (int code = scripted("CreateEventW")) return fail(code), nullptr;
  auto event = std::make_shared<Object>();
  event->kind = Kind::event;
  event->set = initial != 0;
  return open(event);
}

BOOL SetEvent(void *handle) {
  Lock lock(world().mutex);
  setEvent(handle);
  return 1;
}

DWORD WaitForMultipleObjects(DWORD count, void **handles, BOOL all, DWORD ms) {
  Lock lock(world().mutex);
  if (int code = scripted("WaitForMultipleObjects")) return fail(code), kWaitFailed;
  if (count == 0 || count > 64 || all != 0 || ms != kInfinite) {
    violate("WaitForMultipleObjects with other arguments");
    return fail(kInvalidParameter), kWaitFailed;
  }
  DWORD found = kWaitTimeout;
  world().changed.wait(lock, [&] {
    for (DWORD i = 0; i < count; i++) {
      auto event = get(handles[i], Kind::event);
      if (!event) return found = kWaitFailed, true;
      if (event->set) return found = i, true;
    }
    return false;
  });
  return found;
}

BOOL CloseHandle(void *handle) {
  Lock lock(world().mutex);
  auto found = world().handles.find(reinterpret_cast<uintptr_t>(handle));
  if (found == world().handles.end()) {
    violate("a handle closed twice");
    return fail(kInvalidHandle);
  }
  auto object = found->second;
  world().handles.erase(found);
  if (object->kind == Kind::pipe) closePipe(object, lock);
  if (object->kind == Kind::event) {
    for (auto &[other, pipe] : world().handles) {
      for (auto &operation : {pipe->connecting, pipe->reading, pipe->writing}) {
        if (operation && operation->overlapped->event == handle) violate("an event closed while its operation runs");
      }
    }
  }
  world().changed.notify_all();
  return 1;
}

// What follows is for the tests.

void yoke_reset(const char *folder) {
  Lock lock(world().mutex);
  world().folder = folder;
  world().script.clear();
  world().failures.clear();
  world().counts.clear();
  world().violation.clear();
}

void yoke_script(const char *name, long value) {
  Lock lock(world().mutex);
  world().script[name] = value;
}

void yoke_fail(const char *function, int code, int times) {
  Lock lock(world().mutex);
  for (int i = 0; i < times; i++) world().failures[function].push_back(code);
}

long yoke_count(const char *name) {
  Lock lock(world().mutex);
  std::string what = name;
  if (what == "handles") return static_cast<long>(world().handles.size());
  if (what == "memory") return static_cast<long>(world().memory.size());
  if (what == "operations") return world().workers;
  if (what == "waiting") {
    long waiting = 0;
    for (auto &[handle, object] : world().handles) waiting += object->connecting ? 1 : 0;
    return waiting;
  }
  return world().counts[what];
}

const char *yoke_text(const char *name) {
  Lock lock(world().mutex);
  return std::string(name) == "violation" ? world().violation.c_str() : world().descriptor.c_str();
}

} // extern "C"
