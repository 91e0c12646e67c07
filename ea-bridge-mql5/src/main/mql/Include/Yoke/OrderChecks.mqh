// The rules a trade server checks, checked before the request goes out: a refusal then names the rule, the value and the
// limit. What the terminal cannot know for certain (money, trading hours, a quote that has not come) is left to the
// server. Needs the platform's symbols, book, codes and PlatformRefuses before it; the same text serves both platforms.
#ifndef YOKE_ORDER_CHECKS_MQH
#define YOKE_ORDER_CHECKS_MQH

#include "Types.mqh"
#include "Refusals.mqh"

bool RefuseInvalid(TradeReply &refusal, int raw_code, const string text) {
   return Refuse(refusal, CATEGORY_INVALID, raw_code, text);
}

bool DirectionFits(const SpecRow &terms, Side side, TradeReply &refusal) {
   if (terms.trade_mode == "DISABLED") {
      return Refuse(refusal, CATEGORY_DISABLED, CODE_TRADE_DISABLED, "Trading " + terms.symbol + " is disabled");
   }
   if (terms.trade_mode == "CLOSE_ONLY") {
      return Refuse(refusal, CATEGORY_RULE, CODE_CLOSE_ONLY, "Only closing is allowed in " + terms.symbol);
   }
   if (terms.trade_mode == "LONG_ONLY" && side == SIDE_SELL) {
      return Refuse(refusal, CATEGORY_RULE, CODE_LONG_ONLY, "Only buying is allowed in " + terms.symbol);
   }
   if (terms.trade_mode == "SHORT_ONLY" && side == SIDE_BUY) {
      return Refuse(refusal, CATEGORY_RULE, CODE_SHORT_ONLY, "Only selling is allowed in " + terms.symbol);
   }
   return true;
}

bool IsOnStep(double value, double step) {
   if (step <= 0.0) {
      return true;
   }
   double steps = value / step;
   return MathAbs(steps - MathRound(steps)) < 0.00001;
}

bool LotsFit(const SpecRow &terms, double lots, TradeReply &refusal) {
   string what = LotsText(lots) + " lots of " + terms.symbol;
   if (lots < terms.lot_min - 0.000000005) {
      return RefuseInvalid(refusal, CODE_INVALID_VOLUME, what + ": the minimum is " + LotsText(terms.lot_min));
   }
   if (lots > terms.lot_max + 0.000000005) {
      return RefuseInvalid(refusal, CODE_INVALID_VOLUME, what + ": the maximum is " + LotsText(terms.lot_max));
   }
   if (!IsOnStep(lots, terms.lot_step)) {
      return RefuseInvalid(refusal, CODE_INVALID_VOLUME, what + ": the step is " + LotsText(terms.lot_step));
   }
   return true;
}

bool GridFits(const SpecRow &terms, const string what, double price, TradeReply &refusal) {
   if (price == 0.0 || IsOnStep(price, terms.tick_size)) {
      return true;
   }
   return RefuseInvalid(refusal, CODE_INVALID_PRICE,
                        what + " " + DoubleToString(price, 8) + " of " + terms.symbol + " is off the price step "
                        + PriceText(terms.tick_size, terms.digits));
}

bool GridsFit(const SpecRow &terms, const TradeCall &call, TradeReply &refusal) {
   return GridFits(terms, "Price", call.price, refusal) && GridFits(terms, "Stop limit", call.stop_limit, refusal)
          && GridFits(terms, "Stop loss", call.sl, refusal) && GridFits(terms, "Take profit", call.tp, refusal);
}

// level must be `beyond` the reference: room in points, positive on the right side.
bool StopFits(const SpecRow &terms, const string what, double level, double reference, long room, TradeReply &refusal) {
   if (level == 0.0) {
      return true;
   }
   string text = what + " " + PriceText(level, terms.digits) + " of " + terms.symbol;
   if (room < 1) {
      return RefuseInvalid(refusal, CODE_INVALID_STOPS,
                           text + " is on the wrong side of " + PriceText(reference, terms.digits));
   }
   if (room < terms.stops_level) {
      return RefuseInvalid(refusal, CODE_INVALID_STOPS,
                           text + " is " + IntegerToString(room) + " points from " + PriceText(reference, terms.digits)
                           + ": the stops level is " + IntegerToString(terms.stops_level));
   }
   return true;
}

bool StopsFit(const SpecRow &terms, Side side, double reference, double sl, double tp, TradeReply &refusal) {
   long sign = side == SIDE_BUY ? 1 : -1;
   long loss_room = sign * PointsBetween(sl, reference, terms.point);
   long profit_room = sign * PointsBetween(reference, tp, terms.point);
   return StopFits(terms, "Stop loss", sl, reference, loss_room, refusal)
          && StopFits(terms, "Take profit", tp, reference, profit_room, refusal);
}

double OpenPriceOf(Side side, const QuoteRow &quote) {
   return side == SIDE_BUY ? quote.ask : quote.bid;
}

double ClosePriceOf(Side side, const QuoteRow &quote) {
   return side == SIDE_BUY ? quote.bid : quote.ask;
}

bool IsWithin(double trigger, double price, long freeze_points, double point) {
   return trigger != 0.0 && MathAbs(PointsBetween(trigger, price, point)) <= freeze_points;
}

bool RefuseFrozen(const SpecRow &terms, long ticket, TradeReply &refusal) {
   return RefuseInvalid(refusal, CODE_FROZEN,
                        TicketText(terms.symbol, ticket) + " is within the freeze level of "
                        + IntegerToString(terms.freeze_level) + " points; wait until the price moves away");
}

bool PositionIsFree(const SpecRow &terms, const PositionRow &position, TradeReply &refusal) {
   QuoteRow quote;
   if (terms.freeze_level <= 0 || !QuoteRead(position.symbol, quote)) {
      return true;
   }
   double price = ClosePriceOf(position.side, quote);
   bool is_frozen = IsWithin(position.sl, price, terms.freeze_level, terms.point)
                    || IsWithin(position.tp, price, terms.freeze_level, terms.point);
   return is_frozen ? RefuseFrozen(terms, position.ticket, refusal) : true;
}

bool OrderIsFree(const SpecRow &terms, const OrderRow &order, TradeReply &refusal) {
   QuoteRow quote;
   if (terms.freeze_level <= 0 || !QuoteRead(order.symbol, quote)) {
      return true;
   }
   bool is_frozen = IsWithin(order.price, OpenPriceOf(order.side, quote), terms.freeze_level, terms.point);
   return is_frozen ? RefuseFrozen(terms, order.ticket, refusal) : true;
}

bool RefuseUnknownSymbol(const string symbol, TradeReply &refusal) {
   return RefuseInvalid(refusal, CODE_INVALID, "Unknown symbol " + symbol);
}

bool RefusePositionGone(const string symbol, long ticket, TradeReply &refusal) {
   return Refuse(refusal, CATEGORY_NOT_FOUND, CODE_NOT_FOUND, "No open position " + TicketText(symbol, ticket));
}

bool RefuseOrderGone(const string symbol, long ticket, TradeReply &refusal) {
   return Refuse(refusal, CATEGORY_NOT_FOUND, CODE_NOT_FOUND, "No pending order " + TicketText(symbol, ticket));
}

bool OpenFits(const TradeCall &call, TradeReply &refusal) {
   SpecRow terms;
   if (!SymbolSelectForUse(call.symbol) || !TermsRead(call.symbol, terms)) {
      return RefuseUnknownSymbol(call.symbol, refusal);
   }
   if (!DirectionFits(terms, call.side, refusal) || !LotsFit(terms, call.lots, refusal)
      || !GridFits(terms, "Stop loss", call.sl, refusal) || !GridFits(terms, "Take profit", call.tp, refusal)) {
      return false;
   }
   QuoteRow quote;
   if (QuoteRead(call.symbol, quote)
      && !StopsFit(terms, call.side, ClosePriceOf(call.side, quote), call.sl, call.tp, refusal)) {
      return false;
   }
   return PlatformFits(call, terms, refusal);
}

// Only what is certain: whatever else stands against an exit, the server says.
bool CloseFits(const TradeCall &call, TradeReply &refusal) {
   PositionRow position;
   SpecRow terms;
   if (!PositionRead(call.ticket, call.identifier, position)) {
      return RefusePositionGone(call.symbol, call.ticket, refusal);
   }
   if (!TermsRead(position.symbol, terms)) {
      return true;
   }
   double lots = call.lots > 0.0 ? call.lots : position.lots;
   double rest = position.lots - lots;
   string what = "Closing " + LotsText(lots) + " of " + LotsText(position.lots) + " lots of "
                 + TicketText(position.symbol, position.ticket);
   if (rest < -0.000000005) {
      return RefuseInvalid(refusal, CODE_INVALID_VOLUME, what + ": the position is smaller");
   }
   // All of it may always go, also what lies off today's step.
   if (rest > 0.000000005 && !IsOnStep(lots, terms.lot_step)) {
      return RefuseInvalid(refusal, CODE_INVALID_VOLUME, what + ": the step is " + LotsText(terms.lot_step));
   }
   if (rest > 0.000000005 && rest < terms.lot_min - 0.000000005) {
      return RefuseInvalid(refusal, CODE_INVALID_VOLUME,
                           what + " would leave less than the minimum of " + LotsText(terms.lot_min));
   }
   return true;
}

bool CloseByFits(const TradeCall &call, TradeReply &refusal) {
   if (!IsHedgingAccount()) {
      return Refuse(refusal, CATEGORY_UNSUPPORTED, CODE_NONE, "A netting account has no opposite positions");
   }
   PositionRow first;
   PositionRow second;
   if (!PositionRead(call.ticket, call.identifier, first)) {
      return RefusePositionGone(call.symbol, call.ticket, refusal);
   }
   if (!PositionRead(call.opposite_ticket, call.opposite_ticket, second)) {
      return RefusePositionGone(call.symbol, call.opposite_ticket, refusal);
   }
   if (first.symbol != second.symbol || first.side == second.side) {
      return RefuseInvalid(refusal, CODE_INVALID,
                           TicketText(first.symbol, first.ticket) + " and " + TicketText(second.symbol, second.ticket)
                           + " are not opposite in one symbol");
   }
   return true;
}

bool ModifyFits(const TradeCall &call, TradeReply &refusal) {
   PositionRow position;
   SpecRow terms;
   if (!PositionRead(call.ticket, call.identifier, position) || !TermsRead(position.symbol, terms)) {
      return RefusePositionGone(call.symbol, call.ticket, refusal);
   }
   // Nothing to change: the server says so in its own words.
   if (MathAbs(position.sl - call.sl) < terms.point / 2.0 && MathAbs(position.tp - call.tp) < terms.point / 2.0) {
      return true;
   }
   if (!GridFits(terms, "Stop loss", call.sl, refusal) || !GridFits(terms, "Take profit", call.tp, refusal)
      || !PositionIsFree(terms, position, refusal)) {
      return false;
   }
   QuoteRow quote;
   return !QuoteRead(position.symbol, quote)
          || StopsFit(terms, position.side, ClosePriceOf(position.side, quote), call.sl, call.tp, refusal);
}

#endif
