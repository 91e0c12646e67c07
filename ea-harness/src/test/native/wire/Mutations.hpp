// Seeded damage to frames: bytes, ranges, fields exchanged for others', numbers at their edges.
#ifndef YOKE_TEST_MUTATIONS_HPP
#define YOKE_TEST_MUTATIONS_HPP

#include "Golden.hpp"

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace yoke::test {

// Source: S. Vigna, splitmix64.
class Random {
  public:
   explicit Random(uint64_t seed) : m_state(seed) {}

   uint64_t next() {
      uint64_t z = (m_state += 0x9E3779B97F4A7C15ULL);
      z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
      z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
      return z ^ (z >> 31);
   }

   size_t below(size_t bound) { return bound == 0 ? 0 : static_cast<size_t>(next() % bound); }

  private:
   uint64_t m_state;
};

class Mutations {
  public:
   Mutations(uint64_t seed, const std::vector<std::string> &frames) : m_random(seed) {
      std::set<std::string> words = {"0", "-0", "1", "-1", "+5", "2147483647", "2147483648", "-2147483649",
                                     "9223372036854775807", "9223372036854775808", "-9223372036854775808",
                                     "92233720368.54775807", "92233720369", "0.00000001", "1.123456789", ".", "-", "1e5",
                                     "nan", "\\", "\\x", "\\t\\n\\r\\\\", "\xC3\xA9", "\xF0\x9F\x98\x80", "\xED\xA0\x80",
                                     "\xC0\x80", std::string(40, 'k'), std::string(41, 'k'), std::string(33, 'S')};
      for (const std::string &frame : frames) {
         if (frame.size() > 2000) continue;
         for (const std::string &field : split(frame, "\t")) words.insert(field);
      }
      m_words.assign(words.begin(), words.end());
   }

   Random &random() { return m_random; }

   std::string damaged(std::string text, const std::vector<std::string> &corpus) {
      const size_t steps = 1 + m_random.below(4);
      for (size_t i = 0; i < steps; i++) step(text, corpus);
      if (text.size() > MOST_BYTES) text.resize(MOST_BYTES);
      return text;
   }

  private:
   static const size_t MOST_BYTES = 4096;
   Random m_random;
   std::vector<std::string> m_words;

   const std::string &word() { return m_words[m_random.below(m_words.size())]; }

   char spice() {
      static const char spices[] = "\t\t\t\n\\\r\0-.0123456789ABCeE_ \x7f\x80\xC3\xFF";
      return spices[m_random.below(sizeof spices - 1)];
   }

   void exchangeField(std::string &text) {
      std::vector<std::string> fields = split(text, "\t");
      fields[m_random.below(fields.size())] = word();
      text = fields[0];
      for (size_t i = 1; i < fields.size(); i++) text += "\t" + fields[i];
   }

   void repeatRange(std::string &text, size_t at) {
      const std::string part = text.substr(at, 1 + m_random.below(24));
      for (size_t i = m_random.below(4) + 1; i > 0; i--) text.insert(at, part);
   }

   void step(std::string &text, const std::vector<std::string> &corpus) {
      const size_t at = m_random.below(text.size() + 1);
      switch (m_random.below(10)) {
         case 0: text.insert(at, 1, spice()); break;
         case 1: text.insert(at, 1, static_cast<char>(m_random.below(256))); break;
         case 2: text.erase(at, 1 + m_random.below(12)); break;
         case 3: if (at < text.size()) text[at] = spice(); break;
         case 4: if (at < text.size()) text[at] = static_cast<char>(text[at] ^ (1 << m_random.below(8))); break;
         case 5: if (at < text.size()) repeatRange(text, at); break;
         case 6: text.insert(at, word()); break;
         case 7: text = text.substr(0, at) + corpus[m_random.below(corpus.size())].substr(0, 600); break;
         default: exchangeField(text); break;
      }
   }
};

} // namespace yoke::test

#endif
