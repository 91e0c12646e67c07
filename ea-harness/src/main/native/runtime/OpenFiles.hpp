// Open files, on the disk or a named pipe. What a program writes waits in a buffer until FileFlush, FileSeek, a read or
// FileClose, or until it has grown to 4 KiB, so that a kill loses or tears it as it would in a terminal.
#ifndef YOKE_RUNTIME_OPEN_FILES_HPP
#define YOKE_RUNTIME_OPEN_FILES_HPP

#include "runtime/CodePages.hpp"
#include "runtime/Sandbox.hpp"

#include <fcntl.h>
#include <memory>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace yoke {

const size_t FILE_BUFFER = 4096;
const int MOST_FILES = 64;

// One open handle. Reads and writes move the position; both answer how many bytes went through.
class OpenFile {
  public:
   OpenFile(int descriptor, int openFlags, ushort columnDelimiter, uint page, std::filesystem::path filePath)
      : fd(descriptor), flags(openFlags), delimiter(columnDelimiter), codepage(page), path(std::move(filePath)) {}
   virtual ~OpenFile() { close(fd); }
   OpenFile(const OpenFile &) = delete;
   OpenFile &operator=(const OpenFile &) = delete;

   virtual size_t read(char *bytes, size_t count) {
      flush();
      const ssize_t done = pread(fd, bytes, count, m_position);
      if (done > 0) m_position += done;
      return done > 0 ? static_cast<size_t>(done) : 0;
   }

   virtual size_t write(const char *bytes, size_t count) {
      m_pending.append(bytes, count);
      while (m_pending.size() >= FILE_BUFFER) {
         if (!store(FILE_BUFFER)) return 0;
      }
      return count;
   }

   virtual bool flush() { return m_pending.empty() || store(m_pending.size()); }

   virtual void seek(int64_t position) {
      flush();
      m_position = std::max<int64_t>(0, position);
   }

   virtual int64_t size() {
      struct stat status {};
      fstat(fd, &status);
      return std::max<int64_t>(status.st_size, m_pending.empty() ? 0 : tell());
   }

   virtual int64_t tell() { return m_position + static_cast<int64_t>(m_pending.size()); }
   virtual bool isPipe() const { return false; }

   bool isBinary() const { return (flags & FILE_BIN) != 0; }
   bool isAnsi() const { return (flags & FILE_ANSI) != 0; }
   bool isCsv() const { return (flags & FILE_CSV) != 0; }

   const int fd;
   const int flags;
   const ushort delimiter;
   const uint codepage;
   const std::filesystem::path path;
   bool lineEnded = false;

  protected:
   std::string m_pending; // stands at m_position
   int64_t m_position = 0;

  private:
   // A full disk shows here and not in the write that filled the buffer: the bytes are lost, the error is set.
   bool store(size_t count) {
      struct stat status {};
      fstat(fd, &status);
      const bool grows = m_position + static_cast<int64_t>(count) > status.st_size;
      const ssize_t done = theDiskIsFull && grows ? -1 : pwrite(fd, m_pending.data(), count, m_position);
      m_pending.erase(0, count);
      if (done == static_cast<ssize_t>(count)) {
         m_position += done;
         return true;
      }
      setLastError(ERROR_WRITE);
      return false;
   }
};

inline std::map<int, std::unique_ptr<OpenFile>> theOpenFiles;

inline OpenFile *openFile(int handle) {
   const auto found = theOpenFiles.find(handle);
   if (found == theOpenFiles.end()) {
      setLastError(ERROR_WRONG_HANDLE);
      return nullptr;
   }
   return found->second.get();
}

inline int keepOpen(std::unique_ptr<OpenFile> file) {
   int handle = 1;
   while (theOpenFiles.count(handle) != 0) handle++;
   theOpenFiles[handle] = std::move(file);
   return handle;
}

// Windows' sharing, as far as one lock can tell: a handle that shares nothing, or writes without sharing writes, is alone.
inline int sharingLock(int flags) {
   const bool alone = (flags & (FILE_SHARE_READ | FILE_SHARE_WRITE)) == 0
                      || ((flags & FILE_WRITE) != 0 && (flags & FILE_SHARE_WRITE) == 0);
   return (alone ? LOCK_EX : LOCK_SH) | LOCK_NB;
}

inline int openOnDisk(const string &name, int flags, ushort delimiter, uint codepage) {
   const std::filesystem::path path = sandboxed(name, (flags & FILE_COMMON) != 0);
   if (path.empty()) return INVALID_HANDLE;
   const bool writes = (flags & FILE_WRITE) != 0;
   if (std::filesystem::is_directory(path) || (writes && !makeFolders(path.parent_path()))) {
      setLastError(ERROR_CANNOT_OPEN_FILE);
      return INVALID_HANDLE;
   }
   const int mode = !writes ? O_RDONLY : (flags & FILE_READ) != 0 ? O_RDWR | O_CREAT : O_WRONLY | O_CREAT;
   const bool creates = writes && !std::filesystem::exists(path);
   const int fd = creates && theDiskIsFull ? -1 : open(path.c_str(), mode | O_CLOEXEC, 0600);
   if (fd < 0 || flock(fd, sharingLock(flags)) != 0 || (mode == (O_WRONLY | O_CREAT) && ftruncate(fd, 0) != 0)) {
      if (fd >= 0) close(fd);
      setLastError(ERROR_CANNOT_OPEN_FILE);
      return INVALID_HANDLE;
   }
   auto file = std::make_unique<OpenFile>(fd, flags, delimiter, codepage, path);
   if (!file->isBinary() && !file->isAnsi() && writes && file->size() == 0) file->write("\xFF\xFE", 2);
   return keepOpen(std::move(file));
}

inline bool isOpen(const std::filesystem::path &path) {
   for (const auto &[handle, file] : theOpenFiles) {
      if (file->path == path) return true;
   }
   return false;
}

// Bytes between a program and its handle, refused where the handle was not opened for that.
inline size_t readBytes(OpenFile &file, char *bytes, size_t count) {
   if ((file.flags & FILE_READ) == 0) {
      setLastError(ERROR_NOT_TO_READ);
      return 0;
   }
   return file.read(bytes, count);
}

inline size_t writeBytes(OpenFile &file, const char *bytes, size_t count) {
   if ((file.flags & FILE_WRITE) == 0) {
      setLastError(ERROR_NOT_TO_WRITE);
      return 0;
   }
   return file.write(bytes, count);
}

} // namespace yoke

#endif
