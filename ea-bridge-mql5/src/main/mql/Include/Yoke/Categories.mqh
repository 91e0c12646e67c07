// The words that stand on the wire for our enumerations, and back.
#ifndef YOKE_CATEGORIES_MQH
#define YOKE_CATEGORIES_MQH

#include "Types.mqh"

string CategoryName(const ResultCategory category) {
   switch (category) {
      case CATEGORY_DONE: { return "DONE"; }
      case CATEGORY_PARTIAL: { return "PARTIAL"; }
      case CATEGORY_PLACED: { return "PLACED"; }
      case CATEGORY_NOCHANGE: { return "NOCHANGE"; }
      case CATEGORY_RETRY_PRICE: { return "RETRY_PRICE"; }
      case CATEGORY_RETRY_BUSY: { return "RETRY_BUSY"; }
      case CATEGORY_THROTTLED: { return "THROTTLED"; }
      case CATEGORY_INVALID: { return "INVALID"; }
      case CATEGORY_NO_MONEY: { return "NO_MONEY"; }
      case CATEGORY_MARKET_CLOSED: { return "MARKET_CLOSED"; }
      case CATEGORY_DISABLED: { return "DISABLED"; }
      case CATEGORY_RULE: { return "RULE"; }
      case CATEGORY_NOT_FOUND: { return "NOT_FOUND"; }
      case CATEGORY_LOCKED: { return "LOCKED"; }
      case CATEGORY_REJECTED: { return "REJECTED"; }
      case CATEGORY_OFFLINE: { return "OFFLINE"; }
      case CATEGORY_UNKNOWN_OUTCOME: { return "UNKNOWN_OUTCOME"; }
      case CATEGORY_PROTOCOL: { return "PROTOCOL"; }
      case CATEGORY_AUTH: { return "AUTH"; }
      case CATEGORY_UNSUPPORTED: { return "UNSUPPORTED"; }
      case CATEGORY_EXPIRED: { return "EXPIRED"; }
   }
   return "";
}

bool ParseCategory(const string text, ResultCategory &category) {
   for (int i = (int)CATEGORY_DONE; i <= (int)CATEGORY_EXPIRED; i++) {
      if (CategoryName((ResultCategory)i) == text) {
         category = (ResultCategory)i;
         return true;
      }
   }
   return false;
}

string SideName(const Side side) {
   return side == SIDE_BUY ? "BUY" : "SELL";
}

bool ParseSide(const string text, Side &side) {
   side = text == "SELL" ? SIDE_SELL : SIDE_BUY;
   return text == "BUY" || text == "SELL";
}

string KindName(const OrderKind kind) {
   return kind == KIND_LIMIT ? "LIMIT" : (kind == KIND_STOP ? "STOP" : "STOP_LIMIT");
}

bool ParseKind(const string text, OrderKind &kind) {
   kind = text == "LIMIT" ? KIND_LIMIT : (text == "STOP" ? KIND_STOP : KIND_STOP_LIMIT);
   return text == KindName(kind);
}

// Side and kind as one word: SELL_STOP_LIMIT.
string OrderTypeName(const Side side, const OrderKind kind) {
   return SideName(side) + "_" + KindName(kind);
}

string ActionName(const TradeAction action) {
   switch (action) {
      case ACTION_OPEN: { return "OPEN"; }
      case ACTION_CLOSE: { return "CLOSE"; }
      case ACTION_CLOSE_BY: { return "CLOSE_BY"; }
      case ACTION_MODIFY: { return "MODIFY"; }
      case ACTION_PLACE: { return "PLACE"; }
      case ACTION_CHANGE: { return "CHANGE"; }
      case ACTION_CANCEL: { return "CANCEL"; }
   }
   return "";
}

bool ParseAction(const string text, TradeAction &action) {
   for (int i = (int)ACTION_OPEN; i <= (int)ACTION_CANCEL; i++) {
      if (ActionName((TradeAction)i) == text) {
         action = (TradeAction)i;
         return true;
      }
   }
   return false;
}

string ScopeName(const FlattenScope scope) {
   switch (scope) {
      case SCOPE_ALL: { return "ALL"; }
      case SCOPE_SYMBOL: { return "SYMBOL"; }
      case SCOPE_LOSERS: { return "LOSERS"; }
      case SCOPE_PENDING: { return "PENDING"; }
   }
   return "";
}

bool ParseScope(const string text, FlattenScope &scope) {
   for (int i = (int)SCOPE_ALL; i <= (int)SCOPE_PENDING; i++) {
      if (ScopeName((FlattenScope)i) == text) {
         scope = (FlattenScope)i;
         return true;
      }
   }
   return false;
}

string PolicyName(const DeadManPolicy policy) {
   return policy == DEAD_MAN_FLATTEN ? "FLATTEN" : (policy == DEAD_MAN_BLOCK ? "BLOCK" : "HOLD");
}

bool ParsePolicy(const string text, DeadManPolicy &policy) {
   policy = text == "FLATTEN" ? DEAD_MAN_FLATTEN : (text == "BLOCK" ? DEAD_MAN_BLOCK : DEAD_MAN_HOLD);
   return text == PolicyName(policy);
}

string EntryName(const DealEntry entry) {
   switch (entry) {
      case ENTRY_IN: { return "IN"; }
      case ENTRY_OUT: { return "OUT"; }
      case ENTRY_INOUT: { return "INOUT"; }
      case ENTRY_OUT_BY: { return "OUT_BY"; }
   }
   return "";
}

bool IsFillingWord(const string text) {
   return text == "FOK" || text == "IOC" || text == "RETURN" || text == "BOC";
}

bool IsTimeframeWord(const string text) {
   return text == "M1" || text == "M5" || text == "M15" || text == "M30" || text == "H1" || text == "H4" ||
          text == "D1";
}

#endif
