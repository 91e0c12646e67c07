package dev.yoke.core.market;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/// How a broker spells its currency pairs: `m.EURUSD`, `EURUSD.r`, `EURUSD_i`.
///
/// @param prefix before the two currencies, of most pairs
/// @param suffix after them, of most pairs
/// @param example one symbol that is spelled so; empty = the broker has no pairs
/// @param same how many pairs are spelled so
/// @param pairs how many there are
public record BrokerSpelling(String prefix, String suffix, String example, int same, int pairs) {

    private record Form(String prefix, String suffix) {}

    public static BrokerSpelling of(Collection<SymbolSpec> specs) {
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, Form> forms = new TreeMap<>();
        Map<String, String> examples = new TreeMap<>();
        int pairs = 0;
        for (SymbolSpec spec : specs) {
            String name = spec.symbol().name();
            String pair = spec.baseCurrency() + spec.profitCurrency();
            int at = pair.length() == 6 ? name.indexOf(pair) : -1;
            if (at < 0) {
                continue;
            }
            pairs++;
            Form form = new Form(name.substring(0, at), name.substring(at + pair.length()));
            String key = form.prefix() + '\t' + form.suffix();
            counts.merge(key, 1, Integer::sum);
            forms.putIfAbsent(key, form);
            examples.putIfAbsent(key, name);
        }
        int all = pairs;
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(most -> {
                    Form form = forms.getOrDefault(most.getKey(), new Form("", ""));
                    return new BrokerSpelling(
                            form.prefix(),
                            form.suffix(),
                            examples.getOrDefault(most.getKey(), ""),
                            most.getValue(),
                            all);
                })
                .orElse(new BrokerSpelling("", "", "", 0, 0));
    }

    public boolean isPlain() {
        return prefix.isEmpty() && suffix.isEmpty();
    }
}
