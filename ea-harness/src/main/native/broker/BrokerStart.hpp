// The broker's side of Broker.hpp.
#ifndef YOKE_BROKER_BROKER_START_HPP
#define YOKE_BROKER_BROKER_START_HPP

#include "broker/Broker.hpp"
#include "broker/Control.hpp"

#ifdef __MQL5__
#include "broker/OrderApi5.hpp"
#endif

namespace yoke {

inline void brokerStart() {
   broker::theBrokerage = std::make_unique<broker::Brokerage>(options());
#ifdef __MQL5__
   broker::brokerage().onChanges = [](const std::vector<broker::Changed> &changes) { broker::theTransactions5.add(changes); };
#endif
   BrokerHooks &hook = hooks();
   hook.lastQuoteServerSeconds = []() { return broker::serverSeconds(broker::brokerage().lastQuoteMs); };
   hook.tradeServerSeconds = []() { return broker::serverSeconds(utcMs()); };
   hook.serverOffsetSeconds = []() { return broker::brokerage().offsetMs() / 1000; };
   hook.symbolDigits = [](const std::string &symbol) {
      const broker::Instrument *found = broker::brokerage().floor().find(symbol);
      return found == nullptr ? 5 : found->digits;
   };
   hook.symbolPoint = [](const std::string &symbol) {
      const broker::Instrument *found = broker::brokerage().floor().find(symbol);
      return found == nullptr ? 0.00001 : broker::number(found->point);
   };
}

inline void brokerReport() {
#ifdef __MQL5__
   broker::theTransactions5.post();
#endif
}

inline void brokerPump() {
   broker::brokerage().advance();
   brokerReport();
#ifdef __MQL5__
   broker::pumpInFlight();
#endif
}

inline bool brokerControl(const std::string &verb, const std::vector<std::string> &args, std::vector<std::string> &rows,
                          std::string &answer) {
   bool known = true;
   try {
      known = broker::Control(args, rows).carryOut(verb, answer);
   } catch (const broker::Complaint &complaint) {
      answer = "ERR " + complaint.text;
   }
   brokerReport();
   return known;
}

inline void brokerSave() { broker::brokerage().server.compact(); }

} // namespace yoke

#endif
