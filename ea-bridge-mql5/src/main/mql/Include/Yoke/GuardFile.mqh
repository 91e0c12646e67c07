// The guard as the terminal keeps it on its disk: halted stays halted over any restart, until the cockpit sends another
// GUARD. Failure: a file that is there but cannot be understood counts as halted.
#ifndef YOKE_GUARD_FILE_MQH
#define YOKE_GUARD_FILE_MQH

#include "Clear.mqh"
#include "SealedLines.mqh"
#include "Types.mqh"

#define GUARD_FIELDS 10
#define GUARD_FILE_MOST_BYTES 4096

// floor_equity of the rules is the cockpit's; watched_floor is what counts: that, or what max_equity_loss made of it,
// 0 = none yet. is_closing: everything is being closed, also after a restart. cockpit_epoch: UTC ms.
struct GuardState {
   GuardRules rules;
   double watched_floor;
   bool is_closing;
   long cockpit_epoch;
};

void ClearGuardState(GuardState &state) {
   ClearGuardRules(state.rules);
   state.watched_floor = 0.0;
   state.is_closing = false;
   state.cockpit_epoch = 0;
}

class GuardFile {
private:
   string m_name;
   bool m_damaged;

   string LineOf(const GuardState &state) {
      string halted = state.rules.halted ? "1" : "0";
      string closing = state.is_closing ? "1" : "0";
      return SealedLine("GUARD\t1\t" + halted + "\t" + DoubleToString(state.rules.max_equity_loss, 8) + "\t"
         + DoubleToString(state.rules.floor_equity, 8) + "\t" + IntegerToString(state.rules.dead_man_s) + "\t"
         + IntegerToString((long)state.rules.dead_man_policy) + "\t" + DoubleToString(state.watched_floor, 8) + "\t"
         + IntegerToString(state.cockpit_epoch) + "\t" + closing);
   }

   bool ReadLine(const string line, GuardState &state) {
      ARR(string, fields);
      if (OpenSealedLine(line, fields) != GUARD_FIELDS || fields[0] != "GUARD" || fields[1] != "1") {
         return false;
      }
      state.rules.halted = fields[2] == "1";
      state.rules.max_equity_loss = StringToDouble(fields[3]);
      state.rules.floor_equity = StringToDouble(fields[4]);
      state.rules.dead_man_s = (int)StringToInteger(fields[5]);
      state.rules.dead_man_policy = (DeadManPolicy)StringToInteger(fields[6]);
      state.watched_floor = StringToDouble(fields[7]);
      state.cockpit_epoch = StringToInteger(fields[8]);
      state.is_closing = fields[9] == "1";
      return true;
   }

   int ReadBytes(const string name, ARR_REF(uchar, bytes)) {
      const int handle = FileOpen(name, FILE_READ | FILE_BIN | FILE_SHARE_READ);
      if (handle == INVALID_HANDLE) {
         return 0;
      }
      const int size = (int)FileSize(handle);
      const bool fits = size > 0 && size < GUARD_FILE_MOST_BYTES;
      ArrayResize(bytes, fits ? size : 0);
      const int count = fits ? (int)FileReadArray(handle, bytes, 0, size) : 0;
      FileClose(handle);
      return count == size ? count : 0;
   }

   bool ReadFrom(const string name, GuardState &state) {
      ARR(uchar, bytes);
      const int count = ReadBytes(name, bytes);
      const bool whole = count > 1 && bytes[count - 1] == '\n';
      return whole && ReadLine(CharArrayToString(bytes, 0, count - 1, CP_UTF8), state);
   }

   void KeepDamaged() {
      ARR(uchar, bytes);
      const int count = ReadBytes(m_name, bytes);
      if (count > 0) {
         WriteWholeFile(m_name + ".damaged", bytes, count);
      }
   }

public:
   GuardFile() {
      m_name = "";
      m_damaged = false;
   }

   // Whether a file was there that could not be understood.
   bool IsDamaged() { return m_damaged; }

   string Name() { return m_name; }

   // The guard of this account; open where there is no file.
   void Load(const string server, const long login, GuardState &state) {
      m_name = AccountFile("guard", server, login);
      ClearGuardState(state);
      const bool exists = FileIsExist(m_name);
      m_damaged = exists && !ReadFrom(m_name, state);
      if (m_damaged) {
         ClearGuardState(state);
         state.rules.halted = true;
      }
      // Left by an end in the middle of a change: a halt in it was meant, a release was not obeyed yet.
      GuardState fresh;
      ClearGuardState(fresh);
      if (!FileIsExist(m_name + ".new") || !ReadFrom(m_name + ".new", fresh)) {
         return;
      }
      if (!exists) {
         state = fresh;
      } else if (fresh.rules.halted) {
         state.rules.halted = true;
         state.is_closing = state.is_closing || fresh.is_closing;
      }
   }

   // Returns true when it is on the disk.
   bool Save(const GuardState &state) {
      if (m_name == "") {
         return false;
      }
      if (m_damaged) {
         KeepDamaged();
      }
      ARR(uchar, bytes);
      const int count = AppendText(bytes, 0, LineOf(state));
      const bool saved = ReplaceFile(m_name, bytes, count);
      m_damaged = m_damaged && !saved;
      return saved;
   }
};

#endif
