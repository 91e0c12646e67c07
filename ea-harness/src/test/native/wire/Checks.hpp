// Counts what did not hold and says where. A native test ends with its exit code.
#ifndef YOKE_TEST_CHECKS_HPP
#define YOKE_TEST_CHECKS_HPP

#include <cstdio>
#include <string>

namespace yoke::test {

inline int &failures() {
   static int count = 0;
   return count;
}

inline int &checks() {
   static int count = 0;
   return count;
}

inline void check(bool holds, const std::string &what) {
   checks()++;
   if (!holds) {
      failures()++;
      std::fprintf(stderr, "FAILED %s\n", what.c_str());
   }
}

inline void checkEqual(const std::string &actual, const std::string &expected, const std::string &what) {
   check(actual == expected, what + "\n  expected '" + expected + "'\n  but was  '" + actual + "'");
}

inline int verdict(const char *name) {
   std::printf("%s: %d checks, %d failed\n", name, checks(), failures());
   return failures() == 0 ? 0 : 1;
}

} // namespace yoke::test

#endif
