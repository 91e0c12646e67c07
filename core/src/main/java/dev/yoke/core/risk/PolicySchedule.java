package dev.yoke.core.risk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The limits in force and those that wait: what is tightened holds at once, what is loosened from the next trading
/// day on. There is no way around the waiting.
///
/// Thread: any; immutable.
public final class PolicySchedule {

    private final RiskPolicies inForce;
    private final Map<PolicyItem, Pending> pending;

    private PolicySchedule(RiskPolicies inForce, Map<PolicyItem, Pending> pending) {
        this.inForce = inForce;
        this.pending = pending;
    }

    /// A loosening that waits for its day. `change.before` is what is in force meanwhile.
    public record Pending(PolicyChange change, TradingDay from) {

        /// `max-heat-percent 6 → 8 from 2026-11-27 00:00 server time`
        public String text() {
            return change.text() + " from " + from.text();
        }
    }

    /// What a wish or a new day brought: the schedule after it, what holds from now on, what waits newly or anew, and
    /// what does not wait any more.
    public record Step(
            PolicySchedule schedule, List<PolicyChange> now, List<Pending> later, List<PolicyChange> dropped) {

        public boolean isNothing() {
            return now.isEmpty() && later.isEmpty() && dropped.isEmpty();
        }

        /// `max-daily-loss-percent 5 → 4 now; max-heat-percent 6 → 8 from 2026-11-27 00:00 server time`
        public String text() {
            return String.join(
                    "; ",
                    Stream.of(
                                    now.stream().map(change -> change.text() + " now"),
                                    later.stream().map(Pending::text),
                                    dropped.stream().map(Step::dropped))
                            .flatMap(lines -> lines)
                            .toList());
        }

        private static String dropped(PolicyChange change) {
            return change.text() + " is cancelled";
        }
    }

    /// @param pending as stored; what does not differ from what is in force is left out
    public static PolicySchedule of(RiskPolicies inForce, List<Pending> pending) {
        Map<PolicyItem, Pending> waiting = new LinkedHashMap<>();
        for (Pending each : pending) {
            PolicyItem item = each.change().item();
            String value = item.in(inForce);
            if (!value.equals(each.change().after())) {
                PolicyChange change =
                        new PolicyChange(item, value, each.change().after());
                waiting.put(item, new Pending(change, each.from()));
            }
        }
        return new PolicySchedule(inForce, waiting);
    }

    public RiskPolicies inForce() {
        return inForce;
    }

    public List<Pending> pending() {
        return List.copyOf(pending.values());
    }

    /// A person wants these limits.
    ///
    /// @param next the trading day from which what they loosen holds
    public Step want(RiskPolicies wanted, TradingDay next) {
        RiskPolicies policies = inForce;
        Map<PolicyItem, Pending> waiting = new LinkedHashMap<>();
        List<PolicyChange> now = new ArrayList<>();
        List<Pending> later = new ArrayList<>();
        List<PolicyChange> dropped = new ArrayList<>();
        for (PolicyItem item : items(wanted)) {
            String before = item.in(inForce);
            String after = item.in(wanted);
            String atOnce = item.atOnce(before, after);
            Optional<Pending> known = Optional.ofNullable(pending.get(item));
            if (!atOnce.equals(before)) {
                now.add(new PolicyChange(item, before, atOnce));
                policies = item.with(policies, atOnce);
            }
            if (!atOnce.equals(after)) {
                Pending waits = new Pending(new PolicyChange(item, atOnce, after), from(known, item, after, next));
                waiting.put(item, waits);
                if (!known.equals(Optional.of(waits))) {
                    later.add(waits);
                }
            } else if (atOnce.equals(before)) {
                known.ifPresent(waits -> dropped.add(waits.change()));
            }
        }
        return new Step(new PolicySchedule(policies, waiting), now, later, dropped);
    }

    private Set<PolicyItem> items(RiskPolicies wanted) {
        Set<PolicyItem> items = new LinkedHashSet<>(PolicyItem.of(inForce));
        items.addAll(PolicyItem.of(wanted));
        return items;
    }

    /// Asking again, or for less, does not postpone what waits already; asking for more does.
    private static TradingDay from(Optional<Pending> known, PolicyItem item, String after, TradingDay next) {
        return known.filter(waits -> item.atOnce(waits.change().after(), after).equals(after))
                .map(Pending::from)
                .orElse(next);
    }

    /// These days have begun: what waited for them is in force.
    public Step begin(Predicate<TradingDay> hasBegun) {
        RiskPolicies policies = inForce;
        Map<PolicyItem, Pending> waiting = new LinkedHashMap<>(pending);
        List<PolicyChange> now = new ArrayList<>();
        for (Pending each : pending.values()) {
            if (hasBegun.test(each.from())) {
                now.add(each.change());
                policies = each.change().item().with(policies, each.change().after());
                waiting.remove(each.change().item());
            }
        }
        return new Step(new PolicySchedule(policies, waiting), now, List.of(), List.of());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PolicySchedule schedule
                && inForce.equals(schedule.inForce)
                && pending.equals(schedule.pending);
    }

    @Override
    public int hashCode() {
        return 31 * inForce.hashCode() + pending.hashCode();
    }
}
