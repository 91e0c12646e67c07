// What changed at the server, as MetaTrader 5 reports it: a transaction for each change, the answer to the request last.
// Or all of it in any order, as the reference warns.
#ifndef YOKE_BROKER_TRANSACTIONS5_HPP
#define YOKE_BROKER_TRANSACTIONS5_HPP

#include "broker/Convert5.hpp"

__attribute__((weak)) void OnTradeTransaction(const MqlTradeTransaction &trans, const MqlTradeRequest &request,
                                              const MqlTradeResult &result);

namespace yoke::broker {

struct Report {
   MqlTradeTransaction transaction;
   MqlTradeRequest request;
   MqlTradeResult result;
};

class Transactions {
  public:
   bool shuffled = false;

   void add(const std::vector<Changed> &changes) {
      for (const Changed &changed : changes) add(changed);
   }

   void addResult(const MqlTradeRequest &request, const MqlTradeResult &result) {
      MqlTradeTransaction transaction = {};
      transaction.type = TRADE_TRANSACTION_REQUEST;
      m_waiting.push_back({transaction, request, result});
   }

   // Gives what one event led to into the program's queue.
   void post() {
      if (shuffled) {
         Noise noise(brokerage().floor().terms.login, 77, m_shuffles++);
         for (size_t i = m_waiting.size(); i > 1; i--) {
            std::swap(m_waiting[i - 1], m_waiting[static_cast<size_t>(noise.below(static_cast<int>(i)))]);
         }
      }
      for (const Report &report : m_waiting) {
         if (OnTradeTransaction == nullptr) break;
         postTransaction([report]() { OnTradeTransaction(report.transaction, report.request, report.result); });
      }
      m_waiting.clear();
   }

  private:
   std::vector<Report> m_waiting;
   int64_t m_shuffles = 0;

   void add(const Changed &changed) {
      switch (changed.what) {
         case Change::ORDER_ADDED: add(TRADE_TRANSACTION_ORDER_ADD, std::get<Order>(changed.row)); break;
         case Change::ORDER_CHANGED: add(TRADE_TRANSACTION_ORDER_UPDATE, std::get<Order>(changed.row)); break;
         case Change::ORDER_REMOVED: add(TRADE_TRANSACTION_ORDER_DELETE, std::get<Order>(changed.row)); break;
         case Change::ORDER_OVER: add(TRADE_TRANSACTION_HISTORY_ADD, std::get<Order>(changed.row)); break;
         case Change::DEAL: add(std::get<Deal>(changed.row)); break;
         case Change::HOLDING_MODIFIED: add(std::get<Holding>(changed.row)); break;
         default: break; // a position that a deal changed is not reported by itself
      }
   }

   void add(ENUM_TRADE_TRANSACTION_TYPE type, const Order &order) {
      MqlTradeTransaction transaction = {};
      transaction.type = type;
      transaction.order = static_cast<ulong>(order.ticket);
      transaction.symbol = text(order.symbol);
      transaction.order_type = orderTypeOf(order);
      transaction.order_state = orderStateOf(order.state);
      transaction.time_type = static_cast<ENUM_ORDER_TYPE_TIME>(order.lifetime);
      transaction.time_expiration = expirationOf(order);
      transaction.price = number(order.price);
      transaction.price_trigger = number(order.stopLimit);
      transaction.price_sl = number(order.sl);
      transaction.price_tp = number(order.tp);
      transaction.volume = number(order.lotsCurrent);
      transaction.position = static_cast<ulong>(order.identifier);
      transaction.position_by = static_cast<ulong>(order.identifierBy);
      push(transaction);
   }

   void add(const Deal &deal) {
      MqlTradeTransaction transaction = {};
      transaction.type = TRADE_TRANSACTION_DEAL_ADD;
      transaction.deal = static_cast<ulong>(deal.ticket);
      transaction.order = static_cast<ulong>(deal.order);
      transaction.symbol = text(deal.symbol);
      transaction.deal_type = dealTypeOf(deal);
      transaction.price = number(deal.price);
      transaction.price_sl = number(deal.sl);
      transaction.price_tp = number(deal.tp);
      transaction.volume = number(deal.lots);
      transaction.position = static_cast<ulong>(deal.identifier);
      push(transaction);
   }

   void add(const Holding &holding) {
      MqlTradeTransaction transaction = {};
      transaction.type = TRADE_TRANSACTION_POSITION;
      transaction.symbol = text(holding.symbol);
      transaction.deal_type = holding.side == Side::BUY ? DEAL_TYPE_BUY : DEAL_TYPE_SELL;
      transaction.price = number(holding.openPrice);
      transaction.price_sl = number(holding.sl);
      transaction.price_tp = number(holding.tp);
      transaction.volume = number(holding.lots);
      transaction.position = static_cast<ulong>(holding.ticket);
      push(transaction);
   }

   void push(const MqlTradeTransaction &transaction) { m_waiting.push_back({transaction, {}, {}}); }
};

inline Transactions theTransactions5;

} // namespace yoke::broker

#endif
