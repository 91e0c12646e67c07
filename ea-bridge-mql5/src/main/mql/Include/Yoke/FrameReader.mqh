// Cuts what comes in into lines. Keeps at most one pump pass's bytes and the beginning of a line.
// Append, then Next until it is false; a fault ends the session, nothing can be read after it.
#ifndef YOKE_FRAME_READER_MQH
#define YOKE_FRAME_READER_MQH

#include "Fields.mqh"
#include "FrameWriter.mqh"

#define MAX_READER_BYTES 524288

class FrameReader {
public:
   FrameReader() {
      m_limit = 0;
      m_start = 0;
      m_scanned = 0;
      m_fault = "";
      m_error = "";
   }

   void Reset() {
      m_limit = 0;
      m_start = 0;
      m_scanned = 0;
      m_fault = "";
      m_error = "";
   }

   // Returns false where it holds too much already: read the lines first.
   bool Append(ARR_CREF(uchar, bytes), const int count) {
      Compact();
      if (m_limit + count > MAX_READER_BYTES) {
         return false;
      }
      if (ArraySize(m_bytes) < m_limit + count) {
         ArrayResize(m_bytes, m_limit + count, MAX_FRAME_BYTES);
      }
      for (int i = 0; i < count; i++) {
         m_bytes[m_limit + i] = bytes[i];
      }
      m_limit += count;
      return true;
   }

   // Moves on to the next complete line.
   bool Next(Fields &fields) {
      if (m_fault != "") {
         return false;
      }
      while (m_scanned < m_limit && m_bytes[m_scanned] != '\n') {
         m_scanned++;
      }
      if (m_scanned - m_start >= MAX_FRAME_BYTES) {
         m_fault = FAULT_OVERSIZED;
         m_error = "a line is longer than 64 KiB";
         return false;
      }
      if (m_scanned == m_limit) {
         return false;
      }
      bool taken = fields.Take(m_bytes, m_start, m_scanned);
      fields.Rewind();
      m_scanned++;
      m_start = m_scanned;
      m_fault = fields.Fault();
      m_error = fields.Error();
      return taken;
   }

   // Bytes of an unfinished line wait.
   bool HasPartial() const {
      return m_limit > m_start;
   }

   string Fault() const {
      return m_fault;
   }

   string Error() const {
      return m_error;
   }

private:
   ARR(uchar, m_bytes);
   int m_limit;
   int m_start;
   int m_scanned;
   string m_fault;
   string m_error;

   void Compact() {
      if (m_start == 0) {
         return;
      }
      int count = m_limit - m_start;
      for (int i = 0; i < count; i++) {
         m_bytes[i] = m_bytes[m_start + i];
      }
      m_limit = count;
      m_scanned -= m_start;
      m_start = 0;
   }
};

#endif
