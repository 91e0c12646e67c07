// The terminal's process dies at every moment there is, once and twice. Whatever comes after: one intent, at most one
// ticket, and no answer that is not true.
#ifndef YOKE_TEST_DESK_KILL_CASES_HPP
#define YOKE_TEST_DESK_KILL_CASES_HPP

#include "Kit.hpp"

namespace desktest {

const char *const KILL_POINTS[] = {"flush", "flushed", "send", "sent"};

struct Kill {
   std::string point;
   int n;
};

// `body` in a process that dies at this moment, if it comes to it.
template <class Body> Death lifeUntil(const Kill &kill, Body body) {
   return life([&] {
      yoke::armKill(kill.point, kill.n);
      body();
   });
}

// Every moment at which `body` can die; `after` is told each.
template <class Before, class Body, class After> void atEveryMoment(Before before, Body body, After after) {
   int moments = 0;
   for (const char *point : KILL_POINTS) {
      for (int n = 1; n < 60; n++) {
         newWorld();
         before();
         if (lifeUntil(Kill{point, n}, body) == ENDED) break;
         moments++;
         after(Kill{point, n});
      }
   }
   check(moments >= 4, "there are moments to die at");
}

inline std::string name(const Kill &kill) { return kill.point + " " + std::to_string(kill.n); }

inline void sendOpen() {
   start();
   command(openCall("k", 99));
   passes(8);
}

// The same command again after a restart, until it is answered.
inline void repeatOpen() {
   start();
   command(openCall("k", 99));
   passes(8);
}

inline void checkOnce(const std::string &when) {
   check(dealsOf(99) <= 1, "at most one ticket, killed at " + when);
   const std::string answers = joined("RESULT k");
   check(!answers.empty(), "an answer at last, killed at " + when);
   if (contains(answers, "DONE")) check(dealsOf(99) == 1, "done is true, killed at " + when);
   if (dealsOf(99) == 1) check(contains(lines("RESULT k").back(), "DONE"), "what was done is found, killed at " + when + "\n" + answers);
}

inline void opensOnceWhereverItDies() {
   atEveryMoment([] {}, sendOpen, [](const Kill &kill) {
      const bool had = dealsOf(99) == 1;
      const int sends = world().sends;
      life(repeatOpen);
      checkOnce(name(kill));
      if (had) check(world().sends == sends, "what reached the broker is not sent again, killed at " + name(kill));
      const std::string answer = lines("RESULT k").back();
      life(repeatOpen);
      checkOnce(name(kill) + ", repeated");
      checkEqual(lines("RESULT k").back(), answer, "and the answer stays the same, killed at " + name(kill));
   });
}

inline void opensOnceWhereverItDiesTwice() {
   int moments = 0;
   for (const char *first : KILL_POINTS) {
      for (int n = 1; n < 60; n++) {
         bool died = false;
         for (const char *second : KILL_POINTS) {
            for (int m = 1; m < 60; m++) {
               newWorld();
               died = lifeUntil(Kill{first, n}, sendOpen) == KILLED;
               const bool again = died && lifeUntil(Kill{second, m}, repeatOpen) == KILLED;
               if (!again) break;
               moments++;
               life(repeatOpen);
               checkOnce(name(Kill{first, n}) + " and " + name(Kill{second, m}));
            }
         }
         if (!died) break;
      }
   }
   check(moments > 20, "died twice " + std::to_string(moments) + " times");
}

inline void placesOnceWhereverItDies() {
   const auto place = [] {
      start();
      TradeCall call = openCall("p", 55);
      call.action = ACTION_PLACE;
      call.price = 1.05;
      command(call);
      passes(8);
   };
   atEveryMoment([] {}, place, [&](const Kill &kill) {
      life(place);
      check(waitingOrders() <= 1, "at most one order, killed at " + name(kill));
      if (waitingOrders() == 1) contain(lines("RESULT p").back(), "PLACED", "found, killed at " + name(kill));
   });
}

inline void closesAPartOnceWhereverItDies() {
   const auto close = [] {
      start();
      command(closeCall("c", 1001, 0.04));
      passes(8);
   };
   atEveryMoment([] { openPosition("EURUSD", 0, 0.1, 1); }, close, [&](const Kill &kill) {
      life(close);
      check(world().positions[0].lots > 0.0599, "the part is closed once, killed at " + name(kill));
      check(count("RESULT c") >= 1, "and answered, killed at " + name(kill));
   });
}

inline void addRound(int round) {
   TradeReply reply;
   AnswerWith(reply, CATEGORY_DONE, 0, "x");
   for (int i = 0; i < 100; i++) {
      const string cid = StringFormat("r%d-%d", round, i);
      TradeCall call = openCall(cid.utf8().c_str(), 1);
      g_journal.Received(call, nowMs() + 3600000, false);
      g_journal.Finished(cid, reply, 1);
   }
   if (g_journal.Flush()) tape("FLUSHED " + std::to_string(round));
}

// Every start writes the journal anew, without what is over.
inline void forgetsNothingWhileItIsWrittenAnew() {
   const auto oneRound = [] {
      start();
      addRound(0);
   };
   const auto another = [] {
      start();
      addRound(1);
   };
   atEveryMoment([&] { life(oneRound); }, another, [](const Kill &kill) {
      const int rounds = count("FLUSHED");
      life([&] {
         start();
         same(g_journal.DamagedLines(), 0, "no damage but at the end, killed at " + name(kill));
         for (int i = 0; i < rounds * 100; i++) {
            const int row = g_journal.Find(StringFormat("r%d-%d", i / 100, i % 100));
            check(row >= 0 && g_journal.StageAt(row) == STAGE_FINISHED, "what was flushed is known, killed at " + name(kill));
         }
      });
   });
}

inline void staysHaltedWhereverItDies() {
   const auto halt = [] {
      start();
      g_guard.OnGuard(rules(true, 100, 9000, 30, DEAD_MAN_FLATTEN));
      tape("OBEYED");
   };
   atEveryMoment(
      [] {
         life([] {
            start();
            g_guard.OnWelcome(rules(false), 7);
            g_guard.OnGuard(rules(false));
         });
      },
      halt,
      [](const Kill &kill) {
         life([] {
            start();
            tape(g_guard.IsHalted() ? "HALTED" : "OPEN");
            same(g_guard.CockpitEpoch(), 7, "the rest of the guard is whole");
         });
         if (count("OBEYED") > 0) same(count("HALTED"), 1, "what was obeyed holds, killed at " + name(kill));
      });
   const auto release = [] {
      start();
      g_guard.OnGuard(rules(false));
      tape("OBEYED");
   };
   atEveryMoment(
      [] {
         life([] {
            start();
            g_guard.OnGuard(rules(true));
         });
      },
      release,
      [](const Kill &kill) {
         life([] {
            start();
            check(!contains(joined("LOG"), "cannot be read"), "the guard is whole");
            tape(g_guard.IsHalted() ? "HALTED" : "OPEN");
         });
         check(count("HALTED") + count("OPEN") == 1, "halted or open, killed at " + name(kill));
      });
}

inline void flattensToTheEndWhereverItDies() {
   const auto flattenAll = [] {
      start();
      flatten("f", SCOPE_ALL);
      passes(40);
   };
   atEveryMoment(
      [] {
         for (int i = 0; i < 4; i++) openPosition("EURUSD", 0, 0.1, 10 + i);
         placeOrder("EURUSD", 0.1, 1.05, 20);
      },
      flattenAll,
      [&](const Kill &kill) {
         life(flattenAll);
         same(world().positionCount, 0, "flat, killed at " + name(kill));
         same(waitingOrders(), 0, "no orders, killed at " + name(kill));
         int exits = 0;
         for (int i = 0; i < world().dealCount; i++) exits += world().deals[i].entry == ENTRY_OUT;
         same(exits, 4, "each closed once, killed at " + name(kill));
         check(count("FLATTEN_DONE f") >= 1, "and told, killed at " + name(kill));
      });
}

inline void killCases() {
   opensOnceWhereverItDies();
   opensOnceWhereverItDiesTwice();
   placesOnceWhereverItDies();
   closesAPartOnceWhereverItDies();
   forgetsNothingWhileItIsWrittenAnew();
   staysHaltedWhereverItDies();
   flattensToTheEndWhereverItDies();
}

} // namespace desktest

#endif
