// MetaTrader 4: what a request may not ask for, beyond the rules of both platforms.
#ifndef YOKE_TERMS4_MQH
#define YOKE_TERMS4_MQH

#include "Types.mqh"
#include "Codes4.mqh"
#include "Refusals.mqh"

bool PlatformKnows(const TradeCall &call, TradeReply &refusal) {
   if (call.action == ACTION_PLACE && call.kind == KIND_STOP_LIMIT) {
      return Refuse(refusal, CATEGORY_UNSUPPORTED, CODE_NONE, "MetaTrader 4 has no stop-limit orders");
   }
   return true;
}

// There is one filling, which is not chosen: whole or not at all.
bool PlatformFits(const TradeCall &call, const SpecRow &terms, TradeReply &refusal) {
   if (call.filling == "" || call.filling == "FOK") {
      return true;
   }
   return Refuse(refusal, CATEGORY_INVALID, CODE_INVALID_FILL,
                 "Filling " + call.filling + " is not known to MetaTrader 4 (" + terms.symbol + ")");
}

#endif
