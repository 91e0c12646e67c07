// Milliseconds of UTC, and a clock that never goes back. The platform tells UTC in whole seconds only: what lies between
// is measured with the microsecond counter since the second was seen to change.
#ifndef YOKE_CLOCK_MQH
#define YOKE_CLOCK_MQH

#include "Language.mqh"

// Beyond this, in milliseconds, the computer's clock was set; below it the two clocks merely drift.
#define CLOCK_JUMP_MS 250

class Clock {
private:
   ulong m_base_us;
   ulong m_counter_us;
   bool m_is_set;
   // UTC less the counter lies between these, in milliseconds.
   long m_low_ms;
   long m_high_ms;
   long m_jumps;

   void Narrow(long low_ms, long high_ms) {
      if (!m_is_set || low_ms - m_high_ms > CLOCK_JUMP_MS || m_low_ms - high_ms > CLOCK_JUMP_MS) {
         if (m_is_set) {
            m_jumps++;
         }
         m_is_set = true;
         m_low_ms = low_ms;
         m_high_ms = high_ms;
         return;
      }
      m_low_ms = MathMax(m_low_ms, low_ms);
      m_high_ms = MathMin(m_high_ms, high_ms);
      if (m_low_ms > m_high_ms) {
         bool late = m_low_ms == low_ms;
         m_high_ms = late ? m_low_ms : m_high_ms;
         m_low_ms = late ? m_low_ms : m_high_ms;
      }
   }

public:
   Clock() {
      m_base_us = 0;
      m_counter_us = 0;
      m_is_set = false;
      m_low_ms = 0;
      m_high_ms = 0;
      m_jumps = 0;
   }

   // The counter starts anew with the program; this one goes on.
   ulong MonoUs() {
      ulong counter = GetMicrosecondCount();
      if (counter < m_counter_us) {
         m_base_us += m_counter_us;
      }
      m_counter_us = counter;
      return m_base_us + counter;
   }

   long UtcNowMs() {
      long mono_ms = (long)(MonoUs() / 1000);
      long low_ms = (long)TimeGMT() * 1000 - mono_ms;
      Narrow(low_ms, low_ms + 999);
      return m_low_ms + mono_ms;
   }

   // How often the computer's clock was set since the start.
   long Jumps() const {
      return m_jumps;
   }
};

Clock g_clock;

long UtcNowMs() {
   return g_clock.UtcNowMs();
}

ulong MonoMs() {
   return g_clock.MonoUs() / 1000;
}

ulong MonoUs() {
   return g_clock.MonoUs();
}

#endif
