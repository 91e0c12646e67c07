// What Terminal.hpp promises: the clock, the conditions, kill points, the last error and the queue of events.
#ifndef YOKE_RUNTIME_STATE_HPP
#define YOKE_RUNTIME_STATE_HPP

#include "runtime/Errors.hpp"
#include "runtime/Text.hpp"

#include <csignal>
#include <ctime>
#include <deque>
#include <unistd.h>

namespace yoke {

inline Options theOptions;
inline Conditions theConditions;
inline BrokerHooks theHooks;
inline int theLastError = 0;

inline const Options &options() { return theOptions; }
inline Options &mutableOptions() { return theOptions; }
inline Conditions &conditions() { return theConditions; }
inline BrokerHooks &hooks() { return theHooks; }

// Virtual time begins on a Wednesday at noon, when markets are open.
const int64_t VIRTUAL_START_MS = 1'767'787'200'000;
inline int64_t theVirtualUs = 0;

inline int64_t clockUs(clockid_t clock) {
   timespec now{};
   clock_gettime(clock, &now);
   return static_cast<int64_t>(now.tv_sec) * 1'000'000 + now.tv_nsec / 1000;
}

inline int64_t realMonoUs() { return clockUs(CLOCK_MONOTONIC); }

inline int64_t monoUs() { return theOptions.virtualTime ? theVirtualUs : realMonoUs(); }

inline int64_t utcMs() {
   return theOptions.virtualTime ? VIRTUAL_START_MS + theVirtualUs / 1000 : clockUs(CLOCK_REALTIME) / 1000;
}

inline void advanceVirtualMs(int64_t ms) { theVirtualUs += ms * 1000; }

inline void blockMs(int64_t ms) {
   if (ms <= 0) return;
   if (theOptions.virtualTime) {
      advanceVirtualMs(ms);
      return;
   }
   timespec rest{static_cast<time_t>(ms / 1000), static_cast<long>(ms % 1000) * 1'000'000};
   while (nanosleep(&rest, &rest) != 0 && errno == EINTR) {
   }
}

inline std::string theKillPoint;
inline int theKillCountdown = 0;

inline void armKill(const std::string &point, int countdown) {
   theKillPoint = point;
   theKillCountdown = countdown;
}

inline void killPoint(const char *point) {
   if (theKillCountdown == 0 || theKillPoint != point) return;
   theKillCountdown--;
   if (theKillCountdown == 0) kill(getpid(), SIGKILL);
}

inline void setLastError(int code) { theLastError = code; }

// The platform's own bound.
const size_t TRANSACTION_QUEUE = 1024;
inline std::deque<std::function<void()>> theTransactions;
inline int64_t theLostTransactions = 0;
inline bool theTickWaits = false;

inline void postTransaction(std::function<void()> deliver) {
   if (theTransactions.size() >= TRANSACTION_QUEUE) {
      theLostTransactions++;
      return;
   }
   theTransactions.push_back(std::move(deliver));
}

inline void chartTick() { theTickWaits = true; }

inline void logLine(const std::string &line) {
   std::string shown = line;
   for (char &c : shown) {
      if (c == '\n' || c == '\r') c = ' ';
   }
   std::printf("LOG %s\n", shown.c_str());
   std::fflush(stdout);
}

} // namespace yoke

inline void ResetLastError() { yoke::theLastError = 0; }

#ifdef __MQL5__
inline int GetLastError() { return yoke::theLastError; }
#else
// MetaTrader 4 forgets the error once it was asked for.
inline int GetLastError() {
   const int code = yoke::theLastError;
   yoke::theLastError = 0;
   return code;
}
#endif

#endif
