package dev.yoke.core.risk;

import dev.yoke.core.market.TerminalId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The limits of all accounts, and the tighter ones that some accounts have besides: a prop firm's account needs
/// tighter limits than one's own.
///
/// Thread: any; immutable. A limit of one account never loosens: of it and the general one, the tighter is in force.
public final class RiskPolicies {

    public static final RiskPolicies DEFAULT = of(RiskPolicy.DEFAULT);

    /// They hold for a signal before it has an account, or for the whole cockpit.
    private static final Set<Limit> ABOUT_NO_ACCOUNT = Set.of(
            Limit.MAX_SIGNAL_AGE,
            Limit.BREAKER_FAILURES,
            Limit.BREAKER_OPEN,
            Limit.BREAKER_SUCCESSES,
            Limit.MAX_RETRIES,
            Limit.MAX_UNKNOWN_OUTCOMES);

    private final RiskPolicy general;
    private final SortedMap<TerminalId, Map<Limit, Long>> accounts;
    private final Map<TerminalId, RiskPolicy> effective;

    private RiskPolicies(RiskPolicy general, SortedMap<TerminalId, Map<Limit, Long>> accounts) {
        this.general = general;
        this.accounts = accounts;
        this.effective = new TreeMap<>();
        accounts.forEach((terminal, limits) -> effective.put(terminal, tightened(general, limits)));
    }

    private static RiskPolicy tightened(RiskPolicy general, Map<Limit, Long> limits) {
        RiskPolicy policy = general;
        for (Map.Entry<Limit, Long> own : limits.entrySet()) {
            if (!own.getKey().isLooser(general.of(own.getKey()), own.getValue())) {
                policy = policy.with(own.getKey(), own.getValue());
            }
        }
        return policy;
    }

    public static RiskPolicies of(RiskPolicy general) {
        return new RiskPolicies(general, new TreeMap<>());
    }

    /// What every account has to keep.
    public RiskPolicy general() {
        return general;
    }

    /// What this account has to keep.
    public RiskPolicy of(TerminalId terminal) {
        RiskPolicy own = effective.get(terminal);
        return own == null ? general : own;
    }

    /// The limits that single accounts have of their own, as they were set.
    public SortedMap<TerminalId, Map<Limit, Long>> accounts() {
        return Collections.unmodifiableSortedMap(accounts);
    }

    /// What this account has of its own, empty where it has nothing.
    public OptionalLong own(TerminalId terminal, Limit limit) {
        Long value = accounts.getOrDefault(terminal, Map.of()).get(limit);
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    public RiskPolicies withGeneral(RiskPolicy changed) {
        return new RiskPolicies(changed, accounts);
    }

    /// Whether one account may have this limit of its own: it has a tighter direction, and is about an account.
    public static boolean canBeOwn(Limit limit) {
        return limit.tighter() != Limit.Tighter.NEITHER && !ABOUT_NO_ACCOUNT.contains(limit);
    }

    /// Gives one account a limit of its own. Failure: [IllegalArgumentException] where the value is out of the limit's
    /// range, or where no account can have the limit of its own.
    public RiskPolicies with(TerminalId terminal, Limit limit, long value) {
        limit.problem(value).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        if (!canBeOwn(limit)) {
            throw new IllegalArgumentException(limit.key() + " cannot be set for one account");
        }
        EnumMap<Limit, Long> limits = limitsOf(terminal);
        limits.put(limit, value);
        return with(terminal, limits);
    }

    /// Takes a limit of its own from one account.
    public RiskPolicies without(TerminalId terminal, Limit limit) {
        EnumMap<Limit, Long> limits = limitsOf(terminal);
        limits.remove(limit);
        return with(terminal, limits);
    }

    private EnumMap<Limit, Long> limitsOf(TerminalId terminal) {
        EnumMap<Limit, Long> limits = new EnumMap<>(Limit.class);
        limits.putAll(accounts.getOrDefault(terminal, Map.of()));
        return limits;
    }

    private RiskPolicies with(TerminalId terminal, EnumMap<Limit, Long> limits) {
        SortedMap<TerminalId, Map<Limit, Long>> changed = new TreeMap<>(accounts);
        if (limits.isEmpty()) {
            changed.remove(terminal);
        } else {
            changed.put(terminal, Collections.unmodifiableMap(limits));
        }
        return new RiskPolicies(general, changed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RiskPolicies policies
                && general.equals(policies.general)
                && accounts.equals(policies.accounts);
    }

    @Override
    public int hashCode() {
        return 31 * general.hashCode() + accounts.hashCode();
    }

    @Override
    public String toString() {
        return general + (accounts.isEmpty() ? "" : " " + accounts);
    }
}
