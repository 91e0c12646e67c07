// MetaTrader 4: what the trade errors mean, and the codes of what this Expert Advisor refuses itself.
// Source: MQL4 reference, "Trade server return codes" and "Runtime errors". The table of categories is the bridge
// protocol's and the same as in ResultCodes.java.
#ifndef YOKE_CODES4_MQH
#define YOKE_CODES4_MQH

#include "Types.mqh"

#define CODE_NONE 0
#define CODE_DONE 0
#define CODE_PLACED 0
#define CODE_PARTIAL 0
#define CODE_NO_CHANGES 1
#define CODE_INVALID 3
#define CODE_INVALID_FILL 3
#define CODE_INVALID_ORDER 3
#define CODE_NO_CONNECTION 6
#define CODE_REJECTED 9
#define CODE_TIMEOUT 128
#define CODE_INVALID_PRICE 129
#define CODE_INVALID_STOPS 130
#define CODE_INVALID_VOLUME 131
#define CODE_MARKET_CLOSED 132
#define CODE_TRADE_DISABLED 133
#define CODE_OFF_QUOTES 136
#define CODE_REQUOTE 138
#define CODE_HALTED 140
#define CODE_LONG_ONLY 140
#define CODE_SHORT_ONLY 140
#define CODE_CLOSE_ONLY 140
#define CODE_TOO_MANY_REQUESTS 141
#define CODE_FROZEN 145
#define CODE_BUSY 146
#define CODE_INVALID_EXPIRATION 147
#define CODE_NOT_FOUND 4108
#define CODE_AUTO_TRADING_OFF 4109

// The server has no word for a modification that changes nothing: ERR_NO_RESULT. On anything else that is a lost reply.
bool IsModification(TradeAction action) {
   return action == ACTION_MODIFY || action == ACTION_CHANGE;
}

// What is not listed is UNKNOWN_OUTCOME: nothing says that nothing happened. An invalid price (129) was merely late; of
// a request that was repeated with fresh prices it is INVALID, which the sender knows.
ResultCategory CategoryOfCode(int raw_code, TradeAction action) {
   switch (raw_code) {
      case 0: { return CATEGORY_DONE; }
      case 1: { return IsModification(action) ? CATEGORY_NOCHANGE : CATEGORY_UNKNOWN_OUTCOME; }
      case 129:
      case 135:
      case 136:
      case 138: { return CATEGORY_RETRY_PRICE; }
      case 4:
      case 137:
      case 146: { return CATEGORY_RETRY_BUSY; }
      case 8:
      case 141: { return CATEGORY_THROTTLED; }
      case 3:
      case 130:
      case 131:
      case 145:
      case 147:
      // From 4000 on the terminal itself has refused: nothing was sent.
      case 4051:
      case 4106:
      case 4107: { return CATEGORY_INVALID; }
      case 134: { return CATEGORY_NO_MONEY; }
      case 132: { return CATEGORY_MARKET_CLOSED; }
      case 5:
      case 7:
      case 64:
      case 65:
      case 133:
      case 4109:
      case 4110:
      case 4111:
      case 4112: { return CATEGORY_DISABLED; }
      case 140:
      case 148:
      case 149:
      case 150: { return CATEGORY_RULE; }
      case 4108: { return CATEGORY_NOT_FOUND; }
      case 139: { return CATEGORY_LOCKED; }
      case 6: { return CATEGORY_OFFLINE; }
      case 9: { return CATEGORY_REJECTED; }
   }
   return CATEGORY_UNKNOWN_OUTCOME;
}

string CodeText(int raw_code) {
   switch (raw_code) {
      case 0: { return "Request completed"; }
      case 1: { return "No error, but the result is not known"; }
      case 2: { return "Common error"; }
      case 3: { return "Invalid trade parameters"; }
      case 4: { return "Trade server is busy"; }
      case 5: { return "Old version of the terminal"; }
      case 6: { return "No connection with the trade server"; }
      case 7: { return "Not enough rights"; }
      case 8: { return "Too frequent requests"; }
      case 9: { return "Malfunctional trade operation"; }
      case 64: { return "Account is disabled"; }
      case 65: { return "Invalid account"; }
      case 128: { return "Trade timed out; its outcome is not known"; }
      case 129: { return "Invalid price"; }
      case 130: { return "Invalid stops"; }
      case 131: { return "Invalid volume"; }
      case 132: { return "Market is closed"; }
      case 133: { return "Trade is disabled"; }
      case 134: { return "Not enough money"; }
      case 135: { return "Price changed"; }
      case 136: { return "Off quotes"; }
      case 137: { return "Broker is busy"; }
      case 138: { return "Requote"; }
      case 139: { return "Order is locked"; }
      case 140: { return "Only buying is allowed"; }
      case 141: { return "Too many requests"; }
      case 145: { return "Order is too close to the market to be changed"; }
      case 146: { return "Trade context is busy"; }
      case 147: { return "Orders with a time of expiry are denied by the broker"; }
      case 148: { return "The limit of open and pending orders is reached"; }
      case 149: { return "Opposite orders are prohibited"; }
      case 150: { return "Orders can be closed only first in, first out"; }
      case 4051: { return "Invalid value of a trade function's parameter"; }
      case 4106: { return "Unknown symbol"; }
      case 4107: { return "Invalid price parameter"; }
      case 4108: { return "Invalid ticket"; }
      case 4109: { return "AutoTrading is switched off in the terminal or for the Expert Advisor"; }
      case 4110: { return "Buying is not allowed for the Expert Advisor"; }
      case 4111: { return "Selling is not allowed for the Expert Advisor"; }
      case 4112: { return "AutoTrading is switched off by the server"; }
   }
   return "Error " + IntegerToString(raw_code);
}

#endif
