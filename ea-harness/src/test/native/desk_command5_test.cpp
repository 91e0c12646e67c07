// Commands on MetaTrader 5: what both platforms share, and many calls under way at once, the watchdog, replies in any
// order.
// platforms: mt5
#include "desk/CommandCases.hpp"

using namespace desktest;

namespace {

void hasManyUnderWayAtOnce() {
   newWorld();
   world().latencyMs = 500;
   life([] {
      start();
      for (int i = 0; i < 100; i++) command(openCall(("rapid-" + std::to_string(i)).c_str(), 100 + i));
      pass();
      same(world().sends, 100, "all are sent in one pass");
      passes(60);
   });
   same(count("RESULT rapid-"), 100, "all are answered");
   same(world().positionCount, 100, "each once");
   same(count("BUSY"), 0, "nothing blocks");
}

void takesRepliesInAnyOrder() {
   newWorld();
   addFault(FAULT_DELAY, 0, 0, 300);
   life([] {
      start();
      command(openCall("slow", 1));
      command(openCall("quick", 2));
      passes(50);
   });
   const auto results = lines("RESULT");
   contain(results[0], "RESULT quick DONE", "the quick one first");
   contain(results[1], "RESULT slow DONE", "then the slow one");
   contain(results[1], " 1001 1002 ", "with its own tickets");
}

void looksAfterTenSecondsOfSilence() {
   newWorld();
   addFault(FAULT_LOSE_REPLY);
   addFault(FAULT_LOSE_REQUEST);
   life([] {
      start();
      command(openCall("lost", 77), 60000);
      command(openCall("gone", 78), 60000);
      passes(950);
      same(count("RESULT"), 0, "not before");
      passes(60);
   });
   contain(joined("RESULT lost"), "RESULT lost DONE", "what is found by its magic was done");
   contain(joined("RESULT lost"), "Found in the account", "and says so");
   contain(joined("RESULT gone"), "RESULT gone UNKNOWN_OUTCOME 10012", "what is not found may still come");
   same(world().sends, 2, "nothing is sent again");
   life([] {
      start();
      command(openCall("gone", 78));
      passes(5);
   });
   same(world().sends, 2, "nor when repeated");
   same(count("RESULT gone UNKNOWN_OUTCOME"), 2, "it stays unknown");
}

void waitsForTheReplyAfterItsTime() {
   newWorld();
   world().latencyMs = 3000;
   life([] {
      start();
      command(openCall("slow", 1), 1000);
      passes(400);
   });
   same(count("RESULT slow DONE"), 1, "what was sent in time is followed to its end");
}

void acknowledgesARepeatWhileUnderWay() {
   newWorld();
   world().latencyMs = 500;
   life([] {
      start();
      command(openCall("twice", 1));
      pass();
      command(openCall("twice", 1));
      passes(60);
   });
   same(count("ACK twice"), 2, "acknowledged again");
   same(count("RESULT twice"), 1, "answered once");
   same(world().sends, 1, "sent once");
}

void looksAtOnceWhenTheServerSaysItDoesNotKnow() {
   newWorld();
   addFault(FAULT_REFUSE, CATEGORY_UNKNOWN_OUTCOME, 10012);
   life([] {
      start();
      command(openCall("timeout", 1));
      passes(10);
   });
   same(count("RESULT timeout UNKNOWN_OUTCOME 10012"), 1, "told at once");
   same(world().sends, 1, "never repeated blindly");
}

void endsWhatTheTerminalDidNotSend() {
   newWorld();
   addFault(FAULT_REFUSE_AT_ONCE, CATEGORY_OFFLINE, 10031);
   life([] {
      start();
      command(openCall("offline", 1));
      passes(3);
   });
   same(count("RESULT offline OFFLINE 10031"), 1, "at once");
}

} // namespace

int main() {
   commandCases();
   hasManyUnderWayAtOnce();
   takesRepliesInAnyOrder();
   looksAfterTenSecondsOfSilence();
   waitsForTheReplyAfterItsTime();
   acknowledgesARepeatWhileUnderWay();
   looksAtOnceWhenTheServerSaysItDoesNotKnow();
   endsWhatTheTerminalDidNotSend();
   endWorld();
   return yoke::test::verdict("desk_command5");
}
