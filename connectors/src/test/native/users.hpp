// The stand-in's processes, users and security descriptors.
#ifndef YOKE_STAND_IN_USERS_HPP
#define YOKE_STAND_IN_USERS_HPP

#include "world.hpp"

extern "C" {

BOOL GetNamedPipeClientProcessId(void *handle, DWORD *pid) {
  Lock lock(world().mutex);
  auto pipe = get(handle, Kind::pipe);
  if (!pipe) return fail(kInvalidHandle);
  if (int code = scripted("GetNamedPipeClientProcessId")) return fail(code);
  ucred peer{};
  socklen_t size = sizeof peer;
  if (getsockopt(pipe->fd, SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0) return fail(kNotConnected);
  *pid = static_cast<DWORD>(peer.pid);
  return 1;
}

void *GetCurrentProcess() { return kInvalidHandleValue; }

void *OpenProcess(DWORD access, BOOL inherit, DWORD pid) {
  Lock lock(world().mutex);
  if (access != 0x1000 || inherit != 0) violate("OpenProcess with other arguments");
  if (int code = scripted("OpenProcess")) return fail(code), nullptr;
  auto process = std::make_shared<Object>();
  process->kind = Kind::process;
  process->pid = pid;
  return open(process);
}

BOOL ProcessIdToSessionId(DWORD, DWORD *session) {
  Lock lock(world().mutex);
  if (int code = scripted("ProcessIdToSessionId")) return fail(code);
  *session = static_cast<DWORD>(takeScript("other_session") ? 2 : 1);
  return 1;
}

BOOL OpenProcessToken(void *process, DWORD access, void **token) {
  Lock lock(world().mutex);
  if (access != 8) violate("OpenProcessToken with other arguments");
  if (int code = scripted("OpenProcessToken")) return fail(code);
  auto made = std::make_shared<Object>();
  made->kind = Kind::token;
  made->own = process == kInvalidHandleValue;
  if (!made->own && !get(process, Kind::process)) return fail(kInvalidHandle);
  *token = open(made);
  return 1;
}

BOOL GetTokenInformation(void *handle, DWORD kind, void *buffer, DWORD size, DWORD *needed) {
  Lock lock(world().mutex);
  auto token = get(handle, Kind::token);
  if (!token || kind != 1) return fail(kInvalidParameter);
  *needed = sizeof(TokenUser) + sizeof(DWORD);
  if (size < *needed) return fail(kInsufficientBuffer);
  auto *user = static_cast<TokenUser *>(buffer);
  auto *sid = reinterpret_cast<DWORD *>(user + 1);
  *sid = token->own || script("other_user") == 0 ? 1001 : 1002;
  user->sid = sid;
  user->attributes = 0;
  return 1;
}

BOOL ConvertSidToStringSidW(void *sid, uint16_t **text) {
  Lock lock(world().mutex);
  std::string plain = "S-1-5-21-1111111111-2222222222-3333333333-" + std::to_string(*static_cast<DWORD *>(sid));
  *text = static_cast<uint16_t *>(allocate(2 * (plain.size() + 1)));
  for (size_t i = 0; i <= plain.size(); i++) (*text)[i] = static_cast<uint16_t>(plain.c_str()[i]);
  return 1;
}

BOOL ConvertStringSecurityDescriptorToSecurityDescriptorW(const uint16_t *text, DWORD revision, void **descriptor,
                                                          DWORD *size) {
  Lock lock(world().mutex);
  world().descriptor = narrow(text);
  if (revision != 1 || size != nullptr) violate("a descriptor of another revision");
  if (scripted("ConvertStringSecurityDescriptorToSecurityDescriptorW") != 0) return fail(kBadDescriptor);
  *descriptor = allocate(64);
  return 1;
}

void *LocalFree(void *memory) {
  Lock lock(world().mutex);
  if (world().memory.erase(memory) == 0) {
    violate("memory freed that was not given");
    return memory;
  }
  free(memory);
  return nullptr;
}

} // extern "C"

#endif
