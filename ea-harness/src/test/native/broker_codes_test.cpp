// Every answer of MetaTrader 5's trade server that the broker gives by itself, and how faults make the others.
// platforms: mt5
#include "brokertest/Requests5.hpp"

using namespace yoke::test;

namespace {

void refusesWhatIsWrong() {
   MqlTradeRequest request = market(ORDER_TYPE_BUY, 0.1);
   request.action = static_cast<ENUM_TRADE_REQUEST_ACTIONS>(3);
   same(send(request), 10013, "no such action");
   request = market(ORDER_TYPE_BUY, 0.1);
   request.symbol = "NIX";
   same(send(request), 10013, "no such symbol");
   same(send(market(ORDER_TYPE_BUY, 0.015)), 10014, "off the step");
   same(send(market(ORDER_TYPE_BUY, 101)), 10014, "above the greatest");
   same(send(market(ORDER_TYPE_BUY, 0)), 10014, "nothing");
   same(send(market(ORDER_TYPE_BUY, std::nan(""))), 10013, "not a number");
   same(send(market(ORDER_TYPE_BUY, 0.1, 1.100001)), 10015, "off the grid");
   same(send(market(ORDER_TYPE_BUY, 0.1, 1.1)), 10016, "a stop on the wrong side");
   same(send(market(ORDER_TYPE_SELL, 0.1, 0, 1.2)), 10016, "a target on the wrong side");
   same(send(market(ORDER_TYPE_BUY_LIMIT, 0.1)), 10035, "a waiting kind at the market");
   same(send(pending(ORDER_TYPE_BUY, 1.09)), 10035, "a market kind that waits");
   same(send(pending(ORDER_TYPE_BUY_LIMIT, 1.11)), 10015, "a limit above the market");
   same(send(pending(ORDER_TYPE_BUY_STOP, 1.09)), 10015, "a stop below the market");
   same(send(pending(ORDER_TYPE_BUY_STOP_LIMIT, 1.105, 1.106)), 10015, "a limit above its trigger");
   request = pending(ORDER_TYPE_BUY_LIMIT, 1.09);
   request.type_time = ORDER_TIME_SPECIFIED;
   request.expiration = TimeTradeServer() - 1;
   same(send(request), 10022, "over before it began");
   request = market(ORDER_TYPE_BUY, 0.1);
   request.type_filling = ORDER_FILLING_RETURN;
   same(send(request), 10030, "not this symbol's filling");
   same(send(market(ORDER_TYPE_BUY, 50)), 10019, "not so much money");
   same(send(stops(4711, 1, 2)), 10036, "no such position");
   same(PositionsTotal(), 0, "nothing happened");
}

void keepsTheLevels() {
   send(market(ORDER_TYPE_BUY, 0.1, 1.09));
   const ulong ticket = theResult.order;
   ordered("spec EURUSD stops_level 50");
   same(send(stops(ticket, 1.0996, 0)), 10016, "inside the stops level");
   same(send(stops(ticket, 1.0995, 0)), 10009, "on it");
   same(send(pending(ORDER_TYPE_BUY_LIMIT, 1.0998)), 10015, "inside the stops level");
   ordered("spec EURUSD stops_level 0");
   ordered("spec EURUSD freeze_level 60");
   same(send(stops(ticket, 1.09, 0)), 10029, "frozen");
   same(send(closing(ticket, 0.1)), 10029, "frozen");
   same(SymbolInfoInteger("EURUSD", SYMBOL_TRADE_FREEZE_LEVEL), 60L, "shown");
   ordered("spec EURUSD freeze_level 0");
   same(send(closing(ticket, 0.1)), 10009, "closes");
}

void keepsTheSymbolsMode() {
   send(market(ORDER_TYPE_BUY, 0.1));
   const ulong ticket = theResult.order;
   ordered("spec EURUSD trade_mode LONG_ONLY");
   same(send(market(ORDER_TYPE_SELL, 0.1)), 10042, "long only");
   ordered("spec EURUSD trade_mode SHORT_ONLY");
   same(send(market(ORDER_TYPE_BUY, 0.1)), 10043, "short only");
   ordered("spec EURUSD trade_mode CLOSE_ONLY");
   same(send(market(ORDER_TYPE_BUY, 0.1)), 10044, "close only");
   ordered("spec EURUSD trade_mode DISABLED");
   same(send(closing(ticket, 0.1)), 10017, "disabled");
   ordered("spec EURUSD trade_mode FULL");
   ordered("market closed EURUSD");
   same(send(closing(ticket, 0.1)), 10018, "closed");
   same(send(market(ORDER_TYPE_BUY, 0.1)), 10018, "closed");
   check(theResult.comment.utf8().find("EURUSD") != std::string::npos, "names the symbol");
   ordered("market open EURUSD");
   ordered("spec EURUSD lot_limit 0.15");
   same(send(market(ORDER_TYPE_BUY, 0.1)), 10014, "the symbol's limit");
   ordered("spec EURUSD lot_limit 0");
   same(send(closing(ticket, 0.1)), 10009, "closes");
}

void requotesOnlyWithInstantExecution() {
   ordered("fault slip 5");
   same(send(market(ORDER_TYPE_BUY, 0.1)), 10009, "slips");
   close(theResult.price, 1.10015, "against the trader");
   send(closing(theResult.order, 0.1));
   ordered("spec EURUSD exec_mode INSTANT");
   MqlTradeRequest request = market(ORDER_TYPE_BUY, 0.1);
   same(send(request), 10015, "a price is wanted");
   request.price = 1.1001;
   ordered("fault slip 11");
   same(send(request), 10004, "beyond the deviation");
   request.price = 1.0998;
   same(send(request), 10004, "the price has gone away");
   request.price = 1.1;
   same(send(request), 10009, "just within");
   close(theResult.price, 1.1001, "at the market all the same");
   ordered("spec EURUSD exec_mode MARKET");
   send(closing(theResult.order, 0.1));
}

void obeysTheFourFlags() {
   yoke::conditions().terminalTradeAllowed = false;
   same(send(market(ORDER_TYPE_BUY, 0.1)), 10027, "the button");
   same(takeError(), 4752, "the terminal's own error");
   yoke::conditions() = yoke::Conditions{};
   yoke::conditions().eaTradeAllowed = false;
   same(send(market(ORDER_TYPE_BUY, 0.1)), 10027, "the box");
   yoke::conditions() = yoke::Conditions{};
   yoke::conditions().accountTradeAllowed = false;
   same(send(market(ORDER_TYPE_BUY, 0.1)), 10017, "an investor");
   same(AccountInfoInteger(ACCOUNT_TRADE_ALLOWED), 0L, "shown");
   yoke::conditions() = yoke::Conditions{};
   yoke::conditions().accountExpertAllowed = false;
   same(send(market(ORDER_TYPE_BUY, 0.1)), 10026, "the server");
   yoke::conditions() = yoke::Conditions{};
   yoke::conditions().brokerConnected = false;
   same(send(market(ORDER_TYPE_BUY, 0.1)), 10031, "no connection");
   yoke::conditions() = yoke::Conditions{};
}

void passesEveryCodeOn() {
   for (int code = 10004; code <= 10046; code++) {
      ordered("fault refuse " + std::to_string(code));
      same(send(market(ORDER_TYPE_BUY, 0.1)), code, "as told");
   }
   same(PositionsTotal(), 0, "nothing happened");
}

void limitsTheNumberOfOrders() {
   for (int i = 0; i < 200; i++) same(send(pending(ORDER_TYPE_BUY_LIMIT, 1.0)), 10008, "places");
   same(send(pending(ORDER_TYPE_BUY_LIMIT, 1.0)), 10033, "one too many");
   same(send(market(ORDER_TYPE_BUY, 0.1)), 10033, "one too many");
   while (OrdersTotal() > 0) send(onOrder(TRADE_ACTION_REMOVE, OrderGetTicket(0)));
}

void checksWithoutDoing() {
   MqlTradeRequest request = market(ORDER_TYPE_BUY, 0.1);
   MqlTradeCheckResult result = {};
   check(OrderCheck(request, result), "could be done");
   close(result.margin, 110.01, "the margin afterwards");
   request.volume = 50;
   check(!OrderCheck(request, result), "could not");
   same(static_cast<int>(result.retcode), 10019, "why");
   same(PositionsTotal(), 0, "nothing happened");
   double margin = 0;
   check(OrderCalcMargin(ORDER_TYPE_BUY, "EURUSD", 1, 1.1001, margin), "calculates");
   close(margin, 1100.1, "margin");
   double profit = 0;
   check(OrderCalcProfit(ORDER_TYPE_SELL, "EURUSD", 1, 1.1, 1.09, profit), "calculates");
   close(profit, 1000, "profit");
}

} // namespace

int main() {
   Folder folder;
   start("hedging", folder.path());
   refusesWhatIsWrong();
   keepsTheLevels();
   keepsTheSymbolsMode();
   requotesOnlyWithInstantExecution();
   obeysTheFourFlags();
   passesEveryCodeOn();
   limitsTheNumberOfOrders();
   checksWithoutDoing();
   return verdict();
}
