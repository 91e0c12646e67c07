// What the journal knows of one command, and its lines on the disk.
//
// RECEIVED 1 cid at_ms expires_ms kind call…   (kind: C a command, F a flatten)
// SENT     1 cid at_ms expires_ms kind call…
// RESULT   1 cid at_ms expires_ms kind category raw_code order deal identifier lots price digits elapsed_us text
#ifndef YOKE_JOURNAL_ROW_MQH
#define YOKE_JOURNAL_ROW_MQH

#include "SealedLines.mqh"
#include "Types.mqh"

#define JOURNAL_LINES_VERSION "1"
#define JOURNAL_HEAD_FIELDS 6
#define JOURNAL_CALL_FIELDS 17
#define JOURNAL_RESULT_FIELDS 10

enum JournalStage { STAGE_RECEIVED, STAGE_SENT, STAGE_FINISHED };

// earlier: written by a run of the Expert Advisor before this one.
struct JournalRow {
   string cid;
   JournalStage stage;
   bool is_flatten;
   bool earlier;
   long at_ms;
   long expires_ms;
   long elapsed_us;
   TradeCall call;
   TradeReply reply;
};

void ClearJournalRow(JournalRow &row) {
   row.cid = "";
   row.stage = STAGE_RECEIVED;
   row.is_flatten = false;
   row.earlier = false;
   row.at_ms = 0;
   row.expires_ms = 0;
   row.elapsed_us = 0;
   ClearTradeCall(row.call);
   ClearTradeReply(row.reply);
}

string JournalNumber(const long value) { return IntegerToString(value) + "\t"; }

string JournalDecimal(const double value) { return DoubleToString(value, 8) + "\t"; }

string JournalHead(const JournalRow &row, const string word) {
   string kind = row.is_flatten ? "F" : "C";
   return word + "\t" + JOURNAL_LINES_VERSION + "\t" + row.cid + "\t" + JournalNumber(row.at_ms)
      + JournalNumber(row.expires_ms) + kind;
}

string JournalCall(const TradeCall &call) {
   return "\t" + JournalNumber((long)call.action) + FieldText(call.symbol) + "\t" + JournalNumber((long)call.side)
      + JournalDecimal(call.lots) + JournalDecimal(call.price) + JournalDecimal(call.sl) + JournalDecimal(call.tp)
      + JournalNumber(call.deviation_points) + JournalNumber(call.ticket) + JournalNumber(call.identifier)
      + FieldText(call.filling) + "\t" + JournalNumber(call.expiry_ms) + JournalNumber(call.magic)
      + FieldText(call.comment) + "\t" + JournalNumber((long)call.kind) + JournalDecimal(call.stop_limit)
      + IntegerToString(call.opposite_ticket);
}

string JournalResult(const JournalRow &row) {
   return "\t" + JournalNumber((long)row.reply.category) + JournalNumber(row.reply.raw_code)
      + JournalNumber(row.reply.order) + JournalNumber(row.reply.deal) + JournalNumber(row.reply.identifier)
      + JournalDecimal(row.reply.lots) + JournalDecimal(row.reply.price) + JournalNumber(row.reply.digits)
      + JournalNumber(row.elapsed_us) + FieldText(row.reply.text);
}

// The line that says how far the command has come; it stands alone.
string JournalLine(const JournalRow &row) {
   if (row.stage == STAGE_FINISHED) {
      return SealedLine(JournalHead(row, "RESULT") + JournalResult(row));
   }
   string word = row.stage == STAGE_SENT ? "SENT" : "RECEIVED";
   return SealedLine(JournalHead(row, word) + JournalCall(row.call));
}

void ReadJournalCall(ARR_CREF(string, fields), TradeCall &call) {
   const int at = JOURNAL_HEAD_FIELDS;
   call.cid = fields[2];
   call.action = (TradeAction)StringToInteger(fields[at]);
   call.symbol = TextOfField(fields[at + 1]);
   call.side = (Side)StringToInteger(fields[at + 2]);
   call.lots = StringToDouble(fields[at + 3]);
   call.price = StringToDouble(fields[at + 4]);
   call.sl = StringToDouble(fields[at + 5]);
   call.tp = StringToDouble(fields[at + 6]);
   call.deviation_points = (int)StringToInteger(fields[at + 7]);
   call.ticket = StringToInteger(fields[at + 8]);
   call.identifier = StringToInteger(fields[at + 9]);
   call.filling = TextOfField(fields[at + 10]);
   call.expiry_ms = StringToInteger(fields[at + 11]);
   call.magic = StringToInteger(fields[at + 12]);
   call.comment = TextOfField(fields[at + 13]);
   call.kind = (OrderKind)StringToInteger(fields[at + 14]);
   call.stop_limit = StringToDouble(fields[at + 15]);
   call.opposite_ticket = StringToInteger(fields[at + 16]);
   call.attempt = 1;
}

void ReadJournalResult(ARR_CREF(string, fields), JournalRow &row) {
   const int at = JOURNAL_HEAD_FIELDS;
   row.reply.category = (ResultCategory)StringToInteger(fields[at]);
   row.reply.raw_code = (int)StringToInteger(fields[at + 1]);
   row.reply.order = StringToInteger(fields[at + 2]);
   row.reply.deal = StringToInteger(fields[at + 3]);
   row.reply.identifier = StringToInteger(fields[at + 4]);
   row.reply.lots = StringToDouble(fields[at + 5]);
   row.reply.price = StringToDouble(fields[at + 6]);
   row.reply.digits = (int)StringToInteger(fields[at + 7]);
   row.elapsed_us = StringToInteger(fields[at + 8]);
   row.reply.text = TextOfField(fields[at + 9]);
}

// False where the line is damaged, or of a kind that this version does not know.
bool ReadJournalLine(const string line, JournalRow &row) {
   ARR(string, fields);
   const int count = OpenSealedLine(line, fields);
   ClearJournalRow(row);
   if (count < JOURNAL_HEAD_FIELDS || fields[1] != JOURNAL_LINES_VERSION) {
      return false;
   }
   row.cid = fields[2];
   row.at_ms = StringToInteger(fields[3]);
   row.expires_ms = StringToInteger(fields[4]);
   row.is_flatten = fields[5] == "F";
   row.earlier = true;
   if (fields[0] == "RESULT" && count == JOURNAL_HEAD_FIELDS + JOURNAL_RESULT_FIELDS) {
      row.stage = STAGE_FINISHED;
      ReadJournalResult(fields, row);
      return true;
   }
   row.stage = fields[0] == "SENT" ? STAGE_SENT : STAGE_RECEIVED;
   if ((fields[0] != "SENT" && fields[0] != "RECEIVED") || count != JOURNAL_HEAD_FIELDS + JOURNAL_CALL_FIELDS) {
      return false;
   }
   ReadJournalCall(fields, row.call);
   return true;
}

#endif
