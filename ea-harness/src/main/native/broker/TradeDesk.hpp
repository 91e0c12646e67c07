// Carries out what is done at the market: opens, closes, closes by. Checks as a trade server does, prices, has it booked.
#ifndef YOKE_BROKER_TRADE_DESK_HPP
#define YOKE_BROKER_TRADE_DESK_HPP

#include "broker/Checks.hpp"
#include "broker/Registry.hpp"

namespace yoke::broker {

// What one request meets besides the market.
struct Circumstances {
   int64_t liquidityLots = INT64_MAX;
   int64_t slipPoints = 0;
};

class TradeDesk {
  public:
   TradeDesk(Floor &floor, Dealer &dealer, Registry &registry) : m_floor(floor), m_dealer(dealer), m_registry(registry) {}

   Answer open(const Request &request, const Circumstances &around) {
      const Instrument *instrument = m_floor.find(request.symbol);
      if (instrument == nullptr) return refused(reply::UNKNOWN_SYMBOL, "Unknown symbol " + request.symbol);
      const Quote *quote = m_floor.quote(instrument->market);
      const Reply objection = quote == nullptr ? reply::OFF_QUOTES : refuseOpen(request, *instrument, *quote);
      if (!fine(objection)) return refused(objection);
      const int64_t market = Floor::opening(request.side, *quote);
      const Reply priced = refusePrice(request, *instrument, market, around.slipPoints);
      if (!fine(priced)) return refused(priced);
      const int64_t lots = fillable(request, *instrument, around, request.lots);
      if (lots == 0) return refused(reply::REJECTED, "The whole volume cannot be filled");
      return fill(request, lots, market + sign(request.side) * instrument->distance(around.slipPoints));
   }

   Answer close(const Request &request, const Circumstances &around) {
      const Holding *held = m_floor.book.holding(request.position);
      if (held == nullptr) return refused(reply::NOT_FOUND);
      const Holding holding = *held;
      const Instrument &instrument = m_floor.require(holding.symbol);
      const int64_t lots = request.lots == 0 ? holding.lots : request.lots;
      const Quote *quote = m_floor.quote(instrument.market);
      const Reply objection = quote == nullptr ? reply::OFF_QUOTES : refuseClose(request, holding, instrument, lots);
      if (!fine(objection)) return refused(objection);
      const int64_t market = Floor::closing(holding.side, *quote);
      const Reply priced = refusePrice(request, instrument, market, around.slipPoints);
      if (!fine(priced)) return refused(priced);
      const int64_t filled = fillable(request, instrument, around, lots);
      if (filled == 0) return refused(reply::REJECTED, "The whole volume cannot be filled");
      Trade exit = tradeOf(request, filled, market - sign(holding.side) * instrument.distance(around.slipPoints));
      exit.symbol = holding.symbol;
      exit.side = opposite(holding.side);
      return leave(request, holding, exit, lots);
   }

   Answer closeBy(const Request &request) {
      if (m_floor.terms.isNetting()) {
         return refused(reply::INVALID_ORDER, "A netting account has no opposite positions");
      }
      const Holding *one = m_floor.book.holding(request.position);
      const Holding *other = m_floor.book.holding(request.positionBy);
      if (one == nullptr || other == nullptr) return refused(reply::NOT_FOUND);
      if (one->symbol != other->symbol || one->side == other->side) {
         return refused(reply::INVALID, "The two positions are not opposite in one symbol");
      }
      const Holding first = *one;
      const Holding second = *other;
      Trade exit = tradeOf(request, std::min(first.lots, second.lots), second.openPrice);
      exit.symbol = first.symbol;
      exit.side = opposite(first.side);
      exit.order = m_floor.terms.isMt4() ? 0 : m_floor.book.takeTicket();
      Order order = m_registry.begin(exit, OrderType::CLOSE_BY, request.filling, first.identifier);
      order.identifierBy = second.identifier;
      const Fill fill = m_dealer.closeBy(first, second, exit);
      m_registry.end(order, OrderState::FILLED, 0, first.identifier);
      return answer(reply::DONE, fill, exit.lots);
   }

  private:
   Floor &m_floor;
   Dealer &m_dealer;
   Registry &m_registry;

   Trade tradeOf(const Request &request, int64_t lots, int64_t price) {
      Trade trade;
      trade.symbol = request.symbol;
      trade.side = request.side;
      trade.lots = lots;
      trade.price = price;
      trade.sl = request.sl;
      trade.tp = request.tp;
      trade.magic = request.magic;
      trade.comment = brokersComment(request.comment);
      trade.reason = request.reason;
      return trade;
   }

   Reply refuseOpen(const Request &request, const Instrument &instrument, const Quote &quote) {
      const Reply objection =
         first({checkDirection(m_floor.tradeMode(instrument), request.side), checkVolume(instrument, request.lots),
                checkGrid(instrument.point, {request.sl, request.tp}),
                checkStops(request.side, Floor::closing(request.side, quote), request.sl, request.tp,
                           instrument.distance(instrument.stopsLevel)),
                refuseFilling(request, instrument)});
      if (!fine(objection)) return objection;
      return first({checkLimit(m_floor, instrument, request.side, request.lots), checkCount(m_floor),
                    checkMoney(m_floor, instrument, request.side, request.lots)});
   }

   // A trade by hand and MetaTrader 4 take what the broker has. Execution on request and instant execution take FOK and
   // IOC whatever the flags say; RETURN is there in all modes but market execution; BOC is for orders that wait.
   Reply refuseFilling(const Request &request, const Instrument &instrument) {
      if (m_floor.terms.isMt4() || request.reason != Reason::EXPERT) return reply::NONE;
      const bool streamed = instrument.execution == Execution::REQUEST || instrument.execution == Execution::INSTANT;
      bool allowed = streamed || (instrument.filling & flagOf(request.filling)) != 0;
      if (request.filling == Filling::RETURN) allowed = instrument.execution != Execution::MARKET;
      if (request.filling == Filling::BOC) allowed = false;
      return allowed ? reply::NONE : reply::INVALID_FILL;
   }

   Reply refuseClose(const Request &request, const Holding &holding, const Instrument &instrument, int64_t lots) {
      if (m_floor.tradeMode(instrument) == TradeMode::DISABLED) return reply::TRADE_DISABLED;
      if (!m_floor.terms.isMt4() && (request.side == holding.side || request.symbol != holding.symbol)) {
         return reply::INVALID;
      }
      const int64_t rest = holding.lots - lots;
      if (rest < 0) return reply::INVALID_CLOSE_VOLUME;
      if (lots <= 0 || lots % instrument.lotStep != 0 || (rest > 0 && rest < instrument.lotMin)) {
         return reply::INVALID_VOLUME;
      }
      return first({checkFreeze(holding, m_floor.closePrice(holding), instrument.distance(instrument.freezeLevel)),
                    refuseFilling(request, instrument)});
   }

   // Only instant execution knows a price of the client's. A slip beyond the deviation is a requote.
   Reply refusePrice(const Request &request, const Instrument &instrument, int64_t market, int64_t slipPoints) {
      if (instrument.execution != Execution::INSTANT || request.reason != Reason::EXPERT) return reply::NONE;
      if (request.price <= 0 || request.price % instrument.point != 0) return reply::INVALID_PRICE;
      const int64_t away = std::llabs(request.price - market) + instrument.distance(slipPoints);
      return away > instrument.distance(request.deviationPoints) ? reply::REQUOTE : reply::NONE;
   }

   // How much of `lots` can be had at once; 0 = refuse. RETURN takes the rest as well, a moment later.
   int64_t fillable(const Request &request, const Instrument &instrument, const Circumstances &around, int64_t lots) {
      const int64_t available = std::min(lots, floorTo(around.liquidityLots, instrument.lotStep));
      const bool whole = m_floor.terms.isMt4() || request.filling == Filling::FOK;
      return available < lots && whole ? 0 : available;
   }

   Answer fill(const Request &request, int64_t lots, int64_t price) {
      Trade entry = tradeOf(request, lots, price);
      entry.order = m_floor.book.takeTicket();
      Trade wanted = entry;
      wanted.lots = request.lots;
      const Order order = m_registry.begin(wanted, OrderType::MARKET, request.filling, 0);
      const Fill fill = m_dealer.enter(entry);
      int64_t left = request.lots - lots;
      if (left > 0 && request.filling == Filling::RETURN) {
         entry.lots = left;
         m_dealer.enter(entry);
         left = 0;
      }
      m_registry.end(order, left == 0 ? OrderState::FILLED : OrderState::CANCELLED, left, fill.identifier);
      return answer(left == 0 ? reply::DONE : reply::PARTIAL, fill, request.lots - left);
   }

   Answer leave(const Request &request, const Holding &holding, Trade exit, int64_t lots) {
      exit.comment = m_floor.terms.isMt4() ? "" : exit.comment;
      exit.magic = m_floor.terms.isMt4() ? holding.magic : exit.magic;
      exit.order = m_floor.terms.isMt4() ? 0 : m_floor.book.takeTicket();
      Trade wanted = exit;
      wanted.lots = lots;
      const Order order = m_registry.begin(wanted, OrderType::MARKET, request.filling, holding.identifier);
      const Fill fill = m_dealer.leave(holding, exit, Entry::OUT);
      int64_t left = lots - exit.lots;
      if (left > 0 && request.filling == Filling::RETURN) {
         const Holding rest = *m_floor.book.holding(holding.ticket);
         exit.lots = left;
         m_dealer.leave(rest, exit, Entry::OUT);
         left = 0;
      }
      m_registry.end(order, left == 0 ? OrderState::FILLED : OrderState::CANCELLED, left, holding.identifier);
      return answer(left == 0 ? reply::DONE : reply::PARTIAL, fill, lots - left);
   }

   static Answer answer(const Reply &reply, const Fill &fill, int64_t lots) {
      Answer answer = refused(reply);
      answer.order = fill.order;
      answer.deal = fill.deal;
      answer.identifier = fill.identifier;
      answer.lots = lots;
      answer.price = fill.price;
      return answer;
   }
};

} // namespace yoke::broker

#endif
