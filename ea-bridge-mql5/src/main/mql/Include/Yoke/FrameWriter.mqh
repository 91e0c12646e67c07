// Writes one frame of the wire: Begin, a call per field, End; then m_bytes[0 .. Size()) holds it with its LF.
#ifndef YOKE_FRAME_WRITER_MQH
#define YOKE_FRAME_WRITER_MQH

#include "Text.mqh"

// The longest line, LF included.
#define MAX_FRAME_BYTES 65536
#define MONEY_DIGITS 8
#define LOTS_DIGITS 8

class FrameWriter : public TextBytes {
public:
   void Begin(const string type) {
      Clear();
      Utf8(type);
   }

   void Empty() {
      Byte('\t');
   }

   // Empty text stands for null.
   void Text(const string text) {
      Byte('\t');
      Escaped(text);
   }

   void Long(const long value) {
      Byte('\t');
      Digits(value);
   }

   void Flag(const bool value) {
      Byte('\t');
      Byte((uchar)(value ? '1' : '0'));
   }

   void Decimal(const double value, const int digits) {
      Byte('\t');
      Units(DecimalUnits(value, digits));
   }

   // 0 = not set: empty.
   void Price(const double value, const int digits) {
      Byte('\t');
      long units = DecimalUnits(value, digits);
      if (units != 0) {
         Units(units);
      }
   }

   void Money(const double value) {
      Decimal(value, MONEY_DIGITS);
   }

   void Lots(const double value) {
      Decimal(value, LOTS_DIGITS);
   }

   // Returns false where the frame is longer than a line may be; then there is none.
   bool End() {
      Byte('\n');
      if (Size() > MAX_FRAME_BYTES) {
         Clear();
         return false;
      }
      return true;
   }
};

#endif
