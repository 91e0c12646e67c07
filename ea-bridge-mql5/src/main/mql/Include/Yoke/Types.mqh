// The rows and requests that pass between the files of the Expert Advisor, in the words of the bridge protocol.
// Prices and money are the platform's doubles, lots too; times are milliseconds. 0 = not set, as on the wire.
#ifndef YOKE_TYPES_MQH
#define YOKE_TYPES_MQH

#include "Language.mqh"

enum Side { SIDE_BUY, SIDE_SELL };

enum OrderKind { KIND_LIMIT, KIND_STOP, KIND_STOP_LIMIT };

enum TradeAction {
   ACTION_OPEN,
   ACTION_CLOSE,
   ACTION_CLOSE_BY,
   ACTION_MODIFY,
   ACTION_PLACE,
   ACTION_CHANGE,
   ACTION_CANCEL
};

enum FlattenScope { SCOPE_ALL, SCOPE_SYMBOL, SCOPE_LOSERS, SCOPE_PENDING };

enum DeadManPolicy { DEAD_MAN_HOLD, DEAD_MAN_BLOCK, DEAD_MAN_FLATTEN };

enum DealEntry { ENTRY_IN, ENTRY_OUT, ENTRY_INOUT, ENTRY_OUT_BY };

enum ResultCategory {
   CATEGORY_DONE,
   CATEGORY_PARTIAL,
   CATEGORY_PLACED,
   CATEGORY_NOCHANGE,
   CATEGORY_RETRY_PRICE,
   CATEGORY_RETRY_BUSY,
   CATEGORY_THROTTLED,
   CATEGORY_INVALID,
   CATEGORY_NO_MONEY,
   CATEGORY_MARKET_CLOSED,
   CATEGORY_DISABLED,
   CATEGORY_RULE,
   CATEGORY_NOT_FOUND,
   CATEGORY_LOCKED,
   CATEGORY_REJECTED,
   CATEGORY_OFFLINE,
   CATEGORY_UNKNOWN_OUTCOME,
   CATEGORY_PROTOCOL,
   CATEGORY_AUTH,
   CATEGORY_UNSUPPORTED,
   CATEGORY_EXPIRED
};

// The account and its terminal, as HELLO tells them.
struct IdentityRow {
   string platform;
   int build;
   string company;
   string server;
   long login;
   string currency;
   int leverage;
   string margin_mode;
   string trade_mode;
};

// What a heartbeat says of the platform's side.
struct HealthRow {
   bool broker_connected;
   bool terminal_trade_allowed;
   bool ea_trade_allowed;
   bool account_trade_allowed;
   bool account_expert_allowed;
   long ping_us;
   double equity;
   double balance;
   double margin;
   double free_margin;
   int positions;
   int orders;
};

struct AccountRow {
   double balance;
   double equity;
   double credit;
   double margin;
   double free_margin;
   double margin_level;
   string stop_out_mode;
   double stop_out_level;
   double profit;
   bool hedging;
};

// Words (calc_mode, exec_mode, trade_mode, filling, swap_mode) are the protocol's.
struct SpecRow {
   string symbol;
   string description;
   string path;
   string base;
   string profit;
   string margin_currency;
   int digits;
   double point;
   double tick_size;
   double tick_value;
   double tick_value_loss;
   double contract_size;
   double lot_min;
   double lot_max;
   double lot_step;
   double lot_limit;
   long stops_level;
   long freeze_level;
   long spread;
   string calc_mode;
   string exec_mode;
   string filling;
   string trade_mode;
   double swap_long;
   double swap_short;
   string swap_mode;
   int triple_swap_day;
   double margin_initial;
   string sessions;
};

// digits: of the symbol's prices, for their text.
struct QuoteRow {
   string symbol;
   int digits;
   double bid;
   double ask;
   double last;
   double volume;
   long time_ms;
};

struct PositionRow {
   long identifier;
   long ticket;
   string symbol;
   int digits;
   Side side;
   double lots;
   double open_price;
   double sl;
   double tp;
   double current_price;
   double swap;
   double commission;
   double profit;
   long magic;
   string comment;
   long open_ms;
};

struct OrderRow {
   long ticket;
   string symbol;
   int digits;
   Side side;
   OrderKind kind;
   double lots_initial;
   double lots_current;
   double price;
   double stop_limit;
   double sl;
   double tp;
   long magic;
   string comment;
   long setup_ms;
   long expiry_ms;
};

// reason: the protocol's word.
struct DealRow {
   long ticket;
   long order;
   long identifier;
   string symbol;
   int digits;
   DealEntry entry;
   Side side;
   double lots;
   double price;
   double profit;
   double swap;
   double commission;
   double fee;
   string reason;
   long magic;
   string comment;
   long time_ms;
};

struct CalendarRow {
   long id;
   long time_ms;
   string currency;
   string importance;
   string name;
   string actual;
   string forecast;
   string previous;
};

// One request to the trade server: made of a CMD, or of one step of a FLATTEN. lots 0 = all of it. filling: the
// protocol's word, empty = chosen from the symbol's flags. attempt: 1 on the first try.
struct TradeCall {
   string cid;
   TradeAction action;
   string symbol;
   Side side;
   double lots;
   double price;
   double sl;
   double tp;
   int deviation_points;
   long ticket;
   long identifier;
   string filling;
   long expiry_ms;
   long magic;
   string comment;
   OrderKind kind;
   double stop_limit;
   long opposite_ticket;
   int attempt;
};

// What became of a call. pending: sent, the reply comes later under this request_id. raw_code, text: the platform's own.
struct TradeReply {
   bool pending;
   long request_id;
   ResultCategory category;
   int raw_code;
   string text;
   long order;
   long deal;
   long identifier;
   double lots;
   double price;
   int digits;
};

// GUARD: max_equity_loss and floor_equity 0 = off, dead_man_s 0 = off.
struct GuardRules {
   bool halted;
   double max_equity_loss;
   double floor_equity;
   int dead_man_s;
   DeadManPolicy dead_man_policy;
};

struct FlattenOrder {
   string cid;
   long expires_utc_ms;
   FlattenScope scope;
   string symbol;
};

// from_ms, to_ms: server time, 0 = open.
struct CandleRequest {
   long rid;
   string symbol;
   string timeframe;
   long from_ms;
   long to_ms;
   int count;
};

#include "Clear.mqh"

#endif
