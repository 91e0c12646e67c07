// OrderSend, OrderSendAsync, OrderCheck and what they cost.
#ifndef YOKE_BROKER_ORDER_API5_HPP
#define YOKE_BROKER_ORDER_API5_HPP

#include "broker/Transactions5.hpp"

namespace yoke::broker {

const int ERROR_TRADE_DISABLED = 4752;
const int ERROR_TRADE_SEND_FAILED = 4756;
const int ERROR_TRADE_CALCULATION = 4758;

// A request on its way to the server.
struct InFlight {
   uint requestId;
   MqlTradeRequest asked;
   Request request;
   Fault fault;
   int64_t dueMs;
};

inline std::deque<InFlight> theInFlight;
inline uint theLastRequestId = 0;

// What the terminal refuses by itself.
inline Reply refusalOfTerminal() {
   const Conditions &now = conditions();
   if (!now.terminalTradeAllowed || !now.eaTradeAllowed) return reply::AUTO_TRADING_OFF;
   if (!now.accountTradeAllowed) return reply::TRADE_DISABLED;
   if (!now.accountExpertAllowed) return reply::SERVER_DISABLES;
   return now.brokerConnected ? reply::NONE : reply::NO_CONNECTION;
}

// False = it does not leave the terminal; the result says why.
inline bool prepared(const MqlTradeRequest &asked, Request &request, MqlTradeResult &result) {
   const ulong ticket = asked.action == TRADE_ACTION_REMOVE || asked.action == TRADE_ACTION_MODIFY ? asked.order : asked.position;
   tradeCalled(asked.magic, ticket);
   const Reply terminal = refusalOfTerminal();
   const Reply objection = fine(terminal) ? requestOf(asked, request) : terminal;
   if (fine(objection)) return true;
   result = resultOf(refused(objection), asked.symbol.utf8());
   const bool disabled = objection == reply::AUTO_TRADING_OFF || objection == reply::TRADE_DISABLED;
   setLastError(disabled ? ERROR_TRADE_DISABLED : ERROR_TRADE_SEND_FAILED);
   return false;
}

// At the server. `told`: whether the answer comes back.
inline MqlTradeResult arrive(const InFlight &sent, bool &told) {
   const Answer answer = brokerage().execute(sent.request, sent.fault);
   killPoint("sent");
   told = !answer.lost;
   MqlTradeResult result = resultOf(answer, sent.asked.symbol.utf8());
   result.request_id = sent.requestId;
   if (told) theTransactions5.addResult(sent.asked, result);
   theTransactions5.post();
   return result;
}

// Requests whose time has come, in the order of their arrival.
inline void pumpInFlight() {
   for (size_t i = 0; i < theInFlight.size();) {
      if (theInFlight[i].dueMs > utcMs()) {
         i++;
         continue;
      }
      const InFlight sent = theInFlight[i];
      theInFlight.erase(theInFlight.begin() + static_cast<long>(i));
      bool told = true;
      arrive(sent, told);
   }
}

inline InFlight sending(const MqlTradeRequest &asked, const Request &request) {
   killPoint("send");
   const Fault fault = brokerage().server.faults.take();
   return {++theLastRequestId, asked, request, fault, utcMs() + options().latencyMs + fault.delayMs()};
}

inline bool orderSide(ENUM_ORDER_TYPE action, Side &side) {
   Request request;
   if (!setType(action, request)) return false;
   side = request.side;
   return true;
}

} // namespace yoke::broker

inline bool OrderSendAsync(MqlTradeRequest &request, MqlTradeResult &result) {
   using namespace yoke::broker;
   result = {};
   Request wanted;
   if (!prepared(request, wanted, result)) return false;
   theInFlight.push_back(sending(request, wanted));
   result.retcode = TRADE_RETCODE_PLACED;
   result.request_id = theInFlight.back().requestId;
   return true;
}

inline bool OrderSend(MqlTradeRequest &request, MqlTradeResult &result) {
   using namespace yoke::broker;
   result = {};
   Request wanted;
   if (!prepared(request, wanted, result)) return false;
   const InFlight sent = sending(request, wanted);
   yoke::blockMs(sent.dueMs - yoke::utcMs());
   brokerage().advance();
   bool told = true;
   result = arrive(sent, told);
   const bool done = told
                     && (result.retcode == TRADE_RETCODE_DONE || result.retcode == TRADE_RETCODE_DONE_PARTIAL
                         || result.retcode == TRADE_RETCODE_PLACED);
   if (!done) yoke::setLastError(ERROR_TRADE_SEND_FAILED);
   if (told) return done;
   result = resultOf(refused(reply::TIMEOUT), request.symbol.utf8());
   result.request_id = sent.requestId;
   return false;
}

inline bool OrderCheck(MqlTradeRequest &request, MqlTradeCheckResult &result) {
   using namespace yoke::broker;
   result = {};
   Request wanted;
   Floor after;
   const Reply objection = requestOf(request, wanted);
   const Answer answer = fine(objection) ? brokerage().server.rehearse(wanted, after) : refused(objection);
   Floor &account = answer.isDone() ? after : brokerage().floor();
   result.retcode = answer.isDone() ? 0 : static_cast<uint>(answer.reply.mt5);
   result.comment = answer.isDone() ? string("Done") : yoke::text(answer.text);
   result.balance = number(account.book.balance);
   result.equity = number(account.equity());
   result.profit = number(account.floating());
   result.margin = number(account.margin());
   result.margin_free = number(account.equity() - account.margin());
   result.margin_level = number(account.marginLevel());
   return answer.isDone();
}

inline bool OrderCalcMargin(ENUM_ORDER_TYPE action, string symbol, double volume, double, double &margin) {
   using namespace yoke::broker;
   const Instrument *instrument = listed(symbol);
   Side side = Side::BUY;
   if (instrument == nullptr || !orderSide(action, side) || !isAmount(volume)) {
      yoke::setLastError(ERROR_TRADE_CALCULATION);
      return false;
   }
   margin = number(brokerage().floor().marginOf(*instrument, fixed(volume)));
   return true;
}

inline bool OrderCalcProfit(ENUM_ORDER_TYPE action, string symbol, double volume, double price_open, double price_close,
                            double &profit) {
   using namespace yoke::broker;
   const Instrument *instrument = listed(symbol);
   Side side = Side::BUY;
   if (instrument == nullptr || !orderSide(action, side) || !isAmount(volume)) {
      yoke::setLastError(ERROR_TRADE_CALCULATION);
      return false;
   }
   profit = number(brokerage().floor().profit(*instrument, side, fixed(volume), fixed(price_open), fixed(price_close)));
   return true;
}

#endif
