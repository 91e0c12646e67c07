// Open positions and waiting orders of MetaTrader 5. Selecting copies.
#ifndef YOKE_BROKER_POSITION_API5_HPP
#define YOKE_BROKER_POSITION_API5_HPP

#include "broker/Convert5.hpp"

namespace yoke::broker {

const int ERROR_TRADE_PROPERTY = 4751;
const int ERROR_POSITION_MISSING = 4753;
const int ERROR_ORDER_MISSING = 4754;

struct SelectedPosition {
   bool any = false;
   Holding holding;
   int64_t closePrice = 0;
   int64_t profit = 0;
};

struct SelectedOrder {
   bool any = false;
   Order order;
   int64_t marketPrice = 0;
};

inline SelectedPosition theSelectedPosition;
inline SelectedOrder theSelectedOrder;

inline bool select(const Holding *holding) {
   if (holding == nullptr) {
      setLastError(ERROR_POSITION_MISSING);
      return false;
   }
   Floor &floor = brokerage().floor();
   theSelectedPosition = {true, *holding, floor.closePrice(*holding), floor.profit(*holding)};
   return true;
}

inline int64_t marketPriceOf(const Order &order) {
   const Floor &floor = brokerage().floor();
   const Instrument *instrument = brokerage().floor().find(order.symbol);
   const Quote *quote = instrument == nullptr ? nullptr : floor.quote(instrument->market);
   return quote == nullptr ? order.price : Floor::opening(order.side, *quote);
}

inline bool select(const Order *order) {
   if (order == nullptr) {
      setLastError(ERROR_ORDER_MISSING);
      return false;
   }
   theSelectedOrder = {true, *order, marketPriceOf(*order)};
   return true;
}

// The row with that number, counted in the order of the map.
template <class R> const R *nth(const std::map<int64_t, R> &rows, int index) {
   if (index < 0 || static_cast<size_t>(index) >= rows.size()) return nullptr;
   return &std::next(rows.begin(), index)->second;
}

inline bool integerOf(const SelectedPosition &position, ENUM_POSITION_PROPERTY_INTEGER property, long &value) {
   const Holding &holding = position.holding;
   switch (property) {
      case POSITION_TICKET: value = holding.ticket; return true;
      case POSITION_TIME: value = serverSeconds(holding.openMs); return true;
      case POSITION_TIME_MSC: value = serverMilliseconds(holding.openMs); return true;
      case POSITION_TIME_UPDATE: value = serverSeconds(holding.updateMs); return true;
      case POSITION_TIME_UPDATE_MSC: value = serverMilliseconds(holding.updateMs); return true;
      case POSITION_TYPE: value = holding.side == Side::BUY ? POSITION_TYPE_BUY : POSITION_TYPE_SELL; return true;
      case POSITION_MAGIC: value = holding.magic; return true;
      case POSITION_IDENTIFIER: value = holding.identifier; return true;
      case POSITION_REASON: value = static_cast<long>(holding.reason); return true;
   }
   return false;
}

inline bool doubleOf(const SelectedPosition &position, ENUM_POSITION_PROPERTY_DOUBLE property, double &value) {
   const Holding &holding = position.holding;
   switch (property) {
      case POSITION_VOLUME: value = number(holding.lots); return true;
      case POSITION_PRICE_OPEN: value = number(holding.openPrice); return true;
      case POSITION_SL: value = number(holding.sl); return true;
      case POSITION_TP: value = number(holding.tp); return true;
      case POSITION_PRICE_CURRENT: value = number(position.closePrice); return true;
      case POSITION_SWAP: value = number(holding.swap); return true;
      case POSITION_PROFIT: value = number(position.profit); return true;
      case POSITION_COMMISSION: value = number(holding.commission); return true;
   }
   return false;
}

inline bool integerOf(const Order &order, ENUM_ORDER_PROPERTY_INTEGER property, long &value) {
   switch (property) {
      case ORDER_TICKET: value = order.ticket; return true;
      case ORDER_TIME_SETUP: value = serverSeconds(order.setupMs); return true;
      case ORDER_TYPE: value = orderTypeOf(order); return true;
      case ORDER_STATE: value = orderStateOf(order.state); return true;
      case ORDER_TIME_EXPIRATION: value = expirationOf(order); return true;
      case ORDER_TIME_DONE: value = serverSeconds(order.doneMs); return true;
      case ORDER_TIME_SETUP_MSC: value = serverMilliseconds(order.setupMs); return true;
      case ORDER_TIME_DONE_MSC: value = serverMilliseconds(order.doneMs); return true;
      case ORDER_TYPE_FILLING: value = static_cast<long>(order.filling); return true;
      case ORDER_TYPE_TIME: value = static_cast<long>(order.lifetime); return true;
      case ORDER_MAGIC: value = order.magic; return true;
      case ORDER_REASON: value = static_cast<long>(order.reason); return true;
      case ORDER_POSITION_ID: value = order.identifier; return true;
      case ORDER_POSITION_BY_ID: value = order.identifierBy; return true;
   }
   return false;
}

inline bool doubleOf(const Order &order, int64_t marketPrice, ENUM_ORDER_PROPERTY_DOUBLE property, double &value) {
   switch (property) {
      case ORDER_VOLUME_INITIAL: value = number(order.lotsInitial); return true;
      case ORDER_VOLUME_CURRENT: value = number(order.lotsCurrent); return true;
      case ORDER_PRICE_OPEN: value = number(order.price); return true;
      case ORDER_SL: value = number(order.sl); return true;
      case ORDER_TP: value = number(order.tp); return true;
      case ORDER_PRICE_CURRENT: value = number(marketPrice); return true;
      case ORDER_PRICE_STOPLIMIT: value = number(order.stopLimit); return true;
   }
   return false;
}

inline bool stringOf(const Order &order, ENUM_ORDER_PROPERTY_STRING property, string &value) {
   switch (property) {
      case ORDER_SYMBOL: value = text(order.symbol); return true;
      case ORDER_COMMENT: value = text(order.comment); return true;
      case ORDER_EXTERNAL_ID: value = ""; return true;
   }
   return false;
}

// Whether it could be read; the error is set where not.
inline bool readable(bool any, bool known, int missing) {
   if (!any) setLastError(missing);
   else if (!known) setLastError(ERROR_TRADE_PROPERTY);
   return any && known;
}

} // namespace yoke::broker

inline int PositionsTotal() { return static_cast<int>(yoke::broker::brokerage().floor().book.holdings.size()); }

inline ulong PositionGetTicket(int index) {
   using namespace yoke::broker;
   const Holding *holding = nth(brokerage().floor().book.holdings, index);
   return select(holding) ? static_cast<ulong>(holding->ticket) : 0;
}

inline string PositionGetSymbol(int index) {
   using namespace yoke::broker;
   const Holding *holding = nth(brokerage().floor().book.holdings, index);
   return select(holding) ? yoke::text(holding->symbol) : string("");
}

inline bool PositionSelect(string symbol) {
   using namespace yoke::broker;
   return select(brokerage().floor().book.holdingOf(symbolOr(symbol.utf8())));
}

inline bool PositionSelectByTicket(ulong ticket) {
   using namespace yoke::broker;
   return select(brokerage().floor().book.holding(static_cast<int64_t>(ticket)));
}

inline bool PositionGetDouble(ENUM_POSITION_PROPERTY_DOUBLE property_id, double &double_var) {
   using namespace yoke::broker;
   const bool any = theSelectedPosition.any;
   return readable(any, any && doubleOf(theSelectedPosition, property_id, double_var), ERROR_POSITION_MISSING);
}
inline double PositionGetDouble(ENUM_POSITION_PROPERTY_DOUBLE property_id) {
   double value = 0;
   return PositionGetDouble(property_id, value) ? value : 0;
}
inline bool PositionGetInteger(ENUM_POSITION_PROPERTY_INTEGER property_id, long &long_var) {
   using namespace yoke::broker;
   const bool any = theSelectedPosition.any;
   return readable(any, any && integerOf(theSelectedPosition, property_id, long_var), ERROR_POSITION_MISSING);
}
inline long PositionGetInteger(ENUM_POSITION_PROPERTY_INTEGER property_id) {
   long value = 0;
   return PositionGetInteger(property_id, value) ? value : 0;
}
inline bool PositionGetString(ENUM_POSITION_PROPERTY_STRING property_id, string &string_var) {
   using namespace yoke::broker;
   if (!readable(theSelectedPosition.any, true, ERROR_POSITION_MISSING)) return false;
   const Holding &holding = theSelectedPosition.holding;
   string_var = property_id == POSITION_SYMBOL    ? yoke::text(holding.symbol)
                : property_id == POSITION_COMMENT ? yoke::text(holding.comment)
                                                  : string("");
   return true;
}
inline string PositionGetString(ENUM_POSITION_PROPERTY_STRING property_id) {
   string value = "";
   return PositionGetString(property_id, value) ? value : string("");
}

inline int OrdersTotal() { return static_cast<int>(yoke::broker::brokerage().floor().book.orders.size()); }

inline ulong OrderGetTicket(int index) {
   using namespace yoke::broker;
   const Order *order = nth(brokerage().floor().book.orders, index);
   return select(order) ? static_cast<ulong>(order->ticket) : 0;
}

inline bool OrderSelect(ulong ticket) {
   using namespace yoke::broker;
   return select(brokerage().floor().book.order(static_cast<int64_t>(ticket)));
}

inline bool OrderGetDouble(ENUM_ORDER_PROPERTY_DOUBLE property_id, double &double_var) {
   using namespace yoke::broker;
   const SelectedOrder &selected = theSelectedOrder;
   const bool known = selected.any && doubleOf(selected.order, selected.marketPrice, property_id, double_var);
   return readable(selected.any, known, ERROR_ORDER_MISSING);
}
inline double OrderGetDouble(ENUM_ORDER_PROPERTY_DOUBLE property_id) {
   double value = 0;
   return OrderGetDouble(property_id, value) ? value : 0;
}
inline bool OrderGetInteger(ENUM_ORDER_PROPERTY_INTEGER property_id, long &long_var) {
   using namespace yoke::broker;
   const bool any = theSelectedOrder.any;
   return readable(any, any && integerOf(theSelectedOrder.order, property_id, long_var), ERROR_ORDER_MISSING);
}
inline long OrderGetInteger(ENUM_ORDER_PROPERTY_INTEGER property_id) {
   long value = 0;
   return OrderGetInteger(property_id, value) ? value : 0;
}
inline bool OrderGetString(ENUM_ORDER_PROPERTY_STRING property_id, string &string_var) {
   using namespace yoke::broker;
   const bool any = theSelectedOrder.any;
   return readable(any, any && stringOf(theSelectedOrder.order, property_id, string_var), ERROR_ORDER_MISSING);
}
inline string OrderGetString(ENUM_ORDER_PROPERTY_STRING property_id) {
   string value = "";
   return OrderGetString(property_id, value) ? value : string("");
}

#endif
