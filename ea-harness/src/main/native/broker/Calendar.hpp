// The economic calendar: what control orders put there, and on demand a week that repeats itself.
#ifndef YOKE_BROKER_CALENDAR_HPP
#define YOKE_BROKER_CALENDAR_HPP

#include "broker/Market.hpp"

#include <string>
#include <vector>

namespace yoke::broker {

// Values 1e-8; `has…` false = not known.
struct NewsItem {
   int64_t id = 0;
   int64_t eventId = 0;
   int64_t timeMs = 0; // UTC
   std::string currency;
   int importance = 0; // 0 none to 3 high
   std::string name;
   bool hasActual = false;
   bool hasForecast = false;
   bool hasPrevious = false;
   int64_t actual = 0;
   int64_t forecast = 0;
   int64_t previous = 0;
};

class Calendar {
  public:
   bool available = true;
   bool weekly = false;

   void clear() {
      m_items.clear();
      weekly = false;
   }

   int64_t add(NewsItem item) {
      item.id = ++m_lastId;
      item.eventId = eventOf(item);
      m_items.push_back(item);
      return item.id;
   }

   // From `fromMs` on and before `toMs`, by time.
   std::vector<NewsItem> between(int64_t fromMs, int64_t toMs) const {
      std::vector<NewsItem> found;
      for (const NewsItem &item : m_items) {
         if (item.timeMs >= fromMs && item.timeMs < toMs) found.push_back(item);
      }
      if (weekly) addWeeks(fromMs, toMs, found);
      std::sort(found.begin(), found.end(), [](const NewsItem &one, const NewsItem &two) {
         return one.timeMs != two.timeMs ? one.timeMs < two.timeMs : one.id < two.id;
      });
      return found;
   }

   // One event has one number however often it takes place.
   static int64_t eventOf(const NewsItem &item) {
      return static_cast<int64_t>(subjectOf(item.currency + item.name) >> 1);
   }

   const std::vector<NewsItem> &items() const { return m_items; }

   static std::vector<NewsItem> week() {
      return {item(1, 6, 0, "GBP", 2, "Claimant count change"), item(2, 12, 30, "USD", 3, "Consumer price index m/m"),
              item(3, 12, 15, "EUR", 3, "ECB main refinancing rate"), item(4, 12, 30, "USD", 3, "Nonfarm payrolls"),
              item(0, 23, 50, "JPY", 1, "Monetary base y/y")};
   }

  private:
   std::vector<NewsItem> m_items;
   int64_t m_lastId = 0;

   // timeMs: since Monday 0:00 UTC.
   static NewsItem item(int day, int hour, int minute, const char *currency, int importance, const char *name) {
      NewsItem item;
      item.timeMs = day * DAY_MS + hour * HOUR_MS + minute * MINUTE_MS;
      item.currency = currency;
      item.importance = importance;
      item.name = name;
      item.eventId = eventOf(item);
      item.hasForecast = true;
      item.hasPrevious = true;
      item.forecast = 25 * CENT;
      item.previous = 20 * CENT;
      return item;
   }

   static void addWeeks(int64_t fromMs, int64_t toMs, std::vector<NewsItem> &found) {
      const int64_t week = 7 * DAY_MS;
      const int64_t monday = 4 * DAY_MS; // 1970-01-05
      for (int64_t n = floorDivide(fromMs - monday, week); n * week + monday < toMs; n++) {
         int64_t index = 0;
         for (NewsItem item : Calendar::week()) {
            item.timeMs += n * week + monday;
            item.id = 1'000'000 + n * 100 + index++;
            if (item.timeMs >= fromMs && item.timeMs < toMs) found.push_back(item);
         }
      }
   }
};

} // namespace yoke::broker

#endif
