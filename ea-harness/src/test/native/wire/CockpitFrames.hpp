// Lets the Expert Advisor's readers take a frame of the cockpit and tells what they made of it, field by field.
#ifndef YOKE_TEST_COCKPIT_FRAMES_HPP
#define YOKE_TEST_COCKPIT_FRAMES_HPP

#include <cinttypes>
#include <cstdio>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace yoke::test {

// Name and value, in the order of the wire. A field that a reader does not keep is not in it.
typedef std::vector<std::pair<std::string, std::string>> ReadFields;

enum Reading { READ, MALFORMED, UNKNOWN };

inline std::string shown(long value) { return std::to_string(value); }
inline std::string shown(bool value) { return value ? "1" : "0"; }
inline std::string shown(const string &value) { return value.utf8(); }

// By the C library, so that the Expert Advisor's own formatting is not its own witness.
inline std::string shown(double value) {
   char buffer[64];
   std::snprintf(buffer, sizeof buffer, "%.8f", value);
   std::string text = buffer;
   text.erase(text.find_last_not_of('0') + 1);
   if (text.back() == '.') text.pop_back();
   return text == "-0" ? "0" : text;
}

inline Reading answer(bool read) { return read ? READ : MALFORMED; }

inline Reading readCommand(Fields &in, ReadFields &out) {
   TradeCall c;
   long expiresMs = 0;
   if (!ReadCommand(in, c, expiresMs)) return MALFORMED;
   const bool entry = c.action == ACTION_OPEN || c.action == ACTION_PLACE;
   out = {{"cid", shown(c.cid)}, {"expires_utc_ms", shown(expiresMs)}, {"action", shown(ActionName(c.action))},
          {"symbol", shown(c.symbol)}, {"side", entry ? shown(SideName(c.side)) : ""}, {"lots", shown(c.lots)},
          {"price", shown(c.price)}, {"sl", shown(c.sl)}, {"tp", shown(c.tp)},
          {"deviation_points", shown(static_cast<long>(c.deviation_points))}, {"ticket", shown(c.ticket)},
          {"identifier", shown(c.identifier)}, {"filling", shown(c.filling)}, {"expiry_ms", shown(c.expiry_ms)},
          {"magic", shown(c.magic)}, {"comment", shown(c.comment)},
          {"order_type", c.action == ACTION_PLACE ? shown(KindName(c.kind)) : ""}, {"stop_limit", shown(c.stop_limit)},
          {"opposite_ticket", shown(c.opposite_ticket)}};
   return READ;
}

inline void tell(const GuardRules &g, ReadFields &out) {
   out.insert(out.end(), {{"halted", shown(g.halted)}, {"max_equity_loss", shown(g.max_equity_loss)},
                          {"floor_equity", shown(g.floor_equity)}, {"dead_man_s", shown(static_cast<long>(g.dead_man_s))},
                          {"dead_man_policy", shown(PolicyName(g.dead_man_policy))}});
}

inline Reading readWelcome(Fields &in, ReadFields &out) {
   WelcomeRow w;
   const bool read = ReadWelcome(in, w);
   out = {{"session_id", shown(w.session_id)}, {"last_event_seq_seen", shown(w.last_event_seq_seen)},
          {"heartbeat_ms", shown(w.heartbeat_ms)}, {"stale_ms", shown(w.stale_ms)}, {"dead_ms", shown(w.dead_ms)}};
   if (read) tell(w.rules, out);
   out.insert(out.end(), {{"cockpit_epoch", shown(w.cockpit_epoch)}, {"proof", shown(w.proof)},
                          {"protocol", shown(static_cast<long>(w.protocol))}});
   return answer(read);
}

inline Reading readGuard(Fields &in, ReadFields &out) {
   GuardRules g;
   const bool read = ReadGuard(in, g);
   if (read) tell(g, out);
   return answer(read);
}

inline Reading readFlatten(Fields &in, ReadFields &out) {
   FlattenOrder f;
   if (!ReadFlatten(in, f)) return MALFORMED;
   out = {{"cid", shown(f.cid)}, {"expires_utc_ms", shown(f.expires_utc_ms)}, {"scope", shown(ScopeName(f.scope))},
          {"symbol", shown(f.symbol)}};
   return READ;
}

inline Reading readHistory(Fields &in, ReadFields &out) {
   CandleRequest r;
   const bool read = ReadCandleRequest(in, r);
   out = {{"rid", shown(r.rid)}, {"symbol", shown(r.symbol)}, {"timeframe", shown(r.timeframe)},
          {"from_ms", shown(r.from_ms)}, {"to_ms", shown(r.to_ms)}, {"count", shown(static_cast<long>(r.count))}};
   return answer(read);
}

inline Reading readSymbols(Fields &in, ReadFields &out) {
   Array<string> symbols;
   const bool read = ReadSymbols(in, symbols);
   for (int i = 0; i < ArraySize(symbols); i++) out.emplace_back("symbol", shown(symbols[i]));
   return answer(read);
}

inline Reading readHeartbeat(Fields &in, ReadFields &out) {
   long utcMs = 0;
   bool engineOk = false;
   const bool read = ReadCockpitHeartbeat(in, utcMs, engineOk);
   out = {{"utc_ms", shown(utcMs)}, {"engine_ok", shown(engineOk)}};
   return answer(read);
}

inline Reading readCalendar(Fields &in, ReadFields &out) {
   long fromMs = 0;
   long toMs = 0;
   const bool read = ReadCalendarRequest(in, fromMs, toMs);
   out = {{"from_ms", shown(fromMs)}, {"to_ms", shown(toMs)}};
   return answer(read);
}

inline Reading readBye(Fields &in, ReadFields &out) {
   string code;
   string why;
   const bool read = ReadBye(in, code, why);
   out = {{"code", shown(code)}, {"text", shown(why)}};
   return answer(read);
}

inline Reading readError(Fields &in, ReadFields &out) {
   string about;
   string why;
   const bool read = ReadError(in, about, why);
   out = {{"about", shown(about)}, {"text", shown(why)}};
   return answer(read);
}

inline Reading readChallenge(Fields &in, ReadFields &out) {
   string nonce;
   const bool read = ReadChallenge(in, nonce);
   out = {{"nonce", shown(nonce)}};
   return answer(read);
}

inline Reading readSnap(Fields &, ReadFields &) { return READ; }

inline Reading readResend(Fields &in, ReadFields &out) {
   long seq = 0;
   const bool read = ReadResend(in, seq);
   out = {{"from_seq", shown(seq)}};
   return answer(read);
}

inline Reading readEventAck(Fields &in, ReadFields &out) {
   long seq = 0;
   const bool read = ReadEventAck(in, seq);
   out = {{"seq", shown(seq)}};
   return answer(read);
}

inline Reading readFrame(Fields &in, ReadFields &out) {
   typedef Reading (*Reader)(Fields &, ReadFields &);
   static const std::map<std::string, Reader> readers = {
      {"CHALLENGE", readChallenge}, {"WELCOME", readWelcome}, {"HB", readHeartbeat}, {"SUB", readSymbols},
      {"UNSUB", readSymbols}, {"CMD", readCommand}, {"FLATTEN", readFlatten}, {"GUARD", readGuard}, {"SNAP", readSnap},
      {"HIST", readHistory}, {"CALENDAR", readCalendar}, {"RESEND", readResend}, {"EACK", readEventAck},
      {"ERR", readError}, {"BYE", readBye}};
   const auto reader = readers.find(in.Type().utf8());
   return reader == readers.end() ? UNKNOWN : reader->second(in, out);
}

} // namespace yoke::test

#endif
