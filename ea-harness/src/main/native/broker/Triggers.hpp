// What the trade server does by itself: stops, targets, pending orders, expiry, stop-out.
#ifndef YOKE_BROKER_TRIGGERS_HPP
#define YOKE_BROKER_TRIGGERS_HPP

#include "broker/Checks.hpp"
#include "broker/Registry.hpp"

namespace yoke::broker {

class Triggers {
  public:
   Triggers(Floor &floor, Dealer &dealer, Registry &registry) : m_floor(floor), m_dealer(dealer), m_registry(registry) {}

   void onQuote(const Instrument &instrument, const Quote &quote) {
      for (const Order &order : of(instrument.symbol, m_floor.book.orders)) pending(order, quote);
      const std::vector<Holding> held = of(instrument.symbol, m_floor.book.holdings);
      for (const Holding &holding : held) protect(holding, instrument, quote);
      if (!held.empty()) stopOut();
   }

   void onTime() {
      std::vector<Order> expired;
      for (const auto &[ticket, order] : m_floor.book.orders) {
         if (order.expiryMs != 0 && order.expiryMs <= m_floor.nowMs) expired.push_back(order);
      }
      for (const Order &order : expired) m_registry.end(order, OrderState::EXPIRED, order.lotsCurrent, 0);
   }

  private:
   Floor &m_floor;
   Dealer &m_dealer;
   Registry &m_registry;

   // Copies, because what they set off changes the book.
   template <class R> static std::vector<R> of(const std::string &symbol, const std::map<int64_t, R> &rows) {
      std::vector<R> found;
      for (const auto &[number, row] : rows) {
         if (row.symbol == symbol) found.push_back(row);
      }
      return found;
   }

   void pending(const Order &order, const Quote &quote) {
      const int64_t market = Floor::opening(order.side, quote);
      const int64_t above = sign(order.side) * (market - order.price);
      if (order.type == OrderType::LIMIT) {
         if (above <= 0) fill(order, market);
      } else if (order.type == OrderType::STOP) {
         if (above >= 0) fill(order, market);
      } else if (order.type == OrderType::STOP_LIMIT && above >= 0) {
         Order limit = order;
         limit.type = OrderType::LIMIT;
         limit.price = order.stopLimit;
         limit.stopLimit = 0;
         m_floor.book.change(Change::ORDER_CHANGED, limit);
         pending(limit, quote);
      }
   }

   void fill(const Order &order, int64_t price) {
      const Instrument &instrument = m_floor.require(order.symbol);
      if (!fine(checkMoney(m_floor, instrument, order.side, order.lotsCurrent))) {
         m_registry.end(order, OrderState::REJECTED, order.lotsCurrent, 0);
         return;
      }
      Trade entry;
      entry.order = order.ticket;
      entry.symbol = order.symbol;
      entry.side = order.side;
      entry.lots = order.lotsCurrent;
      entry.price = price;
      entry.sl = order.sl;
      entry.tp = order.tp;
      entry.magic = order.magic;
      entry.comment = order.comment;
      entry.reason = order.reason;
      const Fill fill = m_dealer.enter(entry);
      m_registry.end(order, OrderState::FILLED, 0, fill.identifier);
   }

   // A gap fills at the market, not at the level that was jumped over.
   void protect(const Holding &holding, const Instrument &instrument, const Quote &quote) {
      const int64_t market = Floor::closing(holding.side, quote);
      if (holding.sl != 0 && sign(holding.side) * (market - holding.sl) <= 0) {
         close(holding, market, Reason::SL, mark(holding, instrument, "sl", holding.sl));
      } else if (holding.tp != 0 && sign(holding.side) * (market - holding.tp) >= 0) {
         close(holding, market, Reason::TP, mark(holding, instrument, "tp", holding.tp));
      }
   }

   // MetaTrader 4 adds [sl] to the trade's own comment, MetaTrader 5 writes [sl 1.09500] on the closing order and deal.
   std::string mark(const Holding &holding, const Instrument &instrument, const std::string &word, int64_t level) const {
      if (m_floor.terms.isMt4()) return markedComment(holding.comment, "[" + word + "]");
      return "[" + word + " " + decimal(level, instrument.digits) + "]";
   }

   void close(const Holding &holding, int64_t price, Reason reason, const std::string &comment) {
      Trade exit;
      exit.order = m_floor.terms.isMt4() ? 0 : m_floor.book.takeTicket();
      exit.symbol = holding.symbol;
      exit.side = opposite(holding.side);
      exit.lots = holding.lots;
      exit.price = price;
      exit.magic = holding.magic;
      exit.comment = comment;
      exit.reason = reason;
      const Order order = m_registry.begin(exit, OrderType::MARKET, Filling::FOK, holding.identifier);
      m_dealer.leave(holding, exit, Entry::OUT);
      m_registry.end(order, OrderState::FILLED, 0, holding.identifier);
   }

   // Closes the worst position again and again while the margin level is not above the stop-out level.
   void stopOut() {
      while (!m_floor.book.holdings.empty() && m_floor.margin() > 0) {
         const int64_t level = m_floor.marginLevel();
         if (level > m_floor.terms.stopOutLevel) return;
         const Holding *worst = nullptr;
         for (const auto &[identifier, holding] : m_floor.book.holdings) {
            if (worst == nullptr || m_floor.profit(holding) < m_floor.profit(*worst)) worst = &holding;
         }
         const Holding holding = *worst;
         close(holding, m_floor.closePrice(holding), Reason::STOP_OUT, "[so " + decimal(level, 2) + "%]");
      }
   }
};

} // namespace yoke::broker

#endif
