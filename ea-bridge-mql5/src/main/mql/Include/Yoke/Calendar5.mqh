// MetaTrader 5: the terminal's economic calendar, whose times are the trade server's.
#ifndef YOKE_CALENDAR5_MQH
#define YOKE_CALENDAR5_MQH

#include "Types.mqh"
#include "LastError.mqh"
#include "ServerTime5.mqh"

// ERR_CALENDAR_NO_DATA
const int CALENDAR_HAS_NO_DATA = 5402;

// Values are whole numbers of a millionth; LONG_MIN = not given.
string CalendarText(long value, int digits) {
   if (value == LONG_MIN) {
      return "";
   }
   return DoubleToString((double)value / 1000000.0, digits);
}

string ImportanceWord(long importance) {
   switch ((int)importance) {
      case CALENDAR_IMPORTANCE_LOW: { return "LOW"; }
      case CALENDAR_IMPORTANCE_MODERATE: { return "MODERATE"; }
      case CALENDAR_IMPORTANCE_HIGH: { return "HIGH"; }
   }
   return "NONE";
}

// A revision replaces the previous value, as the calendar shows it.
void CalendarTake(const MqlCalendarValue &value, const MqlCalendarEvent &event, const string currency,
                  CalendarRow &row) {
   ClearCalendarRow(row);
   row.id = (long)value.id;
   row.time_ms = ServerToUtcMs((long)value.time * 1000);
   row.currency = currency;
   row.importance = ImportanceWord((long)event.importance);
   row.name = event.name;
   row.actual = CalendarText(value.actual_value, (int)event.digits);
   row.forecast = CalendarText(value.forecast_value, (int)event.digits);
   long previous = value.revised_prev_value != LONG_MIN ? value.revised_prev_value : value.prev_value;
   row.previous = CalendarText(previous, (int)event.digits);
}

// -1 = the calendar is not available. Rows of what cannot be looked up are left out.
int CalendarRead(long from_utc_ms, long to_utc_ms, ARR_REF(CalendarRow, rows)) {
   ArrayResize(rows, 0);
   ARR(MqlCalendarValue, values);
   datetime from = (datetime)(UtcToServerMs(from_utc_ms) / 1000);
   datetime to = (datetime)(UtcToServerMs(to_utc_ms) / 1000);
   ResetLastError();
   // Its return value is a flag or a count, by the terminal's build; the array and the error tell the same.
   CalendarValueHistory(values, from, to);
   int error = TakeLastError();
   int total = ArraySize(values);
   if (total == 0) {
      return error == 0 || error == CALENDAR_HAS_NO_DATA ? 0 : -1;
   }
   int count = 0;
   ArrayResize(rows, total);
   for (int i = 0; i < total; i++) {
      MqlCalendarEvent event;
      MqlCalendarCountry country;
      if (CalendarEventById(values[i].event_id, event) && CalendarCountryById((long)event.country_id, country)) {
         CalendarTake(values[i], event, country.currency, rows[count]);
         count++;
      }
   }
   ArrayResize(rows, count);
   return count;
}

#endif
