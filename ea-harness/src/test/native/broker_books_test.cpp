// Thousands of random requests, quotes and faults on each kind of account: whatever happens, deals add up to positions
// and to the balance, margin to what is held, and a restart finds the same book. The seed is printed where it fails.
// platforms: mt5
#include "broker/Server.hpp"
#include "broker/Path.hpp"

#include <cstdio>
#include <filesystem>
#include <set>

using namespace yoke::broker;

namespace {

int theFailures = 0;

void check(bool holds, const std::string &what) {
   if (holds || theFailures++ > 20) return;
   std::printf("FAILED %s\n", what.c_str());
}

class Run {
  public:
   Run(Kind kind, uint64_t seed, const std::string &folder)
       : m_noise(seed, 1, static_cast<int64_t>(kind)), m_folder(folder), m_name("kind " + std::to_string(static_cast<int>(kind)) + " seed " + std::to_string(seed)),
         m_server(termsOf(kind), instruments("", 6)) {
      for (Instrument &instrument : m_server.floor.listing) instrument.commission = 350 * CENT;
      m_server.open(folder, m_nowMs);
   }

   void play(int steps) {
      for (int i = 0; i < steps; i++) {
         step();
         checkBook();
      }
      checkRestart();
   }

  private:
   Noise m_noise;
   std::string m_folder;
   std::string m_name;
   int64_t m_nowMs = 1'700'000'000'000;
   Server m_server;
   int64_t m_lastTicket = 0;

   static AccountTerms termsOf(Kind kind) {
      AccountTerms terms;
      terms.kind = kind;
      terms.deposit = 20'000 * ONE;
      terms.currency = kind == Kind::NETTING ? "EUR" : "USD";
      return terms;
   }

   Floor &floor() { return m_server.floor; }
   int below(int bound) { return m_noise.below(bound); }

   const Instrument &anyInstrument() { return floor().listing[static_cast<size_t>(below(6))]; }

   template <class R> int64_t anyTicket(const std::map<int64_t, R> &rows) {
      return rows.empty() ? 4711 : std::next(rows.begin(), below(static_cast<int>(rows.size())))->second.ticket;
   }

   void step() {
      m_nowMs += below(2'000);
      const int what = below(10);
      if (what < 4) return move();
      if (what == 4) return m_server.time(m_nowMs);
      Request request = anyRequest();
      const Answer answer = m_server.execute(request, anyFault(), m_nowMs);
      check(answer.lost || answer.order == 0 || answer.isDone(), m_name + ": a ticket without a success");
   }

   void move() {
      const Instrument &instrument = anyInstrument();
      const Quote now = *floor().quote(instrument.market);
      const int64_t bid = std::max(now.bid + instrument.distance(below(401) - 200), instrument.startBid / 2);
      m_server.quote(instrument.symbol, bid - bid % instrument.point, bid - bid % instrument.point + instrument.distance(1 + below(20)), m_nowMs, below(5) == 0);
   }

   Fault anyFault() {
      Fault fault;
      fault.what = static_cast<Fault::What>(below(20) < 14 ? 0 : below(7));
      fault.value = fault.what == Fault::What::REFUSE ? 10006 : fault.what == Fault::What::LIQUIDITY ? below(8) * CENT : below(5);
      return fault;
   }

   Request anyRequest() {
      Request request;
      const Instrument &instrument = anyInstrument();
      const Quote &quote = *floor().quote(instrument.market);
      request.symbol = instrument.symbol;
      request.action = static_cast<Action>(below(6));
      request.side = below(2) == 0 ? Side::BUY : Side::SELL;
      request.lots = instrument.lotStep * below(60);
      request.price = Floor::opening(request.side, quote);
      request.deviationPoints = 10;
      request.magic = below(1000);
      request.comment = "random";
      request.filling = static_cast<Filling>(below(3));
      request.reason = below(4) == 0 ? Reason::CLIENT : Reason::EXPERT;
      if (below(2) == 0) request.sl = quote.bid - sign(request.side) * instrument.distance(below(300));
      if (below(2) == 0) request.tp = quote.bid + sign(request.side) * instrument.distance(below(300));
      if (request.action == Action::PENDING || request.action == Action::CHANGE) {
         request.type = static_cast<OrderType>(1 + below(floor().terms.isMt4() ? 2 : 3));
         request.price = quote.bid + instrument.distance(below(601) - 300);
         request.stopLimit = request.price - sign(request.side) * instrument.distance(below(50));
         if (below(3) == 0) request.expiryMs = m_nowMs + below(20'000);
      }
      aim(request);
      return request;
   }

   // Half of the deals close something.
   void aim(Request &request) {
      request.order = request.action == Action::CHANGE || request.action == Action::REMOVE ? anyTicket(floor().book.orders) : 0;
      const bool closes = request.action == Action::DEAL && below(2) == 0;
      if (!closes && request.action != Action::STOPS && request.action != Action::CLOSE_BY) return;
      request.position = anyTicket(floor().book.holdings);
      request.positionBy = anyTicket(floor().book.holdings);
      const Holding *held = floor().book.holding(request.position);
      if (held == nullptr) return;
      request.symbol = held->symbol;
      request.side = opposite(held->side);
      request.lots = std::min(request.lots, held->lots);
      request.price = floor().closePrice(*held);
   }

   void checkBook() {
      const Book &book = floor().book;
      int64_t balance = 0;
      std::map<int64_t, int64_t> sums;
      for (const Deal &deal : book.deals) {
         balance += deal.net();
         if (deal.type == DealType::TRADE) sums[deal.identifier] += sign(deal.side) * deal.lots;
      }
      check(balance == book.balance, m_name + ": the deals do not add up to the balance");
      for (const auto &[identifier, lots] : sums) {
         const auto held = book.holdings.find(identifier);
         const int64_t present = held == book.holdings.end() ? 0 : sign(held->second.side) * held->second.lots;
         check(present == lots, m_name + ": position " + std::to_string(identifier) + " is not the sum of its deals");
      }
      for (const auto &[identifier, holding] : book.holdings) {
         check(holding.lots > 0 && sums.count(identifier) == 1, m_name + ": a position without deals");
         check(holding.comment.size() <= COMMENT_CHARS, m_name + ": a comment that is too long");
      }
      check(book.nextTicket >= m_lastTicket, m_name + ": tickets go back");
      m_lastTicket = book.nextTicket;
      checkMargin();
      if (floor().terms.isMt4()) checkHistory();
   }

   void checkMargin() {
      std::map<std::string, std::pair<int64_t, int64_t>> sides;
      std::set<std::string> symbols;
      for (const auto &[identifier, holding] : floor().book.holdings) {
         (holding.side == Side::BUY ? sides[holding.symbol].first : sides[holding.symbol].second) += holding.lots;
         const bool again = !symbols.insert(holding.symbol).second;
         check(!again || !floor().terms.isNetting(), m_name + ": two positions in one symbol on a netting account");
      }
      int64_t sum = 0;
      for (const auto &[symbol, held] : sides) sum += floor().marginOf(floor().require(symbol), std::max(held.first, held.second));
      check(sum == floor().margin(), m_name + ": margin");
   }

   void checkHistory() {
      int64_t sum = 0;
      for (const ClosedTrade &trade : floor().book.closedTrades) sum += trade.profit + trade.swap + trade.commission;
      check(sum == floor().book.balance, m_name + ": MetaTrader 4's history does not add up to the balance");
   }

   static std::string written(const Book &book) {
      std::string all;
      for (const Changed &changed : book.whole()) all += lineOf(changed) + "\n";
      return all;
   }

   void checkRestart() {
      Book again;
      BookFile file;
      check(file.open(m_folder, again), m_name + ": the account is known");
      check(again.balance == floor().book.balance, m_name + ": the balance after a restart");
      check(written(again) == written(floor().book), m_name + ": the book after a restart");
   }
};

} // namespace

int main() {
   for (uint64_t seed = 1; seed <= 12; seed++) {
      for (const Kind kind : {Kind::HEDGING, Kind::NETTING, Kind::MT4}) {
         const std::string folder =
            (std::filesystem::temp_directory_path() / ("yoke-books-" + std::to_string(getpid()))).string();
         std::filesystem::remove_all(folder);
         Run(kind, seed, folder).play(600);
         std::filesystem::remove_all(folder);
      }
   }
   std::printf(theFailures == 0 ? "passed\n" : "%d failures\n", theFailures);
   return theFailures == 0 ? 0 : 1;
}
