// What every desk of the broker works on: the terms, the listed symbols, the quotes, the book; and what it is all worth.
#ifndef YOKE_BROKER_FLOOR_HPP
#define YOKE_BROKER_FLOOR_HPP

#include "broker/Book.hpp"
#include "broker/Catalogue.hpp"

#include <algorithm>
#include <stdexcept>
#include <unordered_map>

namespace yoke::broker {

struct Floor {
   AccountTerms terms;
   std::vector<Instrument> listing;
   std::map<std::string, Quote> quotes; // by market name
   Book book;
   int64_t nowMs = 0;

   Instrument *find(const std::string &symbol) {
      if (m_places.size() != listing.size()) {
         for (size_t i = 0; i < listing.size(); i++) m_places[listing[i].symbol] = i;
      }
      const auto found = m_places.find(symbol);
      return found == m_places.end() ? nullptr : &listing[found->second];
   }

   Instrument &require(const std::string &symbol) {
      Instrument *found = find(symbol);
      if (found == nullptr) throw std::logic_error("the broker does not list " + symbol);
      return *found;
   }

   const Quote *quote(const std::string &market) const {
      const auto found = quotes.find(market);
      return found == quotes.end() ? nullptr : &found->second;
   }

   // Turns an amount of any currency into the account's at the live quotes, against the client on either side of zero.
   bool convert(int64_t amount, const std::string &currency, int64_t &converted) const {
      if (currency == terms.currency) {
         converted = amount;
         return true;
      }
      if (across(amount, currency, terms.currency, converted)) return true;
      int64_t dollars = 0;
      return across(amount, currency, "USD", dollars) && across(dollars, "USD", terms.currency, converted);
   }

   int64_t inAccount(int64_t amount, const std::string &currency) const {
      int64_t converted = 0;
      return convert(amount, currency, converted) ? converted : amount;
   }

   // What a move of prices is worth, to the cent.
   int64_t profit(const Instrument &instrument, Side side, int64_t lots, int64_t openPrice, int64_t closePrice) const {
      const int64_t move = sign(side) * (closePrice - openPrice);
      const int64_t perLot = multiply(move, instrument.contract);
      return cents(inAccount(multiply(perLot, lots), instrument.profitCurrency));
   }

   static int64_t closing(Side side, const Quote &quote) { return side == Side::BUY ? quote.bid : quote.ask; }
   static int64_t opening(Side side, const Quote &quote) { return side == Side::BUY ? quote.ask : quote.bid; }

   // Where it would be closed now; its own opening price while its symbol has no quote.
   int64_t closePrice(const Holding &holding) {
      const Quote *now = quote(require(holding.symbol).market);
      return now == nullptr ? holding.openPrice : closing(holding.side, *now);
   }

   int64_t profit(const Holding &holding) {
      return profit(require(holding.symbol), holding.side, holding.lots, holding.openPrice, closePrice(holding));
   }

   int64_t floating() {
      int64_t sum = 0;
      for (const auto &[identifier, holding] : book.holdings) sum += profit(holding) + holding.swap + holding.commission;
      return sum;
   }

   int64_t equity() { return book.balance + floating(); }

   int64_t margin() { return margin("", Side::BUY, 0); }

   // As if `lots` more of `symbol` were held. Opposite positions in one symbol share it: the larger side counts.
   int64_t margin(const std::string &symbol, Side side, int64_t lots) {
      std::map<std::string, std::pair<int64_t, int64_t>> sides;
      for (const auto &[identifier, holding] : book.holdings) {
         (holding.side == Side::BUY ? sides[holding.symbol].first : sides[holding.symbol].second) += holding.lots;
      }
      if (lots > 0) (side == Side::BUY ? sides[symbol].first : sides[symbol].second) += lots;
      int64_t sum = 0;
      for (const auto &[name, held] : sides) {
         const int64_t counted =
            terms.isNetting() ? std::llabs(held.first - held.second) : std::max(held.first, held.second);
         sum += marginOf(require(name), counted);
      }
      return sum;
   }

   int64_t marginOf(const Instrument &instrument, int64_t lots) const {
      const int64_t units = multiply(lots, instrument.contract) / terms.leverage;
      if (instrument.calc == CalcMode::FOREX) {
         return cents(std::llabs(inAccount(-units, instrument.marginCurrency)));
      }
      const Quote *now = quote(instrument.market);
      const int64_t value = multiply(units, now == nullptr ? instrument.startBid : now->ask);
      return cents(inAccount(value, instrument.profitCurrency));
   }

   // Equity ÷ margin in percent, 0 without margin.
   int64_t marginLevel() {
      const int64_t held = margin();
      return held == 0 ? 0 : multiplyDivide(equity(), 100 * ONE, held);
   }

   // Gain and loss of one tick and lot in the account currency.
   int64_t tickValue(const Instrument &instrument, bool loss) const {
      if (instrument.tickValue != 0) return instrument.tickValue;
      const int64_t perTick = multiply(instrument.point, instrument.contract);
      int64_t value = 0;
      if (!convert(loss ? -perTick : perTick, instrument.profitCurrency, value)) return 0;
      return loss ? -value : value;
   }

   // Nothing is tradable whose profit cannot be turned into the account currency.
   TradeMode tradeMode(const Instrument &instrument) const {
      int64_t ignored = 0;
      return convert(ONE, instrument.profitCurrency, ignored) ? instrument.tradeMode : TradeMode::DISABLED;
   }

  private:
   std::unordered_map<std::string, size_t> m_places;

   bool across(int64_t amount, const std::string &from, const std::string &to, int64_t &converted) const {
      const Quote *straight = quote(from + to);
      if (straight != nullptr) {
         converted = multiply(amount, amount >= 0 ? straight->bid : straight->ask);
         return true;
      }
      const Quote *inverse = quote(to + from);
      if (inverse == nullptr) return false;
      converted = divide(amount, amount >= 0 ? inverse->ask : inverse->bid);
      return true;
   }
};

} // namespace yoke::broker

#endif
