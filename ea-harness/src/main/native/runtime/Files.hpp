// The reference's chapter on files: handles and their contents.
#ifndef YOKE_RUNTIME_FILES_HPP
#define YOKE_RUNTIME_FILES_HPP

#include "runtime/Convert.hpp"
#include "runtime/Pipe.hpp"
#include "runtime/Time.hpp"

#undef SEEK_SET
#undef SEEK_CUR
#undef SEEK_END
enum ENUM_FILE_POSITION { SEEK_SET, SEEK_CUR, SEEK_END };

inline int FileOpen(const string &name, int flags, short delimiter = '\t', uint codepage = CP_ACP) {
   if (yoke::theOpenFiles.size() >= static_cast<size_t>(yoke::MOST_FILES)) {
      yoke::setLastError(yoke::ERROR_TOO_MANY_FILES);
      return INVALID_HANDLE;
   }
   if ((flags & (FILE_READ | FILE_WRITE)) == 0) {
      yoke::setLastError(yoke::ERROR_CANNOT_OPEN_FILE);
      return INVALID_HANDLE;
   }
   if (yoke::isPipeName(name)) return yoke::openPipe(name, flags);
   return yoke::openOnDisk(name, flags, static_cast<ushort>(delimiter), codepage);
}

inline void FileClose(int handle) {
   yoke::OpenFile *file = yoke::openFile(handle);
   if (file == nullptr) return;
   file->flush();
   yoke::theOpenFiles.erase(handle);
}

inline void FileFlush(int handle) {
   yoke::OpenFile *file = yoke::openFile(handle);
   if (file == nullptr) return;
   // The link is no journal: its flushes are not the moments that `kill-at flush` means.
   if (!file->isPipe()) yoke::killPoint("flush");
   file->flush();
   if (!file->isPipe()) yoke::killPoint("flushed");
}

inline bool FileSeek(int handle, long offset, ENUM_FILE_POSITION origin) {
   yoke::OpenFile *file = yoke::openFile(handle);
   if (file == nullptr) return false;
   const int64_t base = origin == SEEK_SET ? 0 : origin == SEEK_CUR ? file->tell() : file->size();
   file->seek(base + offset);
   return true;
}

inline ulong FileSize(int handle) {
   yoke::OpenFile *file = yoke::openFile(handle);
   return file == nullptr ? 0 : static_cast<ulong>(file->size());
}

inline ulong FileTell(int handle) {
   yoke::OpenFile *file = yoke::openFile(handle);
   return file == nullptr ? 0 : static_cast<ulong>(file->tell());
}

inline bool FileIsEnding(int handle) {
   yoke::OpenFile *file = yoke::openFile(handle);
   return file == nullptr || file->tell() >= file->size();
}

inline bool FileIsLineEnding(int handle) {
   yoke::OpenFile *file = yoke::openFile(handle);
   return file != nullptr && (file->lineEnded || file->tell() >= file->size());
}

// Elements of plain types, in files that were opened as binary ones.
template <class T> uint FileReadArray(int handle, Array<T> &array, int start = 0, int count = WHOLE_ARRAY) {
   static_assert(std::is_trivially_copyable_v<T>, "FileReadArray of something with strings in it");
   yoke::OpenFile *file = yoke::openFile(handle);
   if (file == nullptr || start < 0) return 0;
   if (!file->isBinary()) {
      yoke::setLastError(yoke::ERROR_NOT_BINARY);
      return 0;
   }
   const ulong rest = static_cast<ulong>(file->isPipe() ? file->size() : std::max<int64_t>(0, file->size() - file->tell()));
   const ulong wanted = count < 0 ? rest / sizeof(T) : static_cast<ulong>(count);
   std::string bytes(wanted * sizeof(T), '\0');
   const ulong elements = yoke::readBytes(*file, bytes.data(), bytes.size()) / sizeof(T);
   if (start + static_cast<long>(elements) > array.size() && ArrayResize(array, start + static_cast<long>(elements)) < 0) return 0;
   for (ulong i = 0; i < elements; i++) std::memcpy(&array[start + static_cast<long>(i)], bytes.data() + i * sizeof(T), sizeof(T));
   return static_cast<uint>(elements);
}

template <class T> uint FileWriteArray(int handle, const Array<T> &array, int start = 0, int count = WHOLE_ARRAY) {
   static_assert(std::is_trivially_copyable_v<T>, "FileWriteArray of something with strings in it");
   yoke::OpenFile *file = yoke::openFile(handle);
   if (file == nullptr || start < 0 || start > array.size()) return 0;
   if (!file->isBinary()) {
      yoke::setLastError(yoke::ERROR_NOT_BINARY);
      return 0;
   }
   const int wanted = count < 0 || count > array.size() - start ? array.size() - start : count;
   std::string bytes(static_cast<size_t>(wanted) * sizeof(T), '\0');
   for (int i = 0; i < wanted; i++) std::memcpy(bytes.data() + static_cast<size_t>(i) * sizeof(T), &array[start + i], sizeof(T));
   return static_cast<uint>(yoke::writeBytes(*file, bytes.data(), bytes.size()) / sizeof(T));
}

template <class T> uint FileWriteStruct(int handle, const T &value, int size = -1) {
   static_assert(std::is_trivially_copyable_v<T>, "FileWriteStruct of something with strings in it");
   yoke::OpenFile *file = yoke::openFile(handle);
   if (file == nullptr) return 0;
   const size_t count = size < 0 ? sizeof(T) : std::min(sizeof(T), static_cast<size_t>(size));
   return static_cast<uint>(yoke::writeBytes(*file, reinterpret_cast<const char *>(&value), count));
}

template <class T> uint FileReadStruct(int handle, T &value, int size = -1) {
   static_assert(std::is_trivially_copyable_v<T>, "FileReadStruct of something with strings in it");
   yoke::OpenFile *file = yoke::openFile(handle);
   if (file == nullptr) return 0;
   const size_t count = size < 0 ? sizeof(T) : std::min(sizeof(T), static_cast<size_t>(size));
   return static_cast<uint>(yoke::readBytes(*file, reinterpret_cast<char *>(&value), count));
}

inline uint FileWriteLong(int handle, long value) { return FileWriteStruct(handle, value); }
inline uint FileWriteDouble(int handle, double value) { return FileWriteStruct(handle, value); }
inline uint FileWriteInteger(int handle, int value, int size = 4) { return FileWriteStruct(handle, value, size); }

inline long FileReadLong(int handle) {
   long value = 0;
   FileReadStruct(handle, value);
   return value;
}
inline double FileReadDouble(int handle) {
   double value = 0;
   FileReadStruct(handle, value);
   return value;
}
inline int FileReadInteger(int handle, int size = 4) {
   int value = 0;
   FileReadStruct(handle, value, size);
   return value;
}

#endif
