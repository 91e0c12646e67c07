// What the stand-in for Windows keeps: handles, events, scripted failures, and how often what was called.
#ifndef YOKE_STAND_IN_WORLD_HPP
#define YOKE_STAND_IN_WORLD_HPP

#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <poll.h>
#include <set>
#include <string>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace {

using DWORD = uint32_t;
using BOOL = int32_t;

constexpr int kAccessDenied = 5, kInvalidHandle = 6, kInvalidParameter = 87, kBrokenPipe = 109, kInsufficientBuffer = 122;
constexpr int kNoData = 232, kNotConnected = 233, kConnected = 535, kListening = 536, kAborted = 995, kPending = 997;
constexpr int kNotFound = 1168, kBadDescriptor = 1336;
constexpr uint64_t kStatusPending = 0x103;
constexpr DWORD kWaitFailed = 0xFFFFFFFF, kWaitTimeout = 258, kInfinite = 0xFFFFFFFF;
void *const kInvalidHandleValue = reinterpret_cast<void *>(-1L);

struct Overlapped {
  uint64_t internal;
  uint64_t internal_high;
  DWORD offset;
  DWORD offset_high;
  void *event;
};
static_assert(sizeof(Overlapped) == 32);

struct SecurityAttributes {
  DWORD length;
  void *descriptor;
  BOOL inherit;
};
static_assert(sizeof(SecurityAttributes) == 24);

struct TokenUser {
  void *sid;
  DWORD attributes;
};
static_assert(sizeof(TokenUser) == 16);

enum class Kind { event, pipe, process, token };
enum class State { listening, connected, disconnected };

struct Operation {
  Overlapped *overlapped;
  char *buffer;
  DWORD size;
  int wake;
  bool cancelled = false;
};

struct Object {
  Kind kind;
  bool set = false;                      // event
  State state = State::listening;        // pipe
  int fd = -1;
  std::string name;
  std::shared_ptr<Operation> connecting, reading, writing;
  DWORD pid = 0;                         // process, token
  bool own = false;
};

struct Door {
  int listener = -1;
  int stop = -1;
  std::thread acceptor;
  std::list<std::shared_ptr<Object>> instances;
};

struct World {
  std::mutex mutex;
  std::condition_variable changed;
  std::string folder;
  std::map<uintptr_t, std::shared_ptr<Object>> handles;
  uintptr_t next_handle = 0x100;
  std::map<std::string, std::unique_ptr<Door>> doors;
  std::set<void *> memory;
  std::map<std::string, long> script;
  std::map<std::string, std::vector<int>> failures;
  std::map<std::string, long> counts;
  std::string violation;
  std::string descriptor;
  int workers = 0;
};

World &world() {
  static World *one = new World;
  return *one;
}

using Lock = std::unique_lock<std::mutex>;

BOOL fail(int code) {
  errno = code;
  return 0;
}

void violate(const std::string &what) {
  world().counts["violations"]++;
  if (world().violation.empty()) world().violation = what;
}

// The code the next call of this function is to fail with, 0 = none.
int scripted(const char *function) {
  world().counts[function]++;
  auto &codes = world().failures[function];
  if (codes.empty()) return 0;
  int code = codes.front();
  codes.erase(codes.begin());
  return code;
}

long script(const char *name) {
  auto found = world().script.find(name);
  return found == world().script.end() ? 0 : found->second;
}

bool takeScript(const char *name) {
  auto found = world().script.find(name);
  if (found == world().script.end() || found->second <= 0) return false;
  found->second--;
  return true;
}

void *open(std::shared_ptr<Object> object) {
  uintptr_t handle = world().next_handle += 4;
  world().handles[handle] = std::move(object);
  return reinterpret_cast<void *>(handle);
}

std::shared_ptr<Object> get(void *handle, Kind kind) {
  auto found = world().handles.find(reinterpret_cast<uintptr_t>(handle));
  if (found == world().handles.end() || found->second->kind != kind) {
    violate("a handle that is not open, or of another kind");
    return nullptr;
  }
  return found->second;
}

void setEvent(void *handle) {
  auto event = get(handle, Kind::event);
  if (event) event->set = true;
  world().changed.notify_all();
}

bool isPending(const Object &object, const Overlapped *overlapped) {
  for (const auto &operation : {object.connecting, object.reading, object.writing}) {
    if (operation && operation->overlapped == overlapped) return true;
  }
  return false;
}

void complete(std::shared_ptr<Operation> &slot, int code, DWORD count) {
  Overlapped *overlapped = slot->overlapped;
  void *event = overlapped->event;
  overlapped->internal_high = count;
  overlapped->internal = code == 0 ? 0 : 0xC0000000u + static_cast<unsigned>(code);
  close(slot->wake);
  slot.reset();
  setEvent(event);
}

bool begin(Overlapped *overlapped, std::shared_ptr<Operation> &slot) {
  if (overlapped == nullptr || slot) {
    violate(slot ? "a second operation of the same kind on one pipe" : "an overlapped pipe without OVERLAPPED");
    return false;
  }
  auto event = get(overlapped->event, Kind::event);
  if (!event) return false;
  if (overlapped->offset != 0 || overlapped->offset_high != 0) violate("an offset on a pipe");
  event->set = false;
  overlapped->internal = kStatusPending;
  return true;
}

std::string narrow(const uint16_t *text) {
  std::string narrowed;
  for (; *text != 0; text++) narrowed += static_cast<char>(*text);
  return narrowed;
}

void *allocate(size_t size) {
  void *memory = malloc(size);
  world().memory.insert(memory);
  return memory;
}

} // namespace

#endif
