// The reference's chapter on strings. Positions and lengths count UTF-16 units.
#ifndef YOKE_RUNTIME_STRINGS_HPP
#define YOKE_RUNTIME_STRINGS_HPP

#include "runtime/Array.hpp"
#include "runtime/Errors.hpp"

inline int StringLen(const string &value) { return value.length(); }
inline int StringBufferLen(const string &value) { return value.length(); }

inline bool StringAdd(string &target, const string &added) {
   target += added;
   return true;
}

inline char16_t foldCase(char16_t unit) {
   if (unit >= u'A' && unit <= u'Z') return static_cast<char16_t>(unit + 32);
   if ((unit >= 0xC0 && unit <= 0xDE && unit != 0xD7) || (unit >= 0x410 && unit <= 0x42F)) {
      return static_cast<char16_t>(unit + 32);
   }
   return unit;
}

inline char16_t raiseCase(char16_t unit) {
   if (unit >= u'a' && unit <= u'z') return static_cast<char16_t>(unit - 32);
   if ((unit >= 0xE0 && unit <= 0xFE && unit != 0xF7) || (unit >= 0x430 && unit <= 0x44F)) {
      return static_cast<char16_t>(unit - 32);
   }
   return unit;
}

inline bool StringToLower(string &value) {
   std::u16string units = value.units();
   for (char16_t &unit : units) unit = foldCase(unit);
   if (!value.isNull()) value.assign(units);
   return true;
}

inline bool StringToUpper(string &value) {
   std::u16string units = value.units();
   for (char16_t &unit : units) unit = raiseCase(unit);
   if (!value.isNull()) value.assign(units);
   return true;
}

inline int StringCompare(const string &one, const string &two, bool caseSensitive = true) {
   string left = one;
   string right = two;
   if (!caseSensitive) {
      StringToLower(left);
      StringToLower(right);
   }
   const int order = left.units().compare(right.units());
   return order < 0 ? -1 : order > 0 ? 1 : 0;
}

inline int StringFind(const string &value, const string &wanted, int start = 0) {
   if (start < 0 || start > value.length() || wanted.length() == 0) return -1;
   const size_t found = value.units().find(wanted.units(), static_cast<size_t>(start));
   return found == std::u16string::npos ? -1 : static_cast<int>(found);
}

inline ushort StringGetCharacter(const string &value, int pos) {
   if (pos < 0 || pos >= value.length()) {
      yoke::setLastError(yoke::ERROR_STRING_POSITION);
      return 0;
   }
   return value[pos];
}

inline bool StringSetCharacter(string &value, int pos, ushort character) {
   if (pos < 0 || pos > value.length()) {
      yoke::setLastError(yoke::ERROR_STRING_POSITION);
      return false;
   }
   std::u16string units = value.units();
   if (pos == value.length()) {
      units.push_back(character);
   } else {
      units[static_cast<size_t>(pos)] = character;
   }
   value.assign(units);
   return true;
}

inline bool StringInit(string &value, int length = 0, ushort character = 0) {
   if (length == 0) {
      value.makeNull();
   } else {
      value.assign(std::u16string(static_cast<size_t>(length), character));
   }
   return true;
}

inline bool StringFill(string &value, ushort character) {
   if (!value.isNull()) value.assign(std::u16string(static_cast<size_t>(value.length()), character));
   return true;
}

inline bool StringSetLength(string &value, uint length) {
   if (static_cast<int>(length) < value.length()) value.assign(value.units().substr(0, length));
   return true;
}

inline bool StringReserve(string &, uint) { return true; }

// NULL or nothing to look for is an error and answers -1.
inline int StringReplace(string &value, const string &wanted, const string &replacement) {
   if (wanted.length() == 0 || value.isNull()) {
      yoke::setLastError(yoke::ERROR_STRING_UNINITIALISED);
      return -1;
   }
   std::u16string result;
   int count = 0;
   size_t from = 0;
   for (size_t at = value.units().find(wanted.units()); at != std::u16string::npos;
        at = value.units().find(wanted.units(), from)) {
      result += value.units().substr(from, at - from) + replacement.units();
      from = at + wanted.units().size();
      count++;
   }
   if (count > 0) value.assign(result + value.units().substr(from));
   return count;
}

inline int StringSplit(const string &value, ushort separator, Array<string> &result) {
   ArrayResize(result, 0);
   if (value.length() == 0) return 0;
   size_t from = 0;
   while (true) {
      const size_t at = value.units().find(static_cast<char16_t>(separator), from);
      ArrayResize(result, result.size() + 1, 16);
      const size_t length = at == std::u16string::npos ? std::u16string::npos : at - from;
      result.data()[result.size() - 1] = string(value.units().substr(from, length));
      if (at == std::u16string::npos) return result.size();
      from = at + 1;
   }
}

inline string StringSubstr(const string &value, int start, int length = -1) {
   if (start < 0 || start >= value.length() || length == 0) return "";
   const size_t count = length < 0 ? std::u16string::npos : static_cast<size_t>(length);
   return string(value.units().substr(static_cast<size_t>(start), count));
}

inline bool isTrimmed(char16_t unit) { return unit == u' ' || unit == u'\t' || unit == u'\r' || unit == u'\n'; }

inline int trimLeft(string &value) {
   size_t cut = 0;
   while (cut < value.units().size() && isTrimmed(value.units()[cut])) cut++;
   if (cut > 0) value.assign(value.units().substr(cut));
   return static_cast<int>(cut);
}

inline int trimRight(string &value) {
   size_t kept = value.units().size();
   while (kept > 0 && isTrimmed(value.units()[kept - 1])) kept--;
   const int cut = value.length() - static_cast<int>(kept);
   if (cut > 0) value.assign(value.units().substr(0, kept));
   return cut;
}

#ifdef __MQL5__
inline int StringTrimLeft(string &value) { return trimLeft(value); }
inline int StringTrimRight(string &value) { return trimRight(value); }
#else
// MetaTrader 4 answers a copy and leaves its argument alone.
inline string StringTrimLeft(const string &value) {
   string copy = value;
   trimLeft(copy);
   return copy;
}
inline string StringTrimRight(const string &value) {
   string copy = value;
   trimRight(copy);
   return copy;
}
#endif

#endif
