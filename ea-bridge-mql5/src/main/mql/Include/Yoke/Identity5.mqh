// MetaTrader 5: whose account this terminal is logged in to.
#ifndef YOKE_IDENTITY5_MQH
#define YOKE_IDENTITY5_MQH

#include "Types.mqh"

string MarginModeWord(long mode) {
   if (mode == (long)ACCOUNT_MARGIN_MODE_RETAIL_HEDGING) {
      return "HEDGING";
   }
   return mode == (long)ACCOUNT_MARGIN_MODE_EXCHANGE ? "EXCHANGE" : "NETTING";
}

string AccountTradeModeWord(long mode) {
   if (mode == (long)ACCOUNT_TRADE_MODE_DEMO) {
      return "DEMO";
   }
   return mode == (long)ACCOUNT_TRADE_MODE_CONTEST ? "CONTEST" : "REAL";
}

bool IsHedgingAccount() {
   return AccountInfoInteger(ACCOUNT_MARGIN_MODE) == (long)ACCOUNT_MARGIN_MODE_RETAIL_HEDGING;
}

void IdentityRead(IdentityRow &row) {
   ClearIdentityRow(row);
   row.platform = "MT5";
   row.build = (int)TerminalInfoInteger(TERMINAL_BUILD);
   row.company = AccountInfoString(ACCOUNT_COMPANY);
   row.server = AccountInfoString(ACCOUNT_SERVER);
   row.login = AccountInfoInteger(ACCOUNT_LOGIN);
   row.currency = AccountInfoString(ACCOUNT_CURRENCY);
   row.leverage = (int)AccountInfoInteger(ACCOUNT_LEVERAGE);
   row.margin_mode = MarginModeWord(AccountInfoInteger(ACCOUNT_MARGIN_MODE));
   row.trade_mode = AccountTradeModeWord(AccountInfoInteger(ACCOUNT_TRADE_MODE));
}

#endif
