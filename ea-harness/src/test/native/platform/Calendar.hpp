// A scripted economic calendar.
#ifndef YOKE_TEST_CALENDAR_HPP
#define YOKE_TEST_CALENDAR_HPP

#include "platform/Scripted5.hpp"

namespace yoke::test {

struct ScriptedCalendar {
   std::vector<MqlCalendarValue> values;
   std::map<ulong, MqlCalendarEvent> events;
   std::map<ulong, MqlCalendarCountry> countries;
   int error = 0;
};

inline ScriptedCalendar &calendar() {
   static ScriptedCalendar the;
   return the;
}

} // namespace yoke::test

inline bool CalendarEventById(ulong id, MqlCalendarEvent &event) {
   const auto found = yoke::test::calendar().events.find(id);
   if (found != yoke::test::calendar().events.end()) event = found->second;
   return found != yoke::test::calendar().events.end();
}

inline bool CalendarCountryById(const long id, MqlCalendarCountry &country) {
   const auto found = yoke::test::calendar().countries.find(static_cast<ulong>(id));
   if (found != yoke::test::calendar().countries.end()) country = found->second;
   return found != yoke::test::calendar().countries.end();
}

inline bool CalendarValueHistory(ARR_REF(MqlCalendarValue, values), datetime from, datetime to, const string, const string) {
   ArrayResize(values, 0);
   if (yoke::test::calendar().error != 0) {
      yoke::setLastError(yoke::test::calendar().error);
      return false;
   }
   for (const MqlCalendarValue &value : yoke::test::calendar().values) {
      if (value.time >= from && (to == 0 || value.time <= to)) {
         const int at = ArraySize(values);
         ArrayResize(values, at + 1);
         values[at] = value;
      }
   }
   return ArraySize(values) > 0;
}

#endif
