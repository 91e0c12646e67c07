// MQL4's trade functions: prototypes as in the reference. TradeServer.hpp has the simulated broker behind them.
// MQL4 names its errors in an include of its own (stderror.mqh), not in the language: so there are none here.
#ifndef YOKE_BROKER_TRADE_API4_HPP
#define YOKE_BROKER_TRADE_API4_HPP

#include "broker/MarketApi.hpp"

enum { OP_BUY, OP_SELL, OP_BUYLIMIT, OP_SELLLIMIT, OP_BUYSTOP, OP_SELLSTOP };

enum { SELECT_BY_POS = 0, SELECT_BY_TICKET = 1 };

enum { MODE_TRADES = 0, MODE_HISTORY = 1 };

// Of MarketInfo.
enum {
   MODE_LOW = 1,
   MODE_HIGH = 2,
   MODE_TIME = 5,
   MODE_BID = 9,
   MODE_ASK = 10,
   MODE_POINT = 11,
   MODE_DIGITS = 12,
   MODE_SPREAD = 13,
   MODE_STOPLEVEL = 14,
   MODE_LOTSIZE = 15,
   MODE_TICKVALUE = 16,
   MODE_TICKSIZE = 17,
   MODE_SWAPLONG = 18,
   MODE_SWAPSHORT = 19,
   MODE_STARTING = 20,
   MODE_EXPIRATION = 21,
   MODE_TRADEALLOWED = 22,
   MODE_MINLOT = 23,
   MODE_LOTSTEP = 24,
   MODE_MAXLOT = 25,
   MODE_SWAPTYPE = 26,
   MODE_PROFITCALCMODE = 27,
   MODE_MARGINCALCMODE = 28,
   MODE_MARGININIT = 29,
   MODE_MARGINMAINTENANCE = 30,
   MODE_MARGINHEDGED = 31,
   MODE_MARGINREQUIRED = 32,
   MODE_FREEZELEVEL = 33,
   MODE_CLOSEBY_ALLOWED = 34
};

// The trade functions block for the broker's latency. False or −1 with GetLastError.
int OrderSend(string symbol, int cmd, double volume, double price, int slippage, double stoploss, double takeprofit,
              string comment = NULL, int magic = 0, datetime expiration = 0, color arrow_color = -1);
bool OrderClose(int ticket, double lots, double price, int slippage, color arrow_color = -1);
bool OrderCloseBy(int ticket, int opposite, color arrow_color = -1);
bool OrderModify(int ticket, double price, double stoploss, double takeprofit, datetime expiration, color arrow_color = -1);
bool OrderDelete(int ticket, color arrow_color = -1);

// Selecting copies: what is read afterwards is the state at that moment.
bool OrderSelect(int index, int select, int pool = MODE_TRADES);
int OrdersTotal();
int OrdersHistoryTotal();
int OrderTicket();
int OrderType();
string OrderSymbol();
double OrderLots();
double OrderOpenPrice();
datetime OrderOpenTime();
double OrderClosePrice();
datetime OrderCloseTime();
double OrderStopLoss();
double OrderTakeProfit();
double OrderCommission();
double OrderSwap();
double OrderProfit();
datetime OrderExpiration();
int OrderMagicNumber();
string OrderComment();

double MarketInfo(string symbol, int type);
bool RefreshRates();

double AccountBalance();
double AccountCredit();
string AccountCompany();
string AccountCurrency();
double AccountEquity();
double AccountFreeMargin();
double AccountFreeMarginCheck(string symbol, int cmd, double volume);
double AccountFreeMarginMode();
int AccountLeverage();
double AccountMargin();
string AccountName();
int AccountNumber();
double AccountProfit();
string AccountServer();
int AccountStopoutLevel();
int AccountStopoutMode();

#endif
