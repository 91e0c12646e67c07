// Fills the Expert Advisor's rows from a golden meaning and lets its writers make the frame.
#ifndef YOKE_TEST_TERMINAL_FRAMES_HPP
#define YOKE_TEST_TERMINAL_FRAMES_HPP

#include "Golden.hpp"

namespace yoke::test {

inline string mqlText(const Meaning &m, const char *name) { return text(m.text(name)); }

// More digits than any of the prices has: the writers leave trailing zeros out.
const int GOLDEN_DIGITS = 5;

inline Side sideOf(const std::string &word) { return word == "BUY" ? SIDE_BUY : SIDE_SELL; }

inline void position(FrameWriter &out, const Meaning &m) {
   PositionRow row;
   row.identifier = m.number("identifier");
   row.ticket = m.number("ticket");
   row.symbol = mqlText(m, "symbol");
   row.digits = GOLDEN_DIGITS;
   row.side = sideOf(m.text("side"));
   row.lots = m.decimal("lots");
   row.open_price = m.decimal("open_price");
   row.sl = m.decimal("sl");
   row.tp = m.decimal("tp");
   row.current_price = m.decimal("current_price");
   row.swap = m.decimal("swap");
   row.commission = m.decimal("commission");
   row.profit = m.decimal("profit");
   row.magic = m.number("magic");
   row.comment = mqlText(m, "comment");
   row.open_ms = m.number("open_ms");
   WritePosition(out, row);
}

inline void order(FrameWriter &out, const Meaning &m) {
   const std::vector<std::string> type = split(m.text("type"), "_", 2);
   OrderRow row;
   row.ticket = m.number("ticket");
   row.symbol = mqlText(m, "symbol");
   row.digits = GOLDEN_DIGITS;
   row.side = sideOf(type[0]);
   row.kind = type[1] == "LIMIT" ? KIND_LIMIT : type[1] == "STOP" ? KIND_STOP : KIND_STOP_LIMIT;
   row.lots_initial = m.decimal("lots_initial");
   row.lots_current = m.decimal("lots_current");
   row.price = m.decimal("price");
   row.stop_limit = m.decimal("stop_limit");
   row.sl = m.decimal("sl");
   row.tp = m.decimal("tp");
   row.magic = m.number("magic");
   row.comment = mqlText(m, "comment");
   row.setup_ms = m.number("setup_ms");
   row.expiry_ms = m.number("expiry_ms");
   WriteOrder(out, row);
}

inline void deal(FrameWriter &out, const Meaning &m) {
   const std::string entry = m.text("entry");
   DealRow row;
   row.ticket = m.number("ticket");
   row.order = m.number("order");
   row.identifier = m.number("identifier");
   row.symbol = mqlText(m, "symbol");
   row.digits = GOLDEN_DIGITS;
   row.entry = entry == "IN" ? ENTRY_IN : entry == "OUT" ? ENTRY_OUT : entry == "INOUT" ? ENTRY_INOUT : ENTRY_OUT_BY;
   row.side = sideOf(m.text("side"));
   row.lots = m.decimal("lots");
   row.price = m.decimal("price");
   row.profit = m.decimal("profit");
   row.swap = m.decimal("swap");
   row.commission = m.decimal("commission");
   row.fee = m.decimal("fee");
   row.reason = mqlText(m, "reason");
   row.magic = m.number("magic");
   row.comment = mqlText(m, "comment");
   row.time_ms = m.number("time_ms");
   WriteDeal(out, row);
}

inline void account(FrameWriter &out, const Meaning &m) {
   AccountRow row;
   row.balance = m.decimal("balance");
   row.equity = m.decimal("equity");
   row.credit = m.decimal("credit");
   row.margin = m.decimal("margin");
   row.free_margin = m.decimal("free_margin");
   row.margin_level = m.decimal("margin_level");
   row.stop_out_mode = mqlText(m, "stop_out_mode");
   row.stop_out_level = m.decimal("stop_out_level");
   row.profit = m.decimal("profit");
   row.hedging = m.flag("hedging");
   WriteAccount(out, row);
}

inline void spec(FrameWriter &out, const Meaning &m) {
   SpecRow row;
   row.symbol = mqlText(m, "symbol");
   row.description = mqlText(m, "description");
   row.path = mqlText(m, "path");
   row.base = mqlText(m, "base");
   row.profit = mqlText(m, "profit");
   row.margin_currency = mqlText(m, "margin_currency");
   row.digits = static_cast<int>(m.number("digits"));
   row.point = m.decimal("point");
   row.tick_size = m.decimal("tick_size");
   row.tick_value = m.decimal("tick_value");
   row.tick_value_loss = m.decimal("tick_value_loss");
   row.contract_size = m.decimal("contract_size");
   row.lot_min = m.decimal("lot_min");
   row.lot_max = m.decimal("lot_max");
   row.lot_step = m.decimal("lot_step");
   row.lot_limit = m.decimal("lot_limit");
   row.stops_level = m.number("stops_level");
   row.freeze_level = m.number("freeze_level");
   row.spread = m.number("spread");
   row.calc_mode = mqlText(m, "calc_mode");
   row.exec_mode = mqlText(m, "exec_mode");
   row.filling = mqlText(m, "filling");
   row.trade_mode = mqlText(m, "trade_mode");
   row.swap_long = m.decimal("swap_long");
   row.swap_short = m.decimal("swap_short");
   row.swap_mode = mqlText(m, "swap_mode");
   row.triple_swap_day = static_cast<int>(m.number("triple_swap_day"));
   row.margin_initial = m.decimal("margin_initial");
   row.sessions = mqlText(m, "sessions");
   WriteSpec(out, row);
}

inline void event(FrameWriter &out, const Meaning &m) {
   const std::string kind = m.text("kind");
   WriteEventHead(out, m.number("epoch"), m.number("seq"), mqlText(m, "kind"));
   if (kind.rfind("POSITION_", 0) == 0) return position(out, m);
   if (kind.rfind("ORDER_", 0) == 0) return order(out, m);
   if (kind.rfind("DEAL_", 0) == 0) return deal(out, m);
   if (kind.rfind("ACCOUNT_", 0) == 0) return account(out, m);
   spec(out, m);
}

inline void hello(FrameWriter &out, const Meaning &m) {
   IdentityRow row;
   row.platform = mqlText(m, "platform");
   row.build = static_cast<int>(m.number("build"));
   row.company = mqlText(m, "company");
   row.server = mqlText(m, "server");
   row.login = m.number("login");
   row.currency = mqlText(m, "currency");
   row.leverage = static_cast<int>(m.number("leverage"));
   row.margin_mode = mqlText(m, "margin_mode");
   row.trade_mode = mqlText(m, "trade_mode");
   WriteHello(out, mqlText(m, "ea_version"), row, mqlText(m, "terminal_name"), m.number("epoch"), m.number("last_event_seq"),
              mqlText(m, "nonce"));
}

inline void heartbeat(FrameWriter &out, const Meaning &m) {
   HealthRow health;
   health.broker_connected = m.flag("broker_connected");
   health.terminal_trade_allowed = m.flag("terminal_trade_allowed");
   health.ea_trade_allowed = m.flag("ea_trade_allowed");
   health.account_trade_allowed = m.flag("account_trade_allowed");
   health.account_expert_allowed = m.flag("account_expert_allowed");
   health.ping_us = m.number("ping_us");
   health.equity = m.decimal("equity");
   health.balance = m.decimal("balance");
   health.margin = m.decimal("margin");
   health.free_margin = m.decimal("free_margin");
   health.positions = static_cast<int>(m.number("positions"));
   health.orders = static_cast<int>(m.number("orders"));
   PulseRow pulse;
   pulse.utc_ms = m.number("utc_ms");
   pulse.server_ms = m.number("server_ms");
   pulse.out_queue = static_cast<int>(m.number("out_queue"));
   pulse.pump_us_last = m.number("pump_us_last");
   pulse.pump_us_max = m.number("pump_us_max");
   pulse.halted = m.flag("halted");
   pulse.event_seq = m.has("event_seq") ? m.number("event_seq") : -1;
   pulse.book_hash = m.has("book_hash") ? mqlText(m, "book_hash") : "";
   WriteHeartbeat(out, health, pulse);
}

inline void tick(FrameWriter &out, const Meaning &m) {
   QuoteRow row;
   row.symbol = mqlText(m, "symbol");
   row.digits = GOLDEN_DIGITS;
   row.bid = m.decimal("bid");
   row.ask = m.decimal("ask");
   row.last = m.decimal("last");
   row.volume = m.decimal("volume");
   row.time_ms = m.number("time_ms");
   WriteTick(out, row);
}

inline void result(FrameWriter &out, const Meaning &m) {
   TradeReply reply;
   reply.pending = false;
   reply.request_id = 0;
   check(ParseCategory(mqlText(m, "category"), reply.category), "knows the category " + m.text("category"));
   reply.raw_code = static_cast<int>(m.number("raw_code"));
   reply.text = mqlText(m, "text");
   reply.order = m.number("order");
   reply.deal = m.number("deal");
   reply.identifier = m.number("identifier");
   reply.lots = m.decimal("lots");
   reply.price = m.decimal("price");
   reply.digits = GOLDEN_DIGITS;
   WriteResult(out, mqlText(m, "cid"), reply, m.number("elapsed_us"));
}

inline void candle(FrameWriter &out, const Meaning &m) {
   CandleRequest request;
   request.rid = m.number("rid");
   request.symbol = mqlText(m, "symbol");
   request.timeframe = mqlText(m, "timeframe");
   CandleRow row;
   row.open_server_ms = m.number("open_server_ms");
   row.open = m.decimal("o");
   row.high = m.decimal("h");
   row.low = m.decimal("l");
   row.close = m.decimal("c");
   row.tick_volume = m.number("tick_volume");
   row.real_volume = m.decimal("real_volume");
   row.spread = m.number("spread");
   WriteCandle(out, request, row, GOLDEN_DIGITS);
}

inline void calendar(FrameWriter &out, const Meaning &m) {
   CalendarRow row;
   row.id = m.number("id");
   row.time_ms = m.number("time_ms");
   row.currency = mqlText(m, "currency");
   row.importance = mqlText(m, "importance");
   row.name = mqlText(m, "name");
   row.actual = mqlText(m, "actual");
   row.forecast = mqlText(m, "forecast");
   row.previous = mqlText(m, "previous");
   WriteCalendar(out, row);
}

inline void snapshotEdge(FrameWriter &out, const std::string &type, const Meaning &m) {
   if (type == "SNAP_BEGIN") {
      WriteSnapshotBegin(out, m.number("snap_id"), m.number("epoch"), m.number("event_seq"), m.number("utc_ms"),
                         m.number("server_ms"));
   } else {
      WriteSnapshotEnd(out, m.number("snap_id"), static_cast<int>(m.number("specs")),
                       static_cast<int>(m.number("positions")), static_cast<int>(m.number("orders")),
                       static_cast<int>(m.number("deals")), mqlText(m, "book_hash"));
   }
}

inline bool stateRow(FrameWriter &out, const std::string &type, const Meaning &m) {
   const std::map<std::string, void (*)(FrameWriter &, const Meaning &)> writers = {
      {"POS", position}, {"ORD", order}, {"DEAL", deal}, {"ACC", account}, {"SYM", spec}};
   const auto writer = writers.find(type);
   if (writer == writers.end()) return false;
   out.Begin(text(type));
   writer->second(out, m);
   return true;
}

// Returns false where the Expert Advisor has no writer for this type.
inline bool writeFrame(FrameWriter &out, const std::string &type, const Meaning &m) {
   if (stateRow(out, type, m)) return true;
   if (type == "HELLO") hello(out, m);
   else if (type == "AUTH") WriteAuth(out, mqlText(m, "hmac"));
   else if (type == "HB") heartbeat(out, m);
   else if (type == "TICK") tick(out, m);
   else if (type == "EV") event(out, m);
   else if (type == "SNAP_BEGIN" || type == "SNAP_END") snapshotEdge(out, type, m);
   else if (type == "ACK") WriteAck(out, mqlText(m, "cid"));
   else if (type == "BUSY") WriteBusy(out, mqlText(m, "cid"));
   else if (type == "RESULT") result(out, m);
   else if (type == "FLATTEN_DONE")
      WriteFlattenDone(out, mqlText(m, "cid"), static_cast<int>(m.number("closed")), static_cast<int>(m.number("cancelled")),
                       static_cast<int>(m.number("left")), m.number("elapsed_us"), mqlText(m, "text"));
   else if (type == "BAR") candle(out, m);
   else if (type == "BAR_END")
      WriteCandlesEnd(out, m.number("rid"), mqlText(m, "status"), m.number("first_available"), m.number("max_bars"),
                      mqlText(m, "text"));
   else if (type == "CAL") calendar(out, m);
   else if (type == "LOG") WriteLog(out, mqlText(m, "level"), mqlText(m, "text"));
   else if (type == "ERR") WriteError(out, mqlText(m, "about"), mqlText(m, "text"));
   else if (type == "BYE") WriteBye(out, mqlText(m, "code"), mqlText(m, "text"));
   else return false;
   return true;
}

} // namespace yoke::test

#endif
