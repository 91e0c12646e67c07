// Timers. The events themselves are delivered by the terminal's main loop, one at a time and never inside another.
#ifndef YOKE_RUNTIME_EVENTS_HPP
#define YOKE_RUNTIME_EVENTS_HPP

#include "runtime/State.hpp"

namespace yoke {

// One timer, as on the platform; 0 = none. A tick that comes due while the last is waiting or being handled is no second.
struct Timer {
   int64_t periodUs = 0;
   int64_t dueUs = 0;

   void set(int64_t periodMs) {
      periodUs = std::max(periodMs, theOptions.timerMs) * 1000;
      dueUs = monoUs() + periodUs;
   }

   // True when it is due; the next is a period away, and what was missed is gone.
   bool take() {
      const int64_t now = monoUs();
      if (periodUs == 0 || now < dueUs) return false;
      dueUs += periodUs;
      if (dueUs <= now) dueUs = now + periodUs;
      return true;
   }
};

inline Timer theTimer;

} // namespace yoke

inline bool EventSetMillisecondTimer(int milliseconds) {
   if (milliseconds <= 0) {
      yoke::setLastError(yoke::ERROR_INVALID_PARAMETER);
      return false;
   }
   yoke::theTimer.set(milliseconds);
   return true;
}

inline bool EventSetTimer(int seconds) { return EventSetMillisecondTimer(seconds * 1000); }
inline void EventKillTimer() { yoke::theTimer.periodUs = 0; }

#endif
