// A broker without a terminal around it, for tests: virtual time, a data folder of its own, control orders as text.
#ifndef YOKE_TEST_BROKER_RIG_HPP
#define YOKE_TEST_BROKER_RIG_HPP

#include "runtime/Mql.hpp"

#include "broker/TradeServer.hpp"

#include <cstdio>
#include <set>
#include <filesystem>
#include <sstream>

namespace yoke::test {

inline int theFailures = 0;
inline std::string theContext;

inline void check(bool holds, const std::string &what) {
   if (holds) return;
   theFailures++;
   std::printf("FAILED %s%s\n", theContext.empty() ? "" : (theContext + ": ").c_str(), what.c_str());
}

template <class A, class B> void same(const A &actual, const B &expected, const std::string &what) {
   if (actual == expected) return;
   std::ostringstream text;
   text.precision(12);
   text << what << ": " << actual << " instead of " << expected;
   check(false, text.str());
}

inline void same(const string &actual, const char *expected, const std::string &what) { same(actual.utf8(), std::string(expected), what); }

inline bool near(double one, double two) { return std::fabs(one - two) < 1e-9; }
inline void close(double actual, double expected, const std::string &what) {
   if (!near(actual, expected)) same(actual, expected, what);
}

inline int verdict() {
   std::printf(theFailures == 0 ? "passed\n" : "%d failures\n", theFailures);
   return theFailures == 0 ? 0 : 1;
}

// A fresh folder, gone at the end.
class Folder {
  public:
   Folder() {
      static int made = 0;
      const std::string name = "yoke-broker-" + std::to_string(getpid()) + "-" + std::to_string(made++);
      m_path = (std::filesystem::temp_directory_path() / name).string();
      std::filesystem::remove_all(m_path);
      std::filesystem::create_directory(m_path);
   }
   ~Folder() { std::filesystem::remove_all(m_path); }
   const std::string &path() const { return m_path; }

  private:
   std::string m_path;
};

// Ends the transactions that wait, as the terminal's loop does.
inline void deliver() {
   while (!theTransactions.empty()) {
      const std::function<void()> next = theTransactions.front();
      theTransactions.pop_front();
      next();
   }
}

inline void settle() {
   brokerPump();
   deliver();
}

inline void pass(int64_t ms) {
   advanceVirtualMs(ms);
   settle();
}

inline std::vector<std::string> theRows;

// The answer's line; the rows are in theRows.
inline std::string control(const std::string &line) {
   std::istringstream words(line);
   std::string verb;
   words >> verb;
   std::vector<std::string> args;
   for (std::string word; words >> word;) args.push_back(word);
   theRows.clear();
   std::string answer;
   if (!brokerControl(verb, args, theRows, answer)) answer = "ERR unknown order " + verb;
   deliver();
   return answer;
}

inline void ordered(const std::string &line) { same(control(line).substr(0, 2), std::string("OK"), line); }

inline void quote(const std::string &bid, const std::string &ask) { ordered("quote EURUSD " + bid + " " + ask); }

// Starts a broker below `folder`; what was there before is forgotten by the process, not by the folder.
inline void startIn(const std::string &folder) {
   Options &given = mutableOptions();
   given.dataFolder = folder;
   given.virtualTime = true;
   theConditions = Conditions{};
   theTransactions.clear();
   brokerStart();
#ifdef __MQL5__
   broker::theTransactions5 = broker::Transactions();
   broker::theInFlight.clear();
   broker::theSelectedPosition = broker::SelectedPosition();
   broker::theSelectedOrder = broker::SelectedOrder();
#endif
   SymbolSelect("EURUSD", true);
}

inline void start(const std::string &marginMode, const std::string &folder) {
   mutableOptions() = Options{};
   mutableOptions().marginMode = marginMode;
   startIn(folder);
   quote("1.10000", "1.10010");
}

inline int takeError() {
   const int code = theLastError;
   theLastError = 0;
   return code;
}

} // namespace yoke::test

#endif
