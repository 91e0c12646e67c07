// Carries out what waits at a level: pending orders, and the stops and targets of positions.
#ifndef YOKE_BROKER_LEVEL_DESK_HPP
#define YOKE_BROKER_LEVEL_DESK_HPP

#include "broker/Checks.hpp"
#include "broker/Registry.hpp"

namespace yoke::broker {

class LevelDesk {
  public:
   LevelDesk(Floor &floor, Registry &registry) : m_floor(floor), m_registry(registry) {}

   Answer modify(const Request &request) {
      const Holding *held = find(request);
      if (held == nullptr) return refused(reply::NOT_FOUND);
      Holding holding = *held;
      if (request.sl == holding.sl && request.tp == holding.tp) return refused(reply::NO_CHANGES);
      const Instrument &instrument = m_floor.require(holding.symbol);
      const int64_t market = m_floor.closePrice(holding);
      const Reply objection =
         first({m_floor.tradeMode(instrument) == TradeMode::DISABLED ? reply::TRADE_DISABLED : reply::NONE,
                checkGrid(instrument.point, {request.sl, request.tp}),
                checkFreeze(holding, market, instrument.distance(instrument.freezeLevel)),
                checkStops(holding.side, market, moved(request.sl, holding.sl), moved(request.tp, holding.tp),
                           instrument.distance(instrument.stopsLevel))});
      if (!fine(objection)) return refused(objection);
      holding.sl = request.sl;
      holding.tp = request.tp;
      holding.updateMs = m_floor.nowMs;
      m_floor.book.change(Change::HOLDING_MODIFIED, holding);
      Answer answer = refused(reply::DONE);
      answer.identifier = holding.identifier;
      return answer;
   }

   Answer place(const Request &request) {
      const Instrument *instrument = m_floor.find(request.symbol);
      if (instrument == nullptr) return refused(reply::UNKNOWN_SYMBOL, "Unknown symbol " + request.symbol);
      Order order = orderOf(request);
      const Reply objection =
         first({checkDirection(m_floor.tradeMode(*instrument), request.side), checkVolume(*instrument, request.lots),
                checkLimit(m_floor, *instrument, request.side, request.lots), checkCount(m_floor),
                refuseFilling(request, *instrument), refusePending(order, *instrument)});
      if (!fine(objection)) return refused(objection);
      order.ticket = m_floor.book.takeTicket();
      m_floor.book.change(Change::ORDER_ADDED, order);
      Answer answer = refused(reply::PLACED);
      answer.order = order.ticket;
      answer.lots = order.lotsCurrent;
      return answer;
   }

   Answer change(const Request &request) {
      const Order *found = m_floor.book.order(request.order);
      if (found == nullptr) return refused(reply::NOT_FOUND);
      Order order = *found;
      const Instrument &instrument = m_floor.require(order.symbol);
      order.price = request.price;
      if (order.type == OrderType::STOP_LIMIT) order.stopLimit = request.stopLimit;
      order.sl = request.sl;
      order.tp = request.tp;
      order.expiryMs = request.expiryMs;
      order.lifetime = request.lifetime;
      const bool same = order.price == found->price && order.stopLimit == found->stopLimit && order.sl == found->sl
                        && order.tp == found->tp && order.expiryMs == found->expiryMs && order.lifetime == found->lifetime;
      if (same) return refused(reply::NO_CHANGES);
      const Reply objection = first({frozen(*found, instrument), refusePending(order, instrument)});
      if (!fine(objection)) return refused(objection);
      m_floor.book.change(Change::ORDER_CHANGED, order);
      return done(order.ticket);
   }

   Answer cancel(const Request &request) {
      const Order *found = m_floor.book.order(request.order);
      if (found == nullptr) return refused(reply::NOT_FOUND);
      const Order order = *found;
      const Reply objection = frozen(order, m_floor.require(order.symbol));
      if (!fine(objection)) return refused(objection);
      m_registry.end(order, OrderState::CANCELLED, order.lotsCurrent, 0);
      return done(order.ticket);
   }

  private:
   Floor &m_floor;
   Registry &m_registry;

   // A netting account may name the symbol alone.
   const Holding *find(const Request &request) const {
      if (request.position != 0 || !m_floor.terms.isNetting()) return m_floor.book.holding(request.position);
      return m_floor.book.holdingOf(request.symbol);
   }

   // A level that stays where it is need not keep the distance.
   static int64_t moved(int64_t wanted, int64_t present) { return wanted == present ? 0 : wanted; }

   static Answer done(int64_t ticket) {
      Answer answer = refused(reply::DONE);
      answer.order = ticket;
      return answer;
   }

   Order orderOf(const Request &request) const {
      Order order;
      order.symbol = request.symbol;
      order.side = request.side;
      order.type = request.type;
      order.lotsInitial = request.lots;
      order.lotsCurrent = request.lots;
      order.price = request.price;
      order.stopLimit = request.type == OrderType::STOP_LIMIT ? request.stopLimit : 0;
      order.sl = request.sl;
      order.tp = request.tp;
      order.magic = request.magic;
      order.comment = brokersComment(request.comment);
      order.setupMs = m_floor.nowMs;
      order.expiryMs = request.expiryMs;
      order.filling = request.filling;
      order.lifetime = request.lifetime;
      order.reason = request.reason;
      return order;
   }

   // RETURN is every pending order's own way.
   Reply refuseFilling(const Request &request, const Instrument &instrument) const {
      if (m_floor.terms.isMt4() || request.reason != Reason::EXPERT) return reply::NONE;
      const int allowed = instrument.filling | FILLS_RETURN;
      return (allowed & flagOf(request.filling)) != 0 ? reply::NONE : reply::INVALID_FILL;
   }

   Reply refusePending(const Order &order, const Instrument &instrument) const {
      const Quote *quote = m_floor.quote(instrument.market);
      if (quote == nullptr) return reply::OFF_QUOTES;
      if (order.expiryMs != 0 && order.expiryMs <= m_floor.nowMs) return reply::INVALID_EXPIRATION;
      const int64_t distance = instrument.distance(instrument.stopsLevel);
      const int64_t fillPrice = order.type == OrderType::STOP_LIMIT ? order.stopLimit : order.price;
      return first({checkGrid(instrument.point, {order.price, order.stopLimit, order.sl, order.tp}),
                    checkPendingPrice(order, *quote, distance),
                    checkStops(order.side, fillPrice, order.sl, order.tp, distance)});
   }

   Reply frozen(const Order &order, const Instrument &instrument) const {
      return checkFreeze(order, m_floor.quote(instrument.market), instrument.distance(instrument.freezeLevel));
   }
};

} // namespace yoke::broker

#endif
