// Requests to MetaTrader 4 field by field, and what is made of their answers.
// platforms: mt4
#include "platform/Platform4.hpp"

using namespace yoke::test;

namespace {

TradeReply send(TradeCall &call) {
   TradeReply reply;
   TradeSend(call, reply);
   return reply;
}

const Request4 &last() { return script().sent.back(); }

ScriptedSymbol &symbol() { return world().symbols["EURUSD"]; }

void opensAtTheSymbolsOwnPrices() {
   begin();
   TradeCall call = openCall(SIDE_SELL, 0.3);
   call.sl = 1.11;
   call.comment = "yk7a:a comment that is longer than thirty-one characters";
   const TradeReply reply = send(call);
   check(last().type == OP_SELL && last().price == 1.1 && last().slippage == 20 && last().sl == 1.11 && last().magic == 77001,
         "sold at the bid");
   checkEqual(last().comment, "yk7a:a comment that is longer t", "31 characters with the tag at the start");
   check(!reply.pending && reply.category == CATEGORY_DONE && reply.raw_code == 0 && reply.order == 1000
            && reply.identifier == 1000 && reply.deal == 2000 && reply.lots == 0.3 && reply.price == 1.1,
         "done, with the numbers of its entry");
}

void takesStopsLaterWhereTheServerRefusesThemAtTheOpening() {
   begin();
   script().refusesStopsAtOpening = true;
   TradeCall call = openCall(SIDE_BUY, 0.3);
   call.sl = 1.09;
   call.tp = 1.12;
   TradeReply reply = send(call);
   check(script().sent.size() == 3 && script().sent[1].sl == 0 && script().sent[1].tp == 0, "opened without");
   check(last().what == "modify" && last().ticket == 1000 && last().sl == 1.09 && last().tp == 1.12, "then set at once");
   check(reply.category == CATEGORY_DONE && reply.text == "Request completed", "as if nothing had been");

   begin();
   script().refusesStopsAtOpening = true;
   script().errors = {0, 0, 136, 136, 136};
   call.attempt = 1;
   reply = send(call);
   check(reply.category == CATEGORY_DONE && reply.order == 1000, "the position is open, whatever became of its stops");
   checkEqual(reply.text.utf8(),
              "Opened EURUSD #1000 without its stop loss 1.09000 take profit 1.12000: Off quotes; set it now",
              "and the trader hears that they are missing");
   check(script().sent.size() == 5, "three tries");
}

void stopsThatAreTooCloseAreNotLeftOut() {
   begin();
   script().errors = {130};
   symbol().market[MODE_STOPLEVEL] = 15;
   TradeCall call = openCall(SIDE_BUY, 0.3);
   call.sl = 1.0999;
   check(send(call).category == CATEGORY_INVALID && script().sent.size() == 1, "inside the stops level: refused");
   begin();
   script().errors = {130};
   symbol().integers[SYMBOL_TRADE_EXEMODE] = SYMBOL_TRADE_EXECUTION_INSTANT;
   call.sl = 1.09;
   check(send(call).category == CATEGORY_INVALID && script().sent.size() == 1, "instant execution takes stops: refused");
}

void closesInPartAndByTheFirstTicket() {
   begin();
   addPast(100, OP_BUY, 0.4, 5, "to #101", -60);
   addTrade(101, OP_BUY, 0.6, 5, "from #100");
   TradeCall call = closeCall(100, 0.2);
   const TradeReply reply = send(call);
   check(last().ticket == 101 && last().lots == 0.2 && last().price == 1.1, "the present ticket, at the bid");
   check(call.ticket == 101, "and that is what is looked for after silence");
   check(reply.category == CATEGORY_DONE && reply.identifier == 100 && reply.order == 101 && reply.deal == 203, "its exit");
   TradeCall all = closeCall(101, 0);
   send(all);
   check(last().lots == 0.6, "all of it");
   TradeCall none = closeCall(555, 0);
   check(send(none).category == CATEGORY_NOT_FOUND && last().lots == 0.6, "a ticket that is not there");
}

void modifiesPlacesChangesAndDeletes() {
   begin();
   addTrade(100, OP_SELL, 0.5, 5, "");
   TradeCall modify = modifyCall(100, 1.12, 0);
   TradeReply reply = send(modify);
   check(last().what == "modify" && last().sl == 1.12 && last().tp == 0 && last().expiryS == 0 && reply.identifier == 100,
         "stops of a position");
   script().errors = {1};
   check(send(modify).category == CATEGORY_NOCHANGE, "the server has no word for nothing to change");
   TradeCall place = placeCall(SIDE_SELL, KIND_STOP, 1.09);
   place.expiry_ms = utcAtMs(7200);
   reply = send(place);
   check(last().type == OP_SELLSTOP && last().price == 1.09 && last().expiryS == serverMs(7200) / 1000, "in server time");
   check(reply.category == CATEGORY_PLACED && reply.raw_code == 0 && reply.order == 1000 && reply.deal == 0, "placed");
   TradeCall change = callOf(ACTION_CHANGE);
   change.ticket = 1000;
   change.price = 1.08;
   change.sl = 1.085;
   check(send(change).category == CATEGORY_DONE && last().price == 1.08 && last().sl == 1.085, "its whole new state");
   TradeCall cancel = callOf(ACTION_CANCEL);
   cancel.ticket = 1000;
   check(send(cancel).category == CATEGORY_DONE && last().what == "delete", "deleted");
   cancel.ticket = 100;
   check(send(cancel).category == CATEGORY_NOT_FOUND, "a position is no pending order");
   place = placeCall(SIDE_BUY, KIND_STOP_LIMIT, 1.12);
   check(send(place).category == CATEGORY_UNSUPPORTED, "there are no stop limits");
   const int types[] = {OP_BUYLIMIT, OP_SELLLIMIT, OP_BUYSTOP, OP_SELLSTOP};
   for (int i = 0; i < 4; i++) {
      place = placeCall(i % 2 == 0 ? SIDE_BUY : SIDE_SELL, i < 2 ? KIND_LIMIT : KIND_STOP, 1.0);
      send(place);
      check(last().type == types[i], "every type");
   }
}

void closesOneByTheOther() {
   begin();
   addTrade(100, OP_BUY, 0.5, 5, "");
   addTrade(101, OP_SELL, 0.2, 6, "").openPrice = 1.105;
   TradeCall call = callOf(ACTION_CLOSE_BY);
   call.ticket = 100;
   call.opposite_ticket = 101;
   const TradeReply reply = send(call);
   check(last().what == "close by" && last().ticket == 100 && last().other == 101, "both tickets");
   check(reply.category == CATEGORY_DONE && reply.lots == 0.2 && reply.price == 1.105 && reply.deal == 201, "the smaller one's lots");
}

void mapsErrorsByWhatWasAsked() {
   const struct {
      int error;
      int attempt;
      ResultCategory category;
   } cases[] = {{129, 1, CATEGORY_RETRY_PRICE}, {129, 2, CATEGORY_INVALID},          {138, 2, CATEGORY_RETRY_PRICE},
                {128, 1, CATEGORY_UNKNOWN_OUTCOME}, {1, 1, CATEGORY_UNKNOWN_OUTCOME}, {2, 1, CATEGORY_UNKNOWN_OUTCOME},
                {146, 1, CATEGORY_RETRY_BUSY},  {134, 1, CATEGORY_NO_MONEY},         {4109, 1, CATEGORY_DISABLED}};
   for (const auto &c : cases) {
      begin();
      script().errors = {c.error};
      TradeCall call = openCall(SIDE_BUY, 0.1);
      call.attempt = c.attempt;
      const TradeReply reply = send(call);
      check(reply.category == c.category && reply.raw_code == c.error, "error " + std::to_string(c.error));
   }
}

void waitsForTheTradeContextAndForAQuote() {
   begin();
   yoke::conditions().contextBusyUntilMs = yoke::utcMs() + 60000;
   TradeCall call = openCall(SIDE_BUY, 0.1);
   check(TradeIsBusy() && send(call).category == CATEGORY_RETRY_BUSY && script().sent.empty(), "another program trades");
   yoke::conditions().contextBusyUntilMs = 0;
   symbol().ask = 0;
   check(send(call).category == CATEGORY_RETRY_PRICE && script().sent.empty(), "no quote");
   symbol().ask = 1.1001;
   send(call);
   symbol().ask = 1.10025;
   call.attempt = 2;
   send(call);
   check(last().slippage == 5 && last().price == 1.10025, "what is left of the deviation");
   symbol().ask = 1.10040;
   call.attempt = 3;
   check(send(call).category == CATEGORY_RETRY_PRICE && script().sent.size() == 2, "beyond it nothing is sent");
}

} // namespace

int main() {
   opensAtTheSymbolsOwnPrices();
   takesStopsLaterWhereTheServerRefusesThemAtTheOpening();
   stopsThatAreTooCloseAreNotLeftOut();
   closesInPartAndByTheFirstTicket();
   modifiesPlacesChangesAndDeletes();
   closesOneByTheOther();
   mapsErrorsByWhatWasAsked();
   waitsForTheTradeContextAndForAQuote();
   return verdict("platform_trade4");
}
