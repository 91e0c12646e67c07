// One account at one broker: takes quotes and requests, keeps the book on the disk, tells what changed.
#ifndef YOKE_BROKER_SERVER_HPP
#define YOKE_BROKER_SERVER_HPP

#include "broker/BookFile.hpp"
#include "broker/Faults.hpp"
#include "broker/LevelDesk.hpp"
#include "broker/Triggers.hpp"

#include <functional>

namespace yoke::broker {

// All desks over one floor.
struct Desks {
   Floor &floor;
   Dealer dealer;
   Registry registry;
   TradeDesk trades;
   LevelDesk levels;
   Triggers triggers;

   explicit Desks(Floor &on)
       : floor(on), dealer(on), registry(on), trades(on, dealer, registry), levels(on, registry),
         triggers(on, dealer, registry) {}

   Answer carryOut(const Request &request, const Circumstances &around) {
      const Instrument *instrument = floor.find(symbolOf(request));
      if (instrument != nullptr && !instrument->trades()) {
         return refused(reply::MARKET_CLOSED, "The market of " + instrument->symbol + " is closed");
      }
      switch (request.action) {
         case Action::DEAL: return request.position != 0 ? trades.close(request, around) : trades.open(request, around);
         case Action::PENDING: return levels.place(request);
         case Action::STOPS: return levels.modify(request);
         case Action::CHANGE: return levels.change(request);
         case Action::REMOVE: return levels.cancel(request);
         case Action::CLOSE_BY: return trades.closeBy(request);
      }
      return refused(reply::INVALID);
   }

  private:
   std::string symbolOf(const Request &request) const {
      if (request.order != 0 && floor.book.order(request.order) != nullptr) return floor.book.order(request.order)->symbol;
      const Holding *held = request.position == 0 ? nullptr : floor.book.holding(request.position);
      return held == nullptr ? request.symbol : held->symbol;
   }
};

class Server {
  public:
   Floor floor;
   Faults faults;
   bool connected = true;
   // Told after each batch is on the disk.
   std::function<void(const std::vector<Changed> &)> onChanges;

   Server(const AccountTerms &terms, std::vector<Instrument> listing)
       : m_desks(floor) {
      floor.terms = terms;
      floor.listing = std::move(listing);
      for (Instrument &instrument : floor.listing) {
         instrument.execution = terms.isMt4() ? Execution::INSTANT : Execution::MARKET;
         instrument.filling = terms.isMt4() ? FILLS_FOK : terms.isNetting() ? FILLS_IOC : FILLS_FOK | FILLS_IOC;
      }
   }

   // Opens the account below `folder`, or founds it with its deposit; each symbol stands where it stood last.
   void open(const std::string &folder, int64_t nowMs) {
      floor.nowMs = nowMs;
      floor.book.nextTicket = 10'000'000 * (1 + floor.terms.login % 90) + 1;
      const bool known = m_file.open(folder, floor.book);
      if (!known) {
         floor.book.change(Change::FOUNDED, Mark{nowMs});
         bookMoney(floor.terms.deposit, "Initial deposit");
      }
      for (const Instrument &instrument : floor.listing) prime(instrument);
      commit();
      if (known) m_file.compact(floor.book);
   }

   void compact() { m_file.compact(floor.book); }

   // A quote as the clients see it, and what it triggers. `keep`: it is the place to go on from after a restart.
   bool quote(const std::string &symbol, int64_t bid, int64_t ask, int64_t nowMs, bool keep) {
      Instrument *instrument = floor.find(symbol);
      if (instrument == nullptr || bid <= 0 || ask < bid) return false;
      floor.nowMs = nowMs;
      Quote &quote = floor.quotes[instrument->market];
      quote = Quote{symbol, bid, ask, nowMs};
      if (keep) floor.book.change(Change::QUOTE, quote);
      if (instrument->trades()) m_desks.triggers.onQuote(*instrument, quote);
      commit();
      return true;
   }

   void time(int64_t nowMs) {
      floor.nowMs = nowMs;
      m_desks.triggers.onTime();
      commit();
   }

   // Carries out one request that met `fault` on its way.
   Answer execute(const Request &request, const Fault &fault, int64_t nowMs) {
      floor.nowMs = nowMs;
      Answer answer;
      switch (fault.what) {
         case Fault::What::REFUSE: return refusal(static_cast<int>(fault.value), floor.terms.isMt4());
         case Fault::What::LOSE_REQUEST: {
            answer = refused(reply::TIMEOUT);
            answer.lost = true;
            return answer;
         }
         default: break;
      }
      answer = connected ? m_desks.carryOut(request, fault.circumstances()) : refused(reply::NO_CONNECTION);
      commit();
      if (fault.what == Fault::What::LOSE_REPLY) answer.lost = true;
      return answer;
   }

   // What the server would answer, and the account afterwards; nothing happens.
   Answer rehearse(const Request &request, Floor &afterwards) const {
      afterwards = floor;
      return Desks(afterwards).carryOut(request, Circumstances());
   }

   void deposit(int64_t amount, int64_t nowMs) {
      floor.nowMs = nowMs;
      bookMoney(amount, amount < 0 ? "Withdrawal" : "Deposit");
      commit();
   }

   bool chargeSwap(int64_t ticket, int64_t amount, int64_t nowMs) {
      floor.nowMs = nowMs;
      const Holding *held = floor.book.holding(ticket);
      if (held == nullptr) return false;
      Holding holding = *held;
      holding.swap += amount;
      floor.book.change(Change::HOLDING_CHANGED, holding);
      commit();
      return true;
   }

  private:
   BookFile m_file;
   Desks m_desks;

   void prime(const Instrument &instrument) {
      const auto last = floor.book.lastQuotes.find(instrument.symbol);
      if (last != floor.book.lastQuotes.end()) {
         floor.quotes[instrument.market] = last->second;
         return;
      }
      const int64_t ask = instrument.startBid + instrument.distance(instrument.spreadPoints);
      floor.quotes[instrument.market] = Quote{instrument.symbol, instrument.startBid, ask, floor.nowMs};
   }

   void bookMoney(int64_t amount, const std::string &comment) {
      Deal deal;
      deal.ticket = floor.book.takeTicket();
      deal.type = DealType::BALANCE;
      deal.profit = amount;
      deal.reason = Reason::CLIENT;
      deal.comment = comment;
      deal.timeMs = floor.nowMs;
      floor.book.change(Change::DEAL, deal);
      if (!floor.terms.isMt4()) return;
      ClosedTrade trade;
      trade.ticket = deal.ticket;
      trade.kind = 6;
      trade.openMs = floor.nowMs;
      trade.closeMs = floor.nowMs;
      trade.profit = amount;
      trade.comment = comment;
      floor.book.change(Change::TRADE_CLOSED, trade);
   }

   void commit() {
      const std::vector<Changed> changes = floor.book.takeChanges();
      if (changes.empty()) return;
      m_file.save(changes);
      if (onChanges) onChanges(changes);
   }
};

} // namespace yoke::broker

#endif
