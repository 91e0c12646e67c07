package dev.yoke.core.market;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a broker's symbol stands for, however it is spelled: two brokers' `EURUSD.r` and `mEURUSD`, or `DJ30` and
/// `US30.cash`, are one instrument.
///
/// Thread: any; immutable.
///
/// @param name the instrument in its own name: `EURUSD`, `US30`
/// @param base what is bought: a currency, a metal or a coin (`XAU`), else the instrument itself
/// @param profit the currency in which it is priced, empty where nobody specified the symbol
/// @param assetClass its kind
public record Underlying(String name, String base, String profit, AssetClass assetClass) {

    private static final List<String> SUFFIXES =
            List.of("CASH", "SPOT", "ROLL", "MICRO", "MINI", "ECN", "PRO", "RAW", "STP", "STD", "ZERO");

    private static final int LEAST_NAME = 3;

    private static final Pattern AROUND_CAPITALS = Pattern.compile("[a-z]{0,3}([A-Z0-9]{3,})[a-z]{0,6}");

    public static Underlying of(SymbolSpec spec) {
        String name = name(spec);
        AssetClass assetClass = AssetClass.of(name, spec);
        return new Underlying(name, base(name, spec, assetClass), spec.profitCurrency(), assetClass);
    }

    /// What can be known of a symbol that nobody specified.
    public static Underlying unspecified(Symbol symbol) {
        String name = SymbolAliases.canonical(plain(symbol.name()));
        return new Underlying(name, name, "", AssetClass.ofName(name));
    }

    /// Whether positions in both hold a currency or asset in common on the same side: EURUSD and GBPUSD, both bought,
    /// are short of USD; EURUSD and USDJPY are when one is bought and the other sold.
    ///
    /// @param sides 1 where both are on the same side, −1 where they are not
    public boolean sharesLegWith(Underlying other, int sides) {
        return sides > 0
                ? base.equals(other.base) || profit.equals(other.profit)
                : base.equals(other.profit) || profit.equals(other.base);
    }

    private static String name(SymbolSpec spec) {
        String pair = spec.baseCurrency() + spec.profitCurrency();
        String letters = spec.symbol().name().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        boolean isPair = !spec.baseCurrency().isBlank()
                && !spec.baseCurrency().equals(spec.profitCurrency())
                && letters.contains(pair);
        return SymbolAliases.canonical(isPair ? pair : plain(spec.symbol().name()));
    }

    /// An index, a share or a future is its own asset, whatever currencies the broker writes beside it.
    private static String base(String name, SymbolSpec spec, AssetClass assetClass) {
        String profit = spec.profitCurrency();
        return switch (assetClass) {
            case FX -> spec.baseCurrency().isBlank() ? name.substring(0, 3) : spec.baseCurrency();
            case METAL, CRYPTO, ENERGY ->
                name.endsWith(profit) && name.length() > profit.length()
                        ? name.substring(0, name.length() - profit.length())
                        : name;
            case INDEX, SHARE, OTHER -> name;
        };
    }

    /// Without what brokers put before and behind: `#US30`, `mUS30`, `US30.cash`, `GER40Cash`, `EUR/USD`.
    private static String plain(String spelled) {
        String name = spelled.replaceFirst("^[^A-Za-z0-9]+", "").replaceAll("[/ ]", "");
        name = name.replaceFirst("[^A-Za-z0-9].*$", "");
        name = name.isEmpty() ? spelled : name;
        String upper = name.toUpperCase(Locale.ROOT);
        for (String suffix : SUFFIXES) {
            int rest = upper.length() - suffix.length();
            if (rest >= LEAST_NAME && upper.endsWith(suffix) && isOwnName(name, upper.substring(0, rest))) {
                return upper.substring(0, rest);
            }
        }
        return withoutSmallLetters(name).toUpperCase(Locale.ROOT);
    }

    /// Whether `rest` is a name of its own: `Cash` behind capitals is a suffix, `CASH` only behind a name that is
    /// known.
    private static boolean isOwnName(String name, String rest) {
        boolean capitalsThenOthers = name.startsWith(rest) && !name.equals(name.toUpperCase(Locale.ROOT));
        return capitalsThenOthers || AssetClass.ofName(SymbolAliases.canonical(rest)) != AssetClass.OTHER;
    }

    /// Small letters around capitals are the broker's own: `mUS30`, `US30m`.
    private static String withoutSmallLetters(String name) {
        Matcher around = AROUND_CAPITALS.matcher(name);
        return around.matches() ? around.group(1) : name;
    }
}
