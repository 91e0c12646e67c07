// The fields of POS, ORD, DEAL, ACC and SYM without their type, so that a row and its event share them.
// Prices have the symbol's digits; an average opening price may have more, and keeps them.
#ifndef YOKE_STATE_MESSAGES_MQH
#define YOKE_STATE_MESSAGES_MQH

#include "Categories.mqh"
#include "FrameWriter.mqh"

#define FULL_PRICE_DIGITS 8

void WritePosition(FrameWriter &out, const PositionRow &row) {
   out.Long(row.identifier);
   out.Long(row.ticket);
   out.Text(row.symbol);
   out.Text(SideName(row.side));
   out.Lots(row.lots);
   out.Decimal(row.open_price, FULL_PRICE_DIGITS);
   out.Price(row.sl, row.digits);
   out.Price(row.tp, row.digits);
   out.Price(row.current_price, row.digits);
   out.Money(row.swap);
   out.Money(row.commission);
   out.Money(row.profit);
   out.Long(row.magic);
   out.Text(row.comment);
   out.Long(row.open_ms);
}

void WriteOrder(FrameWriter &out, const OrderRow &row) {
   out.Long(row.ticket);
   out.Text(row.symbol);
   out.Text(OrderTypeName(row.side, row.kind));
   out.Lots(row.lots_initial);
   out.Lots(row.lots_current);
   out.Decimal(row.price, row.digits);
   out.Price(row.stop_limit, row.digits);
   out.Price(row.sl, row.digits);
   out.Price(row.tp, row.digits);
   out.Long(row.magic);
   out.Text(row.comment);
   out.Long(row.setup_ms);
   out.Long(row.expiry_ms);
}

void WriteDeal(FrameWriter &out, const DealRow &row) {
   out.Long(row.ticket);
   out.Long(row.order);
   out.Long(row.identifier);
   out.Text(row.symbol);
   out.Text(EntryName(row.entry));
   out.Text(SideName(row.side));
   out.Lots(row.lots);
   out.Decimal(row.price, FULL_PRICE_DIGITS);
   out.Money(row.profit);
   out.Money(row.swap);
   out.Money(row.commission);
   out.Money(row.fee);
   out.Text(row.reason);
   out.Long(row.magic);
   out.Text(row.comment);
   out.Long(row.time_ms);
}

void WriteAccount(FrameWriter &out, const AccountRow &row) {
   out.Money(row.balance);
   out.Money(row.equity);
   out.Money(row.credit);
   out.Money(row.margin);
   out.Money(row.free_margin);
   out.Price(row.margin_level, MONEY_DIGITS);
   out.Text(row.stop_out_mode);
   out.Money(row.stop_out_level);
   out.Money(row.profit);
   out.Flag(row.hedging);
}

void WriteSpec(FrameWriter &out, const SpecRow &row) {
   out.Text(row.symbol);
   out.Text(row.description);
   out.Text(row.path);
   out.Text(row.base);
   out.Text(row.profit);
   out.Text(row.margin_currency);
   out.Long((long)row.digits);
   out.Decimal(row.point, FULL_PRICE_DIGITS);
   out.Decimal(row.tick_size, FULL_PRICE_DIGITS);
   out.Money(row.tick_value);
   out.Money(row.tick_value_loss);
   out.Money(row.contract_size);
   out.Lots(row.lot_min);
   out.Lots(row.lot_max);
   out.Lots(row.lot_step);
   out.Price(row.lot_limit, LOTS_DIGITS);
   out.Long(row.stops_level);
   out.Long(row.freeze_level);
   out.Long(row.spread);
   out.Text(row.calc_mode);
   out.Text(row.exec_mode);
   out.Text(row.filling);
   out.Text(row.trade_mode);
   out.Money(row.swap_long);
   out.Money(row.swap_short);
   out.Text(row.swap_mode);
   out.Long((long)row.triple_swap_day);
   out.Price(row.margin_initial, MONEY_DIGITS);
   out.Text(row.sessions);
}

// The beginning of an event; the state's fields follow. kind: the protocol's word.
void WriteEventHead(FrameWriter &out, const long epoch, const long seq, const string kind) {
   out.Begin("EV");
   out.Long(epoch);
   out.Long(seq);
   out.Text(kind);
}

void WriteSnapshotBegin(FrameWriter &out, const long id, const long epoch, const long event_seq, const long utc_ms,
                        const long server_ms) {
   out.Begin("SNAP_BEGIN");
   out.Long(id);
   out.Long(epoch);
   out.Long(event_seq);
   out.Long(utc_ms);
   out.Long(server_ms);
}

void WriteSnapshotEnd(FrameWriter &out, const long id, const int specs, const int positions, const int orders,
                      const int deals, const string book_hash) {
   out.Begin("SNAP_END");
   out.Long(id);
   out.Long((long)specs);
   out.Long((long)positions);
   out.Long((long)orders);
   out.Long((long)deals);
   out.Text(book_hash);
}

#endif
