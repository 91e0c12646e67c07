// MetaTrader 5: open positions and pending orders. Every function selects what it reads itself.
#ifndef YOKE_BOOK5_MQH
#define YOKE_BOOK5_MQH

#include "Types.mqh"
#include "Health5.mqh"
#include "Deals5.mqh"

// Of the selected position. Prices at the symbol's digits: a netting position's average has more than the wire carries.
void PositionTake(PositionRow &row) {
   ClearPositionRow(row);
   row.identifier = PositionGetInteger(POSITION_IDENTIFIER);
   row.ticket = PositionGetInteger(POSITION_TICKET);
   row.symbol = PositionGetString(POSITION_SYMBOL);
   row.digits = SymbolDigits(row.symbol);
   row.side = PositionGetInteger(POSITION_TYPE) == (long)POSITION_TYPE_SELL ? SIDE_SELL : SIDE_BUY;
   row.lots = PositionGetDouble(POSITION_VOLUME);
   row.open_price = NormalizeDouble(PositionGetDouble(POSITION_PRICE_OPEN), row.digits);
   row.sl = NormalizeDouble(PositionGetDouble(POSITION_SL), row.digits);
   row.tp = NormalizeDouble(PositionGetDouble(POSITION_TP), row.digits);
   row.current_price = NormalizeDouble(PositionGetDouble(POSITION_PRICE_CURRENT), row.digits);
   row.swap = PositionGetDouble(POSITION_SWAP);
   row.profit = PositionGetDouble(POSITION_PROFIT);
   row.magic = PositionGetInteger(POSITION_MAGIC);
   row.comment = PositionGetString(POSITION_COMMENT);
   row.open_ms = ServerToUtcMs(PositionGetInteger(POSITION_TIME_MSC));
   row.commission = g_costs.Of(row.identifier, PositionGetInteger(POSITION_TIME_UPDATE_MSC), row.lots);
}

Side SideOfPending(long type) {
   bool is_sell = type == (long)ORDER_TYPE_SELL_LIMIT || type == (long)ORDER_TYPE_SELL_STOP
                  || type == (long)ORDER_TYPE_SELL_STOP_LIMIT;
   return is_sell ? SIDE_SELL : SIDE_BUY;
}

OrderKind KindOfPending(long type) {
   if (type == (long)ORDER_TYPE_BUY_LIMIT || type == (long)ORDER_TYPE_SELL_LIMIT) {
      return KIND_LIMIT;
   }
   return type == (long)ORDER_TYPE_BUY_STOP || type == (long)ORDER_TYPE_SELL_STOP ? KIND_STOP : KIND_STOP_LIMIT;
}

// Of the selected order.
void OrderTake(OrderRow &row) {
   ClearOrderRow(row);
   long type = OrderGetInteger(ORDER_TYPE);
   row.ticket = OrderGetInteger(ORDER_TICKET);
   row.symbol = OrderGetString(ORDER_SYMBOL);
   row.digits = SymbolDigits(row.symbol);
   row.side = SideOfPending(type);
   row.kind = KindOfPending(type);
   row.lots_initial = OrderGetDouble(ORDER_VOLUME_INITIAL);
   row.lots_current = OrderGetDouble(ORDER_VOLUME_CURRENT);
   row.price = NormalizeDouble(OrderGetDouble(ORDER_PRICE_OPEN), row.digits);
   row.stop_limit = NormalizeDouble(OrderGetDouble(ORDER_PRICE_STOPLIMIT), row.digits);
   row.sl = NormalizeDouble(OrderGetDouble(ORDER_SL), row.digits);
   row.tp = NormalizeDouble(OrderGetDouble(ORDER_TP), row.digits);
   row.magic = OrderGetInteger(ORDER_MAGIC);
   row.comment = OrderGetString(ORDER_COMMENT);
   row.setup_ms = ServerToUtcMs(OrderGetInteger(ORDER_TIME_SETUP_MSC));
   long expiry_s = OrderGetInteger(ORDER_TIME_EXPIRATION);
   row.expiry_ms = expiry_s > 0 ? ServerToUtcMs(expiry_s * 1000) : 0;
}

int BookPositions(ARR_REF(PositionRow, rows)) {
   int total = PositionsTotal();
   int count = 0;
   ArrayResize(rows, total);
   for (int i = 0; i < total; i++) {
      if (PositionGetTicket(i) > 0) {
         PositionTake(rows[count]);
         count++;
      }
   }
   ArrayResize(rows, count);
   return count;
}

int BookOrders(ARR_REF(OrderRow, rows)) {
   int total = OrdersTotal();
   int count = 0;
   ArrayResize(rows, total);
   for (int i = 0; i < total; i++) {
      if (OrderGetTicket(i) > 0 && IsPendingType(OrderGetInteger(ORDER_TYPE))) {
         OrderTake(rows[count]);
         count++;
      }
   }
   ArrayResize(rows, count);
   return count;
}

// By its present ticket or, where a netting reversal or the server's service changed that, by its lasting identifier.
bool PositionRead(long ticket, long identifier, PositionRow &row) {
   if (ticket > 0 && PositionSelectByTicket((ulong)ticket)) {
      PositionTake(row);
      return true;
   }
   int total = PositionsTotal();
   for (int i = 0; i < total; i++) {
      if (identifier > 0 && PositionGetTicket(i) > 0 && PositionGetInteger(POSITION_IDENTIFIER) == identifier) {
         PositionTake(row);
         return true;
      }
   }
   ClearPositionRow(row);
   return false;
}

bool OrderRead(long ticket, OrderRow &row) {
   if (ticket > 0 && OrderSelect((ulong)ticket) && IsPendingType(OrderGetInteger(ORDER_TYPE))) {
      OrderTake(row);
      return true;
   }
   ClearOrderRow(row);
   return false;
}

#endif
