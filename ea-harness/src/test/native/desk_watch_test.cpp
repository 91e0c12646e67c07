// What happens to the account becomes events, in the order in which they are understood, each once.
#include "desk/Kit.hpp"

using namespace desktest;

namespace {

// Events without the account's.
std::string events() {
   std::string out;
   for (const std::string &line : lines("EV ")) {
      if (contains(line, "ACCOUNT_CHANGED")) continue;
      out += (out.empty() ? "" : "; ") + line.substr(3);
   }
   return out;
}

void look() {
   advance(10);
   g_watch.MarkDirty();
   g_watch.Pump();
}

void fillsTheFirstBookWithoutEvents() {
   newWorld();
   openPosition("EURUSD", 0, 0.1, 1);
   placeOrder("EURUSD", 0.1, 1.05, 2);
   life([] {
      start();
      for (int i = 0; i < 5; i++) look();
      ARR(PositionRow, positions);
      ARR(OrderRow, orders);
      ARR(DealRow, deals);
      int p = 0;
      int o = 0;
      int d = 0;
      check(g_watch.BookNow(positions, p, orders, o, deals, d), "readable");
      same(p * 100 + o * 10 + d, 111, "a snapshot has it all");
      check(g_watch.EventHash() == PositionHash(positions[0]) + OrderHash(orders[0]), "and the hash is that of its rows");
   });
   checkEqual(joined("EV"), "", "no events");
}

void tellsAPositionsLife() {
   newWorld();
   life([] {
      start();
      const long ticket = openPosition("EURUSD", 0, 0.1, 1);
      look();
      checkEqual(events(), "DEAL_ADDED 1002 of 1001; POSITION_OPENED 1001 0.1 sl 0", "opened, its deal first");
      contain(lines("EV").back(), "ACCOUNT_CHANGED", "the account last");
      forgetTape();
      world().positions[0].sl = 1.09;
      look();
      checkEqual(events(), "POSITION_CHANGED 1001 0.1 sl 1.09", "changed, without a deal");
      forgetTape();
      world().positions[0].profit = 12;
      look();
      checkEqual(joined("EV"), "", "a price is no change");
      closePosition(ticket, 0.04);
      look();
      checkEqual(events(), "DEAL_ADDED 1004 of 1001; POSITION_CHANGED 1001 0.06 sl 1.09", "closed in part");
      forgetTape();
      closePosition(ticket, 0);
      look();
      checkEqual(events(), "DEAL_ADDED 1006 of 1001; POSITION_CLOSED 1001 0.06 sl 1.09", "closed, with its last state");
      check(g_watch.EventHash() == 0, "the hash follows");
      forgetTape();
      openPosition("EURUSD", 0, 0.1, 1);
      closePosition(world().lastTicket - 1, 0);
      look();
      checkEqual(events(), "DEAL_ADDED 1008 of 1007; DEAL_ADDED 1010 of 1007", "opened and closed between two looks");
      forgetTape();
      look();
      checkEqual(joined("EV"), "", "each is told once");
   });
}

void tellsHowAnOrderEnded() {
   newWorld();
   life([] {
      start();
      const long filled = placeOrder("EURUSD", 0.1, 1.05, 1);
      const long cancelled = placeOrder("EURUSD", 0.1, 1.06, 2);
      const long expired = placeOrder("EURUSD", 0.1, 1.07, 3, nowMs() + 8000);
      const long early = placeOrder("EURUSD", 0.1, 1.08, 4, nowMs() + 3600000);
      look();
      checkEqual(events(), "ORDER_PLACED 1001 1.05; ORDER_PLACED 1002 1.06; ORDER_PLACED 1003 1.07; ORDER_PLACED 1004 1.08", "placed");
      forgetTape();
      orderOf(cancelled)->price = 1.061;
      look();
      checkEqual(events(), "ORDER_CHANGED 1002 1.061", "changed");
      forgetTape();
      fillOrder(filled);
      look();
      checkEqual(events(), "ORDER_FILLED 1001 1.05; DEAL_ADDED 1005 of 1001; POSITION_OPENED 1001 0.1 sl 0", "filled");
      forgetTape();
      orderOf(cancelled)->end = 1;
      look();
      checkEqual(events(), "ORDER_REMOVED 1002 1.061", "cancelled");
      forgetTape();
      advance(9000);
      orderOf(expired)->end = 3;
      look();
      checkEqual(events(), "ORDER_EXPIRED 1003 1.07", "expired");
      forgetTape();
      orderOf(early)->end = 1;
      look();
      checkEqual(events(), "ORDER_REMOVED 1004 1.08", "cancelled before it expired");
   });
}

void waitsForALateDeal() {
   newWorld();
   life([] {
      start();
      const long ticket = openPosition("EURUSD", 0, 0.1, 1);
      world().hiddenDeals = 1;
      for (int i = 0; i < 20; i++) look();
      checkEqual(joined("EV"), "", "the history lags behind");
      world().hiddenDeals = 0;
      look();
      checkEqual(events(), "DEAL_ADDED 1002 of 1001; POSITION_OPENED 1001 0.1 sl 0", "in their order");
      forgetTape();
      closePosition(ticket, 0);
      world().hiddenDeals = 1;
      for (int i = 0; i < 20; i++) look();
      check(g_watch.EventHash() != 0, "what is not told is not in the hash");
      for (int i = 0; i < 90; i++) look();
      checkEqual(events(), "POSITION_CLOSED 1001 0.1 sl 0", "but not for ever");
      world().hiddenDeals = 0;
      advance(1100);
      look();
      checkEqual(events(), "POSITION_CLOSED 1001 0.1 sl 0; DEAL_ADDED 1004 of 1001", "and the deal still comes");
   });
}

// A list that is short for a moment is not a closed position.
void survivesALostRead() {
   newWorld();
   life([] {
      openPosition("EURUSD", 0, 0.1, 1);
      openPosition("EURUSD", 0, 0.2, 2);
      start();
      const int all = world().positionCount;
      world().positionCount = 0;
      for (int i = 0; i < 50; i++) look();
      world().positionCount = all;
      look();
      checkEqual(joined("EV"), "", "nothing happened");
      world().bookReadable = false;
      world().positionCount = 0;
      for (int i = 0; i < 300; i++) look();
      ARR(PositionRow, positions);
      ARR(OrderRow, orders);
      ARR(DealRow, deals);
      int p = 0;
      int o = 0;
      int d = 0;
      check(!g_watch.BookNow(positions, p, orders, o, deals, d), "no snapshot of what cannot be read");
      world().bookReadable = true;
      world().positionCount = all;
      look();
      checkEqual(joined("EV"), "", "still nothing");
      world().connected = false;
      world().positionCount = 0;
      for (int i = 0; i < 300; i++) look();
      checkEqual(joined("EV"), "", "a terminal without its broker has an empty book");
      world().connected = true;
      world().positionCount = all;
      look();
      checkEqual(joined("EV"), "", "and the old one again");
      closePosition(1001, 0);
      world().dealsReadable = false;
      for (int i = 0; i < 300; i++) look();
      checkEqual(joined("EV"), "", "without a history nothing is told");
      world().dealsReadable = true;
      look();
      checkEqual(events(), "DEAL_ADDED 1006 of 1001; POSITION_CLOSED 1001 0.1 sl 0", "then all of it");
   });
}

void tellsManyChangesInOneLook() {
   newWorld();
   life([] {
      const long gone = openPosition("EURUSD", 0, 0.1, 1);
      const long pending = placeOrder("EURUSD", 0.3, 1.05, 2);
      start();
      closePosition(gone, 0);
      fillOrder(pending);
      openPosition("EURUSD", 1, 0.2, 3);
      placeOrder("EURUSD", 0.4, 1.02, 4);
      look();
      checkEqual(events(),
                 "ORDER_PLACED 1009 1.02; DEAL_ADDED 1005 of 1001; POSITION_CLOSED 1001 0.1 sl 0; ORDER_FILLED 1003 1.05; "
                 "DEAL_ADDED 1006 of 1003; POSITION_OPENED 1003 0.3 sl 0; DEAL_ADDED 1008 of 1007; POSITION_OPENED 1007 0.2 sl 0",
                 "each with its deal");
      same(count("EV ACCOUNT_CHANGED"), 1, "one account for all");
   });
}

void keepsSnapshotAndEventsApart() {
   newWorld();
   life([] {
      start();
      openPosition("EURUSD", 0, 0.1, 1);
      world().hiddenDeals = 1;
      look();
      ARR(PositionRow, positions);
      ARR(OrderRow, orders);
      ARR(DealRow, deals);
      int p = 0;
      int o = 0;
      int d = 0;
      check(g_watch.BookNow(positions, p, orders, o, deals, d), "a snapshot does not wait");
      same(count("EV POSITION_OPENED 1001"), 1, "what it holds was told before it");
      same(p, 1, "and is in it");
      same(d, 0, "without the deal that nobody saw");
      world().hiddenDeals = 0;
      advance(1100);
      look();
      same(count("EV DEAL_ADDED 1002"), 1, "which is an event later");
      check(g_watch.BookNow(positions, p, orders, o, deals, d), "another snapshot");
      same(d, 1, "has it");
   });
}

void tellsTheAccountWhenMoneyMoves() {
   newWorld();
   life([] {
      start();
      world().equity = 9000;
      look();
      checkEqual(joined("EV"), "", "equity moves with every price");
      world().balance = 12000;
      look();
      checkEqual(joined("EV"), "EV ACCOUNT_CHANGED 12000", "a deposit");
   });
}

void findsDealsOfALongAbsence() {
   newWorld();
   life([] {
      openPosition("EURUSD", 0, 0.1, 1);
      start();
      world().connected = false;
      for (int i = 0; i < 20; i++) {
         advance(3600000);
         if (i == 2) closePosition(1001, 0);
         look();
      }
      world().hiddenDeals = 0;
      world().connected = true;
      look();
   });
   checkEqual(events(), "DEAL_ADDED 1004 of 1001; POSITION_CLOSED 1001 0.1 sl 0", "found, once");
   newWorld();
   life([] {
      openPosition("EURUSD", 0, 0.1, 1);
      start();
      look();
      world().connected = false;
      advance(3600000);
      closePosition(1001, 0);
      HeldPosition still = {};
      still.ticket = still.identifier = 1001;
      still.lots = 0.1;
      std::snprintf(still.symbol, sizeof still.symbol, "EURUSD");
      world().positions[world().positionCount++] = still;
      world().hiddenDeals = 1;
      for (int i = 0; i < 10; i++) {
         advance(3600000);
         look();
      }
      world().positionCount = 0;
      world().hiddenDeals = 0;
      world().connected = true;
      look();
   });
   contain(events(), "DEAL_ADDED 1004 of 1001; POSITION_CLOSED 1001", "what the terminal hears of after ten hours");
}

void watchesSpecifications() {
   newWorld();
   life([] {
      start();
      g_watch.WatchSymbol("EURUSD");
      theTickValue = 1.0005;
      for (int i = 0; i < 100; i++) look();
      checkEqual(joined("EV"), "", "a small drift is not told");
      theTickValue = 1.002;
      for (int i = 0; i < 100; i++) look();
      checkEqual(joined("EV"), "EV SYMBOL_CHANGED EURUSD", "a greater one is, once");
      g_watch.UnwatchSymbol("EURUSD");
      theTickValue = 2;
      for (int i = 0; i < 100; i++) look();
      same(count("EV"), 1, "nor after the watch ended");
   });
}

void looksByItself() {
   newWorld();
   life([] {
      start();
      openPosition("EURUSD", 0, 0.1, 1);
      for (int i = 0; i < 110; i++) {
         advance(10);
         g_watch.Pump();
         if (i == 2) same(count("EV POSITION_OPENED"), TRADE_CALLS_BLOCK ? 1 : 0, "MetaTrader 4 in every pass");
      }
      same(count("EV POSITION_OPENED"), 1, "MetaTrader 5 once a second, whatever the terminal tells");
   });
}

} // namespace

int main() {
   fillsTheFirstBookWithoutEvents();
   tellsAPositionsLife();
   tellsHowAnOrderEnded();
   waitsForALateDeal();
   survivesALostRead();
   tellsManyChangesInOneLook();
   keepsSnapshotAndEventsApart();
   tellsTheAccountWhenMoneyMoves();
   findsDealsOfALongAbsence();
   watchesSpecifications();
   looksByItself();
   endWorld();
   return yoke::test::verdict("desk_watch");
}
