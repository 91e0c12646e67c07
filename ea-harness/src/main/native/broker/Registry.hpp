// Orders through their life: placed, changed, and over, each as the platform's history keeps it.
#ifndef YOKE_BROKER_REGISTRY_HPP
#define YOKE_BROKER_REGISTRY_HPP

#include "broker/Dealer.hpp"

namespace yoke::broker {

class Registry {
  public:
   explicit Registry(Floor &floor) : m_floor(floor) {}

   // MetaTrader 5 keeps an order for every execution; MetaTrader 4 for pending ones only.
   Order begin(const Trade &trade, OrderType type, Filling filling, int64_t identifier) {
      Order order;
      order.ticket = trade.order;
      order.symbol = trade.symbol;
      order.side = trade.side;
      order.type = type;
      order.lotsInitial = trade.lots;
      order.lotsCurrent = trade.lots;
      order.price = trade.price;
      order.sl = trade.sl;
      order.tp = trade.tp;
      order.magic = trade.magic;
      order.comment = trade.comment;
      order.setupMs = m_floor.nowMs;
      order.identifier = identifier;
      order.state = OrderState::STARTED;
      order.filling = filling;
      order.reason = trade.reason;
      if (!m_floor.terms.isMt4()) m_floor.book.change(Change::ORDER_ADDED, order);
      return order;
   }

   // lotsLeft: what was not filled. identifier: the position it belongs to, 0 = none.
   void end(Order order, OrderState state, int64_t lotsLeft, int64_t identifier) {
      order.state = state;
      order.lotsCurrent = lotsLeft;
      order.doneMs = m_floor.nowMs;
      if (identifier != 0) order.identifier = identifier;
      if (m_floor.book.order(order.ticket) != nullptr) m_floor.book.change(Change::ORDER_REMOVED, order);
      if (!m_floor.terms.isMt4()) {
         m_floor.book.change(Change::ORDER_OVER, order);
      } else if (state != OrderState::FILLED) {
         remember(order);
      }
   }

  private:
   Floor &m_floor;

   // A removed pending order stays in MetaTrader 4's history under its own kind.
   void remember(const Order &order) {
      const Quote *quote = m_floor.quote(m_floor.require(order.symbol).market);
      ClosedTrade trade;
      trade.ticket = order.ticket;
      trade.kind = (order.type == OrderType::LIMIT ? 2 : 4) + (order.side == Side::BUY ? 0 : 1);
      trade.symbol = order.symbol;
      trade.lots = order.lotsInitial;
      trade.openPrice = order.price;
      trade.openMs = order.setupMs;
      trade.closePrice = quote == nullptr ? order.price : Floor::opening(order.side, *quote);
      trade.closeMs = order.doneMs;
      trade.sl = order.sl;
      trade.tp = order.tp;
      trade.expiryMs = order.expiryMs;
      trade.magic = order.magic;
      trade.comment = order.comment;
      if (order.state == OrderState::EXPIRED) trade.comment = markedComment(order.comment, "[expiration]");
      if (order.state == OrderState::REJECTED) trade.comment = markedComment(order.comment, "deleted [no money]");
      m_floor.book.change(Change::TRADE_CLOSED, trade);
   }
};

} // namespace yoke::broker

#endif
