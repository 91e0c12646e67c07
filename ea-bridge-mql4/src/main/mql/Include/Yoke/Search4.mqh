// MetaTrader 4: what became of a request whose answer was lost (128 and the like). Only what the account shows beyond
// doubt counts; what is not found may still be on its way.
#ifndef YOKE_SEARCH4_MQH
#define YOKE_SEARCH4_MQH

#include "Types.mqh"
#include "Book4.mqh"
#include "Deals4.mqh"
#include "PendingChecks.mqh"
#include "Trade4.mqh"

const string FOUND_TEXT = "Found in the account after the answer was lost";

class Search4 {
private:
   bool Found(ResultCategory category, int code, TradeReply &reply) {
      reply.category = category;
      reply.raw_code = code;
      reply.text = FOUND_TEXT;
      return true;
   }

   // Of the selected order, which carries the intent's magic.
   bool TakeEntry(TradeReply &reply) {
      string symbol = OrderSymbol();
      string comment = OrderComment();
      datetime opened = OrderOpenTime();
      int ticket = OrderTicket();
      bool is_market = IsMarketType(OrderType());
      reply.lots = OrderLots();
      reply.price = is_market ? OrderOpenPrice() : 0.0;
      reply.digits = SymbolDigits(symbol);
      int root = g_lineage.RootOf(ticket, comment, symbol, opened);
      reply.order = (long)root;
      reply.identifier = is_market ? (long)root : 0;
      reply.deal = is_market ? EntryDealOf((long)root) : 0;
      return true;
   }

   bool EntryIn(int pool, int total, long magic, TradeReply &reply) {
      for (int i = total - 1; i >= 0; i--) {
         if (OrderSelect(i, SELECT_BY_POS, pool) && OrderMagicNumber() == (int)magic
             && (IsMarketType(OrderType()) || IsPendingType(OrderType()))) {
            return TakeEntry(reply);
         }
      }
      return false;
   }

   bool Entry(const TradeCall &call, TradeReply &reply) {
      if (call.magic <= 0) {
         return false;
      }
      if (!EntryIn(MODE_TRADES, OrdersTotal(), call.magic, reply)
          && !EntryIn(MODE_HISTORY, OrdersHistoryTotal(), call.magic, reply)) {
         return false;
      }
      return call.action == ACTION_PLACE ? Found(CATEGORY_PLACED, CODE_PLACED, reply)
                                         : Found(CATEGORY_DONE, CODE_DONE, reply);
   }

   bool SelectClosed(long ticket) {
      return ticket > 0 && OrderSelect((int)ticket, SELECT_BY_TICKET) && OrderCloseTime() > 0;
   }

   // The ticket that was to be closed is closed, and with just the lots of the call, or with nothing of the position
   // left: else it may have been reduced by an earlier command, which left it with another ticket.
   bool Close(const TradeCall &call, TradeReply &reply) {
      PositionRow position;
      long identifier = call.identifier > 0 ? call.identifier : call.ticket;
      bool is_open = PositionRead(call.ticket, identifier, position);
      if (!SelectClosed(call.ticket) || !IsMarketType(OrderType())) {
         return false;
      }
      bool is_by_lots = call.lots > 0.0 && MathAbs(OrderLots() - call.lots) < 0.000000005;
      return (is_by_lots || !is_open) && TakeExit(call, reply);
   }

   // Of the selected order, which is closed.
   bool TakeExit(const TradeCall &call, TradeReply &reply) {
      string comment = OrderComment();
      string symbol = OrderSymbol();
      datetime opened = OrderOpenTime();
      reply.lots = OrderLots();
      reply.digits = SymbolDigits(symbol);
      reply.price = NormalizeDouble(OrderClosePrice(), reply.digits);
      reply.order = call.ticket;
      reply.deal = ExitDealOf(call.ticket);
      reply.identifier = (long)g_lineage.RootOf((int)call.ticket, comment, symbol, opened);
      return Found(CATEGORY_DONE, CODE_DONE, reply);
   }

   bool CloseBy(const TradeCall &call, TradeReply &reply) {
      g_lineage.Refresh();
      if (!SelectClosed(call.ticket)) {
         return false;
      }
      string comment = OrderComment();
      bool is_by = StringFind(comment, "close hedge by #") >= 0 || StringFind(comment, "close by #") >= 0
                   || g_lineage.WasCounterpart((int)call.ticket);
      return is_by && SelectClosed(call.ticket) && TakeExit(call, reply);
   }

   bool Modify(const TradeCall &call, TradeReply &reply) {
      PositionRow position;
      if (!PositionRead(call.ticket, call.identifier, position)) {
         return false;
      }
      double point = MarketInfo(position.symbol, MODE_POINT);
      reply.identifier = position.identifier;
      return IsSamePrice(position.sl, call.sl, point) && IsSamePrice(position.tp, call.tp, point)
             && Found(CATEGORY_DONE, CODE_DONE, reply);
   }

   bool Change(const TradeCall &call, TradeReply &reply) {
      OrderRow order;
      if (!OrderRead(call.ticket, order)) {
         return false;
      }
      TradeCall whole;
      CallOfOrder(call, order, whole);
      reply.order = order.ticket;
      return ChangesNothing(whole, order, MarketInfo(order.symbol, MODE_POINT))
             && Found(CATEGORY_DONE, CODE_DONE, reply);
   }

   // A pending order that was filled keeps its ticket.
   bool Cancel(const TradeCall &call, TradeReply &reply) {
      if (call.ticket <= 0 || !OrderSelect((int)call.ticket, SELECT_BY_TICKET)) {
         return false;
      }
      reply.order = call.ticket;
      if (IsMarketType(OrderType())) {
         Found(CATEGORY_NOT_FOUND, CODE_NOT_FOUND, reply);
         reply.text = TicketText(call.symbol, call.ticket) + " was filled before it could be cancelled";
         return true;
      }
      return OrderCloseTime() > 0 && Found(CATEGORY_DONE, CODE_DONE, reply);
   }

public:
   Search4() {
   }

   bool Of(const TradeCall &call, TradeReply &reply) {
      switch (call.action) {
         case ACTION_OPEN:
         case ACTION_PLACE: { return Entry(call, reply); }
         case ACTION_CLOSE: { return Close(call, reply); }
         case ACTION_CLOSE_BY: { return CloseBy(call, reply); }
         case ACTION_MODIFY: { return Modify(call, reply); }
         case ACTION_CHANGE: { return Change(call, reply); }
         case ACTION_CANCEL: { return Cancel(call, reply); }
      }
      return false;
   }
};

Search4 g_search;

// After the server's silence. False = not found: the outcome stays unknown.
bool TradeFind(const TradeCall &call, TradeReply &reply) {
   ClearTradeReply(reply);
   if (g_search.Of(call, reply)) {
      return true;
   }
   ClearTradeReply(reply);
   return false;
}

#endif
