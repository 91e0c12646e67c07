// MQL5's structures of trade requests, their results and what is reported of them.
#ifndef YOKE_BROKER_TRADE5_STRUCTS_HPP
#define YOKE_BROKER_TRADE5_STRUCTS_HPP

#include "broker/Trade5Enums.hpp"
#include "runtime/Text.hpp"

struct MqlTradeRequest {
   ENUM_TRADE_REQUEST_ACTIONS action;
   ulong magic;
   ulong order;
   string symbol;
   double volume;
   double price;
   double stoplimit;
   double sl;
   double tp;
   ulong deviation;
   ENUM_ORDER_TYPE type;
   ENUM_ORDER_TYPE_FILLING type_filling;
   ENUM_ORDER_TYPE_TIME type_time;
   datetime expiration;
   string comment;
   ulong position;
   ulong position_by;
};

struct MqlTradeResult {
   uint retcode;
   ulong deal;
   ulong order;
   double volume;
   double price;
   double bid;
   double ask;
   string comment;
   uint request_id;
   int retcode_external;
};

struct MqlTradeCheckResult {
   uint retcode;
   double balance;
   double equity;
   double profit;
   double margin;
   double margin_free;
   double margin_level;
   string comment;
};

struct MqlTradeTransaction {
   ulong deal;
   ulong order;
   string symbol;
   ENUM_TRADE_TRANSACTION_TYPE type;
   ENUM_ORDER_TYPE order_type;
   ENUM_ORDER_STATE order_state;
   ENUM_DEAL_TYPE deal_type;
   ENUM_ORDER_TYPE_TIME time_type;
   datetime time_expiration;
   double price;
   double price_trigger;
   double price_sl;
   double price_tp;
   double volume;
   ulong position;
   ulong position_by;
};

#endif
