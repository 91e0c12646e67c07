// MetaTrader 4's requests: one at a time, each blocks until its answer.
#ifndef YOKE_BROKER_ORDER_API4_HPP
#define YOKE_BROKER_ORDER_API4_HPP

#include "broker/SymbolApi.hpp"
#include "broker/TradeApi4.hpp"

namespace yoke::broker {

const int ERROR_TRADE_PARAMETERS = 3;
const int ERROR_PARAMETER_VALUE = 4051;
const int ERROR_PRICE_PARAMETER = 4107;
const int ERROR_TICKET = 4108;

inline bool contextIsBusy() { return conditions().contextBusyUntilMs > utcMs(); }

// What the terminal refuses by itself.
inline Reply refusalOfTerminal() {
   const Conditions &now = conditions();
   if (!now.terminalTradeAllowed || !now.eaTradeAllowed) return reply::AUTO_TRADING_OFF;
   if (!now.accountExpertAllowed) return reply::SERVER_DISABLES;
   if (contextIsBusy()) return reply::BUSY;
   if (!now.brokerConnected) return reply::NO_CONNECTION;
   return now.accountTradeAllowed ? reply::NONE : reply::TRADE_DISABLED;
}

inline bool isAmount(double value) { return std::isfinite(value) && std::fabs(value) < 1e9; }

inline Answer failed(int code) {
   setLastError(code);
   return refused(reply::INVALID);
}

// Sends and waits. Not done = the error is set.
inline Answer sendAndWait(const Request &request, int64_t ticket) {
   tradeCalled(static_cast<uint64_t>(request.magic), static_cast<uint64_t>(ticket));
   const Reply objection = refusalOfTerminal();
   if (!fine(objection)) {
      setLastError(objection.mt4);
      return refused(objection);
   }
   killPoint("send");
   const Fault fault = brokerage().server.faults.take();
   blockMs(options().latencyMs + fault.delayMs());
   brokerage().advance();
   Answer answer = brokerage().execute(request, fault);
   killPoint("sent");
   if (answer.lost) answer = refused(reply::TIMEOUT);
   if (!answer.isDone()) setLastError(answer.reply.mt4);
   return answer;
}

inline Request closing(const Holding &holding, double lots, double price, int slippage) {
   Request request;
   request.symbol = holding.symbol;
   request.side = opposite(holding.side);
   request.position = holding.ticket;
   request.lots = fixed(lots);
   request.price = fixed(price);
   request.deviationPoints = std::max(0, slippage);
   return request;
}

} // namespace yoke::broker

inline int OrderSend(string symbol, int cmd, double volume, double price, int slippage, double stoploss, double takeprofit,
                     string comment, int magic, datetime expiration, color) {
   using namespace yoke::broker;
   Request request;
   request.magic = magic;
   if (listed(symbol) == nullptr) return -1;
   if (cmd < OP_BUY || cmd > OP_SELLSTOP) {
      failed(ERROR_TRADE_PARAMETERS);
      return -1;
   }
   if (!isAmount(volume) || !isAmount(price) || !isAmount(stoploss) || !isAmount(takeprofit)) {
      failed(ERROR_PARAMETER_VALUE);
      return -1;
   }
   if (cmd > OP_SELL && price <= 0) {
      failed(ERROR_PRICE_PARAMETER);
      return -1;
   }
   request.action = cmd <= OP_SELL ? Action::DEAL : Action::PENDING;
   request.type = cmd <= OP_SELL ? OrderType::MARKET : cmd <= OP_SELLLIMIT ? OrderType::LIMIT : OrderType::STOP;
   request.symbol = symbolOr(symbol.utf8());
   request.side = cmd % 2 == 0 ? Side::BUY : Side::SELL;
   request.lots = fixed(volume);
   request.price = fixed(price);
   request.sl = fixed(stoploss);
   request.tp = fixed(takeprofit);
   request.deviationPoints = std::max(0, slippage);
   request.comment = comment.utf8();
   request.expiryMs = utcOf(expiration);
   request.lifetime = expiration == 0 ? Lifetime::GTC : Lifetime::SPECIFIED;
   const Answer answer = sendAndWait(request, 0);
   return answer.isDone() ? static_cast<int>(answer.order) : -1;
}

inline bool OrderClose(int ticket, double lots, double price, int slippage, color) {
   using namespace yoke::broker;
   const Holding *holding = brokerage().floor().book.holding(ticket);
   if (holding == nullptr) return failed(ERROR_TICKET).isDone();
   if (!isAmount(lots) || !isAmount(price)) return failed(ERROR_PARAMETER_VALUE).isDone();
   if (fixed(lots) <= 0) return failed(reply::INVALID_VOLUME.mt4).isDone();
   return sendAndWait(closing(*holding, lots, price, slippage), ticket).isDone();
}

inline bool OrderCloseBy(int ticket, int opposite, color) {
   using namespace yoke::broker;
   const Book &book = brokerage().floor().book;
   if (book.holding(ticket) == nullptr || book.holding(opposite) == nullptr) return failed(ERROR_TICKET).isDone();
   Request request;
   request.action = Action::CLOSE_BY;
   request.symbol = book.holding(ticket)->symbol;
   request.position = ticket;
   request.positionBy = opposite;
   return sendAndWait(request, ticket).isDone();
}

inline bool OrderModify(int ticket, double price, double stoploss, double takeprofit, datetime expiration, color) {
   using namespace yoke::broker;
   const Book &book = brokerage().floor().book;
   const bool open = book.holding(ticket) != nullptr;
   if (!open && book.order(ticket) == nullptr) return failed(ERROR_TICKET).isDone();
   if (!isAmount(price) || !isAmount(stoploss) || !isAmount(takeprofit)) return failed(ERROR_PARAMETER_VALUE).isDone();
   Request request;
   request.action = open ? Action::STOPS : Action::CHANGE;
   request.position = open ? ticket : 0;
   request.order = open ? 0 : ticket;
   request.price = fixed(price);
   request.sl = fixed(stoploss);
   request.tp = fixed(takeprofit);
   request.expiryMs = utcOf(expiration);
   request.lifetime = expiration == 0 ? Lifetime::GTC : Lifetime::SPECIFIED;
   return sendAndWait(request, ticket).isDone();
}

inline bool OrderDelete(int ticket, color) {
   using namespace yoke::broker;
   if (brokerage().floor().book.order(ticket) == nullptr) return failed(ERROR_TICKET).isDone();
   Request request;
   request.action = Action::REMOVE;
   request.order = ticket;
   return sendAndWait(request, ticket).isDone();
}

#endif
