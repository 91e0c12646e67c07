// The trade server's rules for pending orders, and the one door to all checks. Shared as OrderChecks.mqh is.
#ifndef YOKE_PENDING_CHECKS_MQH
#define YOKE_PENDING_CHECKS_MQH

#include "Types.mqh"
#include "Clock.mqh"
#include "OrderChecks.mqh"

string PendingWord(Side side, OrderKind kind) {
   string word = side == SIDE_BUY ? "buy " : "sell ";
   if (kind == KIND_LIMIT) {
      return word + "limit";
   }
   return word + (kind == KIND_STOP ? "stop" : "stop limit");
}

// A limit waits for a better price than the present, a stop for a worse one.
bool TriggerFits(const SpecRow &terms, const TradeCall &call, const QuoteRow &quote, TradeReply &refusal) {
   double market = OpenPriceOf(call.side, quote);
   long sign = call.side == SIDE_BUY ? 1 : -1;
   long room = sign * PointsBetween(market, call.price, terms.point);
   room = call.kind == KIND_LIMIT ? -room : room;
   string text = "A " + PendingWord(call.side, call.kind) + " of " + terms.symbol + " at "
                 + PriceText(call.price, terms.digits);
   if (room < 1) {
      return RefuseInvalid(refusal, CODE_INVALID_PRICE,
                           text + " is on the wrong side of " + PriceText(market, terms.digits));
   }
   if (room < terms.stops_level) {
      return RefuseInvalid(refusal, CODE_INVALID_PRICE,
                           text + " is " + IntegerToString(room) + " points from " + PriceText(market, terms.digits)
                           + ": the stops level is " + IntegerToString(terms.stops_level));
   }
   if (call.kind == KIND_STOP_LIMIT
       && (call.stop_limit <= 0.0 || sign * PointsBetween(call.stop_limit, call.price, terms.point) < 0)) {
      return RefuseInvalid(refusal, CODE_INVALID_PRICE,
                           text + ": its limit " + PriceText(call.stop_limit, terms.digits)
                           + " must not be worse than the trigger");
   }
   return true;
}

// A price the trader did not give is not a trigger at 0.
bool PendingFits(const SpecRow &terms, const TradeCall &call, TradeReply &refusal) {
   if (call.expiry_ms > 0 && call.expiry_ms <= UtcNowMs()) {
      return RefuseInvalid(refusal, CODE_INVALID_EXPIRATION,
                           "The order in " + terms.symbol + " would expire in the past");
   }
   if (call.price <= 0.0) {
      return RefuseInvalid(refusal, CODE_INVALID_PRICE, "The order in " + terms.symbol + " has no price");
   }
   if (!GridsFit(terms, call, refusal)) {
      return false;
   }
   QuoteRow quote;
   if (QuoteRead(terms.symbol, quote) && !TriggerFits(terms, call, quote, refusal)) {
      return false;
   }
   double fill_price = call.kind == KIND_STOP_LIMIT ? call.stop_limit : call.price;
   return StopsFit(terms, call.side, fill_price, call.sl, call.tp, refusal) && PlatformFits(call, terms, refusal);
}

bool PlaceFits(const TradeCall &call, TradeReply &refusal) {
   SpecRow terms;
   if (!SymbolSelectForUse(call.symbol) || !TermsRead(call.symbol, terms)) {
      return RefuseUnknownSymbol(call.symbol, refusal);
   }
   return PlatformKnows(call, refusal) && DirectionFits(terms, call.side, refusal)
          && LotsFit(terms, call.lots, refusal) && PendingFits(terms, call, refusal);
}

// The command names no side and no kind: both stay the order's own.
void CallOfOrder(const TradeCall &call, const OrderRow &order, TradeCall &whole) {
   whole = call;
   whole.symbol = order.symbol;
   whole.side = order.side;
   whole.kind = order.kind;
   whole.lots = order.lots_current;
   whole.stop_limit = order.kind == KIND_STOP_LIMIT ? call.stop_limit : 0.0;
}

bool IsSamePrice(double a, double b, double point) {
   return MathAbs(a - b) < point / 2.0;
}

bool ChangesNothing(const TradeCall &call, const OrderRow &order, double point) {
   return IsSamePrice(call.price, order.price, point) && IsSamePrice(call.stop_limit, order.stop_limit, point)
          && IsSamePrice(call.sl, order.sl, point) && IsSamePrice(call.tp, order.tp, point)
          && call.expiry_ms / 1000 == order.expiry_ms / 1000;
}

bool ChangeFits(const TradeCall &call, TradeReply &refusal) {
   OrderRow order;
   SpecRow terms;
   if (!OrderRead(call.ticket, order) || !TermsRead(order.symbol, terms)) {
      return RefuseOrderGone(call.symbol, call.ticket, refusal);
   }
   TradeCall whole;
   CallOfOrder(call, order, whole);
   // Nothing to change: the server says so in its own words.
   if (ChangesNothing(whole, order, terms.point)) {
      return true;
   }
   return OrderIsFree(terms, order, refusal) && PendingFits(terms, whole, refusal);
}

bool CancelFits(const TradeCall &call, TradeReply &refusal) {
   OrderRow order;
   return OrderRead(call.ticket, order) || RefuseOrderGone(call.symbol, call.ticket, refusal);
}

// True = nothing speaks against sending it; else the refusal is the answer.
bool TradeValidate(const TradeCall &call, TradeReply &refusal) {
   ClearTradeReply(refusal);
   switch (call.action) {
      case ACTION_OPEN: { return OpenFits(call, refusal); }
      case ACTION_CLOSE: { return CloseFits(call, refusal); }
      case ACTION_CLOSE_BY: { return CloseByFits(call, refusal); }
      case ACTION_MODIFY: { return ModifyFits(call, refusal); }
      case ACTION_PLACE: { return PlaceFits(call, refusal); }
      case ACTION_CHANGE: { return ChangeFits(call, refusal); }
      case ACTION_CANCEL: { return CancelFits(call, refusal); }
   }
   return RefuseInvalid(refusal, CODE_INVALID, "Unknown action");
}

#endif
