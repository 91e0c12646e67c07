// The last line of defence: what passes while halted, the file it is kept in, the equity floor, the dead man.
#include "desk/Kit.hpp"

using namespace desktest;

namespace {

std::string answer(const TradeCall &call) {
   const std::string cid = call.cid.utf8();
   command(call);
   passes(8);
   const auto all = lines("RESULT " + cid + " ");
   return all.empty() ? "" : all.back().substr(8 + cid.size());
}

void letsOnlyExitsAndTighterStopsPassWhileHalted() {
   newWorld();
   life([] {
      const long buy = openPosition("EURUSD", 0, 0.1, 1);
      const long sell = openPosition("EURUSD", 1, 0.1, 2, 1.12);
      const long waiting = placeOrder("EURUSD", 0.1, 1.05, 3);
      start();
      g_guard.OnGuard(rules(true));
      check(g_guard.IsHalted(), "halted");
      contain(answer(openCall("open", 9)), "RULE " + std::to_string(TRADE_CALLS_BLOCK ? 140 : 10040), "an entry");
      contain(joined("RESULT open"), "Alder is halted; re-arm it in the cockpit to trade again", "its text");
      TradeCall place = openCall("place", 9);
      place.action = ACTION_PLACE;
      contain(answer(place), "RULE", "a pending order");
      TradeCall change = closeCall("change", waiting);
      change.action = ACTION_CHANGE;
      contain(answer(change), "RULE", "its change");
      contain(answer(modifyCall("first", buy, 1.09)), "DONE", "a first stop");
      contain(answer(modifyCall("tighter", buy, 1.095)), "DONE", "a tighter stop");
      contain(answer(modifyCall("same", buy, 1.095)), "DONE", "the same stop");
      const std::string looser = answer(modifyCall("looser", buy, 1.094));
      contain(looser, "RULE", "a looser stop");
      contain(looser, "Alder is halted; moving the stop of EURUSD #" + std::to_string(buy)
                 + " from 1.095 to 1.094 would widen the risk. Tighter stops and closing work", "its text");
      const std::string removed = answer(modifyCall("removed", buy, 0));
      contain(removed, "RULE", "no stop");
      contain(removed, "removing the stop 1.095 of EURUSD #" + std::to_string(buy) + " would widen the risk", "its text");
      contain(answer(modifyCall("sell-tighter", sell, 1.115)), "DONE", "a seller's tighter stop");
      contain(answer(modifyCall("sell-looser", sell, 1.13)), "RULE", "a seller's looser stop");
      contain(answer(modifyCall("gone", 4711, 1.13)), "DONE", "one that is not there is the server's to refuse");
      TradeCall moved = modifyCall("moved", 4711, 1.0);
      moved.identifier = buy;
      contain(answer(moved), "RULE", "a position is known by its identifier too");
      world().bookReadable = false;
      contain(answer(modifyCall("blind", buy, 1.2)), "RULE", "what cannot be judged is refused");
      world().bookReadable = true;
      TradeCall cancel = closeCall("cancel", waiting);
      cancel.action = ACTION_CANCEL;
      contain(answer(cancel), "DONE", "a cancel");
      contain(answer(closeCall("part", buy, 0.04)), "DONE", "a partial close");
      TradeCall closeBy = closeCall("by", buy);
      closeBy.action = ACTION_CLOSE_BY;
      contain(answer(closeBy), "DONE", "a close by");
      contain(answer(closeCall("close", sell)), "DONE", "a close");
      g_guard.OnGuard(rules(false));
      contain(answer(openCall("armed", 10)), "DONE", "released");
      contain(answer(modifyCall("free", buy, 1.0)), "DONE", "stops are free again");
   });
   same(dealsOf(9), 0, "no entry came through");
}

// A command that waits for its turn is judged again right before it goes.
void judgesAgainRightBeforeSending() {
   newWorld();
   for (int i = 0; i < 4; i++) addFault(FAULT_REFUSE, CATEGORY_RETRY_PRICE, 1);
   life([] {
      start();
      command(openCall("retry", 9));
      passes(5);
      g_guard.OnGuard(rules(true));
      passes(30);
   });
   same(world().sends, 1, "no retry while halted");
   contain(joined("RESULT retry"), "RULE", "but an answer");
}

void welcomeHaltsButDoesNotRelease() {
   newWorld();
   life([] {
      start();
      g_guard.OnWelcome(rules(false), 100);
      check(!g_guard.IsHalted(), "open");
      g_guard.OnWelcome(rules(true), 90);
      check(g_guard.IsHalted(), "halted by WELCOME");
      same(g_guard.CockpitEpoch(), 100, "the greatest cockpit counts");
      g_guard.OnWelcome(rules(false), 110);
      check(g_guard.IsHalted(), "not released by WELCOME");
   });
   life([] {
      start();
      check(g_guard.IsHalted(), "halted after a restart");
      same(g_guard.CockpitEpoch(), 110, "and the epoch is known");
      g_guard.OnGuard(rules(false));
      check(!g_guard.IsHalted(), "released by GUARD");
   });
   life([] {
      start();
      check(!g_guard.IsHalted(), "also after a restart");
   });
}

void failsClosedOnADamagedFile() {
   for (const std::string &damage : {std::string("garbage\n"), std::string(""), std::string("GUARD\t1\t0"), std::string(5000, 'x')}) {
      newWorld();
      life([] {
         start();
         g_guard.OnGuard(rules(false, 100));
      });
      const std::string whole = fileText(GUARD_FILE);
      std::string damaged = damage;
      if (damage == "garbage\n") damaged = whole.substr(0, 9) + "7" + whole.substr(9);
      writeFileText(GUARD_FILE, damaged);
      life([] {
         start();
         check(g_guard.IsHalted(), "a damaged guard counts as halted");
         contain(joined("LOG ERROR"), "guard file cannot be read", "and is told");
         contain(answer(openCall("entry", 9)), "Alder is halted because its guard file cannot be read; re-arm it in the cockpit", "entries");
         const long held = openPosition("EURUSD", 0, 0.1, 1);
         contain(answer(closeCall("exit", held)), "DONE", "exits pass");
         g_guard.OnWelcome(rules(false), 5);
         check(g_guard.IsHalted(), "a cockpit that knows of no halt does not end it");
      });
      life([] {
         start();
         check(g_guard.IsHalted(), "still halted");
         g_guard.OnGuard(rules(false));
         contain(answer(openCall("armed", 10)), "DONE", "until it is released");
      });
      life([] {
         start();
         check(!g_guard.IsHalted(), "and then the file is whole again");
      });
      if (!damaged.empty() && damaged.size() < 4096) checkEqual(fileText(std::string(GUARD_FILE) + ".damaged"), damaged, "the damaged file is kept");
   }
}

void failsClosedOnAFileThatIsHeldByAnother() {
   newWorld();
   life([] {
      start();
      g_guard.OnGuard(rules(false));
   });
   life([] {
      const int blocker = FileOpen(string("Yoke\\") + GUARD_FILE, FILE_READ | FILE_BIN);
      check(blocker != INVALID_HANDLE, "another program holds it");
      start();
      check(g_guard.IsHalted(), "what cannot be read counts as halted");
      FileClose(blocker);
   });
}

void holdsInMemoryWhatTheDiskRefuses() {
   newWorld();
   life([] {
      start();
      yoke::theDiskIsFull = true;
      g_guard.OnGuard(rules(true));
      check(g_guard.IsHalted(), "halted all the same");
      contain(joined("LOG ERROR"), "Alder: the guard cannot be saved; it holds until the terminal ends", "and told");
      start();
      check(g_guard.IsHalted(), "a change of the chart does not lose it");
      yoke::theDiskIsFull = false;
      g_guard.OnGuard(rules(true));
   });
   life([] {
      start();
      check(g_guard.IsHalted(), "saved when there is room");
   });
}

void closesEverythingBelowTheFloor() {
   newWorld();
   openPosition("EURUSD", 0, 0.1, 1);
   openPosition("EURUSD", 0, 0.1, 2);
   life([] {
      start();
      g_guard.OnGuard(rules(false, 0, 9950));
      passes(3);
      check(!g_guard.IsHalted(), "above the floor");
      world().equity = 9950;
      passes(3);
      check(!g_guard.IsHalted(), "at the floor");
      world().equity = 9949.99;
      passes(1);
      check(g_guard.IsHalted(), "below");
      passes(20);
   });
   same(world().positionCount, 0, "everything is closed");
   same(count("FLATTEN_DONE"), 0, "the cockpit was not asked");
   same(count("RESULT"), 0, "and is not answered");
   contain(joined("LOG WARN"), "Alder: equity fell below the guard's floor; halting and closing everything", "but told");
   contain(joined("LOG WARN"), "Alder: the guard closed everything: flat", "and of the end");
   life([] {
      start();
      check(g_guard.IsHalted(), "halted after a restart");
   });
}

void turnsALossIntoAFloorOnce() {
   newWorld();
   life([] {
      start();
      world().equity = 10000;
      g_guard.OnWelcome(rules(false, 100), 1);
      world().equity = 9950;
      g_guard.OnWelcome(rules(false, 100), 2);
      world().equity = 9901;
      g_guard.Watch();
      check(!g_guard.IsHalted(), "above the floor");
   });
   life([] {
      start();
      world().equity = 9901;
      g_guard.OnWelcome(rules(false, 100), 3);
      world().equity = 9899;
      g_guard.Watch();
      check(g_guard.IsHalted(), "the floor does not sink with each session, nor with a restart");
   });
   newWorld();
   life([] {
      start();
      world().equity = 0;
      world().balance = 0;
      g_guard.OnWelcome(rules(false, 100), 1);
      g_guard.Watch();
      check(!g_guard.IsHalted(), "an account that is not there yet has lost nothing");
      world().equity = 10000;
      world().balance = 10000;
      g_guard.Watch();
      world().equity = 9899;
      g_guard.Watch();
      check(g_guard.IsHalted(), "its floor is set when it is there");
   });
   newWorld();
   life([] {
      start();
      g_guard.OnGuard(rules(false, 0, 9000));
      world().accountReadable = false;
      world().equity = 0;
      g_guard.Watch();
      check(!g_guard.IsHalted(), "no equity is no loss");
   });
}

void obeysTheDeadMan() {
   const struct {
      DeadManPolicy policy;
      bool halts;
      bool closes;
   } cases[] = {{DEAD_MAN_HOLD, false, false}, {DEAD_MAN_BLOCK, true, false}, {DEAD_MAN_FLATTEN, true, true}};
   for (const auto &c : cases) {
      newWorld();
      openPosition("EURUSD", 0, 0.1, 1);
      life([&] {
         start();
         g_guard.OnGuard(rules(false, 0, 0, 2, c.policy));
         for (int i = 0; i < 5; i++) {
            passes(150);
            g_guard.CockpitHeard();
         }
         check(!g_guard.IsHalted(), "a cockpit that is heard is alive");
         advance(3600000);
         passes(100);
         check(!g_guard.IsHalted(), "this computer slept, and the cockpit with it");
         g_guard.CockpitHeard();
         passes(195);
         check(!g_guard.IsHalted(), "not before its time");
         passes(30);
         check(g_guard.IsHalted() == c.halts, "after two seconds of silence");
         passes(20);
         same(world().positionCount, c.closes ? 0 : 1, "and closed only where that is the policy");
      });
      same(count("LOG WARN Alder: no cockpit for 2 s; halting"), c.halts ? 1 : 0, "told once");
   }
}

void goesOnClosingAfterARestart() {
   newWorld();
   openPosition("EURUSD", 0, 0.1, 1);
   life([] {
      start();
      for (int i = 0; i < 100; i++) addFault(FAULT_REFUSE, CATEGORY_MARKET_CLOSED, 10018);
      g_guard.OnGuard(rules(false, 0, 20000));
      passes(20);
      same(world().positionCount, 1, "the market is closed");
   });
   world().faultCount = world().faultNext = 0;
   world().connected = false;
   life([] {
      start();
      passes(20);
      check(g_flattening.IsClosingAll(), "the guard has not forgotten");
      world().connected = true;
      passes(20);
      check(!g_flattening.IsClosingAll(), "and ends");
   });
   same(world().positionCount, 0, "everything is closed");
   life([] {
      openPosition("EURUSD", 0, 0.1, 2);
      start();
      passes(20);
      same(world().positionCount, 1, "once");
   });
}

} // namespace

int main() {
   letsOnlyExitsAndTighterStopsPassWhileHalted();
   judgesAgainRightBeforeSending();
   welcomeHaltsButDoesNotRelease();
   failsClosedOnADamagedFile();
   failsClosedOnAFileThatIsHeldByAnother();
   holdsInMemoryWhatTheDiskRefuses();
   closesEverythingBelowTheFloor();
   turnsALossIntoAFloorOnce();
   obeysTheDeadMan();
   goesOnClosingAfterARestart();
   endWorld();
   return yoke::test::verdict("desk_guard");
}
