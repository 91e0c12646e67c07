// Requests as the command desk passes them.
#ifndef YOKE_TEST_CALLS_HPP
#define YOKE_TEST_CALLS_HPP

#include <Yoke/Types.mqh>

namespace yoke::test {

inline TradeCall callOf(TradeAction action) {
   TradeCall call;
   ClearTradeCall(call);
   call.cid = "m8x2k1-7";
   call.action = action;
   call.symbol = "EURUSD";
   call.attempt = 1;
   return call;
}

inline TradeCall openCall(Side side, double lots) {
   TradeCall call = callOf(ACTION_OPEN);
   call.side = side;
   call.lots = lots;
   call.deviation_points = 20;
   call.magic = 77001;
   call.comment = "yk7a:breakout";
   return call;
}

inline TradeCall closeCall(long ticket, double lots) {
   TradeCall call = callOf(ACTION_CLOSE);
   call.ticket = ticket;
   call.identifier = ticket;
   call.lots = lots;
   call.deviation_points = 20;
   return call;
}

inline TradeCall placeCall(Side side, OrderKind kind, double price) {
   TradeCall call = callOf(ACTION_PLACE);
   call.side = side;
   call.kind = kind;
   call.lots = 0.1;
   call.price = price;
   call.magic = 77002;
   call.comment = "yk7b:retest";
   return call;
}

inline TradeCall modifyCall(long ticket, double sl, double tp) {
   TradeCall call = callOf(ACTION_MODIFY);
   call.ticket = ticket;
   call.identifier = ticket;
   call.sl = sl;
   call.tp = tp;
   return call;
}

} // namespace yoke::test

#endif
