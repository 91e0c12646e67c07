// What became of every command, on the disk: RECEIVED, SENT, then its RESULT. So no command is carried out twice,
// whatever restarts in between.
//
// Capacity: the newest JOURNAL_KEPT commands of the last seven days; one whose time is not over is never dropped, since
// only its line keeps it from being carried out again. Failure: while the disk refuses, or the file cannot be read,
// Flush says no; what was put meanwhile is kept in memory and written as soon as it can be.
#ifndef YOKE_COMMAND_JOURNAL_MQH
#define YOKE_COMMAND_JOURNAL_MQH

#include "Clear.mqh"
#include "Clock.mqh"
#include "JournalRow.mqh"

#define JOURNAL_KEPT 4000
#define JOURNAL_MOST 8000
#define JOURNAL_SLACK 512
#define JOURNAL_KEPT_MS 604800000
#define JOURNAL_OVERDUE_MS 600000
#define JOURNAL_LONG_BYTES 4194304
#define JOURNAL_RETRY_MS 2000

class CommandJournal {
private:
   string m_name;
   DiskFile m_file;
   ARR(JournalRow, m_rows);
   ARR(long, m_keys);
   ARR(uchar, m_unwritten);
   int m_unwritten_bytes;
   bool m_readable;
   bool m_failed;
   ulong m_tried_ms;
   int m_damaged_lines;
   int m_compact_at_rows;
   long m_compact_at_bytes;

   long KeyOf(const string cid) {
      ulong hash = 3421674724;
      const int length = StringLen(cid);
      for (int i = 0; i < length; i++) {
         hash = (hash ^ (ulong)StringGetCharacter(cid, i)) * (ulong)1099511628211;
      }
      return (long)hash;
   }

   int AddRow(const JournalRow &row) {
      const int count = ArraySize(m_rows);
      ArrayResize(m_rows, count + 1, 512);
      ArrayResize(m_keys, count + 1, 512);
      m_rows[count] = row;
      m_keys[count] = KeyOf(row.cid);
      return count;
   }

   void Write(const int index) {
      m_unwritten_bytes = AppendText(m_unwritten, m_unwritten_bytes, JournalLine(m_rows[index]));
   }

   // A line of the file. Of two stages the later one counts; of two runs, what the file says was done.
   void Keep(const JournalRow &row) {
      const int index = Find(row.cid);
      if (index < 0) {
         AddRow(row);
      } else if (row.stage >= m_rows[index].stage || (!m_rows[index].earlier && row.stage != STAGE_RECEIVED)) {
         m_rows[index] = row;
      }
   }

   // Keeps what cannot be understood in a file of its own.
   bool SetAside(ARR_CREF(uchar, bytes), const int count) {
      DiskFile aside;
      const bool kept = aside.Open(m_name + ".damaged") && aside.Append(bytes, count);
      aside.Close();
      return kept;
   }

   bool ReadLines(ARR_CREF(uchar, bytes)) {
      ARR(uchar, odd);
      int odd_bytes = 0;
      const int count = ArraySize(bytes);
      int start = 0;
      for (int i = 0; i <= count; i++) {
         if (i < count && bytes[i] != '\n') {
            continue;
         }
         const string line = i > start ? CharArrayToString(bytes, start, i - start, CP_UTF8) : "";
         JournalRow row;
         if (ReadJournalLine(line, row)) {
            Keep(row);
         } else if (i > start) {
            odd_bytes = AppendText(odd, odd_bytes, line + "\n");
            m_damaged_lines += i < count ? 1 : 0;
         }
         start = i + 1;
      }
      return odd_bytes == 0 || SetAside(odd, odd_bytes);
   }

   bool Load() {
      m_tried_ms = MonoMs();
      const string fresh = m_name + ".new";
      if (!FileIsExist(m_name) && FileIsExist(fresh)) {
         FileMove(fresh, 0, m_name, FILE_REWRITE);
      }
      const bool exists = FileIsExist(m_name);
      ARR(uchar, bytes);
      if (!m_file.Open(m_name)) {
         m_readable = !exists;
         m_failed = true;
         return m_readable;
      }
      m_readable = m_file.Read(bytes);
      if (!m_readable) {
         m_file.Close();
         return false;
      }
      m_failed = !ReadLines(bytes);
      return true;
   }

   bool IsDroppable(const int index, const int count, const long now_ms) {
      const bool over = m_rows[index].expires_ms + JOURNAL_OVERDUE_MS < now_ms;
      const bool old = m_rows[index].at_ms + JOURNAL_KEPT_MS < now_ms;
      return over && (old || (count > JOURNAL_KEPT && m_rows[index].stage == STAGE_FINISHED));
   }

   void DropOld() {
      const long now_ms = UtcNowMs();
      const int size = ArraySize(m_rows);
      int count = size;
      int kept = 0;
      for (int i = 0; i < size; i++) {
         if (IsDroppable(i, count, now_ms)) {
            count--;
            continue;
         }
         if (kept != i) {
            m_rows[kept] = m_rows[i];
            m_keys[kept] = m_keys[i];
         }
         kept++;
      }
      ArrayResize(m_rows, kept, 512);
      ArrayResize(m_keys, kept, 512);
   }

   bool WriteAll() {
      DropOld();
      ARR(uchar, bytes);
      int count = 0;
      const int size = ArraySize(m_rows);
      for (int i = 0; i < size; i++) {
         count = AppendText(bytes, count, JournalLine(m_rows[i]));
      }
      m_file.Close();
      const bool replaced = ReplaceFile(m_name, bytes, count);
      m_compact_at_rows = MathMax(JOURNAL_KEPT, ArraySize(m_rows)) + JOURNAL_SLACK;
      m_compact_at_bytes = JOURNAL_LONG_BYTES + (long)count;
      return m_file.Open(m_name) && replaced;
   }

   // Where the shorter file cannot be written the longer one goes on.
   void Compact() {
      if (ArraySize(m_rows) > m_compact_at_rows || m_file.SizeBytes() > m_compact_at_bytes) {
         WriteAll();
         m_failed = !m_file.IsOpen();
      }
   }

public:
   CommandJournal() {
      m_name = "";
      m_unwritten_bytes = 0;
      m_readable = false;
      m_failed = true;
      m_tried_ms = 0;
      m_damaged_lines = 0;
      m_compact_at_rows = JOURNAL_KEPT + JOURNAL_SLACK;
      m_compact_at_bytes = JOURNAL_LONG_BYTES;
   }

   // The journal of this account. Opened again for the same account it keeps what it holds in memory.
   void Open(const string server, const long login) {
      const string name = AccountFile("journal", server, login);
      if (name == m_name && m_readable) {
         m_failed = !m_file.Open(m_name) || m_failed;
         return;
      }
      ArrayResize(m_rows, 0);
      ArrayResize(m_keys, 0);
      m_unwritten_bytes = 0;
      m_damaged_lines = 0;
      m_name = name;
      if (Load()) {
         m_failed = m_failed || !WriteAll();
         m_unwritten_bytes = m_failed ? m_unwritten_bytes : 0;
      }
   }

   void Close() { m_file.Close(); }

   string Name() { return m_name; }

   bool IsReadable() { return m_readable; }

   // Lines that were damaged in the middle of the file: what they said is not known.
   int DamagedLines() { return m_damaged_lines; }

   int Size() { return ArraySize(m_rows); }

   bool IsFull() { return ArraySize(m_rows) >= JOURNAL_MOST; }

   // The row of a command, or -1.
   int Find(const string cid) {
      const long key = KeyOf(cid);
      for (int i = ArraySize(m_rows) - 1; i >= 0; i--) {
         if (m_keys[i] == key && m_rows[i].cid == cid) {
            return i;
         }
      }
      return -1;
   }

   JournalStage StageAt(const int index) { return m_rows[index].stage; }

   bool IsEarlierAt(const int index) { return m_rows[index].earlier; }

   long ElapsedUsAt(const int index) { return m_rows[index].elapsed_us; }

   void CallAt(const int index, TradeCall &call) { call = m_rows[index].call; }

   void ReplyAt(const int index, TradeReply &reply) { reply = m_rows[index].reply; }

   // A row with the stage of a command that has just arrived; a known one begins again.
   void Received(const TradeCall &call, const long expires_ms, const bool is_flatten) {
      JournalRow row;
      ClearJournalRow(row);
      row.cid = call.cid;
      row.is_flatten = is_flatten;
      row.at_ms = UtcNowMs();
      row.expires_ms = expires_ms;
      row.call = call;
      int index = Find(call.cid);
      if (index < 0) {
         index = AddRow(row);
      } else {
         m_rows[index] = row;
      }
      Write(index);
   }

   void Sent(const string cid) {
      const int index = Find(cid);
      if (index >= 0) {
         m_rows[index].stage = STAGE_SENT;
         Write(index);
      }
   }

   void Finished(const string cid, const TradeReply &reply, const long elapsed_us) {
      const int index = Find(cid);
      if (index >= 0) {
         m_rows[index].stage = STAGE_FINISHED;
         m_rows[index].reply = reply;
         m_rows[index].elapsed_us = elapsed_us;
         Write(index);
      }
   }

   // Returns when everything put so far is on the disk; false where it is not.
   bool Flush() {
      if (!m_readable && (MonoMs() - m_tried_ms < JOURNAL_RETRY_MS || !Load())) {
         return false;
      }
      if (m_unwritten_bytes == 0 && !m_failed) {
         return true;
      }
      // What follows a failed write would stand behind half a line.
      m_failed = m_failed ? !WriteAll() : !m_file.Append(m_unwritten, m_unwritten_bytes);
      if (m_failed) {
         return false;
      }
      m_unwritten_bytes = 0;
      Compact();
      return true;
   }
};

CommandJournal g_journal;

#endif
