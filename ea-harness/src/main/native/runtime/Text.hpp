// MQL's string: UTF-16, and NULL differs from the empty string. A literal in the sources is UTF-8.
#ifndef YOKE_RUNTIME_TEXT_HPP
#define YOKE_RUNTIME_TEXT_HPP

#include <sys/types.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

typedef unsigned char uchar;
// glibc names these too; declaring the same type again is no conflict, and another libc needs it.
typedef unsigned short ushort;
typedef unsigned int uint;
typedef unsigned long ulong;
static_assert(sizeof(long) == 8, "MQL's long has 64 bits");
// Seconds since 1970. MQL's own type; the linter asks for the casts.
typedef long datetime;
// 0x00BBGGRR
typedef int color;

namespace yoke {

// What ends a program in MetaTrader ends it here, with a message that a test shows.
[[noreturn]] inline void criticalError(const std::string &message) {
   std::fprintf(stderr, "critical error: %s\n", message.c_str());
   std::fflush(stderr);
   std::fflush(stdout);
   std::abort();
}

const char32_t REPLACEMENT = 0xFFFD;

inline void appendUtf16(std::u16string &text, char32_t point) {
   if (point < 0x10000) {
      text.push_back(static_cast<char16_t>(point));
      return;
   }
   point -= 0x10000;
   text.push_back(static_cast<char16_t>(0xD800 + (point >> 10)));
   text.push_back(static_cast<char16_t>(0xDC00 + (point & 0x3FF)));
}

// The length of the sequence that begins with this byte, and the smallest second byte that is not overlong or a
// surrogate; 0 = such a byte begins nothing. (Unicode 15, table 3-7.)
inline int sequenceLength(uchar lead, uchar &low, uchar &high) {
   low = 0x80;
   high = 0xBF;
   if (lead >= 0xC2 && lead <= 0xDF) return 2;
   if (lead >= 0xE0 && lead <= 0xEF) {
      if (lead == 0xE0) low = 0xA0;
      if (lead == 0xED) high = 0x9F;
      return 3;
   }
   if (lead >= 0xF0 && lead <= 0xF4) {
      if (lead == 0xF0) low = 0x90;
      if (lead == 0xF4) high = 0x8F;
      return 4;
   }
   return 0;
}

// Every ill-formed part becomes one U+FFFD, as Windows does it.
inline std::u16string utf16(const char *bytes, size_t count) {
   std::u16string text;
   text.reserve(count);
   size_t i = 0;
   while (i < count) {
      const uchar lead = static_cast<uchar>(bytes[i]);
      if (lead < 0x80) {
         text.push_back(lead);
         i++;
         continue;
      }
      uchar low = 0;
      uchar high = 0;
      const int length = sequenceLength(lead, low, high);
      char32_t point = length == 2 ? lead & 0x1F : length == 3 ? lead & 0x0F : lead & 0x07;
      int taken = 1;
      while (taken < length && i + taken < count) {
         const uchar next = static_cast<uchar>(bytes[i + taken]);
         if (next < low || next > high) break;
         low = 0x80;
         high = 0xBF;
         point = (point << 6) | (next & 0x3F);
         taken++;
      }
      appendUtf16(text, length != 0 && taken == length ? point : REPLACEMENT);
      i += taken;
   }
   return text;
}

inline std::u16string utf16(const std::string &bytes) { return utf16(bytes.data(), bytes.size()); }

inline void appendUtf8(std::string &bytes, char32_t point) {
   if (point < 0x80) {
      bytes.push_back(static_cast<char>(point));
   } else if (point < 0x800) {
      bytes.push_back(static_cast<char>(0xC0 | (point >> 6)));
      bytes.push_back(static_cast<char>(0x80 | (point & 0x3F)));
   } else if (point < 0x10000) {
      bytes.push_back(static_cast<char>(0xE0 | (point >> 12)));
      bytes.push_back(static_cast<char>(0x80 | ((point >> 6) & 0x3F)));
      bytes.push_back(static_cast<char>(0x80 | (point & 0x3F)));
   } else {
      bytes.push_back(static_cast<char>(0xF0 | (point >> 18)));
      bytes.push_back(static_cast<char>(0x80 | ((point >> 12) & 0x3F)));
      bytes.push_back(static_cast<char>(0x80 | ((point >> 6) & 0x3F)));
      bytes.push_back(static_cast<char>(0x80 | (point & 0x3F)));
   }
}

inline std::string utf8(const std::u16string &text) {
   std::string bytes;
   bytes.reserve(text.size());
   for (size_t i = 0; i < text.size(); i++) {
      char32_t point = text[i];
      const bool pair = point >= 0xD800 && point < 0xDC00 && i + 1 < text.size() && text[i + 1] >= 0xDC00
                        && text[i + 1] < 0xE000;
      if (pair) {
         point = 0x10000 + ((point - 0xD800) << 10) + (text[i + 1] - 0xDC00);
         i++;
      } else if (point >= 0xD800 && point < 0xE000) {
         point = REPLACEMENT;
      }
      appendUtf8(bytes, point);
   }
   return bytes;
}

} // namespace yoke

// Not inlined: every line of an Expert Advisor has some, and the compiler's time is what counts here.
#define YOKE_CALLED __attribute__((noinline))

class string {
  public:
   string() : m_null(true) {}
   YOKE_CALLED string(const string &other) : m_text(other.m_text), m_null(other.m_null) {}
   YOKE_CALLED string(string &&other) noexcept : m_text(std::move(other.m_text)), m_null(other.m_null) {}
   YOKE_CALLED string &operator=(const string &other) {
      m_text = other.m_text;
      m_null = other.m_null;
      return *this;
   }
   YOKE_CALLED string &operator=(string &&other) noexcept {
      m_text = std::move(other.m_text);
      m_null = other.m_null;
      return *this;
   }
   YOKE_CALLED ~string() {}
   // NULL in the sources arrives here as well.
   YOKE_CALLED string(const char *literal) : m_null(literal == nullptr) {
      if (literal != nullptr) m_text = yoke::utf16(literal, std::strlen(literal));
   }
   YOKE_CALLED explicit string(std::u16string text) : m_text(std::move(text)), m_null(false) { cut(); }

   YOKE_CALLED ushort operator[](int index) const {
      if (index < 0 || index >= length()) yoke::criticalError("string index " + std::to_string(index) + " out of range");
      return m_text[static_cast<size_t>(index)];
   }

   YOKE_CALLED string &operator+=(const string &other) {
      m_text += other.m_text;
      m_null = m_null && other.m_null;
      return *this;
   }

   int length() const { return static_cast<int>(m_text.size()); }
   bool isNull() const { return m_null; }
   const std::u16string &units() const { return m_text; }
   std::string utf8() const { return yoke::utf8(m_text); }
   void assign(std::u16string text) {
      m_text = std::move(text);
      m_null = false;
      cut();
   }
   void makeNull() {
      m_text.clear();
      m_null = true;
   }

  private:
   std::u16string m_text;
   bool m_null;

   // The platform's strings end at the first zero.
   void cut() {
      const size_t end = m_text.find(u'\0');
      if (end != std::u16string::npos) m_text.resize(end);
   }
};

YOKE_CALLED inline string operator+(const string &left, const string &right) {
   string sum = left;
   sum += right;
   return sum;
}

YOKE_CALLED inline bool operator==(const string &left, const string &right) {
   return left.isNull() == right.isNull() && left.units() == right.units();
}
inline bool operator!=(const string &left, const string &right) { return !(left == right); }
inline bool operator<(const string &left, const string &right) { return left.units() < right.units(); }
inline bool operator>(const string &left, const string &right) { return left.units() > right.units(); }
inline bool operator<=(const string &left, const string &right) { return left.units() <= right.units(); }
inline bool operator>=(const string &left, const string &right) { return left.units() >= right.units(); }

namespace yoke {
inline string text(const std::string &utf8Bytes) { return string(utf16(utf8Bytes)); }
} // namespace yoke

#endif
