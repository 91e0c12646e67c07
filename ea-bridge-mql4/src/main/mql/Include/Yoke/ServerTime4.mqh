// MetaTrader 4: the trade server's clock. The platform only knows the time of the last quote, which stands still at
// weekends and in quiet markets. Its distance to UTC is taken while quotes come in step with the clock, and kept else:
// for the next start as a global variable of the terminal, one per server.
// The offset in force now serves for past times too, so that a time from before a change of daylight saving is an hour
// off.
#ifndef YOKE_SERVER_TIME4_MQH
#define YOKE_SERVER_TIME4_MQH

#include "AccountMark.mqh"
#include "Clock.mqh"

const long OFFSET_STEP_S = 900;
const long LEAST_OFFSET_S = -43200;
const long MOST_OFFSET_S = 50400;
// Two quotes prove the clock runs when server time and UTC went on by the same, give or take this.
const long STEP_SLACK_S = 3;

class ServerClock4 {
   long m_server_s;
   long m_utc_s;
   long m_offset_s;
   bool m_has_guess;
   bool m_is_proven;
   AccountMark m_account;

public:
   ServerClock4() {
      Forget();
   }

   void Forget() {
      m_server_s = 0;
      m_utc_s = 0;
      m_offset_s = 0;
      m_has_guess = false;
      m_is_proven = false;
   }

   long OffsetMs() {
      if (m_account.HasChanged()) {
         Forget();
         Recall();
      }
      Observe((long)TimeCurrent(), (long)TimeGMT());
      return m_offset_s * 1000;
   }

   void Observe(long server_s, long utc_s) {
      if (server_s <= 0 || server_s == m_server_s) {
         return;
      }
      long offset_s = (long)MathRound((double)(server_s - utc_s) / (double)OFFSET_STEP_S) * OFFSET_STEP_S;
      bool is_plausible = offset_s >= LEAST_OFFSET_S && offset_s <= MOST_OFFSET_S;
      long drift_s = (server_s - m_server_s) - (utc_s - m_utc_s);
      bool is_running = m_server_s > 0 && utc_s > m_utc_s && drift_s >= -STEP_SLACK_S && drift_s <= STEP_SLACK_S;
      if (is_plausible && is_running) {
         Keep(offset_s);
      } else if (is_plausible && !m_is_proven && (!m_has_guess || offset_s > m_offset_s)) {
         // The last quote is never ahead of the server: the greatest distance seen is the nearest.
         m_offset_s = offset_s;
         m_has_guess = true;
      }
      m_server_s = server_s;
      m_utc_s = utc_s;
   }

private:
   // The names of global variables have at most 63 characters.
   string VariableName() const {
      return "Yoke server offset " + StringSubstr(m_account.Server(), 0, 40);
   }

   void Keep(long offset_s) {
      if (!m_is_proven || offset_s != m_offset_s) {
         GlobalVariableSet(VariableName(), (double)offset_s);
      }
      m_offset_s = offset_s;
      m_is_proven = true;
   }

   void Recall() {
      if (GlobalVariableCheck(VariableName())) {
         m_offset_s = (long)MathRound(GlobalVariableGet(VariableName()));
         m_is_proven = true;
      }
   }
};

ServerClock4 g_server_clock;

long ServerToUtcMs(long server_ms) {
   return server_ms - g_server_clock.OffsetMs();
}

long UtcToServerMs(long utc_ms) {
   return utc_ms + g_server_clock.OffsetMs();
}

long ServerNowMs() {
   return UtcToServerMs(UtcNowMs());
}

#endif
