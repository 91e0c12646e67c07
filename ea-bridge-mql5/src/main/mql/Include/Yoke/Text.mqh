// Text as UTF-8 bytes, both ways. Bytes are put one by one into a growing array: no strings in between.
#ifndef YOKE_TEXT_MQH
#define YOKE_TEXT_MQH

#include "Decimal.mqh"

#define FIRST_HIGH_SURROGATE 0xD800
#define FIRST_LOW_SURROGATE 0xDC00
#define LAST_SURROGATE 0xDFFF

// Bytes that grow at their end: m_bytes[0 .. Size()). The array behind them is longer and is kept when cleared.
class TextBytes {
public:
   ARR(uchar, m_bytes);

   TextBytes() {
      m_size = 0;
      m_capacity = 512;
      ArrayResize(m_bytes, m_capacity);
   }

   int Size() const {
      return m_size;
   }

   void Clear() {
      m_size = 0;
   }

   void Byte(const uchar byte) {
      if (m_size == m_capacity) {
         Reserve(1);
      }
      m_bytes[m_size] = byte;
      m_size++;
   }

   void Digits(const long value) {
      if (value < 0) {
         Byte('-');
      }
      Unsigned(Magnitude(value));
   }

   void Units(const long units) {
      if (units < 0) {
         Byte('-');
      }
      ulong rest = Magnitude(units);
      Unsigned(rest / (ulong)UNITS_IN_ONE);
      ulong fraction = rest % (ulong)UNITS_IN_ONE;
      if (fraction == 0) {
         return;
      }
      int places = DECIMAL_PLACES;
      while (fraction % 10 == 0) {
         fraction /= 10;
         places--;
      }
      Byte('.');
      LastDigits(fraction, places);
   }

   // As it is.
   void Utf8(const string text) {
      int length = StringLen(text);
      for (int i = 0; i < length; i++) {
         ushort c = StringGetCharacter(text, i);
         if (c < 0x80) {
            Byte((uchar)c);
         } else {
            i += Wide(text, i, c);
         }
      }
   }

   // With the wire's escapes; control characters without one become spaces.
   void Escaped(const string text) {
      int length = StringLen(text);
      for (int i = 0; i < length; i++) {
         ushort c = StringGetCharacter(text, i);
         if (c >= 0x80) {
            i += Wide(text, i, c);
         } else if (c >= ' ' && c != '\\') {
            Byte((uchar)c);
         } else {
            Escape(c);
         }
      }
   }

private:
   int m_size;
   int m_capacity;

   void Reserve(const int more) {
      while (m_capacity < m_size + more) {
         m_capacity *= 2;
      }
      ArrayResize(m_bytes, m_capacity);
   }

   void Unsigned(const ulong value) {
      int count = 1;
      for (ulong rest = value; rest >= 10; rest /= 10) {
         count++;
      }
      LastDigits(value, count);
   }

   // The last digits of a number, with zeros in front where it has fewer.
   void LastDigits(const ulong value, const int count) {
      if (m_capacity < m_size + count) {
         Reserve(count);
      }
      ulong rest = value;
      for (int i = m_size + count - 1; i >= m_size; i--) {
         m_bytes[i] = (uchar)('0' + (int)(rest % 10));
         rest /= 10;
      }
      m_size += count;
   }

   void Escape(const ushort c) {
      uchar letter = (uchar)(c == '\\' ? '\\' : (c == '\t' ? 't' : (c == '\n' ? 'n' : (c == '\r' ? 'r' : ' '))));
      if (letter != ' ') {
         Byte('\\');
      }
      Byte(letter);
   }

   // A character beyond ASCII. Returns how many more code units it took: 1 for a surrogate pair. Half a pair is "?".
   int Wide(const string text, const int index, const ushort c) {
      if (c < FIRST_HIGH_SURROGATE || c > LAST_SURROGATE) {
         Encode((int)c);
         return 0;
      }
      int low = index + 1 < StringLen(text) ? (int)StringGetCharacter(text, index + 1) : 0;
      if (c >= FIRST_LOW_SURROGATE || low < FIRST_LOW_SURROGATE || low > LAST_SURROGATE) {
         Byte('?');
         return 0;
      }
      Encode(0x10000 + (((int)c - FIRST_HIGH_SURROGATE) << 10) + (low - FIRST_LOW_SURROGATE));
      return 1;
   }

   void Encode(const int code) {
      if (code < 0x800) {
         Byte((uchar)(0xC0 | (code >> 6)));
      } else {
         if (code < 0x10000) {
            Byte((uchar)(0xE0 | (code >> 12)));
         } else {
            Byte((uchar)(0xF0 | (code >> 18)));
            Byte((uchar)(0x80 | ((code >> 12) & 0x3F)));
         }
         Byte((uchar)(0x80 | ((code >> 6) & 0x3F)));
      }
      Byte((uchar)(0x80 | (code & 0x3F)));
   }
};

// How many bytes a UTF-8 character has that begins with this one, 0 where none does.
int SequenceLength(const int first) {
   if (first < 0x80) {
      return 1;
   }
   if (first < 0xC2 || first > 0xF4) {
      return 0;
   }
   return first < 0xE0 ? 2 : (first < 0xF0 ? 3 : 4);
}

// How many bytes the UTF-8 character at this place has, 0 where there is none: cut short, overlong, half a surrogate
// pair, beyond the last character.
int Utf8Length(ARR_CREF(uchar, bytes), const int index, const int end) {
   int first = (int)bytes[index];
   int length = SequenceLength(first);
   if (index + length > end) {
      return 0;
   }
   for (int i = 1; i < length; i++) {
      if ((bytes[index + i] & 0xC0) != 0x80) {
         return 0;
      }
   }
   if (length < 3) {
      return length;
   }
   int second = (int)bytes[index + 1];
   bool wrong = (first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) ||
                (first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F);
   return wrong ? 0 : length;
}

bool IsUtf8(ARR_CREF(uchar, bytes), const int start, const int end) {
   int index = start;
   while (index < end) {
      int length = Utf8Length(bytes, index, end);
      if (length == 0) {
         return false;
      }
      index += length;
   }
   return true;
}

// The text of valid UTF-8 without NUL.
string TextOfUtf8(ARR_CREF(uchar, bytes), const int start, const int end) {
   return end > start ? CharArrayToString(bytes, start, end - start, CP_UTF8) : "";
}

// Fills bytes with exactly the text's UTF-8. Returns their count.
int Utf8OfText(const string text, ARR_REF(uchar, bytes)) {
   TextBytes utf8;
   utf8.Utf8(text);
   ArrayResize(bytes, utf8.Size());
   for (int i = 0; i < utf8.Size(); i++) {
      bytes[i] = utf8.m_bytes[i];
   }
   return utf8.Size();
}

#endif
