// MetaTrader 4: whose account this terminal is logged in to.
#ifndef YOKE_IDENTITY4_MQH
#define YOKE_IDENTITY4_MQH

#include "Types.mqh"

string AccountTradeModeWord(long mode) {
   if (mode == (long)ACCOUNT_TRADE_MODE_DEMO) {
      return "DEMO";
   }
   return mode == (long)ACCOUNT_TRADE_MODE_CONTEST ? "CONTEST" : "REAL";
}

// MetaTrader 4 keeps every order a position of its own.
bool IsHedgingAccount() {
   return true;
}

void IdentityRead(IdentityRow &row) {
   ClearIdentityRow(row);
   row.platform = "MT4";
   row.build = (int)TerminalInfoInteger(TERMINAL_BUILD);
   row.company = AccountInfoString(ACCOUNT_COMPANY);
   row.server = AccountInfoString(ACCOUNT_SERVER);
   row.login = AccountInfoInteger(ACCOUNT_LOGIN);
   row.currency = AccountInfoString(ACCOUNT_CURRENCY);
   row.leverage = (int)AccountInfoInteger(ACCOUNT_LEVERAGE);
   row.margin_mode = "HEDGING";
   row.trade_mode = AccountTradeModeWord(AccountInfoInteger(ACCOUNT_TRADE_MODE));
}

#endif
