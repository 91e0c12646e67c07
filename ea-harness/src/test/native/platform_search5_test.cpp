// MetaTrader 5: what is found of a request whose reply never came, and what is left unknown.
// platforms: mt5
#include "platform/Platform5.hpp"

using namespace yoke::test;

namespace {

bool find(const TradeCall &call, TradeReply &reply) { return TradeFind(call, reply); }

void anEntryIsFoundByItsMagic() {
   begin(ACCOUNT_MARGIN_MODE_RETAIL_HEDGING);
   TradeReply reply;
   const TradeCall call = openCall(SIDE_BUY, 0.5);
   check(!find(call, reply) && reply.category == CATEGORY_UNKNOWN_OUTCOME, "nothing there, nothing known");
   endOrder(501, ORDER_TYPE_BUY, ORDER_STATE_FILLED, 0.5, 501, 77001);
   bookDeal(601, 501, 501, DEAL_ENTRY_IN, true, 0.5, 1.1002, 77001);
   check(find(call, reply) && reply.category == CATEGORY_DONE && reply.raw_code == 10009, "done");
   check(reply.order == 501 && reply.deal == 601 && reply.identifier == 501 && reply.lots == 0.5 && reply.price == 1.1002,
         "with all its numbers");
   script().deals.back().doubles[DEAL_VOLUME] = 0.2;
   check(find(call, reply) && reply.category == CATEGORY_PARTIAL && reply.lots == 0.2, "done in part");
}

void anExitsDealIsNoEntry() {
   begin(ACCOUNT_MARGIN_MODE_RETAIL_HEDGING);
   TradeReply reply;
   endOrder(502, ORDER_TYPE_SELL, ORDER_STATE_FILLED, 0.5, 501, 0);
   bookDeal(602, 502, 501, DEAL_ENTRY_OUT, false, 0.5, 1.1002, 77001);
   check(!find(openCall(SIDE_BUY, 0.5), reply), "the stop of a position carries its magic too");
   begin(ACCOUNT_MARGIN_MODE_RETAIL_NETTING);
   endOrder(502, ORDER_TYPE_SELL, ORDER_STATE_FILLED, 0.5, 501, 77001);
   bookDeal(602, 502, 501, DEAL_ENTRY_OUT, false, 0.5, 1.1002, 77001);
   check(find(openCall(SIDE_SELL, 0.5), reply) && reply.identifier == 501, "on a netting account an order may only reduce");
}

void anUnreadableHistoryTellsNothing() {
   begin(ACCOUNT_MARGIN_MODE_RETAIL_HEDGING);
   TradeReply reply;
   bookDeal(601, 501, 501, DEAL_ENTRY_IN, true, 0.5, 1.1002, 77001);
   script().historyFails = true;
   check(!find(openCall(SIDE_BUY, 0.5), reply), "an entry");
   check(!find(closeCall(501, 0), reply), "an exit");
}

void anOrderIsFoundWaitingOrEnded() {
   begin(ACCOUNT_MARGIN_MODE_RETAIL_HEDGING);
   TradeReply reply;
   const TradeCall call = placeCall(SIDE_BUY, KIND_LIMIT, 1.09);
   placeOrder(44, ORDER_TYPE_BUY_LIMIT, 0.1, 1.09, 77002);
   check(find(call, reply) && reply.category == CATEGORY_PLACED && reply.order == 44 && reply.lots == 0.1, "waiting");
   script().orders.clear();
   endOrder(44, ORDER_TYPE_BUY_LIMIT, ORDER_STATE_EXPIRED, 0.1, 0, 77002);
   check(find(call, reply) && reply.category == CATEGORY_PLACED && reply.order == 44, "placed, and over since");
   script().pastOrders.clear();
   endOrder(45, ORDER_TYPE_BUY_LIMIT, ORDER_STATE_REJECTED, 0.1, 0, 77002);
   check(find(call, reply) && reply.category == CATEGORY_REJECTED && reply.order == 45, "refused");
   endOrder(46, ORDER_TYPE_BUY, ORDER_STATE_CANCELED, 0.5, 0, 77001);
   check(find(openCall(SIDE_BUY, 0.5), reply) && reply.category == CATEGORY_REJECTED, "a market order without a deal");
}

void aCloseIsKnownByItsMark() {
   begin(ACCOUNT_MARGIN_MODE_RETAIL_HEDGING);
   TradeReply reply;
   openPosition(501, 501, true, 0.3, 77001);
   const TradeCall call = closeCall(501, 0.2);
   check(!find(call, reply), "a position that is still there may have been reduced earlier");
   endOrder(502, ORDER_TYPE_SELL, ORDER_STATE_FILLED, 0.2, 501, 77001);
   bookDeal(602, 502, 501, DEAL_ENTRY_OUT, false, 0.2, 1.1005, 77001).texts[DEAL_COMMENT] = "yoke other-1";
   check(!find(call, reply), "nor is another close this one");
   script().deals.back().texts[DEAL_COMMENT] = "yoke m8x2k1-7";
   check(find(call, reply) && reply.category == CATEGORY_DONE && reply.deal == 602 && reply.lots == 0.2
            && reply.identifier == 501,
         "the mark tells");
}

void aPositionThatIsGoneIsClosed() {
   begin(ACCOUNT_MARGIN_MODE_RETAIL_HEDGING);
   TradeReply reply;
   check(!find(closeCall(501, 0), reply), "gone without a deal proves nothing");
   bookDeal(601, 501, 501, DEAL_ENTRY_IN, true, 0.3, 1.1, 77001);
   check(!find(closeCall(501, 0), reply), "nor does the entry alone");
   endOrder(502, ORDER_TYPE_SELL, ORDER_STATE_FILLED, 0.3, 501, 0);
   bookDeal(602, 502, 501, DEAL_ENTRY_OUT, false, 0.3, 1.09, 77001).texts[DEAL_COMMENT] = "[sl 1.09]";
   check(find(closeCall(501, 0), reply) && reply.category == CATEGORY_DONE && reply.price == 1.09, "closed, by its stop");
   TradeCall by = callOf(ACTION_CLOSE_BY);
   by.ticket = 501;
   by.opposite_ticket = 700;
   check(!find(by, reply), "which is no close by");
   script().deals.back().integers[DEAL_ENTRY] = DEAL_ENTRY_OUT_BY;
   check(find(by, reply) && reply.identifier == 501, "this is");
}

void changesAreFoundByTheStateTheyWanted() {
   begin(ACCOUNT_MARGIN_MODE_RETAIL_HEDGING);
   TradeReply reply;
   openPosition(501, 501, true, 0.3, 1).doubles[POSITION_SL] = 1.095;
   check(find(modifyCall(501, 1.095, 0), reply) && reply.identifier == 501, "the stops are as wanted");
   check(!find(modifyCall(501, 1.096, 0), reply), "they are not");
   placeOrder(44, ORDER_TYPE_BUY_LIMIT, 0.1, 1.09, 2);
   TradeCall change = callOf(ACTION_CHANGE);
   change.ticket = 44;
   change.price = 1.09;
   check(find(change, reply) && reply.order == 44, "the order is as wanted");
   change.price = 1.08;
   check(!find(change, reply), "it is not");
}

void aCancelledOrderIsInTheHistory() {
   begin(ACCOUNT_MARGIN_MODE_RETAIL_HEDGING);
   TradeReply reply;
   TradeCall cancel = callOf(ACTION_CANCEL);
   cancel.ticket = 44;
   placeOrder(44, ORDER_TYPE_BUY_LIMIT, 0.1, 1.09, 2);
   check(!find(cancel, reply), "it still waits");
   script().orders.clear();
   check(!find(cancel, reply), "gone, but whereto");
   endOrder(44, ORDER_TYPE_BUY_LIMIT, ORDER_STATE_CANCELED, 0.1, 0, 2);
   check(find(cancel, reply) && reply.category == CATEGORY_DONE && reply.order == 44, "cancelled");
   script().pastOrders.back().integers[ORDER_STATE] = ORDER_STATE_FILLED;
   check(find(cancel, reply) && reply.category == CATEGORY_NOT_FOUND, "filled first");
   checkEqual(reply.text.utf8(), "EURUSD #44 was filled before it could be cancelled", "and says so");
}

} // namespace

int main() {
   anEntryIsFoundByItsMagic();
   anExitsDealIsNoEntry();
   anUnreadableHistoryTellsNothing();
   anOrderIsFoundWaitingOrEnded();
   aCloseIsKnownByItsMark();
   aPositionThatIsGoneIsClosed();
   changesAreFoundByTheStateTheyWanted();
   aCancelledOrderIsInTheHistory();
   return verdict("platform_search5");
}
