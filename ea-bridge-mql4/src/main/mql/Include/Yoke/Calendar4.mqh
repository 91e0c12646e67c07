// MetaTrader 4 has no economic calendar.
#ifndef YOKE_CALENDAR4_MQH
#define YOKE_CALENDAR4_MQH

#include "Types.mqh"

int CalendarRead(long from_utc_ms, long to_utc_ms, ARR_REF(CalendarRow, rows)) {
   ArrayResize(rows, 0);
   return -1;
}

#endif
