// MetaTrader 5's calendar functions over the broker's small calendar. Times in and out are the trade server's.
#ifndef YOKE_BROKER_CALENDAR_API5_HPP
#define YOKE_BROKER_CALENDAR_API5_HPP

#include "broker/Brokerage.hpp"
#include "broker/Calendar5Structs.hpp"

namespace yoke::broker {

const int ERROR_CALENDAR_TIMEOUT = 5401;
const int ERROR_CALENDAR_NOTHING = 5402;
const int64_t CALENDAR_END_MS = 365 * DAY_MS; // an open end: this far from now
const long NO_VALUE = std::numeric_limits<long>::min();

struct CountryRow {
   ulong id;
   const char *code;
   const char *name;
   const char *currency;
   const char *sign;
};

const CountryRow COUNTRIES[] = {{840, "US", "United States", "USD", "$"},     {999, "EU", "European Union", "EUR", "€"},
                                {826, "GB", "United Kingdom", "GBP", "£"},    {392, "JP", "Japan", "JPY", "¥"},
                                {756, "CH", "Switzerland", "CHF", "₣"},       {36, "AU", "Australia", "AUD", "$"},
                                {124, "CA", "Canada", "CAD", "$"},            {554, "NZ", "New Zealand", "NZD", "$"}};

inline const CountryRow &countryOf(const std::string &currency) {
   for (const CountryRow &row : COUNTRIES) {
      if (currency == row.currency) return row;
   }
   return COUNTRIES[0];
}

inline MqlCalendarCountry countryOf(const CountryRow &row) {
   const std::string url = row.name;
   return {row.id, text(row.name), text(row.code), text(row.currency), text(row.sign), text(url)};
}

inline MqlCalendarEvent eventOf(const NewsItem &item) {
   MqlCalendarEvent event = {};
   event.id = static_cast<ulong>(item.eventId);
   event.type = CALENDAR_TYPE_INDICATOR;
   event.time_mode = CALENDAR_TIMEMODE_DATETIME;
   event.country_id = countryOf(item.currency).id;
   event.unit = CALENDAR_UNIT_PERCENT;
   event.importance = static_cast<ENUM_CALENDAR_EVENT_IMPORTANCE>(item.importance);
   event.digits = 2;
   event.name = text(item.name);
   event.event_code = event.name;
   event.source_url = "";
   return event;
}

// The platform counts in millionths.
inline long millionths(bool known, int64_t value) { return known ? value / 100 : NO_VALUE; }

inline MqlCalendarValue valueOf(const NewsItem &item) {
   MqlCalendarValue value = {};
   value.id = static_cast<ulong>(item.id);
   value.event_id = static_cast<ulong>(item.eventId);
   value.time = serverSeconds(item.timeMs);
   value.actual_value = millionths(item.hasActual, item.actual);
   value.forecast_value = millionths(item.hasForecast, item.forecast);
   value.prev_value = millionths(item.hasPrevious, item.previous);
   value.revised_prev_value = NO_VALUE;
   return value;
}

inline bool calendarReachable() {
   if (brokerage().calendar.available && conditions().brokerConnected) return true;
   setLastError(ERROR_CALENDAR_TIMEOUT);
   return false;
}

// Everything there is, the repeating week as far as a year around now.
inline std::vector<NewsItem> allNews() {
   return brokerage().calendar.between(utcMs() - CALENDAR_END_MS, utcMs() + CALENDAR_END_MS);
}

inline bool concerns(const NewsItem &item, const string &country, const string &currency) {
   if (country.length() > 0 && country.utf8() != countryOf(item.currency).code) return false;
   return currency.length() == 0 || currency.utf8() == item.currency;
}

inline bool isKnownCurrency(const string &currency) {
   for (const CountryRow &row : COUNTRIES) {
      if (currency.utf8() == row.currency) return true;
   }
   return currency.length() == 0;
}

template <class T> void append(Array<T> &array, const T &row) {
   const int size = ArraySize(array);
   ArrayResize(array, size + 1, 64);
   array.data()[size] = row;
}

// The distinct events of all news that `wanted` accepts.
template <class W> int copyEvents(Array<MqlCalendarEvent> &events, W wanted) {
   ArrayResize(events, 0);
   if (!calendarReachable()) return 0;
   std::set<int64_t> seen;
   for (const NewsItem &item : allNews()) {
      if (wanted(item) && seen.insert(item.eventId).second) append(events, eventOf(item));
   }
   return ArraySize(events);
}

} // namespace yoke::broker

inline bool CalendarCountryById(const long country_id, MqlCalendarCountry &country) {
   using namespace yoke::broker;
   for (const CountryRow &row : COUNTRIES) {
      if (static_cast<long>(row.id) == country_id) {
         country = countryOf(row);
         return true;
      }
   }
   yoke::setLastError(ERROR_CALENDAR_NOTHING);
   return false;
}

inline int CalendarCountries(ARR_REF(MqlCalendarCountry, countries)) {
   using namespace yoke::broker;
   ArrayResize(countries, 0);
   if (!calendarReachable()) return 0;
   for (const CountryRow &row : COUNTRIES) append(countries, countryOf(row));
   return ArraySize(countries);
}

inline bool CalendarEventById(ulong event_id, MqlCalendarEvent &event) {
   using namespace yoke::broker;
   if (!calendarReachable()) return false;
   std::vector<NewsItem> known = brokerage().calendar.items();
   for (const NewsItem &item : Calendar::week()) known.push_back(item);
   for (const NewsItem &item : known) {
      if (static_cast<ulong>(item.eventId) == event_id) {
         event = eventOf(item);
         return true;
      }
   }
   yoke::setLastError(ERROR_CALENDAR_NOTHING);
   return false;
}

inline bool CalendarValueById(ulong value_id, MqlCalendarValue &value) {
   using namespace yoke::broker;
   if (!calendarReachable()) return false;
   for (const NewsItem &item : allNews()) {
      if (static_cast<ulong>(item.id) == value_id) {
         value = valueOf(item);
         return true;
      }
   }
   yoke::setLastError(ERROR_CALENDAR_NOTHING);
   return false;
}

inline int CalendarEventByCountry(string country_code, ARR_REF(MqlCalendarEvent, events)) {
   using namespace yoke::broker;
   return copyEvents(events, [&](const NewsItem &item) { return concerns(item, country_code, ""); });
}

inline int CalendarEventByCurrency(const string currency, ARR_REF(MqlCalendarEvent, events)) {
   using namespace yoke::broker;
   return copyEvents(events, [&](const NewsItem &item) { return concerns(item, "", currency); });
}

inline bool CalendarValueHistory(ARR_REF(MqlCalendarValue, values), datetime datetime_from, datetime datetime_to,
                                 const string country_code, const string currency) {
   using namespace yoke::broker;
   ArrayResize(values, 0);
   if (!calendarReachable()) return false;
   if (!isKnownCurrency(currency)) {
      yoke::setLastError(ERROR_CALENDAR_NOTHING);
      return false;
   }
   const int64_t from = datetime_from * 1000 - brokerage().offsetMs();
   const int64_t to = datetime_to == 0 ? yoke::utcMs() + CALENDAR_END_MS : utcOf(datetime_to) + 1000;
   for (const NewsItem &item : brokerage().calendar.between(std::max(from, yoke::utcMs() - CALENDAR_END_MS), to)) {
      if (concerns(item, country_code, currency)) append(values, valueOf(item));
   }
   return true;
}

inline bool CalendarValueHistoryByEvent(ulong event_id, ARR_REF(MqlCalendarValue, values), datetime datetime_from,
                                        datetime datetime_to) {
   using namespace yoke::broker;
   Array<MqlCalendarValue> all;
   ArrayResize(values, 0);
   if (!CalendarValueHistory(all, datetime_from, datetime_to, NULL, NULL)) return false;
   for (int i = 0; i < ArraySize(all); i++) {
      if (all[i].event_id == event_id) append(values, all[i]);
   }
   return true;
}

// change_id 0: nothing yet, and the number to ask with from now on.
inline int CalendarValueLast(ulong &change_id, ARR_REF(MqlCalendarValue, values), const string country_code,
                             const string currency) {
   using namespace yoke::broker;
   ArrayResize(values, 0);
   if (!calendarReachable()) return 0;
   ulong newest = change_id;
   for (const NewsItem &item : brokerage().calendar.items()) {
      const ulong id = static_cast<ulong>(item.id);
      newest = std::max(newest, id);
      if (change_id != 0 && id > change_id && concerns(item, country_code, currency)) append(values, valueOf(item));
   }
   change_id = std::max<ulong>(newest, 1);
   return ArraySize(values);
}

#endif
