// Where a program's files lie: below MQL5/Files (MQL4/Files) of the data folder, or below Files of the common folder, and
// nowhere else. Names are checked as Windows checks them, because that is where they will be used.
#ifndef YOKE_RUNTIME_SANDBOX_HPP
#define YOKE_RUNTIME_SANDBOX_HPP

#include "runtime/State.hpp"

#include <filesystem>
#include <system_error>

const int FILE_READ = 1;
const int FILE_WRITE = 2;
const int FILE_BIN = 4;
const int FILE_CSV = 8;
const int FILE_TXT = 16;
const int FILE_ANSI = 32;
const int FILE_UNICODE = 64;
const int FILE_SHARE_READ = 128;
const int FILE_SHARE_WRITE = 256;
const int FILE_REWRITE = 512;
const int FILE_COMMON = 4096;
const int INVALID_HANDLE = -1;

namespace yoke {

const size_t LONGEST_FILE_NAME = 260;

inline std::filesystem::path filesFolder(bool common) {
   if (common) {
      const std::string &folder = theOptions.commonFolder;
      return std::filesystem::path(folder.empty() ? theOptions.dataFolder + "/Common" : folder) / "Files";
   }
#ifdef __MQL5__
   return std::filesystem::path(theOptions.dataFolder) / "MQL5" / "Files";
#else
   return std::filesystem::path(theOptions.dataFolder) / "MQL4" / "Files";
#endif
}

inline bool isPlainName(const std::string &name) {
   if (name.empty() || name == "." || name == "..") return false;
   if (name.back() == '.' || name.back() == ' ') return false;
   for (const char c : name) {
      if (static_cast<unsigned char>(c) < 32 || std::string("<>:\"|?*").find(c) != std::string::npos) return false;
   }
   return true;
}

// The path of a name inside the sandbox; empty and the error set where there is none.
inline std::filesystem::path sandboxed(const string &name, bool common) {
   std::string given = name.utf8();
   for (char &c : given) {
      if (c == '\\') c = '/';
   }
   std::filesystem::path path = filesFolder(common);
   size_t from = 0;
   while (from <= given.size()) {
      const size_t end = std::min(given.find('/', from), given.size());
      if (!isPlainName(given.substr(from, end - from)) || given.size() > LONGEST_FILE_NAME) {
         setLastError(ERROR_WRONG_FILE_NAME);
         return {};
      }
      path /= given.substr(from, end - from);
      from = end + 1;
   }
   return path;
}

inline bool makeFolders(const std::filesystem::path &folder) {
   std::error_code error;
   std::filesystem::create_directories(folder, error);
   return !error;
}

// `disk full`: no file may grow.
inline bool theDiskIsFull = false;

} // namespace yoke

#endif
