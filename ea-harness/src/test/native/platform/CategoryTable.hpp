// The bridge protocol's table of result categories, in its own words, read as a person reads it.
#ifndef YOKE_TEST_CATEGORY_TABLE_HPP
#define YOKE_TEST_CATEGORY_TABLE_HPP

#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace yoke::test {

// categories | MT4 | MT5
const char *const CATEGORY_TABLE = R"(
DONE / PARTIAL / PLACED / NOCHANGE | 0 / – / – / 1 on modify | 10009 / 10010 / 10008 / 10025
RETRY_PRICE | 135 136 138 (129 after refresh) | 10004 10020 10021
RETRY_BUSY | 4 137 146 | 10028, 10023 after refresh
THROTTLED | 8 141 | 10024
INVALID | 3 130 131 145 147 129 | 10013 10014 10015 10016 10022 10029 10030 10035 10038
NO_MONEY / MARKET_CLOSED | 134 / 132 | 10019 / 10018
DISABLED | 7 64 133 4109 4110 4111 | 10017 10026 10027 10032 4752
RULE | 140 148 149 150 | 10033 10034 10040 10042 to 10046
NOT_FOUND / LOCKED | 4108 / 139 | 10036 4753 4754 / 10039
UNKNOWN_OUTCOME | 128, and 1 or 2 on an open | 10011 10012 4756
OFFLINE / REJECTED | 6 / 9 | 10031 / 10006 10007 10041
)";

inline std::vector<std::string> parted(const std::string &text, const std::string &by) {
   std::vector<std::string> parts;
   size_t from = 0;
   for (size_t at = text.find(by); at != std::string::npos; at = text.find(by, from)) {
      parts.push_back(text.substr(from, at - from));
      from = at + by.size();
   }
   parts.push_back(text.substr(from));
   return parts;
}

// The numbers of a cell; "a to b" is a range.
inline std::set<int> numbersOf(const std::string &cell) {
   std::set<int> numbers;
   std::istringstream words(cell);
   std::string word;
   int last = -1;
   bool range = false;
   while (words >> word) {
      while (!word.empty() && (word.front() == '(' || word.back() == ',' || word.back() == ')')) {
         word = word.front() == '(' ? word.substr(1) : word.substr(0, word.size() - 1);
      }
      if (word == "to") {
         range = true;
      } else if (!word.empty() && word.find_first_not_of("0123456789") == std::string::npos) {
         const int number = std::stoi(word);
         for (int n = range ? last + 1 : number; n <= number; n++) numbers.insert(n);
         last = number;
         range = false;
      }
   }
   return numbers;
}

// category → codes, of one column.
inline std::map<std::string, std::set<int>> categoryColumn(size_t column) {
   std::map<std::string, std::set<int>> rows;
   for (const std::string &line : parted(CATEGORY_TABLE, "\n")) {
      if (line.empty()) continue;
      const std::vector<std::string> cells = parted(line, " | ");
      const std::vector<std::string> names = parted(cells[0], " / ");
      const std::vector<std::string> codes = parted(cells[column], " / ");
      for (size_t i = 0; i < names.size(); i++) rows[names[i]] = numbersOf(codes[i]);
   }
   return rows;
}

} // namespace yoke::test

#endif
