// MetaTrader 5: what the trade server's return codes mean, and the codes of what this Expert Advisor refuses itself.
// Source: MQL5 reference, "Return codes of the trade server" and "Runtime errors". The table of categories is the bridge
// protocol's and the same as in ResultCodes.java.
#ifndef YOKE_CODES5_MQH
#define YOKE_CODES5_MQH

#include "Types.mqh"

#define CODE_NONE 0
#define CODE_REQUOTE 10004
#define CODE_REJECTED 10006
#define CODE_PLACED 10008
#define CODE_DONE 10009
#define CODE_PARTIAL 10010
#define CODE_TIMEOUT 10012
#define CODE_INVALID 10013
#define CODE_INVALID_VOLUME 10014
#define CODE_INVALID_PRICE 10015
#define CODE_INVALID_STOPS 10016
#define CODE_TRADE_DISABLED 10017
#define CODE_MARKET_CLOSED 10018
#define CODE_OFF_QUOTES 10021
#define CODE_INVALID_EXPIRATION 10022
#define CODE_TOO_MANY_REQUESTS 10024
#define CODE_NO_CHANGES 10025
#define CODE_AUTO_TRADING_OFF 10027
#define CODE_BUSY 10028
#define CODE_FROZEN 10029
#define CODE_INVALID_FILL 10030
#define CODE_NO_CONNECTION 10031
#define CODE_INVALID_ORDER 10035
#define CODE_NOT_FOUND 10036
#define CODE_HALTED 10040
#define CODE_LONG_ONLY 10042
#define CODE_SHORT_ONLY 10043
#define CODE_CLOSE_ONLY 10044

// What is not listed is UNKNOWN_OUTCOME: nothing says that nothing happened.
ResultCategory CategoryOfCode(int raw_code, TradeAction action) {
   switch (raw_code) {
      case 10009: { return CATEGORY_DONE; }
      case 10010: { return CATEGORY_PARTIAL; }
      case 10008: { return CATEGORY_PLACED; }
      case 10025: { return CATEGORY_NOCHANGE; }
      case 10004:
      case 10020:
      case 10021: { return CATEGORY_RETRY_PRICE; }
      case 10023:
      case 10028: { return CATEGORY_RETRY_BUSY; }
      case 10024: { return CATEGORY_THROTTLED; }
      case 10013:
      case 10014:
      case 10015:
      case 10016:
      case 10022:
      case 10029:
      case 10030:
      case 10035:
      case 10038: { return CATEGORY_INVALID; }
      case 10019: { return CATEGORY_NO_MONEY; }
      case 10018: { return CATEGORY_MARKET_CLOSED; }
      case 10017:
      case 10026:
      case 10027:
      case 10032:
      case 4752: { return CATEGORY_DISABLED; }
      case 10033:
      case 10034:
      case 10040:
      case 10042:
      case 10043:
      case 10044:
      case 10045:
      case 10046: { return CATEGORY_RULE; }
      case 10036:
      case 4753:
      case 4754: { return CATEGORY_NOT_FOUND; }
      case 10039: { return CATEGORY_LOCKED; }
      case 10031: { return CATEGORY_OFFLINE; }
      case 10006:
      case 10007:
      case 10041: { return CATEGORY_REJECTED; }
   }
   return CATEGORY_UNKNOWN_OUTCOME;
}

string CodeText(int raw_code) {
   switch (raw_code) {
      case 10004: { return "Requote"; }
      case 10006: { return "Request rejected"; }
      case 10007: { return "Request cancelled by the trader"; }
      case 10008: { return "Order placed"; }
      case 10009: { return "Request completed"; }
      case 10010: { return "Only part of the request was completed"; }
      case 10011: { return "Request processing error; its outcome is not known"; }
      case 10012: { return "Request timed out; its outcome is not known"; }
      case 10013: { return "Invalid request"; }
      case 10014: { return "Invalid volume"; }
      case 10015: { return "Invalid price"; }
      case 10016: { return "Invalid stops"; }
      case 10017: { return "Trade is disabled"; }
      case 10018: { return "Market is closed"; }
      case 10019: { return "Not enough money"; }
      case 10020: { return "Prices changed"; }
      case 10021: { return "There are no quotes to process the request"; }
      case 10022: { return "Invalid order expiration date"; }
      case 10023: { return "Order state changed"; }
      case 10024: { return "Too frequent requests"; }
      case 10025: { return "No changes in request"; }
      case 10026: { return "AutoTrading is switched off by the server"; }
      case 10027: { return "AutoTrading is switched off in the terminal"; }
      case 10028: { return "Request locked for processing"; }
      case 10029: { return "Order or position is too close to the market to be changed"; }
      case 10030: { return "Unsupported filling mode"; }
      case 10031: { return "No connection with the trade server"; }
      case 10032: { return "Only real accounts may do this"; }
      case 10033: { return "The limit of pending orders is reached"; }
      case 10034: { return "The limit of the symbol's volume is reached"; }
      case 10035: { return "Invalid or prohibited order type"; }
      case 10036: { return "The position is already closed"; }
      case 10038: { return "The volume to close is above the position's volume"; }
      case 10039: { return "A close order exists already for this position"; }
      case 10040: { return "The limit of open positions is reached"; }
      case 10041: { return "Activation of the order was rejected and the order cancelled"; }
      case 10042: { return "Only long positions are allowed"; }
      case 10043: { return "Only short positions are allowed"; }
      case 10044: { return "Only closing is allowed"; }
      case 10045: { return "Positions can be closed only first in, first out"; }
      case 10046: { return "Opposite positions on one symbol are prohibited"; }
      case 4752: { return "Trading by Expert Advisors is prohibited"; }
      case 4753: { return "Position not found"; }
      case 4754: { return "Order not found"; }
      case 4755: { return "Deal not found"; }
      case 4756: { return "Trade request could not be sent"; }
   }
   return "Code " + IntegerToString(raw_code);
}

#endif
