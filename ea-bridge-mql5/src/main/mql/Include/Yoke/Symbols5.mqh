// MetaTrader 5: symbols, their terms and their quotes.
#ifndef YOKE_SYMBOLS5_MQH
#define YOKE_SYMBOLS5_MQH

#include "Types.mqh"
#include "Sessions.mqh"
#include "Terms.mqh"
#include "ServerTime5.mqh"

bool SymbolIsKnown(const string symbol) {
   return symbol != "" && SymbolInfoInteger(symbol, SYMBOL_EXIST) != 0;
}

// Puts it into Market Watch, without which no quotes come. False = this broker does not have it.
bool SymbolSelectForUse(const string symbol) {
   if (!SymbolIsKnown(symbol)) {
      return false;
   }
   return SymbolInfoInteger(symbol, SYMBOL_SELECT) != 0 || SymbolSelect(symbol, true);
}

// Of a symbol that the broker no longer lists but the history knows: more digits than any price has.
int SymbolDigits(const string symbol) {
   return SymbolIsKnown(symbol) ? (int)SymbolInfoInteger(symbol, SYMBOL_DIGITS) : 8;
}

string CalcModeWord(long mode) {
   switch ((int)mode) {
      case SYMBOL_CALC_MODE_FOREX:
      case SYMBOL_CALC_MODE_FOREX_NO_LEVERAGE: { return "FOREX"; }
      case SYMBOL_CALC_MODE_FUTURES:
      case SYMBOL_CALC_MODE_EXCH_FUTURES:
      case SYMBOL_CALC_MODE_EXCH_FUTURES_FORTS: { return "FUTURES"; }
      case SYMBOL_CALC_MODE_CFD: { return "CFD"; }
      case SYMBOL_CALC_MODE_CFDINDEX: { return "CFD_INDEX"; }
      case SYMBOL_CALC_MODE_CFDLEVERAGE: { return "CFD_LEVERAGE"; }
   }
   return "EXCHANGE";
}

string ExecutionWord(long mode) {
   switch ((int)mode) {
      case SYMBOL_TRADE_EXECUTION_REQUEST: { return "REQUEST"; }
      case SYMBOL_TRADE_EXECUTION_INSTANT: { return "INSTANT"; }
      case SYMBOL_TRADE_EXECUTION_EXCHANGE: { return "EXCHANGE"; }
   }
   return "MARKET";
}

string SymbolTradeModeWord(long mode) {
   switch ((int)mode) {
      case SYMBOL_TRADE_MODE_FULL: { return "FULL"; }
      case SYMBOL_TRADE_MODE_LONGONLY: { return "LONG_ONLY"; }
      case SYMBOL_TRADE_MODE_SHORTONLY: { return "SHORT_ONLY"; }
      case SYMBOL_TRADE_MODE_CLOSEONLY: { return "CLOSE_ONLY"; }
   }
   return "DISABLED";
}

string SwapModeWord(long mode) {
   switch ((int)mode) {
      case SYMBOL_SWAP_MODE_DISABLED: { return "DISABLED"; }
      case SYMBOL_SWAP_MODE_POINTS: { return "POINTS"; }
      case SYMBOL_SWAP_MODE_CURRENCY_SYMBOL: { return "CURRENCY_SYMBOL"; }
      case SYMBOL_SWAP_MODE_CURRENCY_MARGIN: { return "CURRENCY_MARGIN"; }
      case SYMBOL_SWAP_MODE_CURRENCY_DEPOSIT: { return "CURRENCY_DEPOSIT"; }
      case SYMBOL_SWAP_MODE_INTEREST_CURRENT: { return "INTEREST_CURRENT"; }
      case SYMBOL_SWAP_MODE_INTEREST_OPEN: { return "INTEREST_OPEN"; }
      case SYMBOL_SWAP_MODE_REOPEN_CURRENT: { return "REOPEN_CURRENT"; }
      case SYMBOL_SWAP_MODE_REOPEN_BID: { return "REOPEN_BID"; }
   }
   return "OTHER";
}

// Market execution knows no RETURN, all others do; request and instant execution take FOK and IOC whatever the flags
// say. Source: MQL5 reference, "Fill policy".
bool FillingIsAllowed(const string symbol, const string filling) {
   long mode = SymbolInfoInteger(symbol, SYMBOL_TRADE_EXEMODE);
   long flags = SymbolInfoInteger(symbol, SYMBOL_FILLING_MODE);
   bool is_streamed = mode == (long)SYMBOL_TRADE_EXECUTION_REQUEST || mode == (long)SYMBOL_TRADE_EXECUTION_INSTANT;
   if (filling == "FOK") {
      return is_streamed || (flags & (long)SYMBOL_FILLING_FOK) != 0;
   }
   if (filling == "IOC") {
      return is_streamed || (flags & (long)SYMBOL_FILLING_IOC) != 0;
   }
   if (filling == "BOC") {
      return (flags & (long)SYMBOL_FILLING_BOC) != 0;
   }
   return filling == "RETURN" && mode != (long)SYMBOL_TRADE_EXECUTION_MARKET;
}

string FillingWords(const string symbol) {
   string words = FillingIsAllowed(symbol, "FOK") ? ",FOK" : "";
   words += FillingIsAllowed(symbol, "IOC") ? ",IOC" : "";
   words += FillingIsAllowed(symbol, "RETURN") ? ",RETURN" : "";
   words += FillingIsAllowed(symbol, "BOC") ? ",BOC" : "";
   return StringSubstr(words, 1);
}

void SpecTexts(const string symbol, SpecRow &row) {
   row.description = SymbolInfoString(symbol, SYMBOL_DESCRIPTION);
   row.path = SymbolInfoString(symbol, SYMBOL_PATH);
   row.base = SymbolInfoString(symbol, SYMBOL_CURRENCY_BASE);
   row.profit = SymbolInfoString(symbol, SYMBOL_CURRENCY_PROFIT);
   row.margin_currency = SymbolInfoString(symbol, SYMBOL_CURRENCY_MARGIN);
   row.sessions = SessionsText(symbol);
}

void SpecSizes(const string symbol, SpecRow &row) {
   row.digits = SymbolDigits(symbol);
   row.point = SymbolInfoDouble(symbol, SYMBOL_POINT);
   row.tick_size = SymbolInfoDouble(symbol, SYMBOL_TRADE_TICK_SIZE);
   row.tick_value = SymbolInfoDouble(symbol, SYMBOL_TRADE_TICK_VALUE_PROFIT);
   row.tick_value_loss = SymbolInfoDouble(symbol, SYMBOL_TRADE_TICK_VALUE_LOSS);
   row.contract_size = SymbolInfoDouble(symbol, SYMBOL_TRADE_CONTRACT_SIZE);
   row.lot_min = SymbolInfoDouble(symbol, SYMBOL_VOLUME_MIN);
   row.lot_max = SymbolInfoDouble(symbol, SYMBOL_VOLUME_MAX);
   row.lot_step = SymbolInfoDouble(symbol, SYMBOL_VOLUME_STEP);
   row.lot_limit = SymbolInfoDouble(symbol, SYMBOL_VOLUME_LIMIT);
   row.stops_level = SymbolInfoInteger(symbol, SYMBOL_TRADE_STOPS_LEVEL);
   row.freeze_level = SymbolInfoInteger(symbol, SYMBOL_TRADE_FREEZE_LEVEL);
   row.spread = SymbolInfoInteger(symbol, SYMBOL_SPREAD);
   row.margin_initial = SymbolInfoDouble(symbol, SYMBOL_MARGIN_INITIAL);
}

void SpecModes(const string symbol, SpecRow &row) {
   row.calc_mode = CalcModeWord(SymbolInfoInteger(symbol, SYMBOL_TRADE_CALC_MODE));
   row.exec_mode = ExecutionWord(SymbolInfoInteger(symbol, SYMBOL_TRADE_EXEMODE));
   row.filling = FillingWords(symbol);
   row.trade_mode = SymbolTradeModeWord(SymbolInfoInteger(symbol, SYMBOL_TRADE_MODE));
   row.swap_long = SymbolInfoDouble(symbol, SYMBOL_SWAP_LONG);
   row.swap_short = SymbolInfoDouble(symbol, SYMBOL_SWAP_SHORT);
   row.swap_mode = SwapModeWord(SymbolInfoInteger(symbol, SYMBOL_SWAP_MODE));
   int day = (int)SymbolInfoInteger(symbol, SYMBOL_SWAP_ROLLOVER3DAYS);
   row.triple_swap_day = day == 0 ? 7 : day;
}

// Sizes and modes, without what only a person reads. False = this broker does not have the symbol.
bool TermsRead(const string symbol, SpecRow &row) {
   ClearSpecRow(row);
   row.symbol = symbol;
   if (!SymbolIsKnown(symbol)) {
      return false;
   }
   SpecSizes(symbol, row);
   SpecModes(symbol, row);
   MendTerms(row);
   return row.point > 0.0;
}

// Also of a symbol that is not in Market Watch, whose tick values may then be 0.
bool SpecRead(const string symbol, SpecRow &row) {
   if (!TermsRead(symbol, row)) {
      return false;
   }
   SpecTexts(symbol, row);
   return true;
}

bool QuoteRead(const string symbol, QuoteRow &row) {
   ClearQuoteRow(row);
   row.symbol = symbol;
   MqlTick tick;
   ZeroMemory(tick);
   if (!SymbolInfoTick(symbol, tick) || tick.bid <= 0.0 || tick.ask <= 0.0) {
      return false;
   }
   row.digits = SymbolDigits(symbol);
   row.bid = tick.bid;
   row.ask = tick.ask;
   row.last = tick.last;
   row.volume = tick.volume_real;
   row.time_ms = ServerToUtcMs((long)tick.time_msc);
   return true;
}

#endif
