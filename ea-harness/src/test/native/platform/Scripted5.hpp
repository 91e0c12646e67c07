// A scripted trade server of MetaTrader 5. Selection works as the platform's: one selected position, one selected order,
// one selected list of the history.
#ifndef YOKE_TEST_SCRIPTED5_HPP
#define YOKE_TEST_SCRIPTED5_HPP

#include "platform/Scripted.hpp"

namespace yoke::test {

struct Facts {
   std::map<int, long> integers;
   std::map<int, double> doubles;
   std::map<int, std::string> texts;
};

struct Script5 {
   std::vector<Facts> positions;
   std::vector<Facts> orders;
   std::vector<Facts> pastOrders;
   std::vector<Facts> deals;
   Facts *position = nullptr;
   Facts *order = nullptr;
   std::vector<size_t> listedDeals;
   std::vector<size_t> listedOrders;
   bool historyFails = false;
   std::vector<MqlTradeRequest> sent;
   bool sends = true;
   uint refusal = 0;
   std::string refusalText;
   uint nextRequest = 1;
   int historySelections = 0;
};

inline Script5 &script() {
   static Script5 the;
   return the;
}

inline Facts *byNumber(std::vector<Facts> &list, int property, long number) {
   for (Facts &facts : list) {
      if (facts.integers[property] == number) return &facts;
   }
   return nullptr;
}

inline void eurusd(ScriptedSymbol &symbol) {
   symbol.integers = {{SYMBOL_DIGITS, 5},
                      {SYMBOL_TRADE_MODE, SYMBOL_TRADE_MODE_FULL},
                      {SYMBOL_TRADE_EXEMODE, SYMBOL_TRADE_EXECUTION_MARKET},
                      {SYMBOL_FILLING_MODE, SYMBOL_FILLING_FOK | SYMBOL_FILLING_IOC},
                      {SYMBOL_EXPIRATION_MODE, 15},
                      {SYMBOL_SPREAD, 10},
                      {SYMBOL_SWAP_MODE, SYMBOL_SWAP_MODE_POINTS},
                      {SYMBOL_SWAP_ROLLOVER3DAYS, WEDNESDAY}};
   symbol.doubles = {{SYMBOL_POINT, 0.00001},
                     {SYMBOL_TRADE_TICK_SIZE, 0.00001},
                     {SYMBOL_TRADE_TICK_VALUE_PROFIT, 1.0},
                     {SYMBOL_TRADE_TICK_VALUE_LOSS, 1.01},
                     {SYMBOL_TRADE_CONTRACT_SIZE, 100000},
                     {SYMBOL_VOLUME_MIN, 0.01},
                     {SYMBOL_VOLUME_MAX, 50},
                     {SYMBOL_VOLUME_STEP, 0.01},
                     {SYMBOL_SWAP_LONG, -6.5},
                     {SYMBOL_SWAP_SHORT, 1.5}};
   symbol.texts = {{SYMBOL_DESCRIPTION, "Euro vs US Dollar"}, {SYMBOL_CURRENCY_BASE, "EUR"}, {SYMBOL_CURRENCY_PROFIT, "USD"}};
   symbol.bid = 1.10000;
   symbol.ask = 1.10010;
}

// A fresh account and one symbol.
inline void begin(ENUM_ACCOUNT_MARGIN_MODE mode) {
   script() = Script5();
   world() = ScriptedWorld();
   eurusd(world().symbols["EURUSD"]);
   world().accountIntegers = {{ACCOUNT_LOGIN, 501}, {ACCOUNT_MARGIN_MODE, mode}};
   yoke::hooks().tradeServerSeconds = [] { return yoke::utcMs() / 1000 + SERVER_OFFSET_S; };
   yoke::hooks().lastQuoteServerSeconds = [] { return yoke::utcMs() / 1000 + SERVER_OFFSET_S; };
}

inline Facts &openPosition(long ticket, long identifier, bool isBuy, double lots, long magic) {
   Facts facts;
   facts.integers = {{POSITION_TICKET, ticket},
                     {POSITION_IDENTIFIER, identifier},
                     {POSITION_TYPE, isBuy ? POSITION_TYPE_BUY : POSITION_TYPE_SELL},
                     {POSITION_MAGIC, magic},
                     {POSITION_TIME_MSC, serverMs(0)},
                     {POSITION_TIME_UPDATE_MSC, serverMs(0)}};
   facts.doubles = {{POSITION_VOLUME, lots}, {POSITION_PRICE_OPEN, 1.1}, {POSITION_PRICE_CURRENT, 1.1}};
   facts.texts = {{POSITION_SYMBOL, "EURUSD"}};
   script().positions.push_back(facts);
   return script().positions.back();
}

inline Facts &placeOrder(long ticket, ENUM_ORDER_TYPE type, double lots, double price, long magic) {
   Facts facts;
   facts.integers = {{ORDER_TICKET, ticket}, {ORDER_TYPE, type}, {ORDER_MAGIC, magic}, {ORDER_TIME_SETUP_MSC, serverMs(0)}};
   facts.doubles = {{ORDER_VOLUME_INITIAL, lots}, {ORDER_VOLUME_CURRENT, lots}, {ORDER_PRICE_OPEN, price}};
   facts.texts = {{ORDER_SYMBOL, "EURUSD"}};
   script().orders.push_back(facts);
   return script().orders.back();
}

inline Facts &endOrder(long ticket, ENUM_ORDER_TYPE type, ENUM_ORDER_STATE state, double lots, long identifier, long magic) {
   Facts facts;
   facts.integers = {{ORDER_TICKET, ticket}, {ORDER_TYPE, type}, {ORDER_STATE, state}, {ORDER_POSITION_ID, identifier},
                     {ORDER_MAGIC, magic},   {ORDER_TIME_DONE_MSC, serverMs(0)}};
   facts.doubles = {{ORDER_VOLUME_INITIAL, lots}};
   facts.texts = {{ORDER_SYMBOL, "EURUSD"}};
   script().pastOrders.push_back(facts);
   return script().pastOrders.back();
}

inline Facts &bookDeal(long ticket, long order, long identifier, ENUM_DEAL_ENTRY entry, bool isBuy, double lots, double price,
                       long magic) {
   Facts facts;
   facts.integers = {{DEAL_TICKET, ticket},
                     {DEAL_ORDER, order},
                     {DEAL_POSITION_ID, identifier},
                     {DEAL_ENTRY, entry},
                     {DEAL_TYPE, isBuy ? DEAL_TYPE_BUY : DEAL_TYPE_SELL},
                     {DEAL_REASON, DEAL_REASON_EXPERT},
                     {DEAL_MAGIC, magic},
                     {DEAL_TIME_MSC, serverMs(0)}};
   facts.doubles = {{DEAL_VOLUME, lots}, {DEAL_PRICE, price}};
   facts.texts = {{DEAL_SYMBOL, "EURUSD"}};
   script().deals.push_back(facts);
   return script().deals.back();
}

} // namespace yoke::test

inline int PositionsTotal() { return static_cast<int>(yoke::test::script().positions.size()); }
inline ulong PositionGetTicket(int index) {
   yoke::test::Script5 &s = yoke::test::script();
   if (index < 0 || index >= PositionsTotal()) return 0;
   s.position = &s.positions[static_cast<size_t>(index)];
   return static_cast<ulong>(s.position->integers[POSITION_TICKET]);
}
inline bool PositionSelectByTicket(ulong ticket) {
   yoke::test::Facts *found = yoke::test::byNumber(yoke::test::script().positions, POSITION_TICKET, static_cast<long>(ticket));
   if (found != nullptr) yoke::test::script().position = found;
   return found != nullptr;
}
inline bool PositionSelect(string symbol) {
   for (yoke::test::Facts &facts : yoke::test::script().positions) {
      if (facts.texts[POSITION_SYMBOL] == symbol.utf8()) {
         yoke::test::script().position = &facts;
         return true;
      }
   }
   return false;
}
inline long PositionGetInteger(ENUM_POSITION_PROPERTY_INTEGER id) { return yoke::test::script().position->integers[id]; }
inline double PositionGetDouble(ENUM_POSITION_PROPERTY_DOUBLE id) { return yoke::test::script().position->doubles[id]; }
inline string PositionGetString(ENUM_POSITION_PROPERTY_STRING id) {
   return yoke::text(yoke::test::script().position->texts[id]);
}

inline int OrdersTotal() { return static_cast<int>(yoke::test::script().orders.size()); }
inline ulong OrderGetTicket(int index) {
   yoke::test::Script5 &s = yoke::test::script();
   if (index < 0 || index >= OrdersTotal()) return 0;
   s.order = &s.orders[static_cast<size_t>(index)];
   return static_cast<ulong>(s.order->integers[ORDER_TICKET]);
}
inline bool OrderSelect(ulong ticket) {
   yoke::test::Facts *found = yoke::test::byNumber(yoke::test::script().orders, ORDER_TICKET, static_cast<long>(ticket));
   if (found != nullptr) yoke::test::script().order = found;
   return found != nullptr;
}
inline long OrderGetInteger(ENUM_ORDER_PROPERTY_INTEGER id) { return yoke::test::script().order->integers[id]; }
inline double OrderGetDouble(ENUM_ORDER_PROPERTY_DOUBLE id) { return yoke::test::script().order->doubles[id]; }
inline string OrderGetString(ENUM_ORDER_PROPERTY_STRING id) { return yoke::text(yoke::test::script().order->texts[id]); }

inline bool HistorySelect(datetime from, datetime to) {
   yoke::test::Script5 &s = yoke::test::script();
   s.historySelections++;
   if (s.historyFails) return false;
   s.listedDeals.clear();
   s.listedOrders.clear();
   for (size_t i = 0; i < s.deals.size(); i++) {
      const long second = s.deals[i].integers[DEAL_TIME_MSC] / 1000;
      if (second >= static_cast<long>(from) && second <= static_cast<long>(to)) s.listedDeals.push_back(i);
   }
   for (size_t i = 0; i < s.pastOrders.size(); i++) {
      const long second = s.pastOrders[i].integers[ORDER_TIME_DONE_MSC] / 1000;
      if (second >= static_cast<long>(from) && second <= static_cast<long>(to)) s.listedOrders.push_back(i);
   }
   return true;
}
inline bool HistorySelectByPosition(long identifier) {
   yoke::test::Script5 &s = yoke::test::script();
   s.historySelections++;
   if (s.historyFails) return false;
   s.listedDeals.clear();
   s.listedOrders.clear();
   for (size_t i = 0; i < s.deals.size(); i++) {
      if (s.deals[i].integers[DEAL_POSITION_ID] == identifier) s.listedDeals.push_back(i);
   }
   return true;
}
inline int HistoryDealsTotal() { return static_cast<int>(yoke::test::script().listedDeals.size()); }
inline ulong HistoryDealGetTicket(int index) {
   yoke::test::Script5 &s = yoke::test::script();
   return index < 0 || index >= HistoryDealsTotal()
             ? 0
             : static_cast<ulong>(s.deals[s.listedDeals[static_cast<size_t>(index)]].integers[DEAL_TICKET]);
}
inline bool HistoryDealSelect(ulong ticket) {
   return yoke::test::byNumber(yoke::test::script().deals, DEAL_TICKET, static_cast<long>(ticket)) != nullptr;
}
inline long HistoryDealGetInteger(ulong ticket, ENUM_DEAL_PROPERTY_INTEGER id) {
   yoke::test::Facts *deal = yoke::test::byNumber(yoke::test::script().deals, DEAL_TICKET, static_cast<long>(ticket));
   return deal == nullptr ? 0 : deal->integers[id];
}
inline double HistoryDealGetDouble(ulong ticket, ENUM_DEAL_PROPERTY_DOUBLE id) {
   yoke::test::Facts *deal = yoke::test::byNumber(yoke::test::script().deals, DEAL_TICKET, static_cast<long>(ticket));
   return deal == nullptr ? 0 : deal->doubles[id];
}
inline string HistoryDealGetString(ulong ticket, ENUM_DEAL_PROPERTY_STRING id) {
   yoke::test::Facts *deal = yoke::test::byNumber(yoke::test::script().deals, DEAL_TICKET, static_cast<long>(ticket));
   return deal == nullptr ? string("") : yoke::text(deal->texts[id]);
}
inline int HistoryOrdersTotal() { return static_cast<int>(yoke::test::script().listedOrders.size()); }
inline ulong HistoryOrderGetTicket(int index) {
   yoke::test::Script5 &s = yoke::test::script();
   return index < 0 || index >= HistoryOrdersTotal()
             ? 0
             : static_cast<ulong>(s.pastOrders[s.listedOrders[static_cast<size_t>(index)]].integers[ORDER_TICKET]);
}
inline bool HistoryOrderSelect(ulong ticket) {
   return yoke::test::byNumber(yoke::test::script().pastOrders, ORDER_TICKET, static_cast<long>(ticket)) != nullptr;
}
inline long HistoryOrderGetInteger(ulong ticket, ENUM_ORDER_PROPERTY_INTEGER id) {
   yoke::test::Facts *order = yoke::test::byNumber(yoke::test::script().pastOrders, ORDER_TICKET, static_cast<long>(ticket));
   return order == nullptr ? 0 : order->integers[id];
}
inline double HistoryOrderGetDouble(ulong ticket, ENUM_ORDER_PROPERTY_DOUBLE id) {
   yoke::test::Facts *order = yoke::test::byNumber(yoke::test::script().pastOrders, ORDER_TICKET, static_cast<long>(ticket));
   return order == nullptr ? 0 : order->doubles[id];
}

inline bool OrderSendAsync(MqlTradeRequest &request, MqlTradeResult &result) {
   yoke::test::Script5 &s = yoke::test::script();
   s.sent.push_back(request);
   if (!s.sends) {
      result.retcode = s.refusal;
      result.comment = yoke::text(s.refusalText);
      yoke::setLastError(4756);
      return false;
   }
   result.retcode = TRADE_RETCODE_PLACED;
   result.request_id = s.nextRequest++;
   return true;
}

#endif
