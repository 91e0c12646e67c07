// What the terminal refuses by itself: category, the platform's code, and a text that names rule, value and limit.
// platforms: mt5
#include "platform/Platform5.hpp"

using namespace yoke::test;

namespace {

ScriptedSymbol &symbol() { return world().symbols["EURUSD"]; }

void refused(const TradeCall &call, ResultCategory category, int code, const char *text) {
   TradeReply refusal;
   check(!TradeValidate(call, refusal), std::string("refused: ") + text);
   check(refusal.category == category && refusal.raw_code == code && !refusal.pending, std::string("category of: ") + text);
   checkEqual(refusal.text.utf8(), text, "text");
}

void allowed(const TradeCall &call, const char *what) {
   TradeReply refusal;
   check(TradeValidate(call, refusal), std::string("allowed: ") + what + " (" + refusal.text.utf8() + ")");
}

void fresh() { begin(ACCOUNT_MARGIN_MODE_RETAIL_HEDGING); }

void anUnknownSymbol() {
   fresh();
   TradeCall call = openCall(SIDE_BUY, 0.1);
   call.symbol = "NOSUCH";
   refused(call, CATEGORY_INVALID, 10013, "Unknown symbol NOSUCH");
   call.action = ACTION_PLACE;
   refused(call, CATEGORY_INVALID, 10013, "Unknown symbol NOSUCH");
}

void whatTheSymbolIsOpenFor() {
   fresh();
   const TradeCall buy = openCall(SIDE_BUY, 0.1);
   const TradeCall sell = openCall(SIDE_SELL, 0.1);
   symbol().integers[SYMBOL_TRADE_MODE] = SYMBOL_TRADE_MODE_LONGONLY;
   allowed(buy, "a long");
   refused(sell, CATEGORY_RULE, 10042, "Only buying is allowed in EURUSD");
   symbol().integers[SYMBOL_TRADE_MODE] = SYMBOL_TRADE_MODE_SHORTONLY;
   refused(buy, CATEGORY_RULE, 10043, "Only selling is allowed in EURUSD");
   symbol().integers[SYMBOL_TRADE_MODE] = SYMBOL_TRADE_MODE_CLOSEONLY;
   refused(buy, CATEGORY_RULE, 10044, "Only closing is allowed in EURUSD");
   openPosition(10, 10, true, 0.1, 1);
   allowed(closeCall(10, 0), "closing");
   symbol().integers[SYMBOL_TRADE_MODE] = SYMBOL_TRADE_MODE_DISABLED;
   refused(buy, CATEGORY_DISABLED, 10017, "Trading EURUSD is disabled");
   allowed(closeCall(10, 0), "an exit is the server's to refuse");
}

void lots() {
   fresh();
   refused(openCall(SIDE_BUY, 0.005), CATEGORY_INVALID, 10014, "0.005 lots of EURUSD: the minimum is 0.01");
   refused(openCall(SIDE_BUY, 50.01), CATEGORY_INVALID, 10014, "50.01 lots of EURUSD: the maximum is 50.00");
   refused(openCall(SIDE_BUY, 0.105), CATEGORY_INVALID, 10014, "0.105 lots of EURUSD: the step is 0.01");
   for (int i = 1; i <= 5000; i++) {
      TradeReply refusal;
      check(TradeValidate(openCall(SIDE_BUY, i / 100.0), refusal), "every whole step, whatever binary fractions make of it");
   }
   symbol().doubles[SYMBOL_VOLUME_STEP] = 0.1;
   symbol().doubles[SYMBOL_VOLUME_MIN] = 0.1;
   allowed(openCall(SIDE_BUY, 0.3), "0.1 + 0.1 + 0.1");
   openPosition(10, 10, true, 1.05, 1);
   refused(closeCall(10, 1.1), CATEGORY_INVALID, 10014,
           "Closing 1.10 of 1.05 lots of EURUSD #10: the position is smaller");
   refused(closeCall(10, 0.15), CATEGORY_INVALID, 10014, "Closing 0.15 of 1.05 lots of EURUSD #10: the step is 0.10");
   refused(closeCall(10, 1.0), CATEGORY_INVALID, 10014,
           "Closing 1.00 of 1.05 lots of EURUSD #10 would leave less than the minimum of 0.10");
   allowed(closeCall(10, 0), "all of it, though it is off the step");
   allowed(closeCall(10, 1.05), "all of it by its number");
}

void stopsOfAMarketOrder() {
   fresh();
   TradeCall call = openCall(SIDE_BUY, 0.1);
   call.sl = 1.10000;
   refused(call, CATEGORY_INVALID, 10016, "Stop loss 1.10000 of EURUSD is on the wrong side of 1.10000");
   call.sl = 1.09999;
   allowed(call, "one point away where no level is set");
   symbol().integers[SYMBOL_TRADE_STOPS_LEVEL] = 15;
   refused(call, CATEGORY_INVALID, 10016, "Stop loss 1.09999 of EURUSD is 1 points from 1.10000: the stops level is 15");
   call.sl = 1.09985;
   allowed(call, "at the level");
   call.tp = 1.0999;
   refused(call, CATEGORY_INVALID, 10016, "Take profit 1.09990 of EURUSD is on the wrong side of 1.10000");
   call = openCall(SIDE_SELL, 0.1);
   call.sl = 1.1002;
   refused(call, CATEGORY_INVALID, 10016, "Stop loss 1.10020 of EURUSD is 10 points from 1.10010: the stops level is 15");
   call.sl = 1.100253;
   refused(call, CATEGORY_INVALID, 10015, "Stop loss 1.10025300 of EURUSD is off the price step 0.00001");
   symbol().bid = 0;
   call.sl = 1.05;
   allowed(call, "without a quote the server decides");
}

void pendingOrders() {
   fresh();
   refused(placeCall(SIDE_BUY, KIND_LIMIT, 1.1001), CATEGORY_INVALID, 10015,
           "A buy limit of EURUSD at 1.10010 is on the wrong side of 1.10010");
   refused(placeCall(SIDE_BUY, KIND_STOP, 1.1001), CATEGORY_INVALID, 10015,
           "A buy stop of EURUSD at 1.10010 is on the wrong side of 1.10010");
   refused(placeCall(SIDE_SELL, KIND_LIMIT, 1.0999), CATEGORY_INVALID, 10015,
           "A sell limit of EURUSD at 1.09990 is on the wrong side of 1.10000");
   allowed(placeCall(SIDE_SELL, KIND_STOP, 1.0999), "a sell stop below the market");
   symbol().integers[SYMBOL_TRADE_STOPS_LEVEL] = 15;
   refused(placeCall(SIDE_SELL, KIND_STOP, 1.0999), CATEGORY_INVALID, 10015,
           "A sell stop of EURUSD at 1.09990 is 10 points from 1.10000: the stops level is 15");
   TradeCall call = placeCall(SIDE_BUY, KIND_STOP_LIMIT, 1.11);
   call.stop_limit = 1.111;
   refused(call, CATEGORY_INVALID, 10015,
           "A buy stop limit of EURUSD at 1.11000: its limit 1.11100 must not be worse than the trigger");
   call.stop_limit = 1.109;
   call.sl = 1.1089;
   refused(call, CATEGORY_INVALID, 10016, "Stop loss 1.10890 of EURUSD is 10 points from 1.10900: the stops level is 15");
   call.sl = 1.1;
   allowed(call, "its stop loss counts from the limit, where it is filled");
   call.expiry_ms = utcAtMs(-1);
   refused(call, CATEGORY_INVALID, 10022, "The order in EURUSD would expire in the past");
   call.expiry_ms = utcAtMs(3600);
   symbol().integers[SYMBOL_EXPIRATION_MODE] = SYMBOL_EXPIRATION_GTC | SYMBOL_EXPIRATION_DAY;
   refused(call, CATEGORY_INVALID, 10022, "EURUSD takes no orders with a time of expiry");
   symbol().integers[SYMBOL_EXPIRATION_MODE] = SYMBOL_EXPIRATION_SPECIFIED;
   allowed(call, "with a time of expiry");
   call.expiry_ms = 0;
   refused(call, CATEGORY_INVALID, 10022, "EURUSD takes no orders good till cancelled");
   symbol().integers[SYMBOL_EXPIRATION_MODE] = 0;
   symbol().integers[SYMBOL_ORDER_MODE] = SYMBOL_ORDER_MARKET | SYMBOL_ORDER_LIMIT;
   refused(call, CATEGORY_INVALID, 10035, "EURUSD takes no orders of this type");
   call.price = 0;
   refused(call, CATEGORY_INVALID, 10015, "The order in EURUSD has no price");
}

void wantedFillings() {
   fresh();
   TradeCall call = openCall(SIDE_BUY, 0.1);
   call.filling = "IOC";
   allowed(call, "a filling of the flags");
   call.filling = "RETURN";
   refused(call, CATEGORY_INVALID, 10030, "Filling RETURN is not allowed in EURUSD (FOK,IOC)");
   symbol().integers[SYMBOL_FILLING_MODE] = SYMBOL_FILLING_BOC;
   symbol().integers[SYMBOL_TRADE_EXEMODE] = SYMBOL_TRADE_EXECUTION_EXCHANGE;
   allowed(call, "RETURN on an exchange");
   call.filling = "BOC";
   refused(call, CATEGORY_INVALID, 10030, "Filling BOC is not allowed in EURUSD (RETURN,BOC)");
   TradeCall place = placeCall(SIDE_BUY, KIND_LIMIT, 1.09);
   place.filling = "BOC";
   allowed(place, "book or cancel for a limit");
   place = placeCall(SIDE_BUY, KIND_STOP, 1.12);
   place.filling = "BOC";
   refused(place, CATEGORY_INVALID, 10030, "Filling BOC is not allowed in EURUSD (RETURN,BOC)");
}

void tickets() {
   fresh();
   refused(closeCall(10, 0), CATEGORY_NOT_FOUND, 10036, "No open position EURUSD #10");
   refused(modifyCall(10, 1.0, 0), CATEGORY_NOT_FOUND, 10036, "No open position EURUSD #10");
   TradeCall cancel = callOf(ACTION_CANCEL);
   cancel.ticket = 44;
   refused(cancel, CATEGORY_NOT_FOUND, 10036, "No pending order EURUSD #44");
   cancel.action = ACTION_CHANGE;
   cancel.price = 1.0;
   refused(cancel, CATEGORY_NOT_FOUND, 10036, "No pending order EURUSD #44");
   TradeCall by = callOf(ACTION_CLOSE_BY);
   by.ticket = 10;
   by.opposite_ticket = 11;
   openPosition(10, 10, true, 0.1, 1);
   refused(by, CATEGORY_NOT_FOUND, 10036, "No open position EURUSD #11");
   openPosition(11, 11, true, 0.1, 1);
   refused(by, CATEGORY_INVALID, 10013, "EURUSD #10 and EURUSD #11 are not opposite in one symbol");
   script().positions[1].integers[POSITION_TYPE] = POSITION_TYPE_SELL;
   allowed(by, "opposite");
   world().accountIntegers[ACCOUNT_MARGIN_MODE] = ACCOUNT_MARGIN_MODE_RETAIL_NETTING;
   refused(by, CATEGORY_UNSUPPORTED, 0, "A netting account has no opposite positions");
}

void theFreezeLevel() {
   fresh();
   symbol().integers[SYMBOL_TRADE_FREEZE_LEVEL] = 20;
   Facts &facts = openPosition(10, 10, true, 0.1, 1);
   facts.doubles[POSITION_SL] = 1.0998;
   const char *text = "EURUSD #10 is within the freeze level of 20 points; wait until the price moves away";
   allowed(closeCall(10, 0), "an exit is the server's to refuse");
   refused(modifyCall(10, 1.09, 0), CATEGORY_INVALID, 10029, text);
   allowed(modifyCall(10, 1.0998, 0), "what changes nothing is the server's to answer");
   facts.doubles[POSITION_SL] = 1.09979;
   allowed(closeCall(10, 0), "a point further");
   placeOrder(44, ORDER_TYPE_BUY_LIMIT, 0.1, 1.0999, 2);
   TradeCall cancel = callOf(ACTION_CANCEL);
   cancel.ticket = 44;
   allowed(cancel, "so is a cancellation");
   script().orders[0].doubles[ORDER_PRICE_OPEN] = 1.0990;
   allowed(cancel, "far from the market");
   TradeCall change = callOf(ACTION_CHANGE);
   change.ticket = 44;
   change.price = 1.1005;
   refused(change, CATEGORY_INVALID, 10015, "A buy limit of EURUSD at 1.10050 is on the wrong side of 1.10010");
}

} // namespace

int main() {
   anUnknownSymbol();
   whatTheSymbolIsOpenFor();
   lots();
   stopsOfAMarketOrder();
   pendingOrders();
   wantedFillings();
   tickets();
   theFreezeLevel();
   return verdict("platform_checks");
}
