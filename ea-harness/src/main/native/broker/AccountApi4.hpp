// MQL4's older account and market functions.
#ifndef YOKE_BROKER_ACCOUNT_API4_HPP
#define YOKE_BROKER_ACCOUNT_API4_HPP

#include "broker/SymbolApi.hpp"
#include "broker/TradeApi4.hpp"

inline double AccountBalance() { return AccountInfoDouble(ACCOUNT_BALANCE); }
inline double AccountCredit() { return AccountInfoDouble(ACCOUNT_CREDIT); }
inline string AccountCompany() { return AccountInfoString(ACCOUNT_COMPANY); }
inline string AccountCurrency() { return AccountInfoString(ACCOUNT_CURRENCY); }
inline double AccountEquity() { return AccountInfoDouble(ACCOUNT_EQUITY); }
inline double AccountFreeMargin() { return AccountInfoDouble(ACCOUNT_MARGIN_FREE); }
inline double AccountFreeMarginMode() { return 1; }
inline int AccountLeverage() { return static_cast<int>(AccountInfoInteger(ACCOUNT_LEVERAGE)); }
inline double AccountMargin() { return AccountInfoDouble(ACCOUNT_MARGIN); }
inline string AccountName() { return AccountInfoString(ACCOUNT_NAME); }
inline int AccountNumber() { return static_cast<int>(AccountInfoInteger(ACCOUNT_LOGIN)); }
inline double AccountProfit() { return AccountInfoDouble(ACCOUNT_PROFIT); }
inline string AccountServer() { return AccountInfoString(ACCOUNT_SERVER); }
inline int AccountStopoutLevel() { return static_cast<int>(AccountInfoDouble(ACCOUNT_MARGIN_SO_SO)); }
inline int AccountStopoutMode() { return static_cast<int>(AccountInfoInteger(ACCOUNT_MARGIN_SO_MODE)); }

// 134 = not enough money for it.
inline double AccountFreeMarginCheck(string symbol, int cmd, double volume) {
   using namespace yoke::broker;
   const Instrument *instrument = listed(symbol);
   if (instrument == nullptr || (cmd != OP_BUY && cmd != OP_SELL)) return 0;
   Floor &floor = brokerage().floor();
   const int64_t left =
      floor.equity() - floor.margin(instrument->symbol, cmd == OP_BUY ? Side::BUY : Side::SELL, fixed(volume));
   if (left <= 0) yoke::setLastError(reply::NO_MONEY.mt4);
   return number(left);
}

// Only symbols in Market Watch are known here.
inline double MarketInfo(string symbol, int type) {
   using namespace yoke::broker;
   const Instrument *instrument = listed(symbol);
   if (instrument == nullptr) return 0;
   const Quote *quote = shown(*instrument);
   if (quote == nullptr) {
      yoke::setLastError(ERROR_SYMBOL_NOT_SELECTED);
      return 0;
   }
   const Floor &floor = brokerage().floor();
   switch (type) {
      case MODE_LOW:
      case MODE_HIGH:
      case MODE_BID: return number(quote->bid);
      case MODE_ASK: return number(quote->ask);
      case MODE_TIME: return static_cast<double>(serverSeconds(quote->timeMs));
      case MODE_POINT:
      case MODE_TICKSIZE: return number(instrument->point);
      case MODE_DIGITS: return instrument->digits;
      case MODE_SPREAD: return static_cast<double>((quote->ask - quote->bid) / instrument->point);
      case MODE_STOPLEVEL: return static_cast<double>(instrument->stopsLevel);
      case MODE_FREEZELEVEL: return static_cast<double>(instrument->freezeLevel);
      case MODE_LOTSIZE: return number(instrument->contract);
      case MODE_TICKVALUE: return number(floor.tickValue(*instrument, false));
      case MODE_SWAPLONG: return number(instrument->swapLong);
      case MODE_SWAPSHORT: return number(instrument->swapShort);
      case MODE_TRADEALLOWED: return floor.tradeMode(*instrument) != TradeMode::DISABLED ? 1 : 0;
      case MODE_MINLOT: return number(instrument->lotMin);
      case MODE_LOTSTEP: return number(instrument->lotStep);
      case MODE_MAXLOT: return number(instrument->lotMax);
      case MODE_PROFITCALCMODE:
      case MODE_MARGINCALCMODE: return static_cast<double>(calcModeOf(instrument->calc));
      case MODE_MARGINREQUIRED: return number(floor.marginOf(*instrument, ONE));
      case MODE_MARGINHEDGED: return number(instrument->contract);
      case MODE_CLOSEBY_ALLOWED: return 1;
      case MODE_STARTING:
      case MODE_EXPIRATION:
      case MODE_SWAPTYPE:
      case MODE_MARGININIT:
      case MODE_MARGINMAINTENANCE: return 0;
      default: break;
   }
   yoke::setLastError(4051);
   return 0;
}

inline bool RefreshRates() { return true; }

#endif
