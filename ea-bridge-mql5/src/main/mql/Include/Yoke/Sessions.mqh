// The trading hours of a symbol as text, in server time: "MON 00:05-23:55, TUE 00:05-12:00 13:00-23:55".
#ifndef YOKE_SESSIONS_MQH
#define YOKE_SESSIONS_MQH

#include "Language.mqh"

const int MOST_SESSIONS_PER_DAY = 8;

string WeekdayWord(int day) {
   switch (day) {
      case 0: { return "SUN"; }
      case 1: { return "MON"; }
      case 2: { return "TUE"; }
      case 3: { return "WED"; }
      case 4: { return "THU"; }
      case 5: { return "FRI"; }
   }
   return "SAT";
}

string TwoDigits(int value) {
   return value < 10 ? "0" + IntegerToString(value) : IntegerToString(value);
}

// A session may end at 24:00, which a datetime cannot show as a clock does.
string SessionEdge(datetime edge) {
   long seconds = (long)edge;
   return TwoDigits((int)(seconds / 3600)) + ":" + TwoDigits((int)((seconds % 3600) / 60));
}

string DaySessions(const string symbol, int day) {
   string text = "";
   for (int i = 0; i < MOST_SESSIONS_PER_DAY; i++) {
      datetime from = 0;
      datetime to = 0;
      if (!SymbolInfoSessionTrade(symbol, (ENUM_DAY_OF_WEEK)day, (uint)i, from, to)) {
         break;
      }
      text += " " + SessionEdge(from) + "-" + SessionEdge(to);
   }
   return text;
}

string SessionsText(const string symbol) {
   string text = "";
   for (int day = 0; day < 7; day++) {
      string hours = DaySessions(symbol, day);
      if (hours != "") {
         text += (text == "" ? "" : ", ") + WeekdayWord(day) + hours;
      }
   }
   return text;
}

#endif
