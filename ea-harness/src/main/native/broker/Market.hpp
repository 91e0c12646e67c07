// The quotes and candles of all symbols: by order (manual), or a seeded walk (synthetic).
#ifndef YOKE_BROKER_MARKET_HPP
#define YOKE_BROKER_MARKET_HPP

#include "broker/Path.hpp"
#include "broker/Rows.hpp"

#include <deque>
#include <functional>
#include <map>

namespace yoke::broker {

struct MarketTerms {
   bool synthetic = false;
   uint64_t seed = 1;
   double ticksPerSecond = 6; // of each symbol
   bool weekends = false;     // closed from Friday 22:00 to Sunday 22:00 UTC
};

// From Friday 22:00 to Sunday 22:00 UTC.
inline bool isWeekend(int64_t timeMs) {
   const int64_t day = floorDivide(timeMs, DAY_MS);
   const int64_t weekday = ((day + 3) % 7 + 7) % 7; // 0 = Monday
   const int64_t hour = (timeMs - day * DAY_MS) / HOUR_MS;
   return (weekday == 4 && hour >= 22) || weekday == 5 || (weekday == 6 && hour < 22);
}

class Market {
  public:
   using Sink = std::function<void(const Instrument &, int64_t bid, int64_t ask, int64_t timeMs)>;

   // foundedMs: a manual market's history passes through its first quote then.
   Market(const MarketTerms &terms, const std::vector<Instrument> &listing, int64_t foundedMs, int64_t nowMs)
       : m_terms(terms), m_startMinute(floorDivide(nowMs, MINUTE_MS)) {
      for (const Instrument &instrument : listing) {
         Feed feed{instrument, Path(instrument, terms.seed, 60 * terms.ticksPerSecond), tickOf(nowMs), {}};
         if (!terms.synthetic) feed.path.scaleThrough(instrument.startBid / instrument.point, foundedMs);
         m_feeds.emplace(instrument.symbol, std::move(feed));
      }
   }

   // The ticks since the last call. After a long pause only the newest are told.
   void advance(int64_t nowMs, const Sink &sink) {
      if (!m_terms.synthetic) return;
      const int64_t newest = tickOf(nowMs);
      for (auto &[symbol, feed] : m_feeds) {
         for (int64_t tick = std::max(feed.nextTick, newest - MOST_AT_ONCE); tick <= newest; tick++) {
            const int64_t timeMs = timeOf(tick);
            if (!isOpen(feed, timeMs)) continue;
            const int64_t bid = feed.path.bid(timeMs) * feed.instrument.point;
            const int spread = feed.path.spreadPoints(feed.instrument.spreadPoints, timeMs);
            sink(feed.instrument, bid, bid + feed.instrument.distance(spread), timeMs);
         }
         feed.nextTick = newest + 1;
      }
   }

   // Where a synthetic symbol stands.
   int64_t bidAt(const std::string &symbol, int64_t timeMs) {
      Feed &feed = m_feeds.at(symbol);
      return feed.path.bid(timeMs) * feed.instrument.point;
   }

   // A quote by order, for the candles.
   void record(const std::string &symbol, int64_t bid, int64_t timeMs) {
      Feed &feed = m_feeds.at(symbol);
      const int64_t minute = floorDivide(timeMs, MINUTE_MS);
      const int64_t price = bid / feed.instrument.point;
      std::map<int64_t, Bar> &live = feed.live;
      if (live.empty() || live.rbegin()->first != minute) {
         live[minute] = live.empty() ? feed.path.minute(minute) : Bar{minute * MINUTE_MS, price, price, price, price, 0};
         if (live.size() > MOST_LIVE_MINUTES) live.erase(live.begin());
      }
      live[minute].add(price);
   }

   // The candle of one minute, as far as it has come; false where there is none.
   bool minute(const std::string &symbol, int64_t minute, int64_t nowMs, Bar &bar) {
      Feed &feed = m_feeds.at(symbol);
      if (minute * MINUTE_MS > nowMs || !isOpen(feed, minute * MINUTE_MS)) return false;
      if (!m_terms.synthetic && minute >= m_startMinute) {
         const auto found = feed.live.find(minute);
         if (found == feed.live.end()) return false;
         bar = found->second;
         return true;
      }
      bar = feed.path.minute(minute);
      if ((minute + 1) * MINUTE_MS > nowMs) form(feed, nowMs, bar);
      return true;
   }

   // The candle of one whole hour of the past; false where it must be made of minutes.
   bool hour(const std::string &symbol, int64_t hour, int64_t nowMs, Bar &bar) {
      Feed &feed = m_feeds.at(symbol);
      const int64_t lastMs = (hour + 1) * HOUR_MS;
      const bool past = m_terms.synthetic ? lastMs <= nowMs : lastMs <= m_startMinute * MINUTE_MS;
      if (!past) return false;
      bar = feed.path.hour(hour);
      return true;
   }

   bool isOpen(const std::string &symbol, int64_t timeMs) const { return isOpen(m_feeds.at(symbol), timeMs); }

  private:
   struct Feed {
      Instrument instrument;
      Path path;
      int64_t nextTick;
      std::map<int64_t, Bar> live;
   };

   static const int64_t MOST_AT_ONCE = 2'000;
   static const size_t MOST_LIVE_MINUTES = 20'000;

   MarketTerms m_terms;
   int64_t m_startMinute;
   std::map<std::string, Feed> m_feeds;

   bool isOpen(const Feed &feed, int64_t timeMs) const {
      return !m_terms.weekends || feed.instrument.roundTheClock || !isWeekend(timeMs);
   }

   // Ticks are numbered since 1970.
   int64_t tickOf(int64_t timeMs) const {
      return static_cast<int64_t>(static_cast<double>(timeMs) / 1000.0 * m_terms.ticksPerSecond);
   }
   int64_t timeOf(int64_t tick) const {
      return static_cast<int64_t>(static_cast<double>(tick) * 1000.0 / m_terms.ticksPerSecond);
   }

   // The forming candle is that of the ticks so far.
   void form(Feed &feed, int64_t nowMs, Bar &bar) {
      bar.high = bar.open;
      bar.low = bar.open;
      bar.close = bar.open;
      bar.ticks = 0;
      const int64_t last = tickOf(nowMs);
      int64_t tick = tickOf(bar.openMs + 1);
      const int64_t stride = std::max<int64_t>(1, (last - tick) / 600);
      for (; tick <= last; tick += stride) {
         if (timeOf(tick) >= bar.openMs) bar.add(feed.path.bid(timeOf(tick)));
      }
      bar.ticks = std::max<int64_t>(1, bar.ticks * stride);
   }
};

} // namespace yoke::broker

#endif
