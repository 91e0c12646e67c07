// The Expert Advisor as the terminal sees it: its handlers, and when they are called. A handler that the program does
// not have is not called.
#ifndef YOKE_TERMINAL_EXPERT_HPP
#define YOKE_TERMINAL_EXPERT_HPP

#include "runtime/Mql.hpp"
#include "terminal/Handlers.hpp"

namespace yoke {

class Expert {
  public:
   bool isRunning() const { return m_running; }
   const Measurement &pumps() const { return m_pumps; }

   void start() {
      theExpertIsRemoved = false;
      theStopFlag = false;
      const int answer = OnInit();
      m_running = true;
      if (answer != INIT_SUCCEEDED) {
         logLine("initialisation failed with code " + std::to_string(answer));
         stop(REASON_INITFAILED);
      } else if (theExpertIsRemoved) {
         stop(REASON_PROGRAM);
      }
   }

   // Globals stay, the timer and what waits in the queue do not.
   void stop(int reason) {
      if (!m_running) return;
      m_running = false;
      theUninitReason = reason;
      theStopFlag = true;
      call(OnDeinit, reason);
      theTimer = Timer{};
      theTransactions.clear();
      theTickWaits = false;
      while (!theOpenFiles.empty()) FileClose(theOpenFiles.begin()->first);
#ifdef __MQL5__
      while (!theSockets.empty()) SocketClose(theSockets.begin()->first);
#endif
   }

   // What waits: all transactions of this moment, one tick, one timer event.
   void deliver() {
      for (size_t waiting = theTransactions.size(); waiting > 0 && m_running; waiting--) {
         const std::function<void()> next = std::move(theTransactions.front());
         theTransactions.pop_front();
         handle(next);
      }
      if (m_running && theTickWaits) {
         theTickWaits = false;
         handle([]() { call(OnTick); });
      }
      if (m_running && theTimer.take()) {
         const int64_t startUs = realMonoUs();
         handle([]() { call(OnTimer); });
         m_pumps.add(realMonoUs() - startUs);
      }
   }

  private:
   bool m_running = false;
   Measurement m_pumps;

   // A weak handler that the program does not have is a null pointer.
   template <class... T> static void call(void (*handler)(T...), T... values) {
      if (handler != nullptr) handler(values...);
   }

   void handle(const std::function<void()> &handler) {
      handler();
      if (theExpertIsRemoved) stop(REASON_PROGRAM);
   }
};

} // namespace yoke

#endif
