// One function per row of Types.mqh, which ends by including this: nothing set. MQL's ZeroMemory is not for structs with
// strings. A reply without a word from the platform is one whose outcome is not known.
#ifndef YOKE_CLEAR_MQH
#define YOKE_CLEAR_MQH

#include "Types.mqh"

void ClearIdentityRow(IdentityRow &row) {
   row.platform = "";
   row.build = 0;
   row.company = "";
   row.server = "";
   row.login = 0;
   row.currency = "";
   row.leverage = 0;
   row.margin_mode = "";
   row.trade_mode = "";
}

void ClearHealthRow(HealthRow &row) {
   row.broker_connected = false;
   row.terminal_trade_allowed = false;
   row.ea_trade_allowed = false;
   row.account_trade_allowed = false;
   row.account_expert_allowed = false;
   row.ping_us = 0;
   row.equity = 0.0;
   row.balance = 0.0;
   row.margin = 0.0;
   row.free_margin = 0.0;
   row.positions = 0;
   row.orders = 0;
}

void ClearAccountRow(AccountRow &row) {
   row.balance = 0.0;
   row.equity = 0.0;
   row.credit = 0.0;
   row.margin = 0.0;
   row.free_margin = 0.0;
   row.margin_level = 0.0;
   row.stop_out_mode = "";
   row.stop_out_level = 0.0;
   row.profit = 0.0;
   row.hedging = false;
}

void ClearSpecRow(SpecRow &row) {
   row.symbol = "";
   row.description = "";
   row.path = "";
   row.base = "";
   row.profit = "";
   row.margin_currency = "";
   row.digits = 0;
   row.point = 0.0;
   row.tick_size = 0.0;
   row.tick_value = 0.0;
   row.tick_value_loss = 0.0;
   row.contract_size = 0.0;
   row.lot_min = 0.0;
   row.lot_max = 0.0;
   row.lot_step = 0.0;
   row.lot_limit = 0.0;
   row.stops_level = 0;
   row.freeze_level = 0;
   row.spread = 0;
   row.calc_mode = "";
   row.exec_mode = "";
   row.filling = "";
   row.trade_mode = "";
   row.swap_long = 0.0;
   row.swap_short = 0.0;
   row.swap_mode = "";
   row.triple_swap_day = 0;
   row.margin_initial = 0.0;
   row.sessions = "";
}

void ClearQuoteRow(QuoteRow &row) {
   row.symbol = "";
   row.digits = 0;
   row.bid = 0.0;
   row.ask = 0.0;
   row.last = 0.0;
   row.volume = 0.0;
   row.time_ms = 0;
}

void ClearPositionRow(PositionRow &row) {
   row.identifier = 0;
   row.ticket = 0;
   row.symbol = "";
   row.digits = 0;
   row.side = SIDE_BUY;
   row.lots = 0.0;
   row.open_price = 0.0;
   row.sl = 0.0;
   row.tp = 0.0;
   row.current_price = 0.0;
   row.swap = 0.0;
   row.commission = 0.0;
   row.profit = 0.0;
   row.magic = 0;
   row.comment = "";
   row.open_ms = 0;
}

void ClearOrderRow(OrderRow &row) {
   row.ticket = 0;
   row.symbol = "";
   row.digits = 0;
   row.side = SIDE_BUY;
   row.kind = KIND_LIMIT;
   row.lots_initial = 0.0;
   row.lots_current = 0.0;
   row.price = 0.0;
   row.stop_limit = 0.0;
   row.sl = 0.0;
   row.tp = 0.0;
   row.magic = 0;
   row.comment = "";
   row.setup_ms = 0;
   row.expiry_ms = 0;
}

void ClearDealRow(DealRow &row) {
   row.ticket = 0;
   row.order = 0;
   row.identifier = 0;
   row.symbol = "";
   row.digits = 0;
   row.entry = ENTRY_IN;
   row.side = SIDE_BUY;
   row.lots = 0.0;
   row.price = 0.0;
   row.profit = 0.0;
   row.swap = 0.0;
   row.commission = 0.0;
   row.fee = 0.0;
   row.reason = "";
   row.magic = 0;
   row.comment = "";
   row.time_ms = 0;
}

void ClearCalendarRow(CalendarRow &row) {
   row.id = 0;
   row.time_ms = 0;
   row.currency = "";
   row.importance = "";
   row.name = "";
   row.actual = "";
   row.forecast = "";
   row.previous = "";
}

void ClearTradeCall(TradeCall &row) {
   row.cid = "";
   row.action = ACTION_OPEN;
   row.symbol = "";
   row.side = SIDE_BUY;
   row.lots = 0.0;
   row.price = 0.0;
   row.sl = 0.0;
   row.tp = 0.0;
   row.deviation_points = 0;
   row.ticket = 0;
   row.identifier = 0;
   row.filling = "";
   row.expiry_ms = 0;
   row.magic = 0;
   row.comment = "";
   row.kind = KIND_LIMIT;
   row.stop_limit = 0.0;
   row.opposite_ticket = 0;
   row.attempt = 0;
}

void ClearTradeReply(TradeReply &row) {
   row.pending = false;
   row.request_id = 0;
   row.category = CATEGORY_UNKNOWN_OUTCOME;
   row.raw_code = 0;
   row.text = "";
   row.order = 0;
   row.deal = 0;
   row.identifier = 0;
   row.lots = 0.0;
   row.price = 0.0;
   row.digits = 0;
}

void ClearGuardRules(GuardRules &row) {
   row.halted = false;
   row.max_equity_loss = 0.0;
   row.floor_equity = 0.0;
   row.dead_man_s = 0;
   row.dead_man_policy = DEAD_MAN_HOLD;
}

void ClearFlattenOrder(FlattenOrder &row) {
   row.cid = "";
   row.expires_utc_ms = 0;
   row.scope = SCOPE_ALL;
   row.symbol = "";
}

void ClearCandleRequest(CandleRequest &row) {
   row.rid = 0;
   row.symbol = "";
   row.timeframe = "";
   row.from_ms = 0;
   row.to_ms = 0;
   row.count = 0;
}

#endif
