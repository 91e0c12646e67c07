// MetaTrader 5: requests under way, and the replies that came for them. A reply that never comes leaves its request here
// until newer ones push it out: the caller stops waiting by its own clock and asks TradeFind.
#ifndef YOKE_REPLIES5_MQH
#define YOKE_REPLIES5_MQH

#include "Types.mqh"
#include "Codes5.mqh"
#include "Deals5.mqh"
#include "Health5.mqh"
#include "Identity5.mqh"

// The terminal's own queue of transactions holds 1024.
#define MOST_REQUESTS 2048

string ServerText(const string text, int code) {
   return StringLen(text) == 0 ? CodeText(code) : text;
}

// order: of a market order that the server has only taken, awaiting its deals.
struct SentRequest {
   long request_id;
   TradeAction action;
   string symbol;
   double lots;
   long position;
   long identifier;
   long order;
};

// Looks the deals of an order up. lots: their sum; price: their average. False = none yet.
bool FillOfOrder(long order, TradeReply &reply) {
   // The position of a market order's deals is written into the order itself when it is executed.
   if (order <= 0 || !HistoryOrderSelect((ulong)order)) {
      return false;
   }
   long identifier = HistoryOrderGetInteger((ulong)order, ORDER_POSITION_ID);
   if (identifier <= 0 || !HistorySelectByPosition(identifier)) {
      return false;
   }
   double lots = 0.0;
   double value = 0.0;
   int total = HistoryDealsTotal();
   for (int i = 0; i < total; i++) {
      ulong deal = HistoryDealGetTicket(i);
      if (deal > 0 && HistoryDealGetInteger(deal, DEAL_ORDER) == order) {
         double part = HistoryDealGetDouble(deal, DEAL_VOLUME);
         lots += part;
         value += part * HistoryDealGetDouble(deal, DEAL_PRICE);
         reply.deal = (long)deal;
         reply.digits = SymbolDigits(HistoryDealGetString(deal, DEAL_SYMBOL));
      }
   }
   if (lots <= 0.0) {
      return false;
   }
   reply.order = order;
   reply.identifier = identifier;
   reply.lots = NormalizeDouble(lots, 8);
   reply.price = NormalizeDouble(value / lots, reply.digits);
   return true;
}

// The position that an order made or joined. Where the history lags behind: a hedging position is numbered by its order.
long IdentifierOfEntry(long deal, long order, const string symbol) {
   if (deal > 0 && HistoryDealSelect((ulong)deal)) {
      return HistoryDealGetInteger((ulong)deal, DEAL_POSITION_ID);
   }
   if (order > 0 && HistoryOrderSelect((ulong)order)) {
      long identifier = HistoryOrderGetInteger((ulong)order, ORDER_POSITION_ID);
      if (identifier > 0) {
         return identifier;
      }
   }
   if (IsHedgingAccount()) {
      return order;
   }
   return PositionSelect(symbol) ? PositionGetInteger(POSITION_IDENTIFIER) : 0;
}

class Replies5 {
   ARR(SentRequest, m_sent);
   ARR(TradeReply, m_ready);
   int m_awaiting;

public:
   Replies5() {
      ArrayResize(m_sent, 0);
      ArrayResize(m_ready, 0);
      m_awaiting = 0;
   }

   // Numbers are the terminal's, new with each of its sessions: one that comes again is not the old request's.
   void Expect(long request_id, const TradeCall &call, long position, const string symbol) {
      int stale = Find(request_id);
      if (stale >= 0) {
         Drop(stale);
      }
      if (ArraySize(m_sent) >= MOST_REQUESTS) {
         Drop(0);
      }
      int at = ArraySize(m_sent);
      ArrayResize(m_sent, at + 1, 64);
      m_sent[at].request_id = request_id;
      m_sent[at].action = call.action;
      m_sent[at].symbol = symbol;
      m_sent[at].lots = call.lots;
      m_sent[at].position = position;
      m_sent[at].identifier = call.identifier;
      m_sent[at].order = 0;
   }

   // Requests of other programs on this account are none of ours.
   void OnResult(const MqlTradeResult &result) {
      int at = Find((long)result.request_id);
      if (at < 0) {
         return;
      }
      bool is_market = m_sent[at].action == ACTION_OPEN || m_sent[at].action == ACTION_CLOSE;
      // An exchange only takes the order now; its deals, or its refusal, come by themselves.
      if (is_market && result.retcode == (uint)CODE_PLACED && result.order > 0) {
         m_awaiting += m_sent[at].order == 0 ? 1 : 0;
         m_sent[at].order = (long)result.order;
         return;
      }
      TradeReply reply;
      ClearTradeReply(reply);
      Fill(m_sent[at], result, reply);
      Finish(at, reply);
   }

   bool Next(TradeReply &reply) {
      if (m_awaiting > 0) {
         Settle();
      }
      int total = ArraySize(m_ready);
      if (total == 0) {
         return false;
      }
      reply = m_ready[0];
      for (int i = 1; i < total; i++) {
         m_ready[i - 1] = m_ready[i];
      }
      ArrayResize(m_ready, total - 1);
      return true;
   }

private:
   int Find(long request_id) {
      int total = ArraySize(m_sent);
      for (int i = 0; i < total; i++) {
         if (request_id > 0 && m_sent[i].request_id == request_id) {
            return i;
         }
      }
      return -1;
   }

   void Drop(int at) {
      m_awaiting -= m_sent[at].order != 0 ? 1 : 0;
      int total = ArraySize(m_sent);
      for (int i = at + 1; i < total; i++) {
         m_sent[i - 1] = m_sent[i];
      }
      ArrayResize(m_sent, total - 1, 64);
   }

   void Finish(int at, TradeReply &reply) {
      reply.request_id = m_sent[at].request_id;
      Drop(at);
      int size = ArraySize(m_ready);
      ArrayResize(m_ready, size + 1, 64);
      m_ready[size] = reply;
   }

   void Fill(const SentRequest &sent, const MqlTradeResult &result, TradeReply &reply) {
      int code = (int)result.retcode;
      reply.raw_code = code;
      reply.category = CategoryOfCode(code, sent.action);
      reply.text = ServerText(result.comment, code);
      reply.order = (long)result.order;
      reply.deal = (long)result.deal;
      reply.digits = SymbolDigits(sent.symbol);
      bool is_done = code == CODE_DONE || code == CODE_PARTIAL;
      if (!is_done) {
         reply.identifier = sent.identifier;
         return;
      }
      reply.lots = result.volume;
      reply.price = NormalizeDouble(result.price, reply.digits);
      if (sent.action == ACTION_OPEN) {
         reply.identifier = IdentifierOfEntry(reply.deal, reply.order, sent.symbol);
      } else if (sent.action == ACTION_PLACE) {
         // Servers answer a placed order with either code; it waits all the same.
         reply.category = CATEGORY_PLACED;
      } else {
         reply.identifier = sent.identifier > 0 ? sent.identifier : sent.position;
      }
      bool is_market = sent.action == ACTION_OPEN || sent.action == ACTION_CLOSE;
      if (is_market && (reply.price <= 0.0 || reply.deal == 0)) {
         FillOfOrder(reply.order, reply);
      }
   }

   // Orders that have left the list of active ones are filled, in part or not at all.
   void Settle() {
      int i = 0;
      while (i < ArraySize(m_sent)) {
         long order = m_sent[i].order;
         if (order > 0 && !OrderSelect((ulong)order) && HistoryOrderSelect((ulong)order)) {
            SettleOne(i, order);
         } else {
            i++;
         }
      }
   }

   void SettleOne(int at, long order) {
      TradeReply reply;
      ClearTradeReply(reply);
      double wanted = HistoryOrderGetDouble((ulong)order, ORDER_VOLUME_INITIAL);
      long state = HistoryOrderGetInteger((ulong)order, ORDER_STATE);
      reply.order = order;
      if (FillOfOrder(order, reply)) {
         bool is_whole = reply.lots > wanted - 0.000000005;
         reply.category = is_whole ? CATEGORY_DONE : CATEGORY_PARTIAL;
         reply.raw_code = is_whole ? CODE_DONE : CODE_PARTIAL;
      } else if (state == (long)ORDER_STATE_FILLED || state == (long)ORDER_STATE_PARTIAL) {
         // The deals are still on their way to the terminal; that they exist is certain.
         reply.category = CATEGORY_DONE;
         reply.raw_code = CODE_DONE;
         reply.identifier = m_sent[at].identifier;
      } else {
         reply.category = CATEGORY_REJECTED;
         reply.raw_code = CODE_REJECTED;
         reply.identifier = m_sent[at].identifier;
      }
      reply.text = CodeText(reply.raw_code);
      Finish(at, reply);
   }
};

Replies5 g_replies;

#endif
