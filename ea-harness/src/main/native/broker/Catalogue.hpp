// The instruments of the market, the same at every simulated broker as in the cockpit's own simulation.
#ifndef YOKE_BROKER_CATALOGUE_HPP
#define YOKE_BROKER_CATALOGUE_HPP

#include "broker/Terms.hpp"

#include <vector>

namespace yoke::broker {

// One symbol. Prices, lots and swaps 1e-8; hourlyVolatility: standard deviation of the log return of an hour.
// From stopsLevel on: what the broker may change at any time. tickValue 0 = by the quotes.
struct Instrument {
   std::string symbol; // with the broker's suffix
   std::string market; // without
   std::string description;
   std::string path;
   std::string base;
   std::string profitCurrency;
   std::string marginCurrency;
   CalcMode calc = CalcMode::FOREX;
   int digits = 5;
   int64_t point = 1000;
   int64_t contract = 0;
   int64_t lotMin = 0;
   int64_t lotMax = 0;
   int64_t lotStep = 0;
   int64_t lotLimit = 0;
   int64_t swapLong = 0;
   int64_t swapShort = 0;
   int64_t startBid = 0;
   int spreadPoints = 10;
   double hourlyVolatility = 0.001;
   bool roundTheClock = false;

   int64_t stopsLevel = 0;
   int64_t freezeLevel = 0;
   int64_t tickValue = 0;
   int64_t commission = 0; // per lot and side
   int filling = FILLS_FOK | FILLS_IOC;
   Execution execution = Execution::MARKET;
   TradeMode tradeMode = TradeMode::FULL;
   bool open = true;
   bool resting = false; // the weekend

   bool trades() const { return open && !resting; }

   int64_t distance(int64_t points) const { return points * point; }
};

inline Instrument forex(const std::string &name, const char *description, int digits, const char *bid, int spread,
                        double volatility, const char *swapLong, const char *swapShort) {
   Instrument made;
   made.market = name;
   made.description = description;
   made.path = "Forex\\" + name;
   made.base = name.substr(0, 3);
   made.profitCurrency = name.substr(3);
   made.marginCurrency = made.base;
   made.digits = digits;
   made.point = powerOfTen(DECIMALS - digits);
   made.contract = 100'000 * ONE;
   made.lotMin = CENT;
   made.lotMax = 100 * ONE;
   made.lotStep = CENT;
   parse(bid, made.startBid);
   parse(swapLong, made.swapLong);
   parse(swapShort, made.swapShort);
   made.spreadPoints = spread;
   made.hourlyVolatility = volatility;
   return made;
}

inline Instrument cfd(const std::string &name, const char *description, const std::string &group, const char *base,
                      CalcMode calc, int contract, int lotMax, int digits, const char *bid, int spread, double volatility) {
   Instrument made = forex(name, description, digits, bid, spread, volatility, "-38", "22");
   const bool index = group == "Indices";
   made.path = group + "\\" + name;
   made.base = base;
   made.profitCurrency = "USD";
   made.marginCurrency = "USD";
   made.calc = calc;
   made.contract = contract * ONE;
   made.lotMin = index ? 10 * CENT : CENT;
   made.lotMax = lotMax * ONE;
   made.lotStep = made.lotMin;
   made.roundTheClock = group == "Crypto";
   return made;
}

// Crosses and further pairs for a long Market Watch; every profit currency can be turned into dollars.
inline std::vector<Instrument> furtherInstruments() {
   const char *const rows[][2] = {
      {"AUDUSD", "0.66000"}, {"NZDUSD", "0.60000"}, {"USDCAD", "1.36000"}, {"USDCHF", "0.89000"},
      {"USDSEK", "10.50000"}, {"USDNOK", "10.70000"}, {"USDMXN", "17.20000"}, {"USDZAR", "18.60000"},
      {"USDPLN", "3.95000"}, {"USDSGD", "1.35000"}, {"USDHKD", "7.81000"}, {"USDCZK", "22.90000"},
      {"EURGBP", "0.84615"}, {"EURJPY", "162.800"}, {"EURCHF", "0.97900"}, {"EURAUD", "1.66670"},
      {"EURCAD", "1.49600"}, {"EURNZD", "1.83330"}, {"EURSEK", "11.55000"}, {"EURNOK", "11.77000"},
      {"EURPLN", "4.34500"}, {"GBPJPY", "192.400"}, {"GBPCHF", "1.15700"}, {"GBPAUD", "1.96970"},
      {"GBPCAD", "1.76800"}, {"GBPNZD", "2.16670"}, {"AUDJPY", "97.680"}, {"AUDCHF", "0.58740"},
      {"AUDCAD", "0.89760"}, {"AUDNZD", "1.10000"}, {"NZDJPY", "88.800"}, {"NZDCHF", "0.53400"},
      {"NZDCAD", "0.81600"}, {"CADJPY", "108.820"}, {"CADCHF", "0.65440"}, {"CHFJPY", "166.290"},
      {"SGDJPY", "109.630"}, {"EURHKD", "8.59100"}, {"EURSGD", "1.48500"}, {"EURCZK", "25.19000"},
      {"GBPSGD", "1.75500"}, {"GBPSEK", "13.65000"}, {"GBPNOK", "13.91000"}, {"EURMXN", "18.92000"}};
   std::vector<Instrument> all;
   for (const auto &row : rows) {
      const std::string bid = row[1];
      const int digits = static_cast<int>(bid.size() - bid.find('.') - 1);
      all.push_back(forex(row[0], row[0], digits, row[1], 15, 0.001, "-3", "-3"));
   }
   return all;
}

inline std::vector<Instrument> instruments(const std::string &suffix, size_t count) {
   std::vector<Instrument> all = {
      forex("EURUSD", "Euro vs US Dollar", 5, "1.10000", 10, 0.0009, "-6.8", "1.9"),
      forex("GBPUSD", "Pound Sterling vs US Dollar", 5, "1.30000", 11, 0.0010, "-2.4", "-3.1"),
      forex("USDJPY", "US Dollar vs Japanese Yen", 3, "148.000", 9, 0.0010, "9.2", "-21.5"),
      cfd("XAUUSD", "Gold vs US Dollar", "Metals", "XAU", CalcMode::CFD_LEVERAGE, 100, 50, 2, "2400.00", 22, 0.0017),
      cfd("US30", "Wall Street 30", "Indices", "USD", CalcMode::CFD_INDEX, 1, 100, 1, "41000.0", 18, 0.0017),
      cfd("BTCUSD", "Bitcoin vs US Dollar", "Crypto", "BTC", CalcMode::CFD_LEVERAGE, 1, 20, 2, "72000.00", 2500, 0.0042)};
   for (const Instrument &further : furtherInstruments()) all.push_back(further);
   if (count < all.size()) all.resize(count);
   for (Instrument &instrument : all) instrument.symbol = instrument.market + suffix;
   return all;
}

} // namespace yoke::broker

#endif
