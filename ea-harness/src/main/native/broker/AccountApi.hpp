// AccountInfo… on both platforms.
#ifndef YOKE_BROKER_ACCOUNT_API_HPP
#define YOKE_BROKER_ACCOUNT_API_HPP

#include "broker/Brokerage.hpp"
#include "broker/MarketApi.hpp"

namespace yoke::broker {

// The platforms' numbers for an unknown property and an unknown symbol.
const int ERROR_ACCOUNT_PROPERTY = IS_MT4 ? 4201 : 4701;
const int ERROR_SYMBOL_UNKNOWN = IS_MT4 ? 4106 : 4301;
const int ERROR_SYMBOL_NOT_SELECTED = IS_MT4 ? 4106 : 4302;
const int ERROR_SYMBOL_PROPERTY = IS_MT4 ? 4201 : 4303;
const int ERROR_SYMBOL_SELECT = IS_MT4 ? 4220 : 4305;
const int ERROR_SESSION_INDEX = IS_MT4 ? 4051 : 4307;

inline int tradeModeOf(const std::string &word) {
   return word == "real" ? ACCOUNT_TRADE_MODE_REAL : word == "contest" ? ACCOUNT_TRADE_MODE_CONTEST : ACCOUNT_TRADE_MODE_DEMO;
}

} // namespace yoke::broker

inline double AccountInfoDouble(ENUM_ACCOUNT_INFO_DOUBLE property_id) {
   using namespace yoke::broker;
   Floor &floor = brokerage().floor();
   switch (static_cast<int>(property_id)) {
      case ACCOUNT_BALANCE: return number(floor.book.balance);
      case ACCOUNT_CREDIT: return 0;
      case ACCOUNT_PROFIT: return number(floor.floating());
      case ACCOUNT_EQUITY: return number(floor.equity());
      case ACCOUNT_MARGIN: return number(floor.margin());
      case ACCOUNT_MARGIN_FREE: return number(floor.equity() - floor.margin());
      case ACCOUNT_MARGIN_LEVEL: return number(floor.marginLevel());
      case ACCOUNT_MARGIN_SO_CALL: return number(2 * floor.terms.stopOutLevel);
      case ACCOUNT_MARGIN_SO_SO: return number(floor.terms.stopOutLevel);
#ifdef __MQL5__
      case ACCOUNT_MARGIN_INITIAL:
      case ACCOUNT_MARGIN_MAINTENANCE:
      case ACCOUNT_ASSETS:
      case ACCOUNT_LIABILITIES:
      case ACCOUNT_COMMISSION_BLOCKED: return 0;
#endif
      default: break;
   }
   yoke::setLastError(ERROR_ACCOUNT_PROPERTY);
   return 0;
}

inline long AccountInfoInteger(ENUM_ACCOUNT_INFO_INTEGER property_id) {
   using namespace yoke::broker;
   const AccountTerms &terms = brokerage().floor().terms;
   switch (static_cast<int>(property_id)) {
      case ACCOUNT_LOGIN: return terms.login;
      case ACCOUNT_TRADE_MODE: return tradeModeOf(terms.tradeMode);
      case ACCOUNT_TRADE_ALLOWED: return yoke::conditions().accountTradeAllowed ? 1 : 0;
      case ACCOUNT_TRADE_EXPERT: return yoke::conditions().accountExpertAllowed ? 1 : 0;
      case ACCOUNT_LEVERAGE: return terms.leverage;
      case ACCOUNT_LIMIT_ORDERS: return terms.maxOrders;
      case ACCOUNT_MARGIN_SO_MODE: return ACCOUNT_STOPOUT_MODE_PERCENT;
#ifdef __MQL5__
      case ACCOUNT_MARGIN_MODE:
         return terms.isNetting() ? ACCOUNT_MARGIN_MODE_RETAIL_NETTING : ACCOUNT_MARGIN_MODE_RETAIL_HEDGING;
      case ACCOUNT_CURRENCY_DIGITS: return 2;
      case ACCOUNT_FIFO_CLOSE: return 0;
      case ACCOUNT_HEDGE_ALLOWED: return terms.isNetting() ? 0 : 1;
#endif
      default: break;
   }
   yoke::setLastError(ERROR_ACCOUNT_PROPERTY);
   return 0;
}

inline string AccountInfoString(ENUM_ACCOUNT_INFO_STRING property_id) {
   using namespace yoke::broker;
   const AccountTerms &terms = brokerage().floor().terms;
   switch (property_id) {
      case ACCOUNT_NAME: return yoke::text(terms.name);
      case ACCOUNT_COMPANY: return yoke::text(terms.company);
      case ACCOUNT_SERVER: return yoke::text(terms.server);
      case ACCOUNT_CURRENCY: return yoke::text(terms.currency);
   }
   yoke::setLastError(ERROR_ACCOUNT_PROPERTY);
   return "";
}

#endif
