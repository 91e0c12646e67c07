// The terminal's main loop: orders from standard input, the broker, the events of the Expert Advisor.
#ifndef YOKE_TERMINAL_LOOP_HPP
#define YOKE_TERMINAL_LOOP_HPP

#include "terminal/Orders.hpp"

#include <cerrno>

namespace yoke {

// The broker's prices and due replies are looked at this often while the Expert Advisor has no timer that comes sooner.
const int64_t LONGEST_REST_US = 1000;

class Loop {
  public:
   Loop(Expert &expert, Orders &orders) : m_expert(expert), m_orders(orders) {}

   void run() {
      while (!m_orders.ended()) {
         brokerPump();
         m_expert.deliver();
         if (waitForInput()) readInput();
         std::string line;
         while (!m_orders.ended() && takeLine(line)) answer(m_orders.carryOut(line));
      }
   }

  private:
   Expert &m_expert;
   Orders &m_orders;
   std::string m_input;

   // Until an order comes, or it is time for the next turn. Virtual time stands still, so only an order ends the wait.
   bool waitForInput() const {
      pollfd input{STDIN_FILENO, POLLIN, 0};
      timespec rest{};
      const bool timed = !options().virtualTime;
      int64_t restUs = LONGEST_REST_US;
      if (theTimer.periodUs != 0) restUs = std::clamp<int64_t>(theTimer.dueUs - monoUs(), 0, restUs);
      if (!theTransactions.empty() || theTickWaits) restUs = 0;
      rest.tv_nsec = restUs * 1000;
      return ppoll(&input, 1, timed ? &rest : nullptr, nullptr) == 1;
   }

   void readInput() {
      char bytes[4096];
      const ssize_t count = read(STDIN_FILENO, bytes, sizeof bytes);
      if (count > 0) m_input.append(bytes, static_cast<size_t>(count));
      if (count == 0) m_orders.end();
   }

   bool takeLine(std::string &line) {
      const size_t end = m_input.find('\n');
      if (end == std::string::npos) return false;
      line = m_input.substr(0, end);
      m_input.erase(0, end + 1);
      return true;
   }

   static void answer(const Answer &answer) {
      for (const std::string &row : answer.rows) std::printf("ROW %s\n", row.c_str());
      std::printf("%s\n", answer.line.c_str());
      std::fflush(stdout);
   }
};

} // namespace yoke

#endif
