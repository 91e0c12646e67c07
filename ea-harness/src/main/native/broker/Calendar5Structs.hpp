// MQL5's economic calendar. Values are whole numbers of a millionth; LONG_MIN = none.
#ifndef YOKE_BROKER_CALENDAR5_STRUCTS_HPP
#define YOKE_BROKER_CALENDAR5_STRUCTS_HPP

#include "runtime/Array.hpp"

#include <climits>
#include <limits>

enum ENUM_CALENDAR_EVENT_TYPE { CALENDAR_TYPE_EVENT, CALENDAR_TYPE_INDICATOR, CALENDAR_TYPE_HOLIDAY };

enum ENUM_CALENDAR_EVENT_SECTOR {
   CALENDAR_SECTOR_NONE,
   CALENDAR_SECTOR_MARKET,
   CALENDAR_SECTOR_GDP,
   CALENDAR_SECTOR_JOBS,
   CALENDAR_SECTOR_PRICES,
   CALENDAR_SECTOR_MONEY,
   CALENDAR_SECTOR_TRADE,
   CALENDAR_SECTOR_GOVERNMENT,
   CALENDAR_SECTOR_BUSINESS,
   CALENDAR_SECTOR_CONSUMER,
   CALENDAR_SECTOR_HOUSING,
   CALENDAR_SECTOR_TAXES,
   CALENDAR_SECTOR_HOLIDAYS
};

enum ENUM_CALENDAR_EVENT_FREQUENCY {
   CALENDAR_FREQUENCY_NONE,
   CALENDAR_FREQUENCY_WEEK,
   CALENDAR_FREQUENCY_MONTH,
   CALENDAR_FREQUENCY_QUARTER,
   CALENDAR_FREQUENCY_YEAR,
   CALENDAR_FREQUENCY_DAY
};

enum ENUM_CALENDAR_EVENT_TIMEMODE {
   CALENDAR_TIMEMODE_DATETIME,
   CALENDAR_TIMEMODE_DATE,
   CALENDAR_TIMEMODE_NOTIME,
   CALENDAR_TIMEMODE_TENTATIVE
};

enum ENUM_CALENDAR_EVENT_UNIT {
   CALENDAR_UNIT_NONE,
   CALENDAR_UNIT_PERCENT,
   CALENDAR_UNIT_CURRENCY,
   CALENDAR_UNIT_HOUR,
   CALENDAR_UNIT_JOB,
   CALENDAR_UNIT_RIG,
   CALENDAR_UNIT_USD,
   CALENDAR_UNIT_PEOPLE,
   CALENDAR_UNIT_MORTGAGE,
   CALENDAR_UNIT_VOTE,
   CALENDAR_UNIT_BARREL,
   CALENDAR_UNIT_CUBICFEET,
   CALENDAR_UNIT_POSITION,
   CALENDAR_UNIT_BUILDING
};

enum ENUM_CALENDAR_EVENT_IMPORTANCE {
   CALENDAR_IMPORTANCE_NONE,
   CALENDAR_IMPORTANCE_LOW,
   CALENDAR_IMPORTANCE_MODERATE,
   CALENDAR_IMPORTANCE_HIGH
};

enum ENUM_CALENDAR_EVENT_MULTIPLIER {
   CALENDAR_MULTIPLIER_NONE,
   CALENDAR_MULTIPLIER_THOUSANDS,
   CALENDAR_MULTIPLIER_MILLIONS,
   CALENDAR_MULTIPLIER_BILLIONS,
   CALENDAR_MULTIPLIER_TRILLIONS
};

enum ENUM_CALENDAR_EVENT_IMPACT { CALENDAR_IMPACT_NA, CALENDAR_IMPACT_POSITIVE, CALENDAR_IMPACT_NEGATIVE };

struct MqlCalendarCountry {
   ulong id;
   string name;
   string code;
   string currency;
   string currency_symbol;
   string url_name;
};

struct MqlCalendarEvent {
   ulong id;
   ENUM_CALENDAR_EVENT_TYPE type;
   ENUM_CALENDAR_EVENT_SECTOR sector;
   ENUM_CALENDAR_EVENT_FREQUENCY frequency;
   ENUM_CALENDAR_EVENT_TIMEMODE time_mode;
   ulong country_id;
   ENUM_CALENDAR_EVENT_UNIT unit;
   ENUM_CALENDAR_EVENT_IMPORTANCE importance;
   ENUM_CALENDAR_EVENT_MULTIPLIER multiplier;
   uint digits;
   string source_url;
   string event_code;
   string name;
};

struct MqlCalendarValue {
   ulong id;
   ulong event_id;
   datetime time;
   datetime period;
   int revision;
   long actual_value;
   long prev_value;
   long revised_prev_value;
   long forecast_value;
   ENUM_CALENDAR_EVENT_IMPACT impact_type;

   bool HasActualValue() const { return actual_value != std::numeric_limits<long>::min(); }
   bool HasPreviousValue() const { return prev_value != std::numeric_limits<long>::min(); }
   bool HasRevisedValue() const { return revised_prev_value != std::numeric_limits<long>::min(); }
   bool HasForecastValue() const { return forecast_value != std::numeric_limits<long>::min(); }
   double GetActualValue() const { return Whole(actual_value); }
   double GetPreviousValue() const { return Whole(prev_value); }
   double GetRevisedValue() const { return Whole(revised_prev_value); }
   double GetForecastValue() const { return Whole(forecast_value); }

   static double Whole(long value) {
      return value == std::numeric_limits<long>::min() ? std::numeric_limits<double>::quiet_NaN()
                                                       : static_cast<double>(value) / 1000000.0;
   }
};

// Times are the trade server's. False or 0 with 5400 to 5402: more than the array holds, no answer in time, no such country.
bool CalendarCountryById(const long country_id, MqlCalendarCountry &country);
bool CalendarEventById(ulong event_id, MqlCalendarEvent &event);
bool CalendarValueById(ulong value_id, MqlCalendarValue &value);
int CalendarCountries(ARR_REF(MqlCalendarCountry, countries));
int CalendarEventByCountry(string country_code, ARR_REF(MqlCalendarEvent, events));
int CalendarEventByCurrency(const string currency, ARR_REF(MqlCalendarEvent, events));
bool CalendarValueHistoryByEvent(ulong event_id, ARR_REF(MqlCalendarValue, values), datetime datetime_from,
                                 datetime datetime_to = 0);
bool CalendarValueHistory(ARR_REF(MqlCalendarValue, values), datetime datetime_from, datetime datetime_to = 0,
                          const string country_code = NULL, const string currency = NULL);
int CalendarValueLast(ulong &change_id, ARR_REF(MqlCalendarValue, values), const string country_code = NULL,
                      const string currency = NULL);

#endif
