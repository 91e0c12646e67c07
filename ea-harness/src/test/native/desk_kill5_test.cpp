// Death at every moment, MetaTrader 5.
// platforms: mt5
#include "desk/KillCases.hpp"

int main() {
   desktest::killCases();
   desktest::endWorld();
   return yoke::test::verdict("desk_kill5");
}
