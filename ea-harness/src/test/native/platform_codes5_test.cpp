// MetaTrader 5's return codes against the bridge protocol's table.
// platforms: mt5
#include "runtime/Mql.hpp"

#include <Yoke/Categories.mqh>
#include <Yoke/Codes5.mqh>

#include "platform/CategoryTable.hpp"
#include "wire/Checks.hpp"

using namespace yoke::test;

int main() {
   std::map<int, std::string> expected;
   for (const auto &[category, codes] : categoryColumn(2)) {
      for (const int code : codes) expected[code] = category;
   }
   check(expected.size() == 45, "the table was read whole: " + std::to_string(expected.size()));
   for (int code = -1; code <= 11000; code++) {
      const auto found = expected.find(code);
      const std::string category = found == expected.end() ? "UNKNOWN_OUTCOME" : found->second;
      for (int action = ACTION_OPEN; action <= ACTION_CANCEL; action++) {
         checkEqual(CategoryName(CategoryOfCode(code, (TradeAction)action)).utf8(), category, "code " + std::to_string(code));
      }
      check(found == expected.end() || StringFind(CodeText(code), "Code ") != 0, "words for " + std::to_string(code));
   }
   return verdict("platform_codes5");
}
