// MetaTrader 4's part of the Expert Advisor upon the simulated broker: what it sends is what happens, and what it reads
// is what happened.
// platforms: mt4
#include "brokertest/Rig.hpp"

#include <Yoke/Platform4.mqh>

#include "platform/Calls.hpp"

using namespace yoke::test;

namespace {

// Checks and sends, as the command desk does.
TradeReply command(TradeCall &call) {
   TradeReply reply;
   if (TradeValidate(call, reply)) TradeSend(call, reply);
   check(!reply.pending, "MetaTrader 4 answers at once");
   return reply;
}

void done(const TradeReply &reply, const std::string &what) {
   check(reply.category == CATEGORY_DONE, what + ": " + reply.text.utf8() + " " + std::to_string(reply.raw_code));
}

PositionRow position(int index) {
   Array<PositionRow> rows;
   BookPositions(rows);
   check(index < ArraySize(rows), "there is such a position");
   return rows[index];
}

int positions() {
   Array<PositionRow> rows;
   return BookPositions(rows);
}

DealRow lastDeal() {
   Array<DealRow> rows;
   const int count = BookDeals(0, rows);
   check(count > 0, "there is a deal");
   return rows[count - 1];
}

void opensAndClosesInParts() {
   TradeCall open = openCall(SIDE_BUY, 0.3);
   open.sl = 1.09;
   open.tp = 1.13;
   const TradeReply opened = command(open);
   done(opened, "opens");
   close(opened.price, 1.1001, "at the ask");
   close(position(0).sl, 1.09, "its stop");
   same(position(0).comment, "yk7a:breakout", "its tag");
   same(lastDeal().ticket, opened.deal, "its entry");
   pass(1000);
   for (const double rest : {0.2, 0.1}) {
      TradeCall part = closeCall(opened.identifier, 0.1);
      const TradeReply reply = command(part);
      done(reply, "closes a part by the first ticket");
      same(reply.identifier, opened.identifier, "identifier");
      close(position(0).lots, rest, "the rest");
      check(position(0).ticket != opened.order && position(0).identifier == opened.identifier, "a new ticket, the same position");
      same(lastDeal().ticket, reply.deal, "its exit");
      same(lastDeal().identifier, opened.identifier, "of the position");
      TradeReply found;
      check(TradeFind(part, found) && found.deal == reply.deal, "found again");
      pass(1000);
   }
   g_lineage.Forget();
   same(position(0).identifier, opened.identifier, "also after a restart");
   Array<DealRow> before;
   const int count = BookDeals(0, before);
   same(count, 3, "an entry and two exits");
   close(before[0].lots, 0.3, "the entry has the lots of all parts");
   TradeCall all = closeCall(opened.identifier, 0);
   done(command(all), "closes");
   same(positions(), 0, "positions");
   Array<DealRow> after;
   same(BookDeals(0, after), 4, "and the last exit");
   for (int i = 0; i < count; i++) {
      check(before[i].ticket == after[i].ticket && before[i].lots == after[i].lots, "deals stay what they were");
   }
   const double net = after[0].profit + after[1].profit + after[2].profit + after[3].profit;
   close(AccountInfoDouble(ACCOUNT_BALANCE), 10000 + net, "all money is in the deals");
}

void closesByEachOther() {
   TradeCall buy = openCall(SIDE_BUY, 0.3);
   TradeCall sell = openCall(SIDE_SELL, 0.1);
   const TradeReply one = command(buy);
   const TradeReply other = command(sell);
   pass(1000);
   TradeCall by = callOf(ACTION_CLOSE_BY);
   by.ticket = one.order;
   by.opposite_ticket = other.order;
   const TradeReply reply = command(by);
   done(reply, "closes by");
   close(reply.lots, 0.1, "the smaller one's lots");
   same(positions(), 1, "one is left");
   same(position(0).identifier, one.identifier, "under its first ticket");
   Array<DealRow> rows;
   const int count = BookDeals(0, rows);
   check(rows[count - 1].entry == ENTRY_OUT_BY && rows[count - 2].entry == ENTRY_OUT_BY, "two exits by each other");
   TradeReply found;
   check(TradeFind(by, found) && found.category == CATEGORY_DONE, "found again");
   TradeCall rest = closeCall(one.identifier, 0);
   done(command(rest), "closes the rest");
}

void ordersOfEveryKind() {
   const struct {
      Side side;
      OrderKind kind;
      double price;
   } kinds[] = {{SIDE_BUY, KIND_LIMIT, 1.09}, {SIDE_SELL, KIND_LIMIT, 1.11}, {SIDE_BUY, KIND_STOP, 1.11}, {SIDE_SELL, KIND_STOP, 1.09}};
   for (const auto &k : kinds) {
      TradeCall place = placeCall(k.side, k.kind, k.price);
      place.expiry_ms = yoke::utcMs() / 1000 * 1000 + 3600000;
      const TradeReply reply = command(place);
      check(reply.category == CATEGORY_PLACED, "places: " + std::string(reply.text.utf8()));
      Array<OrderRow> rows;
      same(BookOrders(rows), 1, "orders");
      check(rows[0].ticket == reply.order && rows[0].side == k.side && rows[0].kind == k.kind, "side and kind");
      same(rows[0].expiry_ms, place.expiry_ms, "expiry, to the wire and back");
      TradeCall change = callOf(ACTION_CHANGE);
      change.ticket = reply.order;
      change.price = k.price + (k.price > 1.1 ? 0.01 : -0.01);
      done(command(change), "changes");
      check(command(change).category == CATEGORY_NOCHANGE, "the same again");
      TradeCall cancel = callOf(ACTION_CANCEL);
      cancel.ticket = reply.order;
      done(command(cancel), "cancels");
      TradeReply found;
      check(TradeFind(cancel, found) && found.category == CATEGORY_DONE, "and it shows in the history");
   }
}

void aFilledOrderKeepsItsTicket() {
   TradeCall place = placeCall(SIDE_BUY, KIND_STOP, 1.101);
   place.sl = 1.095;
   const TradeReply placed = command(place);
   quote("1.10100", "1.10110");
   same(position(0).identifier, placed.order, "the position's ticket is the order's");
   TradeCall cancel = callOf(ACTION_CANCEL);
   cancel.ticket = placed.order;
   check(command(cancel).category == CATEGORY_NOT_FOUND, "nothing to cancel");
   TradeReply found;
   check(TradeFind(cancel, found) && found.category == CATEGORY_NOT_FOUND, "it was filled");
   TradeCall modify = modifyCall(placed.order, 1.096, 1.12);
   done(command(modify), "modifies");
   check(command(modify).category == CATEGORY_NOCHANGE, "the same again");
   quote("1.09590", "1.09600");
   same(positions(), 0, "stopped out");
   same(lastDeal().reason, "SL", "reason");
   quote("1.10000", "1.10010");
}

void silenceIsLookedInto() {
   ordered("fault lose-reply");
   TradeCall open = openCall(SIDE_BUY, 0.2);
   open.magic = 91001;
   TradeReply reply = command(open);
   check(reply.category == CATEGORY_UNKNOWN_OUTCOME && reply.raw_code == 128, "unknown");
   check(TradeFind(open, reply) && reply.category == CATEGORY_DONE, "found by its magic");
   same(reply.identifier, position(0).identifier, "with its position");
   ordered("fault lose-request");
   TradeCall all = closeCall(reply.identifier, 0);
   check(command(all).category == CATEGORY_UNKNOWN_OUTCOME, "unknown");
   check(!TradeFind(all, reply), "what never arrived is not found");
   ordered("fault lose-reply");
   command(all);
   check(TradeFind(all, reply) && reply.category == CATEGORY_DONE, "what was done is");
}

void whatStandsInTheWay() {
   ordered("busy 500");
   TradeCall open = openCall(SIDE_BUY, 0.1);
   check(command(open).category == CATEGORY_RETRY_BUSY, "another program trades");
   pass(600);
   ordered("spec EURUSD exec_mode INSTANT");
   ordered("fault slip 30");
   check(command(open).category == CATEGORY_RETRY_PRICE, "a requote");
   open.attempt = 2;
   done(command(open), "opens at the second try");
   ordered("spec EURUSD exec_mode MARKET");
   ordered("market closed EURUSD");
   TradeCall all = closeCall(position(0).ticket, 0);
   check(command(all).category == CATEGORY_MARKET_CLOSED, "market closed");
   ordered("market open EURUSD");
   yoke::conditions().brokerConnected = false;
   check(command(all).category == CATEGORY_OFFLINE, "no connection");
   yoke::conditions().brokerConnected = true;
   yoke::conditions().terminalTradeAllowed = false;
   check(command(all).category == CATEGORY_DISABLED, "the terminal's button");
   yoke::conditions().terminalTradeAllowed = true;
   done(command(all), "closes");
   TradeCall rich = openCall(SIDE_BUY, 50);
   check(command(rich).category == CATEGORY_NO_MONEY, "no money");
}

} // namespace

int main() {
   Folder folder;
   start("hedging", folder.path());
   opensAndClosesInParts();
   closesByEachOther();
   ordersOfEveryKind();
   aFilledOrderKeepsItsTicket();
   silenceIsLookedInto();
   whatStandsInTheWay();
   return verdict();
}
