// A terminal that is killed right after a trade, or between carrying it out and telling, finds everything again.
// platforms: mt5
#include "brokertest/Requests5.hpp"

#include <fstream>
#include <sys/wait.h>

using namespace yoke::test;

namespace {

// Runs `work` in a process of its own, that must die by SIGKILL.
template <class W> void inVictim(W work) {
   std::fflush(stdout);
   const pid_t child = fork();
   if (child == 0) {
      work();
      raise(SIGKILL);
      _exit(1);
   }
   int status = 0;
   waitpid(child, &status, 0);
   check(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL, "the process was killed");
}

void restart(const std::string &folder) {
   yoke::mutableOptions() = yoke::Options{};
   startIn(folder);
}

void findsAllAgain(const std::string &folder) {
   inVictim([&folder]() {
      start("hedging", folder);
      quote("1.10500", "1.10510");
      send(market(ORDER_TYPE_BUY, 0.2, 1.09, 1.2));
      send(closing(theResult.order, 0.05));
      send(pending(ORDER_TYPE_SELL_LIMIT, 1.15));
      control("deposit 250.5");
   });
   restart(folder);
   same(PositionsTotal(), 1, "position");
   PositionGetTicket(0);
   close(PositionGetDouble(POSITION_VOLUME), 0.15, "lots");
   close(PositionGetDouble(POSITION_SL), 1.09, "stop");
   close(PositionGetDouble(POSITION_PRICE_CURRENT), 1.105, "the last quote");
   same(OrdersTotal(), 1, "order");
   HistorySelect(0, TimeTradeServer() + 10);
   same(HistoryDealsTotal(), 4, "deals: two of money, in, out");
   close(AccountInfoDouble(ACCOUNT_BALANCE), 10250.0, "balance: 0.5 lost on a tenth of a pip's spread");
   const ulong before = OrderGetTicket(0);
   send(pending(ORDER_TYPE_SELL_LIMIT, 1.15));
   check(theResult.order > before, "tickets go on");
}

void hasTheOrderThatWasNotTold(const std::string &folder) {
   inVictim([&folder]() {
      restart(folder);
      yoke::armKill("sent", 1);
      send(market(ORDER_TYPE_BUY, 0.1));
      check(false, "got past the moment");
   });
   restart(folder);
   same(PositionsTotal(), 2, "carried out");
   inVictim([&folder]() {
      restart(folder);
      yoke::armKill("send", 1);
      send(market(ORDER_TYPE_BUY, 0.1));
   });
   restart(folder);
   same(PositionsTotal(), 2, "never reached the broker");
   inVictim([&folder]() {
      restart(folder);
      MqlTradeRequest request = market(ORDER_TYPE_BUY, 0.1);
      OrderSendAsync(request, theResult);
   });
   restart(folder);
   same(PositionsTotal(), 2, "on its way and lost");
}

void cutsOffATornEnd(const std::string &folder) {
   const std::string path = folder + "/broker/account.txt";
   {
      std::ofstream out(path, std::ios::app | std::ios::binary);
      out << "D\t1\t2\t3\nH\t1";
   }
   restart(folder);
   same(PositionsTotal(), 2, "the whole batches are there");
   send(market(ORDER_TYPE_BUY, 0.1));
   restart(folder);
   same(PositionsTotal(), 3, "and new ones are added");
   yoke::brokerSave();
   restart(folder);
   same(PositionsTotal(), 3, "after it was made short, too");
}

} // namespace

int main() {
   Folder folder;
   findsAllAgain(folder.path());
   hasTheOrderThatWasNotTold(folder.path());
   cutsOffATornEnd(folder.path());
   return verdict();
}
