// One FLATTEN under way, its steps, and what of the book is in its scope.
#ifndef YOKE_FLATTEN_RUN_MQH
#define YOKE_FLATTEN_RUN_MQH

#include "Clear.mqh"
#include "Types.mqh"

// More than any price moves: a flatten takes what it gets.
#define FLATTEN_DEVIATION_POINTS 1000000

// is_guards: the terminal's own doing (floor, dead man), which says nothing to the cockpit and has no end but flat.
// fruitless: rounds in a row in which nothing was closed. left: of the last reading, -1 = not read yet.
struct FlattenRun {
   int id;
   FlattenOrder order;
   bool is_guards;
   ulong started_us;
   ulong due_ms;
   int closed;
   int cancelled;
   int left;
   int successes;
   int failures;
   int fruitless;
   string trouble;
};

void ClearFlattenRun(FlattenRun &run) {
   run.id = 0;
   ClearFlattenOrder(run.order);
   run.is_guards = false;
   run.started_us = 0;
   run.due_ms = 0;
   run.closed = 0;
   run.cancelled = 0;
   run.left = -1;
   run.successes = 0;
   run.failures = 0;
   run.fruitless = 0;
   run.trouble = "";
}

// One ticket of a round.
struct FlattenStep {
   int run_id;
   TradeCall call;
   bool is_sent;
   long request_id;
   ulong sent_ms;
};

// What refused a ticket last; told where the ticket is left over.
struct FlattenFailure {
   int run_id;
   TradeCall call;
   TradeReply reply;
   long elapsed_us;
};

// A ticket that the server has just closed, while the book may still show it.
struct FlattenTrace {
   long ticket;
   ulong until_ms;
};

bool IsPositionInScope(const PositionRow &row, const FlattenOrder &order) {
   switch (order.scope) {
      case SCOPE_ALL: {
         return true;
      }
      case SCOPE_SYMBOL: {
         return row.symbol == order.symbol;
      }
      case SCOPE_LOSERS: {
         return row.profit + row.swap + row.commission < 0.0;
      }
      case SCOPE_PENDING: {
         return false;
      }
   }
   return false;
}

bool IsOrderInScope(const OrderRow &row, const FlattenOrder &order) {
   if (order.scope == SCOPE_SYMBOL) {
      return row.symbol == order.symbol;
   }
   return order.scope == SCOPE_ALL || order.scope == SCOPE_PENDING;
}

void CloseCall(const PositionRow &row, const string cid, TradeCall &call) {
   ClearTradeCall(call);
   call.cid = cid;
   call.action = ACTION_CLOSE;
   call.symbol = row.symbol;
   call.side = row.side;
   call.ticket = row.ticket;
   call.identifier = row.identifier;
   call.deviation_points = FLATTEN_DEVIATION_POINTS;
   call.attempt = 1;
}

void CancelCall(const OrderRow &row, const string cid, TradeCall &call) {
   ClearTradeCall(call);
   call.cid = cid;
   call.action = ACTION_CANCEL;
   call.symbol = row.symbol;
   call.side = row.side;
   call.kind = row.kind;
   call.ticket = row.ticket;
   call.attempt = 1;
}

#endif
