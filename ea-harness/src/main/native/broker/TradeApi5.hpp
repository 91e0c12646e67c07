// MQL5's trade functions: prototypes as in the reference. TradeServer.hpp has the simulated broker behind them.
#ifndef YOKE_BROKER_TRADE_API5_HPP
#define YOKE_BROKER_TRADE_API5_HPP

#include "broker/Calendar5Structs.hpp"
#include "broker/MarketApi.hpp"
#include "broker/Trade5Structs.hpp"
#include "broker/TradeErrors5.hpp"

// Blocks for the broker's latency. True = the server answered with placed, done or partly done.
bool OrderSend(MqlTradeRequest &request, MqlTradeResult &result);
// True = sent. The answer is a TRADE_TRANSACTION_REQUEST with the same request_id.
bool OrderSendAsync(MqlTradeRequest &request, MqlTradeResult &result);
bool OrderCheck(MqlTradeRequest &request, MqlTradeCheckResult &result);
bool OrderCalcMargin(ENUM_ORDER_TYPE action, string symbol, double volume, double price, double &margin);
bool OrderCalcProfit(ENUM_ORDER_TYPE action, string symbol, double volume, double price_open, double price_close,
                     double &profit);

// Selecting copies: what is read afterwards is the state at that moment.
int PositionsTotal();
string PositionGetSymbol(int index);
bool PositionSelect(string symbol);
bool PositionSelectByTicket(ulong ticket);
ulong PositionGetTicket(int index);
double PositionGetDouble(ENUM_POSITION_PROPERTY_DOUBLE property_id);
bool PositionGetDouble(ENUM_POSITION_PROPERTY_DOUBLE property_id, double &double_var);
long PositionGetInteger(ENUM_POSITION_PROPERTY_INTEGER property_id);
bool PositionGetInteger(ENUM_POSITION_PROPERTY_INTEGER property_id, long &long_var);
string PositionGetString(ENUM_POSITION_PROPERTY_STRING property_id);
bool PositionGetString(ENUM_POSITION_PROPERTY_STRING property_id, string &string_var);

int OrdersTotal();
ulong OrderGetTicket(int index);
bool OrderSelect(ulong ticket);
double OrderGetDouble(ENUM_ORDER_PROPERTY_DOUBLE property_id);
bool OrderGetDouble(ENUM_ORDER_PROPERTY_DOUBLE property_id, double &double_var);
long OrderGetInteger(ENUM_ORDER_PROPERTY_INTEGER property_id);
bool OrderGetInteger(ENUM_ORDER_PROPERTY_INTEGER property_id, long &long_var);
string OrderGetString(ENUM_ORDER_PROPERTY_STRING property_id);
bool OrderGetString(ENUM_ORDER_PROPERTY_STRING property_id, string &string_var);

// The functions below answer for the orders and deals selected last, and for those alone.
bool HistorySelect(datetime from_date, datetime to_date);
bool HistorySelectByPosition(long position_id);
bool HistoryOrderSelect(ulong ticket);
int HistoryOrdersTotal();
ulong HistoryOrderGetTicket(int index);
double HistoryOrderGetDouble(ulong ticket_number, ENUM_ORDER_PROPERTY_DOUBLE property_id);
bool HistoryOrderGetDouble(ulong ticket_number, ENUM_ORDER_PROPERTY_DOUBLE property_id, double &double_var);
long HistoryOrderGetInteger(ulong ticket_number, ENUM_ORDER_PROPERTY_INTEGER property_id);
bool HistoryOrderGetInteger(ulong ticket_number, ENUM_ORDER_PROPERTY_INTEGER property_id, long &long_var);
string HistoryOrderGetString(ulong ticket_number, ENUM_ORDER_PROPERTY_STRING property_id);
bool HistoryOrderGetString(ulong ticket_number, ENUM_ORDER_PROPERTY_STRING property_id, string &string_var);
bool HistoryDealSelect(ulong ticket);
int HistoryDealsTotal();
ulong HistoryDealGetTicket(int index);
double HistoryDealGetDouble(ulong ticket_number, ENUM_DEAL_PROPERTY_DOUBLE property_id);
bool HistoryDealGetDouble(ulong ticket_number, ENUM_DEAL_PROPERTY_DOUBLE property_id, double &double_var);
long HistoryDealGetInteger(ulong ticket_number, ENUM_DEAL_PROPERTY_INTEGER property_id);
bool HistoryDealGetInteger(ulong ticket_number, ENUM_DEAL_PROPERTY_INTEGER property_id, long &long_var);
string HistoryDealGetString(ulong ticket_number, ENUM_DEAL_PROPERTY_STRING property_id);
bool HistoryDealGetString(ulong ticket_number, ENUM_DEAL_PROPERTY_STRING property_id, string &string_var);

// The Expert Advisor's handler; the terminal calls it, one transaction at a time. A program without it hears of none.
__attribute__((weak)) void OnTradeTransaction(const MqlTradeTransaction &trans, const MqlTradeRequest &request, const MqlTradeResult &result);

#endif
