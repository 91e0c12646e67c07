package dev.yoke.core.market;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Names that brokers and chart services use for the same instrument.
///
/// To add one: a name in its group, or a group; the first of a group is the name that Yoke itself uses.
///
/// Thread: stateless.
public final class SymbolAliases {

    private static final List<List<String>> GROUPS = List.of(
            List.of("XAUUSD", "GOLD"),
            List.of("XAGUSD", "SILVER"),
            List.of("XPTUSD", "PLATINUM"),
            List.of("XPDUSD", "PALLADIUM"),
            List.of("US30", "DJ30", "WS30", "DJI", "DJI30", "DJIA", "DOW30", "USA30", "WALLSTREET30"),
            List.of("US500", "SPX500", "SP500", "SPX", "USA500", "SPXUSD"),
            List.of("NAS100", "USTEC", "US100", "NDX", "NDX100", "USTECH100", "NASDAQ100", "USA100", "NSXUSD"),
            List.of("US2000", "RUSSELL2000", "RTY", "RUT"),
            List.of("GER40", "DE40", "DAX40", "DAX", "GER30", "DE30", "GDAXI"),
            List.of("UK100", "FTSE100", "UKX", "FTSE"),
            List.of("FRA40", "CAC40", "F40"),
            List.of("EU50", "EUSTX50", "STOXX50", "ESTX50", "EURO50"),
            List.of("JP225", "JPN225", "NIKKEI225", "NI225", "NIKKEI"),
            List.of("AUS200", "ASX200", "AU200"),
            List.of("HK50", "HSI", "HKG50"),
            List.of("USOIL", "WTI", "XTIUSD", "WTIUSD", "USOUSD", "CRUDE"),
            List.of("UKOIL", "BRENT", "XBRUSD", "UKOUSD"),
            List.of("NATGAS", "XNGUSD", "NGAS"),
            List.of("BTCUSD", "XBTUSD", "BITCOIN"),
            List.of("ETHUSD", "ETHEREUM"));

    private static final List<String> DOLLAR_TOKENS = List.of("USDT", "USDC");

    /// Against these a dollar token is a pair of its own: `EURUSDT` is not traded as `EURUSD`.
    private static final Set<String> FIAT =
            Set.of("EUR", "GBP", "AUD", "NZD", "CAD", "CHF", "JPY", "TRY", "BRL", "ZAR");

    private static final Map<String, List<String>> GROUP_OF = groupOf();

    private SymbolAliases() {}

    /// The one name of an instrument that has several: `US30` for `DJ30`, `BTCUSD` for `XBTUSDT`; `name` itself where
    /// no other is known. `name` in upper case, without separators.
    public static String canonical(String name) {
        String dollars = inDollars(name);
        List<String> group = GROUP_OF.get(dollars);
        return group == null ? dollars : group.getFirst();
    }

    /// A coin against a dollar token is the coin against the dollar.
    private static String inDollars(String name) {
        for (String token : DOLLAR_TOKENS) {
            String coin = name.endsWith(token) ? name.substring(0, name.length() - token.length()) : "";
            if (!coin.isEmpty() && !FIAT.contains(coin)) {
                return coin + "USD";
            }
        }
        return name;
    }

    private static Map<String, List<String>> groupOf() {
        Map<String, List<String>> groups = new HashMap<>();
        for (List<String> group : GROUPS) {
            for (String name : group) {
                if (groups.put(name, group) != null) {
                    throw new IllegalStateException(name + " is in two groups");
                }
            }
        }
        return Map.copyOf(groups);
    }

    /// Other names of `name` (upper case, no separators), never `name` itself.
    public static List<String> of(String name) {
        Set<String> aliases = new LinkedHashSet<>(GROUP_OF.getOrDefault(name, List.of()));
        String dollars = inDollars(name);
        aliases.add(dollars);
        aliases.addAll(GROUP_OF.getOrDefault(dollars, List.of()));
        aliases.remove(name);
        return new ArrayList<>(aliases);
    }
}
