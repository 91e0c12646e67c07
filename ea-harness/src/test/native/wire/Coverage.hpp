// Which ways through the program a run took, as g++ tells with -fsanitize-coverage=trace-pc: pairs of places one after the
// other, counted in classes 1, 2, 3, 4-7, 8-15, ... Without that option nothing is seen and nothing is guided.
#ifndef YOKE_TEST_COVERAGE_HPP
#define YOKE_TEST_COVERAGE_HPP

#include <bit>
#include <cstdint>
#include <cstring>

namespace yoke::test {

class Coverage {
  public:
   static const int SIZE = 1 << 16;

   __attribute__((no_sanitize_coverage)) void hit(uint64_t place) {
      if (!m_running) return;
      const uint64_t at = (place * 0x9E3779B97F4A7C15ULL >> 48) & (SIZE - 1);
      const uint64_t edge = at ^ (m_last >> 1);
      m_last = at;
      if (m_counts[edge] == 0) m_touched[m_touchedCount++] = static_cast<uint32_t>(edge);
      if (m_counts[edge] < 255) m_counts[edge]++;
   }

   void start() {
      m_last = 0;
      m_running = true;
   }

   // Whether the run took a way that none took before.
   bool stop() {
      m_running = false;
      bool isNew = false;
      for (int i = 0; i < m_touchedCount; i++) {
         const uint32_t edge = m_touched[i];
         const uint8_t kind = static_cast<uint8_t>(1 << (std::bit_width(static_cast<unsigned>(m_counts[edge])) - 1));
         if (m_seen[edge] == 0) m_edges++;
         if ((m_seen[edge] & kind) == 0) isNew = true;
         m_seen[edge] |= kind;
         m_counts[edge] = 0;
      }
      m_touchedCount = 0;
      return isNew;
   }

   int edges() const { return m_edges; }

  private:
   bool m_running = false;
   uint64_t m_last = 0;
   int m_edges = 0;
   int m_touchedCount = 0;
   uint8_t m_counts[SIZE] = {};
   uint8_t m_seen[SIZE] = {};
   uint32_t m_touched[SIZE] = {};
};

inline Coverage g_coverage;

} // namespace yoke::test

#endif
