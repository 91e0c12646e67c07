// Files that must be on the disk before the next step is taken: appended and flushed, or replaced as a whole. Every
// write says whether it succeeded; a full disk shows as a short write, as a file that did not grow, or as an error.
#ifndef YOKE_DISK_FILE_MQH
#define YOKE_DISK_FILE_MQH

#include "Language.mqh"
#include "LastError.mqh"

// UTF-8 without the closing zero.
int AppendText(ARR_REF(uchar, bytes), const int size, const string text) {
   ARR(uchar, piece);
   const int with_zero = StringToCharArray(text, piece, 0, -1, CP_UTF8);
   const int count = with_zero > 0 && piece[with_zero - 1] == 0 ? with_zero - 1 : with_zero;
   if (count <= 0) {
      return size;
   }
   if (ArraySize(bytes) < size + count) {
      ArrayResize(bytes, size + count, size + 1024);
   }
   for (int i = 0; i < count; i++) {
      bytes[size + i] = piece[i];
   }
   return size + count;
}

// Writes, flushes and closes a file of its own.
bool WriteWholeFile(const string name, ARR_CREF(uchar, bytes), const int count) {
   TakeLastError();
   const int handle = FileOpen(name, FILE_WRITE | FILE_BIN);
   if (handle == INVALID_HANDLE) {
      return false;
   }
   TakeLastError();
   const int written = count > 0 ? (int)FileWriteArray(handle, bytes, 0, count) : 0;
   FileFlush(handle);
   const bool whole = written == count && (long)FileSize(handle) == (long)count;
   const bool clean = TakeLastError() == 0;
   FileClose(handle);
   return whole && clean;
}

// Either the old content or the new one survives, whatever happens: written beside the file, then moved over it.
bool ReplaceFile(const string name, ARR_CREF(uchar, bytes), const int count) {
   const string fresh = name + ".new";
   if (!WriteWholeFile(fresh, bytes, count)) {
      return false;
   }
   return FileMove(fresh, 0, name, FILE_REWRITE);
}

// One open file: read once, then appended to.
class DiskFile {
private:
   string m_name;
   int m_handle;
   long m_size_bytes;

public:
   DiskFile() {
      m_name = "";
      m_handle = INVALID_HANDLE;
      m_size_bytes = 0;
   }

   // Opens it, and makes it where it does not exist.
   bool Open(const string name) {
      Close();
      m_name = name;
      m_handle = FileOpen(name, FILE_READ | FILE_WRITE | FILE_BIN | FILE_SHARE_READ);
      if (m_handle == INVALID_HANDLE) {
         return false;
      }
      m_size_bytes = (long)FileSize(m_handle);
      return true;
   }

   bool IsOpen() { return m_handle != INVALID_HANDLE; }

   long SizeBytes() { return m_size_bytes; }

   // The whole content; false where not all of it can be read.
   bool Read(ARR_REF(uchar, bytes)) {
      ArrayResize(bytes, 0);
      if (m_handle == INVALID_HANDLE) {
         return false;
      }
      if (m_size_bytes == 0) {
         return true;
      }
      ArrayResize(bytes, (int)m_size_bytes);
      FileSeek(m_handle, 0, SEEK_SET);
      const int count = (int)FileReadArray(m_handle, bytes, 0, (int)m_size_bytes);
      return (long)count == m_size_bytes;
   }

   // Returns when the bytes are on the disk. After a failure the end of the file may hold a part of them.
   bool Append(ARR_CREF(uchar, bytes), const int count) {
      if (m_handle == INVALID_HANDLE) {
         return false;
      }
      TakeLastError();
      FileSeek(m_handle, 0, SEEK_END);
      const int written = (int)FileWriteArray(m_handle, bytes, 0, count);
      FileFlush(m_handle);
      const bool whole = written == count && (long)FileSize(m_handle) == m_size_bytes + (long)count;
      if (!whole || TakeLastError() != 0) {
         return false;
      }
      m_size_bytes += (long)count;
      return true;
   }

   void Close() {
      if (m_handle != INVALID_HANDLE) {
         FileClose(m_handle);
      }
      m_handle = INVALID_HANDLE;
      m_size_bytes = 0;
   }
};

#endif
