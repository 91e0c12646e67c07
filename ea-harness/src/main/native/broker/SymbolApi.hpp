// Symbol… on both platforms.
#ifndef YOKE_BROKER_SYMBOL_API_HPP
#define YOKE_BROKER_SYMBOL_API_HPP

#include "broker/AccountApi.hpp"

namespace yoke::broker {

// NULL = the chart's symbol. Null and an error where the broker does not list it.
inline const Instrument *listed(const string &name) {
   const Instrument *found = brokerage().floor().find(symbolOr(name.utf8()));
   if (found == nullptr) setLastError(ERROR_SYMBOL_UNKNOWN);
   return found;
}

// The quote, where the symbol is in Market Watch.
inline const Quote *shown(const Instrument &instrument) {
   if (!brokerage().isWatched(instrument.symbol)) return nullptr;
   return brokerage().floor().quote(instrument.market);
}

inline long tradeModeOf(TradeMode mode) {
   switch (mode) {
      case TradeMode::FULL: return SYMBOL_TRADE_MODE_FULL;
      case TradeMode::LONG_ONLY: return SYMBOL_TRADE_MODE_LONGONLY;
      case TradeMode::SHORT_ONLY: return SYMBOL_TRADE_MODE_SHORTONLY;
      case TradeMode::CLOSE_ONLY: return SYMBOL_TRADE_MODE_CLOSEONLY;
      case TradeMode::DISABLED: break;
   }
   return SYMBOL_TRADE_MODE_DISABLED;
}

#ifdef __MQL5__
inline long calcModeOf(CalcMode mode) {
   switch (mode) {
      case CalcMode::FOREX: return SYMBOL_CALC_MODE_FOREX;
      case CalcMode::CFD: return SYMBOL_CALC_MODE_CFD;
      case CalcMode::CFD_INDEX: return SYMBOL_CALC_MODE_CFDINDEX;
      case CalcMode::CFD_LEVERAGE: return SYMBOL_CALC_MODE_CFDLEVERAGE;
      case CalcMode::FUTURES: return SYMBOL_CALC_MODE_FUTURES;
      case CalcMode::EXCHANGE: break;
   }
   return SYMBOL_CALC_MODE_EXCH_STOCKS;
}
#else
// MetaTrader 4: 0 forex, 1 contract for difference, 2 future, 3 contract on an index.
inline long calcModeOf(CalcMode mode) {
   if (mode == CalcMode::FOREX) return 0;
   if (mode == CalcMode::CFD_INDEX) return 3;
   return mode == CalcMode::FUTURES ? 2 : 1;
}
#endif

inline bool integerOf(const Instrument &instrument, int property, long &value) {
   const Quote *quote = shown(instrument);
   const Floor &floor = brokerage().floor();
   switch (property) {
      case SYMBOL_SELECT:
      case SYMBOL_VISIBLE: value = brokerage().isWatched(instrument.symbol) ? 1 : 0; return true;
      case SYMBOL_DIGITS: value = instrument.digits; return true;
      case SYMBOL_SPREAD: value = quote == nullptr ? 0 : (quote->ask - quote->bid) / instrument.point; return true;
      case SYMBOL_SPREAD_FLOAT: value = 1; return true;
      case SYMBOL_TRADE_CALC_MODE: value = calcModeOf(instrument.calc); return true;
      case SYMBOL_TRADE_MODE: value = tradeModeOf(floor.tradeMode(instrument)); return true;
      case SYMBOL_TRADE_STOPS_LEVEL: value = instrument.stopsLevel; return true;
      case SYMBOL_TRADE_FREEZE_LEVEL: value = instrument.freezeLevel; return true;
      case SYMBOL_TRADE_EXEMODE: value = static_cast<long>(instrument.execution); return true;
      case SYMBOL_SWAP_MODE: value = IS_MT4 ? 0 : 1; return true; // points
      case SYMBOL_SWAP_ROLLOVER3DAYS: value = WEDNESDAY; return true;
      case SYMBOL_START_TIME:
      case SYMBOL_EXPIRATION_TIME:
      case SYMBOL_VOLUME: value = 0; return true;
      case SYMBOL_TIME: value = quote == nullptr ? 0 : serverSeconds(quote->timeMs); return true;
#ifdef __MQL5__
      case SYMBOL_TIME_MSC: value = quote == nullptr ? 0 : serverMilliseconds(quote->timeMs); return true;
      case SYMBOL_EXIST: value = 1; return true;
      case SYMBOL_CUSTOM:
      case SYMBOL_TICKS_BOOKDEPTH:
      case SYMBOL_SESSION_DEALS:
      case SYMBOL_CHART_MODE:
      case SYMBOL_MARGIN_HEDGED_USE_LEG: value = 0; return true;
      case SYMBOL_EXPIRATION_MODE: value = 15; return true;
      case SYMBOL_FILLING_MODE:
         // RETURN has no flag: it is always there where the market does not execute by itself.
         value = (instrument.filling & (FILLS_FOK | FILLS_IOC)) | ((instrument.filling & FILLS_BOC) != 0 ? SYMBOL_FILLING_BOC : 0);
         return true;
      case SYMBOL_ORDER_MODE: value = floor.terms.isNetting() ? 63 : 127; return true;
      case SYMBOL_ORDER_GTC_MODE: value = SYMBOL_ORDERS_GTC; return true;
#endif
      default: return false;
   }
}

inline bool doubleOf(const Instrument &instrument, int property, double &value) {
   const Quote *quote = shown(instrument);
   const Floor &floor = brokerage().floor();
   switch (property) {
      case SYMBOL_BID:
      case SYMBOL_BIDHIGH:
      case SYMBOL_BIDLOW: value = quote == nullptr ? 0 : number(quote->bid); return true;
      case SYMBOL_ASK:
      case SYMBOL_ASKHIGH:
      case SYMBOL_ASKLOW: value = quote == nullptr ? 0 : number(quote->ask); return true;
      case SYMBOL_LAST:
      case SYMBOL_MARGIN_INITIAL:
      case SYMBOL_MARGIN_MAINTENANCE: value = 0; return true;
      case SYMBOL_POINT:
      case SYMBOL_TRADE_TICK_SIZE: value = number(instrument.point); return true;
      case SYMBOL_TRADE_TICK_VALUE:
      case SYMBOL_TRADE_TICK_VALUE_PROFIT: value = number(floor.tickValue(instrument, false)); return true;
      case SYMBOL_TRADE_TICK_VALUE_LOSS: value = number(floor.tickValue(instrument, true)); return true;
      case SYMBOL_TRADE_CONTRACT_SIZE: value = number(instrument.contract); return true;
      case SYMBOL_VOLUME_MIN: value = number(instrument.lotMin); return true;
      case SYMBOL_VOLUME_MAX: value = number(instrument.lotMax); return true;
      case SYMBOL_VOLUME_STEP: value = number(instrument.lotStep); return true;
      case SYMBOL_VOLUME_LIMIT: value = number(instrument.lotLimit); return true;
      case SYMBOL_SWAP_LONG: value = number(instrument.swapLong); return true;
      case SYMBOL_SWAP_SHORT: value = number(instrument.swapShort); return true;
#ifdef __MQL5__
      case SYMBOL_VOLUME_REAL:
      case SYMBOL_MARGIN_HEDGED:
      case SYMBOL_PRICE_CHANGE:
      case SYMBOL_SESSION_OPEN:
      case SYMBOL_SESSION_CLOSE: value = 0; return true;
#endif
      default: return false;
   }
}

inline bool stringOf(const Instrument &instrument, int property, string &value) {
   switch (property) {
      case SYMBOL_CURRENCY_BASE: value = text(instrument.base); return true;
      case SYMBOL_CURRENCY_PROFIT: value = text(instrument.profitCurrency); return true;
      case SYMBOL_CURRENCY_MARGIN: value = text(instrument.marginCurrency); return true;
      case SYMBOL_DESCRIPTION: value = text(instrument.description); return true;
      case SYMBOL_PATH: value = text(instrument.path); return true;
#ifdef __MQL5__
      case SYMBOL_BASIS:
      case SYMBOL_BANK:
      case SYMBOL_EXCHANGE:
      case SYMBOL_FORMULA:
      case SYMBOL_ISIN:
      case SYMBOL_PAGE:
      case SYMBOL_CATEGORY:
      case SYMBOL_COUNTRY: value = ""; return true;
#endif
      default: return false;
   }
}

inline bool hasTrades(const std::string &symbol) {
   const Book &book = brokerage().floor().book;
   if (book.holdingOf(symbol) != nullptr) return true;
   for (const auto &[ticket, order] : book.orders) {
      if (order.symbol == symbol) return true;
   }
   return false;
}

// One session a day from midnight to midnight.
inline bool session(const string &name, ENUM_DAY_OF_WEEK day, uint index, datetime &from, datetime &to) {
   const Instrument *instrument = listed(name);
   if (instrument == nullptr) return false;
   const bool trades = instrument->roundTheClock || (day != SUNDAY && day != SATURDAY);
   if (index != 0 || !trades) {
      setLastError(ERROR_SESSION_INDEX);
      return false;
   }
   from = 0;
   to = DAY_MS / 1000;
   return true;
}

} // namespace yoke::broker

inline int SymbolsTotal(bool selected) {
   using namespace yoke::broker;
   return static_cast<int>(selected ? brokerage().watch.size() : brokerage().floor().listing.size());
}

inline string SymbolName(int pos, bool selected) {
   using namespace yoke::broker;
   if (pos < 0 || pos >= SymbolsTotal(selected)) return "";
   const size_t at = static_cast<size_t>(pos);
   return yoke::text(selected ? brokerage().watch[at] : brokerage().floor().listing[at].symbol);
}

inline bool SymbolSelect(string name, bool select) {
   using namespace yoke::broker;
   const Instrument *instrument = listed(name);
   if (instrument == nullptr) return false;
   std::vector<std::string> &watch = brokerage().watch;
   const auto found = std::find(watch.begin(), watch.end(), instrument->symbol);
   if (select && found == watch.end()) watch.push_back(instrument->symbol);
   if (select || found == watch.end()) return true;
   if (instrument->symbol == brokerage().chart() || hasTrades(instrument->symbol)) {
      yoke::setLastError(ERROR_SYMBOL_SELECT);
      return false;
   }
   watch.erase(found);
   return true;
}

inline bool SymbolInfoDouble(string name, ENUM_SYMBOL_INFO_DOUBLE prop_id, double &double_var) {
   using namespace yoke::broker;
   const Instrument *instrument = listed(name);
   if (instrument == nullptr) return false;
   if (doubleOf(*instrument, prop_id, double_var)) return true;
   yoke::setLastError(ERROR_SYMBOL_PROPERTY);
   return false;
}

inline double SymbolInfoDouble(string name, ENUM_SYMBOL_INFO_DOUBLE prop_id) {
   double value = 0;
   return SymbolInfoDouble(name, prop_id, value) ? value : 0;
}

inline bool SymbolInfoInteger(string name, ENUM_SYMBOL_INFO_INTEGER prop_id, long &long_var) {
   using namespace yoke::broker;
#ifdef __MQL5__
   if (prop_id == SYMBOL_EXIST && brokerage().floor().find(symbolOr(name.utf8())) == nullptr) {
      long_var = 0;
      return true;
   }
#endif
   const Instrument *instrument = listed(name);
   if (instrument == nullptr) return false;
   if (integerOf(*instrument, prop_id, long_var)) return true;
   yoke::setLastError(ERROR_SYMBOL_PROPERTY);
   return false;
}

inline long SymbolInfoInteger(string name, ENUM_SYMBOL_INFO_INTEGER prop_id) {
   long value = 0;
   return SymbolInfoInteger(name, prop_id, value) ? value : 0;
}

inline bool SymbolInfoString(string name, ENUM_SYMBOL_INFO_STRING prop_id, string &string_var) {
   using namespace yoke::broker;
   const Instrument *instrument = listed(name);
   if (instrument == nullptr) return false;
   if (stringOf(*instrument, prop_id, string_var)) return true;
   yoke::setLastError(ERROR_SYMBOL_PROPERTY);
   return false;
}

inline string SymbolInfoString(string name, ENUM_SYMBOL_INFO_STRING prop_id) {
   string value = "";
   return SymbolInfoString(name, prop_id, value) ? value : string("");
}

inline bool SymbolInfoTick(string symbol, MqlTick &tick) {
   using namespace yoke::broker;
   const Instrument *instrument = listed(symbol);
   if (instrument == nullptr) return false;
   const Quote *quote = shown(*instrument);
   if (quote == nullptr) {
      yoke::setLastError(ERROR_SYMBOL_NOT_SELECTED);
      return false;
   }
   tick = {};
   tick.time = serverSeconds(quote->timeMs);
   tick.bid = number(quote->bid);
   tick.ask = number(quote->ask);
#ifdef __MQL5__
   tick.time_msc = serverMilliseconds(quote->timeMs);
   tick.flags = TICK_FLAG_BID | TICK_FLAG_ASK;
#endif
   return true;
}

inline bool SymbolInfoSessionQuote(string name, ENUM_DAY_OF_WEEK day_of_week, uint session_index, datetime &from, datetime &to) {
   return yoke::broker::session(name, day_of_week, session_index, from, to);
}

inline bool SymbolInfoSessionTrade(string name, ENUM_DAY_OF_WEEK day_of_week, uint session_index, datetime &from, datetime &to) {
   return yoke::broker::session(name, day_of_week, session_index, from, to);
}

#ifdef __MQL5__
inline bool SymbolExist(const string name, bool &is_custom) {
   is_custom = false;
   return yoke::broker::brokerage().floor().find(name.utf8()) != nullptr;
}

inline bool SymbolIsSynchronized(string name) {
   return yoke::broker::listed(name) != nullptr && yoke::conditions().brokerConnected;
}
#endif

#endif
