// Reads what the cockpit says. A reader that returns false leaves the fault in fields.Fault() and its text in
// fields.Error(): the session ends with BYE MALFORMED.
#ifndef YOKE_COCKPIT_MESSAGES_MQH
#define YOKE_COCKPIT_MESSAGES_MQH

#include "Categories.mqh"
#include "Clear.mqh"
#include "Fields.mqh"

#define MAX_DEVIATION_POINTS 1000000

struct WelcomeRow {
   string session_id;
   long last_event_seq_seen;
   long heartbeat_ms;
   long stale_ms;
   long dead_ms;
   GuardRules rules;
   long cockpit_epoch;
   string proof;
   int protocol;
};

bool ReadChallenge(Fields &fields, string &nonce) {
   nonce = fields.NextText("nonce");
   return !fields.IsFaulty();
}

// The guard's fields, alone in GUARD and inside WELCOME.
bool ReadGuard(Fields &fields, GuardRules &rules) {
   rules.halted = fields.NextFlag("halted");
   rules.max_equity_loss = fields.NextDecimalOrZero("max_equity_loss");
   rules.floor_equity = fields.NextDecimalOrZero("floor_equity");
   rules.dead_man_s = fields.NextInt("dead_man_s");
   if (!ParsePolicy(fields.NextText("dead_man_policy"), rules.dead_man_policy)) {
      fields.RefuseField(FAULT_BAD_VALUE, "dead_man_policy", "is none of the known words");
   }
   return !fields.IsFaulty();
}

bool ReadWelcome(Fields &fields, WelcomeRow &row) {
   row.session_id = fields.NextText("session_id");
   row.last_event_seq_seen = fields.NextLong("last_event_seq_seen");
   row.heartbeat_ms = fields.NextLong("heartbeat_ms");
   row.stale_ms = fields.NextLong("stale_ms");
   row.dead_ms = fields.NextLong("dead_ms");
   ReadGuard(fields, row.rules);
   row.cockpit_epoch = fields.NextLong("cockpit_epoch");
   row.proof = fields.NextText("proof");
   row.protocol = fields.NextInt("protocol");
   return !fields.IsFaulty();
}

bool IsByeWord(const string text) {
   return text == "SHUTDOWN" || text == "SUPERSEDED" || text == "AUTH" || text == "PROTOCOL" || text == "TIMEOUT" ||
          text == "MALFORMED" || text == "BUSY" || text == "OLD_COCKPIT";
}

bool ReadBye(Fields &fields, string &code, string &text) {
   code = fields.NextText("code");
   if (!IsByeWord(code)) {
      fields.RefuseField(FAULT_BAD_VALUE, "code", "is none of the known words");
   }
   text = fields.NextTrailing("text");
   return !fields.IsFaulty();
}

bool ReadCockpitHeartbeat(Fields &fields, long &utc_ms, bool &engine_ok) {
   utc_ms = fields.NextLong("utc_ms");
   engine_ok = fields.NextFlag("engine_ok");
   return !fields.IsFaulty();
}

// SUB and UNSUB. Empty fields are left out.
bool ReadSymbols(Fields &fields, ARR_REF(string, symbols)) {
   int count = 0;
   ArrayResize(symbols, fields.Count());
   while (fields.HasMore() && !fields.IsFaulty()) {
      string symbol = fields.NextTrailingSymbol("symbol");
      if (symbol != "") {
         symbols[count] = symbol;
         count++;
      }
   }
   ArrayResize(symbols, fields.IsFaulty() ? 0 : count);
   return !fields.IsFaulty();
}

void ReadCallWords(Fields &fields, TradeCall &call, bool &has_side) {
   string side = fields.NextTrailing("side");
   has_side = side != "";
   if (has_side && !ParseSide(side, call.side)) {
      fields.RefuseField(FAULT_BAD_VALUE, "side", "is none of the known words");
   }
}

void RequireForAction(Fields &fields, const bool is_there, const string field) {
   if (!is_there) {
      fields.RefuseField(FAULT_MISSING_FIELD, field, "is missing for this action");
   }
}

void RequireOfCall(Fields &fields, const TradeCall &call, const bool has_side, const bool has_kind) {
   bool is_entry = call.action == ACTION_OPEN || call.action == ACTION_PLACE;
   RequireForAction(fields, call.symbol != "", "symbol");
   RequireForAction(fields, !is_entry || has_side, "side");
   RequireForAction(fields, call.action != ACTION_PLACE || has_kind, "order_type");
   RequireForAction(fields, !is_entry || call.lots > 0.0, "lots");
   RequireForAction(fields, is_entry || call.ticket != 0, "ticket");
   bool has_price = call.action == ACTION_PLACE || call.action == ACTION_CHANGE;
   RequireForAction(fields, !has_price || call.price > 0.0, "price");
   RequireForAction(fields, call.action != ACTION_CLOSE_BY || call.opposite_ticket != 0, "opposite_ticket");
}

// CMD. Fields after the last one that the action needs may be left out.
bool ReadCommand(Fields &fields, TradeCall &call, long &expires_ms) {
   ClearTradeCall(call);
   bool has_side = false;
   call.cid = fields.NextCid("cid");
   expires_ms = fields.NextLong("expires_utc_ms");
   if (!ParseAction(fields.NextText("action"), call.action)) {
      fields.RefuseField(FAULT_BAD_VALUE, "action", "is none of the known words");
   }
   call.symbol = fields.NextTrailingSymbol("symbol");
   ReadCallWords(fields, call, has_side);
   call.lots = fields.NextTrailingAmount("lots");
   call.price = fields.NextTrailingAmount("price");
   call.sl = fields.NextTrailingAmount("sl");
   call.tp = fields.NextTrailingAmount("tp");
   call.deviation_points = (int)fields.NextTrailingLong("deviation_points", MAX_DEVIATION_POINTS);
   call.ticket = fields.NextTrailingLong("ticket", LONG_MAX);
   call.identifier = fields.NextTrailingLong("identifier", LONG_MAX);
   call.filling = fields.NextTrailing("filling");
   if (call.filling != "" && !IsFillingWord(call.filling)) {
      fields.RefuseField(FAULT_BAD_VALUE, "filling", "is none of the known words");
   }
   call.expiry_ms = fields.NextTrailingLong("expiry_ms", LONG_MAX);
   call.magic = fields.NextTrailingLong("magic", (long)INT_MAX);
   call.comment = fields.NextTrailing("comment");
   string kind = fields.NextTrailing("order_type");
   if (kind != "" && !ParseKind(kind, call.kind)) {
      fields.RefuseField(FAULT_BAD_VALUE, "order_type", "is none of the known words");
   }
   call.stop_limit = fields.NextTrailingAmount("stop_limit");
   call.opposite_ticket = fields.NextTrailingLong("opposite_ticket", LONG_MAX);
   RequireOfCall(fields, call, has_side, kind != "");
   return !fields.IsFaulty();
}

bool ReadFlatten(Fields &fields, FlattenOrder &order) {
   ClearFlattenOrder(order);
   order.cid = fields.NextCid("cid");
   order.expires_utc_ms = fields.NextLong("expires_utc_ms");
   if (!ParseScope(fields.NextText("scope"), order.scope)) {
      fields.RefuseField(FAULT_BAD_VALUE, "scope", "is none of the known words");
   }
   order.symbol = fields.NextTrailingSymbol("symbol");
   return !fields.IsFaulty();
}

bool ReadCandleRequest(Fields &fields, CandleRequest &request) {
   request.rid = fields.NextLong("rid");
   request.symbol = fields.NextSymbol("symbol");
   request.timeframe = fields.NextText("timeframe");
   if (!IsTimeframeWord(request.timeframe)) {
      fields.RefuseField(FAULT_BAD_VALUE, "timeframe", "is none of the known words");
   }
   request.from_ms = fields.NextLongOrZero("from_ms");
   request.to_ms = fields.NextLongOrZero("to_ms");
   request.count = fields.NextInt("count");
   return !fields.IsFaulty();
}

bool ReadCalendarRequest(Fields &fields, long &from_ms, long &to_ms) {
   from_ms = fields.NextLong("from_ms");
   to_ms = fields.NextLong("to_ms");
   return !fields.IsFaulty();
}

bool ReadResend(Fields &fields, long &from_seq) {
   from_seq = fields.NextLong("from_seq");
   return !fields.IsFaulty();
}

bool ReadEventAck(Fields &fields, long &seq) {
   seq = fields.NextLong("seq");
   return !fields.IsFaulty();
}

bool ReadError(Fields &fields, string &about, string &text) {
   about = fields.NextTrailing("about");
   text = fields.NextTrailing("text");
   return !fields.IsFaulty();
}

#endif
