package dev.yoke.connectors.sim.broker;

import dev.yoke.connectors.sim.market.SymbolModel;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.SymbolSpec.SymbolTradeMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What this broker trades: the market's symbols under its own names, with its own distances and limits.
final class Listing {

    /// One symbol. `tradeMode` may be changed at any time, as brokers do.
    record Entry(String symbol, SymbolModel model, ContractTerms contract) {

        String market() {
            return model.name();
        }

        /// So many points as a difference of prices.
        long distance(int points) {
            return points * model.point();
        }
    }

    private final AccountTerms terms;
    private final Conversion conversion;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, SymbolTradeMode> tradeModes = new LinkedHashMap<>();

    Listing(AccountTerms terms, Conversion conversion, Set<SymbolModel> models) {
        this.terms = terms;
        this.conversion = conversion;
        for (SymbolModel model : models) {
            ContractTerms contract =
                    ContractTerms.find(model.name()).orElseGet(() -> ContractTerms.unknown(model.name()));
            String symbol = model.name() + terms.suffix();
            entries.put(symbol, new Entry(symbol, model, contract));
        }
    }

    /// Keeps what an older account still holds although the market no longer quotes it: it can be seen, not traded.
    void keep(String symbol, long price) {
        if (!entries.containsKey(symbol)) {
            String market = symbol.endsWith(terms.suffix())
                    ? symbol.substring(0, symbol.length() - terms.suffix().length())
                    : symbol;
            SymbolModel model = SymbolModel.unquoted(market, price);
            entries.put(symbol, new Entry(symbol, model, ContractTerms.unknown(market)));
        }
    }

    Optional<Entry> find(String symbol) {
        return Optional.ofNullable(entries.get(symbol));
    }

    Entry require(String symbol) {
        return find(symbol).orElseThrow(() -> new IllegalStateException(terms.name() + " does not list " + symbol));
    }

    Iterable<Entry> all() {
        return entries.values();
    }

    void setTradeMode(String symbol, SymbolTradeMode mode) {
        tradeModes.put(symbol, mode);
    }

    /// Nothing is tradable whose profit cannot be turned into the account currency.
    SymbolTradeMode tradeMode(Entry entry) {
        return conversion.canConvert(entry.contract().profitCurrency())
                ? tradeModes.getOrDefault(entry.symbol(), SymbolTradeMode.FULL)
                : SymbolTradeMode.DISABLED;
    }

    SymbolSpec spec(Entry entry) {
        ContractTerms contract = entry.contract();
        SymbolModel model = entry.model();
        long perTick = FixedPoint.multiply(model.point(), contract.contractSize());
        long gain = conversion.toAccount(perTick, contract.profitCurrency()).orElse(0);
        long loss = -conversion.toAccount(-perTick, contract.profitCurrency()).orElse(0);
        return new SymbolSpec(
                new Symbol(entry.symbol()),
                contract.description(),
                contract.path(),
                contract.baseCurrency(),
                contract.profitCurrency(),
                contract.marginCurrency(),
                model.digits(),
                model.point(),
                model.point(),
                gain,
                loss,
                contract.contractSize(),
                contract.lotMin(),
                contract.lotMax(),
                contract.lotStep(),
                0,
                terms.stopsLevelPoints(),
                terms.freezeLevelPoints(),
                contract.calcMode(),
                terms.executionMode(),
                terms.fillingModes(),
                tradeMode(entry),
                contract.swapLong(),
                contract.swapShort(),
                3,
                0);
    }
}
