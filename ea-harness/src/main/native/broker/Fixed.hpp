// Exact decimal arithmetic on whole numbers of 1e-8: prices, lots and money, as the cockpit's FixedPoint does it.
#ifndef YOKE_BROKER_FIXED_HPP
#define YOKE_BROKER_FIXED_HPP

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string>

namespace yoke::broker {

const int64_t ONE = 100'000'000;
const int64_t CENT = ONE / 100;
const int DECIMALS = 8;

inline int64_t multiplyDivide(int64_t a, int64_t b, int64_t c) {
   return static_cast<int64_t>(static_cast<__int128>(a) * b / c);
}

// Truncated towards zero.
inline int64_t multiply(int64_t a, int64_t b) { return multiplyDivide(a, b, ONE); }
inline int64_t divide(int64_t a, int64_t b) { return multiplyDivide(a, ONE, b); }

// The nearest multiple of `step`, halves away from zero.
inline int64_t roundTo(int64_t units, int64_t step) {
   const int64_t rest = units % step;
   const int64_t floor = units - rest;
   if (std::llabs(rest) >= step - std::llabs(rest)) return floor + (rest < 0 ? -step : step);
   return floor;
}

inline int64_t floorTo(int64_t units, int64_t step) {
   const int64_t rest = units % step;
   return rest < 0 ? units - rest - step : units - rest;
}

inline int64_t floorDivide(int64_t a, int64_t b) {
   const int64_t quotient = a / b;
   return a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient;
}

inline int64_t cents(int64_t amount) { return roundTo(amount, CENT); }

inline int64_t fixed(double value) { return std::llround(value * static_cast<double>(ONE)); }
inline double number(int64_t units) { return static_cast<double>(units) / static_cast<double>(ONE); }

inline int64_t powerOfTen(int exponent) {
   int64_t power = 1;
   for (int i = 0; i < exponent; i++) power *= 10;
   return power;
}

// Plain decimal text with at most eight decimals.
inline bool parse(const std::string &text, int64_t &units) {
   size_t at = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
   const bool negative = at == 1 && text[0] == '-';
   int64_t whole = 0;
   int digits = 0;
   int decimals = -1;
   for (; at < text.size(); at++) {
      const char c = text[at];
      if (c == '.' && decimals < 0) {
         decimals = 0;
         continue;
      }
      if (c < '0' || c > '9' || decimals == DECIMALS || whole > (INT64_MAX - 9) / 10) return false;
      if (decimals >= 0) decimals++;
      whole = whole * 10 + (c - '0');
      digits++;
   }
   const int64_t scale = powerOfTen(DECIMALS - (decimals < 0 ? 0 : decimals));
   if (digits == 0 || whole > INT64_MAX / scale) return false;
   units = negative ? -whole * scale : whole * scale;
   return true;
}

inline std::string decimal(int64_t units, int decimals) {
   const int64_t unit = powerOfTen(DECIMALS - decimals);
   const int64_t rounded = roundTo(units, unit) / unit;
   const int64_t scale = powerOfTen(decimals);
   std::string text = (rounded < 0 ? "-" : "") + std::to_string(std::llabs(rounded / scale));
   if (decimals > 0) {
      const std::string fraction = std::to_string(std::llabs(rounded % scale));
      text += "." + std::string(static_cast<size_t>(decimals) - fraction.size(), '0') + fraction;
   }
   return text;
}

// As many decimals as needed.
inline std::string decimal(int64_t units) {
   int decimals = DECIMALS;
   for (int64_t rest = units; decimals > 0 && rest % 10 == 0; rest /= 10) decimals--;
   return decimal(units, decimals);
}

} // namespace yoke::broker

#endif
