// Walks over the fields of a frame after its type, as the cockpit's codec does: the first fault is kept, and after it
// every field reads as nothing. A reader looks at IsFaulty() once, at its end.
#ifndef YOKE_FIELDS_MQH
#define YOKE_FIELDS_MQH

#include "Frame.mqh"

#define MAX_SYMBOL_LENGTH 32
#define MAX_CID_LENGTH 40

bool IsSymbolName(const string text) {
   int length = StringLen(text);
   if (length == 0 || length > MAX_SYMBOL_LENGTH) {
      return false;
   }
   for (int i = 0; i < length; i++) {
      ushort c = StringGetCharacter(text, i);
      if (c <= ' ' || c == 0x7F) {
         return false;
      }
   }
   return true;
}

bool IsCid(const string text) {
   int length = StringLen(text);
   if (length == 0 || length > MAX_CID_LENGTH) {
      return false;
   }
   for (int i = 0; i < length; i++) {
      ushort c = StringGetCharacter(text, i);
      bool allowed = IsDigit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' || c == '-';
      if (!allowed) {
         return false;
      }
   }
   return true;
}

class Fields : public Frame {
public:
   Fields() {
      m_next = 1;
   }

   void Rewind() {
      m_next = 1;
   }

   bool HasMore() const {
      return m_next < Count();
   }

   void RefuseField(const string fault, const string field, const string what) {
      Refuse(fault, Type() + ": field '" + field + "' " + what);
   }

   // A field that is not there counts as missing even where it may be empty.
   string NextTextOrEmpty(const string field) {
      if (IsFaulty()) {
         return "";
      }
      if (!HasMore()) {
         RefuseField(FAULT_MISSING_FIELD, field, "is missing");
         return "";
      }
      m_next++;
      return Text(m_next - 1);
   }

   string NextText(const string field) {
      string text = NextTextOrEmpty(field);
      if (text == "") {
         RefuseField(FAULT_MISSING_FIELD, field, "is empty");
      }
      return text;
   }

   // A field that may be left out at the end.
   string NextTrailing(const string field) {
      return HasMore() ? NextTextOrEmpty(field) : "";
   }

   long NextLong(const string field) {
      return LongOf(field, NextText(field));
   }

   long NextLongOrZero(const string field) {
      string text = NextTextOrEmpty(field);
      return text == "" ? 0 : LongOf(field, text);
   }

   // 0 where the field is empty or left out; refused where it is negative or above the greatest value.
   long NextTrailingLong(const string field, const long greatest) {
      string text = NextTrailing(field);
      long value = text == "" ? 0 : LongOf(field, text);
      if (value < 0) {
         RefuseField(FAULT_BAD_VALUE, field, "is negative");
      }
      if (value > greatest) {
         RefuseField(FAULT_BAD_VALUE, field, "is out of range");
      }
      return value;
   }

   int NextInt(const string field) {
      long value = NextLong(field);
      if (value < (long)INT_MIN || value > (long)INT_MAX) {
         RefuseField(FAULT_BAD_NUMBER, field, "is out of range");
         return 0;
      }
      return (int)value;
   }

   double NextDecimalOrZero(const string field) {
      string text = NextTextOrEmpty(field);
      double value = 0.0;
      if (text != "" && !ParseDecimal(text, value)) {
         RefuseField(FAULT_BAD_NUMBER, field, "is not a decimal in range");
      }
      return value;
   }

   // A price or lots: 0 where the field is empty or left out.
   double NextTrailingAmount(const string field) {
      double value = HasMore() ? NextDecimalOrZero(field) : 0.0;
      if (value < 0.0) {
         RefuseField(FAULT_BAD_VALUE, field, "is negative");
      }
      return value;
   }

   bool NextFlag(const string field) {
      string text = NextText(field);
      if (text != "1" && text != "0") {
         RefuseField(FAULT_BAD_VALUE, field, "is neither 0 nor 1");
      }
      return text == "1";
   }

   string NextSymbol(const string field) {
      return SymbolOf(field, NextText(field));
   }

   string NextTrailingSymbol(const string field) {
      string text = NextTrailing(field);
      return text == "" ? "" : SymbolOf(field, text);
   }

   string NextCid(const string field) {
      string text = NextText(field);
      if (!IsCid(text)) {
         RefuseField(FAULT_BAD_VALUE, field, "is not an intent id");
      }
      return text;
   }

private:
   int m_next;

   long LongOf(const string field, const string text) {
      long value = 0;
      if (!ParseLong(text, value)) {
         RefuseField(FAULT_BAD_NUMBER, field, "is not a whole number");
      }
      return value;
   }

   string SymbolOf(const string field, const string text) {
      if (!IsSymbolName(text)) {
         RefuseField(FAULT_BAD_VALUE, field, "is not a symbol");
      }
      return text;
   }
};

#endif
