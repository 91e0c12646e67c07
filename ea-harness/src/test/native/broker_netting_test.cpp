// MetaTrader 5 with a netting account: one position per symbol, that joins, shrinks and turns round.
// platforms: mt5
#include "brokertest/Requests5.hpp"

using namespace yoke::test;

namespace {

void joinsReducesAndReverses() {
   same(send(market(ORDER_TYPE_BUY, 0.1, 1.09, 1.12)), 10009, "opens");
   const ulong first = theResult.order;
   quote("1.10100", "1.10110");
   same(send(market(ORDER_TYPE_BUY, 0.3)), 10009, "joins");
   same(PositionsTotal(), 1, "one position");
   PositionGetTicket(0);
   close(PositionGetDouble(POSITION_PRICE_OPEN), 1.10085, "the weighted price");
   close(PositionGetDouble(POSITION_SL), 1.09, "keeps its stop");
   same(send(market(ORDER_TYPE_SELL, 0.1)), 10009, "reduces");
   PositionSelect("EURUSD");
   close(PositionGetDouble(POSITION_VOLUME), 0.3, "the rest");
   same(send(market(ORDER_TYPE_SELL, 0.5)), 10009, "reverses");
   const ulong reversing = theResult.order;
   PositionSelect("EURUSD");
   same(PositionGetInteger(POSITION_TYPE), static_cast<long>(POSITION_TYPE_SELL), "side");
   close(PositionGetDouble(POSITION_VOLUME), 0.2, "volume");
   same(PositionGetInteger(POSITION_IDENTIFIER), static_cast<long>(first), "the identifier stays");
   same(PositionGetInteger(POSITION_TICKET), static_cast<long>(reversing), "the ticket does not");
   check(!PositionSelectByTicket(first), "the old ticket is gone");
   HistorySelectByPosition(static_cast<long>(first));
   const ulong last = HistoryDealGetTicket(HistoryDealsTotal() - 1);
   same(HistoryDealGetInteger(last, DEAL_ENTRY), static_cast<long>(DEAL_ENTRY_INOUT), "entry");
   close(HistoryDealGetDouble(last, DEAL_VOLUME), 0.5, "the whole order");
   close(HistoryDealGetDouble(last, DEAL_PROFIT), 4.5, "the profit of what it closed");
}

void refusesToCloseWhatIsGone() {
   PositionGetTicket(0);
   const ulong ticket = static_cast<ulong>(PositionGetInteger(POSITION_TICKET));
   MqlTradeRequest request = closing(ticket, 0.3);
   same(send(request), 10038, "more than there is");
   request.volume = 0.2;
   same(send(request), 10009, "closes");
   same(send(request), 10036, "a second time it does not open the opposite");
   same(PositionsTotal(), 0, "flat");
   MqlTradeRequest by = request;
   by.action = TRADE_ACTION_CLOSE_BY;
   same(send(by), 10035, "no opposite positions");
}

void modifiesBySymbol() {
   send(market(ORDER_TYPE_BUY, 0.1));
   MqlTradeRequest request = stops(0, 1.09, 0);
   same(send(request), 10009, "the symbol is enough");
   PositionSelect("EURUSD");
   close(PositionGetDouble(POSITION_SL), 1.09, "set");
   quote("1.08990", "1.09000");
   same(PositionsTotal(), 0, "stopped");
}

void joinsByPendingOrders() {
   quote("1.10000", "1.10010");
   send(market(ORDER_TYPE_SELL, 0.1));
   const ulong identifier = theResult.order;
   send(pending(ORDER_TYPE_BUY_LIMIT, 1.095));
   quote("1.09490", "1.09500");
   same(PositionsTotal(), 0, "the order closed it");
   HistorySelectByPosition(static_cast<long>(identifier));
   same(HistoryDealsTotal(), 2, "in and out");
   same(HistoryDealGetInteger(HistoryDealGetTicket(1), DEAL_ENTRY), static_cast<long>(DEAL_ENTRY_OUT), "entry");
   same(AccountInfoInteger(ACCOUNT_MARGIN_MODE), static_cast<long>(ACCOUNT_MARGIN_MODE_RETAIL_NETTING), "mode");
}

void takesARateFromTheOtherSideForEuros() {
   Folder folder;
   yoke::mutableOptions() = yoke::Options{};
   yoke::mutableOptions().marginMode = "netting";
   yoke::mutableOptions().currency = "EUR";
   yoke::mutableOptions().suffix = ".r";
   startIn(folder.path());
   MqlTradeRequest request = market(ORDER_TYPE_BUY, 1);
   request.symbol = "EURUSD.r";
   same(send(request), 10009, "opens under the broker's name");
   ordered("quote EURUSD.r 1.20000 1.20010");
   PositionSelect("EURUSD.r");
   close(PositionGetDouble(POSITION_PROFIT), 8324.31, "9990 dollars at the ask");
   same(SymbolName(0, false), "EURUSD.r", "the listing's name");
   same(_Symbol + "", "EURUSD.r", "the chart's symbol");
}

} // namespace

int main() {
   Folder folder;
   start("netting", folder.path());
   joinsReducesAndReverses();
   refusesToCloseWhatIsGone();
   modifiesBySymbol();
   joinsByPendingOrders();
   takesARateFromTheOtherSideForEuros();
   return verdict();
}
