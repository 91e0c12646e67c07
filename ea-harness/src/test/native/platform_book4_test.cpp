// MetaTrader 4: positions under their first ticket, deals made of orders, the server's clock, and what is found after
// silence.
// platforms: mt4
#include "platform/Platform4.hpp"

using namespace yoke::test;

namespace {

long identifierOf(long ticket) {
   Array<PositionRow> rows;
   BookPositions(rows);
   for (int i = 0; i < ArraySize(rows); i++) {
      if (rows[i].ticket == ticket) return rows[i].identifier;
   }
   return -1;
}

void fresh() {
   begin();
   g_lineage.Forget();
}

void positionsAndOrdersAreOfOneList() {
   fresh();
   Trade4 &buy = addTrade(100, OP_BUY, 0.5, 5, "yk7a:x");
   buy.swap = -1.5;
   buy.commission = -7;
   buy.profit = 12;
   buy.sl = 1.09;
   Trade4 &stop = addTrade(101, OP_SELLSTOP, 0.2, 6, "yk7b:y");
   stop.expiryS = serverMs(600) / 1000;
   addTrade(102, 6, 0, 0, "deposit");
   Array<PositionRow> positions;
   Array<OrderRow> orders;
   check(BookPositions(positions) == 1 && BookOrders(orders) == 1, "a deposit is neither");
   const PositionRow &p = positions[0];
   check(p.identifier == 100 && p.ticket == 100 && p.side == SIDE_BUY && p.lots == 0.5 && p.sl == 1.09 && p.swap == -1.5
            && p.commission == -7 && p.profit == 12 && p.current_price == 1.101 && p.open_ms == utcAtMs(-3600) && p.magic == 5,
         "a position");
   check(orders[0].kind == KIND_STOP && orders[0].side == SIDE_SELL && orders[0].expiry_ms == utcAtMs(600)
            && orders[0].lots_initial == 0.2 && orders[0].stop_limit == 0,
         "an order");
   HealthRow health;
   HealthRead(health);
   check(health.positions == 1 && health.orders == 1, "counted");
}

void whatIsLeftKeepsItsFirstTicket() {
   fresh();
   addPast(100, OP_BUY, 0.1, 5, "to #105", -600);
   addPast(105, OP_BUY, 0.2, 5, "to #109", -300);
   addTrade(109, OP_BUY, 0.3, 5, "from #105");
   check(identifierOf(109) == 100, "over two partial closes, though the middle one lost its own link");
   g_lineage.Forget();
   script().trades[0].comment = "";
   check(identifierOf(109) == 100, "where the broker drops the comment of what is left");
   g_lineage.Forget();
   script().history.clear();
   script().trades[0].comment = "from #105";
   check(identifierOf(109) == 105, "as far back as the history tab shows");
}

void aTypedCommentIsNoLineage() {
   fresh();
   addPast(100, OP_BUY, 0.1, 5, "", -600).openS -= 5;
   addTrade(109, OP_BUY, 0.3, 5, "from #100");
   check(identifierOf(109) == 109, "opened at another time");
   fresh();
   addTrade(100, OP_BUY, 0.1, 5, "");
   addTrade(109, OP_BUY, 0.3, 5, "from #100");
   check(identifierOf(109) == 109, "of a position that is still open");
   fresh();
   addTrade(109, OP_BUY, 0.3, 5, "from #200");
   check(identifierOf(109) == 109, "of a later ticket");
   fresh();
   addTrade(109, OP_BUY, 0.3, 5, "from #99999999999999");
   check(identifierOf(109) == 109, "of a number that is none");
}

void aLinkThatComesLateIsSeen() {
   fresh();
   addTrade(105, OP_BUY, 0.3, 5, "");
   check(identifierOf(105) == 105, "nothing is known yet");
   addPast(100, OP_BUY, 0.1, 5, "to #105", -600);
   check(identifierOf(105) == 100, "the history has grown");
   const int before = script().selections;
   identifierOf(105);
   check(script().selections - before == 1, "else it is not read again");
}

void ticketsOfAnotherAccountAreForgotten() {
   fresh();
   addPast(100, OP_BUY, 0.1, 5, "to #105", -600);
   addTrade(105, OP_BUY, 0.3, 5, "from #100");
   check(identifierOf(105) == 100, "here");
   world().accountIntegers[ACCOUNT_LOGIN] = 502;
   script().history[0].comment = "";
   script().trades[0].comment = "";
   check(identifierOf(105) == 105, "the same numbers mean other trades there");
}

void dealsAreMadeOfOrders() {
   fresh();
   Trade4 &first = addPast(100, OP_BUY, 0.1, 5, "to #105", -600);
   first.profit = 10;
   first.commission = -0.7;
   addPast(105, OP_BUY, 0.2, 5, "[tp]", -300).swap = -2;
   addTrade(120, OP_SELL, 0.4, 0, "by hand");
   addPast(90, OP_BUYLIMIT, 1.0, 5, "cancelled", -100);
   addPast(80, 6, 0, 0, "deposit", -100);
   Array<DealRow> rows;
   check(BookDeals(utcAtMs(-7200), rows) == 4, "a cancelled order and a deposit are no deals");
   check(rows[0].ticket == 200 && rows[0].entry == ENTRY_IN && rows[0].order == 100 && rows[0].identifier == 100
            && rows[0].side == SIDE_BUY && std::fabs(rows[0].lots - 0.3) < 1e-9 && rows[0].time_ms == utcAtMs(-3600)
            && rows[0].commission == 0 && rows[0].reason == "EXPERT",
         "one entry with the lots of all its parts");
   check(rows[1].ticket == 240 && rows[1].reason == "CLIENT" && rows[1].side == SIDE_SELL && rows[1].comment == "by hand",
         "an open order's entry");
   check(rows[2].ticket == 201 && rows[2].entry == ENTRY_OUT && rows[2].order == 100 && rows[2].side == SIDE_SELL
            && rows[2].lots == 0.1 && rows[2].profit == 10 && rows[2].commission == -0.7 && rows[2].price == 1.101,
         "the exit of a part");
   check(rows[3].ticket == 211 && rows[3].identifier == 100 && rows[3].reason == "TP" && rows[3].swap == -2, "and of the rest");
   check(BookDeals(utcAtMs(-400), rows) == 1 && rows[0].ticket == 211, "only since then");
   script().history.insert(script().history.begin(), script().history.back());
   std::swap(script().history[1], script().history[2]);
   g_lineage.Forget();
   BookDeals(utcAtMs(-7200), rows);
   check(rows[0].ticket == 200 && rows[2].ticket == 201 && rows[3].ticket == 211,
         "the same numbers, oldest first, however the trader sorts the tab");
}

void positionsClosedByEachOther() {
   fresh();
   addPast(100, OP_BUY, 0.5, 5, "", -60);
   addPast(101, OP_SELL, 0, 6, "close hedge by #100", -60);
   Array<DealRow> rows;
   check(BookDeals(utcAtMs(-7200), rows) == 4, "two entries and two exits");
   check(rows[2].entry == ENTRY_OUT_BY && rows[2].ticket == 201 && rows[2].lots == 0.5, "the first");
   check(rows[3].entry == ENTRY_OUT_BY && rows[3].ticket == 203 && rows[3].lots == 0.5 && rows[3].profit == 0,
         "the second, which the server leaves without lots");
}

void reasonsAreReadFromTheComment() {
   checkEqual(ExitReason("yk7a:x[sl]", 5).utf8(), "SL", "stop loss");
   checkEqual(ExitReason("so: 49.6%/12.3/24.8", 5).utf8(), "STOP_OUT", "stop out");
   checkEqual(ExitReason("to #105", 5).utf8(), "EXPERT", "ours");
   checkEqual(ExitReason("", 0).utf8(), "CLIENT", "by hand");
}

void theServersClockRunsOnlyWhileQuotesCome() {
   ServerClock4 clock;
   const long noon = 1772452800;
   check(clock.OffsetMs() == SERVER_OFFSET_S * 1000, "the first quote is a guess");
   clock.Forget();
   clock.Observe(noon - 140000, noon);
   clock.Observe(noon - 140000 + 7200, noon + 3);
   check(clock.OffsetMs() == SERVER_OFFSET_S * 1000, "a leap from Friday's quote proves nothing");
   ServerClock4 other;
   other.Forget();
   other.Observe(noon + 10800, noon);
   other.Observe(noon + 10805, noon + 5);
   script().lastQuoteS = noon + 10805;
   check(other.OffsetMs() == 10800000, "two quotes in step with the clock do");
   other.Observe(noon + 10805 + 1, noon + 20000);
   script().lastQuoteS = noon + 10806;
   check(other.OffsetMs() == 10800000, "and it is kept while the market is closed");
}

void theOffsetOutlivesTheTerminal() {
   begin();
   world().accountTexts[ACCOUNT_SERVER] = "Alder-Kept";
   const long now = startS();
   ServerClock4 before;
   before.OffsetMs();
   before.Observe(now + 10800, now);
   before.Observe(now + 10810, now + 10);
   script().lastQuoteS = now - 90000;
   ServerClock4 after;
   check(after.OffsetMs() == 10800000, "a start on Sunday knows Friday's offset");
   world().accountTexts[ACCOUNT_SERVER] = "Other-Server";
   check(after.OffsetMs() == 0, "which is not another server's");
}

void whatIsFoundAfterSilence() {
   fresh();
   TradeReply reply;
   const TradeCall open = openCall(SIDE_BUY, 0.5);
   check(!TradeFind(open, reply) && reply.category == CATEGORY_UNKNOWN_OUTCOME, "nothing");
   addTrade(100, OP_BUY, 0.5, 77001, "yk7a:x");
   check(TradeFind(open, reply) && reply.category == CATEGORY_DONE && reply.order == 100 && reply.deal == 200, "by its magic");
   check(!TradeFind(closeCall(100, 0), reply), "still open");
   script().trades.clear();
   addPast(100, OP_BUY, 0.2, 77001, "to #101", -5);
   addTrade(101, OP_BUY, 0.3, 77001, "from #100");
   check(!TradeFind(closeCall(100, 0), reply), "part of it is still open: an earlier command's doing");
   check(TradeFind(closeCall(100, 0.2), reply) && reply.deal == 201 && reply.lots == 0.2 && reply.identifier == 100,
         "just the lots that were to go");
   check(TradeFind(open, reply) && reply.order == 100 && reply.identifier == 100, "the entry under its first ticket");
   script().trades.clear();
   g_lineage.Forget();
   check(TradeFind(closeCall(100, 0), reply) && reply.category == CATEGORY_DONE, "gone for good");
   TradeCall cancel = callOf(ACTION_CANCEL);
   cancel.ticket = 44;
   check(!TradeFind(cancel, reply), "an order that was never seen");
   addPast(44, OP_BUYLIMIT, 0.1, 7, "cancelled", -5);
   check(TradeFind(cancel, reply) && reply.category == CATEGORY_DONE, "in the history");
   script().history.back().type = OP_BUY;
   check(TradeFind(cancel, reply) && reply.category == CATEGORY_NOT_FOUND, "filled first");
   addTrade(60, OP_SELL, 0.1, 8, "").sl = 1.12;
   check(TradeFind(modifyCall(60, 1.12, 0), reply) && !TradeFind(modifyCall(60, 1.13, 0), reply), "stops as wanted, or not");
}

void specsAndRefusals() {
   fresh();
   SpecRow row;
   check(SpecRead("EURUSD", row), "known");
   checkEqual((row.calc_mode + " " + row.exec_mode + " " + row.trade_mode + " " + row.filling + " " + row.swap_mode).utf8(),
              "FOREX MARKET FULL FOK INTEREST", "words");
   world().symbols["EURUSD"].selected = false;
   check(SpecRead("EURUSD", row) && row.digits == 5, "selected first: MQL4 knows nothing of what is not in Market Watch");
   check(!SpecRead("NOSUCH", row), "unknown");
   TradeReply refusal;
   TradeCall call = openCall(SIDE_BUY, 0.005);
   check(!TradeValidate(call, refusal) && refusal.raw_code == 131 && refusal.category == CATEGORY_INVALID, "lots");
   call = openCall(SIDE_BUY, 0.1);
   call.sl = 1.2;
   check(!TradeValidate(call, refusal) && refusal.raw_code == 130, "stops");
   call.sl = 0;
   call.filling = "IOC";
   check(!TradeValidate(call, refusal) && refusal.raw_code == 3 && refusal.category == CATEGORY_INVALID, "filling");
   call = placeCall(SIDE_BUY, KIND_STOP_LIMIT, 1.2);
   check(!TradeValidate(call, refusal) && refusal.category == CATEGORY_UNSUPPORTED, "stop limit");
   call = closeCall(5, 0);
   check(!TradeValidate(call, refusal) && refusal.raw_code == 4108, "ticket");
   world().symbols["EURUSD"].integers[SYMBOL_TRADE_MODE] = SYMBOL_TRADE_MODE_CLOSEONLY;
   check(!TradeValidate(openCall(SIDE_BUY, 0.1), refusal) && refusal.raw_code == 140 && refusal.category == CATEGORY_RULE, "mode");
}

} // namespace

int main() {
   positionsAndOrdersAreOfOneList();
   whatIsLeftKeepsItsFirstTicket();
   aTypedCommentIsNoLineage();
   aLinkThatComesLateIsSeen();
   ticketsOfAnotherAccountAreForgotten();
   dealsAreMadeOfOrders();
   positionsClosedByEachOther();
   reasonsAreReadFromTheComment();
   theServersClockRunsOnlyWhileQuotesCome();
   theOffsetOutlivesTheTerminal();
   whatIsFoundAfterSilence();
   specsAndRefusals();
   return verdict("platform_book4");
}
