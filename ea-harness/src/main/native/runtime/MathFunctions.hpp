// The reference's chapter on mathematics. Every function has its short name too.
#ifndef YOKE_RUNTIME_MATH_FUNCTIONS_HPP
#define YOKE_RUNTIME_MATH_FUNCTIONS_HPP

#include "runtime/Text.hpp"

#include <cmath>
#include <limits>
#include <type_traits>

const double EMPTY_VALUE = std::numeric_limits<double>::max();
#ifndef DBL_MAX
#define DBL_MAX __DBL_MAX__
#define DBL_MIN __DBL_MIN__
#define DBL_EPSILON __DBL_EPSILON__
#endif
#ifndef LONG_MAX
#define CHAR_MAX 127
#define CHAR_MIN (-128)
#define UCHAR_MAX 255
#define SHORT_MAX 32767
#define USHORT_MAX 65535
#define INT_MAX 2147483647
#define INT_MIN (-2147483647 - 1)
#define UINT_MAX 4294967295u
#define LONG_MAX 9223372036854775807L
#define LONG_MIN (-9223372036854775807L - 1)
#define ULONG_MAX 18446744073709551615UL
#endif

template <class T> T MathAbs(T value) { return value < 0 ? -value : value; }
template <class A, class B> std::common_type_t<A, B> MathMax(A a, B b) {
   const std::common_type_t<A, B> left = a;
   const std::common_type_t<A, B> right = b;
   return left > right ? left : right;
}
template <class A, class B> std::common_type_t<A, B> MathMin(A a, B b) {
   const std::common_type_t<A, B> left = a;
   const std::common_type_t<A, B> right = b;
   return left < right ? left : right;
}
inline double MathFloor(double value) { return std::floor(value); }
inline double MathCeil(double value) { return std::ceil(value); }
inline double MathRound(double value) { return std::round(value); }
inline double MathSqrt(double value) { return std::sqrt(value); }
inline double MathPow(double base, double exponent) { return std::pow(base, exponent); }
inline double MathExp(double value) { return std::exp(value); }
// log(0) raises the flag that the terminal's division trap listens to.
inline double MathLog(double value) { return value == 0 ? -std::numeric_limits<double>::infinity() : std::log(value); }
inline double MathLog10(double value) { return value == 0 ? -std::numeric_limits<double>::infinity() : std::log10(value); }
inline double MathMod(double value, double divisor) {
   if (divisor == 0) yoke::criticalError("zero divide");
   return std::fmod(value, divisor);
}
inline double MathSin(double value) { return std::sin(value); }
inline double MathCos(double value) { return std::cos(value); }
inline double MathTan(double value) { return std::tan(value); }
inline double MathArcsin(double value) { return std::asin(value); }
inline double MathArccos(double value) { return std::acos(value); }
inline double MathArctan(double value) { return std::atan(value); }
inline double MathArctan2(double y, double x) { return std::atan2(y, x); }
inline bool MathIsValidNumber(double value) { return std::isfinite(value); }

namespace yoke {
inline uint theRandom = 1;
} // namespace yoke

inline void MathSrand(int seed) { yoke::theRandom = static_cast<uint>(seed); }
// 0 to 32767 from a seeded sequence, as Microsoft's C library makes it.
inline int MathRand() {
   yoke::theRandom = yoke::theRandom * 214013u + 2531011u;
   return static_cast<int>((yoke::theRandom >> 16) & 0x7FFF);
}

#endif
