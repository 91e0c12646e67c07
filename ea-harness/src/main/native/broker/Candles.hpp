// Candles of any timeframe by server time, newest first asked for, oldest first given.
#ifndef YOKE_BROKER_CANDLES_HPP
#define YOKE_BROKER_CANDLES_HPP

#include "broker/Market.hpp"

#include <algorithm>

namespace yoke::broker {

// Days of history that there are at all.
const int64_t HISTORY_DAYS = 3'000;

class Candles {
  public:
   Candles(Market &market, int64_t serverOffsetMs, int64_t foundedMs)
       : m_market(market), m_offsetMs(serverOffsetMs),
         m_firstMs(floorDivide(foundedMs, DAY_MS) * DAY_MS - HISTORY_DAYS * DAY_MS) {}

   int64_t firstServerMs() const { return m_firstMs + m_offsetMs; }

   // The `count` candles that open at or before `lastServerMs`, less the newest `skip` of them; openMs is server time.
   std::vector<Bar> last(const std::string &symbol, int64_t minutes, int64_t skip, int64_t count, int64_t lastServerMs,
                         int64_t nowMs) {
      std::vector<Bar> found;
      int64_t open = openOf(std::min(lastServerMs, nowMs + m_offsetMs), minutes);
      while (static_cast<int64_t>(found.size()) < count && open >= firstServerMs()) {
         Bar bar;
         if (candle(symbol, minutes, open, nowMs, bar)) {
            if (skip > 0) {
               skip--;
            } else {
               found.push_back(bar);
            }
         }
         open = openOf(open - 1, minutes);
      }
      std::reverse(found.begin(), found.end());
      return found;
   }

   std::vector<Bar> between(const std::string &symbol, int64_t minutes, int64_t fromServerMs, int64_t toServerMs,
                            int64_t nowMs) {
      std::vector<Bar> found;
      int64_t open = openOf(std::max(fromServerMs, firstServerMs()), minutes);
      if (open < fromServerMs) open = next(open, minutes);
      for (; open <= std::min(toServerMs, nowMs + m_offsetMs); open = next(open, minutes)) {
         Bar bar;
         if (candle(symbol, minutes, open, nowMs, bar)) found.push_back(bar);
      }
      return found;
   }

   // How many there are without gaps; weekends are not taken off.
   int64_t count(int64_t minutes, int64_t nowMs) const { return (nowMs - m_firstMs) / (minutes * MINUTE_MS) + 1; }

   // Weeks begin on Sunday, months on their first day (43200 minutes stand for a month).
   static int64_t openOf(int64_t serverMs, int64_t minutes) {
      if (minutes == WEEK) return floorDivide(serverMs + 4 * DAY_MS, 7 * DAY_MS) * 7 * DAY_MS - 4 * DAY_MS;
      if (minutes == MONTH) return monthOf(serverMs, 0);
      return floorDivide(serverMs, minutes * MINUTE_MS) * minutes * MINUTE_MS;
   }

  private:
   static const int64_t WEEK = 10'080;
   static const int64_t MONTH = 43'200;

   Market &m_market;
   int64_t m_offsetMs;
   int64_t m_firstMs;

   static int64_t next(int64_t open, int64_t minutes) {
      return minutes == MONTH ? monthOf(open, 1) : open + minutes * MINUTE_MS;
   }

   // The first moment of the month of `serverMs`, or of a later one. Source: Howard Hinnant, "chrono-compatible
   // low-level date algorithms" (civil from days).
   static int64_t monthOf(int64_t serverMs, int later) {
      const int64_t days = floorDivide(serverMs, DAY_MS) + 719'468;
      const int64_t era = floorDivide(days, 146'097);
      const int64_t dayOfEra = days - era * 146'097;
      const int64_t yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
      const int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
      const int64_t shifted = (5 * dayOfYear + 2) / 153; // 0 = March
      const int64_t firstOfThis = days - (dayOfYear - (153 * shifted + 2) / 5);
      if (later == 0) return (firstOfThis - 719'468) * DAY_MS;
      return monthOf((firstOfThis - 719'468 + 31) * DAY_MS, 0);
   }

   bool candle(const std::string &symbol, int64_t minutes, int64_t openServerMs, int64_t nowMs, Bar &bar) {
      const int64_t fromMs = openServerMs - m_offsetMs;
      const int64_t toMs = std::min(next(openServerMs, minutes) - m_offsetMs, nowMs + 1);
      bool any = false;
      for (int64_t at = fromMs; at < toMs;) {
         Bar part;
         const int64_t hour = floorDivide(at, HOUR_MS);
         const bool wholeHour = at == hour * HOUR_MS && toMs - at >= HOUR_MS;
         if (wholeHour && !m_market.isOpen(symbol, at)) {
            at += HOUR_MS;
            continue;
         }
         const bool byHour = wholeHour && m_market.hour(symbol, hour, nowMs, part);
         const bool has = byHour || m_market.minute(symbol, floorDivide(at, MINUTE_MS), nowMs, part);
         at += byHour ? HOUR_MS : MINUTE_MS;
         if (!has) continue;
         if (any) {
            bar.add(part);
         } else {
            bar = part;
         }
         any = true;
      }
      bar.openMs = openServerMs;
      return any;
   }
};

} // namespace yoke::broker

#endif
