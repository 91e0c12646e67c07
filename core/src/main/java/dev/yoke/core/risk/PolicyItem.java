package dev.yoke.core.risk;

import dev.yoke.core.market.TerminalId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// One thing in the limits that can be changed by itself. Its value is text as in the settings, empty where it is not
/// set.
///
/// Thread: any; immutable.
public sealed interface PolicyItem {

    /// As in the settings: `max-heat-percent`, `sessions`.
    String key();

    /// For the trader: `max-heat-percent`, `max-heat-percent of FTMO-MT5`.
    default String name() {
        return key();
    }

    String in(RiskPolicies policies);

    /// Failure: [IllegalArgumentException] where the value cannot be.
    RiskPolicies with(RiskPolicies policies, String value);

    /// What of the change from `before` to `after` may be in force at once: `after` where it loosens nothing.
    String atOnce(String before, String after);

    /// The value for the trader.
    String shown(String value);

    /// A limit of all accounts.
    record General(Limit limit) implements PolicyItem {
        @Override
        public String key() {
            return limit.key();
        }

        @Override
        public String in(RiskPolicies policies) {
            return written(limit, policies.general().of(limit));
        }

        @Override
        public RiskPolicies with(RiskPolicies policies, String value) {
            return policies.withGeneral(policies.general().with(limit, read(limit, value)));
        }

        @Override
        public String atOnce(String before, String after) {
            return limit.isLooser(read(limit, before), read(limit, after)) ? before : after;
        }

        @Override
        public String shown(String value) {
            return limit.unit().number(read(limit, value));
        }
    }

    /// A limit of one account. To have none is looser than to have any.
    record OfAccount(TerminalId terminal, Limit limit) implements PolicyItem {
        @Override
        public String key() {
            return limit.key();
        }

        @Override
        public String name() {
            return limit.key() + " of " + terminal;
        }

        @Override
        public String in(RiskPolicies policies) {
            var own = policies.own(terminal, limit);
            return own.isPresent() ? written(limit, own.getAsLong()) : "";
        }

        @Override
        public RiskPolicies with(RiskPolicies policies, String value) {
            return value.isEmpty()
                    ? policies.without(terminal, limit)
                    : policies.with(terminal, limit, read(limit, value));
        }

        @Override
        public String atOnce(String before, String after) {
            if (before.isEmpty() || after.isEmpty()) {
                return before.isEmpty() ? after : before;
            }
            return limit.isLooser(read(limit, before), read(limit, after)) ? before : after;
        }

        @Override
        public String shown(String value) {
            return value.isEmpty() ? "none of its own" : limit.unit().number(read(limit, value));
        }
    }

    /// The sessions in which entries are allowed. Fewer are tighter; none named = at any time, the loosest.
    record Sessions() implements PolicyItem {
        @Override
        public String key() {
            return "sessions";
        }

        @Override
        public String in(RiskPolicies policies) {
            return written(policies.general().sessions());
        }

        @Override
        public RiskPolicies with(RiskPolicies policies, String value) {
            return policies.withGeneral(policies.general().withSessions(read(value)));
        }

        /// What both have; where they have nothing in common, what was.
        @Override
        public String atOnce(String before, String after) {
            if (before.isEmpty()) {
                return after;
            }
            Set<MarketSession> common = EnumSet.copyOf(read(before));
            common.retainAll(read(after));
            return common.isEmpty() ? before : written(common);
        }

        @Override
        public String shown(String value) {
            return value.isEmpty() ? "any" : value;
        }

        private static String written(Set<MarketSession> sessions) {
            return new TreeSet<>(sessions).stream().map(MarketSession::key).collect(Collectors.joining(","));
        }

        private static Set<MarketSession> read(String value) {
            if (value.isEmpty()) {
                return Set.of();
            }
            return Arrays.stream(value.split(","))
                    .map(key -> MarketSession.of(key)
                            .orElseThrow(() -> new IllegalArgumentException(key + " is not a session")))
                    .collect(Collectors.toSet());
        }
    }

    /// The symbol that betas are measured against. To measure is tighter than not to; another symbol may be either,
    /// and waits.
    record BetaBenchmark() implements PolicyItem {
        @Override
        public String key() {
            return "beta-benchmark";
        }

        @Override
        public String in(RiskPolicies policies) {
            return policies.general().betaBenchmark();
        }

        @Override
        public RiskPolicies with(RiskPolicies policies, String value) {
            return policies.withGeneral(policies.general().withBetaBenchmark(value));
        }

        @Override
        public String atOnce(String before, String after) {
            return before.isEmpty() ? after : before;
        }

        @Override
        public String shown(String value) {
            return value.isEmpty() ? "none" : value;
        }
    }

    /// All that the policies set, and what single accounts have of their own.
    static List<PolicyItem> of(RiskPolicies policies) {
        List<PolicyItem> items = new ArrayList<>(general());
        policies.accounts()
                .forEach((terminal, limits) ->
                        limits.keySet().forEach(limit -> items.add(new OfAccount(terminal, limit))));
        return items;
    }

    /// What is set for all accounts.
    static List<PolicyItem> general() {
        List<PolicyItem> items = new ArrayList<>();
        for (Limit limit : Limit.values()) {
            items.add(new General(limit));
        }
        items.add(new Sessions());
        items.add(new BetaBenchmark());
        return items;
    }

    private static String written(Limit limit, long value) {
        return limit.unit() == Unit.SWITCH ? Long.toString(value) : limit.unit().number(value);
    }

    private static long read(Limit limit, String value) {
        return limit.unit().parse(value);
    }
}
