// What goes wrong with the next requests, one each, first come first served.
#ifndef YOKE_BROKER_FAULTS_HPP
#define YOKE_BROKER_FAULTS_HPP

#include "broker/TradeDesk.hpp"

#include <deque>

namespace yoke::broker {

struct Fault {
   enum class What { NONE, REFUSE, LOSE_REPLY, LOSE_REQUEST, DELAY, LIQUIDITY, SLIP };
   What what = What::NONE;
   int64_t value = 0; // the code, milliseconds, lots of 1e-8 or points

   Circumstances circumstances() const {
      Circumstances around;
      if (what == What::LIQUIDITY) around.liquidityLots = value;
      if (what == What::SLIP) around.slipPoints = value;
      return around;
   }
   int64_t delayMs() const { return what == What::DELAY ? value : 0; }
};

class Faults {
  public:
   void add(const Fault &fault) { m_waiting.push_back(fault); }

   Fault take() {
      if (m_waiting.empty()) return Fault();
      const Fault fault = m_waiting.front();
      m_waiting.pop_front();
      return fault;
   }

   size_t size() const { return m_waiting.size(); }

  private:
   std::deque<Fault> m_waiting;
};

// The answer with that number on this platform; numbers that the broker never gives by itself travel as they are.
inline Answer refusal(int code, bool mt4) {
   for (const Reply &known : reply::ALL) {
      if ((mt4 ? known.mt4 : known.mt5) == code) return refused(known);
   }
   Answer answer = refused(Reply{mt4 ? code : 9, mt4 ? 10006 : code, "Refused"});
   return answer;
}

} // namespace yoke::broker

#endif
