// One command under way.
#ifndef YOKE_DESK_CALL_MQH
#define YOKE_DESK_CALL_MQH

#include "Clear.mqh"
#include "Types.mqh"

// is_under_way: the trade server has it, its reply comes under request_id. looks_first: an earlier run may have sent
// it.
struct DeskCall {
   TradeCall call;
   long expires_ms;
   ulong arrived_us;
   ulong due_ms;
   bool is_acknowledged;
   bool is_chosen;
   bool is_under_way;
   bool looks_first;
   long request_id;
   ulong sent_ms;
};

void ClearDeskCall(DeskCall &row) {
   ClearTradeCall(row.call);
   row.expires_ms = 0;
   row.arrived_us = 0;
   row.due_ms = 0;
   row.is_acknowledged = false;
   row.is_chosen = false;
   row.is_under_way = false;
   row.looks_first = false;
   row.request_id = 0;
   row.sent_ms = 0;
}

#endif
