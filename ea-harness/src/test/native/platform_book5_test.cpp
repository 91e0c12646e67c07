// MetaTrader 5: account, symbols, positions, orders, deals and calendar as rows of the bridge's words.
// platforms: mt5
#include "platform/Platform5.hpp"

using namespace yoke::test;

namespace {

void tellsWhoseAccountItIs() {
   begin(ACCOUNT_MARGIN_MODE_EXCHANGE);
   world().accountIntegers[ACCOUNT_TRADE_MODE] = ACCOUNT_TRADE_MODE_REAL;
   world().accountIntegers[ACCOUNT_LEVERAGE] = 30;
   world().accountTexts = {{ACCOUNT_SERVER, "Alder-Live"}, {ACCOUNT_COMPANY, "Alder"}, {ACCOUNT_CURRENCY, "EUR"}};
   IdentityRow row;
   IdentityRead(row);
   checkEqual((row.platform + " " + row.margin_mode + " " + row.trade_mode + " " + row.server + " " + row.currency).utf8(),
              "MT5 EXCHANGE REAL Alder-Live EUR", "identity");
   check(row.login == 501 && row.leverage == 30, "login and leverage");
}

void countsOnlyPendingOrders() {
   begin(ACCOUNT_MARGIN_MODE_RETAIL_HEDGING);
   placeOrder(1, ORDER_TYPE_BUY, 0.1, 0, 1);
   placeOrder(2, ORDER_TYPE_SELL_STOP_LIMIT, 0.1, 1.09, 1);
   placeOrder(3, ORDER_TYPE_CLOSE_BY, 0.1, 0, 1);
   HealthRow health;
   HealthRead(health);
   check(health.orders == 1, "orders under way are not pending");
   Array<OrderRow> rows;
   check(BookOrders(rows) == 1 && rows[0].ticket == 2 && rows[0].side == SIDE_SELL && rows[0].kind == KIND_STOP_LIMIT,
         "nor rows");
}

void positionsKeepTheirIdentifier() {
   begin(ACCOUNT_MARGIN_MODE_RETAIL_NETTING);
   Facts &facts = openPosition(77, 70, false, 0.3, 5);
   facts.doubles[POSITION_PRICE_OPEN] = 1.1000033333;
   facts.doubles[POSITION_SWAP] = -1.25;
   facts.doubles[POSITION_PROFIT] = 3.5;
   Array<PositionRow> rows;
   check(BookPositions(rows) == 1 && rows[0].identifier == 70 && rows[0].ticket == 77 && rows[0].side == SIDE_SELL,
         "a reversed netting position has the ticket of the reversing order");
   check(rows[0].open_price == 1.1, "the average at the symbol's digits, as the hash and the wire have it");
   check(rows[0].swap == -1.25 && rows[0].profit == 3.5 && rows[0].open_ms == utcAtMs(0), "money and UTC");
   PositionRow row;
   check(PositionRead(70, 70, row) && row.ticket == 77, "found by its identifier where the ticket has changed");
   check(!PositionRead(71, 0, row) && row.ticket == 0, "and not otherwise");
}

void commissionComesFromTheDeals() {
   begin(ACCOUNT_MARGIN_MODE_RETAIL_HEDGING);
   g_costs.Forget();
   openPosition(70, 70, true, 1.0, 5);
   Array<PositionRow> rows;
   BookPositions(rows);
   check(rows[0].commission == 0, "the deal is not there yet");
   bookDeal(601, 70, 70, DEAL_ENTRY_IN, true, 1.0, 1.1, 5).doubles[DEAL_COMMISSION] = -3.5;
   script().deals.back().doubles[DEAL_FEE] = -0.5;
   BookPositions(rows);
   check(rows[0].commission == -4.0, "with its fee");
   const int before = script().historySelections;
   BookPositions(rows);
   check(rows[0].commission == -4.0 && script().historySelections == before, "read once while the position stays the same");
   bookDeal(602, 71, 70, DEAL_ENTRY_OUT, false, 0.75, 1.1, 5).doubles[DEAL_COMMISSION] = -2;
   script().positions[0].doubles[POSITION_VOLUME] = 0.25;
   script().positions[0].integers[POSITION_TIME_UPDATE_MSC] += 1000;
   BookPositions(rows);
   check(rows[0].commission == -1.0, "what was closed took its share along");
   bookDeal(603, 72, 70, DEAL_ENTRY_INOUT, false, 1.25, 1.1, 5).doubles[DEAL_COMMISSION] = -5;
   script().positions[0].doubles[POSITION_VOLUME] = 1.0;
   script().positions[0].integers[POSITION_TIME_UPDATE_MSC] += 1000;
   BookPositions(rows);
   check(rows[0].commission == -4.0, "a reversal's share of what it opened");
}

void dealsAreTradesOldestFirst() {
   begin(ACCOUNT_MARGIN_MODE_RETAIL_NETTING);
   bookDeal(1, 0, 0, DEAL_ENTRY_IN, true, 0, 0, 0).integers[DEAL_TYPE] = DEAL_TYPE_BALANCE;
   bookDeal(2, 70, 70, DEAL_ENTRY_IN, true, 0.2, 1.1, 5);
   bookDeal(3, 71, 70, DEAL_ENTRY_INOUT, false, 0.5, 1.2, 6).doubles[DEAL_PROFIT] = 12;
   bookDeal(4, 72, 70, DEAL_ENTRY_OUT_BY, true, 0.3, 1.2, 6).integers[DEAL_REASON] = DEAL_REASON_SO;
   script().deals.back().integers[DEAL_TIME_MSC] += 1234;
   Array<DealRow> rows;
   check(BookDeals(utcAtMs(-60), rows) == 3, "a deposit is no deal");
   check(rows[0].ticket == 2 && rows[0].entry == ENTRY_IN && rows[0].identifier == 70 && rows[0].reason == "EXPERT", "in");
   check(rows[1].entry == ENTRY_INOUT && rows[1].side == SIDE_SELL && rows[1].profit == 12 && rows[1].order == 71, "reversal");
   check(rows[2].entry == ENTRY_OUT_BY && rows[2].reason == "STOP_OUT" && rows[2].time_ms == utcAtMs(0) + 1234, "by");
   check(BookDeals(utcAtMs(1), rows) == 1, "only since then, to the millisecond");
   script().historyFails = true;
   check(BookDeals(0, rows) == -1, "a history that cannot be read is not an empty one");
}

void specsAreInTheBridgesWords() {
   begin(ACCOUNT_MARGIN_MODE_RETAIL_HEDGING);
   ScriptedSymbol &symbol = world().symbols["EURUSD"];
   symbol.sessions[1] = {{300, 86100}};
   symbol.sessions[5] = {{0, 43200}, {46800, 86400}};
   SpecRow row;
   check(SpecRead("EURUSD", row), "known");
   checkEqual((row.calc_mode + " " + row.exec_mode + " " + row.trade_mode + " " + row.filling + " " + row.swap_mode).utf8(),
              "FOREX MARKET FULL FOK,IOC POINTS", "words");
   checkEqual(row.sessions.utf8(), "MON 00:05-23:55, FRI 00:00-12:00 13:00-24:00", "hours in server time");
   check(row.triple_swap_day == 3 && row.tick_value == 1.0 && row.tick_value_loss == 1.01 && row.lot_step == 0.01, "numbers");
   symbol.integers[SYMBOL_SWAP_ROLLOVER3DAYS] = SUNDAY;
   symbol.integers[SYMBOL_TRADE_EXEMODE] = SYMBOL_TRADE_EXECUTION_INSTANT;
   symbol.selected = false;
   SpecRead("EURUSD", row);
   check(row.triple_swap_day == 7 && row.filling == "FOK,IOC,RETURN", "Sunday is the seventh; not in Market Watch all the same");
   check(!SpecRead("NOSUCH", row) && !SymbolSelectForUse("NOSUCH"), "unknown");
   check(SymbolSelectForUse("EURUSD") && symbol.selected, "selected for its quotes");
   symbol.doubles[SYMBOL_VOLUME_MIN] = 0;
   symbol.doubles[SYMBOL_TRADE_TICK_SIZE] = 0;
   check(SpecRead("EURUSD", row) && row.trade_mode == "DISABLED" && row.lot_min == 0.01 && row.tick_size == 0.00001,
         "a symbol that only shows a price cannot be traded");
}

void quotesAreNeverZero() {
   begin(ACCOUNT_MARGIN_MODE_RETAIL_HEDGING);
   QuoteRow row;
   check(QuoteRead("EURUSD", row) && row.bid == 1.1 && row.digits == 5 && row.time_ms == utcAtMs(0) + 250, "in UTC");
   world().symbols["EURUSD"].ask = 0;
   check(!QuoteRead("EURUSD", row), "half a quote is none");
   check(!QuoteRead("NOSUCH", row), "unknown");
}

void theServersOffsetIsWholeQuarters() {
   begin(ACCOUNT_MARGIN_MODE_RETAIL_HEDGING);
   yoke::hooks().tradeServerSeconds = [] { return yoke::utcMs() / 1000 + 20700 + 37; };
   check(UtcToServerMs(0) == 20700000 && ServerToUtcMs(20700000) == 0, "five hours and three quarters, and a wrong clock");
   yoke::hooks().tradeServerSeconds = [] { return yoke::utcMs() / 1000 - 10800 - 200; };
   check(UtcToServerMs(0) == -10800000, "west of Greenwich");
}

void theCalendarHasDigitsAndGaps() {
   begin(ACCOUNT_MARGIN_MODE_RETAIL_HEDGING);
   MqlCalendarValue value = {};
   value.id = 9001;
   value.event_id = 840030016;
   value.time = (datetime)(serverMs(600) / 1000);
   value.actual_value = LONG_MIN;
   value.forecast_value = 185000000;
   value.prev_value = -260000;
   value.revised_prev_value = LONG_MIN;
   MqlCalendarEvent event = {};
   event.id = 840030016;
   event.country_id = 840;
   event.importance = CALENDAR_IMPORTANCE_HIGH;
   event.digits = 1;
   event.name = "Nonfarm Payrolls";
   MqlCalendarCountry country = {};
   country.id = 840;
   country.currency = "USD";
   calendar().values = {value, value};
   calendar().values[1].event_id = 1;
   calendar().events[event.id] = event;
   calendar().countries[840] = country;
   Array<CalendarRow> rows;
   check(CalendarRead(utcAtMs(0), utcAtMs(3600), rows) == 1, "an event that cannot be looked up is left out");
   check(rows[0].id == 9001 && rows[0].time_ms == utcAtMs(600) && rows[0].importance == "HIGH" && rows[0].currency == "USD",
         "in UTC and the bridge's words");
   checkEqual((rows[0].name + "|" + rows[0].actual + "|" + rows[0].forecast + "|" + rows[0].previous).utf8(),
              "Nonfarm Payrolls||185.0|-0.3", "not yet published is empty");
   calendar().values[0].revised_prev_value = 0;
   CalendarRead(utcAtMs(0), utcAtMs(3600), rows);
   checkEqual(rows[0].previous.utf8(), "0.0", "a revision, also to nothing");
   check(CalendarRead(utcAtMs(7200), utcAtMs(9000), rows) == 0, "an empty hour");
   calendar().error = 5401;
   check(CalendarRead(utcAtMs(0), utcAtMs(3600), rows) == -1, "not available");
   calendar().error = 5402;
   check(CalendarRead(utcAtMs(0), utcAtMs(3600), rows) == 0, "available, with nothing in it");
}

} // namespace

int main() {
   tellsWhoseAccountItIs();
   countsOnlyPendingOrders();
   positionsKeepTheirIdentifier();
   commissionComesFromTheDeals();
   dealsAreTradesOldestFirst();
   specsAreInTheBridgesWords();
   quotesAreNeverZero();
   theServersOffsetIsWholeQuarters();
   theCalendarHasDigitsAndGaps();
   return verdict("platform_book5");
}
