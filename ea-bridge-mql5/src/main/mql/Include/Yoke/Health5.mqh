// MetaTrader 5: the four permissions, the link to the broker, and the account's figures.
#ifndef YOKE_HEALTH5_MQH
#define YOKE_HEALTH5_MQH

#include "Types.mqh"
#include "Identity5.mqh"

// Market orders on their way are not pending orders.
bool IsPendingType(long order_type) {
   return order_type >= (long)ORDER_TYPE_BUY_LIMIT && order_type <= (long)ORDER_TYPE_SELL_STOP_LIMIT;
}

int PendingOrdersTotal() {
   int count = 0;
   int total = OrdersTotal();
   for (int i = 0; i < total; i++) {
      if (OrderGetTicket(i) > 0 && IsPendingType(OrderGetInteger(ORDER_TYPE))) {
         count++;
      }
   }
   return count;
}

void HealthRead(HealthRow &row) {
   ClearHealthRow(row);
   row.broker_connected = TerminalInfoInteger(TERMINAL_CONNECTED) != 0;
   row.terminal_trade_allowed = TerminalInfoInteger(TERMINAL_TRADE_ALLOWED) != 0;
   row.ea_trade_allowed = MQLInfoInteger(MQL_TRADE_ALLOWED) != 0;
   row.account_trade_allowed = AccountInfoInteger(ACCOUNT_TRADE_ALLOWED) != 0;
   row.account_expert_allowed = AccountInfoInteger(ACCOUNT_TRADE_EXPERT) != 0;
   row.ping_us = (long)TerminalInfoInteger(TERMINAL_PING_LAST);
   row.equity = AccountInfoDouble(ACCOUNT_EQUITY);
   row.balance = AccountInfoDouble(ACCOUNT_BALANCE);
   row.margin = AccountInfoDouble(ACCOUNT_MARGIN);
   row.free_margin = AccountInfoDouble(ACCOUNT_MARGIN_FREE);
   row.positions = PositionsTotal();
   row.orders = PendingOrdersTotal();
}

// False while no account is logged in.
bool AccountRead(AccountRow &row) {
   ClearAccountRow(row);
   row.balance = AccountInfoDouble(ACCOUNT_BALANCE);
   row.equity = AccountInfoDouble(ACCOUNT_EQUITY);
   row.credit = AccountInfoDouble(ACCOUNT_CREDIT);
   row.margin = AccountInfoDouble(ACCOUNT_MARGIN);
   row.free_margin = AccountInfoDouble(ACCOUNT_MARGIN_FREE);
   row.margin_level = row.margin > 0.0 ? AccountInfoDouble(ACCOUNT_MARGIN_LEVEL) : 0.0;
   bool is_money = AccountInfoInteger(ACCOUNT_MARGIN_SO_MODE) == (long)ACCOUNT_STOPOUT_MODE_MONEY;
   row.stop_out_mode = is_money ? "MONEY" : "PERCENT";
   row.stop_out_level = AccountInfoDouble(ACCOUNT_MARGIN_SO_SO);
   row.profit = AccountInfoDouble(ACCOUNT_PROFIT);
   row.hedging = IsHedgingAccount();
   return AccountInfoInteger(ACCOUNT_LOGIN) != 0;
}

#endif
