// What the desk calls, as the tests have it: the platform's functions over the broker of World.hpp, and an outlet that
// writes what goes to the cockpit on the tape.
#ifndef YOKE_TEST_DESK_SEAM_HPP
#define YOKE_TEST_DESK_SEAM_HPP

#include "World.hpp"

#include <Yoke/Types.mqh>
#include <Yoke/Categories.mqh>
#include <Yoke/Clock.mqh>

#define YOKE_OUTLET_MQH
#define YOKE_INPUTS_MQH
string InpName = "Alder";

void OutAck(const string cid) { desktest::tape("ACK " + cid.utf8()); }
void OutBusy(const string cid) { desktest::tape("BUSY " + cid.utf8()); }
void OutLog(const string level, const string text) { desktest::tape("LOG " + level.utf8() + " " + text.utf8()); }

std::string desktestNumber(double value) {
   char text[40];
   std::snprintf(text, sizeof text, "%g", value);
   return text;
}

void OutResult(const string cid, const TradeReply &reply, long elapsed_us) {
   desktest::tape("RESULT " + cid.utf8() + " " + CategoryName(reply.category).utf8() + " " + std::to_string(reply.raw_code) + " "
                  + std::to_string(reply.order) + " " + std::to_string(reply.deal) + " " + std::to_string(reply.identifier) + " "
                  + desktestNumber(reply.lots) + " " + desktestNumber(reply.price) + " " + std::to_string(elapsed_us) + " "
                  + reply.text.utf8());
}

void OutFlattenDone(const string cid, int closed, int cancelled, int left, long elapsed_us, const string text) {
   (void)elapsed_us;
   desktest::tape("FLATTEN_DONE " + cid.utf8() + " " + std::to_string(closed) + " " + std::to_string(cancelled) + " "
                  + std::to_string(left) + " " + text.utf8());
}

void OutPositionEvent(const string kind, const PositionRow &row) {
   desktest::tape("EV " + kind.utf8() + " " + std::to_string(row.identifier) + " " + desktestNumber(row.lots) + " sl "
                  + desktestNumber(row.sl));
}
void OutOrderEvent(const string kind, const OrderRow &row) {
   desktest::tape("EV " + kind.utf8() + " " + std::to_string(row.ticket) + " " + desktestNumber(row.price));
}
void OutDealEvent(const DealRow &row) {
   desktest::tape("EV DEAL_ADDED " + std::to_string(row.ticket) + " of " + std::to_string(row.identifier));
}
void OutAccountEvent(const AccountRow &row) { desktest::tape("EV ACCOUNT_CHANGED " + desktestNumber(row.balance)); }
void OutSymbolEvent(const SpecRow &row) { desktest::tape("EV SYMBOL_CHANGED " + row.symbol.utf8()); }

void AnswerWith(TradeReply &reply, ResultCategory category, int raw_code, const string text) {
   ClearTradeReply(reply);
   reply.category = category;
   reply.raw_code = raw_code;
   reply.text = text;
}

void IdentityRead(IdentityRow &row) {
   ClearIdentityRow(row);
   row.server = "Alder-Demo";
   row.login = 501;
}

void HealthRead(HealthRow &row) {
   ClearHealthRow(row);
   row.broker_connected = desktest::world().connected;
   row.terminal_trade_allowed = desktest::world().mayTrade;
   row.ea_trade_allowed = row.account_trade_allowed = row.account_expert_allowed = true;
   row.positions = desktest::world().positionCount;
   row.orders = desktest::world().orderCount;
}

bool AccountRead(AccountRow &row) {
   ClearAccountRow(row);
   row.balance = desktest::world().balance;
   row.equity = desktest::world().equity;
   return desktest::world().accountReadable;
}

double theTickValue = 1.0;

bool SpecRead(const string symbol, SpecRow &row) {
   ClearSpecRow(row);
   row.symbol = symbol;
   row.tick_value = theTickValue;
   return true;
}

int BookPositions(ARR_REF(PositionRow, rows)) {
   const desktest::World &w = desktest::world();
   ArrayResize(rows, 0);
   if (!w.bookReadable) return -1;
   ArrayResize(rows, w.positionCount);
   for (int i = 0; i < w.positionCount; i++) {
      const desktest::HeldPosition &p = w.positions[i];
      ClearPositionRow(rows[i]);
      rows[i].ticket = p.ticket;
      rows[i].identifier = p.identifier;
      rows[i].symbol = p.symbol;
      rows[i].digits = 5;
      rows[i].side = (Side)p.side;
      rows[i].lots = p.lots;
      rows[i].sl = p.sl;
      rows[i].tp = p.tp;
      rows[i].profit = p.profit;
      rows[i].magic = p.magic;
   }
   return w.positionCount;
}

int BookOrders(ARR_REF(OrderRow, rows)) {
   const desktest::World &w = desktest::world();
   ArrayResize(rows, 0);
   if (!w.bookReadable) return -1;
   int count = 0;
   for (int i = 0; i < w.orderCount; i++) {
      const desktest::HeldOrder &o = w.orders[i];
      if (o.end != 0) continue;
      ArrayResize(rows, count + 1);
      ClearOrderRow(rows[count]);
      rows[count].ticket = o.ticket;
      rows[count].symbol = o.symbol;
      rows[count].digits = 5;
      rows[count].kind = (OrderKind)o.kind;
      rows[count].lots_current = o.lots;
      rows[count].price = o.price;
      rows[count].magic = o.magic;
      rows[count].expiry_ms = o.expiryMs;
      count++;
   }
   return count;
}

int BookDeals(long since_utc_ms, ARR_REF(DealRow, rows)) {
   const desktest::World &w = desktest::world();
   ArrayResize(rows, 0);
   if (!w.dealsReadable) return -1;
   int count = 0;
   for (int i = 0; i < w.dealCount - w.hiddenDeals; i++) {
      const desktest::BookedDeal &d = w.deals[i];
      if (d.timeMs < since_utc_ms) continue;
      ArrayResize(rows, count + 1, 64);
      ClearDealRow(rows[count]);
      rows[count].ticket = d.ticket;
      rows[count].order = d.order;
      rows[count].identifier = d.identifier;
      rows[count].entry = (DealEntry)d.entry;
      rows[count].lots = d.lots;
      rows[count].magic = d.magic;
      rows[count].time_ms = d.timeMs;
      count++;
   }
   return count;
}

#include "Broker.hpp"

#include <Yoke/CommandDesk.mqh>
#include <Yoke/BookWatch.mqh>

#endif
