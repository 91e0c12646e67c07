// Whether a row says something else than before. What moves with every quote (current price, profit, spread) is no
// change.
#ifndef YOKE_ROW_CHANGES_MQH
#define YOKE_ROW_CHANGES_MQH

#include "Types.mqh"

// A symbol's tick value drifts with the rate of its profit currency: told again when it is this far off.
#define SPEC_DRIFT 0.001

bool IsSamePosition(const PositionRow &one, const PositionRow &other) {
   return one.identifier == other.identifier && one.ticket == other.ticket && one.symbol == other.symbol
      && one.side == other.side && one.lots == other.lots && one.open_price == other.open_price && one.sl == other.sl
      && one.tp == other.tp && one.swap == other.swap && one.commission == other.commission
      && one.magic == other.magic && one.comment == other.comment;
}

bool IsSameOrder(const OrderRow &one, const OrderRow &other) {
   return one.ticket == other.ticket && one.symbol == other.symbol && one.side == other.side && one.kind == other.kind
      && one.lots_initial == other.lots_initial && one.lots_current == other.lots_current && one.price == other.price
      && one.stop_limit == other.stop_limit && one.sl == other.sl && one.tp == other.tp && one.magic == other.magic
      && one.comment == other.comment && one.expiry_ms == other.expiry_ms;
}

bool IsSameAccount(const AccountRow &one, const AccountRow &other) {
   return one.balance == other.balance && one.credit == other.credit && one.hedging == other.hedging
      && one.stop_out_mode == other.stop_out_mode && one.stop_out_level == other.stop_out_level;
}

bool IsNear(const double one, const double other) {
   return MathAbs(one - other) <= MathAbs(other) * SPEC_DRIFT;
}

bool IsSameGrid(const SpecRow &one, const SpecRow &other) {
   return one.digits == other.digits && one.point == other.point && one.tick_size == other.tick_size
      && one.contract_size == other.contract_size && one.lot_min == other.lot_min && one.lot_max == other.lot_max
      && one.lot_step == other.lot_step && one.lot_limit == other.lot_limit && one.stops_level == other.stops_level
      && one.freeze_level == other.freeze_level;
}

bool IsSameTerms(const SpecRow &one, const SpecRow &other) {
   return one.calc_mode == other.calc_mode && one.exec_mode == other.exec_mode && one.filling == other.filling
      && one.trade_mode == other.trade_mode && one.swap_long == other.swap_long && one.swap_short == other.swap_short
      && one.swap_mode == other.swap_mode && one.triple_swap_day == other.triple_swap_day
      && one.sessions == other.sessions && one.profit == other.profit && one.margin_currency == other.margin_currency;
}

bool IsSameSpec(const SpecRow &one, const SpecRow &other) {
   return IsSameGrid(one, other) && IsSameTerms(one, other) && IsNear(one.tick_value, other.tick_value)
      && IsNear(one.tick_value_loss, other.tick_value_loss) && IsNear(one.margin_initial, other.margin_initial);
}

#endif
