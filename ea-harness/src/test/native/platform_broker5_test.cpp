// MetaTrader 5's part of the Expert Advisor upon the simulated broker: what it sends is what happens, and what it reads
// is what happened.
// platforms: mt5
#include "brokertest/Rig.hpp"

#include <Yoke/Platform5.mqh>

#include "platform/Calls.hpp"

using namespace yoke::test;

void OnTradeTransaction(const MqlTradeTransaction &transaction, const MqlTradeRequest &request, const MqlTradeResult &result) {
   TradeOnTransaction(transaction, request, result);
}

namespace {

// Checks, sends, waits: as the command desk does.
TradeReply command(TradeCall &call) {
   TradeReply reply;
   if (!TradeValidate(call, reply)) return reply;
   TradeSend(call, reply);
   const long id = reply.request_id;
   if (!reply.pending) return reply;
   settle();
   if (!TradeNextReply(reply)) ClearTradeReply(reply);
   check(reply.raw_code == 0 || reply.request_id == id, "the reply is this request's");
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

void opensClosesInPartAndByEachOther() {
   TradeCall open = openCall(SIDE_BUY, 0.3);
   open.sl = 1.09;
   TradeReply reply = command(open);
   done(reply, "opens");
   close(reply.price, 1.1001, "at the ask");
   same(reply.identifier, position(0).identifier, "identifier");
   close(position(0).sl, 1.09, "its stop");
   same(position(0).comment, "yk7a:breakout", "its tag");
   TradeCall part = closeCall(reply.identifier, 0.1);
   reply = command(part);
   done(reply, "closes a part");
   close(reply.lots, 0.1, "so much");
   close(position(0).lots, 0.2, "the rest");
   same(position(0).identifier, reply.identifier, "of the same position");
   TradeCall sell = openCall(SIDE_SELL, 0.05);
   done(command(sell), "hedges");
   TradeCall by = callOf(ACTION_CLOSE_BY);
   by.ticket = position(0).ticket;
   by.opposite_ticket = position(1).ticket;
   done(command(by), "closes by");
   close(position(0).lots, 0.15, "the rest");
   Array<DealRow> deals;
   same(BookDeals(0, deals), 5, "deals");
   same(static_cast<int>(deals[4].entry), static_cast<int>(ENTRY_OUT_BY), "the last one's entry");
   TradeCall rest = closeCall(position(0).ticket, 0);
   done(command(rest), "closes the rest");
   same(positions(), 0, "positions");
}

void ordersOfEveryKind() {
   const struct {
      Side side;
      OrderKind kind;
      double price;
      double limit;
   } kinds[] = {{SIDE_BUY, KIND_LIMIT, 1.09, 0},       {SIDE_SELL, KIND_LIMIT, 1.11, 0},
                {SIDE_BUY, KIND_STOP, 1.11, 0},        {SIDE_SELL, KIND_STOP, 1.09, 0},
                {SIDE_BUY, KIND_STOP_LIMIT, 1.11, 1.105}, {SIDE_SELL, KIND_STOP_LIMIT, 1.09, 1.095}};
   for (const auto &k : kinds) {
      TradeCall place = placeCall(k.side, k.kind, k.price);
      place.stop_limit = k.limit;
      place.expiry_ms = yoke::utcMs() / 1000 * 1000 + 3600000;
      const TradeReply reply = command(place);
      check(reply.category == CATEGORY_PLACED, "places: " + std::string(reply.text.utf8()));
      Array<OrderRow> rows;
      same(BookOrders(rows), 1, "orders");
      check(rows[0].ticket == reply.order && rows[0].side == k.side && rows[0].kind == k.kind, "side and kind");
      close(rows[0].price, k.price, "price");
      close(rows[0].stop_limit, k.limit, "stop limit");
      same(rows[0].expiry_ms, place.expiry_ms, "expiry, to the wire and back");
      TradeCall change = callOf(ACTION_CHANGE);
      change.ticket = reply.order;
      change.price = k.price + (k.price > 1.1 ? 0.01 : -0.01);
      change.stop_limit = k.limit;
      done(command(change), "changes");
      BookOrders(rows);
      close(rows[0].price, change.price, "the new price");
      same(rows[0].expiry_ms, 0L, "good till cancelled now");
      check(command(change).category == CATEGORY_NOCHANGE, "the same again");
      TradeCall cancel = callOf(ACTION_CANCEL);
      cancel.ticket = reply.order;
      done(command(cancel), "cancels");
      TradeReply found;
      check(TradeFind(cancel, found) && found.category == CATEGORY_DONE, "and it shows in the history");
   }
}

void modifiesAndIsStopped() {
   TradeCall open = openCall(SIDE_BUY, 0.1);
   const TradeReply opened = command(open);
   TradeCall modify = modifyCall(opened.identifier, 1.095, 1.12);
   done(command(modify), "modifies");
   check(command(modify).category == CATEGORY_NOCHANGE, "the same again");
   quote("1.09490", "1.09500");
   same(positions(), 0, "stopped out");
   Array<DealRow> deals;
   const int count = BookDeals(0, deals);
   same(deals[count - 1].reason, "SL", "reason");
   same(deals[count - 1].identifier, opened.identifier, "position");
   check(command(modify).category == CATEGORY_NOT_FOUND, "gone");
   quote("1.10000", "1.10010");
}

void silenceIsLookedInto() {
   ordered("fault lose-reply");
   TradeCall open = openCall(SIDE_BUY, 0.2);
   open.magic = 91001;
   TradeReply reply;
   TradeSend(open, reply);
   settle();
   check(reply.pending && !TradeNextReply(reply), "no reply");
   check(TradeFind(open, reply) && reply.category == CATEGORY_DONE, "found by its magic");
   same(reply.identifier, position(0).identifier, "with its position");
   ordered("fault lose-reply");
   TradeCall part = closeCall(reply.identifier, 0.05);
   part.cid = "lost-1";
   TradeSend(part, reply);
   settle();
   check(TradeFind(part, reply) && reply.category == CATEGORY_DONE, "a partial close found by its mark");
   close(reply.lots, 0.05, "so much");
   ordered("fault lose-request");
   TradeCall rest = closeCall(position(0).identifier, 0);
   rest.cid = "lost-2";
   TradeSend(rest, reply);
   settle();
   check(!TradeFind(rest, reply), "what never arrived is not found");
   TradeCall never = openCall(SIDE_BUY, 0.2);
   never.magic = 91002;
   check(!TradeFind(never, reply), "nor what was never sent");
   done(command(rest), "closes");
}

void liquidityAndRequotes() {
   ordered("fault liquidity 0.05");
   TradeCall open = openCall(SIDE_BUY, 0.2);
   check(command(open).category == CATEGORY_REJECTED, "an entry is filled whole or not");
   done(command(open), "opens");
   ordered("fault liquidity 0.05");
   TradeCall all = closeCall(position(0).ticket, 0);
   const TradeReply reply = command(all);
   check(reply.category == CATEGORY_PARTIAL, "an exit takes what there is");
   close(reply.lots, 0.05, "so much");
   close(position(0).lots, 0.15, "the rest");
   ordered("spec EURUSD exec_mode INSTANT");
   ordered("fault slip 30");
   TradeCall late = closeCall(position(0).ticket, 0);
   check(command(late).category == CATEGORY_RETRY_PRICE, "a requote");
   late.attempt = 2;
   done(command(late), "closes at the second try");
   ordered("spec EURUSD exec_mode MARKET");
}

void everyFillingOfTheReference() {
   const struct {
      const char *execution;
      const char *flags;
   } terms[] = {{"MARKET", "FOK"}, {"MARKET", "IOC"}, {"EXCHANGE", "RETURN"}, {"EXCHANGE", "IOC"}, {"INSTANT", "BOC"}, {"REQUEST", "FOK"}};
   for (const auto &t : terms) {
      ordered(std::string("spec EURUSD exec_mode ") + t.execution);
      ordered(std::string("spec EURUSD filling ") + t.flags);
      TradeCall open = openCall(SIDE_BUY, 0.1);
      done(command(open), std::string("opens: ") + t.execution + " " + t.flags);
      TradeCall all = closeCall(position(0).ticket, 0);
      done(command(all), std::string("closes: ") + t.execution + " " + t.flags);
   }
   ordered("spec EURUSD exec_mode MARKET");
   ordered("spec EURUSD filling FOK,IOC");
}

void whatTheTerminalForbids() {
   yoke::conditions().terminalTradeAllowed = false;
   TradeCall open = openCall(SIDE_BUY, 0.1);
   TradeReply reply = command(open);
   check(reply.category == CATEGORY_DISABLED && reply.raw_code == 10027, "the terminal's button");
   HealthRow health;
   HealthRead(health);
   check(!health.terminal_trade_allowed && health.account_trade_allowed && health.broker_connected, "and the heartbeat shows it");
   yoke::conditions().terminalTradeAllowed = true;
   yoke::conditions().brokerConnected = false;
   check(command(open).category == CATEGORY_OFFLINE, "no connection");
   yoke::conditions().brokerConnected = true;
   ordered("market closed EURUSD");
   check(command(open).category == CATEGORY_MARKET_CLOSED, "market closed");
   ordered("market open EURUSD");
}

void nettingJoinsReducesAndReverses() {
   TradeCall buy = openCall(SIDE_BUY, 0.2);
   const TradeReply first = command(buy);
   done(first, "opens");
   quote("1.10100", "1.10110");
   TradeCall more = openCall(SIDE_BUY, 0.1);
   same(command(more).identifier, first.identifier, "joins the same position");
   close(position(0).lots, 0.3, "lots");
   close(position(0).open_price, 1.10043, "average price at the symbol's digits");
   TradeCall reverse = openCall(SIDE_SELL, 0.5);
   reverse.magic = 77009;
   same(command(reverse).identifier, first.identifier, "the identifier stays");
   check(position(0).side == SIDE_SELL && position(0).ticket != first.identifier, "side and ticket change");
   Array<DealRow> deals;
   const int count = BookDeals(0, deals);
   same(static_cast<int>(deals[count - 1].entry), static_cast<int>(ENTRY_INOUT), "one INOUT deal");
   TradeReply reply;
   check(TradeFind(reverse, reply) && reply.identifier == first.identifier, "found by its magic");
   TradeCall by = callOf(ACTION_CLOSE_BY);
   by.ticket = position(0).ticket;
   by.opposite_ticket = 5;
   check(command(by).category == CATEGORY_UNSUPPORTED, "no close by");
   TradeCall stale = closeCall(first.identifier, 0.05);
   done(command(stale), "closes by the first ticket as well");
   close(position(0).lots, 0.15, "bought back");
   TradeCall rest = closeCall(position(0).ticket, 0);
   done(command(rest), "closes");
   same(positions(), 0, "flat");
   rest.cid = "again";
   check(command(rest).category == CATEGORY_NOT_FOUND, "and never the opposite position");
   quote("1.10000", "1.10010");
}

} // namespace

int main() {
   Folder hedging;
   start("hedging", hedging.path());
   opensClosesInPartAndByEachOther();
   ordersOfEveryKind();
   modifiesAndIsStopped();
   silenceIsLookedInto();
   liquidityAndRequotes();
   ordered("transactions shuffled");
   ordersOfEveryKind();
   whatTheTerminalForbids();
   everyFillingOfTheReference();
   Folder netting;
   start("netting", netting.path());
   nettingJoinsReducesAndReverses();
   return verdict();
}
