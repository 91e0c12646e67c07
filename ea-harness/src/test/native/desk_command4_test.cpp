// Commands on MetaTrader 4: what both platforms share, and one blocking call in a pass behind its BUSY.
// platforms: mt4
#include "desk/CommandCases.hpp"

using namespace desktest;

namespace {

void announcesEachCallBeforeItIsMade() {
   newWorld();
   life([] {
      start();
      for (int i = 0; i < 3; i++) command(openCall(("b" + std::to_string(i)).c_str(), 10 + i));
      for (int i = 0; i < 8; i++) {
         tape("PASS");
         pass();
      }
   });
   int busy = 0;
   int sendsInPass = 0;
   std::string announced;
   for (const std::string &line : lines()) {
      if (line == "PASS") {
         sendsInPass = 0;
      }
      if (line.rfind("BUSY ", 0) == 0) {
         announced = line.substr(5);
         busy++;
      }
      if (line.rfind("SEND ", 0) == 0) {
         sendsInPass++;
         check(sendsInPass == 1, "one call in a pass");
         checkEqual(announced, line.substr(5, 2), "BUSY left before the call");
      }
   }
   same(busy, 3, "one BUSY per call");
   same(count("RESULT b"), 3, "all done");
   checkEqual(joined("SEND"), "SEND b0 OPEN 0 try 1; SEND b1 OPEN 0 try 1; SEND b2 OPEN 0 try 1", "in their order");
}

void waitsForABusyTradeContextWithinTheExpiry() {
   newWorld();
   world().busy = true;
   life([] {
      start();
      command(openCall("patient", 1), 500);
      passes(20);
      same(world().sends, 0, "not while another program trades");
      world().busy = false;
      passes(5);
   });
   same(count("RESULT patient DONE"), 1, "as soon as it is free");
   newWorld();
   world().busy = true;
   life([] {
      start();
      command(openCall("late", 1), 200);
      command(openCall("next", 2), 100000);
      passes(40);
      world().busy = false;
      passes(5);
   });
   same(count("RESULT late EXPIRED"), 1, "its time passes");
   same(count("RESULT next DONE"), 1, "and the next goes");
}

void letsAnExitGoBeforeTheEntriesThatWait() {
   newWorld();
   life([] {
      const long held = openPosition("EURUSD", 0, 0.1, 1);
      start();
      for (int i = 0; i < 3; i++) command(openCall(("b" + std::to_string(i)).c_str(), 10 + i));
      command(closeCall("x0", held));
      command(closeCall("x1", held));
      passes(10);
   });
   const std::string sent = joined("SEND");
   check(sent.rfind("SEND x0", 0) == 0, "the exit first: " + sent);
   check(sent.find("b0") < sent.find("b1") && sent.find("b1") < sent.find("b2"), "entries in their order");
   same(count("RESULT x1 NOT_FOUND"), 1, "exits in theirs");
}

void saysUnknownAfterALostReply() {
   newWorld();
   addFault(FAULT_LOSE_REPLY);
   life([] {
      start();
      command(openCall("lost", 77));
      passes(5);
   });
   contain(joined("RESULT lost"), "RESULT lost UNKNOWN_OUTCOME 128", "the cockpit finds out by the snapshot");
   same(world().sends, 1, "nothing is repeated");
}

} // namespace

int main() {
   commandCases();
   announcesEachCallBeforeItIsMade();
   waitsForABusyTradeContextWithinTheExpiry();
   letsAnExitGoBeforeTheEntriesThatWait();
   saysUnknownAfterALostReply();
   endWorld();
   return yoke::test::verdict("desk_command4");
}
