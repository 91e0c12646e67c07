// The reference's chapter on conversions.
#ifndef YOKE_RUNTIME_CONVERT_HPP
#define YOKE_RUNTIME_CONVERT_HPP

#include "runtime/CodePages.hpp"
#include "runtime/Format.hpp"
#include "runtime/Strings.hpp"

inline string ShortToString(ushort code) { return string(std::u16string(1, code)); }
inline string CharToString(uchar code) { return yoke::decoded(std::string(1, static_cast<char>(code)), CP_ACP); }

inline string IntegerToString(long number, int length = 0, ushort fill = ' ') {
   std::u16string units = yoke::utf16(std::to_string(number));
   const size_t width = length < 0 ? 0 : static_cast<size_t>(length);
   if (units.size() < width) units.insert(0, std::u16string(width - units.size(), fill));
   return string(units);
}

inline string DoubleToString(double value, int digits = 8) {
   if (!std::isfinite(value)) return std::isnan(value) ? "nan" : value < 0 ? "-inf" : "inf";
   if (digits < 0 && digits >= -16) return yoke::text(yoke::printed("%." + std::to_string(-digits) + "e", value));
   const int places = digits >= 0 && digits <= 16 ? digits : 8;
   return yoke::text(yoke::printed("%." + std::to_string(places) + "f", value));
}

inline double NormalizeDouble(double value, int digits) {
   if (!std::isfinite(value) || digits < 0 || digits > 8) return value;
   const double scale = std::pow(10.0, digits);
   return std::fabs(value) > 9.0e15 / scale ? value : std::round(value * scale) / scale;
}

namespace yoke {
// The longest prefix that is a decimal number; the platform takes no hexadecimal, infinities or names here.
inline std::string numericPrefix(const std::string &value, bool real) {
   size_t at = value.find_first_not_of(" \t");
   if (at == std::string::npos) return "";
   const size_t start = at;
   const auto digits = [&]() {
      const size_t from = at;
      while (at < value.size() && value[at] >= '0' && value[at] <= '9') at++;
      return at - from;
   };
   if (value[at] == '-' || value[at] == '+') at++;
   size_t found = digits();
   if (real && at < value.size() && value[at] == '.') {
      at++;
      found += digits();
   }
   if (found == 0) return "";
   const size_t mantissa = at;
   if (real && at < value.size() && (value[at] == 'e' || value[at] == 'E')) {
      at++;
      if (at < value.size() && (value[at] == '-' || value[at] == '+')) at++;
      if (digits() == 0) at = mantissa;
   }
   return value.substr(start, at - start);
}
} // namespace yoke

inline double StringToDouble(const string &value) {
   const std::string digits = yoke::numericPrefix(value.utf8(), true);
   return digits.empty() ? 0.0 : std::strtod(digits.c_str(), nullptr);
}

inline long StringToInteger(const string &value) {
   const std::string digits = yoke::numericPrefix(value.utf8(), false);
   return digits.empty() ? 0 : std::strtol(digits.c_str(), nullptr, 10);
}

namespace yoke {
// count elements of the array from start on, up to its end or a zero.
template <class T> std::basic_string<T> unitsOf(const Array<T> &array, int start, int count) {
   std::basic_string<T> units;
   if (start < 0) return units;
   const int end = count < 0 || count > array.size() - start ? array.size() : start + count;
   for (int i = start; i < end && array[i] != 0; i++) units.push_back(array[i]);
   return units;
}

// With count < 0 the terminating zero goes along, as documented; the answer counts it.
template <class T, class S> int storeUnits(const S &units, Array<T> &array, int start, int count) {
   if (start < 0 || count == 0) return 0;
   const int whole = static_cast<int>(units.size()) + 1;
   const int copied = count < 0 || count > whole ? whole : count;
   if (start + copied > array.size() && ArrayResize(array, start + copied) < 0) return 0;
   for (int i = 0; i < copied; i++) {
      array[start + i] = i < whole - 1 ? static_cast<T>(units[static_cast<size_t>(i)]) : T(0);
   }
   return copied;
}
} // namespace yoke

inline string CharArrayToString(const Array<uchar> &array, int start = 0, int count = -1, uint codepage = CP_ACP) {
   const std::basic_string<uchar> units = yoke::unitsOf(array, start, count);
   return yoke::decoded(std::string(units.begin(), units.end()), codepage);
}

inline int StringToCharArray(const string &value, Array<uchar> &array, int start = 0, int count = -1, uint codepage = CP_ACP) {
   return yoke::storeUnits(yoke::encoded(value, codepage), array, start, count);
}

inline string ShortArrayToString(const Array<ushort> &array, int start = 0, int count = -1) {
   const std::basic_string<ushort> units = yoke::unitsOf(array, start, count);
   return string(std::u16string(units.begin(), units.end()));
}

inline int StringToShortArray(const string &value, Array<ushort> &array, int start = 0, int count = -1) {
   return yoke::storeUnits(value.units(), array, start, count);
}

template <class E> string EnumToString(E value) { return IntegerToString(static_cast<long>(value)); }

inline string ColorToString(color value, bool = false) {
   return StringFormat("%d,%d,%d", value & 0xFF, (value >> 8) & 0xFF, (value >> 16) & 0xFF);
}

#endif
