// MetaTrader 4's orders, open, waiting and past: selecting copies one, the getters read the copy.
#ifndef YOKE_BROKER_HISTORY_API4_HPP
#define YOKE_BROKER_HISTORY_API4_HPP

#include "broker/OrderApi4.hpp"

namespace yoke::broker {

const int ERROR_NOTHING_SELECTED = 4105;

inline ClosedTrade theSelected4;
inline bool theSelectionIsMade = false;

inline ClosedTrade tradeOf(const Holding &holding) {
   Floor &floor = brokerage().floor();
   ClosedTrade row;
   row.ticket = holding.ticket;
   row.kind = holding.side == Side::BUY ? OP_BUY : OP_SELL;
   row.symbol = holding.symbol;
   row.lots = holding.lots;
   row.openPrice = holding.openPrice;
   row.openMs = holding.openMs;
   row.closePrice = floor.closePrice(holding);
   row.sl = holding.sl;
   row.tp = holding.tp;
   row.profit = floor.profit(holding);
   row.swap = holding.swap;
   row.commission = holding.commission;
   row.magic = holding.magic;
   row.comment = holding.comment;
   return row;
}

inline ClosedTrade tradeOf(const Order &order) {
   const Quote *quote = brokerage().floor().quote(brokerage().floor().require(order.symbol).market);
   ClosedTrade row;
   row.ticket = order.ticket;
   row.kind = (order.type == OrderType::LIMIT ? OP_BUYLIMIT : OP_BUYSTOP) + (order.side == Side::BUY ? 0 : 1);
   row.symbol = order.symbol;
   row.lots = order.lotsCurrent;
   row.openPrice = order.price;
   row.openMs = order.setupMs;
   row.closePrice = quote == nullptr ? order.price : Floor::opening(order.side, *quote);
   row.sl = order.sl;
   row.tp = order.tp;
   row.expiryMs = order.expiryMs;
   row.magic = order.magic;
   row.comment = order.comment;
   return row;
}

// Positions and waiting orders in one list, by ticket. Made anew for every selection, in a memory that stays: a book is
// walked once in every pass.
inline const std::vector<int64_t> &ticketsOfTrades() {
   static std::vector<int64_t> tickets;
   const Book &book = brokerage().floor().book;
   tickets.clear();
   for (const auto &[identifier, holding] : book.holdings) tickets.push_back(holding.ticket);
   for (const auto &[ticket, order] : book.orders) tickets.push_back(ticket);
   if (!std::is_sorted(tickets.begin(), tickets.end())) std::sort(tickets.begin(), tickets.end());
   return tickets;
}

inline bool take(const ClosedTrade &row) {
   theSelected4 = row;
   theSelectionIsMade = true;
   return true;
}

inline bool selectTicket(int64_t ticket) {
   const Book &book = brokerage().floor().book;
   if (book.holding(ticket) != nullptr) return take(tradeOf(*book.holding(ticket)));
   if (book.order(ticket) != nullptr) return take(tradeOf(*book.order(ticket)));
   for (const ClosedTrade &trade : book.closedTrades) {
      if (trade.ticket == ticket) return take(trade);
   }
   setLastError(ERROR_TICKET);
   return false;
}

inline bool selectPast(int index) {
   const std::vector<ClosedTrade> &past = brokerage().floor().book.closedTrades;
   if (index >= 0 && static_cast<size_t>(index) < past.size()) return take(past[static_cast<size_t>(index)]);
   setLastError(ERROR_PARAMETER_VALUE);
   return false;
}

inline bool selectTrade(int index) {
   const std::vector<int64_t> &tickets = ticketsOfTrades();
   if (index >= 0 && static_cast<size_t>(index) < tickets.size()) return selectTicket(tickets[static_cast<size_t>(index)]);
   setLastError(ERROR_PARAMETER_VALUE);
   return false;
}

inline const ClosedTrade &selected() {
   static const ClosedTrade nothing;
   if (!theSelectionIsMade) setLastError(ERROR_NOTHING_SELECTED);
   return theSelectionIsMade ? theSelected4 : nothing;
}

} // namespace yoke::broker

// A ticket is looked for everywhere, whatever the pool: OrderCloseTime tells whether it is over.
inline bool OrderSelect(int index, int select, int pool) {
   using namespace yoke::broker;
   if (select == SELECT_BY_TICKET) return selectTicket(index);
   return pool == MODE_HISTORY ? selectPast(index) : selectTrade(index);
}

inline int OrdersTotal() {
   const yoke::broker::Book &book = yoke::broker::brokerage().floor().book;
   return static_cast<int>(book.holdings.size() + book.orders.size());
}
inline int OrdersHistoryTotal() { return static_cast<int>(yoke::broker::brokerage().floor().book.closedTrades.size()); }
inline int OrderTicket() { return static_cast<int>(yoke::broker::selected().ticket); }
inline int OrderType() { return yoke::broker::selected().kind; }
inline string OrderSymbol() { return yoke::text(yoke::broker::selected().symbol); }
inline double OrderLots() { return yoke::broker::number(yoke::broker::selected().lots); }
inline double OrderOpenPrice() { return yoke::broker::number(yoke::broker::selected().openPrice); }
inline datetime OrderOpenTime() { return yoke::broker::serverSeconds(yoke::broker::selected().openMs); }
inline double OrderClosePrice() { return yoke::broker::number(yoke::broker::selected().closePrice); }
inline datetime OrderCloseTime() { return yoke::broker::serverSeconds(yoke::broker::selected().closeMs); }
inline double OrderStopLoss() { return yoke::broker::number(yoke::broker::selected().sl); }
inline double OrderTakeProfit() { return yoke::broker::number(yoke::broker::selected().tp); }
inline double OrderCommission() { return yoke::broker::number(yoke::broker::selected().commission); }
inline double OrderSwap() { return yoke::broker::number(yoke::broker::selected().swap); }
inline double OrderProfit() { return yoke::broker::number(yoke::broker::selected().profit); }
inline datetime OrderExpiration() { return yoke::broker::serverSeconds(yoke::broker::selected().expiryMs); }
inline int OrderMagicNumber() { return static_cast<int>(yoke::broker::selected().magic); }
inline string OrderComment() { return yoke::text(yoke::broker::selected().comment); }

#endif
