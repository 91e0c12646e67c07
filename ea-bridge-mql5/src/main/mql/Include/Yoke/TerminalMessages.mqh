// The frames a terminal sends. The caller ends them: End().
#ifndef YOKE_TERMINAL_MESSAGES_MQH
#define YOKE_TERMINAL_MESSAGES_MQH

#include "StateMessages.mqh"

#define PROTOCOL_MIN 1
#define PROTOCOL_MAX 1

// What a heartbeat says of the Expert Advisor's side. event_seq: of the last event sent before it, book_hash: at that
// event; -1 = neither is known.
struct PulseRow {
   long utc_ms;
   long server_ms;
   int out_queue;
   long pump_us_last;
   long pump_us_max;
   bool halted;
   long event_seq;
   string book_hash;
};

// One candle of an answer to HIST. real_volume 0 = the symbol has none.
struct CandleRow {
   long open_server_ms;
   double open;
   double high;
   double low;
   double close;
   long tick_volume;
   double real_volume;
   long spread;
};

void WriteHello(FrameWriter &out, const string ea_version, const IdentityRow &row, const string terminal_name,
                const long epoch, const long last_event_seq, const string nonce) {
   out.Begin("HELLO");
   out.Long((long)PROTOCOL_MIN);
   out.Long((long)PROTOCOL_MAX);
   out.Text(ea_version);
   out.Text(row.platform);
   out.Long((long)row.build);
   out.Text(row.company);
   out.Text(row.server);
   out.Long(row.login);
   out.Text(row.currency);
   out.Long((long)row.leverage);
   out.Text(row.margin_mode);
   out.Text(row.trade_mode);
   out.Text(terminal_name);
   out.Long(epoch);
   out.Long(last_event_seq);
   out.Text(nonce);
}

void WriteAuth(FrameWriter &out, const string proof) {
   out.Begin("AUTH");
   out.Text(proof);
}

// code: the protocol's word.
void WriteBye(FrameWriter &out, const string code, const string text) {
   out.Begin("BYE");
   out.Text(code);
   out.Text(text);
}

void WriteHeartbeat(FrameWriter &out, const HealthRow &health, const PulseRow &pulse) {
   out.Begin("HB");
   out.Long(pulse.utc_ms);
   out.Long(pulse.server_ms);
   out.Flag(health.broker_connected);
   out.Flag(health.terminal_trade_allowed);
   out.Flag(health.ea_trade_allowed);
   out.Flag(health.account_trade_allowed);
   out.Flag(health.account_expert_allowed);
   out.Long(health.ping_us);
   out.Money(health.equity);
   out.Money(health.balance);
   out.Money(health.margin);
   out.Money(health.free_margin);
   out.Long((long)health.positions);
   out.Long((long)health.orders);
   out.Long((long)pulse.out_queue);
   out.Long(pulse.pump_us_last);
   out.Long(pulse.pump_us_max);
   out.Flag(pulse.halted);
   if (pulse.event_seq >= 0) {
      out.Long(pulse.event_seq);
      out.Text(pulse.book_hash);
   }
}

void WriteTick(FrameWriter &out, const QuoteRow &row) {
   out.Begin("TICK");
   out.Text(row.symbol);
   out.Decimal(row.bid, row.digits);
   out.Decimal(row.ask, row.digits);
   out.Price(row.last, row.digits);
   out.Price(row.volume, LOTS_DIGITS);
   out.Long(row.time_ms);
}

// Whole rows, as a snapshot has them.
void WritePositionFrame(FrameWriter &out, const PositionRow &row) {
   out.Begin("POS");
   WritePosition(out, row);
}

void WriteOrderFrame(FrameWriter &out, const OrderRow &row) {
   out.Begin("ORD");
   WriteOrder(out, row);
}

void WriteDealFrame(FrameWriter &out, const DealRow &row) {
   out.Begin("DEAL");
   WriteDeal(out, row);
}

void WriteAccountFrame(FrameWriter &out, const AccountRow &row) {
   out.Begin("ACC");
   WriteAccount(out, row);
}

void WriteSpecFrame(FrameWriter &out, const SpecRow &row) {
   out.Begin("SYM");
   WriteSpec(out, row);
}

void WriteAck(FrameWriter &out, const string cid) {
   out.Begin("ACK");
   out.Text(cid);
}

void WriteBusy(FrameWriter &out, const string cid) {
   out.Begin("BUSY");
   out.Text(cid);
}

void WriteResult(FrameWriter &out, const string cid, const TradeReply &reply, const long elapsed_us) {
   out.Begin("RESULT");
   out.Text(cid);
   out.Text(CategoryName(reply.category));
   out.Long((long)reply.raw_code);
   out.Text(reply.text);
   out.Long(reply.order);
   out.Long(reply.deal);
   out.Long(reply.identifier);
   out.Price(reply.lots, LOTS_DIGITS);
   out.Price(reply.price, FULL_PRICE_DIGITS);
   out.Long(elapsed_us);
}

void WriteFlattenDone(FrameWriter &out, const string cid, const int closed, const int cancelled, const int left,
                      const long elapsed_us, const string text) {
   out.Begin("FLATTEN_DONE");
   out.Text(cid);
   out.Long((long)closed);
   out.Long((long)cancelled);
   out.Long((long)left);
   out.Long(elapsed_us);
   out.Text(text);
}

void WriteCandle(FrameWriter &out, const CandleRequest &request, const CandleRow &row, const int digits) {
   out.Begin("BAR");
   out.Long(request.rid);
   out.Text(request.symbol);
   out.Text(request.timeframe);
   out.Long(row.open_server_ms);
   out.Decimal(row.open, digits);
   out.Decimal(row.high, digits);
   out.Decimal(row.low, digits);
   out.Decimal(row.close, digits);
   out.Long(row.tick_volume);
   out.Price(row.real_volume, LOTS_DIGITS);
   out.Long(row.spread);
}

// status: COMPLETE, PARTIAL, ERROR.
void WriteCandlesEnd(FrameWriter &out, const long rid, const string status, const long first_available_server_ms,
                     const long max_bars, const string text) {
   out.Begin("BAR_END");
   out.Long(rid);
   out.Text(status);
   out.Long(first_available_server_ms);
   out.Long(max_bars);
   out.Text(text);
}

void WriteCalendar(FrameWriter &out, const CalendarRow &row) {
   out.Begin("CAL");
   out.Long(row.id);
   out.Long(row.time_ms);
   out.Text(row.currency);
   out.Text(row.importance);
   out.Text(row.name);
   out.Text(row.actual);
   out.Text(row.forecast);
   out.Text(row.previous);
}

// level: DEBUG, INFO, WARN, ERROR.
void WriteLog(FrameWriter &out, const string level, const string text) {
   out.Begin("LOG");
   out.Text(level);
   out.Text(text);
}

void WriteError(FrameWriter &out, const string about, const string text) {
   out.Begin("ERR");
   out.Text(about);
   out.Text(text);
}

#endif
