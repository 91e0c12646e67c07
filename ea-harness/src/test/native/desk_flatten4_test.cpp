// Flattening on MetaTrader 4: one ticket in a pass, in turn with the commands.
// platforms: mt4
#include "desk/FlattenCases.hpp"

using namespace desktest;

namespace {

void closesOneInAPass() {
   newWorld();
   fill(10, 2);
   life([] {
      start();
      flatten("serial", SCOPE_ALL);
      for (int i = 0; i < 40; i++) {
         const int before = world().sends;
         const int announced = count("BUSY");
         pass();
         check(world().sends <= before + 1, "one call in a pass");
         check(world().sends == before || announced > before, "announced in the pass before");
      }
   });
   same(world().sends, 12, "one call per ticket");
   same(count("BUSY serial"), 12, "one BUSY per call");
}

void takesTurnsWithCommands() {
   newWorld();
   fill(6, 0);
   life([] {
      start();
      flatten("all", SCOPE_ALL);
      command(closeCall("exit", 1011));
      for (int i = 0; i < 12; i++) {
         const int before = world().sends;
         pass();
         check(world().sends <= before + 1, "one call in a pass, whoever's");
      }
      passes(20);
   });
   const auto sends = lines("SEND");
   check(contains(sends[0] + sends[1] + sends[2], "SEND exit"), "a command does not wait for the whole flatten");
   same(world().positionCount, 0, "all is closed");
   same(exits(), 6, "each once");
}

void waitsForABusyTradeContext() {
   newWorld();
   fill(2, 0);
   world().busy = true;
   life([] {
      start();
      flatten("busy", SCOPE_ALL);
      passes(20);
      same(world().sends, 0, "another program trades");
      world().busy = false;
      passes(20);
   });
   checkEqual(joined("FLATTEN_DONE"), "FLATTEN_DONE busy 2 0 0 flat", "then it goes on");
}

} // namespace

int main() {
   flattenCases();
   closesOneInAPass();
   takesTurnsWithCommands();
   waitsForABusyTradeContext();
   endWorld();
   return yoke::test::verdict("desk_flatten4");
}
