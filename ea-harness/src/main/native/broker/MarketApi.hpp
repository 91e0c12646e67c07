// Prototypes of account, symbol and price series functions that MQL4 and MQL5 share, and what only MQL5 has.
#ifndef YOKE_BROKER_MARKET_API_HPP
#define YOKE_BROKER_MARKET_API_HPP

#include "broker/MarketEnums.hpp"
#include "broker/MarketStructs.hpp"
#include "runtime/Array.hpp"

double AccountInfoDouble(ENUM_ACCOUNT_INFO_DOUBLE property_id);
long AccountInfoInteger(ENUM_ACCOUNT_INFO_INTEGER property_id);
string AccountInfoString(ENUM_ACCOUNT_INFO_STRING property_id);

int SymbolsTotal(bool selected);
string SymbolName(int pos, bool selected);
bool SymbolSelect(string name, bool select);
double SymbolInfoDouble(string name, ENUM_SYMBOL_INFO_DOUBLE prop_id);
bool SymbolInfoDouble(string name, ENUM_SYMBOL_INFO_DOUBLE prop_id, double &double_var);
long SymbolInfoInteger(string name, ENUM_SYMBOL_INFO_INTEGER prop_id);
bool SymbolInfoInteger(string name, ENUM_SYMBOL_INFO_INTEGER prop_id, long &long_var);
string SymbolInfoString(string name, ENUM_SYMBOL_INFO_STRING prop_id);
bool SymbolInfoString(string name, ENUM_SYMBOL_INFO_STRING prop_id, string &string_var);
bool SymbolInfoTick(string symbol, MqlTick &tick);
bool SymbolInfoSessionQuote(string name, ENUM_DAY_OF_WEEK day_of_week, uint session_index, datetime &from, datetime &to);
bool SymbolInfoSessionTrade(string name, ENUM_DAY_OF_WEEK day_of_week, uint session_index, datetime &from, datetime &to);
#ifdef __MQL5__
bool SymbolExist(const string name, bool &is_custom);
bool SymbolIsSynchronized(string name);
#endif

// −1 at first: the call only starts the loading (4401, 4403; MetaTrader 4: 4066, 4073). The last candle is the forming one.
int CopyRates(string symbol_name, ENUM_TIMEFRAMES timeframe, int start_pos, int count, ARR_REF(MqlRates, rates_array));
int CopyRates(string symbol_name, ENUM_TIMEFRAMES timeframe, datetime start_time, int count, ARR_REF(MqlRates, rates_array));
int CopyRates(string symbol_name, ENUM_TIMEFRAMES timeframe, datetime start_time, datetime stop_time,
              ARR_REF(MqlRates, rates_array));
int CopyTime(string symbol_name, ENUM_TIMEFRAMES timeframe, int start_pos, int count, ARR_REF(datetime, time_array));
int CopyTime(string symbol_name, ENUM_TIMEFRAMES timeframe, datetime start_time, int count, ARR_REF(datetime, time_array));
int CopyTime(string symbol_name, ENUM_TIMEFRAMES timeframe, datetime start_time, datetime stop_time,
             ARR_REF(datetime, time_array));
int CopyClose(string symbol_name, ENUM_TIMEFRAMES timeframe, int start_pos, int count, ARR_REF(double, close_array));
int Bars(string symbol_name, ENUM_TIMEFRAMES timeframe);
int Bars(string symbol_name, ENUM_TIMEFRAMES timeframe, datetime start_time, datetime stop_time);
long SeriesInfoInteger(string symbol_name, ENUM_TIMEFRAMES timeframe, ENUM_SERIES_INFO_INTEGER prop_id);
bool SeriesInfoInteger(string symbol_name, ENUM_TIMEFRAMES timeframe, ENUM_SERIES_INFO_INTEGER prop_id, long &long_var);
#ifdef __MQL5__
int iBars(const string symbol, ENUM_TIMEFRAMES timeframe);
datetime iTime(const string symbol, ENUM_TIMEFRAMES timeframe, int shift);
int iBarShift(const string symbol, ENUM_TIMEFRAMES timeframe, datetime time, bool exact = false);
#else
int iBars(string symbol, int timeframe);
datetime iTime(string symbol, int timeframe, int shift);
int iBarShift(string symbol, int timeframe, datetime time, bool exact = false);
#endif

#endif
