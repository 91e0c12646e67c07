// Answers that the terminal gives itself, and the words of their texts. Needs the platform's codes before it.
#ifndef YOKE_REFUSALS_MQH
#define YOKE_REFUSALS_MQH

#include "Types.mqh"

void AnswerWith(TradeReply &reply, ResultCategory category, int raw_code, const string text) {
   ClearTradeReply(reply);
   reply.category = category;
   reply.raw_code = raw_code;
   reply.text = text;
}

// Always false, so that a check ends with `return Refuse(…)`.
bool Refuse(TradeReply &reply, ResultCategory category, int raw_code, const string text) {
   AnswerWith(reply, category, raw_code, text);
   return false;
}

string PriceText(double price, int digits) {
   return DoubleToString(price, digits);
}

// Two decimals at least, as traders write lots; more only where there are more.
string LotsText(double lots) {
   string text = DoubleToString(lots, 8);
   int length = StringLen(text);
   while (length > 4 && StringGetCharacter(text, length - 1) == '0' && StringGetCharacter(text, length - 3) != '.') {
      length--;
      text = StringSubstr(text, 0, length);
   }
   return text;
}

string TicketText(const string symbol, long ticket) {
   return symbol + " #" + IntegerToString(ticket);
}

// Signed distance in whole points.
long PointsBetween(double from, double to, double point) {
   if (point <= 0.0) {
      return 0;
   }
   return (long)MathRound((to - from) / point);
}

// Brokers cut or replace what is longer; the tag of the intent stands at the start. A character of two halves is not
// cut in between.
string CommentText(const string comment) {
   if (StringLen(comment) <= 31) {
      return comment;
   }
   int last = (int)StringGetCharacter(comment, 30);
   bool is_first_half = last >= 0xD800 && last <= 0xDBFF;
   return StringSubstr(comment, 0, is_first_half ? 30 : 31);
}

#endif
