// A scripted trade server of MetaTrader 4. The selected order is one global cursor, as the platform's; every call that
// selects moves it. Only what the history tab shows can be selected of the past.
#ifndef YOKE_TEST_SCRIPTED4_HPP
#define YOKE_TEST_SCRIPTED4_HPP

#include "platform/Scripted.hpp"

namespace yoke::test {

struct Trade4 {
   int ticket = 0;
   int type = OP_BUY;
   std::string symbol = "EURUSD";
   double lots = 0;
   double openPrice = 0;
   double closePrice = 0;
   long openS = 0;
   long closeS = 0;
   double sl = 0;
   double tp = 0;
   double commission = 0;
   double swap = 0;
   double profit = 0;
   long expiryS = 0;
   int magic = 0;
   std::string comment;
};

// A request as the server got it, and the error it answered with.
struct Request4 {
   std::string what;
   int ticket = 0;
   int other = 0;
   std::string symbol;
   int type = -1;
   double lots = 0;
   double price = 0;
   int slippage = 0;
   double sl = 0;
   double tp = 0;
   std::string comment;
   int magic = 0;
   long expiryS = 0;
};

struct Script4 {
   std::vector<Trade4> trades;
   std::vector<Trade4> history;
   Trade4 *selected = nullptr;
   std::vector<Request4> sent;
   std::vector<int> errors; // of the next requests, in order; 0 = carried out
   int nextTicket = 1000;
   bool refusesStopsAtOpening = false;
   int64_t lastQuoteS = 0;
   int selections = 0;
};

inline Script4 &script() {
   static Script4 the;
   return the;
}

inline void eurusd(ScriptedSymbol &symbol) {
   symbol.market = {{MODE_POINT, 0.00001},    {MODE_DIGITS, 5},    {MODE_TICKSIZE, 0.00001}, {MODE_TICKVALUE, 1.0},
                    {MODE_LOTSIZE, 100000},   {MODE_MINLOT, 0.01}, {MODE_MAXLOT, 50},        {MODE_LOTSTEP, 0.01},
                    {MODE_SPREAD, 10},        {MODE_SWAPTYPE, 2},  {MODE_MARGINCALCMODE, 0}, {MODE_SWAPLONG, -6.5},
                    {MODE_TRADEALLOWED, 1.0}};
   symbol.integers = {{SYMBOL_TRADE_MODE, SYMBOL_TRADE_MODE_FULL},
                      {SYMBOL_TRADE_EXEMODE, SYMBOL_TRADE_EXECUTION_MARKET},
                      {SYMBOL_SWAP_ROLLOVER3DAYS, WEDNESDAY}};
   symbol.bid = 1.10000;
   symbol.ask = 1.10010;
}

inline void begin() {
   script() = Script4();
   world() = ScriptedWorld();
   eurusd(world().symbols["EURUSD"]);
   world().accountIntegers = {{ACCOUNT_LOGIN, 501}};
   script().lastQuoteS = startS() + SERVER_OFFSET_S;
   yoke::hooks().lastQuoteServerSeconds = [] { return script().lastQuoteS; };
}

inline Trade4 &addTrade(int ticket, int type, double lots, int magic, const std::string &comment) {
   Trade4 trade;
   trade.ticket = ticket;
   trade.type = type;
   trade.lots = lots;
   trade.openPrice = 1.1;
   trade.closePrice = 1.101;
   trade.openS = serverMs(-3600) / 1000;
   trade.magic = magic;
   trade.comment = comment;
   script().trades.push_back(trade);
   return script().trades.back();
}

inline Trade4 &addPast(int ticket, int type, double lots, int magic, const std::string &comment, long closedFromStart) {
   Trade4 trade = addTrade(ticket, type, lots, magic, comment);
   script().trades.pop_back();
   trade.closeS = serverMs(closedFromStart) / 1000;
   script().history.push_back(trade);
   return script().history.back();
}

inline int nextError() {
   if (script().errors.empty()) return 0;
   const int error = script().errors.front();
   script().errors.erase(script().errors.begin());
   return error;
}

inline bool answer(int error) {
   if (error != 0) yoke::setLastError(error);
   return error == 0;
}

} // namespace yoke::test

inline double MarketInfo(string symbol, int type) {
   yoke::test::ScriptedSymbol *found = yoke::test::world().find(symbol);
   return found == nullptr || !found->selected ? 0 : found->market[type];
}

inline bool RefreshRates() { return true; }
inline int OrdersTotal() { return static_cast<int>(yoke::test::script().trades.size()); }
inline int OrdersHistoryTotal() { return static_cast<int>(yoke::test::script().history.size()); }

inline bool OrderSelect(int index, int select, int pool) {
   yoke::test::Script4 &s = yoke::test::script();
   s.selections++;
   if (select == SELECT_BY_POS) {
      std::vector<yoke::test::Trade4> &list = pool == MODE_HISTORY ? s.history : s.trades;
      if (index < 0 || index >= static_cast<int>(list.size())) return false;
      s.selected = &list[static_cast<size_t>(index)];
      return true;
   }
   for (std::vector<yoke::test::Trade4> *list : {&s.trades, &s.history}) {
      for (yoke::test::Trade4 &trade : *list) {
         if (trade.ticket == index) {
            s.selected = &trade;
            return true;
         }
      }
   }
   return yoke::test::answer(4108);
}

inline int OrderTicket() { return yoke::test::script().selected->ticket; }
inline int OrderType() { return yoke::test::script().selected->type; }
inline string OrderSymbol() { return yoke::text(yoke::test::script().selected->symbol); }
inline double OrderLots() { return yoke::test::script().selected->lots; }
inline double OrderOpenPrice() { return yoke::test::script().selected->openPrice; }
inline double OrderClosePrice() { return yoke::test::script().selected->closePrice; }
inline datetime OrderOpenTime() { return static_cast<datetime>(yoke::test::script().selected->openS); }
inline datetime OrderCloseTime() { return static_cast<datetime>(yoke::test::script().selected->closeS); }
inline double OrderStopLoss() { return yoke::test::script().selected->sl; }
inline double OrderTakeProfit() { return yoke::test::script().selected->tp; }
inline double OrderCommission() { return yoke::test::script().selected->commission; }
inline double OrderSwap() { return yoke::test::script().selected->swap; }
inline double OrderProfit() { return yoke::test::script().selected->profit; }
inline datetime OrderExpiration() { return static_cast<datetime>(yoke::test::script().selected->expiryS); }
inline int OrderMagicNumber() { return yoke::test::script().selected->magic; }
inline string OrderComment() { return yoke::text(yoke::test::script().selected->comment); }

inline int OrderSend(string symbol, int type, double lots, double price, int slippage, double sl, double tp, string comment,
                     int magic, datetime expiration, color) {
   yoke::test::Script4 &s = yoke::test::script();
   yoke::test::Request4 request{"send", 0, 0, symbol.utf8(), type, lots, price, slippage, sl, tp, comment.utf8(), magic,
                                static_cast<long>(expiration)};
   s.sent.push_back(request);
   int error = yoke::test::nextError();
   if (s.refusesStopsAtOpening && type <= OP_SELL && (sl != 0 || tp != 0)) error = 130;
   if (!yoke::test::answer(error)) return -1;
   yoke::test::Trade4 &trade = yoke::test::addTrade(s.nextTicket++, type, lots, magic, comment.utf8());
   trade.openPrice = price;
   trade.sl = sl;
   trade.tp = tp;
   trade.expiryS = static_cast<long>(expiration);
   return trade.ticket;
}

inline yoke::test::Request4 &asked(const char *what, int ticket) {
   yoke::test::Request4 request;
   request.what = what;
   request.ticket = ticket;
   yoke::test::script().sent.push_back(request);
   return yoke::test::script().sent.back();
}

inline bool OrderClose(int ticket, double lots, double price, int slippage, color) {
   yoke::test::Request4 &request = asked("close", ticket);
   request.lots = lots;
   request.price = price;
   request.slippage = slippage;
   return yoke::test::answer(yoke::test::nextError());
}

inline bool OrderCloseBy(int ticket, int opposite, color) {
   asked("close by", ticket).other = opposite;
   return yoke::test::answer(yoke::test::nextError());
}

inline bool OrderModify(int ticket, double price, double sl, double tp, datetime expiration, color) {
   yoke::test::Request4 &request = asked("modify", ticket);
   request.price = price;
   request.sl = sl;
   request.tp = tp;
   request.expiryS = static_cast<long>(expiration);
   return yoke::test::answer(yoke::test::nextError());
}

inline bool OrderDelete(int ticket, color) {
   asked("delete", ticket);
   return yoke::test::answer(yoke::test::nextError());
}

#endif
