// MetaTrader 4: the only file that sends requests to the trade server. Every call blocks until the server has answered;
// the reply is there when TradeSend returns.
#ifndef YOKE_TRADE4_MQH
#define YOKE_TRADE4_MQH

#include "Types.mqh"
#include "Book4.mqh"
#include "Codes4.mqh"
#include "Deals4.mqh"
#include "LastError.mqh"
#include "OrderChecks.mqh"
#include "Refusals.mqh"
#include "Repricing.mqh"

const int STOP_TRIES = 3;

class Requests4 {
private:
   double Exact(double price, int digits) {
      return price > 0.0 ? NormalizeDouble(price, digits) : 0.0;
   }

   // Of a repeated request a price that is still invalid is not merely late.
   void Failed(const TradeCall &call, int error, TradeReply &reply) {
      ResultCategory category = CategoryOfCode(error, call.action);
      if (error == CODE_INVALID_PRICE && call.attempt > 1) {
         category = CATEGORY_INVALID;
      }
      AnswerWith(reply, category, error, CodeText(error));
   }

   void Done(TradeReply &reply) {
      AnswerWith(reply, CATEGORY_DONE, CODE_DONE, CodeText(CODE_DONE));
   }

   bool Price(TradeCall &call, Side side, const string symbol, QuoteRow &quote, int &slippage, TradeReply &reply) {
      RefreshRates();
      if (!QuoteRead(symbol, quote)) {
         return Refuse(reply, CATEGORY_RETRY_PRICE, CODE_OFF_QUOTES, "No quote of " + symbol + " yet");
      }
      return PriceTry(call, side, quote, MarketInfo(symbol, MODE_POINT), slippage, reply);
   }

   int SendMarket(const TradeCall &call, const QuoteRow &quote, int slippage, double sl, double tp, int &error) {
      ResetLastError();
      int ticket = OrderSend(call.symbol, call.side == SIDE_BUY ? OP_BUY : OP_SELL, call.lots,
                             Exact(OpenPriceOf(call.side, quote), quote.digits), slippage, Exact(sl, quote.digits),
                             Exact(tp, quote.digits), CommentText(call.comment), (int)call.magic);
      error = TakeLastError();
      return ticket;
   }

   // Whether the server refuses stops at the opening as such: with these quotes they keep their distance.
   bool RefusesStopsAtOpening(const TradeCall &call, int error) {
      if (error != CODE_INVALID_STOPS || (call.sl == 0.0 && call.tp == 0.0)) {
         return false;
      }
      SpecRow terms;
      QuoteRow quote;
      TradeReply ignored;
      RefreshRates();
      return TermsRead(call.symbol, terms) && terms.exec_mode == "MARKET" && QuoteRead(call.symbol, quote)
             && StopsFit(terms, call.side, ClosePriceOf(call.side, quote), call.sl, call.tp, ignored);
   }

   void Open(TradeCall &call, TradeReply &reply) {
      QuoteRow quote;
      int slippage = 0;
      if (!Price(call, call.side, call.symbol, quote, slippage, reply)) {
         return;
      }
      int error = 0;
      bool is_bare = false;
      int ticket = SendMarket(call, quote, slippage, call.sl, call.tp, error);
      if (ticket < 0 && RefusesStopsAtOpening(call, error)) {
         if (!Price(call, call.side, call.symbol, quote, slippage, reply)) {
            return;
         }
         is_bare = true;
         ticket = SendMarket(call, quote, slippage, 0.0, 0.0, error);
      }
      if (ticket < 0) {
         Failed(call, error, reply);
         return;
      }
      Opened(call, ticket, quote.digits, reply);
      if (is_bare) {
         Protect(call, ticket, quote.digits, reply);
      }
   }

   void Opened(const TradeCall &call, int ticket, int digits, TradeReply &reply) {
      Done(reply);
      reply.order = (long)ticket;
      reply.identifier = (long)ticket;
      reply.deal = EntryDealOf((long)ticket);
      reply.digits = digits;
      reply.lots = call.lots;
      if (OrderSelect(ticket, SELECT_BY_TICKET)) {
         reply.lots = OrderLots();
         reply.price = NormalizeDouble(OrderOpenPrice(), digits);
      }
   }

   // The position is open and unprotected: the trader hears of it when the stops cannot be set at once.
   void Protect(const TradeCall &call, int ticket, int digits, TradeReply &reply) {
      int error = 0;
      for (int i = 0; i < STOP_TRIES; i++) {
         double price = OrderSelect(ticket, SELECT_BY_TICKET) ? OrderOpenPrice() : reply.price;
         ResetLastError();
         if (OrderModify(ticket, price, Exact(call.sl, digits), Exact(call.tp, digits), 0)) {
            return;
         }
         error = TakeLastError();
      }
      string missing = call.sl != 0.0 ? " stop loss " + PriceText(call.sl, digits) : "";
      missing += call.tp != 0.0 ? " take profit " + PriceText(call.tp, digits) : "";
      reply.text = "Opened " + TicketText(call.symbol, (long)ticket) + " without its" + missing + ": "
                   + CodeText(error) + "; set it now";
   }

   void Close(TradeCall &call, TradeReply &reply) {
      PositionRow position;
      if (!PositionRead(call.ticket, call.identifier, position)) {
         RefusePositionGone(call.symbol, call.ticket, reply);
         return;
      }
      QuoteRow quote;
      int slippage = 0;
      Side side = position.side == SIDE_BUY ? SIDE_SELL : SIDE_BUY;
      if (!Price(call, side, position.symbol, quote, slippage, reply)) {
         return;
      }
      // What TradeFind looks for: a partial close leaves a position of another ticket.
      call.ticket = position.ticket;
      double lots = call.lots > 0.0 ? call.lots : position.lots;
      ResetLastError();
      if (!OrderClose((int)position.ticket, lots, Exact(OpenPriceOf(side, quote), quote.digits), slippage)) {
         Failed(call, TakeLastError(), reply);
         return;
      }
      Closed(position, lots, OpenPriceOf(side, quote), reply);
   }

   void Closed(const PositionRow &position, double lots, double price, TradeReply &reply) {
      Done(reply);
      reply.order = position.ticket;
      reply.identifier = position.identifier;
      reply.deal = ExitDealOf(position.ticket);
      reply.digits = position.digits;
      reply.lots = lots;
      reply.price = NormalizeDouble(price, position.digits);
      if (OrderSelect((int)position.ticket, SELECT_BY_TICKET) && OrderCloseTime() > 0) {
         reply.price = NormalizeDouble(OrderClosePrice(), position.digits);
      }
   }

   void CloseBy(TradeCall &call, TradeReply &reply) {
      PositionRow first;
      PositionRow second;
      if (!PositionRead(call.ticket, call.identifier, first)) {
         RefusePositionGone(call.symbol, call.ticket, reply);
         return;
      }
      if (!PositionRead(call.opposite_ticket, call.opposite_ticket, second)) {
         RefusePositionGone(call.symbol, call.opposite_ticket, reply);
         return;
      }
      call.ticket = first.ticket;
      ResetLastError();
      if (!OrderCloseBy((int)first.ticket, (int)second.ticket)) {
         Failed(call, TakeLastError(), reply);
         return;
      }
      Closed(first, MathMin(first.lots, second.lots), second.open_price, reply);
   }

   void Modify(TradeCall &call, TradeReply &reply) {
      PositionRow position;
      if (!PositionRead(call.ticket, call.identifier, position)) {
         RefusePositionGone(call.symbol, call.ticket, reply);
         return;
      }
      ResetLastError();
      if (!OrderModify((int)position.ticket, position.open_price, Exact(call.sl, position.digits),
                       Exact(call.tp, position.digits), 0)) {
         Failed(call, TakeLastError(), reply);
         return;
      }
      Done(reply);
      reply.identifier = position.identifier;
   }

   int PendingTypeOf(Side side, OrderKind kind) {
      if (kind == KIND_LIMIT) {
         return side == SIDE_BUY ? OP_BUYLIMIT : OP_SELLLIMIT;
      }
      return side == SIDE_BUY ? OP_BUYSTOP : OP_SELLSTOP;
   }

   datetime Expiry(const TradeCall &call) {
      return (datetime)(call.expiry_ms > 0 ? UtcToServerMs(call.expiry_ms) / 1000 : 0);
   }

   void Place(const TradeCall &call, TradeReply &reply) {
      if (!PlatformKnows(call, reply)) {
         return;
      }
      int digits = SymbolDigits(call.symbol);
      ResetLastError();
      int ticket = OrderSend(call.symbol, PendingTypeOf(call.side, call.kind), call.lots, Exact(call.price, digits), 0,
                             Exact(call.sl, digits), Exact(call.tp, digits), CommentText(call.comment), (int)call.magic,
                             Expiry(call));
      if (ticket < 0) {
         Failed(call, TakeLastError(), reply);
         return;
      }
      AnswerWith(reply, CATEGORY_PLACED, CODE_PLACED, "Order placed");
      reply.order = (long)ticket;
      reply.lots = call.lots;
      reply.digits = digits;
   }

   void Change(const TradeCall &call, TradeReply &reply) {
      OrderRow order;
      if (!OrderRead(call.ticket, order)) {
         RefuseOrderGone(call.symbol, call.ticket, reply);
         return;
      }
      ResetLastError();
      if (!OrderModify((int)order.ticket, Exact(call.price, order.digits), Exact(call.sl, order.digits),
                       Exact(call.tp, order.digits), Expiry(call))) {
         Failed(call, TakeLastError(), reply);
         return;
      }
      Done(reply);
      reply.order = order.ticket;
   }

   void Cancel(const TradeCall &call, TradeReply &reply) {
      OrderRow order;
      if (!OrderRead(call.ticket, order)) {
         RefuseOrderGone(call.symbol, call.ticket, reply);
         return;
      }
      ResetLastError();
      if (!OrderDelete((int)order.ticket)) {
         Failed(call, TakeLastError(), reply);
         return;
      }
      Done(reply);
      reply.order = order.ticket;
   }

public:
   Requests4() {
   }

   void Send(TradeCall &call, TradeReply &reply) {
      switch (call.action) {
         case ACTION_OPEN: { Open(call, reply); break; }
         case ACTION_CLOSE: { Close(call, reply); break; }
         case ACTION_CLOSE_BY: { CloseBy(call, reply); break; }
         case ACTION_MODIFY: { Modify(call, reply); break; }
         case ACTION_PLACE: { Place(call, reply); break; }
         case ACTION_CHANGE: { Change(call, reply); break; }
         case ACTION_CANCEL: { Cancel(call, reply); break; }
      }
   }
};

Requests4 g_requests;

// Another program of this terminal holds its one trade context.
bool TradeIsBusy() {
   return IsTradeContextBusy();
}

// Blocks. The reply is final.
void TradeSend(TradeCall &call, TradeReply &reply) {
   ClearTradeReply(reply);
   if (IsTradeContextBusy()) {
      AnswerWith(reply, CATEGORY_RETRY_BUSY, CODE_BUSY, CodeText(CODE_BUSY));
      return;
   }
   g_requests.Send(call, reply);
}

// Replies never come later.
bool TradeNextReply(TradeReply &reply) {
   return false;
}

#endif
