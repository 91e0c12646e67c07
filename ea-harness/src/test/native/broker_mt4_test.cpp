// MetaTrader 4: tickets, comments, the list of orders, and what each call answers.
// platforms: mt4
#include "brokertest/Rig.hpp"

using namespace yoke::test;

namespace {

int buy(double lots, double sl = 0, double tp = 0, const char *comment = "yoke") {
   return OrderSend("EURUSD", OP_BUY, lots, MarketInfo("EURUSD", MODE_ASK), 5, sl, tp, comment, 77);
}

void selectTicket(int ticket) { check(OrderSelect(ticket, SELECT_BY_TICKET), "ticket " + std::to_string(ticket)); }

void opensClosesInPartsAndRenumbers() {
   const int whole = buy(0.1);
   check(whole > 0, "opens");
   selectTicket(whole);
   close(OrderOpenPrice(), 1.1001, "bought at the ask");
   same(OrderCloseTime(), 0L, "open");
   same(OrderMagicNumber(), 77, "magic");
   check(OrderClose(whole, 0.04, 1.1, 5), "closes a part");
   same(OrderLots(), 0.1, "the selected copy does not move");
   selectTicket(whole);
   check(OrderCloseTime() > 0, "the closed part has the old ticket");
   close(OrderLots(), 0.04, "its lots");
   OrderSelect(0, SELECT_BY_POS, MODE_TRADES);
   const int rest = OrderTicket();
   check(rest > whole, "the rest has a new one");
   same(OrderComment(), ("from #" + std::to_string(whole)).c_str(), "its comment");
   selectTicket(whole);
   same(OrderComment(), ("to #" + std::to_string(rest)).c_str(), "the closed part's");
   check(!OrderClose(whole, 0.06, 1.1, 5), "the old ticket cannot be closed");
   same(takeError(), 4108, "unknown ticket");
   check(OrderClose(rest, 0.06, 1.1, 5), "closes the rest");
   same(OrdersTotal(), 0, "flat");
   same(OrdersHistoryTotal(), 3, "deposit and two parts");
   close(AccountBalance(), 9999.0, "balance");
   OrderSelect(0, SELECT_BY_POS, MODE_HISTORY);
   same(OrderType(), 6, "money");
}

void closesBy() {
   const int first = buy(0.3);
   const int second = OrderSend("EURUSD", OP_SELL, 0.1, 1.1, 5, 0, 0);
   check(OrderCloseBy(first, second), "closes by");
   same(OrdersTotal(), 1, "the rest");
   selectTicket(second);
   same(OrderComment(), ("close hedge by #" + std::to_string(first)).c_str(), "comment");
   OrderSelect(0, SELECT_BY_POS);
   close(OrderLots(), 0.2, "lots");
   check(OrderClose(OrderTicket(), 0.2, 1.1, 5), "closes");
   check(!OrderCloseBy(first, second), "gone");
   same(takeError(), 4108, "unknown ticket");
}

void modifiesAndHitsStops() {
   const int ticket = buy(0.1, 1.09, 1.12, "0123456789012345678901234567890");
   check(OrderModify(ticket, 0, 1.095, 1.13, 0), "modifies");
   check(!OrderModify(ticket, 0, 1.095, 1.13, 0), "nothing changes");
   same(takeError(), 1, "no result");
   check(!OrderModify(ticket, 0, 1.2, 0, 0), "a stop above the price");
   same(takeError(), 130, "invalid stops");
   quote("1.09490", "1.09500");
   selectTicket(ticket);
   same(OrderComment(), "012345678901234567890123456[sl]", "the mark takes the place of the comment's end");
   close(OrderClosePrice(), 1.0949, "at the market");
   quote("1.10000", "1.10010");
   const int foreign = buy(0.1, 1.09, 0, "äöüäöüäöüäöüäöüäöüäöüäöüäöüäöü€");
   quote("1.08990", "1.09000");
   selectTicket(foreign);
   same(OrderComment(), "äöüäöüäöüäöüäöüäöüäöüäöüäöü[sl]", "whole characters");
   quote("1.10000", "1.10010");
}

void keepsPendingOrders() {
   const struct {
      int kind;
      double price;
      const char *bid;
      const char *ask;
   } kinds[] = {{OP_BUYLIMIT, 1.095, "1.09480", "1.09490"}, {OP_SELLLIMIT, 1.105, "1.10500", "1.10510"},
                {OP_BUYSTOP, 1.105, "1.10490", "1.10500"},  {OP_SELLSTOP, 1.095, "1.09500", "1.09510"}};
   for (const auto &kind : kinds) {
      const int ticket = OrderSend("EURUSD", kind.kind, 0.1, kind.price, 0, 0, 0);
      check(ticket > 0, "places");
      selectTicket(ticket);
      same(OrderType(), kind.kind, "kind");
      quote(kind.bid, kind.ask);
      selectTicket(ticket);
      same(OrderType(), kind.kind % 2, "a position with the same ticket");
      check(OrderClose(ticket, 0.1, OrderClosePrice(), 5), "closes");
      quote("1.10000", "1.10010");
   }
   const int ticket = OrderSend("EURUSD", OP_BUYLIMIT, 0.1, 1.095, 0, 0, 0, "", 0, TimeCurrent() + 3600);
   check(OrderModify(ticket, 1.094, 1.09, 0, 0), "changes");
   check(!OrderClose(ticket, 0.1, 1.1, 5), "is no position");
   same(takeError(), 4108, "unknown ticket");
   check(OrderDelete(ticket), "deletes");
   selectTicket(ticket);
   same(OrderType(), static_cast<int>(OP_BUYLIMIT), "stays what it was");
   check(OrderCloseTime() > 0, "over");
   check(!OrderDelete(ticket), "gone");
   same(takeError(), 4108, "unknown ticket");
   const int late = OrderSend("EURUSD", OP_SELLLIMIT, 0.1, 1.2, 0, 0, 0, "", 0, TimeCurrent() + 10);
   check(late > 0, "places");
   pass(11'000);
   same(OrdersTotal(), 0, "expired");
   selectTicket(late);
   same(OrderComment(), "[expiration]", "comment");
}

void blocksAndLosesReplies() {
   ordered("fault delay 250");
   const int64_t before = yoke::utcMs();
   check(buy(0.1) > 0, "opens");
   same(yoke::utcMs() - before, int64_t{250}, "the broker's time");
   ordered("fault lose-reply");
   same(buy(0.1), -1, "no answer");
   same(takeError(), 128, "timeout");
   same(OrdersTotal(), 2, "but done");
   ordered("fault lose-request");
   same(buy(0.1), -1, "no answer");
   same(takeError(), 128, "timeout");
   same(OrdersTotal(), 2, "and not done");
   ordered("busy 500");
   check(IsTradeContextBusy(), "busy");
   same(buy(0.1), -1, "not now");
   same(takeError(), 146, "busy");
   pass(501);
   check(!IsTradeContextBusy(), "free");
   while (OrdersTotal() > 0) {
      OrderSelect(0, SELECT_BY_POS);
      check(OrderClose(OrderTicket(), OrderLots(), OrderClosePrice(), 5), "closes");
   }
}

void knowsTheMarket() {
   same(MarketInfo("EURUSD", MODE_DIGITS), 5.0, "digits");
   close(MarketInfo("EURUSD", MODE_TICKVALUE), 1.0, "tick value");
   close(MarketInfo("EURUSD", MODE_MARGINREQUIRED), 1100.1, "margin");
   same(MarketInfo("GBPUSD", MODE_BID), 0.0, "not in Market Watch");
   same(takeError(), 4106, "unknown there");
   check(SymbolSelect("GBPUSD", true), "select");
   close(MarketInfo("GBPUSD", MODE_BID), 1.3, "bid");
   same(SymbolInfoInteger("EURUSD", SYMBOL_TRADE_EXEMODE), static_cast<long>(SYMBOL_TRADE_EXECUTION_INSTANT), "execution");
   same(AccountNumber(), 501, "login");
   same(AccountStopoutLevel(), 30, "stop-out");
   close(AccountFreeMarginCheck("EURUSD", OP_BUY, 1), AccountEquity() - 1100.1, "free margin");
}

} // namespace

int main() {
   Folder folder;
   start("hedging", folder.path());
   opensClosesInPartsAndRenumbers();
   closesBy();
   modifiesAndHitsStops();
   keepsPendingOrders();
   blocksAndLosesReplies();
   knowsTheMarket();
   return verdict();
}
