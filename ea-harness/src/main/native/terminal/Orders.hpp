// The control orders of README.md that are the terminal's; all others are the broker's.
#ifndef YOKE_TERMINAL_ORDERS_HPP
#define YOKE_TERMINAL_ORDERS_HPP

#include "broker/Broker.hpp"
#include "terminal/Expert.hpp"

#include <sstream>

namespace yoke {

struct Order {
   std::string verb;
   std::vector<std::string> args;
};

// The answer's last line, after its rows.
struct Answer {
   std::vector<std::string> rows;
   std::string line = "OK";
};

class Orders {
  public:
   explicit Orders(Expert &expert) : m_expert(expert) {}

   bool ended() const { return m_ended; }

   Answer carryOut(const std::string &line) {
      Order order;
      std::istringstream words(line);
      words >> order.verb;
      for (std::string word; words >> word;) order.args.push_back(word);
      Answer answer;
      if (terminals(order, answer)) return answer;
      if (!brokerControl(order.verb, order.args, answer.rows, answer.line)) answer.line = "ERR unknown order " + order.verb;
      return answer;
   }

   void end() {
      if (m_ended) return;
      m_ended = true;
      m_expert.stop(REASON_CLOSE);
      saveGlobals();
      brokerSave();
   }

  private:
   Expert &m_expert;
   bool m_ended = false;

   bool terminals(const Order &order, Answer &answer) {
      const std::map<std::string, std::pair<size_t, void (Orders::*)(const Order &, Answer &)>> known = {
         {"connected", {1, &Orders::connect}}, {"permissions", {4, &Orders::permit}}, {"kill-at", {1, &Orders::killAt}},
         {"reload", {0, &Orders::reload}},     {"stop", {0, &Orders::stopAll}},       {"disk", {1, &Orders::disk}},
         {"hang", {1, &Orders::hang}},         {"advance", {1, &Orders::advance}},    {"panel", {0, &Orders::panel}},
         {"stats", {0, &Orders::stats}}};
      const auto found = known.find(order.verb);
      if (found == known.end()) return false;
      if (order.args.size() < found->second.first) {
         answer.line = "ERR " + order.verb + " wants " + std::to_string(found->second.first) + " values";
      } else {
         (this->*found->second.second)(order, answer);
      }
      return true;
   }

   static bool isOn(const std::string &word) { return word == "1" || word == "true"; }
   static int64_t number(const std::string &word) { return std::strtoll(word.c_str(), nullptr, 10); }

   void connect(const Order &order, Answer &) { conditions().brokerConnected = isOn(order.args[0]); }

   void permit(const Order &order, Answer &) {
      conditions().terminalTradeAllowed = isOn(order.args[0]);
      conditions().eaTradeAllowed = isOn(order.args[1]);
      conditions().accountTradeAllowed = isOn(order.args[2]);
      conditions().accountExpertAllowed = isOn(order.args[3]);
   }

   void killAt(const Order &order, Answer &answer) {
      const std::string &point = order.args[0];
      if (point != "flush" && point != "flushed" && point != "send" && point != "sent") {
         answer.line = "ERR no such moment: " + point;
         return;
      }
      armKill(point, order.args.size() > 1 ? static_cast<int>(number(order.args[1])) : 1);
   }

   void reload(const Order &, Answer &) {
      m_expert.stop(REASON_CHARTCHANGE);
      m_expert.start();
   }

   void stopAll(const Order &, Answer &) { end(); }
   void disk(const Order &order, Answer &) { theDiskIsFull = order.args[0] == "full"; }
   void hang(const Order &order, Answer &) { blockMs(number(order.args[0])); }

   // In steps of the shortest timer, so that everything happens that would have.
   void advance(const Order &order, Answer &answer) {
      if (!options().virtualTime) {
         answer.line = "ERR time passes by itself here; start with --virtual";
         return;
      }
      const int64_t endUs = monoUs() + number(order.args[0]) * 1000;
      while (monoUs() < endUs) {
         advanceVirtualMs(std::min(options().timerMs, (endUs - monoUs() + 999) / 1000));
         brokerPump();
         m_expert.deliver();
      }
   }

   void panel(const Order &, Answer &answer) {
      if (!theComment.empty()) answer.rows.push_back(theComment);
      for (const auto &[name, object] : theObjects) {
         const auto shown = object.strings.find(OBJPROP_TEXT);
         if (shown != object.strings.end()) answer.rows.push_back(name + "\t" + shown->second.utf8());
      }
   }

   void stats(const Order &, Answer &answer) {
      const Measurement &pumps = m_expert.pumps();
      const Measurement &trades = linkWatch().latency();
      const std::vector<std::pair<const char *, int64_t>> values = {{"pump_p50_us", pumps.percentile(50)},
                                                                    {"pump_p99_us", pumps.percentile(99)},
                                                                    {"pump_max_us", pumps.maxUs()},
                                                                    {"pumps", pumps.count()},
                                                                    {"in_to_trade_p50_us", trades.percentile(50)},
                                                                    {"in_to_trade_p99_us", trades.percentile(99)},
                                                                    {"in_to_trade_max_us", trades.maxUs()},
                                                                    {"trades", trades.count()},
                                                                    {"transactions_lost", theLostTransactions},
                                                                    {"rss_kib", residentKib()}};
      std::string fields;
      for (const auto &[name, value] : values) fields += "\t" + std::string(name) + "=" + std::to_string(value);
      answer.line = "OK " + fields.substr(1);
   }

   static int64_t residentKib() {
      std::ifstream status("/proc/self/statm");
      int64_t total = 0;
      int64_t resident = 0;
      status >> total >> resident;
      return resident * sysconf(_SC_PAGESIZE) / 1024;
   }
};

} // namespace yoke

#endif
