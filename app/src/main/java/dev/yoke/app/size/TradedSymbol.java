package dev.yoke.app.size;

import dev.yoke.core.market.BuiltInSymbols;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.signal.SymbolResolver;
import dev.yoke.core.signal.SymbolResolver.Found;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds what is to be sized: a built-in symbol under the broker's spelling, or one that the trader describes.
final class TradedSymbol {

    private static final Set<String> CURRENCIES = Set.of(
            "USD", "EUR", "GBP", "JPY", "CHF", "CAD", "AUD", "NZD", "SEK", "NOK", "DKK", "SGD", "HKD", "CNH", "MXN",
            "ZAR", "TRY", "PLN", "CZK", "HUF");
    private static final int CODE = 3;
    private static final long UNKNOWN_LOT_STEP = FixedPoint.ONE / 100;
    private static final long UNKNOWN_LOT_MAX = 100 * FixedPoint.ONE;

    private final Symbol symbol;
    private final Contract contract;

    private TradedSymbol(Symbol symbol, Contract contract) {
        this.symbol = symbol;
        this.contract = contract;
    }

    /// The symbol under the name that was given; its currencies are empty where they are not known.
    static SymbolSpec find(String name, Contract contract) throws SizeRefused {
        try {
            return new TradedSymbol(new Symbol(name.strip()), contract).spec();
        } catch (IllegalArgumentException e) {
            throw new SizeRefused("--symbol: " + e.getMessage());
        }
    }

    private SymbolSpec spec() throws SizeRefused {
        Optional<SymbolSpec> builtIn = builtIn();
        if (builtIn.isPresent()) {
            SymbolSpec usual = builtIn.get();
            return described(
                    usual.description(),
                    usual.baseCurrency(),
                    usual.profitCurrency(),
                    contract.digitsOr(usual.digits()),
                    contract.contractOr(usual.contractSize()),
                    contract.lotMinOr(usual.lotMin()),
                    contract.lotStepOr(usual.lotStep()),
                    contract.lotMaxOr(usual.lotMax()));
        }
        if (!contract.missing().isEmpty()) {
            throw new SizeRefused(
                    "'" + symbol + "' is not built in; describe it with " + String.join(" and ", contract.missing()));
        }
        String profit = profitOfUnknown();
        return described(
                symbol.name(),
                profit.isEmpty() ? "" : plain().substring(0, plain().length() - CODE),
                profit,
                contract.digitsOr(0),
                contract.contractOr(0),
                contract.lotMinOr(UNKNOWN_LOT_STEP),
                contract.lotStepOr(UNKNOWN_LOT_STEP),
                contract.lotMaxOr(UNKNOWN_LOT_MAX));
    }

    /// The one built-in symbol that the name means, or of which it is a broker's spelling.
    private Optional<SymbolSpec> builtIn() throws SizeRefused {
        if (SymbolResolver.resolve(symbol.name(), BuiltInSymbols.ALL) instanceof Found(SymbolSpec spec)) {
            return Optional.of(spec);
        }
        List<SymbolSpec> spelled =
                BuiltInSymbols.ALL.stream().filter(this::isSpelled).toList();
        if (spelled.size() > 1) {
            throw new SizeRefused("--symbol: '" + symbol + "' may be "
                    + spelled.stream().map(spec -> spec.symbol().name()).collect(Collectors.joining(" or "))
                    + "; use one of them");
        }
        return spelled.stream().findFirst();
    }

    private boolean isSpelled(SymbolSpec usual) {
        SymbolSpec ours = BuiltInSymbols.ofContract(
                symbol, "", "", "", 0, FixedPoint.ONE, FixedPoint.ONE, FixedPoint.ONE, FixedPoint.ONE);
        return SymbolResolver.resolve(usual.symbol().name(), List.of(ours)) instanceof Found;
    }

    private SymbolSpec described(
            String description,
            String base,
            String profit,
            int digits,
            long contractSize,
            long lotMin,
            long lotStep,
            long lotMax)
            throws SizeRefused {
        if (digits < 0 || digits > FixedPoint.DECIMALS) {
            throw new SizeRefused("--digits must be 0 to 8, not " + digits);
        }
        if (lotMax < lotMin) {
            throw new SizeRefused("--lot-max of " + FixedPoint.format(lotMax) + " is below --lot-min of "
                    + FixedPoint.format(lotMin));
        }
        return BuiltInSymbols.ofContract(
                symbol, description, base, profit, digits, contractSize, lotMin, lotStep, lotMax);
    }

    /// The currency that a name like `DOGEUSD.x` ends in; empty where it ends in none.
    private String profitOfUnknown() {
        String name = plain();
        String end = name.length() >= 2 * CODE ? name.substring(name.length() - CODE) : "";
        return CURRENCIES.contains(end) ? end : "";
    }

    private String plain() {
        return symbol.name().replaceFirst("[^A-Za-z0-9].*$", "").toUpperCase(Locale.ROOT);
    }
}
