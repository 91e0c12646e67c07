package dev.yoke.core.market;

import dev.yoke.core.market.SymbolSpec.CalcMode;
import dev.yoke.core.market.SymbolSpec.ExecutionMode;
import dev.yoke.core.market.SymbolSpec.FillingMode;
import dev.yoke.core.market.SymbolSpec.SymbolTradeMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a lot usually is, for where no terminal says it: sizing at the command line and the simulated brokers.
///
/// Thread: any. Their tick values are 0, because no account's currency is known here; they have no swaps and no
/// broker's distances. Brokers differ most in indices, energies and coins; a terminal's own specification always has
/// precedence.
/// Source: contract size 100,000 units of the base currency, 100 ounces of gold and 5,000 of silver as the London and
/// COMEX lots; one index unit, 1,000 barrels (NYMEX WTI, ICE Brent), 10,000 mmBtu (NYMEX gas), one coin.
/// To add one: one line in its group.
public final class BuiltInSymbols {

    private static final String STEP = "0.01";

    private static final List<SymbolSpec> PAIRS = Stream.of(
                    "EURUSD", "GBPUSD", "AUDUSD", "NZDUSD", "USDJPY", "USDCHF", "USDCAD", "EURGBP", "EURJPY", "EURCHF",
                    "EURCAD", "EURAUD", "EURNZD", "GBPJPY", "GBPCHF", "GBPCAD", "GBPAUD", "GBPNZD", "AUDJPY", "AUDCHF",
                    "AUDCAD", "AUDNZD", "NZDJPY", "NZDCHF", "NZDCAD", "CADJPY", "CADCHF", "CHFJPY", "USDSEK", "USDNOK",
                    "USDMXN", "USDZAR", "USDTRY", "USDSGD", "USDCNH")
            .map(BuiltInSymbols::pair)
            .toList();

    private static final List<SymbolSpec> METALS = List.of(
            spot("XAUUSD", "Gold vs US Dollar", "Metals", 2, "100", "50"),
            spot("XAGUSD", "Silver vs US Dollar", "Metals", 3, "5000", "50"),
            spot("XPTUSD", "Platinum vs US Dollar", "Metals", 2, "100", "50"),
            spot("XPDUSD", "Palladium vs US Dollar", "Metals", 2, "100", "50"));

    private static final List<SymbolSpec> INDICES = List.of(
            index("US30", "Wall Street 30", "USD", 1),
            index("US500", "US 500", "USD", 1),
            index("NAS100", "US Tech 100", "USD", 1),
            index("US2000", "US Small Cap 2000", "USD", 1),
            index("GER40", "Germany 40", "EUR", 1),
            index("EU50", "Europe 50", "EUR", 1),
            index("FRA40", "France 40", "EUR", 1),
            index("UK100", "UK 100", "GBP", 1),
            index("JP225", "Japan 225", "JPY", 0),
            index("AUS200", "Australia 200", "AUD", 1),
            index("HK50", "Hong Kong 50", "HKD", 0));

    private static final List<SymbolSpec> ENERGIES = List.of(
            energy("USOIL", "WTI Crude Oil", 2, "1000"),
            energy("UKOIL", "Brent Crude Oil", 2, "1000"),
            energy("NATGAS", "Natural Gas", 3, "10000"));

    private static final List<SymbolSpec> COINS = List.of(
            spot("BTCUSD", "Bitcoin vs US Dollar", "Crypto", 2, "1", "20"),
            spot("ETHUSD", "Ethereum vs US Dollar", "Crypto", 2, "1", "100"),
            spot("LTCUSD", "Litecoin vs US Dollar", "Crypto", 2, "1", "500"),
            spot("SOLUSD", "Solana vs US Dollar", "Crypto", 2, "1", "500"));

    public static final List<SymbolSpec> ALL = Stream.of(PAIRS, METALS, INDICES, ENERGIES, COINS)
            .flatMap(List::stream)
            .toList();

    private BuiltInSymbols() {}

    /// By its name here, without prefix or suffix.
    public static Optional<SymbolSpec> find(String name) {
        return ALL.stream().filter(spec -> spec.symbol().name().equals(name)).findFirst();
    }

    /// As [#find], for a name that is known to be here. Failure: [IllegalArgumentException].
    public static SymbolSpec require(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no built-in symbol " + name));
    }

    private static SymbolSpec pair(String name) {
        String base = name.substring(0, 3);
        String profit = name.substring(3);
        return spec(
                name,
                currencyName(base) + " vs " + currencyName(profit),
                "Forex",
                base,
                profit,
                base,
                CalcMode.FOREX,
                profit.equals("JPY") ? 3 : 5,
                "100000",
                STEP,
                "100");
    }

    private static SymbolSpec spot(
            String name, String description, String group, int digits, String contract, String lotMax) {
        String base = name.substring(0, 3);
        return spec(
                name, description, group, base, "USD", "USD", CalcMode.CFD_LEVERAGE, digits, contract, STEP, lotMax);
    }

    private static SymbolSpec index(String name, String description, String currency, int digits) {
        return spec(
                name,
                description,
                "Indices",
                currency,
                currency,
                currency,
                CalcMode.CFD_INDEX,
                digits,
                "1",
                "0.1",
                "100");
    }

    private static SymbolSpec energy(String name, String description, int digits, String contract) {
        return spec(name, description, "Energies", "USD", "USD", "USD", CalcMode.CFD, digits, contract, STEP, "50");
    }

    private static SymbolSpec spec(
            String name,
            String description,
            String group,
            String base,
            String profit,
            String margin,
            CalcMode calcMode,
            int digits,
            String contract,
            String lotStep,
            String lotMax) {
        return described(
                new Symbol(name),
                description,
                group + "\\" + name,
                base,
                profit,
                margin,
                calcMode,
                digits,
                FixedPoint.parse(contract),
                FixedPoint.parse(lotStep),
                FixedPoint.parse(lotStep),
                FixedPoint.parse(lotMax));
    }

    /// A symbol of which no more is known than its contract. Failure: [IllegalArgumentException] for figures that no
    /// symbol has.
    public static SymbolSpec ofContract(
            Symbol symbol,
            String description,
            String base,
            String profit,
            int digits,
            long contractSize,
            long lotMin,
            long lotStep,
            long lotMax) {
        return described(
                symbol,
                description,
                "",
                base,
                profit,
                base,
                CalcMode.CFD,
                digits,
                contractSize,
                lotMin,
                lotStep,
                lotMax);
    }

    private static SymbolSpec described(
            Symbol symbol,
            String description,
            String path,
            String base,
            String profit,
            String margin,
            CalcMode calcMode,
            int digits,
            long contractSize,
            long lotMin,
            long lotStep,
            long lotMax) {
        long point = FixedPoint.lastDecimal(digits);
        return new SymbolSpec(
                symbol,
                description,
                path,
                base,
                profit,
                margin,
                digits,
                point,
                point,
                0,
                0,
                contractSize,
                lotMin,
                lotMax,
                lotStep,
                0,
                0,
                0,
                calcMode,
                ExecutionMode.MARKET,
                Set.of(FillingMode.FOK, FillingMode.IOC),
                SymbolTradeMode.FULL,
                0,
                0,
                3,
                0);
    }

    private static String currencyName(String code) {
        return switch (code) {
            case "EUR" -> "Euro";
            case "GBP" -> "Pound Sterling";
            case "USD" -> "US Dollar";
            case "JPY" -> "Japanese Yen";
            case "AUD" -> "Australian Dollar";
            case "NZD" -> "New Zealand Dollar";
            case "CAD" -> "Canadian Dollar";
            case "CHF" -> "Swiss Franc";
            default -> code;
        };
    }
}
