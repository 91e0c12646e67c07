// The synthetic market and the candles: the same for the same seed, whole, and loaded late.
// platforms: mt5
#include "brokertest/Requests5.hpp"

using namespace yoke::test;
namespace broker = yoke::broker;

namespace {

void startSynthetic(const std::string &folder, uint64_t seed, int symbols, double rate) {
   yoke::mutableOptions() = yoke::Options{};
   yoke::mutableOptions().market = "synthetic";
   yoke::mutableOptions().seed = seed;
   yoke::mutableOptions().symbols = symbols;
   yoke::mutableOptions().ticksPerSecond = rate;
   startIn(folder);
}

std::string walk(int steps) {
   std::string seen;
   for (int i = 0; i < steps; i++) {
      pass(100);
      MqlTick tick = {};
      SymbolInfoTick("EURUSD", tick);
      seen += std::to_string(tick.bid) + " ";
   }
   return seen;
}

void isTheSameForTheSameSeed() {
   Folder one;
   Folder two;
   Folder three;
   yoke::theVirtualUs = 0;
   startSynthetic(one.path(), 7, 6, 6);
   const std::string first = walk(200);
   yoke::theVirtualUs = 0;
   startSynthetic(two.path(), 7, 50, 6);
   check(walk(200) == first, "the same seed, another terminal");
   same(SymbolsTotal(false), 50, "symbols");
   yoke::theVirtualUs = 0;
   startSynthetic(three.path(), 8, 6, 6);
   check(walk(200) != first, "another seed");
}

void loadsLate() {
   Folder folder;
   startSynthetic(folder.path(), 7, 6, 6);
   ARR(MqlRates, rates);
   same(CopyRates("EURUSD", PERIOD_M15, 0, 500, rates), -1, "at first");
   same(takeError(), 4401, "not there");
   same(SeriesInfoInteger("EURUSD", PERIOD_M15, SERIES_SYNCHRONIZED), 0L, "loading");
   same(CopyRates("EURUSD", PERIOD_M15, 0, 500, rates), -1, "at once again");
   same(takeError(), 4403, "still not");
   pass(200);
   same(CopyRates("EURUSD", PERIOD_M15, 0, 500, rates), 500, "then");
   same(SeriesInfoInteger("EURUSD", PERIOD_M15, SERIES_SYNCHRONIZED), 1L, "loaded");
   same(CopyRates("NIX", PERIOD_M15, 0, 500, rates), -1, "unknown symbol");
   same(takeError(), 4301, "unknown symbol");
}

void areWholeCandles() {
   Folder folder;
   startSynthetic(folder.path(), 3, 6, 6);
   ARR(MqlRates, minutes);
   ARR(MqlRates, hours);
   ARR(MqlRates, days);
   CopyRates("EURUSD", PERIOD_M1, 0, 1, minutes);
   CopyRates("EURUSD", PERIOD_H1, 0, 1, hours);
   CopyRates("EURUSD", PERIOD_D1, 0, 1, days);
   pass(1000);
   same(CopyRates("EURUSD", PERIOD_M1, 0, 6000, minutes), 6000, "minutes");
   same(CopyRates("EURUSD", PERIOD_H1, 0, 101, hours), 101, "hours");
   same(CopyRates("EURUSD", PERIOD_D1, 0, 2000, days), 2000, "days");
   for (int i = 1; i < 6000; i++) {
      const MqlRates &bar = minutes[i];
      check(bar.time == minutes[i - 1].time + 60, "no gap");
      check(bar.low <= std::min(bar.open, bar.close) && bar.high >= std::max(bar.open, bar.close), "the extremes");
      check(bar.tick_volume > 0, "ticks");
   }
   for (int h = 1; h < 100; h++) {
      double high = 0;
      double low = 10;
      for (int i = 0; i < 6000; i++) {
         if (minutes[i].time < hours[h].time || minutes[i].time >= hours[h].time + 3600) continue;
         high = std::max(high, minutes[i].high);
         low = std::min(low, minutes[i].low);
      }
      if (minutes[0].time > hours[h].time) continue;
      close(high, hours[h].high, "the hour's high is that of its minutes");
      close(low, hours[h].low, "the hour's low is that of its minutes");
   }
   same(days[1999].time % 86400, 0L, "days begin at the server's midnight");
   ARR(MqlRates, part);
   same(CopyRates("EURUSD", PERIOD_M1, minutes[100].time, minutes[109].time, part), 10, "a range, both ends in it");
   same(part[0].time, minutes[100].time, "its first");
   same(CopyRates("EURUSD", PERIOD_M1, minutes[109].time, 10, part), 10, "so many up to one");
   same(part[0].time, minutes[100].time, "its first");
   close(part[3].close, minutes[103].close, "and its prices");
   same(iBarShift("EURUSD", PERIOD_M1, minutes[5990].time), 9, "its place");
   same(iTime("EURUSD", PERIOD_M1, 9), minutes[5990].time, "and back");
}

void staysInsideItsCandles() {
   Folder folder;
   startSynthetic(folder.path(), 5, 6, 9);
   ARR(MqlRates, rates);
   CopyRates("XAUUSD", PERIOD_M1, 0, 1, rates);
   SymbolSelect("XAUUSD", true);
   std::map<long, std::pair<double, double>> seen;
   for (int i = 0; i < 3000; i++) {
      pass(100);
      MqlTick tick = {};
      SymbolInfoTick("XAUUSD", tick);
      check(tick.ask > tick.bid, "spread");
      const auto [at, fresh] = seen.try_emplace(tick.time / 60 * 60, tick.bid, tick.bid);
      at->second.first = std::max(at->second.first, tick.bid);
      at->second.second = std::min(at->second.second, tick.bid);
   }
   CopyRates("XAUUSD", PERIOD_M1, 0, 6, rates);
   for (int i = 0; i < 5; i++) {
      if (seen.count(rates[i].time) == 0) continue;
      check(seen[rates[i].time].first <= rates[i].high && seen[rates[i].time].second >= rates[i].low, "ticks in their candle");
   }
}

void recordsQuotesByOrder() {
   Folder folder;
   start("hedging", folder.path());
   ARR(MqlRates, rates);
   CopyRates("EURUSD", PERIOD_M1, 0, 1, rates);
   CopyRates("EURUSD", PERIOD_M15, 0, 1, rates);
   pass(60'000);
   quote("1.10100", "1.10110");
   quote("1.09900", "1.09910");
   quote("1.10050", "1.10060");
   same(CopyRates("EURUSD", PERIOD_M1, 0, 3, rates), 3, "minutes");
   close(rates[2].open, 1.101, "open");
   close(rates[2].high, 1.101, "high");
   close(rates[2].low, 1.099, "low");
   close(rates[2].close, 1.1005, "close");
   same(rates[2].tick_volume, 3L, "ticks");
   close(std::round(rates[1].close * 1000) / 1000, 1.1, "the past ends where the quotes begin");
   same(CopyRates("EURUSD", PERIOD_M15, 0, 500, rates), 500, "quarters of an hour");
   for (int i = 0; i < 500; i++) check(rates[i].high > rates[i].low, "moves");
}

void restsAtWeekends() {
   Folder folder;
   yoke::mutableOptions() = yoke::Options{};
   yoke::mutableOptions().market = "synthetic";
   yoke::mutableOptions().weekendsClosed = true;
   // The virtual clock begins on a Wednesday at noon.
   yoke::theVirtualUs = 58LL * 3600 * 1'000'000 - 1'000'000;
   startIn(folder.path());
   ARR(MqlRates, rates);
   CopyRates("EURUSD", PERIOD_H1, 0, 1, rates);
   pass(900);
   same(send(market(ORDER_TYPE_BUY, 0.1)), 10009, "a second before the weekend");
   pass(1'000);
   same(send(market(ORDER_TYPE_BUY, 0.1)), 10018, "in it");
   const datetime last = TimeCurrent();
   pass(20 * 3'600'000);
   same(TimeCurrent(), last, "no quotes");
   pass(28 * 3'600'000);
   check(TimeCurrent() > last, "quotes again");
   same(send(market(ORDER_TYPE_BUY, 0.1)), 10009, "after it");
   same(CopyRates("EURUSD", PERIOD_H1, 0, 3, rates), 3, "hours");
   check(rates[2].time - rates[1].time > 40 * 3600 || rates[1].time - rates[0].time > 40 * 3600, "the gap is in the candles");
   yoke::theVirtualUs = 0;
}

void freezesItsClockWithTheQuotes() {
   Folder folder;
   start("hedging", folder.path());
   const datetime then = TimeCurrent();
   pass(5'000);
   same(TimeCurrent(), then, "no quote, no time");
   same(TimeTradeServer() - TimeGMT(), 3L * 3600, "the server's offset");
   quote("1.10000", "1.10010");
   check(TimeCurrent() >= then + 5, "the quote's time");
   MqlTick tick = {};
   check(!SymbolInfoTick("GBPUSD", tick), "not in Market Watch");
   same(takeError(), 4302, "not selected");
   check(!SymbolSelect("NIX", true), "unknown");
   same(takeError(), 4301, "unknown");
   check(!SymbolSelect("EURUSD", false), "the chart's symbol stays");
}

} // namespace

int main() {
   isTheSameForTheSameSeed();
   loadsLate();
   areWholeCandles();
   staysInsideItsCandles();
   recordsQuotesByOrder();
   restsAtWeekends();
   freezesItsClockWithTheQuotes();
   return verdict();
}
