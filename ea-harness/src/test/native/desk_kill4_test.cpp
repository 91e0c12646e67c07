// Death at every moment, MetaTrader 4.
// platforms: mt4
#include "desk/KillCases.hpp"

int main() {
   desktest::killCases();
   desktest::endWorld();
   return yoke::test::verdict("desk_kill4");
}
