// MetaTrader 5: which filling and which lifetime a request gets, and what a symbol does not take.
#ifndef YOKE_TERMS5_MQH
#define YOKE_TERMS5_MQH

#include "Types.mqh"
#include "Codes5.mqh"
#include "Refusals.mqh"
#include "Symbols5.mqh"

ENUM_ORDER_TYPE_FILLING FillingOf(const string word) {
   if (word == "FOK") {
      return ORDER_FILLING_FOK;
   }
   if (word == "IOC") {
      return ORDER_FILLING_IOC;
   }
   return word == "BOC" ? ORDER_FILLING_BOC : ORDER_FILLING_RETURN;
}

// An entry is filled whole or not at all where that can be had; an exit takes what there is. Where the flags allow
// nothing the server decides.
string MarketFilling(const string symbol, bool is_exit) {
   string first = is_exit ? "IOC" : "FOK";
   string second = is_exit ? "FOK" : "IOC";
   if (FillingIsAllowed(symbol, first)) {
      return first;
   }
   if (FillingIsAllowed(symbol, second)) {
      return second;
   }
   return FillingIsAllowed(symbol, "RETURN") ? "RETURN" : first;
}

// The wanted filling, else the terminal's choice. Pending orders are not executed when they are sent: RETURN fits all.
string FillingFor(const TradeCall &call, const string symbol) {
   if (call.filling != "") {
      return call.filling;
   }
   return call.action == ACTION_PLACE ? "RETURN" : MarketFilling(symbol, call.action == ACTION_CLOSE);
}

bool WantedFillingFits(const TradeCall &call, const string symbol) {
   if (call.filling == "") {
      return true;
   }
   if (call.action == ACTION_PLACE) {
      bool is_limit = call.kind == KIND_LIMIT || call.kind == KIND_STOP_LIMIT;
      return call.filling == "RETURN" || (FillingIsAllowed(symbol, call.filling) && (call.filling != "BOC" || is_limit));
   }
   return call.filling != "BOC" && FillingIsAllowed(symbol, call.filling);
}

bool FillingFits(const TradeCall &call, const SpecRow &terms, TradeReply &refusal) {
   if (WantedFillingFits(call, terms.symbol)) {
      return true;
   }
   return Refuse(refusal, CATEGORY_INVALID, CODE_INVALID_FILL,
                 "Filling " + call.filling + " is not allowed in " + terms.symbol + " ("
                 + (terms.filling == "" ? "none" : terms.filling) + ")");
}

// No flags at all = the server did not say.
bool LifetimeIsAllowed(const string symbol, long flag) {
   long flags = SymbolInfoInteger(symbol, SYMBOL_EXPIRATION_MODE);
   return flags == 0 || (flags & flag) != 0;
}

bool LifetimeFits(const TradeCall &call, const SpecRow &terms, TradeReply &refusal) {
   bool has_expiry = call.expiry_ms > 0;
   long flag = has_expiry ? (long)SYMBOL_EXPIRATION_SPECIFIED : (long)SYMBOL_EXPIRATION_GTC;
   if (LifetimeIsAllowed(terms.symbol, flag)) {
      return true;
   }
   string what = has_expiry ? " takes no orders with a time of expiry" : " takes no orders good till cancelled";
   return Refuse(refusal, CATEGORY_INVALID, CODE_INVALID_EXPIRATION, terms.symbol + what);
}

bool KindFits(const TradeCall &call, const SpecRow &terms, TradeReply &refusal) {
   long flags = SymbolInfoInteger(terms.symbol, SYMBOL_ORDER_MODE);
   long flag = (long)SYMBOL_ORDER_STOP_LIMIT;
   if (call.action == ACTION_OPEN || call.action == ACTION_CLOSE) {
      flag = (long)SYMBOL_ORDER_MARKET;
   } else if (call.kind != KIND_STOP_LIMIT) {
      flag = call.kind == KIND_LIMIT ? (long)SYMBOL_ORDER_LIMIT : (long)SYMBOL_ORDER_STOP;
   }
   if (flags == 0 || (flags & flag) != 0) {
      return true;
   }
   return Refuse(refusal, CATEGORY_INVALID, CODE_INVALID_ORDER, terms.symbol + " takes no orders of this type");
}

// What the platform as a whole cannot do: nothing.
bool PlatformKnows(const TradeCall &call, TradeReply &refusal) {
   return true;
}

// What a symbol does not take, beyond the rules of both platforms.
bool PlatformFits(const TradeCall &call, const SpecRow &terms, TradeReply &refusal) {
   bool is_pending = call.action == ACTION_PLACE || call.action == ACTION_CHANGE;
   if (is_pending && !LifetimeFits(call, terms, refusal)) {
      return false;
   }
   if (call.action == ACTION_CHANGE) {
      return true;
   }
   return KindFits(call, terms, refusal) && FillingFits(call, terms, refusal);
}

#endif
