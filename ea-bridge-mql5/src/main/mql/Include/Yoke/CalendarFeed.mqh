// The economic calendar: on request, and the next seven days after each WELCOME and then daily, since it feeds the news
// gate of every terminal. MetaTrader 4 has none.
#ifndef YOKE_CALENDAR_FEED_MQH
#define YOKE_CALENDAR_FEED_MQH

#include "Outlet.mqh"

#define CALENDAR_REQUESTS 8
#define CALENDAR_ROWS_A_PASS 100
#define CALENDAR_AHEAD_MS 604800000
#define CALENDAR_AGAIN_MS 86400000
// Where nothing came: the terminal may not have loaded it yet.
#define CALENDAR_RETRY_MS 300000

#ifdef __MQL5__
#define CALENDAR_NONE "the economic calendar cannot be read now; ask again later"
#else
#define CALENDAR_NONE "MetaTrader 4 has no economic calendar; a connected MetaTrader 5 has one for all terminals"
#endif

class CalendarFeed {
private:
   ARR(long, m_from_ms);
   ARR(long, m_to_ms);
   ARR(bool, m_is_asked);
   int m_waiting;
   ARR(CalendarRow, m_rows);
   int m_at;
   int m_end;
   bool m_is_pushing;
   ulong m_push_at_ms;
   FrameWriter m_frame;

   void Enqueue(long from_ms, long to_ms, bool is_asked) {
      m_from_ms[m_waiting] = from_ms;
      m_to_ms[m_waiting] = to_ms;
      m_is_asked[m_waiting] = is_asked;
      m_waiting++;
   }

   void ReadNext(ulong mono_ms) {
      m_at = 0;
      m_end = CalendarRead(m_from_ms[0], m_to_ms[0], m_rows);
      bool is_asked = m_is_asked[0];
      m_waiting--;
      for (int i = 0; i < m_waiting; i++) {
         m_from_ms[i] = m_from_ms[i + 1];
         m_to_ms[i] = m_to_ms[i + 1];
         m_is_asked[i] = m_is_asked[i + 1];
      }
      if (m_end <= 0 && !is_asked) {
         m_push_at_ms = mono_ms + CALENDAR_RETRY_MS;
      }
      if (m_end < 0 && is_asked) {
         OutError("CALENDAR", CALENDAR_NONE);
      }
      m_end = MathMax(0, m_end);
   }

public:
   CalendarFeed() {
      ArrayResize(m_from_ms, CALENDAR_REQUESTS);
      ArrayResize(m_to_ms, CALENDAR_REQUESTS);
      ArrayResize(m_is_asked, CALENDAR_REQUESTS);
      m_waiting = 0;
      m_at = 0;
      m_end = 0;
      m_is_pushing = false;
      m_push_at_ms = 0;
   }

   // A session ended.
   void Clear() {
      m_waiting = 0;
      m_at = 0;
      m_end = 0;
      m_is_pushing = false;
   }

   void OnWelcome(ulong mono_ms) {
      Clear();
      m_is_pushing = true;
      m_push_at_ms = mono_ms;
   }

   void OnRequest(long from_ms, long to_ms) {
      if (m_waiting == CALENDAR_REQUESTS) {
         OutError("CALENDAR", StringFormat("%d requests for the calendar are open already", CALENDAR_REQUESTS));
      } else {
         Enqueue(from_ms, to_ms, true);
      }
   }

   void Pump(ulong mono_ms) {
      if (m_is_pushing && (long)(mono_ms - m_push_at_ms) >= 0 && m_waiting < CALENDAR_REQUESTS) {
         long now_ms = UtcNowMs();
         m_push_at_ms = mono_ms + CALENDAR_AGAIN_MS;
         Enqueue(now_ms, now_ms + CALENDAR_AHEAD_MS, false);
      }
      if (m_at == m_end && m_waiting > 0) {
         ReadNext(mono_ms);
      }
      for (int i = 0; i < CALENDAR_ROWS_A_PASS && m_at < m_end && g_out.WantsQuotes(); i++) {
         WriteCalendar(m_frame, m_rows[m_at]);
         g_out.Put(m_frame);
         m_at++;
      }
   }
};

CalendarFeed g_calendar;

#endif
