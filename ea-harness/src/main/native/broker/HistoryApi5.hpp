// MetaTrader 5's history: what was selected last can be read, and nothing else.
#ifndef YOKE_BROKER_HISTORY_API5_HPP
#define YOKE_BROKER_HISTORY_API5_HPP

#include "broker/PositionApi5.hpp"

namespace yoke::broker {

const int ERROR_DEAL_MISSING = 4755;

inline std::vector<Deal> theSelectedDeals;
inline std::vector<Order> theSelectedPastOrders;

// Programs ask for every property of one row, then for the next row: so these two places come first.
template <class R> const R *withTicket(const std::vector<R> &rows, ulong ticket) {
   static size_t place = 0;
   for (const size_t likely : {place, place + 1}) {
      if (likely < rows.size() && rows[likely].ticket == static_cast<int64_t>(ticket)) {
         place = likely;
         return &rows[likely];
      }
   }
   for (size_t i = 0; i < rows.size(); i++) {
      if (rows[i].ticket == static_cast<int64_t>(ticket)) {
         place = i;
         return &rows[i];
      }
   }
   return nullptr;
}

template <class R> ulong ticketAt(const std::vector<R> &rows, int index, int missing) {
   if (index >= 0 && static_cast<size_t>(index) < rows.size()) return static_cast<ulong>(rows[static_cast<size_t>(index)].ticket);
   setLastError(missing);
   return 0;
}

inline bool integerOf(const Deal &deal, ENUM_DEAL_PROPERTY_INTEGER property, long &value) {
   switch (property) {
      case DEAL_TICKET: value = deal.ticket; return true;
      case DEAL_ORDER: value = deal.order; return true;
      case DEAL_TIME: value = serverSeconds(deal.timeMs); return true;
      case DEAL_TIME_MSC: value = serverMilliseconds(deal.timeMs); return true;
      case DEAL_TYPE: value = dealTypeOf(deal); return true;
      case DEAL_ENTRY: value = static_cast<long>(deal.entry); return true;
      case DEAL_MAGIC: value = deal.magic; return true;
      case DEAL_REASON: value = static_cast<long>(deal.reason); return true;
      case DEAL_POSITION_ID: value = deal.identifier; return true;
   }
   return false;
}

inline bool doubleOf(const Deal &deal, ENUM_DEAL_PROPERTY_DOUBLE property, double &value) {
   switch (property) {
      case DEAL_VOLUME: value = number(deal.lots); return true;
      case DEAL_PRICE: value = number(deal.price); return true;
      case DEAL_COMMISSION: value = number(deal.commission); return true;
      case DEAL_SWAP: value = number(deal.swap); return true;
      case DEAL_PROFIT: value = number(deal.profit); return true;
      case DEAL_FEE: value = 0; return true;
      case DEAL_SL: value = number(deal.sl); return true;
      case DEAL_TP: value = number(deal.tp); return true;
   }
   return false;
}

inline bool stringOf(const Deal &deal, ENUM_DEAL_PROPERTY_STRING property, string &value) {
   switch (property) {
      case DEAL_SYMBOL: value = text(deal.symbol); return true;
      case DEAL_COMMENT: value = text(deal.comment); return true;
      case DEAL_EXTERNAL_ID: value = ""; return true;
   }
   return false;
}

} // namespace yoke::broker

inline bool HistorySelect(datetime from_date, datetime to_date) {
   using namespace yoke::broker;
   const Book &book = brokerage().floor().book;
   theSelectedDeals.clear();
   theSelectedPastOrders.clear();
   for (const Deal &deal : book.deals) {
      const int64_t time = serverSeconds(deal.timeMs);
      if (time >= from_date && time <= to_date) theSelectedDeals.push_back(deal);
   }
   for (const Order &order : book.pastOrders) {
      const int64_t time = serverSeconds(order.doneMs);
      if (time >= from_date && time <= to_date) theSelectedPastOrders.push_back(order);
   }
   return true;
}

inline bool HistorySelectByPosition(long position_id) {
   using namespace yoke::broker;
   const Book &book = brokerage().floor().book;
   theSelectedDeals.clear();
   theSelectedPastOrders.clear();
   for (const Deal &deal : book.deals) {
      if (deal.identifier == position_id) theSelectedDeals.push_back(deal);
   }
   for (const Order &order : book.pastOrders) {
      if (order.identifier == position_id || order.identifierBy == position_id) theSelectedPastOrders.push_back(order);
   }
   return true;
}

inline bool HistoryOrderSelect(ulong ticket) {
   using namespace yoke::broker;
   theSelectedPastOrders.clear();
   const Order *order = withTicket(brokerage().floor().book.pastOrders, ticket);
   if (order != nullptr) theSelectedPastOrders.push_back(*order);
   return readable(order != nullptr, true, ERROR_ORDER_MISSING);
}

inline bool HistoryDealSelect(ulong ticket) {
   using namespace yoke::broker;
   theSelectedDeals.clear();
   const Deal *deal = withTicket(brokerage().floor().book.deals, ticket);
   if (deal != nullptr) theSelectedDeals.push_back(*deal);
   return readable(deal != nullptr, true, ERROR_DEAL_MISSING);
}

inline int HistoryOrdersTotal() { return static_cast<int>(yoke::broker::theSelectedPastOrders.size()); }
inline ulong HistoryOrderGetTicket(int index) {
   using namespace yoke::broker;
   return ticketAt(theSelectedPastOrders, index, ERROR_ORDER_MISSING);
}
inline bool HistoryOrderGetDouble(ulong ticket_number, ENUM_ORDER_PROPERTY_DOUBLE property_id, double &double_var) {
   using namespace yoke::broker;
   const Order *order = withTicket(theSelectedPastOrders, ticket_number);
   const bool known = order != nullptr && doubleOf(*order, order->price, property_id, double_var);
   return readable(order != nullptr, known, ERROR_ORDER_MISSING);
}
inline double HistoryOrderGetDouble(ulong ticket_number, ENUM_ORDER_PROPERTY_DOUBLE property_id) {
   double value = 0;
   return HistoryOrderGetDouble(ticket_number, property_id, value) ? value : 0;
}
inline bool HistoryOrderGetInteger(ulong ticket_number, ENUM_ORDER_PROPERTY_INTEGER property_id, long &long_var) {
   using namespace yoke::broker;
   const Order *order = withTicket(theSelectedPastOrders, ticket_number);
   return readable(order != nullptr, order != nullptr && integerOf(*order, property_id, long_var), ERROR_ORDER_MISSING);
}
inline long HistoryOrderGetInteger(ulong ticket_number, ENUM_ORDER_PROPERTY_INTEGER property_id) {
   long value = 0;
   return HistoryOrderGetInteger(ticket_number, property_id, value) ? value : 0;
}
inline bool HistoryOrderGetString(ulong ticket_number, ENUM_ORDER_PROPERTY_STRING property_id, string &string_var) {
   using namespace yoke::broker;
   const Order *order = withTicket(theSelectedPastOrders, ticket_number);
   return readable(order != nullptr, order != nullptr && stringOf(*order, property_id, string_var), ERROR_ORDER_MISSING);
}
inline string HistoryOrderGetString(ulong ticket_number, ENUM_ORDER_PROPERTY_STRING property_id) {
   string value = "";
   return HistoryOrderGetString(ticket_number, property_id, value) ? value : string("");
}

inline int HistoryDealsTotal() { return static_cast<int>(yoke::broker::theSelectedDeals.size()); }
inline ulong HistoryDealGetTicket(int index) {
   using namespace yoke::broker;
   return ticketAt(theSelectedDeals, index, ERROR_DEAL_MISSING);
}
inline bool HistoryDealGetDouble(ulong ticket_number, ENUM_DEAL_PROPERTY_DOUBLE property_id, double &double_var) {
   using namespace yoke::broker;
   const Deal *deal = withTicket(theSelectedDeals, ticket_number);
   return readable(deal != nullptr, deal != nullptr && doubleOf(*deal, property_id, double_var), ERROR_DEAL_MISSING);
}
inline double HistoryDealGetDouble(ulong ticket_number, ENUM_DEAL_PROPERTY_DOUBLE property_id) {
   double value = 0;
   return HistoryDealGetDouble(ticket_number, property_id, value) ? value : 0;
}
inline bool HistoryDealGetInteger(ulong ticket_number, ENUM_DEAL_PROPERTY_INTEGER property_id, long &long_var) {
   using namespace yoke::broker;
   const Deal *deal = withTicket(theSelectedDeals, ticket_number);
   return readable(deal != nullptr, deal != nullptr && integerOf(*deal, property_id, long_var), ERROR_DEAL_MISSING);
}
inline long HistoryDealGetInteger(ulong ticket_number, ENUM_DEAL_PROPERTY_INTEGER property_id) {
   long value = 0;
   return HistoryDealGetInteger(ticket_number, property_id, value) ? value : 0;
}
inline bool HistoryDealGetString(ulong ticket_number, ENUM_DEAL_PROPERTY_STRING property_id, string &string_var) {
   using namespace yoke::broker;
   const Deal *deal = withTicket(theSelectedDeals, ticket_number);
   return readable(deal != nullptr, deal != nullptr && stringOf(*deal, property_id, string_var), ERROR_DEAL_MISSING);
}
inline string HistoryDealGetString(ulong ticket_number, ENUM_DEAL_PROPERTY_STRING property_id) {
   string value = "";
   return HistoryDealGetString(ticket_number, property_id, value) ? value : string("");
}

#endif
