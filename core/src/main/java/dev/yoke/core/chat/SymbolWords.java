package dev.yoke.core.chat;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.QuoteView;
import dev.yoke.core.view.TerminalView;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The trader's words for symbols: `gold`, `eur/usd`, `cable`, over whatever the brokers call them.
final class SymbolWords {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("gold", "XAUUSD"),
            Map.entry("silver", "XAGUSD"),
            Map.entry("euro", "EURUSD"),
            Map.entry("fiber", "EURUSD"),
            Map.entry("cable", "GBPUSD"),
            Map.entry("dow", "US30"),
            Map.entry("nasdaq", "NAS100"),
            Map.entry("spx", "US500"),
            Map.entry("dax", "GER40"),
            Map.entry("oil", "USOIL"),
            Map.entry("bitcoin", "BTCUSD"),
            Map.entry("btc", "BTCUSD"),
            Map.entry("eth", "ETHUSD"));
    private static final int MAX_SUFFIX = 5;
    private static final Pattern SUFFIX = Pattern.compile("[^A-Za-z0-9].*|[a-z]+|[A-Z]");

    private final CockpitView view;

    SymbolWords(CockpitView view) {
        this.view = view;
    }

    /// The plain name that a word means, if some terminal trades it.
    Optional<String> find(String word) {
        String name = plain(word);
        return known().stream()
                .filter(symbol -> matches(symbol, name))
                .findFirst()
                .map(symbol -> name);
    }

    String require(String word, String example) throws NotUnderstood {
        Optional<String> found = find(word);
        if (found.isPresent()) {
            return found.get();
        }
        throw new NotUnderstood(
                "No connected terminal trades '" + shown(word) + "'" + nearest(plain(word)) + ".", example);
    }

    /// Whether a broker's symbol is the plain name, with or without a suffix: `.r`, `_i`, `m`, `pro`.
    static boolean matches(String brokerSymbol, String plainName) {
        if (!brokerSymbol.toUpperCase(Locale.ROOT).startsWith(plainName)) {
            return false;
        }
        String suffix = brokerSymbol.substring(plainName.length());
        return suffix.isEmpty()
                || (suffix.length() <= MAX_SUFFIX && SUFFIX.matcher(suffix).matches());
    }

    /// Bid of a quote of the symbol, 0 where there is none.
    long price(String plainName) {
        return view.quotes().stream()
                .filter(quote -> matches(quote.instrument().symbol().name(), plainName))
                .mapToLong(QuoteView::bid)
                .findFirst()
                .orElse(0);
    }

    static String shown(String word) {
        return word.length() <= 24 ? word : word.substring(0, 24) + "…";
    }

    private static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String named = NAMES.get(lower);
        return named != null ? named : lower.replace("/", "").toUpperCase(Locale.ROOT);
    }

    private TreeSet<String> known() {
        TreeSet<String> symbols = new TreeSet<>();
        for (TerminalView terminal : view.terminals()) {
            for (SymbolSpec spec : terminal.symbols()) {
                symbols.add(spec.symbol().name());
            }
        }
        view.quotes().forEach(quote -> symbols.add(quote.instrument().symbol().name()));
        view.positions().forEach(p -> symbols.add(p.position().symbol().name()));
        return symbols;
    }

    private String nearest(String name) {
        List<String> known = List.copyOf(known());
        return known.stream()
                .min(Comparator.comparingInt(symbol -> distance(symbol.toUpperCase(Locale.ROOT), name)))
                .filter(symbol -> distance(symbol.toUpperCase(Locale.ROOT), name) <= 3)
                .map(symbol -> ". The nearest is " + symbol)
                .orElse("");
    }

    /// Levenshtein's edit distance.
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), diagonal + change);
                diagonal = above;
            }
        }
        return row[b.length()];
    }

    /// Whether a bare number could be meant as this symbol's price: within a quarter of it.
    boolean couldBePrice(long number, String plainName) {
        long price = price(plainName);
        return price > 0
                && Math.abs(FixedPoint.toDouble(number) - FixedPoint.toDouble(price))
                        <= 0.25 * FixedPoint.toDouble(price);
    }
}
