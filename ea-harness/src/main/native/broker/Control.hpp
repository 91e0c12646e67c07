// The control orders that are the broker's (README.md of this module).
#ifndef YOKE_BROKER_CONTROL_HPP
#define YOKE_BROKER_CONTROL_HPP

#include "broker/Brokerage.hpp"
#include "broker/WireRows.hpp"

#ifdef __MQL5__
#include "broker/Transactions5.hpp"
#endif

namespace yoke::broker {

// What is wrong with an order, for its answer.
struct Complaint {
   std::string text;
};

class Control {
  public:
   Control(const std::vector<std::string> &args, std::vector<std::string> &rows) : m_args(args), m_rows(rows) {}

   // The answer behind "OK"; a Complaint is thrown where there is something wrong.
   bool carryOut(const std::string &verb, std::string &answer) {
      const std::map<std::string, void (Control::*)()> known = {
         {"quote", &Control::quote},           {"market", &Control::openMarket}, {"spec", &Control::spec},
         {"hand", &Control::hand},             {"fault", &Control::fault},       {"busy", &Control::busy},
         {"transactions", &Control::order},    {"deposit", &Control::deposit},   {"swap", &Control::swap},
         {"positions", &Control::positions},   {"orders", &Control::orders},     {"deals", &Control::deals},
         {"calendar", &Control::calendar}};
      const auto found = known.find(verb);
      if (found == known.end()) return false;
      (this->*found->second)();
      answer = m_answer;
      return true;
   }

  private:
   const std::vector<std::string> &m_args;
   std::vector<std::string> &m_rows;
   std::string m_answer = "OK";

   Server &server() { return brokerage().server; }

   const std::string &word(size_t at) const {
      if (at >= m_args.size()) throw Complaint{"too few values"};
      return m_args[at];
   }

   int64_t amount(size_t at) const {
      int64_t units = 0;
      if (!parse(word(at), units)) throw Complaint{"not a decimal number: " + word(at)};
      return units;
   }

   int64_t whole(size_t at) const {
      char *end = nullptr;
      const int64_t number = std::strtoll(word(at).c_str(), &end, 10);
      if (word(at).empty() || *end != '\0') throw Complaint{"not a whole number: " + word(at)};
      return number;
   }
   int64_t amountOr0(size_t at) const { return at < m_args.size() ? amount(at) : 0; }

   // By the broker's own spelling or the market's.
   Instrument &instrument(size_t at) {
      Instrument *found = server().floor.find(word(at));
      if (found == nullptr) found = server().floor.find(word(at) + server().floor.terms.suffix);
      if (found == nullptr) throw Complaint{"the broker does not list " + word(at)};
      return *found;
   }

   void quote() {
      if (!brokerage().quote(instrument(0).symbol, amount(1), amount(2))) {
         throw Complaint{"no such quote: a manual market, a bid above 0 and an ask not below it are wanted"};
      }
   }

   void openMarket() { instrument(1).open = word(0) == "open"; }

   static int fillingOf(const std::string &words) {
      const std::pair<const char *, int> flags[] = {{"FOK", FILLS_FOK}, {"IOC", FILLS_IOC}, {"RETURN", FILLS_RETURN}, {"BOC", FILLS_BOC}};
      int sum = 0;
      std::string rest = "," + words + ",";
      for (const auto &[name, flag] : flags) {
         if (rest.find("," + std::string(name) + ",") != std::string::npos) sum |= flag;
      }
      return sum;
   }

   template <class E> static E oneOf(const std::string &word, std::initializer_list<const char *> words) {
      int at = 0;
      for (const char *known : words) {
         if (word == known) return static_cast<E>(at);
         at++;
      }
      throw Complaint{"unknown word " + word};
   }

   void spec() {
      Instrument &i = instrument(0);
      const std::string &key = word(1);
      const std::map<std::string, int64_t Instrument::*> amounts = {
         {"lot_min", &Instrument::lotMin},       {"lot_max", &Instrument::lotMax},     {"lot_step", &Instrument::lotStep},
         {"lot_limit", &Instrument::lotLimit},   {"tick_value", &Instrument::tickValue}, {"commission", &Instrument::commission}};
      const std::map<std::string, int64_t Instrument::*> points = {{"stops_level", &Instrument::stopsLevel},
                                                                   {"freeze_level", &Instrument::freezeLevel}};
      if (amounts.count(key) != 0) i.*amounts.at(key) = amount(2);
      else if (points.count(key) != 0) i.*points.at(key) = whole(2);
      else if (key == "filling") i.filling = fillingOf(word(2));
      else if (key == "exec_mode") i.execution = oneOf<Execution>(word(2), {"REQUEST", "INSTANT", "MARKET", "EXCHANGE"});
      else if (key == "trade_mode") {
         i.tradeMode = oneOf<TradeMode>(word(2), {"FULL", "LONG_ONLY", "SHORT_ONLY", "CLOSE_ONLY", "DISABLED"});
      } else {
         throw Complaint{"unknown key " + key};
      }
   }

   void done(const Request &request) {
      // The person at the terminal is not hindered by what a script has in store for the program.
      server().connected = true;
      const Answer answer = server().execute(request, Fault(), utcMs());
      if (!answer.isDone()) {
         throw Complaint{answer.text + " (" + std::to_string(answer.code(server().floor.terms.isMt4())) + ")"};
      }
      m_answer = answer.order == 0 ? "OK" : "OK " + std::to_string(answer.order);
   }

   void hand() {
      const std::string &what = word(0);
      Request request;
      request.reason = Reason::CLIENT;
      request.comment = "by hand";
      if (what == "open") handOpen(request);
      else if (what == "close") handClose(request);
      else if (what == "modify") handModify(request);
      else if (what == "place") handPlace(request);
      else if (what == "cancel") {
         request.action = Action::REMOVE;
         request.order = whole(1);
      } else {
         throw Complaint{"unknown: hand " + what};
      }
      done(request);
   }

   void handOpen(Request &request) {
      request.symbol = instrument(1).symbol;
      request.side = oneOf<Side>(word(2), {"BUY", "SELL"});
      request.lots = amount(3);
      request.sl = amountOr0(4);
      request.tp = amountOr0(5);
   }

   void handClose(Request &request) {
      const Holding *holding = server().floor.book.holding(whole(1));
      if (holding == nullptr) throw Complaint{"no position " + word(1)};
      request.symbol = holding->symbol;
      request.side = opposite(holding->side);
      request.position = holding->ticket;
      request.lots = amountOr0(2);
   }

   void handModify(Request &request) {
      request.action = Action::STOPS;
      request.position = whole(1);
      request.sl = amountOr0(2);
      request.tp = amountOr0(3);
   }

   void handPlace(Request &request) {
      const std::string &type = word(1);
      const size_t bar = type.find('_');
      request.action = Action::PENDING;
      request.side = oneOf<Side>(type.substr(0, bar), {"BUY", "SELL"});
      request.type = oneOf<OrderType>(bar == std::string::npos ? "" : type.substr(bar + 1),
                                      {"MARKET", "LIMIT", "STOP", "STOP_LIMIT"});
      request.symbol = instrument(2).symbol;
      request.lots = amount(3);
      request.price = amount(4);
      request.stopLimit = amountOr0(5);
      request.filling = Filling::RETURN;
   }

   void fault() {
      const std::string &what = word(0);
      Fault fault;
      const std::map<std::string, Fault::What> known = {
         {"none", Fault::What::NONE},           {"refuse", Fault::What::REFUSE}, {"lose-reply", Fault::What::LOSE_REPLY},
         {"lose-request", Fault::What::LOSE_REQUEST}, {"delay", Fault::What::DELAY}, {"liquidity", Fault::What::LIQUIDITY},
         {"slip", Fault::What::SLIP}};
      if (known.count(what) == 0) throw Complaint{"unknown fault " + what};
      fault.what = known.at(what);
      const bool plain = fault.what == Fault::What::REFUSE || fault.what == Fault::What::DELAY || fault.what == Fault::What::SLIP;
      if (plain) fault.value = whole(1);
      if (fault.what == Fault::What::LIQUIDITY) fault.value = amount(1);
      server().faults.add(fault);
   }

   void busy() { conditions().contextBusyUntilMs = utcMs() + whole(0); }

   void order() {
#ifdef __MQL5__
      theTransactions5.shuffled = word(0) == "shuffled";
#else
      throw Complaint{"MetaTrader 4 reports no transactions"};
#endif
   }

   void deposit() { server().deposit(amount(0), utcMs()); }

   void swap() {
      if (!server().chargeSwap(whole(0), amount(1), utcMs())) throw Complaint{"no position " + word(0)};
   }

   void positions() {
      for (const auto &[identifier, holding] : server().floor.book.holdings) m_rows.push_back(rowOf(server().floor, holding));
   }

   void orders() {
      for (const auto &[ticket, pending] : server().floor.book.orders) m_rows.push_back(rowOf(pending));
   }

   void deals() {
      for (const Deal &deal : server().floor.book.deals) {
         if (deal.type == DealType::TRADE) m_rows.push_back(rowOf(deal));
      }
   }

   void calendar() {
      Calendar &news = brokerage().calendar;
      const std::string &what = word(0);
      if (what == "clear") news.clear();
      else if (what == "weekly") news.weekly = true;
      else if (what == "reachable") news.available = word(1) == "1";
      else if (what == "add") addNews(news);
      else throw Complaint{"unknown: calendar " + what};
   }

   // In a name _ stands for a space; - for a value that is not known.
   void addNews(Calendar &news) {
      NewsItem item;
      item.timeMs = whole(1);
      item.currency = word(2);
      item.importance = oneOf<int>(word(3), {"NONE", "LOW", "MODERATE", "HIGH"});
      item.name = word(4);
      std::replace(item.name.begin(), item.name.end(), '_', ' ');
      item.hasActual = value(5, item.actual);
      item.hasForecast = value(6, item.forecast);
      item.hasPrevious = value(7, item.previous);
      m_answer = "OK " + std::to_string(news.add(item));
   }

   bool value(size_t at, int64_t &units) const {
      if (at >= m_args.size() || m_args[at] == "-") return false;
      units = amount(at);
      return true;
   }
};

} // namespace yoke::broker

#endif
