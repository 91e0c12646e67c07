// What both scripted trade servers have: an account, symbols, quotes and a clock that the test sets. The scripted servers
// keep what they are asked and answer what they are told, so that a test sees every field of a request and every silence.
#ifndef YOKE_TEST_SCRIPTED_HPP
#define YOKE_TEST_SCRIPTED_HPP

#include "runtime/Mql.hpp"

#include <map>
#include <vector>

namespace yoke::test {

const int64_t SERVER_OFFSET_S = 7200; // ahead of UTC

// The test's start, in UTC.
inline int64_t startS() {
   static const int64_t start = yoke::utcMs() / 1000;
   return start;
}

inline long serverMs(int64_t secondsFromStart) { return (startS() + SERVER_OFFSET_S + secondsFromStart) * 1000; }
inline long utcAtMs(int64_t secondsFromStart) { return (startS() + secondsFromStart) * 1000; }

struct ScriptedSymbol {
   std::map<int, long> integers;
   std::map<int, double> doubles;
   std::map<int, std::string> texts;
   std::map<int, double> market; // MetaTrader 4's MarketInfo
   std::vector<std::pair<long, long>> sessions[7];
   double bid = 0;
   double ask = 0;
   bool selected = true;
};

struct ScriptedWorld {
   std::map<std::string, ScriptedSymbol> symbols;
   std::map<int, long> accountIntegers;
   std::map<int, double> accountDoubles;
   std::map<int, std::string> accountTexts;

   ScriptedSymbol *find(const string &name) {
      const auto found = symbols.find(name.utf8());
      return found == symbols.end() ? nullptr : &found->second;
   }
};

inline ScriptedWorld &world() {
   static ScriptedWorld the;
   return the;
}

} // namespace yoke::test

#ifdef __MQL5__
#include "broker/TradeApi5.hpp"
#else
#include "broker/TradeApi4.hpp"
#endif

inline long AccountInfoInteger(ENUM_ACCOUNT_INFO_INTEGER id) { return yoke::test::world().accountIntegers[id]; }
inline double AccountInfoDouble(ENUM_ACCOUNT_INFO_DOUBLE id) { return yoke::test::world().accountDoubles[id]; }
inline string AccountInfoString(ENUM_ACCOUNT_INFO_STRING id) { return yoke::text(yoke::test::world().accountTexts[id]); }

inline long SymbolInfoInteger(string name, ENUM_SYMBOL_INFO_INTEGER id) {
   yoke::test::ScriptedSymbol *symbol = yoke::test::world().find(name);
   if (symbol == nullptr) return 0;
   if (id == SYMBOL_SELECT) return symbol->selected ? 1 : 0;
#ifdef __MQL5__
   if (id == SYMBOL_EXIST) return 1;
#endif
   return symbol->integers[id];
}

inline double SymbolInfoDouble(string name, ENUM_SYMBOL_INFO_DOUBLE id) {
   yoke::test::ScriptedSymbol *symbol = yoke::test::world().find(name);
   return symbol == nullptr ? 0 : symbol->doubles[id];
}

inline string SymbolInfoString(string name, ENUM_SYMBOL_INFO_STRING id) {
   yoke::test::ScriptedSymbol *symbol = yoke::test::world().find(name);
   return symbol == nullptr ? string("") : yoke::text(symbol->texts[id]);
}

inline bool SymbolSelect(string name, bool select) {
   yoke::test::ScriptedSymbol *symbol = yoke::test::world().find(name);
   if (symbol == nullptr) return false;
   symbol->selected = select;
   return true;
}

inline bool SymbolInfoTick(string name, MqlTick &tick) {
   yoke::test::ScriptedSymbol *symbol = yoke::test::world().find(name);
   if (symbol == nullptr || !symbol->selected) return false;
   tick.bid = symbol->bid;
   tick.ask = symbol->ask;
   tick.time = static_cast<datetime>(yoke::test::serverMs(0) / 1000);
#ifdef __MQL5__
   tick.time_msc = yoke::test::serverMs(0) + 250;
#endif
   return true;
}

inline bool SymbolInfoSessionTrade(string name, ENUM_DAY_OF_WEEK day, uint index, datetime &from, datetime &to) {
   yoke::test::ScriptedSymbol *symbol = yoke::test::world().find(name);
   if (symbol == nullptr || index >= symbol->sessions[day].size()) return false;
   from = static_cast<datetime>(symbol->sessions[day][index].first);
   to = static_cast<datetime>(symbol->sessions[day][index].second);
   return true;
}

#endif
