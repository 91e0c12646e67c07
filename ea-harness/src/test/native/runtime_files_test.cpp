// Files of the runtime: flags, text and bytes, sharing, the sandbox, what a kill and a full disk leave; global variables.
#include "runtime_tests/Runtime.hpp"

using namespace yoke::test;

namespace {

#ifdef __MQL5__
const char *const FILES = "MQL5/Files";
#else
const char *const FILES = "MQL4/Files";
#endif

std::filesystem::path on(const DataFolder &data, const char *name) { return data.path() / FILES / name; }

void textFiles() {
   DataFolder data;
   int file = FileOpen("Yoke\\a.txt", FILE_WRITE | FILE_TXT | FILE_ANSI, '\t', CP_UTF8);
   check(file != INVALID_HANDLE, "folders are made on the way");
   check(FileWriteString(file, "é\nb\r\n") == 7, "the bytes are counted, with the carriage return that is added");
   FileClose(file);
   checkEqual(contentOf(on(data, "Yoke/a.txt")), "é\r\nb\r\n", "text in UTF-8");
   file = FileOpen("Yoke/a.txt", FILE_READ | FILE_TXT | FILE_ANSI, '\t', CP_UTF8);
   check(FileReadString(file) == "é" && !FileIsEnding(file) && FileReadString(file) == "b" && FileIsEnding(file), "lines");
   check(FileWriteString(file, "x") == 0 && GetLastError() == 5009, "a file for reading is not written");
   FileClose(file);
   file = FileOpen("u.txt", FILE_WRITE | FILE_TXT);
   FileWriteString(file, "a");
   FileClose(file);
   checkEqual(contentOf(on(data, "u.txt")), std::string("\xFF\xFE" "a\0", 4), "without FILE_ANSI it is UTF-16 with its mark");
   file = FileOpen("c.csv", FILE_WRITE | FILE_CSV | FILE_ANSI, ';');
   FileWrite(file, "a", 1, true, 0.5);
   FileClose(file);
   checkEqual(contentOf(on(data, "c.csv")), "a;1;true;0.5\r\n", "columns");
}

void binaryFiles() {
   DataFolder data;
   int file = FileOpen("b.bin", FILE_READ | FILE_WRITE | FILE_BIN);
   ARR(uchar, bytes);
   StringToCharArray("hello", bytes, 0, 5);
   check(FileWriteArray(file, bytes, 1, 3) == 3 && FileTell(file) == 3 && FileSize(file) == 3, "FileWriteArray");
   check(FileSeek(file, -2, SEEK_END), "FileSeek");
   ARR(uchar, back);
   check(FileReadArray(file, back) == 2 && CharArrayToString(back) == "ll", "FileReadArray reads the rest");
   check(FileReadArray(file, back, 0, 5) == 0, "nothing is behind the end");
   FileClose(file);
   FileClose(file);
   check(GetLastError() == 5007, "a closed handle is no handle");
   file = FileOpen("b.bin", FILE_READ | FILE_WRITE | FILE_BIN);
   check(FileSize(file) == 3, "reading and writing keeps what is there");
   FileClose(file);
   file = FileOpen("b.bin", FILE_WRITE | FILE_BIN);
   check(FileSize(file) == 0, "writing alone begins anew");
   FileClose(file);
   check(FileOpen("none.bin", FILE_READ | FILE_BIN) == INVALID_HANDLE && GetLastError() == 5004, "no such file");
}

void sharing() {
   DataFolder data;
   const int flags = FILE_READ | FILE_WRITE | FILE_BIN;
   const int alone = FileOpen("lock", flags);
   check(FileOpen("lock", flags) == INVALID_HANDLE && GetLastError() == 5004, "a file that is not shared is opened once");
   check(!FileDelete("lock") && !FileMove("lock", 0, "other", FILE_REWRITE), "an open file is not deleted and not moved");
   FileClose(alone);
   const int one = FileOpen("lock", flags | FILE_SHARE_READ | FILE_SHARE_WRITE);
   const int two = FileOpen("lock", flags | FILE_SHARE_READ | FILE_SHARE_WRITE);
   check(one != INVALID_HANDLE && two != INVALID_HANDLE, "a shared file is opened twice");
   FileClose(one);
   FileClose(two);
   check(FileMove("lock", 0, "other", 0) && !FileIsExist("lock") && FileIsExist("other"), "FileMove");
   FileClose(FileOpen("lock", flags));
   check(!FileMove("lock", 0, "other", 0) && FileMove("lock", 0, "other", FILE_REWRITE), "a file is replaced when that is asked for");
   check(FileCopy("other", 0, "copy", FILE_COMMON) && FileIsExist("copy", FILE_COMMON), "FileCopy into the common folder");
   check(std::filesystem::exists(data.path() / "Common/Files/copy"), "the common folder");
   string name;
   const long search = FileFindFirst("*", name);
   check(search != INVALID_HANDLE && name == "other" && !FileFindNext(search, name), "FileFindFirst");
   FileFindClose(search);
   check(FileDelete("other") && !FileDelete("other"), "FileDelete");
   check(FolderCreate("f") && !FileIsExist("f"), "a folder is no file");
}

void sandbox() {
   DataFolder data;
   for (const char *name : {"..\\x", "a/../x", "C:\\x", "/etc/passwd", "a:b", "", "a\\", "what?", "dot."}) {
      ResetLastError();
      check(FileOpen(name, FILE_WRITE | FILE_BIN) == INVALID_HANDLE && GetLastError() == 5002,
            std::string("the name ") + name + " is refused");
   }
}

void killedProcess() {
   DataFolder data;
   const auto writes = []() {
      const int file = FileOpen("j", FILE_READ | FILE_WRITE | FILE_TXT | FILE_ANSI);
      FileWriteString(file, "kept\n");
      FileFlush(file);
      FileWriteString(file, "lost\n");
      yoke::armKill("flush", 1);
      FileFlush(file);
   };
   check(WTERMSIG(statusOf(writes)) == SIGKILL, "the kill point kills");
   checkEqual(contentOf(on(data, "j")), "kept\r\n", "what was not flushed is lost");
   check(FileOpen("j", FILE_READ | FILE_WRITE | FILE_BIN) != INVALID_HANDLE, "a dead process holds no file");
}

void fullDisk() {
   DataFolder data;
   const int file = FileOpen("j", FILE_READ | FILE_WRITE | FILE_TXT | FILE_ANSI);
   FileWriteString(file, "kept\n");
   FileFlush(file);
   yoke::theDiskIsFull = true;
   ResetLastError();
   check(FileWriteString(file, "lost\n") == 6 && GetLastError() == 0, "a write into the buffer does not know of the disk");
   FileFlush(file);
   check(GetLastError() == yoke::ERROR_WRITE && FileSize(file) == 6, "the flush sets the error and the file has not grown");
   check(FileOpen("new", FILE_WRITE | FILE_BIN) == INVALID_HANDLE, "no new file");
   yoke::theDiskIsFull = false;
   FileWriteString(file, "more\n");
   FileClose(file);
   checkEqual(contentOf(on(data, "j")), "kept\r\nmore\r\n", "there is no hole");
}

void globals() {
   DataFolder data;
   check(GlobalVariableGet("none") == 0 && GetLastError() != 0, "an unknown variable is an error");
   check(GlobalVariableSet("a", 1.5) > 0 && GlobalVariableTemp("t") && !GlobalVariableTemp("t"), "set, and a temporary one");
   check(!GlobalVariableSetOnCondition("a", 2, 1) && GlobalVariableSetOnCondition("a", 2, 1.5), "on a condition");
   check(GlobalVariableSet(StringFormat("%s", std::string(64, 'n').c_str()), 1) == 0, "a name of 64 characters");
   yoke::saveGlobals();
   yoke::theGlobals.clear();
   yoke::loadGlobals();
   check(GlobalVariableGet("a") == 2 && !GlobalVariableCheck("t"), "temporary ones do not live on");
   check(GlobalVariablesDeleteAll("a") == 1 && GlobalVariablesTotal() == 0, "deleted by their beginning");
}

} // namespace

int main() {
   textFiles();
   binaryFiles();
   sharing();
   sandbox();
   killedProcess();
   fullDisk();
   globals();
   return verdict("files");
}
