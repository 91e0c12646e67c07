// MetaTrader 4: open positions and pending orders. The selected order is the platform's one global cursor: every
// function takes all it needs from it before it calls anything else that selects.
#ifndef YOKE_BOOK4_MQH
#define YOKE_BOOK4_MQH

#include "Types.mqh"
#include "Health4.mqh"
#include "Lineage4.mqh"
#include "Symbols4.mqh"

// Of the selected order.
void PositionTake(PositionRow &row) {
   ClearPositionRow(row);
   datetime opened = OrderOpenTime();
   int ticket = OrderTicket();
   row.ticket = (long)ticket;
   row.symbol = OrderSymbol();
   row.digits = SymbolDigits(row.symbol);
   row.side = OrderType() == OP_SELL ? SIDE_SELL : SIDE_BUY;
   row.lots = OrderLots();
   row.open_price = NormalizeDouble(OrderOpenPrice(), row.digits);
   row.sl = NormalizeDouble(OrderStopLoss(), row.digits);
   row.tp = NormalizeDouble(OrderTakeProfit(), row.digits);
   // Of an open position the price at which it would close now.
   row.current_price = NormalizeDouble(OrderClosePrice(), row.digits);
   row.swap = OrderSwap();
   row.commission = OrderCommission();
   row.profit = OrderProfit();
   row.magic = (long)OrderMagicNumber();
   row.comment = OrderComment();
   row.open_ms = ServerToUtcMs((long)opened * 1000);
   row.identifier = (long)g_lineage.RootOf(ticket, row.comment, row.symbol, opened);
}

OrderKind KindOfPending(int type) {
   return type == OP_BUYLIMIT || type == OP_SELLLIMIT ? KIND_LIMIT : KIND_STOP;
}

// Of the selected order.
void OrderTake(OrderRow &row) {
   ClearOrderRow(row);
   int type = OrderType();
   row.ticket = (long)OrderTicket();
   row.symbol = OrderSymbol();
   row.digits = SymbolDigits(row.symbol);
   row.side = type == OP_SELLLIMIT || type == OP_SELLSTOP ? SIDE_SELL : SIDE_BUY;
   row.kind = KindOfPending(type);
   row.lots_initial = OrderLots();
   row.lots_current = OrderLots();
   row.price = NormalizeDouble(OrderOpenPrice(), row.digits);
   row.sl = NormalizeDouble(OrderStopLoss(), row.digits);
   row.tp = NormalizeDouble(OrderTakeProfit(), row.digits);
   row.magic = (long)OrderMagicNumber();
   row.comment = OrderComment();
   row.setup_ms = ServerToUtcMs((long)OrderOpenTime() * 1000);
   long expiry_s = (long)OrderExpiration();
   row.expiry_ms = expiry_s > 0 ? ServerToUtcMs(expiry_s * 1000) : 0;
}

// The list may change under the loop: what is gone is skipped.
int BookPositions(ARR_REF(PositionRow, rows)) {
   int total = OrdersTotal();
   int count = 0;
   ArrayResize(rows, total);
   for (int i = 0; i < total; i++) {
      if (OrderSelect(i, SELECT_BY_POS, MODE_TRADES) && IsMarketType(OrderType())) {
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
      if (OrderSelect(i, SELECT_BY_POS, MODE_TRADES) && IsPendingType(OrderType())) {
         OrderTake(rows[count]);
         count++;
      }
   }
   ArrayResize(rows, count);
   return count;
}

// Selection by ticket finds closed orders too.
bool SelectOpen(long ticket) {
   return ticket > 0 && OrderSelect((int)ticket, SELECT_BY_TICKET) && OrderCloseTime() == 0;
}

// By its present ticket or, where a partial close has changed that, by its first one.
bool PositionRead(long ticket, long identifier, PositionRow &row) {
   if (SelectOpen(ticket) && IsMarketType(OrderType())) {
      PositionTake(row);
      return true;
   }
   int total = OrdersTotal();
   for (int i = 0; i < total && identifier > 0; i++) {
      if (OrderSelect(i, SELECT_BY_POS, MODE_TRADES) && IsMarketType(OrderType())) {
         PositionTake(row);
         if (row.identifier == identifier) {
            return true;
         }
      }
   }
   ClearPositionRow(row);
   return false;
}

bool OrderRead(long ticket, OrderRow &row) {
   if (SelectOpen(ticket) && IsPendingType(OrderType())) {
      OrderTake(row);
      return true;
   }
   ClearOrderRow(row);
   return false;
}

#endif
