// One line that came in, cut at its TABs; a field is decoded when it is asked for.
#ifndef YOKE_FRAME_MQH
#define YOKE_FRAME_MQH

#include "Text.mqh"

// Why a line was refused, in the words the cockpit counts by.
#define FAULT_OVERSIZED "OVERSIZED"
#define FAULT_CONTROL_CHARACTER "CONTROL_CHARACTER"
#define FAULT_BAD_UTF8 "BAD_UTF8"
#define FAULT_BAD_ESCAPE "BAD_ESCAPE"
#define FAULT_BAD_TYPE "BAD_TYPE"
#define FAULT_MISSING_FIELD "MISSING_FIELD"
#define FAULT_BAD_NUMBER "BAD_NUMBER"
#define FAULT_BAD_VALUE "BAD_VALUE"

#define MAX_TYPE_LENGTH 16

class Frame {
public:
   Frame() {
      m_end = 0;
      m_count = 0;
      m_type = "";
      m_fault = "";
      m_error = "";
   }

   // Takes bytes[start .. end), a line without its LF. Returns false where it is malformed as a whole.
   bool Take(ARR_CREF(uchar, bytes), const int start, const int end) {
      Forget();
      m_end = end - start;
      if (ArraySize(m_line) < m_end) {
         ArrayResize(m_line, m_end, 1024);
      }
      int tabs = 0;
      for (int i = 0; i < m_end; i++) {
         uchar c = bytes[start + i];
         if (c < ' ' && c != '\t') {
            return Refuse(FAULT_CONTROL_CHARACTER, "a line holds the control character " + IntegerToString((long)c));
         }
         tabs += c == '\t' ? 1 : 0;
         m_line[i] = c;
      }
      Cut(tabs + 1);
      return TakeType();
   }

   // The fields, the type included.
   int Count() const {
      return m_count;
   }

   string Type() const {
      return m_type;
   }

   // Empty while nothing was wrong.
   string Fault() const {
      return m_fault;
   }

   // What was wrong, for a person: type and field.
   string Error() const {
      return m_error;
   }

   bool IsFaulty() const {
      return m_fault != "";
   }

   // The text of a field, 0 = the type; empty where there is none, and where it is malformed: see Fault().
   string Text(const int index) {
      if (index < 0 || index >= m_count) {
         return "";
      }
      return Decoded(m_starts[index], index + 1 < m_count ? m_starts[index + 1] - 1 : m_end, index);
   }

   bool Long(const int index, long &value) {
      return ParseLong(Text(index), value);
   }

   bool Decimal(const int index, double &value) {
      return ParseDecimal(Text(index), value);
   }

   bool Flag(const int index, bool &value) {
      string text = Text(index);
      value = text == "1";
      return value || text == "0";
   }

protected:
   // Keeps the first fault. Returns false, for the caller to return.
   bool Refuse(const string fault, const string error) {
      if (m_fault == "") {
         m_fault = fault;
         m_error = error;
      }
      return false;
   }

private:
   ARR(uchar, m_line);
   ARR(uchar, m_plain);
   ARR(int, m_starts);
   int m_end;
   int m_count;
   string m_type;
   string m_fault;
   string m_error;

   void Forget() {
      m_end = 0;
      m_count = 0;
      m_type = "";
      m_fault = "";
      m_error = "";
   }

   void Cut(const int fields) {
      if (ArraySize(m_starts) < fields) {
         ArrayResize(m_starts, fields, 64);
      }
      m_starts[0] = 0;
      m_count = 1;
      for (int i = 0; i < m_end; i++) {
         if (m_line[i] == '\t') {
            m_starts[m_count] = i + 1;
            m_count++;
         }
      }
   }

   bool TakeType() {
      int length = m_count > 1 ? m_starts[1] - 1 : m_end;
      bool well_formed = length >= 1 && length <= MAX_TYPE_LENGTH;
      for (int i = 0; well_formed && i < length; i++) {
         well_formed = (m_line[i] >= 'A' && m_line[i] <= 'Z') || m_line[i] == '_';
      }
      if (!well_formed) {
         return Refuse(FAULT_BAD_TYPE, "a line does not start with a message type");
      }
      m_type = TextOfUtf8(m_line, 0, length);
      return true;
   }

   string Decoded(const int start, const int end, const int index) {
      if (!IsUtf8(m_line, start, end)) {
         Refuse(FAULT_BAD_UTF8, m_type + ": field " + IntegerToString(index) + " is not UTF-8");
         return "";
      }
      for (int i = start; i < end; i++) {
         if (m_line[i] == '\\') {
            return Unescaped(start, end, index);
         }
      }
      return TextOfUtf8(m_line, start, end);
   }

   string Unescaped(const int start, const int end, const int index) {
      if (ArraySize(m_plain) < end - start) {
         ArrayResize(m_plain, end - start, 256);
      }
      int length = 0;
      for (int i = start; i < end; i++) {
         uchar c = m_line[i];
         if (c == '\\') {
            i++;
            c = i < end ? PlainOf(m_line[i]) : (uchar)0;
            if (c == 0) {
               Refuse(FAULT_BAD_ESCAPE, m_type + ": field " + IntegerToString(index) + " holds an unknown escape");
               return "";
            }
         }
         m_plain[length] = c;
         length++;
      }
      return TextOfUtf8(m_plain, 0, length);
   }

   // 0 = no escape.
   uchar PlainOf(const uchar letter) const {
      switch (letter) {
         case '\\': {
            return (uchar)'\\';
         }
         case 't': {
            return (uchar)'\t';
         }
         case 'n': {
            return (uchar)'\n';
         }
         case 'r': {
            return (uchar)'\r';
         }
      }
      return (uchar)0;
   }
};

#endif
