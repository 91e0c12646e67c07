// Whole numbers and decimals as text, both ways, strict and canonical: no exponent, no "-0", at most eight decimals.
// One unit is 1e-8, as in the cockpit.
#ifndef YOKE_DECIMAL_MQH
#define YOKE_DECIMAL_MQH

#include "Language.mqh"

#define DECIMAL_PLACES 8
#define UNITS_IN_ONE 100000000
// The whole numbers that fit into a long of units.
#define DECIMAL_LIMIT 92233720368.0
// A double is exact to 15 digits; what it shows beyond them is noise.
#define DOUBLE_EXACT 1e15

long PowerOfTen(const int exponent) {
   long power = 1;
   for (int i = 0; i < exponent; i++) {
      power *= 10;
   }
   return power;
}

// Units of what DecimalText shows. Not a number = 0; beyond the range = its end.
long DecimalUnits(const double value, const int digits) {
   if (!MathIsValidNumber(value)) {
      return 0;
   }
   if (MathAbs(value) >= DECIMAL_LIMIT) {
      long limit = (long)DECIMAL_LIMIT * (long)UNITS_IN_ONE;
      return value < 0.0 ? -limit : limit;
   }
   int places = digits < 0 ? 0 : (digits > DECIMAL_PLACES ? DECIMAL_PLACES : digits);
   double scale = (double)PowerOfTen(places);
   while (places > 0 && MathAbs(value) * scale >= DOUBLE_EXACT) {
      places--;
      scale /= 10.0;
   }
   return (long)MathRound(value * scale) * PowerOfTen(DECIMAL_PLACES - places);
}

long FixedPoint(const double value) {
   return DecimalUnits(value, DECIMAL_PLACES);
}

// The distance of a long from zero; that of LONG_MIN does not fit into a long.
ulong Magnitude(const long value) {
   return value < 0 ? (ulong)(-(value + 1)) + 1 : (ulong)value;
}

string UnitsText(const long units) {
   ulong rest = Magnitude(units);
   string text = units < 0 ? "-" : "";
   text += IntegerToString((long)(rest / (ulong)UNITS_IN_ONE));
   long fraction = (long)(rest % (ulong)UNITS_IN_ONE);
   if (fraction == 0) {
      return text;
   }
   int places = DECIMAL_PLACES;
   while (fraction % 10 == 0) {
      fraction /= 10;
      places--;
   }
   return text + "." + IntegerToString(fraction, places, '0');
}

string DecimalText(const double value, const int digits) {
   return UnitsText(DecimalUnits(value, digits));
}

// A price that may be missing: empty where it is not set.
string OptionalPrice(const double value, const int digits) {
   long units = DecimalUnits(value, digits);
   return units == 0 ? "" : UnitsText(units);
}

bool IsDigit(const ushort c) {
   return c >= '0' && c <= '9';
}

bool HasSign(const string text) {
   if (StringLen(text) == 0) {
      return false;
   }
   ushort first = StringGetCharacter(text, 0);
   return first == '-' || first == '+';
}

bool IsNegativeText(const string text) {
   return StringLen(text) > 0 && StringGetCharacter(text, 0) == '-';
}

bool ParseLong(const string text, long &value) {
   value = 0;
   int length = StringLen(text);
   bool negative = IsNegativeText(text);
   int index = HasSign(text) ? 1 : 0;
   if (index == length) {
      return false;
   }
   ulong limit = (ulong)LONG_MAX + (negative ? 1 : 0);
   ulong whole = 0;
   for (; index < length; index++) {
      ushort c = StringGetCharacter(text, index);
      if (!IsDigit(c)) {
         return false;
      }
      ulong digit = (ulong)(c - '0');
      if (whole > (limit - digit) / 10) {
         return false;
      }
      whole = whole * 10 + digit;
   }
   if (negative) {
      value = whole == limit ? LONG_MIN : -(long)whole;
      return true;
   }
   value = (long)whole;
   return true;
}

// Plain decimal text in units of 1e-8; more than eight decimals only where they are zeros.
bool ParseUnits(const string text, long &units) {
   units = 0;
   int length = StringLen(text);
   long whole = 0;
   int digits = 0;
   int places = -1;
   for (int i = HasSign(text) ? 1 : 0; i < length; i++) {
      ushort c = StringGetCharacter(text, i);
      if (c == '.' && places < 0) {
         places = 0;
         continue;
      }
      if (!IsDigit(c)) {
         return false;
      }
      digits++;
      long digit = (long)(c - '0');
      if (places == DECIMAL_PLACES) {
         if (digit != 0) {
            return false;
         }
         continue;
      }
      if (places >= 0) {
         places++;
      }
      if (whole > (LONG_MAX - digit) / 10) {
         return false;
      }
      whole = whole * 10 + digit;
   }
   long scale = PowerOfTen(DECIMAL_PLACES - (places < 0 ? 0 : places));
   if (digits == 0 || whole > LONG_MAX / scale) {
      return false;
   }
   units = IsNegativeText(text) ? -(whole * scale) : whole * scale;
   return true;
}

bool ParseDecimal(const string text, double &value) {
   long units = 0;
   bool parsed = ParseUnits(text, units);
   value = (double)units / (double)UNITS_IN_ONE;
   return parsed;
}

#endif
