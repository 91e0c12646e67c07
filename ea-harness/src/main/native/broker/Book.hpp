// The state of one account as the sum of its changes: positions, orders, deals, history, money.
#ifndef YOKE_BROKER_BOOK_HPP
#define YOKE_BROKER_BOOK_HPP

#include "broker/Rows.hpp"

#include <map>
#include <variant>

namespace yoke::broker {

// The letters are those of the account's file.
enum class Change : char {
   HOLDING_OPENED = 'H',
   HOLDING_CHANGED = 'h', // by a deal
   HOLDING_MODIFIED = 'm', // by its stops
   HOLDING_CLOSED = 'x',
   ORDER_ADDED = 'O',
   ORDER_CHANGED = 'o',
   ORDER_REMOVED = 'r',
   ORDER_OVER = 'P', // into the history
   DEAL = 'D',
   TRADE_CLOSED = 'C', // MetaTrader 4's history
   QUOTE = 'Q',
   NEXT_TICKET = 'T',
   FOUNDED = 'F'
};

struct Changed {
   Change what;
   std::variant<Holding, Order, Deal, ClosedTrade, Quote, Mark> row;
};

class Book {
  public:
   std::map<int64_t, Holding> holdings; // by identifier
   std::map<int64_t, Order> orders;
   std::vector<Deal> deals;
   std::vector<Order> pastOrders;
   std::vector<ClosedTrade> closedTrades;
   std::map<std::string, Quote> lastQuotes;
   int64_t nextTicket = 1;
   int64_t foundedMs = 0;
   int64_t balance = 0;

   // Applies a change and keeps it until takeChanges.
   template <class R> void change(Change what, const R &row) {
      m_changes.push_back({what, row});
      apply(m_changes.back());
   }

   std::vector<Changed> takeChanges() {
      std::vector<Changed> taken;
      taken.swap(m_changes);
      return taken;
   }

   int64_t takeTicket() {
      const int64_t ticket = nextTicket;
      change(Change::NEXT_TICKET, Mark{ticket + 1});
      return ticket;
   }

   void apply(const Changed &changed) {
      switch (changed.what) {
         case Change::HOLDING_OPENED:
         case Change::HOLDING_CHANGED:
         case Change::HOLDING_MODIFIED: {
            const Holding &holding = std::get<Holding>(changed.row);
            holdings[holding.identifier] = holding;
            break;
         }
         case Change::HOLDING_CLOSED: holdings.erase(std::get<Holding>(changed.row).identifier); break;
         case Change::ORDER_ADDED:
         case Change::ORDER_CHANGED: orders[std::get<Order>(changed.row).ticket] = std::get<Order>(changed.row); break;
         case Change::ORDER_REMOVED: orders.erase(std::get<Order>(changed.row).ticket); break;
         case Change::ORDER_OVER: pastOrders.push_back(std::get<Order>(changed.row)); break;
         case Change::DEAL: {
            deals.push_back(std::get<Deal>(changed.row));
            balance += deals.back().net();
            break;
         }
         case Change::TRADE_CLOSED: closedTrades.push_back(std::get<ClosedTrade>(changed.row)); break;
         case Change::QUOTE: lastQuotes[std::get<Quote>(changed.row).symbol] = std::get<Quote>(changed.row); break;
         case Change::NEXT_TICKET: nextTicket = std::get<Mark>(changed.row).value; break;
         case Change::FOUNDED: foundedMs = std::get<Mark>(changed.row).value; break;
      }
   }

   // By its present ticket: what it had before is gone, as on both platforms.
   const Holding *holding(int64_t ticket) const {
      for (const auto &[identifier, holding] : holdings) {
         if (holding.ticket == ticket) return &holding;
      }
      return nullptr;
   }

   const Holding *holdingOf(const std::string &symbol) const {
      for (const auto &[identifier, holding] : holdings) {
         if (holding.symbol == symbol) return &holding;
      }
      return nullptr;
   }

   const Order *order(int64_t ticket) const {
      const auto found = orders.find(ticket);
      return found == orders.end() ? nullptr : &found->second;
   }

   // Everything as changes of an empty book.
   std::vector<Changed> whole() const {
      std::vector<Changed> all;
      all.push_back({Change::FOUNDED, Mark{foundedMs}});
      all.push_back({Change::NEXT_TICKET, Mark{nextTicket}});
      for (const Deal &deal : deals) all.push_back({Change::DEAL, deal});
      for (const Order &order : pastOrders) all.push_back({Change::ORDER_OVER, order});
      for (const ClosedTrade &trade : closedTrades) all.push_back({Change::TRADE_CLOSED, trade});
      for (const auto &[identifier, holding] : holdings) all.push_back({Change::HOLDING_OPENED, holding});
      for (const auto &[ticket, order] : orders) all.push_back({Change::ORDER_ADDED, order});
      for (const auto &[symbol, quote] : lastQuotes) all.push_back({Change::QUOTE, quote});
      return all;
   }

  private:
   std::vector<Changed> m_changes;
};

} // namespace yoke::broker

#endif
