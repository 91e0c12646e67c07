// The reference's chapter on files: names, without opening them.
#ifndef YOKE_RUNTIME_FOLDERS_HPP
#define YOKE_RUNTIME_FOLDERS_HPP

#include "runtime/FileText.hpp"

#include <fnmatch.h>

inline bool FileIsExist(const string &name, int commonFlag = 0) {
   const std::filesystem::path path = yoke::sandboxed(name, (commonFlag & FILE_COMMON) != 0);
   if (path.empty()) return false;
   if (std::filesystem::is_directory(path)) {
      yoke::setLastError(yoke::ERROR_FILE_IS_DIRECTORY);
      return false;
   }
   if (std::filesystem::exists(path)) return true;
   yoke::setLastError(yoke::ERROR_FILE_MISSING);
   return false;
}

namespace yoke {
// Windows moves and deletes no file that is open.
inline bool isFree(const std::filesystem::path &path) {
   if (isOpen(path)) return false;
   const int fd = open(path.c_str(), O_RDONLY | O_CLOEXEC);
   if (fd < 0) return true;
   const bool unlocked = flock(fd, LOCK_EX | LOCK_NB) == 0;
   close(fd);
   return unlocked;
}

// Source and target of a move or a copy; false and the error set where one of them may not be used.
inline bool findBoth(const string &source, int sourceFlags, const string &target, int targetFlags,
                     std::filesystem::path &from, std::filesystem::path &to) {
   from = sandboxed(source, (sourceFlags & FILE_COMMON) != 0);
   to = sandboxed(target, (targetFlags & FILE_COMMON) != 0);
   if (from.empty() || to.empty()) return false;
   if (!std::filesystem::is_regular_file(from)) {
      setLastError(ERROR_FILE_MISSING);
      return false;
   }
   if (std::filesystem::exists(to) && ((targetFlags & FILE_REWRITE) == 0 || !isFree(to))) {
      setLastError(ERROR_CANNOT_REWRITE);
      return false;
   }
   return makeFolders(to.parent_path());
}
} // namespace yoke

inline bool FileDelete(const string &name, int commonFlag = 0) {
   const std::filesystem::path path = yoke::sandboxed(name, (commonFlag & FILE_COMMON) != 0);
   if (path.empty()) return false;
   if (!std::filesystem::is_regular_file(path)) {
      yoke::setLastError(yoke::ERROR_FILE_MISSING);
      return false;
   }
   std::error_code error;
   if (yoke::isFree(path) && std::filesystem::remove(path, error)) return true;
   yoke::setLastError(yoke::ERROR_CANNOT_DELETE);
   return false;
}

inline bool FileMove(const string &source, int commonFlag, const string &target, int modeFlags) {
   std::filesystem::path from;
   std::filesystem::path to;
   if (!yoke::findBoth(source, commonFlag, target, modeFlags, from, to)) return false;
   std::error_code error;
   if (yoke::isFree(from)) std::filesystem::rename(from, to, error);
   if (!std::filesystem::exists(from)) return true;
   yoke::setLastError(yoke::ERROR_CANNOT_OPEN_FILE);
   return false;
}

inline bool FileCopy(const string &source, int commonFlag, const string &target, int modeFlags) {
   std::filesystem::path from;
   std::filesystem::path to;
   if (!yoke::findBoth(source, commonFlag, target, modeFlags, from, to)) return false;
   std::error_code error;
   const auto overwrite = std::filesystem::copy_options::overwrite_existing;
   if (!yoke::theDiskIsFull && std::filesystem::copy_file(from, to, overwrite, error)) return true;
   yoke::setLastError(yoke::ERROR_WRITE);
   return false;
}

inline bool FolderCreate(const string &name, int commonFlag = 0) {
   const std::filesystem::path path = yoke::sandboxed(name, (commonFlag & FILE_COMMON) != 0);
   return !path.empty() && yoke::makeFolders(path);
}

inline bool FolderDelete(const string &name, int commonFlag = 0) {
   const std::filesystem::path path = yoke::sandboxed(name, (commonFlag & FILE_COMMON) != 0);
   std::error_code error;
   return !path.empty() && std::filesystem::is_directory(path) && std::filesystem::remove(path, error);
}

namespace yoke {
inline std::map<long, std::vector<std::string>> theSearches;

inline bool nextFound(std::vector<std::string> &names, string &name) {
   if (names.empty()) return false;
   name = text(names.back());
   names.pop_back();
   return true;
}
} // namespace yoke

inline long FileFindFirst(const string &filter, string &name, int commonFlag = 0) {
   std::string pattern = filter.utf8();
   std::replace(pattern.begin(), pattern.end(), '\\', '/');
   const size_t slash = pattern.rfind('/');
   std::filesystem::path folder = yoke::filesFolder((commonFlag & FILE_COMMON) != 0);
   if (slash != std::string::npos) folder = yoke::sandboxed(yoke::text(pattern.substr(0, slash)), (commonFlag & FILE_COMMON) != 0);
   std::vector<std::string> names;
   std::error_code error;
   for (const auto &entry : std::filesystem::directory_iterator(folder, error)) {
      const std::string found = entry.path().filename().string();
      if (fnmatch(pattern.substr(slash + 1).c_str(), found.c_str(), 0) != 0) continue;
      names.push_back(found + (entry.is_directory() ? "\\" : ""));
   }
   std::sort(names.rbegin(), names.rend());
   if (!yoke::nextFound(names, name)) {
      yoke::setLastError(yoke::ERROR_FILE_MISSING);
      return INVALID_HANDLE;
   }
   const long handle = yoke::theSearches.empty() ? 1 : yoke::theSearches.rbegin()->first + 1;
   yoke::theSearches[handle] = names;
   return handle;
}

inline bool FileFindNext(long handle, string &name) {
   const auto search = yoke::theSearches.find(handle);
   return search != yoke::theSearches.end() && yoke::nextFound(search->second, name);
}

inline void FileFindClose(long handle) { yoke::theSearches.erase(handle); }

#endif
