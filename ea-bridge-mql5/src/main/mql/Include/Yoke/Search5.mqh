// MetaTrader 5: what became of a request whose reply stayed away. Only what the account shows beyond doubt counts; what
// is not found may still be on its way.
#ifndef YOKE_SEARCH5_MQH
#define YOKE_SEARCH5_MQH

#include "Types.mqh"
#include "Book5.mqh"
#include "PendingChecks.mqh"
#include "Replies5.mqh"
#include "Trade5.mqh"

// A request is searched for soon after it was sent; two days also cover a weekend's restart.
const long SEARCH_BACK_MS = 172800000;
const string FOUND_TEXT = "Found in the account after the answer was lost";

class Search5 {
private:
   bool Found(ResultCategory category, int code, TradeReply &reply) {
      reply.category = category;
      reply.raw_code = code;
      reply.text = FOUND_TEXT;
      return true;
   }

   // The first deal that an intent's magic or a close's mark stands in: on a netting account later exits carry the
   // magic too.
   bool DealBy(long magic, const string mark, long identifier, TradeReply &reply) {
      if (!HistoryFrom(UtcNowMs() - SEARCH_BACK_MS)) {
         return false;
      }
      for (int i = 0; i < HistoryDealsTotal(); i++) {
         ulong deal = HistoryDealGetTicket(i);
         if (deal == 0 || !IsTradeDeal(deal)) {
            continue;
         }
         long entry = HistoryDealGetInteger(deal, DEAL_ENTRY);
         bool is_exit = entry == (long)DEAL_ENTRY_OUT || entry == (long)DEAL_ENTRY_OUT_BY;
         // A stop or a close of the intent's position carries its magic too, but has no entry.
         bool has_magic = HistoryDealGetInteger(deal, DEAL_MAGIC) == magic && (!is_exit || !IsHedgingAccount());
         bool has_mark = HistoryDealGetString(deal, DEAL_COMMENT) == mark
                         && HistoryDealGetInteger(deal, DEAL_POSITION_ID) == identifier;
         bool is_mine = mark == "" ? has_magic : has_mark;
         if (is_mine) {
            return FillOfOrder(HistoryDealGetInteger(deal, DEAL_ORDER), reply);
         }
      }
      return false;
   }

   bool ActiveOrder(long magic, TradeReply &reply) {
      int total = OrdersTotal();
      for (int i = 0; i < total; i++) {
         ulong ticket = OrderGetTicket(i);
         if (ticket > 0 && OrderGetInteger(ORDER_MAGIC) == magic) {
            reply.order = (long)ticket;
            reply.lots = OrderGetDouble(ORDER_VOLUME_CURRENT);
            reply.digits = SymbolDigits(OrderGetString(ORDER_SYMBOL));
            return Found(CATEGORY_PLACED, CODE_PLACED, reply);
         }
      }
      return false;
   }

   // An order that the server took up and refused, or that ended without a deal.
   bool EndedOrder(long magic, TradeReply &reply) {
      if (!HistoryFrom(UtcNowMs() - SEARCH_BACK_MS)) {
         return false;
      }
      for (int i = HistoryOrdersTotal() - 1; i >= 0; i--) {
         ulong ticket = HistoryOrderGetTicket(i);
         if (ticket == 0 || HistoryOrderGetInteger(ticket, ORDER_MAGIC) != magic) {
            continue;
         }
         long state = HistoryOrderGetInteger(ticket, ORDER_STATE);
         reply.order = (long)ticket;
         if (state == (long)ORDER_STATE_REJECTED) {
            return Found(CATEGORY_REJECTED, CODE_REJECTED, reply);
         }
         bool was_pending = IsPendingType(HistoryOrderGetInteger(ticket, ORDER_TYPE));
         bool is_over = state == (long)ORDER_STATE_CANCELED || state == (long)ORDER_STATE_EXPIRED;
         if (is_over && !was_pending) {
            return Found(CATEGORY_REJECTED, CODE_REJECTED, reply);
         }
         // It was placed, and is over since.
         return is_over ? Found(CATEGORY_PLACED, CODE_PLACED, reply) : false;
      }
      return false;
   }

   bool Entry(const TradeCall &call, TradeReply &reply) {
      if (call.magic <= 0) {
         return false;
      }
      if (DealBy(call.magic, "", 0, reply)) {
         if (call.action == ACTION_PLACE) {
            return Found(CATEGORY_PLACED, CODE_PLACED, reply);
         }
         bool is_whole = reply.lots > call.lots - 0.000000005;
         return is_whole ? Found(CATEGORY_DONE, CODE_DONE, reply) : Found(CATEGORY_PARTIAL, CODE_PARTIAL, reply);
      }
      return ActiveOrder(call.magic, reply) || EndedOrder(call.magic, reply);
   }

   // The mark tells for certain. A position that is gone is closed, by whomever.
   bool Close(const TradeCall &call, TradeReply &reply) {
      long identifier = call.identifier > 0 ? call.identifier : call.ticket;
      if (DealBy(0, CloseMark(call.cid), identifier, reply)) {
         bool is_whole = reply.lots > call.lots - 0.000000005;
         return is_whole ? Found(CATEGORY_DONE, CODE_DONE, reply) : Found(CATEGORY_PARTIAL, CODE_PARTIAL, reply);
      }
      return GoneBy((long)DEAL_ENTRY_OUT, call, reply);
   }

   // The position is not open any more and its last deal is of this kind.
   bool GoneBy(long entry, const TradeCall &call, TradeReply &reply) {
      PositionRow position;
      long identifier = call.identifier > 0 ? call.identifier : call.ticket;
      if (PositionRead(call.ticket, identifier, position) || !HistorySelectByPosition(identifier)) {
         return false;
      }
      int total = HistoryDealsTotal();
      ulong last = total > 0 ? HistoryDealGetTicket(total - 1) : 0;
      if (last == 0 || HistoryDealGetInteger(last, DEAL_ENTRY) != entry) {
         return false;
      }
      FillOfOrder(HistoryDealGetInteger(last, DEAL_ORDER), reply);
      reply.identifier = identifier;
      return Found(CATEGORY_DONE, CODE_DONE, reply);
   }

   bool Modify(const TradeCall &call, TradeReply &reply) {
      PositionRow position;
      double point = SymbolInfoDouble(call.symbol, SYMBOL_POINT);
      if (!PositionRead(call.ticket, call.identifier, position) || !IsSamePrice(position.sl, call.sl, point)
          || !IsSamePrice(position.tp, call.tp, point)) {
         return false;
      }
      reply.identifier = position.identifier;
      return Found(CATEGORY_DONE, CODE_DONE, reply);
   }

   bool Change(const TradeCall &call, TradeReply &reply) {
      OrderRow order;
      if (!OrderRead(call.ticket, order)) {
         return false;
      }
      TradeCall whole;
      CallOfOrder(call, order, whole);
      reply.order = order.ticket;
      return ChangesNothing(whole, order, SymbolInfoDouble(order.symbol, SYMBOL_POINT))
             && Found(CATEGORY_DONE, CODE_DONE, reply);
   }

   bool Cancel(const TradeCall &call, TradeReply &reply) {
      if (OrderSelect((ulong)call.ticket) || !HistoryOrderSelect((ulong)call.ticket)) {
         return false;
      }
      long state = HistoryOrderGetInteger((ulong)call.ticket, ORDER_STATE);
      reply.order = call.ticket;
      if (state == (long)ORDER_STATE_CANCELED || state == (long)ORDER_STATE_EXPIRED) {
         return Found(CATEGORY_DONE, CODE_DONE, reply);
      }
      if (state == (long)ORDER_STATE_FILLED) {
         Found(CATEGORY_NOT_FOUND, CODE_NOT_FOUND, reply);
         reply.text = TicketText(call.symbol, call.ticket) + " was filled before it could be cancelled";
         return true;
      }
      return false;
   }

public:
   Search5() {
   }

   bool Of(const TradeCall &call, TradeReply &reply) {
      switch (call.action) {
         case ACTION_OPEN:
         case ACTION_PLACE: { return Entry(call, reply); }
         case ACTION_CLOSE: { return Close(call, reply); }
         case ACTION_CLOSE_BY: { return GoneBy((long)DEAL_ENTRY_OUT_BY, call, reply); }
         case ACTION_MODIFY: { return Modify(call, reply); }
         case ACTION_CHANGE: { return Change(call, reply); }
         case ACTION_CANCEL: { return Cancel(call, reply); }
      }
      return false;
   }
};

Search5 g_search;

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
