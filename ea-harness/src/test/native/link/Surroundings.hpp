// Stands for the platform's and the desk's files, so that the link is tested alone: a book, quotes and candles that the
// test sets, and a desk that remembers what it was told.
#ifndef YOKE_TEST_LINK_SURROUNDINGS_HPP
#define YOKE_TEST_LINK_SURROUNDINGS_HPP

#include "link/Kit.hpp"

#define YOKE_PLATFORM5_MQH
#define YOKE_PLATFORM4_MQH
#define YOKE_BOOK_WATCH_MQH
#define YOKE_COMMAND_DESK_MQH
#define YOKE_FLATTENING_MQH
#define YOKE_LAST_LINE_MQH

#include <Yoke/BookHash.mqh>
#include <Yoke/Clock.mqh>

#include <map>

namespace linktest {

struct Surroundings {
   long login = 501;
   std::map<std::string, QuoteRow> quotes;
   std::vector<std::string> marketWatch = {"EURUSD", "GBPUSD"};
   std::vector<PositionRow> positions;
   std::vector<OrderRow> orders;
   bool bookIsReadable = true;
   int calendarRows = -1;
   int copies = 0;                   // answers of CopyRates that were asked for
   std::vector<int> copied;          // what they are, in turn; the last one stays
   long firstOnServer = 0;
   std::vector<TradeCall> commands;
   std::vector<FlattenOrder> flattens;
   GuardRules rules;
   long cockpitEpoch = 0;
   int heartbeats = 0;
   int starts = 0;
   int stops = 0;
};

inline Surroundings world;

inline bool isListed(const std::string &symbol) { return symbol == "EURUSD" || symbol == "GBPUSD" || symbol == "XAUUSD"; }

inline void setQuote(const std::string &symbol, double bid, double ask, long timeMs) {
   QuoteRow row;
   ClearQuoteRow(row);
   row.symbol = yoke::text(symbol);
   row.digits = 5;
   row.bid = bid;
   row.ask = ask;
   row.time_ms = timeMs;
   world.quotes[symbol] = row;
}

inline PositionRow position(long ticket, double lots) {
   PositionRow row;
   ClearPositionRow(row);
   row.identifier = ticket;
   row.ticket = ticket;
   row.symbol = "EURUSD";
   row.digits = 5;
   row.side = SIDE_BUY;
   row.lots = lots;
   row.open_price = 1.1;
   row.open_ms = 1;
   return row;
}

} // namespace linktest

using linktest::world;

inline void IdentityRead(IdentityRow &row) {
   ClearIdentityRow(row);
   row.platform = "MT5";
   row.build = 5000;
   row.company = "Alder Markets";
   row.server = world.login == 0 ? "" : "Alder-Demo";
   row.login = world.login;
   row.currency = "USD";
   row.leverage = 100;
   row.margin_mode = "HEDGING";
   row.trade_mode = "DEMO";
}
// Of the account's many properties the pump asks for these two.
inline long AccountInfoInteger(ENUM_ACCOUNT_INFO_INTEGER) { return linktest::world.login; }
inline string AccountInfoString(ENUM_ACCOUNT_INFO_STRING) { return linktest::world.login == 0 ? "" : "Alder-Demo"; }
inline void HealthRead(HealthRow &row) {
   ClearHealthRow(row);
   row.broker_connected = true;
   row.terminal_trade_allowed = true;
   row.ea_trade_allowed = true;
   row.account_trade_allowed = true;
   row.account_expert_allowed = true;
}
inline bool AccountRead(AccountRow &row) {
   ClearAccountRow(row);
   row.balance = 10000;
   row.equity = 10000;
   row.stop_out_mode = "PERCENT";
   return true;
}
inline bool SymbolSelectForUse(const string symbol) { return linktest::isListed(symbol.utf8()); }
inline bool SpecRead(const string symbol, SpecRow &row) {
   ClearSpecRow(row);
   row.symbol = symbol;
   row.digits = 5;
   return linktest::isListed(symbol.utf8());
}
inline bool QuoteRead(const string symbol, QuoteRow &row) {
   const auto found = world.quotes.find(symbol.utf8());
   if (found == world.quotes.end()) return false;
   row = found->second;
   return true;
}
inline long ServerNowMs() { return UtcNowMs() + 7'200'000; }
inline int CalendarRead(long, long, Array<CalendarRow> &rows) {
   ArrayResize(rows, std::max(0, world.calendarRows));
   for (int i = 0; i < world.calendarRows; i++) {
      ClearCalendarRow(rows[i]);
      rows[i].id = i + 1;
      rows[i].currency = "USD";
      rows[i].importance = "HIGH";
      rows[i].name = "CPI";
   }
   return world.calendarRows;
}
int SymbolsTotal(bool) { return static_cast<int>(world.marketWatch.size()); }
string SymbolName(int at, bool) { return yoke::text(world.marketWatch[static_cast<size_t>(at)]); }
long SymbolInfoInteger(string, ENUM_SYMBOL_INFO_INTEGER) { return 5; }
long SeriesInfoInteger(string, ENUM_TIMEFRAMES, ENUM_SERIES_INFO_INTEGER) { return world.firstOnServer; }
int CopyRates(string, ENUM_TIMEFRAMES, int, int count, Array<MqlRates> &rates) {
   world.copies++;
   const int turn = std::min(world.copies, static_cast<int>(world.copied.size())) - 1;
   const int copied = std::min(count, world.copied[static_cast<size_t>(turn)]);
   if (copied < 0) {
      yoke::setLastError(4401);
      return -1;
   }
   ArrayResize(rates, copied);
   for (int i = 0; i < copied; i++) {
      rates[i] = {1'000'000 + 60L * (1000 - copied + i), 1.1, 1.2, 1.0, 1.15, 7, 2, 0};
   }
   return copied;
}
int CopyRates(string symbol, ENUM_TIMEFRAMES timeframe, datetime, int count, Array<MqlRates> &rates) {
   return CopyRates(symbol, timeframe, 0, count, rates);
}

class FakeGuard {
  public:
   void Start(const IdentityRow &) {}
   void Stop() {}
   void OnWelcome(const GuardRules &rules, long epoch) {
      world.rules = rules;
      world.cockpitEpoch = std::max(world.cockpitEpoch, epoch);
   }
   void OnGuard(const GuardRules &rules) { world.rules = rules; }
   void CockpitHeard() { world.heartbeats++; }
   void Watch() {}
   bool IsHalted() const { return world.rules.halted; }
   long CockpitEpoch() const { return world.cockpitEpoch; }
};
class FakeDesk {
  public:
   void Start(const IdentityRow &) { world.starts++; }
   void Stop() { world.stops++; }
   void OnCommand(const TradeCall &call, long) { world.commands.push_back(call); }
   void Pump() {}
   int UnderWay() const { return 0; }
};
class FakeFlattening {
  public:
   void OnFlatten(const FlattenOrder &order) { world.flattens.push_back(order); }
   void Pump() {}
   bool BlocksEntries() const { return false; }
};
class FakeWatch {
  public:
   void Pump() {}
   void MarkDirty() {}
   ulong EventHash() {
      ulong hash = 0;
      for (const PositionRow &row : world.positions) hash += PositionHash(row);
      for (const OrderRow &row : world.orders) hash += OrderHash(row);
      return hash;
   }
   void Start() {}
   void WatchSymbol(const string) {}
   void UnwatchSymbol(const string) {}
   bool BookNow(Array<PositionRow> &positions, int &positionCount, Array<OrderRow> &orders, int &orderCount,
                Array<DealRow> &deals, int &dealCount) {
      positionCount = static_cast<int>(world.positions.size());
      orderCount = static_cast<int>(world.orders.size());
      dealCount = 0;
      ArrayResize(positions, static_cast<long>(world.positions.size()));
      ArrayResize(orders, static_cast<long>(world.orders.size()));
      ArrayResize(deals, 0);
      for (size_t i = 0; i < world.positions.size(); i++) positions[static_cast<long>(i)] = world.positions[i];
      for (size_t i = 0; i < world.orders.size(); i++) orders[static_cast<long>(i)] = world.orders[i];
      return world.bookIsReadable;
   }
};
inline FakeGuard g_guard;
inline FakeDesk g_desk;
inline FakeFlattening g_flattening;
inline FakeWatch g_watch;

#endif
