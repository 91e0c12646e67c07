// Links and events of the runtime: the named pipe, MetaTrader 5's sockets, timers and counters.
#include "runtime_tests/Runtime.hpp"

#include <netinet/in.h>

using namespace yoke::test;

namespace {

void bytesFrom(const char *text, Array<uchar> &bytes) {
   ArrayResize(bytes, 0);
   StringToCharArray(text, bytes, 0, StringLen(text), CP_UTF8);
}

void told(int fd, const char *text) { check(send(fd, text, strlen(text), 0) == static_cast<ssize_t>(strlen(text)), "told"); }

std::string heard(int fd) {
   char bytes[256];
   const ssize_t count = recv(fd, bytes, sizeof bytes, MSG_DONTWAIT);
   return count > 0 ? std::string(bytes, static_cast<size_t>(count)) : "";
}

// The cockpit's end of the pipe.
int listenOn(const std::string &path) {
   sockaddr_un address{};
   address.sun_family = AF_UNIX;
   memcpy(address.sun_path, path.c_str(), path.size() + 1);
   const int fd = socket(AF_UNIX, SOCK_STREAM, 0);
   check(bind(fd, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0 && listen(fd, 4) == 0, "the pipe's server");
   return fd;
}

void pipes() {
   DataFolder data;
   const int flags = FILE_READ | FILE_WRITE | FILE_BIN;
   check(FileOpen("\\\\.\\pipe\\yoke", flags) == INVALID_HANDLE && GetLastError() == 5004, "no pipe, no file");
   yoke::mutableOptions().pipePath = (data.path() / "pipe").string();
   const int server = listenOn(yoke::options().pipePath);
   check(FileOpen("\\\\.\\pipe\\other", flags) == INVALID_HANDLE, "a pipe of another name");
   const int pipe = FileOpen("\\\\.\\pipe\\yoke", flags);
   const int cockpit = accept(server, nullptr, nullptr);
   ARR(uchar, bytes);
   check(FileSize(pipe) == 0, "nothing waits");
   told(cockpit, "abc");
   check(FileSize(pipe) == 3 && FileReadArray(pipe, bytes, 0, 2) == 2 && FileSize(pipe) == 1, "its size is what waits");
   bytesFrom("xy", bytes);
   ResetLastError();
   check(FileWriteArray(pipe, bytes) == 0 && GetLastError() == yoke::ERROR_WRITE, "no write right after a read");
   FileSeek(pipe, 0, SEEK_SET);
   check(FileWriteArray(pipe, bytes) == 0, "FileSeek alone does not turn it round");
   FileFlush(pipe);
   FileSeek(pipe, 0, SEEK_SET);
   check(FileWriteArray(pipe, bytes) == 2 && heard(cockpit).empty(), "a write waits for the flush");
   FileFlush(pipe);
   checkEqual(heard(cockpit), "xy", "the flush sends");
   ResetLastError();
   check(FileReadArray(pipe, bytes, 0, 1) == 0 && GetLastError() == yoke::ERROR_READ, "no read right after a write");
   FileFlush(pipe);
   FileSeek(pipe, 0, SEEK_SET);
   check(FileReadArray(pipe, bytes, 0, 1) == 1 && bytes[0] == 'c', "turned round again");
   close(cockpit);
   ResetLastError();
   check(FileSize(pipe) == 0 && GetLastError() == 0, "a broken pipe looks like an empty one");
   FileFlush(pipe);
   FileSeek(pipe, 0, SEEK_SET);
   FileWriteArray(pipe, bytes, 0, 1);
   FileFlush(pipe);
   ResetLastError();
   check(FileWriteArray(pipe, bytes, 0, 1) == 0 && GetLastError() == yoke::ERROR_WRITE, "a write finds out that it broke");
   FileClose(pipe);
   close(server);
}

#ifdef __MQL5__
void sockets() {
   const int server = socket(AF_INET, SOCK_STREAM, 0);
   sockaddr_in address{};
   address.sin_family = AF_INET;
   address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
   socklen_t size = sizeof address;
   check(bind(server, reinterpret_cast<sockaddr *>(&address), size) == 0 && listen(server, 4) == 0, "the server");
   getsockname(server, reinterpret_cast<sockaddr *>(&address), &size);
   const uint port = ntohs(address.sin_port);
   int handle = SocketCreate();
   check(!SocketConnect(handle, "127.0.0.1", port, 100) && GetLastError() == 4014, "an address that is not on the list");
   yoke::mutableOptions().allowedAddresses = {"127.0.0.1"};
   check(SocketConnect(handle, "127.0.0.1", port, 100), "an address on the list");
   int cockpit = accept(server, nullptr, nullptr);
   ARR(uchar, bytes);
   bytesFrom("hi", bytes);
   check(SocketSend(handle, bytes, 2) == -1 && GetLastError() == 5273, "no send in the connecting pass");
   check(!SocketIsConnected(handle), "after an error the handle is dead");
   SocketClose(handle);
   close(cockpit);
   handle = SocketCreate();
   check(SocketConnect(handle, "127.0.0.1", port, 100), "once more");
   cockpit = accept(server, nullptr, nullptr);
   Sleep(6);
   check(SocketSend(handle, bytes, 2) == 2, "a later send");
   checkEqual(heard(cockpit), "hi", "arrives");
   check(SocketIsReadable(handle) == 1, "an empty socket says 1");
   ResetLastError();
   check(SocketRead(handle, bytes, 1, 20) == -1 && GetLastError() == 5273, "and a read of it waits in vain");
   check(SocketIsConnected(handle), "which breaks nothing");
   told(cockpit, "abc");
   check(SocketIsReadable(handle) == 3 && SocketRead(handle, bytes, 3, 20) == 3 && bytes[2] == 'c', "what came is read");
   close(cockpit);
   Sleep(6);
   check(SocketIsReadable(handle) == 0 && !SocketIsConnected(handle), "the other end is gone");
   check(SocketClose(handle) && !SocketClose(handle) && GetLastError() == 5270, "a closed handle is no handle");
   close(server);
   handle = SocketCreate();
   check(!SocketConnect(handle, "127.0.0.1", port, 100) && GetLastError() == 5272, "nobody listens");
   SocketClose(handle);
}
#endif

void timers() {
   yoke::mutableOptions().virtualTime = true;
   check(!EventSetMillisecondTimer(0), "a timer without a period");
   check(EventSetMillisecondTimer(1) && yoke::theTimer.periodUs == 10'000, "no timer is faster than 10 ms");
   check(!yoke::theTimer.take(), "not due");
   yoke::advanceVirtualMs(55);
   check(yoke::theTimer.take() && !yoke::theTimer.take(), "five that were missed are one");
   EventKillTimer();
   yoke::advanceVirtualMs(100);
   check(!yoke::theTimer.take(), "a killed timer");
   const uint before = GetTickCount();
   yoke::advanceVirtualMs(30'000);
   const uint after = GetTickCount();
   check(after < before && static_cast<int>(after - before) >= 29'980, "GetTickCount wraps, and the signed difference holds");
   check(TimeGMT() == yoke::utcMs() / 1000, "TimeGMT has whole seconds");
   const long microseconds = static_cast<long>(GetMicrosecondCount());
   Sleep(5);
   check(static_cast<long>(GetMicrosecondCount()) - microseconds == 5000, "Sleep moves virtual time");
}

void events() {
   for (int i = 0; i < 1030; i++) yoke::postTransaction([]() {});
   check(yoke::theTransactions.size() == 1024 && yoke::theLostTransactions == 6, "1024 transactions wait, no more");
   yoke::theTransactions.clear();
}

void objects() {
   check(ObjectCreate(0, "a", OBJ_LABEL, 0, 0, 0) && ObjectFind(0, "a") == 0 && ObjectFind(0, "b") < 0, "objects");
   ObjectSetString(0, "a", OBJPROP_TEXT, std::string(70, 'x').c_str());
   check(StringLen(ObjectGetString(0, "a", OBJPROP_TEXT)) == 63, "a label shows 63 characters");
   check(!ObjectSetInteger(0, "b", OBJPROP_COLOR, clrRed) && GetLastError() == 4202, "no such object");
   check(ObjectsDeleteAll(ChartID(), "a") == 1 && ObjectsTotal(0) == 0, "deleted by their beginning");
}

} // namespace

int main() {
   pipes();
#ifdef __MQL5__
   sockets();
#endif
   timers();
   events();
   objects();
   return verdict("links");
}
