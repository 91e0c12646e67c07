// What holds for a flatten on both platforms.
#ifndef YOKE_TEST_DESK_FLATTEN_CASES_HPP
#define YOKE_TEST_DESK_FLATTEN_CASES_HPP

#include "Kit.hpp"

namespace desktest {

inline void fill(int positions, int orders) {
   for (int i = 0; i < positions; i++) openPosition(i % 2 == 0 ? "EURUSD" : "GBPUSD", i % 3 == 0, 0.1, 100 + i, 0, i % 2 == 0 ? -5 : 5);
   for (int i = 0; i < orders; i++) placeOrder(i % 2 == 0 ? "EURUSD" : "GBPUSD", 0.1, 1.05, 200 + i);
}

inline int exits() {
   int found = 0;
   for (int i = 0; i < world().dealCount; i++) found += world().deals[i].entry == ENTRY_OUT;
   return found;
}

inline void flattensFortyDespiteFaults() {
   newWorld();
   fill(30, 10);
   for (const ResultCategory refusal : {CATEGORY_RETRY_PRICE, CATEGORY_RETRY_BUSY, CATEGORY_REJECTED, CATEGORY_OFFLINE}) {
      addFault(FAULT_REFUSE, refusal, 1);
      addFault(FAULT_NONE);
      addFault(FAULT_REFUSE, refusal, 1);
   }
   addFault(FAULT_LOSE_REPLY);
   addFault(FAULT_LOSE_REQUEST);
   addFault(FAULT_REFUSE_AT_ONCE, CATEGORY_OFFLINE, 1);
   addFault(FAULT_PARTIAL);
   life([] {
      start();
      flatten("all", SCOPE_ALL);
      check(g_flattening.BlocksEntries(), "entries wait");
      passes(900);
      check(!g_flattening.BlocksEntries(), "until it is done");
   });
   same(world().positionCount + waitingOrders(), 0, "nothing is left");
   checkEqual(joined("FLATTEN_DONE"), "FLATTEN_DONE all 30 10 0 flat", "counted");
   checkEqual(lines("ACK")[0], "ACK all", "acknowledged");
   for (int i = 0; i < world().dealCount; i++) {
      if (world().deals[i].entry != ENTRY_IN) continue;
      const std::string ticket = std::to_string(world().deals[i].identifier);
      bool told = false;
      for (const std::string &line : lines("RESULT all DONE")) told = told || contains(line, " " + ticket + " ");
      check(told, "one RESULT for ticket " + ticket);
   }
   same(count("RESULT all PARTIAL"), 1, "a partial close is told and the rest closed");
}

inline void answersAFinishedFlattenFromTheJournal() {
   newWorld();
   fill(2, 1);
   life([] {
      start();
      flatten("once", SCOPE_ALL);
      passes(60);
      openPosition("EURUSD", 0, 0.1, 9);
      flatten("once", SCOPE_ALL);
      passes(20);
   });
   life([] {
      start();
      flatten("once", SCOPE_ALL);
      passes(20);
   });
   const auto told = lines("FLATTEN_DONE");
   same(static_cast<long>(told.size()), 3, "answered each time");
   checkEqual(told[1], told[0], "with the same");
   checkEqual(told[2], told[0], "after a restart too");
   same(world().positionCount, 1, "and what came later stays open");
}

inline void keepsToItsScope() {
   newWorld();
   fill(4, 2);
   life([] {
      start();
      flatten("pending", SCOPE_PENDING);
      check(!g_flattening.BlocksEntries(), "no entry is a pending order's");
      passes(60);
   });
   checkEqual(joined("FLATTEN_DONE"), "FLATTEN_DONE pending 0 2 0 flat", "only orders");
   same(world().positionCount, 4, "positions stay");
   newWorld();
   fill(4, 2);
   life([] {
      start();
      flatten("losers", SCOPE_LOSERS);
      passes(60);
   });
   checkEqual(joined("FLATTEN_DONE"), "FLATTEN_DONE losers 2 0 0 flat", "only what loses");
   newWorld();
   fill(4, 2);
   life([] {
      start();
      flatten("symbol", SCOPE_SYMBOL, 20000, "GBPUSD");
      passes(60);
   });
   checkEqual(joined("FLATTEN_DONE"), "FLATTEN_DONE symbol 2 1 0 flat", "only the symbol");
}

inline void endsWhenItsTimeIsUp() {
   newWorld();
   fill(3, 0);
   for (int i = 0; i < 200; i++) addFault(FAULT_REFUSE, CATEGORY_MARKET_CLOSED, 10018);
   life([] {
      start();
      flatten("closed", SCOPE_ALL, 3000);
      passes(500);
   });
   checkEqual(joined("FLATTEN_DONE"), "FLATTEN_DONE closed 0 0 3 time is up; 3 left: refused MARKET_CLOSED", "told what is left, and why");
   same(count("RESULT closed MARKET_CLOSED 10018"), 3, "one RESULT for each ticket that is left");
   check(world().sends >= 3 && world().sends <= 30, "a closed market is not stormed: " + std::to_string(world().sends));
}

inline void waitsForTheBrokerAndForPermission() {
   newWorld();
   fill(2, 0);
   world().connected = false;
   life([] {
      start();
      flatten("wait", SCOPE_ALL);
      passes(50);
      same(count("FLATTEN_DONE"), 0, "an unread book is not flat");
      same(world().sends, 0, "nothing is sent without the broker");
      world().connected = true;
      world().mayTrade = false;
      passes(50);
      same(world().sends, 0, "nor without permission");
      world().mayTrade = true;
      passes(50);
   });
   checkEqual(joined("FLATTEN_DONE"), "FLATTEN_DONE wait 2 0 0 flat", "then it is done");
   newWorld();
   fill(2, 0);
   world().mayTrade = false;
   life([] {
      start();
      flatten("never", SCOPE_ALL, 1000);
      passes(150);
   });
   checkEqual(joined("FLATTEN_DONE"), "FLATTEN_DONE never 0 0 2 time is up; 2 left: AutoTrading is switched off in the terminal", "told");
   newWorld();
   world().bookReadable = false;
   life([] {
      start();
      flatten("blind", SCOPE_ALL, 1000);
      passes(150);
   });
   check(!contains(joined("FLATTEN_DONE"), "flat"), "what cannot be read is not called flat: " + joined("FLATTEN_DONE"));
}

inline void waitsForEntriesUnderWay() {
   newWorld();
   addFault(FAULT_LOSE_REPLY);
   life([] {
      start();
      command(openCall("entry", 5));
      passes(2);
      flatten("all", SCOPE_ALL);
      passes(1200);
   });
   same(world().positionCount, 0, "an entry that came through meanwhile is closed too");
   checkEqual(joined("FLATTEN_DONE"), "FLATTEN_DONE all 1 0 0 flat", "before the end is told");
}

inline void refusesEntriesAndLetsExitsPassMeanwhile() {
   newWorld();
   fill(2, 0);
   world().connected = false;
   life([] {
      start();
      flatten("all", SCOPE_ALL);
      passes(3);
      world().connected = true;
      command(openCall("entry", 5));
      command(closeCall("exit", 1001));
      g_desk.Pump();
      passes(40);
   });
   contain(joined("RESULT entry"), "RULE", "refused");
   contain(joined("RESULT entry"), "Alder is being flattened; entries wait until it is done", "with the reason");
   check(contains(joined("RESULT exit"), "DONE") || contains(joined("RESULT exit"), "NOT_FOUND"), "the exit was tried");
   same(exits(), 2, "each position was closed once");
}

inline void takesTwoFlattensAtOnce() {
   newWorld();
   fill(6, 0);
   life([] {
      start();
      flatten("one", SCOPE_ALL);
      flatten("two", SCOPE_ALL);
      flatten("two", SCOPE_ALL);
      passes(80);
   });
   same(exits(), 6, "no ticket is closed twice");
   same(count("SEND"), 6, "nor asked for twice");
   same(count("FLATTEN_DONE"), 2, "both are told");
   same(count("ACK two"), 2, "a repeated one is acknowledged");
   newWorld();
   fill(1, 0);
   world().connected = false;
   life([] {
      start();
      for (int i = 0; i < 33; i++) flatten(("n" + std::to_string(i)).c_str(), SCOPE_ALL);
   });
   checkEqual(joined("FLATTEN_DONE"), "FLATTEN_DONE n32 0 0 1 too many flattens are under way", "bounded");
}

inline void flattensOnAFullDisk() {
   newWorld();
   fill(3, 0);
   life([] {
      start();
      yoke::theDiskIsFull = true;
      flatten("full", SCOPE_ALL);
      passes(60);
   });
   checkEqual(joined("FLATTEN_DONE"), "FLATTEN_DONE full 3 0 0 flat", "exits do not wait for a disk");
}

inline void flattenCases() {
   flattensFortyDespiteFaults();
   answersAFinishedFlattenFromTheJournal();
   keepsToItsScope();
   endsWhenItsTimeIsUp();
   waitsForTheBrokerAndForPermission();
   refusesEntriesAndLetsExitsPassMeanwhile();
   takesTwoFlattensAtOnce();
   flattensOnAFullDisk();
}

} // namespace desktest

#endif
