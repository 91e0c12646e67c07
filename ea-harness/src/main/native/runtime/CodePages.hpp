// CP_UTF8, and CP_ACP as Windows-1252 with a question mark for what it does not have.
#ifndef YOKE_RUNTIME_CODE_PAGES_HPP
#define YOKE_RUNTIME_CODE_PAGES_HPP

#include "runtime/Text.hpp"

const uint CP_ACP = 0;
const uint CP_OEMCP = 1;
const uint CP_MACCP = 2;
const uint CP_THREAD_ACP = 3;
const uint CP_SYMBOL = 42;
const uint CP_UTF7 = 65000;
const uint CP_UTF8 = 65001;

namespace yoke {

// 0x80 to 0x9F of Windows-1252; 0 = not assigned.
const char16_t WINDOWS_1252[32] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
                                   0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                                   0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

inline string decoded(const std::string &bytes, uint codepage) {
   if (codepage == CP_UTF8) return string(utf16(bytes));
   std::u16string units;
   for (const char byte : bytes) {
      const uchar code = static_cast<uchar>(byte);
      const char16_t special = code >= 0x80 && code < 0xA0 ? WINDOWS_1252[code - 0x80] : 0;
      units.push_back(special != 0 ? special : code);
   }
   return string(units);
}

inline std::string encoded(const string &value, uint codepage) {
   if (codepage == CP_UTF8) return value.utf8();
   std::string bytes;
   for (const char16_t unit : value.units()) {
      char byte = unit < 0x80 || (unit >= 0xA0 && unit <= 0xFF) ? static_cast<char>(unit) : '?';
      for (int i = 0; i < 32; i++) {
         if (WINDOWS_1252[i] == unit && unit != 0) byte = static_cast<char>(0x80 + i);
      }
      bytes.push_back(byte);
   }
   return bytes;
}

} // namespace yoke

#endif
