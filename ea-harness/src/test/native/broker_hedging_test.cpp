// MetaTrader 5 with a hedging account: what each request does to positions, orders, history and money.
// platforms: mt5
#include "brokertest/Requests5.hpp"

using namespace yoke::test;

namespace {

ulong openOne(ENUM_ORDER_TYPE type = ORDER_TYPE_BUY, double lots = 0.1, double sl = 0, double tp = 0) {
   same(send(market(type, lots, sl, tp)), 10009, "opens");
   return theResult.order;
}

void opensAndClosesInParts() {
   const ulong ticket = openOne();
   close(theResult.price, 1.10010, "bought at the ask");
   check(PositionSelectByTicket(ticket), "the position is there");
   same(PositionGetInteger(POSITION_IDENTIFIER), static_cast<long>(ticket), "identifier");
   close(PositionGetDouble(POSITION_PROFIT), -1.0, "one pip of 0.1 lots");
   same(PositionGetString(POSITION_COMMENT), "yoke", "comment");
   same(send(closing(ticket, 0.04)), 10009, "closes a part");
   close(PositionGetDouble(POSITION_VOLUME), 0.1, "the selected copy does not move");
   PositionSelectByTicket(ticket);
   close(PositionGetDouble(POSITION_VOLUME), 0.06, "the rest");
   same(send(closing(ticket, 0.06)), 10009, "closes the rest");
   same(PositionsTotal(), 0, "positions");
   same(send(closing(ticket, 0.06)), 10036, "nothing left");
   close(AccountInfoDouble(ACCOUNT_BALANCE), 9999.0, "balance");
   HistorySelectByPosition(static_cast<long>(ticket));
   same(HistoryDealsTotal(), 3, "deals");
   same(HistoryOrdersTotal(), 3, "orders");
   same(HistoryDealGetInteger(HistoryDealGetTicket(1), DEAL_ENTRY), static_cast<long>(DEAL_ENTRY_OUT), "entry");
   same(HistoryDealGetInteger(HistoryDealGetTicket(0), DEAL_REASON), static_cast<long>(DEAL_REASON_EXPERT), "reason");
}

void hedgesAndClosesBy() {
   const ulong buy = openOne(ORDER_TYPE_BUY, 0.3);
   const ulong sell = openOne(ORDER_TYPE_SELL, 0.1);
   same(PositionsTotal(), 2, "two positions in one symbol");
   close(AccountInfoDouble(ACCOUNT_MARGIN), 330.03, "the larger side counts");
   MqlTradeRequest request = market(ORDER_TYPE_BUY, 0);
   request.action = TRADE_ACTION_CLOSE_BY;
   request.position = buy;
   request.position_by = sell;
   same(send(request), 10009, "closes by");
   same(PositionsTotal(), 1, "one is left");
   PositionGetTicket(0);
   close(PositionGetDouble(POSITION_VOLUME), 0.2, "the rest");
   HistorySelectByPosition(static_cast<long>(sell));
   same(HistoryDealGetInteger(HistoryDealGetTicket(1), DEAL_ENTRY), static_cast<long>(DEAL_ENTRY_OUT_BY), "entry");
   send(closing(buy, 0.2));
}

void movesStopsAndHitsThem() {
   const ulong ticket = openOne(ORDER_TYPE_BUY, 0.1, 1.09, 1.12);
   same(send(stops(ticket, 1.095, 1.13)), 10009, "modifies");
   same(send(stops(ticket, 1.095, 1.13)), 10025, "nothing changes");
   same(send(stops(ticket, 1.2, 0)), 10016, "a stop above the price");
   quote("1.09490", "1.09500");
   same(PositionsTotal(), 0, "stopped");
   HistorySelectByPosition(static_cast<long>(ticket));
   const ulong deal = HistoryDealGetTicket(1);
   same(HistoryDealGetInteger(deal, DEAL_REASON), static_cast<long>(DEAL_REASON_SL), "reason");
   same(HistoryDealGetString(deal, DEAL_COMMENT), "[sl 1.09500]", "comment");
   close(HistoryDealGetDouble(deal, DEAL_PRICE), 1.0949, "a gap fills at the market");
   quote("1.10000", "1.10010");
   openOne(ORDER_TYPE_SELL, 0.1, 1.12, 1.095);
   quote("1.09480", "1.09490");
   same(PositionsTotal(), 0, "target");
   quote("1.10000", "1.10010");
}

void triggersEveryKindOfOrder() {
   const struct {
      ENUM_ORDER_TYPE type;
      double price;
      const char *bid;
      const char *ask;
   } kinds[] = {{ORDER_TYPE_BUY_LIMIT, 1.095, "1.09480", "1.09490"}, {ORDER_TYPE_SELL_LIMIT, 1.105, "1.10500", "1.10510"},
                {ORDER_TYPE_BUY_STOP, 1.105, "1.10490", "1.10500"},  {ORDER_TYPE_SELL_STOP, 1.095, "1.09500", "1.09510"}};
   for (const auto &kind : kinds) {
      same(send(pending(kind.type, kind.price)), 10008, "places");
      const ulong ticket = theResult.order;
      check(OrderSelect(ticket), "waits");
      same(OrderGetInteger(ORDER_STATE), static_cast<long>(ORDER_STATE_PLACED), "state");
      quote(kind.bid, kind.ask);
      same(OrdersTotal(), 0, "triggered");
      check(PositionSelectByTicket(ticket), "the position has the order's ticket");
      send(closing(ticket, 0.1));
      quote("1.10000", "1.10010");
   }
   same(send(pending(ORDER_TYPE_BUY_STOP_LIMIT, 1.105, 1.103)), 10008, "places");
   same(send(pending(ORDER_TYPE_SELL_STOP_LIMIT, 1.095, 1.097)), 10008, "places");
   quote("1.10500", "1.10510");
   OrderGetTicket(0);
   same(OrderGetInteger(ORDER_TYPE), static_cast<long>(ORDER_TYPE_BUY_LIMIT), "a limit now");
   close(OrderGetDouble(ORDER_PRICE_OPEN), 1.103, "at the limit");
   quote("1.10280", "1.10290");
   same(PositionsTotal(), 1, "filled");
   quote("1.09490", "1.09500");
   quote("1.09700", "1.09710");
   same(PositionsTotal(), 2, "the other way too");
   while (PositionsTotal() > 0) send(closing(PositionGetTicket(0), 0.1));
   quote("1.10000", "1.10010");
}

void changesCancelsAndExpires() {
   send(pending(ORDER_TYPE_BUY_LIMIT, 1.095));
   const ulong ticket = theResult.order;
   same(send(onOrder(TRADE_ACTION_MODIFY, ticket, 1.094)), 10009, "changes");
   same(send(onOrder(TRADE_ACTION_MODIFY, ticket, 1.094)), 10025, "nothing changes");
   same(send(onOrder(TRADE_ACTION_REMOVE, ticket)), 10009, "cancels");
   same(send(onOrder(TRADE_ACTION_REMOVE, ticket)), 10036, "gone");
   check(HistoryOrderSelect(ticket), "in the history");
   same(HistoryOrderGetInteger(ticket, ORDER_STATE), static_cast<long>(ORDER_STATE_CANCELED), "state");
   MqlTradeRequest short_lived = pending(ORDER_TYPE_BUY_LIMIT, 1.095);
   short_lived.type_time = ORDER_TIME_SPECIFIED;
   short_lived.expiration = TimeTradeServer() + 2;
   same(send(short_lived), 10008, "places");
   pass(1000);
   same(OrdersTotal(), 1, "still there");
   pass(1100);
   same(OrdersTotal(), 0, "expired");
   HistorySelect(0, TimeTradeServer());
   const ulong last = HistoryOrderGetTicket(HistoryOrdersTotal() - 1);
   same(HistoryOrderGetInteger(last, ORDER_STATE), static_cast<long>(ORDER_STATE_EXPIRED), "state");
}

void fillsAsMuchAsThereIs() {
   ordered("fault liquidity 0.04");
   same(send(market(ORDER_TYPE_BUY, 0.1)), 10010, "IOC takes a part");
   close(theResult.volume, 0.04, "the part");
   MqlTradeRequest whole = market(ORDER_TYPE_BUY, 0.1);
   whole.type_filling = ORDER_FILLING_FOK;
   ordered("fault liquidity 0.04");
   same(send(whole), 10006, "FOK takes nothing");
   same(PositionsTotal(), 1, "one position");
   const ulong ticket = PositionGetTicket(0);
   ordered("spec EURUSD exec_mode EXCHANGE");
   ordered("spec EURUSD filling RETURN");
   MqlTradeRequest rest = market(ORDER_TYPE_BUY, 0.1);
   rest.type_filling = ORDER_FILLING_RETURN;
   ordered("fault liquidity 0.04");
   same(send(rest), 10009, "RETURN takes the rest a moment later");
   check(PositionSelectByTicket(theResult.order), "as one position");
   close(PositionGetDouble(POSITION_VOLUME), 0.1, "volume");
   same(SymbolInfoInteger("EURUSD", SYMBOL_FILLING_MODE), 0L, "RETURN has no flag");
   ordered("spec EURUSD exec_mode MARKET");
   ordered("spec EURUSD filling FOK,IOC");
   send(closing(theResult.order, 0.1));
   send(closing(ticket, 0.04));
}

void cutsCommentsAndShowsTradesByHand() {
   MqlTradeRequest longer = market(ORDER_TYPE_BUY, 0.1);
   longer.comment = "0123456789012345678901234567890123";
   send(longer);
   PositionSelectByTicket(theResult.order);
   same(StringLen(PositionGetString(POSITION_COMMENT)), 31, "31 characters");
   send(closing(theResult.order, 0.1));
   same(control("hand open EURUSD SELL 0.2").substr(0, 3), std::string("OK "), "by hand");
   const ulong ticket = PositionGetTicket(0);
   same(PositionGetInteger(POSITION_REASON), static_cast<long>(POSITION_REASON_CLIENT), "reason");
   ordered("hand modify " + std::to_string(ticket) + " 1.12 1.09");
   ordered("hand close " + std::to_string(ticket) + " 0.05");
   ordered("hand close " + std::to_string(ticket));
   same(control("hand place BUY_STOP_LIMIT EURUSD 0.1 1.105 1.103").substr(0, 3), std::string("OK "), "placed");
   ordered("hand cancel " + std::to_string(OrderGetTicket(0)));
   same(control("hand cancel 5"), std::string("ERR No such position or order (10036)"), "unknown");
}

void stopsOutTheWorst() {
   const ulong big = openOne(ORDER_TYPE_BUY, 8);
   same(send(market(ORDER_TYPE_BUY, 5)), 10019, "no money for more");
   quote("1.09300", "1.09310");
   same(PositionsTotal(), 0, "stopped out");
   HistorySelectByPosition(static_cast<long>(big));
   same(HistoryDealGetInteger(HistoryDealGetTicket(1), DEAL_REASON), static_cast<long>(DEAL_REASON_SO), "reason");
   check(AccountInfoDouble(ACCOUNT_BALANCE) > 0, "something is left");
}

} // namespace

int main() {
   Folder folder;
   start("hedging", folder.path());
   opensAndClosesInParts();
   hedgesAndClosesBy();
   movesStopsAndHitsThem();
   triggersEveryKindOfOrder();
   changesCancelsAndExpires();
   fillsAsMuchAsThereIs();
   cutsCommentsAndShowsTradesByHand();
   stopsOutTheWorst();
   return verdict();
}
