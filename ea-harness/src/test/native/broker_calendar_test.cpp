// MetaTrader 5's calendar functions over what control orders put there.
// platforms: mt5
#include "brokertest/Rig.hpp"

using namespace yoke::test;

namespace {

void showsWhatWasAdded() {
   const int64_t now = yoke::utcMs();
   ordered("calendar add " + std::to_string(now + 60'000) + " USD HIGH Nonfarm_payrolls - 0.25 -1.5");
   ordered("calendar add " + std::to_string(now + 120'000) + " EUR LOW Trade_balance 3");
   ARR(MqlCalendarValue, values);
   check(CalendarValueHistory(values, TimeTradeServer(), TimeTradeServer() + 90), "answers");
   same(ArraySize(values), 1, "within the time");
   same(values[0].time, TimeTradeServer() + 60, "the server's time");
   check(!values[0].HasActualValue(), "not yet");
   close(values[0].GetForecastValue(), 0.25, "forecast");
   close(values[0].GetPreviousValue(), -1.5, "previous");
   MqlCalendarEvent event = {};
   check(CalendarEventById(values[0].event_id, event), "its event");
   same(event.name, "Nonfarm payrolls", "name");
   same(static_cast<int>(event.importance), static_cast<int>(CALENDAR_IMPORTANCE_HIGH), "importance");
   MqlCalendarCountry country = {};
   check(CalendarCountryById(static_cast<long>(event.country_id), country), "its country");
   same(country.currency, "USD", "currency");
   check(CalendarValueHistory(values, TimeTradeServer(), 0, NULL, "EUR"), "by currency");
   same(ArraySize(values), 1, "one");
   close(values[0].GetActualValue(), 3, "actual");
   check(!CalendarValueHistory(values, TimeTradeServer(), 0, NULL, "QQQ"), "unknown currency");
   same(takeError(), 5402, "nothing");
   ulong change = 0;
   same(CalendarValueLast(change, values), 0, "from now on");
   ordered("calendar add " + std::to_string(now) + " USD LOW Later");
   same(CalendarValueLast(change, values), 1, "the new one");
}

void canBeOutOfReachAndEmpty() {
   ARR(MqlCalendarValue, values);
   ordered("calendar reachable 0");
   check(!CalendarValueHistory(values, 0), "no answer");
   same(takeError(), 5401, "in time");
   ordered("calendar reachable 1");
   ordered("calendar clear");
   check(CalendarValueHistory(values, TimeTradeServer() - 86400), "answers");
   same(ArraySize(values), 0, "empty");
   ordered("calendar weekly");
   check(CalendarValueHistory(values, TimeTradeServer(), TimeTradeServer() + 14 * 86400), "answers");
   same(ArraySize(values), 10, "two weeks");
   MqlCalendarEvent event = {};
   check(CalendarEventById(values[0].event_id, event), "its event");
   same(control("calendar add 1 USD HUGE x"), std::string("ERR unknown word HUGE"), "no such importance");
}

} // namespace

int main() {
   Folder folder;
   start("hedging", folder.path());
   showsWhatWasAdded();
   canBeOutOfReachAndEmpty();
   return verdict();
}
