// The rules a trade server checks before it does anything. reply::NONE = nothing against it.
#ifndef YOKE_BROKER_CHECKS_HPP
#define YOKE_BROKER_CHECKS_HPP

#include "broker/Floor.hpp"

#include <initializer_list>

namespace yoke::broker {

inline bool fine(const Reply &reply) { return reply == reply::NONE; }

// The first objection.
inline Reply first(std::initializer_list<Reply> replies) {
   for (const Reply &reply : replies) {
      if (!fine(reply)) return reply;
   }
   return reply::NONE;
}

inline Reply checkDirection(TradeMode mode, Side side) {
   switch (mode) {
      case TradeMode::FULL: return reply::NONE;
      case TradeMode::LONG_ONLY: return side == Side::BUY ? reply::NONE : reply::LONG_ONLY;
      case TradeMode::SHORT_ONLY: return side == Side::SELL ? reply::NONE : reply::SHORT_ONLY;
      case TradeMode::CLOSE_ONLY: return reply::CLOSE_ONLY;
      case TradeMode::DISABLED: break;
   }
   return reply::TRADE_DISABLED;
}

inline Reply checkVolume(const Instrument &instrument, int64_t lots) {
   const bool fits = lots >= instrument.lotMin && lots <= instrument.lotMax && lots % instrument.lotStep == 0;
   return fits ? reply::NONE : reply::INVALID_VOLUME;
}

// Stop and target on their sides of `reference`, at least `distance` away. 0 = not set.
inline Reply checkStops(Side side, int64_t reference, int64_t sl, int64_t tp, int64_t distance) {
   const int64_t room = std::max<int64_t>(distance, 1);
   const bool stopFits = sl == 0 || sign(side) * (reference - sl) >= room;
   const bool targetFits = tp == 0 || sign(side) * (tp - reference) >= room;
   return stopFits && targetFits ? reply::NONE : reply::INVALID_STOPS;
}

inline Reply checkGrid(int64_t point, std::initializer_list<int64_t> prices) {
   for (const int64_t price : prices) {
      if (price < 0 || price % point != 0) return reply::INVALID_PRICE;
   }
   return reply::NONE;
}

// A limit waits for a better price than the present, a stop for a worse one.
inline Reply checkPendingPrice(const Order &order, const Quote &quote, int64_t distance) {
   const int64_t above = sign(order.side) * (order.price - Floor::opening(order.side, quote));
   const int64_t room = std::max<int64_t>(distance, 1);
   bool fits = false;
   if (order.type == OrderType::LIMIT) fits = -above >= room;
   if (order.type == OrderType::STOP) fits = above >= room;
   if (order.type == OrderType::STOP_LIMIT) {
      fits = above >= room && order.stopLimit > 0 && sign(order.side) * (order.price - order.stopLimit) >= 0;
   }
   return fits && order.price > 0 ? reply::NONE : reply::INVALID_PRICE;
}

inline bool isWithin(int64_t trigger, int64_t price, int64_t distance) {
   return trigger != 0 && std::llabs(trigger - price) <= distance;
}

// Nothing may be changed or closed while its trigger is within the freeze level of the market.
inline Reply checkFreeze(const Holding &holding, int64_t closePrice, int64_t freeze) {
   const bool frozen = freeze > 0 && (isWithin(holding.sl, closePrice, freeze) || isWithin(holding.tp, closePrice, freeze));
   return frozen ? reply::FROZEN : reply::NONE;
}

inline Reply checkFreeze(const Order &order, const Quote *quote, int64_t freeze) {
   const bool frozen =
      freeze > 0 && quote != nullptr && isWithin(order.price, Floor::opening(order.side, *quote), freeze);
   return frozen ? reply::FROZEN : reply::NONE;
}

inline Reply checkCount(const Floor &floor) {
   const size_t count = floor.book.holdings.size() + floor.book.orders.size();
   return count >= static_cast<size_t>(floor.terms.maxOrders) ? reply::TOO_MANY_ORDERS : reply::NONE;
}

// All positions and orders of one side in one symbol, where the symbol has a limit.
inline Reply checkLimit(const Floor &floor, const Instrument &instrument, Side side, int64_t lots) {
   if (instrument.lotLimit == 0) return reply::NONE;
   int64_t sum = lots;
   for (const auto &[identifier, holding] : floor.book.holdings) {
      if (holding.symbol == instrument.symbol && holding.side == side) sum += holding.lots;
   }
   for (const auto &[ticket, order] : floor.book.orders) {
      if (order.symbol == instrument.symbol && order.side == side) sum += order.lotsCurrent;
   }
   return sum > instrument.lotLimit ? reply::INVALID_VOLUME : reply::NONE;
}

inline Reply checkMoney(Floor &floor, const Instrument &instrument, Side side, int64_t lots) {
   const int64_t before = floor.margin();
   const int64_t after = floor.margin(instrument.symbol, side, lots);
   return after > before && floor.equity() < after ? reply::NO_MONEY : reply::NONE;
}

} // namespace yoke::broker

#endif
