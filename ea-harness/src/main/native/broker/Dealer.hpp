// Books executions: what a fill does to positions, deals, history and balance under hedging, netting and MetaTrader 4
// rules. Prices and permissions were settled before.
#ifndef YOKE_BROKER_DEALER_HPP
#define YOKE_BROKER_DEALER_HPP

#include "broker/Floor.hpp"

namespace yoke::broker {

const size_t COMMENT_CHARS = 31;

// The first so many characters of UTF-8 text, whole ones.
inline std::string firstChars(const std::string &text, size_t most) {
   size_t chars = 0;
   for (size_t i = 0; i < text.size(); i++) {
      if ((text[i] & 0xC0) != 0x80 && ++chars > most) return text.substr(0, i);
   }
   return text;
}

// Brokers cut what is too long for them.
inline std::string brokersComment(const std::string &text) { return firstChars(text, COMMENT_CHARS); }

// MetaTrader 4 puts its mark (ASCII) behind the client's comment, whose end gives way.
inline std::string markedComment(const std::string &text, const std::string &mark) {
   return firstChars(text, COMMENT_CHARS - mark.size()) + mark;
}

struct Trade {
   int64_t order = 0; // the ticket; 0 for a close on MetaTrader 4, which has no closing orders
   std::string symbol;
   Side side = Side::BUY;
   int64_t lots = 0;
   int64_t price = 0;
   int64_t sl = 0;
   int64_t tp = 0;
   int64_t magic = 0;
   std::string comment;
   Reason reason = Reason::EXPERT;
};

struct Fill {
   int64_t order = 0;
   int64_t deal = 0;
   int64_t identifier = 0;
   int64_t lots = 0;
   int64_t price = 0;
};

class Dealer {
  public:
   explicit Dealer(Floor &floor) : m_floor(floor) {}

   // Opens, or on a netting account joins, reduces, closes or reverses.
   Fill enter(const Trade &entry) {
      const Holding *held = m_floor.terms.isNetting() ? m_floor.book.holdingOf(entry.symbol) : nullptr;
      if (held == nullptr) {
         const auto own = m_floor.book.holdings.find(entry.order);
         if (own == m_floor.book.holdings.end()) return open(entry);
         held = &own->second; // the second part of one order
      }
      const Holding holding = *held;
      if (holding.side == entry.side) return join(holding, entry);
      if (entry.lots <= holding.lots) return leave(holding, entry, Entry::OUT);
      return reverse(holding, entry);
   }

   // A full or partial close at entry.price.
   Fill leave(const Holding &holding, const Trade &exit, Entry how) {
      const Instrument &instrument = m_floor.require(holding.symbol);
      return leave(holding, exit, how,
                   m_floor.profit(instrument, holding.side, exit.lots, holding.openPrice, exit.price));
   }

   // Two opposite positions against each other, without paying the spread: the profit is booked on the first.
   Fill closeBy(const Holding &first, const Holding &second, Trade exit) {
      const std::string word = m_floor.terms.isMt4() ? "close hedge by #" : "close by #";
      exit.price = second.openPrice;
      exit.magic = first.magic;
      exit.comment = word + std::to_string(second.ticket);
      const Fill fill = leave(first, exit, Entry::OUT_BY);
      exit.magic = second.magic;
      exit.comment = word + std::to_string(first.ticket);
      leave(second, exit, Entry::OUT_BY, 0);
      return fill;
   }

  private:
   Floor &m_floor;

   int64_t commission(const std::string &symbol, int64_t lots) {
      return -cents(multiply(m_floor.require(symbol).commission, lots));
   }

   static int64_t share(int64_t whole, int64_t part, int64_t of) {
      return part == of ? whole : cents(multiplyDivide(whole, part, of));
   }

   Fill open(const Trade &entry) {
      const bool mt4 = m_floor.terms.isMt4();
      const int64_t paid = commission(entry.symbol, entry.lots);
      const int64_t deal = book(entry, entry.order, entry.side, Entry::IN, 0, 0, mt4 ? 0 : paid);
      Holding holding;
      holding.identifier = entry.order;
      holding.ticket = entry.order;
      holding.symbol = entry.symbol;
      holding.side = entry.side;
      holding.lots = entry.lots;
      holding.openPrice = entry.price;
      holding.sl = entry.sl;
      holding.tp = entry.tp;
      // MetaTrader 4 shows the whole turn's commission on the open order and books it at the close.
      holding.commission = mt4 ? 2 * paid : 0;
      holding.magic = entry.magic;
      holding.comment = entry.comment;
      holding.openMs = m_floor.nowMs;
      holding.updateMs = m_floor.nowMs;
      holding.reason = entry.reason;
      m_floor.book.change(Change::HOLDING_OPENED, holding);
      return {entry.order, deal, entry.order, entry.lots, entry.price};
   }

   Fill join(Holding holding, const Trade &entry) {
      const int64_t deal =
         book(entry, holding.identifier, entry.side, Entry::IN, 0, 0, commission(entry.symbol, entry.lots));
      const int64_t lots = holding.lots + entry.lots;
      holding.openPrice += multiplyDivide(entry.price - holding.openPrice, entry.lots, lots);
      holding.lots = lots;
      if (entry.sl != 0) holding.sl = entry.sl;
      if (entry.tp != 0) holding.tp = entry.tp;
      holding.updateMs = m_floor.nowMs;
      m_floor.book.change(Change::HOLDING_CHANGED, holding);
      return {entry.order, deal, holding.identifier, entry.lots, entry.price};
   }

   // The position keeps its identifier and takes the reversing order's ticket.
   Fill reverse(Holding holding, const Trade &entry) {
      const int64_t gain =
         m_floor.profit(m_floor.require(holding.symbol), holding.side, holding.lots, holding.openPrice, entry.price);
      const int64_t deal = book(entry, holding.identifier, entry.side, Entry::INOUT, gain, holding.swap,
                                commission(entry.symbol, entry.lots));
      holding.ticket = entry.order;
      holding.side = entry.side;
      holding.lots = entry.lots - holding.lots;
      holding.openPrice = entry.price;
      holding.sl = entry.sl;
      holding.tp = entry.tp;
      holding.swap = 0;
      holding.magic = entry.magic;
      holding.comment = entry.comment;
      holding.openMs = m_floor.nowMs;
      holding.updateMs = m_floor.nowMs;
      holding.reason = entry.reason;
      m_floor.book.change(Change::HOLDING_CHANGED, holding);
      return {entry.order, deal, holding.identifier, entry.lots, entry.price};
   }

   Fill leave(const Holding &holding, Trade exit, Entry how, int64_t gain) {
      const bool mt4 = m_floor.terms.isMt4();
      const int64_t swap = share(holding.swap, exit.lots, holding.lots);
      const int64_t held = share(holding.commission, exit.lots, holding.lots);
      Holding left = holding;
      left.lots -= exit.lots;
      left.swap -= swap;
      left.commission -= held;
      left.updateMs = m_floor.nowMs;
      if (mt4) {
         exit.order = holding.ticket;
         if (left.lots > 0) renumber(left, exit);
         close(holding, exit, gain, swap, held);
      }
      const int64_t deal = book(exit, holding.identifier, opposite(holding.side), how, gain, swap,
                                mt4 ? held : commission(holding.symbol, exit.lots));
      if (left.lots == 0) {
         m_floor.book.change(Change::HOLDING_CLOSED, holding);
      } else {
         m_floor.book.change(Change::HOLDING_CHANGED, left);
      }
      return {exit.order, deal, holding.identifier, exit.lots, exit.price};
   }

   // MetaTrader 4 gives what is left of a partial close a new ticket and says so in both comments.
   void renumber(Holding &left, Trade &exit) {
      left.comment = "from #" + std::to_string(left.ticket);
      left.ticket = m_floor.book.takeTicket();
      exit.comment = "to #" + std::to_string(left.ticket);
   }

   void close(const Holding &holding, const Trade &exit, int64_t gain, int64_t swap, int64_t paid) {
      ClosedTrade trade;
      trade.ticket = holding.ticket;
      trade.identifier = holding.identifier;
      trade.kind = holding.side == Side::BUY ? 0 : 1;
      trade.symbol = holding.symbol;
      trade.lots = exit.lots;
      trade.openPrice = holding.openPrice;
      trade.openMs = holding.openMs;
      trade.closePrice = exit.price;
      trade.closeMs = m_floor.nowMs;
      trade.sl = holding.sl;
      trade.tp = holding.tp;
      trade.profit = gain;
      trade.swap = swap;
      trade.commission = paid;
      trade.magic = holding.magic;
      trade.comment = exit.comment.empty() ? holding.comment : exit.comment;
      m_floor.book.change(Change::TRADE_CLOSED, trade);
   }

   int64_t book(const Trade &execution, int64_t identifier, Side side, Entry how, int64_t gain, int64_t swap,
                int64_t paid) {
      Deal deal;
      deal.ticket = m_floor.book.takeTicket();
      deal.order = execution.order;
      deal.identifier = identifier;
      deal.symbol = execution.symbol;
      deal.entry = how;
      deal.side = side;
      deal.lots = execution.lots;
      deal.price = execution.price;
      deal.sl = execution.sl;
      deal.tp = execution.tp;
      deal.profit = gain;
      deal.swap = swap;
      deal.commission = paid;
      deal.reason = execution.reason;
      deal.magic = execution.magic;
      deal.comment = execution.comment;
      deal.timeMs = m_floor.nowMs;
      m_floor.book.change(Change::DEAL, deal);
      return deal.ticket;
   }
};

} // namespace yoke::broker

#endif
