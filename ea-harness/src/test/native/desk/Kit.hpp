// The words in which the desk's tests are written.
#ifndef YOKE_TEST_DESK_KIT_HPP
#define YOKE_TEST_DESK_KIT_HPP

#include "Seam.hpp"

namespace desktest {

inline void start() {
   IdentityRow identity;
   IdentityRead(identity);
   g_watch.Start();
   g_guard.Start(identity);
   g_desk.Start(identity);
   g_watch.Pump();
}

// One pump pass, as Bridge makes it.
inline void pass() {
   advance(10);
   g_guard.Watch();
   g_desk.Pump();
   g_flattening.Pump();
   g_watch.MarkDirty();
   g_watch.Pump();
}

inline void passes(int count) {
   for (int i = 0; i < count; i++) pass();
}

inline long nowMs() { return UtcNowMs(); }

inline TradeCall openCall(const char *cid, long magic, double lots = 0.1) {
   TradeCall call;
   ClearTradeCall(call);
   call.cid = cid;
   call.action = ACTION_OPEN;
   call.symbol = "EURUSD";
   call.lots = lots;
   call.magic = magic;
   call.comment = "yk:\ttag \\ äö";
   return call;
}

inline TradeCall closeCall(const char *cid, long ticket, double lots = 0) {
   TradeCall call;
   ClearTradeCall(call);
   call.cid = cid;
   call.action = ACTION_CLOSE;
   call.symbol = "EURUSD";
   call.ticket = call.identifier = ticket;
   call.lots = lots;
   return call;
}

inline TradeCall modifyCall(const char *cid, long ticket, double sl) {
   TradeCall call = closeCall(cid, ticket);
   call.action = ACTION_MODIFY;
   call.sl = sl;
   return call;
}

inline void command(const TradeCall &call, long inMs = 20000) { g_desk.OnCommand(call, nowMs() + inMs); }

inline void flatten(const char *cid, FlattenScope scope, long inMs = 20000, const char *symbol = "") {
   FlattenOrder order;
   ClearFlattenOrder(order);
   order.cid = cid;
   order.expires_utc_ms = nowMs() + inMs;
   order.scope = scope;
   order.symbol = symbol;
   g_flattening.OnFlatten(order);
}

inline GuardRules rules(bool halted, double loss = 0, double floor = 0, int deadManS = 0, DeadManPolicy policy = DEAD_MAN_HOLD) {
   GuardRules out;
   ClearGuardRules(out);
   out.halted = halted;
   out.max_equity_loss = loss;
   out.floor_equity = floor;
   out.dead_man_s = deadManS;
   out.dead_man_policy = policy;
   return out;
}

inline bool contains(const std::string &text, const std::string &part) { return text.find(part) != std::string::npos; }

inline void contain(const std::string &text, const std::string &part, const std::string &what) {
   check(contains(text, part), what + "\n  expected a part '" + part + "'\n  in '" + text + "'");
}

inline void same(long actual, long expected, const std::string &what) {
   checkEqual(std::to_string(actual), std::to_string(expected), what);
}

} // namespace desktest

#endif
