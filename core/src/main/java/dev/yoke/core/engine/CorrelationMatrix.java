package dev.yoke.core.engine;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.risk.AccountBook;
import dev.yoke.core.risk.Correlations;
import dev.yoke.core.risk.Holding;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.view.CorrelationView;
import dev.yoke.core.view.CorrelationView.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The correlations of what is open, as the rules know them. Symbols that are open at different terminals only are
/// compared across them where both have the same server time: their candles begin at the same moments then.
///
/// Bounded: [#MOST] symbols, in the order of their names. Each pair is measured again when a candle is completed.
final class CorrelationMatrix {

    static final int MOST = 16;

    private final Terminals terminals;
    private final Correlations correlations;

    CorrelationMatrix(Terminals terminals, Correlations correlations) {
        this.terminals = terminals;
        this.correlations = correlations;
    }

    CorrelationView of(List<AccountBook> books, RiskPolicy policy) {
        Map<String, List<Instrument>> open = new TreeMap<>();
        for (AccountBook book : books) {
            for (Holding holding : book.holdings()) {
                List<Instrument> same =
                        open.computeIfAbsent(holding.underlying().name(), name -> new ArrayList<>());
                if (!same.contains(holding.instrument())) {
                    same.add(holding.instrument());
                }
            }
        }
        List<String> names = open.keySet().stream().limit(MOST).toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                pairs.add(pair(names.get(i), names.get(j), open));
            }
        }
        return new CorrelationView(names, pairs, policy.of(Limit.CORRELATION_THRESHOLD));
    }

    private Pair pair(String one, String other, Map<String, List<Instrument>> open) {
        double known = Double.NaN;
        for (Instrument a : open.getOrDefault(one, List.of())) {
            for (Instrument b : open.getOrDefault(other, List.of())) {
                if (Double.isNaN(known) && haveOneClock(a, b)) {
                    known = correlations.correlation(a, b);
                }
            }
        }
        return Double.isNaN(known)
                ? new Pair(one, other, false, 0)
                : new Pair(one, other, true, FixedPoint.fromDouble(known));
    }

    private boolean haveOneClock(Instrument a, Instrument b) {
        return a.terminal().equals(b.terminal())
                || terminals.of(a.terminal()).serverOffsetMs()
                        == terminals.of(b.terminal()).serverOffsetMs();
    }
}
