// StringFormat with the documented conversions, and Print with the documented ways of showing a value. A conversion that
// does not fit its argument prints rubbish in the terminal; here it ends the program, so that a test sees it.
#ifndef YOKE_RUNTIME_FORMAT_HPP
#define YOKE_RUNTIME_FORMAT_HPP

#include "runtime/State.hpp"

#include <cmath>
#include <type_traits>

namespace yoke {

// One argument of StringFormat: its kind and its value.
struct Argument {
   enum Kind { TEXT, INT32, INT64, REAL } kind;
   string text;
   long whole = 0;
   double real = 0;
};

inline Argument argument(const string &value) { return {Argument::TEXT, value, 0, 0}; }
inline Argument argument(const char *value) { return {Argument::TEXT, string(value), 0, 0}; }
inline Argument argument(double value) { return {Argument::REAL, {}, 0, value}; }
template <class T>
   requires(std::is_integral_v<T> || std::is_enum_v<T>)
Argument argument(T value) {
   return {sizeof(T) > 4 ? Argument::INT64 : Argument::INT32, {}, static_cast<long>(value), 0};
}

struct Conversion {
   std::string flags; // flags, width and precision as written
   std::string size;  // I64, I32 or empty
   char type = 0;
};

inline Conversion readConversion(const std::string &format, size_t &at) {
   Conversion conversion;
   while (at < format.size() && std::string("-+ 0#.123456789").find(format[at]) != std::string::npos) {
      conversion.flags += format[at++];
   }
   if (format.compare(at, 3, "I64") == 0 || format.compare(at, 3, "I32") == 0) {
      conversion.size = format.substr(at, 3);
      at += 3;
   }
   conversion.type = at < format.size() ? format[at++] : '\0';
   return conversion;
}

[[noreturn]] inline void badFormat(const std::string &format, const std::string &why) {
   criticalError("StringFormat(\"" + format + "\"): " + why);
}

inline std::string padded(const std::string &flags, const string &value) {
   const bool left = flags.find('-') != std::string::npos;
   const size_t dot = flags.find('.');
   std::u16string units = value.units();
   if (dot != std::string::npos) units = units.substr(0, static_cast<size_t>(std::atoi(flags.c_str() + dot + 1)));
   size_t digit = 0;
   while (digit < flags.size() && std::string("-+ 0#").find(flags[digit]) != std::string::npos) digit++;
   const size_t width = static_cast<size_t>(std::atoi(flags.c_str() + digit));
   if (units.size() < width) {
      units.insert(left ? units.size() : 0, std::u16string(width - units.size(), u' '));
   }
   return utf8(units);
}

template <class V> std::string printed(const std::string &format, V value) {
   char buffer[512];
   const int length = std::snprintf(buffer, sizeof buffer, format.c_str(), value);
   return std::string(buffer, static_cast<size_t>(std::min<int>(length, sizeof buffer - 1)));
}

inline std::string convert(const std::string &format, const Conversion &conversion, const Argument &value) {
   const std::string start = "%" + conversion.flags;
   const bool wide = conversion.size == "I64";
   switch (conversion.type) {
   case 's':
      if (value.kind != Argument::TEXT) badFormat(format, "%s with something that is no string");
      return padded(conversion.flags, value.text);
   case 'c':
   case 'C':
      if (value.kind != Argument::INT32) badFormat(format, "%c with something that is no character");
      return utf8(std::u16string(1, static_cast<char16_t>(value.whole)));
   case 'd':
   case 'i':
   case 'u':
   case 'o':
   case 'x':
   case 'X':
      if (value.kind != (wide ? Argument::INT64 : Argument::INT32)) {
         badFormat(format, std::string("%") + conversion.size + conversion.type + " with another type than "
                              + (wide ? "a 64-bit integer" : "a 32-bit integer"));
      }
      if (wide) return printed(start + "l" + conversion.type, value.whole);
      if (conversion.type == 'd' || conversion.type == 'i') {
         return printed(start + conversion.type, static_cast<int>(value.whole));
      }
      return printed(start + conversion.type, static_cast<uint>(value.whole));
   case 'e':
   case 'E':
   case 'f':
   case 'g':
   case 'G':
   case 'a':
   case 'A':
      if (value.kind != Argument::REAL) badFormat(format, "a floating conversion with something that is no double");
      return printed(start + conversion.type, value.real);
   default:
      badFormat(format, "a conversion that the reference does not have");
   }
}

inline string formatted(const string &pattern, const Argument *values, size_t count) {
   const std::string format = pattern.utf8();
   std::string result;
   size_t used = 0;
   for (size_t at = 0; at < format.size();) {
      if (format[at] != '%') {
         result += format[at++];
         continue;
      }
      at++;
      if (at < format.size() && format[at] == '%') {
         result += format[at++];
         continue;
      }
      const Conversion conversion = readConversion(format, at);
      if (used == count) badFormat(format, "fewer values than conversions");
      result += convert(format, conversion, values[used++]);
   }
   if (used != count) badFormat(format, "more values than conversions");
   return text(result);
}

inline std::string shown(const string &value) { return value.isNull() ? "(null)" : value.utf8(); }
inline std::string shown(const char *value) { return value; }
inline std::string shown(bool value) { return value ? "true" : "false"; }
// Sixteen digits, in the form that has fewer characters.
inline std::string shown(double value) { return printed("%.16g", value); }
template <class T>
   requires(std::is_integral_v<T> || std::is_enum_v<T>)
std::string shown(T value) {
   if constexpr (std::is_enum_v<T>) {
      return std::to_string(static_cast<long>(value));
   } else {
      return std::to_string(value);
   }
}

} // namespace yoke

template <class... T> string StringFormat(const string &format, const T &...values) {
   const yoke::Argument list[sizeof...(T) + 1] = {yoke::argument(values)..., yoke::argument(0)};
   return yoke::formatted(format, list, sizeof...(T));
}

template <class... T> void PrintFormat(const string &format, const T &...values) {
   yoke::logLine(StringFormat(format, values...).utf8());
}

template <class... T> void Print(const T &...values) {
   std::string line;
   ((line += yoke::shown(values)), ...);
   yoke::logLine(line);
}

template <class... T> void Alert(const T &...values) {
   std::string line;
   ((line += yoke::shown(values)), ...);
   yoke::logLine("Alert: " + line);
}

namespace yoke {
inline std::string theComment;
} // namespace yoke

template <class... T> void Comment(const T &...values) {
   yoke::theComment.clear();
   ((yoke::theComment += yoke::shown(values)), ...);
}

#endif
