// A market request goes out at the present price. The trader's allowed deviation counts from the price of the first try,
// however often the server asks again.
#ifndef YOKE_REPRICING_MQH
#define YOKE_REPRICING_MQH

#include "Types.mqh"
#include "Refusals.mqh"

// Sets price and deviation of this try. The first try's price is kept in the call, which OPEN and CLOSE leave free: the
// caller passes the very same call again. False = the answer is in `reply`, nothing may be sent.
bool PriceTry(TradeCall &call, Side deal_side, const QuoteRow &quote, double point, int &deviation, TradeReply &reply) {
   double price = deal_side == SIDE_BUY ? quote.ask : quote.bid;
   deviation = call.deviation_points;
   if (call.attempt <= 1 || call.price <= 0.0) {
      call.price = price;
      return true;
   }
   long worse = PointsBetween(call.price, price, point) * (deal_side == SIDE_BUY ? 1 : -1);
   if (worse > (long)call.deviation_points) {
      return Refuse(reply, CATEGORY_RETRY_PRICE, CODE_REQUOTE,
                    call.symbol + " moved " + IntegerToString(worse) + " points away from "
                    + PriceText(call.price, quote.digits) + ": allowed are " + IntegerToString(call.deviation_points));
   }
   if (worse > 0) {
      deviation = call.deviation_points - (int)worse;
   }
   return true;
}

#endif
