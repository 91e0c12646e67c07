// The price of one symbol as a pure function of seed and time: hours are sums of slow and quick waves of noise, minutes
// fill their hour, ticks fill their minute. So history and live ticks are one market in every terminal of the same seed.
#ifndef YOKE_BROKER_PATH_HPP
#define YOKE_BROKER_PATH_HPP

#include "broker/Catalogue.hpp"

#include <algorithm>
#include <cmath>

namespace yoke::broker {

const int64_t MINUTE_MS = 60'000;
const int POINTS_PER_MINUTE = 4;

inline uint64_t mix(uint64_t value) {
   uint64_t z = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9ULL;
   z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
   return z ^ (z >> 31);
}

inline uint64_t subjectOf(const std::string &name) {
   uint64_t hash = 0xCBF29CE484222325ULL;
   for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
   return hash;
}

// A stream of random numbers that belongs to one place.
class Noise {
  public:
   Noise(uint64_t seed, uint64_t subject, int64_t index)
       : m_state(mix(mix(seed + 0x9E3779B97F4A7C15ULL) + mix(subject) * 31 + static_cast<uint64_t>(index))) {}

   uint64_t bits() { return mix(m_state += 0x9E3779B97F4A7C15ULL); }
   double uniform() { return static_cast<double>(bits() >> 11) * 0x1.0p-53; }
   // Near enough to a normal distribution, without its tails.
   double normal() { return (uniform() + uniform() + uniform() + uniform() - 2.0) * 1.7320508075688772; }
   int below(int bound) { return static_cast<int>(bits() % static_cast<uint64_t>(bound)); }

  private:
   uint64_t m_state;
};

// In points of the symbol.
struct Bar {
   int64_t openMs = 0; // UTC
   int64_t open = 0;
   int64_t high = 0;
   int64_t low = 0;
   int64_t close = 0;
   int64_t ticks = 0;

   void add(const Bar &part) {
      high = std::max(high, part.high);
      low = std::min(low, part.low);
      close = part.close;
      ticks += part.ticks;
   }
   void add(int64_t price) {
      high = std::max(high, price);
      low = std::min(low, price);
      close = price;
      ticks++;
   }
};

class Path {
  public:
   // ticksPerMinute: for the volumes of candles.
   Path(const Instrument &instrument, uint64_t seed, double ticksPerMinute)
       : m_subject(subjectOf(instrument.market)), m_seed(seed), m_volatility(instrument.hourlyVolatility),
         m_anchor(static_cast<double>(instrument.startBid / instrument.point)), m_ticksPerMinute(ticksPerMinute),
         m_cachedHour(INT64_MIN) {}

   // Moves the whole path so that it passes through `points` at `timeMs`.
   void scaleThrough(int64_t points, int64_t timeMs) {
      m_anchor *= static_cast<double>(points) / static_cast<double>(minute(floorDivide(timeMs, MINUTE_MS)).close);
      m_cachedHour = INT64_MIN;
   }

   Bar hour(int64_t hour) const {
      const double open = level(hour);
      const double close = level(hour + 1);
      Noise noise(m_seed, m_subject ^ 1, hour);
      const double up = std::max(open, close) + 0.45 * m_volatility * std::fabs(noise.normal());
      const double down = std::min(open, close) - 0.45 * m_volatility * std::fabs(noise.normal());
      return {hour * HOUR_MS, points(open), points(up), points(down), points(close),
              std::llround(60 * m_ticksPerMinute)};
   }

   // minute: since 1970.
   Bar minute(int64_t minute) {
      const int64_t *path = fill(minute);
      Bar bar{minute * MINUTE_MS, path[0], path[0], path[0], path[POINTS_PER_MINUTE - 1], 0};
      for (int i = 1; i < POINTS_PER_MINUTE; i++) {
         bar.high = std::max(bar.high, path[i]);
         bar.low = std::min(bar.low, path[i]);
      }
      Noise noise(m_seed, m_subject ^ 2, minute);
      bar.ticks = std::max<int64_t>(1, std::llround(m_ticksPerMinute * (0.7 + 0.6 * noise.uniform())));
      return bar;
   }

   // The bid at one moment, never outside its minute's candle.
   int64_t bid(int64_t timeMs) {
      const int64_t minute = floorDivide(timeMs, MINUTE_MS);
      const int64_t *path = fill(minute);
      const int64_t inMinute = timeMs - minute * MINUTE_MS;
      const int64_t step = MINUTE_MS / (POINTS_PER_MINUTE - 1);
      const int64_t at = std::min<int64_t>(inMinute / step, POINTS_PER_MINUTE - 2);
      const double part = static_cast<double>(inMinute - at * step) / static_cast<double>(step);
      const int64_t low = *std::min_element(path, path + POINTS_PER_MINUTE);
      const int64_t high = *std::max_element(path, path + POINTS_PER_MINUTE);
      Noise noise(m_seed, m_subject ^ 3, timeMs);
      const double jitter = 0.15 * static_cast<double>(high - low) * noise.normal();
      const double price = static_cast<double>(path[at]) + part * static_cast<double>(path[at + 1] - path[at]) + jitter;
      return std::clamp<int64_t>(std::llround(price), low, high);
   }

   int spreadPoints(int usual, int64_t timeMs) const {
      Noise noise(m_seed, m_subject ^ 4, timeMs);
      return std::max(1, static_cast<int>(std::lround(usual * (0.75 + 0.5 * noise.uniform()))));
   }

  private:
   uint64_t m_subject;
   uint64_t m_seed;
   double m_volatility;
   double m_anchor;
   double m_ticksPerMinute;
   int64_t m_cachedHour;
   std::vector<int64_t> m_cache;

   int64_t points(double level) const { return std::max<int64_t>(100, std::llround(m_anchor * std::exp(level))); }

   // The logarithm of price ÷ anchor at the beginning of an hour: waves of 1 to 8192 hours, each as high as a random walk
   // gets in that time.
   double level(int64_t hour) const {
      double sum = 0;
      for (int octave = 0; octave < 14; octave++) {
         const int64_t period = int64_t{1} << octave;
         const int64_t at = floorDivide(hour, period);
         const double part = static_cast<double>(hour - at * period) / static_cast<double>(period);
         const double here = Noise(m_seed, m_subject + 16 + static_cast<uint64_t>(octave), at).normal();
         const double next = Noise(m_seed, m_subject + 16 + static_cast<uint64_t>(octave), at + 1).normal();
         sum += 0.5 * m_volatility * std::sqrt(static_cast<double>(period)) * (here + part * (next - here));
      }
      return sum;
   }

   // The prices of one minute, from the path through its hour: it starts at the open, ends at the close, touches high
   // and low, and never leaves them.
   const int64_t *fill(int64_t minute) {
      const int64_t hourIndex = floorDivide(minute, 60);
      if (hourIndex != m_cachedHour) {
         walk(hour(hourIndex), hourIndex);
         m_cachedHour = hourIndex;
      }
      return m_cache.data() + (minute - hourIndex * 60) * POINTS_PER_MINUTE;
   }

   void walk(const Bar &bar, int64_t hourIndex) {
      const int steps = 60 * POINTS_PER_MINUTE;
      m_cache.assign(static_cast<size_t>(steps), bar.open);
      Noise noise(m_seed, m_subject ^ 5, hourIndex);
      const int early = 1 + noise.below((steps - 2) / 2);
      const int late = early + 1 + noise.below(steps - 2 - early);
      const bool lowFirst = (noise.below(10) < 7) == (bar.close >= bar.open);
      m_cache[static_cast<size_t>(early)] = lowFirst ? bar.low : bar.high;
      m_cache[static_cast<size_t>(late)] = lowFirst ? bar.high : bar.low;
      m_cache[static_cast<size_t>(steps - 1)] = bar.close;
      bridge(0, early, bar, noise);
      bridge(early, late, bar, noise);
      bridge(late, steps - 1, bar, noise);
   }

   void bridge(int from, int to, const Bar &bar, Noise &noise) {
      const double spread = static_cast<double>(bar.high - bar.low) * 0.35 / std::sqrt(60.0 * POINTS_PER_MINUTE);
      double at = static_cast<double>(m_cache[static_cast<size_t>(from)]);
      const double goal = static_cast<double>(m_cache[static_cast<size_t>(to)]);
      for (int i = from + 1; i < to; i++) {
         at += (goal - at) / (to - i + 1) + spread * noise.normal();
         at = std::clamp(at, static_cast<double>(bar.low), static_cast<double>(bar.high));
         m_cache[static_cast<size_t>(i)] = std::llround(at);
      }
   }
};

} // namespace yoke::broker

#endif
