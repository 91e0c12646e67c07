// MetaTrader 5's requests in short.
#ifndef YOKE_TEST_REQUESTS5_HPP
#define YOKE_TEST_REQUESTS5_HPP

#include "brokertest/Rig.hpp"

namespace yoke::test {

inline MqlTradeRequest market(ENUM_ORDER_TYPE type, double lots, double sl = 0, double tp = 0) {
   MqlTradeRequest request = {};
   request.action = TRADE_ACTION_DEAL;
   request.symbol = "EURUSD";
   request.type = type;
   request.volume = lots;
   request.sl = sl;
   request.tp = tp;
   request.magic = 77;
   request.deviation = 10;
   request.type_filling = ORDER_FILLING_IOC;
   request.comment = "yoke";
   return request;
}

inline MqlTradeRequest pending(ENUM_ORDER_TYPE type, double price, double stoplimit = 0) {
   MqlTradeRequest request = market(type, 0.1);
   request.action = TRADE_ACTION_PENDING;
   request.price = price;
   request.stoplimit = stoplimit;
   request.type_filling = ORDER_FILLING_RETURN;
   return request;
}

inline MqlTradeRequest closing(ulong ticket, double lots) {
   PositionSelectByTicket(ticket);
   const bool buy = PositionGetInteger(POSITION_TYPE) == POSITION_TYPE_BUY;
   MqlTradeRequest request = market(buy ? ORDER_TYPE_SELL : ORDER_TYPE_BUY, lots);
   request.position = ticket;
   return request;
}

inline MqlTradeRequest stops(ulong ticket, double sl, double tp) {
   MqlTradeRequest request = market(ORDER_TYPE_BUY, 0);
   request.action = TRADE_ACTION_SLTP;
   request.position = ticket;
   request.sl = sl;
   request.tp = tp;
   return request;
}

inline MqlTradeRequest onOrder(ENUM_TRADE_REQUEST_ACTIONS action, ulong ticket, double price = 0) {
   MqlTradeRequest request = pending(ORDER_TYPE_BUY_LIMIT, price);
   request.action = action;
   request.order = ticket;
   return request;
}

inline MqlTradeResult theResult;

inline int send(MqlTradeRequest request) {
   const bool done = OrderSend(request, theResult);
   const int code = static_cast<int>(theResult.retcode);
   check(done == (code == 10008 || code == 10009 || code == 10010), "the value of OrderSend for " + std::to_string(code));
   settle();
   return code;
}

} // namespace yoke::test

#endif
