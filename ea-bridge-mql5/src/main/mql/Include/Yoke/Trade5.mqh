// MetaTrader 5: the only file that sends requests to the trade server. Requests are asynchronous: OrderSendAsync gives a
// number, and the transaction TRADE_TRANSACTION_REQUEST brings the reply under it, in any order or never.
#ifndef YOKE_TRADE5_MQH
#define YOKE_TRADE5_MQH

#include "Types.mqh"
#include "Book5.mqh"
#include "Codes5.mqh"
#include "LastError.mqh"
#include "OrderChecks.mqh"
#include "Refusals.mqh"
#include "Replies5.mqh"
#include "Repricing.mqh"
#include "Terms5.mqh"

ENUM_ORDER_TYPE PendingTypeOf(Side side, OrderKind kind) {
   bool is_buy = side == SIDE_BUY;
   if (kind == KIND_LIMIT) {
      return is_buy ? ORDER_TYPE_BUY_LIMIT : ORDER_TYPE_SELL_LIMIT;
   }
   if (kind == KIND_STOP) {
      return is_buy ? ORDER_TYPE_BUY_STOP : ORDER_TYPE_SELL_STOP;
   }
   return is_buy ? ORDER_TYPE_BUY_STOP_LIMIT : ORDER_TYPE_SELL_STOP_LIMIT;
}

// The mark in the comment of a close, by which its deal is known again after a lost reply. The end of the cid is what
// differs from the next.
string CloseMark(const string cid) {
   int length = StringLen(cid);
   return "yoke " + (length > 26 ? StringSubstr(cid, length - 26) : cid);
}

class Requests5 {
private:
   void SetLifetime(const TradeCall &call, MqlTradeRequest &request) {
      request.type_time = call.expiry_ms > 0 ? ORDER_TIME_SPECIFIED : ORDER_TIME_GTC;
      request.expiration = (datetime)(call.expiry_ms > 0 ? UtcToServerMs(call.expiry_ms) / 1000 : 0);
   }

   // A price as the server compares it: the symbol's digits, no rest of arithmetic.
   double Exact(double price, int digits) {
      return price > 0.0 ? NormalizeDouble(price, digits) : 0.0;
   }

   bool SetMarketPrice(TradeCall &call, Side side, const string symbol, MqlTradeRequest &request, TradeReply &reply) {
      QuoteRow quote;
      if (!QuoteRead(symbol, quote)) {
         return Refuse(reply, CATEGORY_RETRY_PRICE, CODE_OFF_QUOTES, "No quote of " + symbol + " yet");
      }
      int deviation = 0;
      if (!PriceTry(call, side, quote, SymbolInfoDouble(symbol, SYMBOL_POINT), deviation, reply)) {
         return false;
      }
      request.action = TRADE_ACTION_DEAL;
      request.symbol = symbol;
      request.type = side == SIDE_BUY ? ORDER_TYPE_BUY : ORDER_TYPE_SELL;
      request.price = Exact(OpenPriceOf(side, quote), quote.digits);
      request.deviation = (ulong)deviation;
      request.type_filling = FillingOf(FillingFor(call, symbol));
      return true;
   }

   bool Open(TradeCall &call, MqlTradeRequest &request, TradeReply &reply) {
      if (!SetMarketPrice(call, call.side, call.symbol, request, reply)) {
         return false;
      }
      int digits = SymbolDigits(call.symbol);
      request.volume = call.lots;
      request.sl = Exact(call.sl, digits);
      request.tp = Exact(call.tp, digits);
      request.magic = (ulong)call.magic;
      request.comment = CommentText(call.comment);
      return true;
   }

   // The position's ticket goes along on netting accounts too: if its stop was hit meanwhile, the server then refuses
   // instead of opening the opposite position.
   bool Close(TradeCall &call, MqlTradeRequest &request, TradeReply &reply) {
      PositionRow position;
      if (!PositionRead(call.ticket, call.identifier, position)) {
         return RefusePositionGone(call.symbol, call.ticket, reply);
      }
      Side side = position.side == SIDE_BUY ? SIDE_SELL : SIDE_BUY;
      if (!SetMarketPrice(call, side, position.symbol, request, reply)) {
         return false;
      }
      // What TradeFind looks for.
      call.ticket = position.ticket;
      call.identifier = position.identifier;
      request.position = (ulong)position.ticket;
      request.volume = call.lots > 0.0 ? call.lots : position.lots;
      request.magic = (ulong)position.magic;
      request.comment = CloseMark(call.cid);
      return true;
   }

   bool CloseBy(const TradeCall &call, MqlTradeRequest &request, TradeReply &reply) {
      PositionRow first;
      PositionRow second;
      if (!PositionRead(call.ticket, call.identifier, first)) {
         return RefusePositionGone(call.symbol, call.ticket, reply);
      }
      if (!PositionRead(call.opposite_ticket, call.opposite_ticket, second)) {
         return RefusePositionGone(call.symbol, call.opposite_ticket, reply);
      }
      request.action = TRADE_ACTION_CLOSE_BY;
      request.symbol = first.symbol;
      request.position = (ulong)first.ticket;
      request.position_by = (ulong)second.ticket;
      request.magic = (ulong)first.magic;
      return true;
   }

   bool Modify(const TradeCall &call, MqlTradeRequest &request, TradeReply &reply) {
      PositionRow position;
      if (!PositionRead(call.ticket, call.identifier, position)) {
         return RefusePositionGone(call.symbol, call.ticket, reply);
      }
      request.action = TRADE_ACTION_SLTP;
      request.symbol = position.symbol;
      request.position = (ulong)position.ticket;
      request.sl = Exact(call.sl, position.digits);
      request.tp = Exact(call.tp, position.digits);
      request.magic = (ulong)position.magic;
      return true;
   }

   void SetLevels(const TradeCall &call, int digits, MqlTradeRequest &request) {
      request.price = Exact(call.price, digits);
      request.sl = Exact(call.sl, digits);
      request.tp = Exact(call.tp, digits);
      SetLifetime(call, request);
   }

   bool Place(const TradeCall &call, MqlTradeRequest &request) {
      int digits = SymbolDigits(call.symbol);
      request.action = TRADE_ACTION_PENDING;
      request.symbol = call.symbol;
      request.type = PendingTypeOf(call.side, call.kind);
      request.volume = call.lots;
      request.stoplimit = call.kind == KIND_STOP_LIMIT ? Exact(call.stop_limit, digits) : 0.0;
      request.type_filling = FillingOf(FillingFor(call, call.symbol));
      request.magic = (ulong)call.magic;
      request.comment = CommentText(call.comment);
      SetLevels(call, digits, request);
      return true;
   }

   bool Change(const TradeCall &call, MqlTradeRequest &request, TradeReply &reply) {
      OrderRow order;
      if (!OrderRead(call.ticket, order)) {
         return RefuseOrderGone(call.symbol, call.ticket, reply);
      }
      request.action = TRADE_ACTION_MODIFY;
      request.order = (ulong)order.ticket;
      request.symbol = order.symbol;
      request.stoplimit = order.kind == KIND_STOP_LIMIT ? Exact(call.stop_limit, order.digits) : 0.0;
      SetLevels(call, order.digits, request);
      return true;
   }

   bool Cancel(const TradeCall &call, MqlTradeRequest &request, TradeReply &reply) {
      OrderRow order;
      if (!OrderRead(call.ticket, order)) {
         return RefuseOrderGone(call.symbol, call.ticket, reply);
      }
      request.action = TRADE_ACTION_REMOVE;
      request.order = (ulong)order.ticket;
      request.symbol = order.symbol;
      return true;
   }

public:
   Requests5() {
   }

   // False = the reply says why there is nothing to send.
   bool Make(TradeCall &call, MqlTradeRequest &request, TradeReply &reply) {
      switch (call.action) {
         case ACTION_OPEN: { return Open(call, request, reply); }
         case ACTION_CLOSE: { return Close(call, request, reply); }
         case ACTION_CLOSE_BY: { return CloseBy(call, request, reply); }
         case ACTION_MODIFY: { return Modify(call, request, reply); }
         case ACTION_PLACE: { return Place(call, request); }
         case ACTION_CHANGE: { return Change(call, request, reply); }
         case ACTION_CANCEL: { return Cancel(call, request, reply); }
      }
      return Refuse(reply, CATEGORY_INVALID, CODE_INVALID, "Unknown action");
   }
};

Requests5 g_requests;

// MetaTrader 5 takes many requests at once.
bool TradeIsBusy() {
   return false;
}

// Sends one request. pending: the reply comes later, or never. Refused at once: the terminal did not send it.
void TradeSend(TradeCall &call, TradeReply &reply) {
   ClearTradeReply(reply);
   MqlTradeRequest request = {};
   MqlTradeResult result = {};
   if (!g_requests.Make(call, request, reply)) {
      return;
   }
   ResetLastError();
   if (!OrderSendAsync(request, result)) {
      int error = TakeLastError();
      int code = result.retcode != 0 ? (int)result.retcode : error;
      AnswerWith(reply, CategoryOfCode(code, call.action), code, ServerText(result.comment, code));
      return;
   }
   reply.pending = true;
   reply.request_id = (long)result.request_id;
   g_replies.Expect(reply.request_id, call, (long)request.position, request.symbol);
}

bool TradeNextReply(TradeReply &reply) {
   return g_replies.Next(reply);
}

void TradeOnTransaction(const MqlTradeTransaction &transaction, const MqlTradeRequest &request,
                        const MqlTradeResult &result) {
   // Of all transactions only this one carries a request and its result.
   if (transaction.type == TRADE_TRANSACTION_REQUEST) {
      g_replies.OnResult(result);
   }
}

#endif
