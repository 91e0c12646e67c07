// MetaTrader 4's error codes against the bridge protocol's table.
// platforms: mt4
#include "runtime/Mql.hpp"

#include <Yoke/Categories.mqh>
#include <Yoke/Codes4.mqh>

#include "platform/CategoryTable.hpp"
#include "wire/Checks.hpp"

using namespace yoke::test;

int main() {
   std::map<int, std::string> expected;
   for (const auto &[category, codes] : categoryColumn(1)) {
      for (const int code : codes) expected[code] = category;
   }
   // Two lines of the table hang on more than the code.
   expected[129] = "RETRY_PRICE";
   expected[1] = "UNKNOWN_OUTCOME";
   check(expected.size() == 34, "the table was read whole: " + std::to_string(expected.size()));
   // Certain refusals that the table does not list; see docs/bridge-protocol-fields.md.
   for (const int code : {4051, 4106, 4107}) expected[code] = "INVALID";
   for (const int code : {5, 65, 4112}) expected[code] = "DISABLED";
   for (int code = -1; code <= 5000; code++) {
      const auto found = expected.find(code);
      for (int action = ACTION_OPEN; action <= ACTION_CANCEL; action++) {
         std::string category = found == expected.end() ? "UNKNOWN_OUTCOME" : found->second;
         if (code == 1 && (action == ACTION_MODIFY || action == ACTION_CHANGE)) category = "NOCHANGE";
         checkEqual(CategoryName(CategoryOfCode(code, (TradeAction)action)).utf8(), category, "error " + std::to_string(code));
      }
      check(found == expected.end() || StringFind(CodeText(code), "Error ") != 0, "words for " + std::to_string(code));
   }
   return verdict("platform_codes4");
}
