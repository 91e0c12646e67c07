// Flattening on MetaTrader 5: all tickets at once.
// platforms: mt5
#include "desk/FlattenCases.hpp"

using namespace desktest;

namespace {

void sendsAllInOnePass() {
   newWorld();
   fill(40, 0);
   world().latencyMs = 300;
   life([] {
      start();
      flatten("fast", SCOPE_ALL);
      pass();
      same(world().sends, 40, "forty closes in the pass of the order");
      passes(60);
   });
   same(count("BUSY"), 0, "nothing blocks");
   same(world().sends, 40, "none twice while the answers are under way");
}

void doesNotAskAgainWhileTheBookIsLate() {
   newWorld();
   fill(1, 0);
   life([] {
      start();
      world().latencyMs = 1500;
      flatten("slow", SCOPE_ALL);
      passes(400);
   });
   same(world().sends, 1, "one close for one ticket");
   checkEqual(joined("FLATTEN_DONE"), "FLATTEN_DONE slow 1 0 0 flat", "done");
}

} // namespace

int main() {
   flattenCases();
   waitsForEntriesUnderWay();
   sendsAllInOnePass();
   doesNotAskAgainWhileTheBookIsLate();
   endWorld();
   return yoke::test::verdict("desk_flatten5");
}
