// How long to wait before the next attempt to connect: a first quick one, then 1, 2, 4, 8, 16, 30 s, each up to a fifth
// longer so that many terminals do not come at once. Milliseconds.
#ifndef YOKE_RECONNECT_LADDER_MQH
#define YOKE_RECONNECT_LADDER_MQH

#include "Language.mqh"

#define LADDER_QUICK_MS 250
#define LADDER_FIRST_MS 1000
#define LADDER_LONGEST_MS 30000

class ReconnectLadder {
private:
   long m_step_ms;

public:
   ReconnectLadder() {
      m_step_ms = LADDER_QUICK_MS;
   }

   // The next wait; later ones are longer.
   long NextWaitMs() {
      long step = m_step_ms;
      m_step_ms = step < LADDER_FIRST_MS ? LADDER_FIRST_MS : MathMin(LADDER_LONGEST_MS, 2 * step);
      return step + (step / 5) * (long)MathRand() / 32767;
   }

   // After a session was welcomed.
   void Reset() {
      m_step_ms = LADDER_QUICK_MS;
   }
};

#endif
