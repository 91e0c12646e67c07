// Lines on the disk that show their own damage: fields separated by TAB, the last one a check of all before it.
#ifndef YOKE_SEALED_LINES_MQH
#define YOKE_SEALED_LINES_MQH

#include "DiskFile.mqh"

// 32-bit FNV-1a over the UTF-16 units, in hex digits.
string CheckOf(const string text) {
   uint hash = (uint)2166136261;
   const int length = StringLen(text);
   for (int i = 0; i < length; i++) {
      const uint unit = (uint)StringGetCharacter(text, i);
      hash = (hash ^ (unit & 255)) * 16777619;
      hash = (hash ^ (unit >> 8)) * 16777619;
   }
   return StringFormat("%X", hash);
}

string SealedLine(const string text) { return text + "\t" + CheckOf(text) + "\n"; }

// The fields of a line without its check; 0 where the line is damaged. `line` comes without its LF.
int OpenSealedLine(const string line, ARR_REF(string, fields)) {
   int cut = StringLen(line) - 1;
   while (cut > 0 && StringGetCharacter(line, cut) != '\t') {
      cut--;
   }
   if (cut < 1) {
      return 0;
   }
   const string text = StringSubstr(line, 0, cut);
   if (StringSubstr(line, cut + 1) != CheckOf(text)) {
      return 0;
   }
   return StringSplit(text, '\t', fields);
}

string FieldText(const string text) {
   string out = text;
   StringReplace(out, "\\", "\\\\");
   StringReplace(out, "\t", "\\t");
   StringReplace(out, "\n", "\\n");
   StringReplace(out, "\r", "\\r");
   return out;
}

string TextOfField(const string field) {
   if (StringFind(field, "\\") < 0) {
      return field;
   }
   string out = "";
   const int length = StringLen(field);
   for (int i = 0; i < length; i++) {
      string unit = StringSubstr(field, i, 1);
      if (unit == "\\" && i + 1 < length) {
         i++;
         const string next = StringSubstr(field, i, 1);
         unit = next == "t" ? "\t" : next == "n" ? "\n" : next == "r" ? "\r" : next;
      }
      out += unit;
   }
   return out;
}

// A file name's part: what is not a letter, a digit, a dot or a dash becomes an underscore.
string FileNamePart(const string text) {
   string out = "";
   const int length = StringLen(text);
   for (int i = 0; i < length; i++) {
      const ushort unit = StringGetCharacter(text, i);
      const bool plain = (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z') || (unit >= '0' && unit <= '9')
         || unit == '.' || unit == '-';
      out += plain ? StringSubstr(text, i, 1) : "_";
   }
   return out;
}

string AccountFile(const string kind, const string server, const long login) {
   return "Yoke\\" + kind + "-" + FileNamePart(server) + "-" + IntegerToString(login) + ".txt";
}

#endif
