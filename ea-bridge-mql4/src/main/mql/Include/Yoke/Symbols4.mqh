// MetaTrader 4: symbols, their terms and their quotes. MQL4 knows nothing of a symbol that is not in Market Watch.
#ifndef YOKE_SYMBOLS4_MQH
#define YOKE_SYMBOLS4_MQH

#include "Types.mqh"
#include "Sessions.mqh"
#include "Terms.mqh"
#include "ServerTime4.mqh"

// Puts it into Market Watch, without which no quotes come. False = this broker does not have it.
bool SymbolSelectForUse(const string symbol) {
   if (symbol == "") {
      return false;
   }
   return MarketInfo(symbol, MODE_POINT) > 0.0 || SymbolSelect(symbol, true);
}

// Of a symbol that the broker no longer lists but the history knows: more digits than any price has.
int SymbolDigits(const string symbol) {
   return SymbolSelectForUse(symbol) ? (int)MarketInfo(symbol, MODE_DIGITS) : 8;
}

string CalcModeWord(int mode) {
   switch (mode) {
      case 0: { return "FOREX"; }
      case 1: { return "CFD"; }
      case 2: { return "FUTURES"; }
      case 3: { return "CFD_INDEX"; }
   }
   return "CFD_LEVERAGE";
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

string SwapModeWord(int mode) {
   switch (mode) {
      case 0: { return "POINTS"; }
      case 1: { return "CURRENCY_SYMBOL"; }
      case 2: { return "INTEREST"; }
      case 3: { return "CURRENCY_MARGIN"; }
   }
   return "OTHER";
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
   row.point = MarketInfo(symbol, MODE_POINT);
   row.tick_size = MarketInfo(symbol, MODE_TICKSIZE);
   row.tick_value = MarketInfo(symbol, MODE_TICKVALUE);
   row.tick_value_loss = row.tick_value;
   row.contract_size = MarketInfo(symbol, MODE_LOTSIZE);
   row.lot_min = MarketInfo(symbol, MODE_MINLOT);
   row.lot_max = MarketInfo(symbol, MODE_MAXLOT);
   row.lot_step = MarketInfo(symbol, MODE_LOTSTEP);
   row.stops_level = (long)MarketInfo(symbol, MODE_STOPLEVEL);
   row.freeze_level = (long)MarketInfo(symbol, MODE_FREEZELEVEL);
   row.spread = (long)MarketInfo(symbol, MODE_SPREAD);
   row.margin_initial = MarketInfo(symbol, MODE_MARGININIT);
}

// Orders are filled whole or not at all.
void SpecModes(const string symbol, SpecRow &row) {
   row.calc_mode = CalcModeWord((int)MarketInfo(symbol, MODE_MARGINCALCMODE));
   row.exec_mode = ExecutionWord(SymbolInfoInteger(symbol, SYMBOL_TRADE_EXEMODE));
   row.filling = "FOK";
   row.trade_mode = SymbolTradeModeWord(SymbolInfoInteger(symbol, SYMBOL_TRADE_MODE));
   row.swap_long = MarketInfo(symbol, MODE_SWAPLONG);
   row.swap_short = MarketInfo(symbol, MODE_SWAPSHORT);
   row.swap_mode = SwapModeWord((int)MarketInfo(symbol, MODE_SWAPTYPE));
   int day = (int)SymbolInfoInteger(symbol, SYMBOL_SWAP_ROLLOVER3DAYS);
   row.triple_swap_day = day == 0 ? 7 : day;
}

// Sizes and modes, without what only a person reads. False = this broker does not have the symbol.
bool TermsRead(const string symbol, SpecRow &row) {
   ClearSpecRow(row);
   row.symbol = symbol;
   if (!SymbolSelectForUse(symbol)) {
      return false;
   }
   SpecSizes(symbol, row);
   SpecModes(symbol, row);
   MendTerms(row);
   return row.point > 0.0;
}

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
   row.time_ms = ServerToUtcMs((long)tick.time * 1000);
   return true;
}

#endif
