// Between the broker's words and MQL5's.
#ifndef YOKE_BROKER_CONVERT5_HPP
#define YOKE_BROKER_CONVERT5_HPP

#include "broker/SymbolApi.hpp"
#include "broker/Trade5Structs.hpp"

namespace yoke::broker {

inline ENUM_ORDER_TYPE orderTypeOf(const Order &order) {
   const bool buy = order.side == Side::BUY;
   switch (order.type) {
      case OrderType::MARKET: return buy ? ORDER_TYPE_BUY : ORDER_TYPE_SELL;
      case OrderType::LIMIT: return buy ? ORDER_TYPE_BUY_LIMIT : ORDER_TYPE_SELL_LIMIT;
      case OrderType::STOP: return buy ? ORDER_TYPE_BUY_STOP : ORDER_TYPE_SELL_STOP;
      case OrderType::STOP_LIMIT: return buy ? ORDER_TYPE_BUY_STOP_LIMIT : ORDER_TYPE_SELL_STOP_LIMIT;
      case OrderType::CLOSE_BY: break;
   }
   return ORDER_TYPE_CLOSE_BY;
}

inline ENUM_ORDER_STATE orderStateOf(OrderState state) {
   switch (state) {
      case OrderState::STARTED: return ORDER_STATE_STARTED;
      case OrderState::PLACED: return ORDER_STATE_PLACED;
      case OrderState::CANCELLED: return ORDER_STATE_CANCELED;
      case OrderState::PARTIAL: return ORDER_STATE_PARTIAL;
      case OrderState::FILLED: return ORDER_STATE_FILLED;
      case OrderState::REJECTED: return ORDER_STATE_REJECTED;
      case OrderState::EXPIRED: break;
   }
   return ORDER_STATE_EXPIRED;
}

inline ENUM_DEAL_TYPE dealTypeOf(const Deal &deal) {
   if (deal.type == DealType::BALANCE) return DEAL_TYPE_BALANCE;
   return deal.side == Side::BUY ? DEAL_TYPE_BUY : DEAL_TYPE_SELL;
}

// The time as the server writes it: seconds of its clock, 0 = none.
inline datetime expirationOf(const Order &order) { return order.expiryMs == 0 ? 0 : serverSeconds(order.expiryMs); }

// The end of the day that a DAY order lives in, by the server's clock.
inline int64_t endOfDay(int64_t timeMs) {
   const int64_t server = brokerage().serverMs(timeMs);
   return (floorDivide(server, DAY_MS) + 1) * DAY_MS - 1000 - brokerage().offsetMs();
}

inline int64_t expiryOf(const MqlTradeRequest &request) {
   switch (request.type_time) {
      case ORDER_TIME_SPECIFIED: return utcOf(request.expiration);
      case ORDER_TIME_DAY: return endOfDay(utcMs());
      case ORDER_TIME_SPECIFIED_DAY: return endOfDay(utcOf(request.expiration));
      case ORDER_TIME_GTC: break;
   }
   return 0;
}

inline bool setType(ENUM_ORDER_TYPE type, Request &request) {
   const OrderType kinds[] = {OrderType::MARKET, OrderType::MARKET, OrderType::LIMIT, OrderType::LIMIT, OrderType::STOP,
                              OrderType::STOP, OrderType::STOP_LIMIT, OrderType::STOP_LIMIT};
   const int number = static_cast<int>(type);
   if (number < 0 || number >= 8) return false;
   request.type = kinds[number];
   request.side = number % 2 == 0 ? Side::BUY : Side::SELL;
   return true;
}

inline bool isAmount(double value) { return std::isfinite(value) && std::fabs(value) < 1e9; }

// Whether the terminal would send it at all; NONE = yes.
inline Reply requestOf(const MqlTradeRequest &from, Request &to) {
   switch (from.action) {
      case TRADE_ACTION_DEAL: to.action = Action::DEAL; break;
      case TRADE_ACTION_PENDING: to.action = Action::PENDING; break;
      case TRADE_ACTION_SLTP: to.action = Action::STOPS; break;
      case TRADE_ACTION_MODIFY: to.action = Action::CHANGE; break;
      case TRADE_ACTION_REMOVE: to.action = Action::REMOVE; break;
      case TRADE_ACTION_CLOSE_BY: to.action = Action::CLOSE_BY; break;
      default: return reply::INVALID;
   }
   const bool finite = isAmount(from.volume) && isAmount(from.price) && isAmount(from.stoplimit) && isAmount(from.sl)
                       && isAmount(from.tp);
   if (!finite) return reply::INVALID;
   const bool opens = to.action == Action::DEAL || to.action == Action::PENDING;
   if (opens && !setType(from.type, to)) return reply::INVALID_ORDER;
   if (opens && (to.type == OrderType::MARKET) != (to.action == Action::DEAL)) return reply::INVALID_ORDER;
   if (static_cast<unsigned>(from.type_filling) > ORDER_FILLING_BOC) return reply::INVALID_FILL;
   if (static_cast<unsigned>(from.type_time) > ORDER_TIME_SPECIFIED_DAY) return reply::INVALID_EXPIRATION;
   to.symbol = from.symbol.utf8();
   to.lots = fixed(from.volume);
   to.price = fixed(from.price);
   to.stopLimit = fixed(from.stoplimit);
   to.sl = fixed(from.sl);
   to.tp = fixed(from.tp);
   to.deviationPoints = static_cast<int64_t>(std::min<ulong>(from.deviation, 1'000'000));
   to.order = static_cast<int64_t>(from.order);
   to.position = static_cast<int64_t>(from.position);
   to.positionBy = static_cast<int64_t>(from.position_by);
   to.filling = static_cast<Filling>(from.type_filling);
   to.lifetime = static_cast<Lifetime>(from.type_time);
   to.expiryMs = expiryOf(from);
   to.magic = static_cast<int64_t>(from.magic);
   to.comment = from.comment.utf8();
   return reply::NONE;
}

inline MqlTradeResult resultOf(const Answer &answer, const std::string &symbol) {
   MqlTradeResult result = {};
   result.retcode = static_cast<uint>(answer.reply.mt5);
   result.deal = static_cast<ulong>(answer.deal);
   result.order = static_cast<ulong>(answer.order);
   result.volume = number(answer.lots);
   result.price = number(answer.price);
   result.comment = text(answer.text);
   const Instrument *instrument = brokerage().floor().find(symbol);
   const Quote *quote = instrument == nullptr ? nullptr : brokerage().floor().quote(instrument->market);
   if (quote != nullptr) {
      result.bid = number(quote->bid);
      result.ask = number(quote->ask);
   }
   return result;
}

} // namespace yoke::broker

#endif
