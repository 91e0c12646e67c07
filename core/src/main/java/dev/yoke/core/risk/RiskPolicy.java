package dev.yoke.core.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// The trader's limits, each within its range and none against another.
///
/// Thread: any; immutable. Units: as the [Limit] says.
public final class RiskPolicy {

    private static final Limit[] LIMITS = Limit.values();

    public static final RiskPolicy DEFAULT = new RiskPolicy(standards(), Set.of(), "");

    private final long[] values;
    private final Set<MarketSession> sessions;
    private final String betaBenchmark;

    private RiskPolicy(long[] values, Set<MarketSession> sessions, String betaBenchmark) {
        this.values = values;
        this.sessions = Set.copyOf(sessions);
        this.betaBenchmark = betaBenchmark;
    }

    /// Two limits that cannot both be meant. `text` is for the trader.
    public record Contradiction(Limit one, Limit other, String text) {}

    private static long[] standards() {
        return Arrays.stream(LIMITS).mapToLong(Limit::standard).toArray();
    }

    public long of(Limit limit) {
        return values[limit.ordinal()];
    }

    public boolean isOn(Limit limit) {
        return of(limit) != 0;
    }

    /// Entries are allowed while one of these is open; empty = at any time.
    public Set<MarketSession> sessions() {
        return sessions;
    }

    /// Symbol that betas are measured against; empty = no beta limit.
    public String betaBenchmark() {
        return betaBenchmark;
    }

    /// Failure: [IllegalArgumentException] where the value is out of the limit's range. Contradictions with others
    /// are told by [#contradictions()], because several limits may change together.
    public RiskPolicy with(Limit limit, long value) {
        limit.problem(value).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        long[] changed = values.clone();
        changed[limit.ordinal()] = value;
        return new RiskPolicy(changed, sessions, betaBenchmark);
    }

    /// As [#with(Limit, long)], for a number written as in the settings.
    public RiskPolicy with(Limit limit, String value) {
        return with(limit, limit.unit().parse(value));
    }

    public RiskPolicy withSessions(Set<MarketSession> changed) {
        return new RiskPolicy(values, changed, betaBenchmark);
    }

    public RiskPolicy withBetaBenchmark(String symbol) {
        return new RiskPolicy(values, sessions, symbol.strip());
    }

    /// Pairs of limits of which the second would make the first meaningless; a policy with one is refused.
    public List<Contradiction> contradictions() {
        List<Contradiction> found = new ArrayList<>();
        above(found, Limit.RISK_PER_TRADE, Limit.MAX_RISK_PER_TRADE);
        above(found, Limit.MAX_RISK_PER_TRADE, Limit.MAX_HEAT);
        above(found, Limit.MAX_RISK_PER_TRADE, Limit.MAX_DAILY_LOSS);
        above(found, Limit.MAX_PER_SYMBOL, Limit.MAX_POSITIONS);
        above(found, Limit.DECAY_FROM, Limit.DECAY_TO);
        above(found, Limit.RISK_PER_TRADE, Limit.STRATEGY_MAX_DAY);
        return found;
    }

    private void above(List<Contradiction> found, Limit small, Limit great) {
        if (of(small) > of(great)) {
            found.add(new Contradiction(
                    small,
                    great,
                    small.key() + " of " + small.unit().text(of(small)) + " is above " + great.key() + " of "
                            + great.unit().text(of(great))));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RiskPolicy policy
                && Arrays.equals(values, policy.values)
                && sessions.equals(policy.sessions)
                && betaBenchmark.equals(policy.betaBenchmark);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(values), sessions, betaBenchmark);
    }

    /// What differs from the defaults.
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("RiskPolicy[");
        for (Limit limit : LIMITS) {
            if (of(limit) != limit.standard()) {
                text.append(limit.key())
                        .append('=')
                        .append(limit.unit().number(of(limit)))
                        .append(' ');
            }
        }
        return text.append("sessions=")
                .append(sessions)
                .append(" benchmark=")
                .append(betaBenchmark)
                .append(']')
                .toString();
    }
}
