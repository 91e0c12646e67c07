// The broker of this process: server, market, candles, and what the terminal keeps for the program: Market Watch, the
// loaded price series, requests on their way, transactions not told yet.
#ifndef YOKE_BROKER_BROKERAGE_HPP
#define YOKE_BROKER_BROKERAGE_HPP

#include "broker/Calendar.hpp"
#include "broker/Candles.hpp"
#include "broker/Server.hpp"
#include "runtime/Terminal.hpp"

#include <memory>
#include <set>

namespace yoke::broker {

// How long a price series is loading before its first candles are there.
const int64_t SERIES_LOADING_MS = 120;

#ifdef __MQL4__
const bool IS_MT4 = true;
#else
const bool IS_MT4 = false;
#endif

inline AccountTerms termsOf(const Options &options) {
   AccountTerms terms;
   terms.kind = IS_MT4 ? Kind::MT4 : options.marginMode == "netting" ? Kind::NETTING : Kind::HEDGING;
   terms.name = options.accountName;
   terms.company = options.company;
   terms.server = options.server;
   terms.login = options.login;
   terms.tradeMode = options.tradeMode;
   terms.currency = options.currency;
   terms.leverage = options.leverage;
   terms.deposit = cents(fixed(options.deposit));
   terms.suffix = options.suffix;
   terms.stopOutLevel = (IS_MT4 ? 30 : 50) * ONE;
   terms.maxOrders = IS_MT4 ? 100 : 200;
   terms.serverOffsetMs = (terms.kind == Kind::HEDGING ? 3 : 2) * HOUR_MS;
   return terms;
}

class Brokerage {
  public:
   Server server;
   std::unique_ptr<Market> market;
   std::unique_ptr<Candles> candles;
   Calendar calendar;
   std::vector<std::string> watch; // Market Watch, in order
   int64_t lastQuoteMs;            // of a symbol in Market Watch

   explicit Brokerage(const Options &options)
       : server(termsOf(options), instruments(options.suffix, static_cast<size_t>(options.symbols))), lastQuoteMs(utcMs()),
         m_chart(options.chartSymbol.empty() ? "EURUSD" + options.suffix : options.chartSymbol) {
      MarketTerms terms;
      terms.synthetic = options.market == "synthetic";
      terms.seed = options.seed;
      terms.ticksPerSecond = options.ticksPerSecond;
      terms.weekends = options.weekendsClosed;
      server.open(options.dataFolder + "/broker", utcMs());
      const int64_t foundedMs = server.floor.book.foundedMs;
      market = std::make_unique<Market>(terms, server.floor.listing, foundedMs, utcMs());
      candles = std::make_unique<Candles>(*market, server.floor.terms.serverOffsetMs, foundedMs);
      m_synthetic = terms.synthetic;
      watch.push_back(m_chart);
      for (const Instrument &instrument : server.floor.listing) {
         if (m_synthetic) prime(instrument);
      }
      server.onChanges = [this](const std::vector<Changed> &changes) {
         if (onChanges) onChanges(changes);
      };
   }

   // Told of every batch of changes; MetaTrader 5 makes transactions of it.
   std::function<void(const std::vector<Changed> &)> onChanges;

   const std::string &chart() const { return m_chart; }
   Floor &floor() { return server.floor; }
   int64_t offsetMs() const { return server.floor.terms.serverOffsetMs; }
   int64_t serverMs(int64_t timeMs) const { return timeMs + offsetMs(); }

   bool isWatched(const std::string &symbol) const {
      return std::find(watch.begin(), watch.end(), symbol) != watch.end();
   }

   // Prices up to now, and what they and the clock set off.
   void advance() {
      for (Instrument &instrument : server.floor.listing) instrument.resting = !market->isOpen(instrument.symbol, utcMs());
      market->advance(utcMs(), [this](const Instrument &instrument, int64_t bid, int64_t ask, int64_t timeMs) {
         take(instrument.symbol, bid, ask, timeMs, false);
      });
      server.time(utcMs());
   }

   // A quote by order.
   bool quote(const std::string &symbol, int64_t bid, int64_t ask) {
      const Instrument *instrument = server.floor.find(symbol);
      if (instrument == nullptr || bid <= 0 || ask < bid || m_synthetic) return false;
      market->record(symbol, bid, utcMs());
      return take(symbol, bid, ask, utcMs(), true);
   }

   Answer execute(const Request &request, const Fault &fault) {
      server.connected = conditions().brokerConnected;
      return server.execute(request, fault, utcMs());
   }

   // The first question starts the loading, and the series is there some time later. 0 = loaded, else how often asked.
   int loading(const std::string &symbol, int64_t minutes) {
      Series &series = m_series[{symbol, minutes}];
      if (series.asked++ == 0) series.readyMs = utcMs() + SERIES_LOADING_MS;
      return utcMs() >= series.readyMs ? 0 : series.asked;
   }

   bool isLoaded(const std::string &symbol, int64_t minutes) const {
      const auto found = m_series.find({symbol, minutes});
      return found != m_series.end() && utcMs() >= found->second.readyMs;
   }

  private:
   struct Series {
      int asked = 0;
      int64_t readyMs = 0;
   };

   std::string m_chart;
   bool m_synthetic = false;
   std::map<std::pair<std::string, int64_t>, Series> m_series;

   void prime(const Instrument &instrument) {
      const int64_t bid = market->bidAt(instrument.symbol, utcMs());
      const int64_t ask = bid + instrument.distance(instrument.spreadPoints);
      server.floor.quotes[instrument.market] = Quote{instrument.symbol, bid, ask, utcMs()};
   }

   bool take(const std::string &symbol, int64_t bid, int64_t ask, int64_t timeMs, bool keep) {
      if (isWatched(symbol)) lastQuoteMs = timeMs;
      if (!server.quote(symbol, bid, ask, timeMs, keep)) return false;
      if (symbol == m_chart) chartTick();
      return true;
   }
};

inline std::unique_ptr<Brokerage> theBrokerage;

inline Brokerage &brokerage() {
   if (!theBrokerage) throw std::logic_error("the broker has not been started");
   return *theBrokerage;
}

inline std::string symbolOr(const std::string &symbol) { return symbol.empty() ? brokerage().chart() : symbol; }

// MetaTrader's times are whole seconds of the server's clock.
inline int64_t serverSeconds(int64_t timeMs) { return timeMs == 0 ? 0 : brokerage().serverMs(timeMs) / 1000; }
inline int64_t serverMilliseconds(int64_t timeMs) { return timeMs == 0 ? 0 : brokerage().serverMs(timeMs); }
inline int64_t utcOf(int64_t serverTime) { return serverTime == 0 ? 0 : serverTime * 1000 - brokerage().offsetMs(); }

} // namespace yoke::broker

#endif
