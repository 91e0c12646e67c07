// Requests to MetaTrader 5 field by field, and what is made of its replies and its silence.
// platforms: mt5
#include "platform/Platform5.hpp"

using namespace yoke::test;

namespace {

const MqlTradeRequest &lastRequest() { return script().sent.back(); }

TradeReply send(TradeCall &call) {
   TradeReply reply;
   TradeSend(call, reply);
   return reply;
}

ScriptedSymbol &symbol() { return world().symbols["EURUSD"]; }

MqlTradeResult resultOf(long request, uint code) {
   MqlTradeResult result = {};
   result.request_id = static_cast<uint>(request);
   result.retcode = code;
   return result;
}

void deliver(const MqlTradeResult &result) {
   MqlTradeTransaction transaction = {};
   MqlTradeRequest request = {};
   transaction.type = TRADE_TRANSACTION_REQUEST;
   TradeOnTransaction(transaction, request, result);
}

void opensAtTheAskWithTagMagicAndDeviation() {
   begin(ACCOUNT_MARGIN_MODE_RETAIL_HEDGING);
   TradeCall call = openCall(SIDE_BUY, 0.3);
   call.sl = 1.09;
   call.tp = 1.12;
   call.comment = "yk7a:a comment that is longer than thirty-one characters";
   const TradeReply reply = send(call);
   const MqlTradeRequest &r = lastRequest();
   check(reply.pending && reply.request_id == 1, "an asynchronous request has a number");
   check(r.action == TRADE_ACTION_DEAL && r.type == ORDER_TYPE_BUY && r.symbol.utf8() == "EURUSD", "a market deal");
   check(r.price == 1.1001 && r.volume == 0.3 && r.deviation == 20, "at the ask");
   check(r.sl == 1.09 && r.tp == 1.12 && r.magic == 77001 && r.position == 0, "with its stops");
   checkEqual(r.comment.utf8(), "yk7a:a comment that is longer t", "31 characters with the tag at the start");
   call.comment = yoke::text("yk7a:thirty characters and the\xF0\x9F\x93\x88 more");
   check(StringLen(call.comment) > 31, "a long one again");
   send(call);
   checkEqual(lastRequest().comment.utf8(), "yk7a:thirty characters and the", "no half of a character");
}

void choosesTheFilling() {
   struct Case {
      long exec;
      long flags;
      bool exit;
      ENUM_ORDER_TYPE_FILLING expected;
      const char *what;
   };
   const Case cases[] = {
      {SYMBOL_TRADE_EXECUTION_MARKET, 3, false, ORDER_FILLING_FOK, "an entry is filled whole where it can be"},
      {SYMBOL_TRADE_EXECUTION_MARKET, 3, true, ORDER_FILLING_IOC, "an exit takes what there is"},
      {SYMBOL_TRADE_EXECUTION_MARKET, 2, false, ORDER_FILLING_IOC, "the only flag"},
      {SYMBOL_TRADE_EXECUTION_MARKET, 1, true, ORDER_FILLING_FOK, "the only flag at an exit"},
      {SYMBOL_TRADE_EXECUTION_MARKET, 0, false, ORDER_FILLING_FOK, "no flags in market execution: never RETURN"},
      {SYMBOL_TRADE_EXECUTION_EXCHANGE, 0, false, ORDER_FILLING_RETURN, "no flags on an exchange"},
      {SYMBOL_TRADE_EXECUTION_EXCHANGE, 4, false, ORDER_FILLING_RETURN, "BOC is not for market orders"},
      {SYMBOL_TRADE_EXECUTION_INSTANT, 0, false, ORDER_FILLING_FOK, "instant execution asks no flags"},
      {SYMBOL_TRADE_EXECUTION_REQUEST, 0, true, ORDER_FILLING_IOC, "nor does execution on request"}};
   for (const Case &c : cases) {
      begin(ACCOUNT_MARGIN_MODE_RETAIL_HEDGING);
      openPosition(10, 10, true, 0.5, 1);
      symbol().integers[SYMBOL_TRADE_EXEMODE] = c.exec;
      symbol().integers[SYMBOL_FILLING_MODE] = c.flags;
      TradeCall call = c.exit ? closeCall(10, 0) : openCall(SIDE_BUY, 0.1);
      send(call);
      check(lastRequest().type_filling == c.expected, c.what);
   }
}

void closesByTicketOnEveryKindOfAccount() {
   for (const ENUM_ACCOUNT_MARGIN_MODE mode : {ACCOUNT_MARGIN_MODE_RETAIL_HEDGING, ACCOUNT_MARGIN_MODE_RETAIL_NETTING}) {
      begin(mode);
      openPosition(12, 10, false, 0.5, 99);
      TradeCall call = closeCall(10, 0);
      call.ticket = 11;
      send(call);
      const MqlTradeRequest &r = lastRequest();
      check(r.action == TRADE_ACTION_DEAL && r.type == ORDER_TYPE_BUY && r.price == 1.1001, "bought back at the ask");
      check(r.position == 12 && r.volume == 0.5 && r.magic == 99, "the whole position, found by its identifier");
      checkEqual(r.comment.utf8(), "yoke m8x2k1-7", "marked for a lost reply");
      call.lots = 0.2;
      send(call);
      check(lastRequest().volume == 0.2, "a part of it");
   }
}

void modifiesClosesByAndCancels() {
   begin(ACCOUNT_MARGIN_MODE_RETAIL_HEDGING);
   openPosition(10, 10, true, 0.5, 1);
   openPosition(11, 11, false, 0.2, 2);
   TradeCall call = modifyCall(10, 1.095, 0);
   send(call);
   check(lastRequest().action == TRADE_ACTION_SLTP && lastRequest().position == 10 && lastRequest().sl == 1.095
            && lastRequest().tp == 0,
         "stops by the position's ticket");
   TradeCall by = callOf(ACTION_CLOSE_BY);
   by.ticket = 10;
   by.opposite_ticket = 11;
   send(by);
   check(lastRequest().action == TRADE_ACTION_CLOSE_BY && lastRequest().position == 10 && lastRequest().position_by == 11,
         "one position against the other");
   placeOrder(40, ORDER_TYPE_BUY_LIMIT, 0.1, 1.09, 3);
   TradeCall cancel = callOf(ACTION_CANCEL);
   cancel.ticket = 40;
   send(cancel);
   check(lastRequest().action == TRADE_ACTION_REMOVE && lastRequest().order == 40, "a pending order by its ticket");
}

void placesPendingOrders() {
   begin(ACCOUNT_MARGIN_MODE_RETAIL_HEDGING);
   TradeCall call = placeCall(SIDE_SELL, KIND_STOP_LIMIT, 1.09);
   call.stop_limit = 1.091;
   call.expiry_ms = utcAtMs(3600);
   send(call);
   const MqlTradeRequest &r = lastRequest();
   check(r.action == TRADE_ACTION_PENDING && r.type == ORDER_TYPE_SELL_STOP_LIMIT && r.price == 1.09
            && r.stoplimit == 1.091,
         "a stop limit with its two prices");
   check(r.type_filling == ORDER_FILLING_RETURN, "pending orders are filled as the exchange does");
   check(r.type_time == ORDER_TIME_SPECIFIED && (long)r.expiration == serverMs(3600) / 1000, "expiry in server time");
   call = placeCall(SIDE_BUY, KIND_LIMIT, 1.09);
   send(call);
   check(lastRequest().type == ORDER_TYPE_BUY_LIMIT && lastRequest().type_time == ORDER_TIME_GTC
            && (long)lastRequest().expiration == 0 && lastRequest().stoplimit == 0,
         "good till cancelled");
   placeOrder(41, ORDER_TYPE_BUY_STOP, 0.1, 1.12, 3);
   TradeCall change = callOf(ACTION_CHANGE);
   change.ticket = 41;
   change.price = 1.13;
   change.tp = 1.15;
   send(change);
   check(lastRequest().action == TRADE_ACTION_MODIFY && lastRequest().order == 41 && lastRequest().price == 1.13
            && lastRequest().tp == 1.15 && lastRequest().sl == 0,
         "the whole new state of an order");
}

void repricesWithinTheFirstTrysDeviation() {
   begin(ACCOUNT_MARGIN_MODE_RETAIL_HEDGING);
   TradeCall call = openCall(SIDE_BUY, 0.1);
   send(call);
   symbol().ask = 1.10025;
   call.attempt = 2;
   check(send(call).pending && lastRequest().price == 1.10025 && lastRequest().deviation == 5, "15 of 20 points are used up");
   symbol().ask = 1.10000;
   call.attempt = 3;
   check(send(call).pending && lastRequest().deviation == 20, "a better price gives no more than was allowed");
   symbol().ask = 1.10031;
   call.attempt = 4;
   const size_t before = script().sent.size();
   const TradeReply reply = send(call);
   check(!reply.pending && reply.category == CATEGORY_RETRY_PRICE && reply.raw_code == 10004, "beyond it nothing is sent");
   check(script().sent.size() == before, "and indeed nothing was");
   checkEqual(reply.text.utf8(), "EURUSD moved 21 points away from 1.10010: allowed are 20", "and says by how much");
}

void answersAtOnceWhatTheTerminalDidNotSend() {
   begin(ACCOUNT_MARGIN_MODE_RETAIL_HEDGING);
   script().sends = false;
   script().refusal = 10027;
   TradeCall call = openCall(SIDE_BUY, 0.1);
   TradeReply reply = send(call);
   check(!reply.pending && reply.category == CATEGORY_DISABLED && reply.raw_code == 10027, "the code of the refusal");
   checkEqual(reply.text.utf8(), "AutoTrading is switched off in the terminal", "in our words where there are none");
   script().refusal = 0;
   reply = send(call);
   check(reply.category == CATEGORY_UNKNOWN_OUTCOME && reply.raw_code == 4756, "without a code the runtime error");
   symbol().bid = 0;
   reply = send(call);
   check(reply.category == CATEGORY_RETRY_PRICE && reply.raw_code == 10021, "no quote, nothing sent");
   TradeCall close = closeCall(999, 0);
   check(send(close).category == CATEGORY_NOT_FOUND, "a position that is not there");
}

void matchesRepliesByTheirNumber() {
   begin(ACCOUNT_MARGIN_MODE_RETAIL_HEDGING);
   TradeCall first = openCall(SIDE_BUY, 0.1);
   TradeCall second = openCall(SIDE_SELL, 0.2);
   const long a = send(first).request_id;
   const long b = send(second).request_id;
   MqlTradeResult done = resultOf(b, TRADE_RETCODE_DONE);
   done.order = 501;
   done.deal = 601;
   done.volume = 0.2;
   done.price = 1.1;
   deliver(resultOf(9999, TRADE_RETCODE_REJECT));
   deliver(done);
   deliver(resultOf(a, TRADE_RETCODE_NO_MONEY));
   TradeReply reply;
   check(TradeNextReply(reply) && reply.request_id == b && reply.category == CATEGORY_DONE && reply.order == 501
            && reply.deal == 601 && reply.lots == 0.2 && reply.price == 1.1,
         "the second request's reply came first");
   check(reply.identifier == 501, "a hedging position is numbered by its order while the history lags");
   check(TradeNextReply(reply) && reply.request_id == a && reply.category == CATEGORY_NO_MONEY && reply.raw_code == 10019,
         "then the first one's");
   check(!TradeNextReply(reply), "a reply to a request of another program is none of ours");
   deliver(done);
   check(!TradeNextReply(reply), "a reply twice is one reply");
}

void otherTransactionsCarryNoResult() {
   begin(ACCOUNT_MARGIN_MODE_RETAIL_HEDGING);
   TradeCall call = openCall(SIDE_BUY, 0.1);
   const long id = send(call).request_id;
   MqlTradeTransaction transaction = {};
   transaction.type = TRADE_TRANSACTION_DEAL_ADD;
   MqlTradeRequest request = {};
   TradeOnTransaction(transaction, request, resultOf(id, TRADE_RETCODE_DONE));
   TradeReply reply;
   check(!TradeNextReply(reply), "a deal's transaction is not the reply");
}

void takesPriceAndPositionFromTheDeals() {
   begin(ACCOUNT_MARGIN_MODE_RETAIL_NETTING);
   TradeCall call = openCall(SIDE_BUY, 0.4);
   const long id = send(call).request_id;
   endOrder(501, ORDER_TYPE_BUY, ORDER_STATE_FILLED, 0.4, 300, 77001);
   bookDeal(601, 501, 300, DEAL_ENTRY_IN, true, 0.1, 1.1, 77001);
   bookDeal(602, 501, 300, DEAL_ENTRY_IN, true, 0.3, 1.1004, 77001);
   MqlTradeResult done = resultOf(id, TRADE_RETCODE_DONE);
   done.order = 501;
   deliver(done);
   TradeReply reply;
   check(TradeNextReply(reply) && reply.identifier == 300, "a netting deal joins the position there is");
   check(reply.lots == 0.4 && reply.price == 1.1003 && reply.deal == 602, "the deals' average where the result has none");
}

void waitsForAnExchangesDeals() {
   begin(ACCOUNT_MARGIN_MODE_EXCHANGE);
   TradeCall call = openCall(SIDE_BUY, 1.0);
   const long ids[] = {send(call).request_id, send(call).request_id, send(call).request_id};
   for (int i = 0; i < 3; i++) {
      placeOrder(501 + i, ORDER_TYPE_BUY, 1.0, 0, 77001);
      MqlTradeResult placed = resultOf(ids[i], TRADE_RETCODE_PLACED);
      placed.order = static_cast<ulong>(501 + i);
      deliver(placed);
   }
   TradeReply reply;
   check(!TradeNextReply(reply), "a taken order is not a fill");
   script().orders.clear();
   endOrder(501, ORDER_TYPE_BUY, ORDER_STATE_FILLED, 1.0, 300, 77001);
   bookDeal(601, 501, 300, DEAL_ENTRY_IN, true, 1.0, 1.1, 77001);
   endOrder(502, ORDER_TYPE_BUY, ORDER_STATE_CANCELED, 1.0, 300, 77001);
   bookDeal(602, 502, 300, DEAL_ENTRY_IN, true, 0.6, 1.1, 77001);
   endOrder(503, ORDER_TYPE_BUY, ORDER_STATE_REJECTED, 1.0, 0, 77001);
   check(TradeNextReply(reply) && reply.category == CATEGORY_DONE && reply.identifier == 300, "filled");
   check(TradeNextReply(reply) && reply.category == CATEGORY_PARTIAL && reply.lots == 0.6, "filled in part");
   check(TradeNextReply(reply) && reply.category == CATEGORY_REJECTED && reply.order == 503, "refused by the exchange");
   check(!TradeNextReply(reply), "each once");
}

void aPlacedOrderIsPlaced() {
   begin(ACCOUNT_MARGIN_MODE_RETAIL_HEDGING);
   TradeCall call = placeCall(SIDE_BUY, KIND_LIMIT, 1.09);
   MqlTradeResult done = resultOf(send(call).request_id, TRADE_RETCODE_DONE);
   done.order = 44;
   deliver(done);
   TradeReply reply;
   check(TradeNextReply(reply) && reply.category == CATEGORY_PLACED && reply.raw_code == 10009 && reply.order == 44,
         "whichever of its two codes the server uses");
}

void lostRepliesDoNotPileUp() {
   begin(ACCOUNT_MARGIN_MODE_RETAIL_HEDGING);
   TradeCall call = openCall(SIDE_BUY, 0.1);
   const long first = send(call).request_id;
   for (int i = 0; i < 2048; i++) send(call);
   deliver(resultOf(first, TRADE_RETCODE_DONE));
   TradeReply reply;
   check(!TradeNextReply(reply), "the oldest of too many is given up");
}

} // namespace

int main() {
   opensAtTheAskWithTagMagicAndDeviation();
   choosesTheFilling();
   closesByTicketOnEveryKindOfAccount();
   modifiesClosesByAndCancels();
   placesPendingOrders();
   repricesWithinTheFirstTrysDeviation();
   answersAtOnceWhatTheTerminalDidNotSend();
   matchesRepliesByTheirNumber();
   otherTransactionsCarryNoResult();
   takesPriceAndPositionFromTheDeals();
   waitsForAnExchangesDeals();
   aPlacedOrderIsPlaced();
   lostRepliesDoNotPileUp();
   return verdict("platform_trade5");
}
