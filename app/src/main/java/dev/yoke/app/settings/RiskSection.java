package dev.yoke.app.settings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.MarketSession;
import dev.yoke.core.risk.RiskPolicies;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.risk.RiskPolicy.Contradiction;
import dev.yoke.core.risk.Unit;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// `[risk]`: the limits of all accounts, and in `[risk.accounts."NAME"]` tighter ones of single accounts.
public final class RiskSection {
    private static final String SESSIONS = "sessions";
    private static final String BENCHMARK = "beta-benchmark";
    private static final String ACCOUNTS = "accounts";
    private static final int MOST_DIGITS = 40;

    private final Section risk;

    private RiskSection(Section risk) {
        this.risk = risk;
    }

    public static RiskPolicies read(Section risk) {
        return new RiskSection(risk).read();
    }

    private RiskPolicies read() {
        EnumMap<Limit, Long> said = limits(risk);
        RiskPolicy policy = RiskPolicy.DEFAULT;
        for (Map.Entry<Limit, Long> each : said.entrySet()) {
            policy = policy.with(each.getKey(), each.getValue());
        }
        policy = policy.withSessions(sessions()).withBetaBenchmark(benchmark());
        policy = withoutContradictions(policy, said.keySet(), contradiction -> refuse(contradiction, said.keySet()));
        RiskPolicies policies = RiskPolicies.of(policy);
        for (Map.Entry<String, Section> account : risk.table(ACCOUNTS).tables().entrySet()) {
            policies = account(policies, account.getKey(), account.getValue());
        }
        return policies;
    }

    private static EnumMap<Limit, Long> limits(Section section) {
        EnumMap<Limit, Long> said = new EnumMap<>(Limit.class);
        for (Limit limit : Limit.values()) {
            section.value(limit.key())
                    .flatMap(node -> number(section, limit, node))
                    .ifPresent(value -> said.put(limit, value));
        }
        return said;
    }

    private static Optional<Long> number(Section section, Limit limit, JsonNode node) {
        if (node.isBoolean() && limit.unit() == Unit.SWITCH) {
            return Optional.of(node.asBoolean() ? 1L : 0L);
        }
        if (!fits(limit.unit(), node)) {
            section.problem(limit.key(), "must be " + kind(limit) + ", not " + node);
            return Optional.empty();
        }
        try {
            long value = limit.unit().parse(plain(node));
            Optional<String> problem = limit.problem(value);
            problem.ifPresent(text -> section.problemAt(limit.key(), text));
            return problem.isEmpty() ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException | ArithmeticException e) {
            section.problem(
                    limit.key(),
                    "must be " + kind(limit) + " from "
                            + limit.unit().number(limit.least()) + " to "
                            + limit.unit().number(limit.most())
                            + (limit.unit().isDecimal() ? " with at most 8 decimals" : "") + ", not " + node);
            return Optional.empty();
        }
    }

    private static boolean fits(Unit unit, JsonNode node) {
        if (unit == Unit.SWITCH) {
            return node.isIntegralNumber() && (node.asLong() == 0 || node.asLong() == 1);
        }
        return unit.isDecimal() ? isNumber(node) : node.isIntegralNumber();
    }

    /// TOML has numbers that are none.
    private static boolean isNumber(JsonNode node) {
        return node.isNumber() && (!node.isDouble() || Double.isFinite(node.doubleValue()));
    }

    /// `1e999999999` is a number too, and must not be written out.
    private static String plain(JsonNode node) {
        BigDecimal value = node.decimalValue();
        if (value.precision() > MOST_DIGITS || Math.abs((long) value.scale()) > MOST_DIGITS) {
            throw new ArithmeticException("out of range");
        }
        return value.stripTrailingZeros().toPlainString();
    }

    private static String kind(Limit limit) {
        return limit.unit() == Unit.SWITCH ? "true or false" : limit.unit().isDecimal() ? "a number" : "a whole number";
    }

    private Set<MarketSession> sessions() {
        EnumSet<MarketSession> sessions = EnumSet.noneOf(MarketSession.class);
        List<String> known =
                Arrays.stream(MarketSession.values()).map(MarketSession::key).toList();
        for (String name : risk.texts(SESSIONS).orElse(List.of())) {
            MarketSession.of(name)
                    .ifPresentOrElse(
                            sessions::add,
                            () -> risk.problem(
                                    SESSIONS,
                                    "has no session \"" + name + "\"; known are "
                                            + known.stream()
                                                    .map(key -> "\"" + key + "\"")
                                                    .collect(Collectors.joining(", "))));
        }
        return sessions;
    }

    private String benchmark() {
        String name = risk.text(BENCHMARK).orElse("").strip();
        try {
            return name.isEmpty() ? "" : new Symbol(name).name();
        } catch (IllegalArgumentException e) {
            risk.problem(BENCHMARK, "is not a symbol: " + e.getMessage());
            return "";
        }
    }

    private interface Refusal {
        void of(Contradiction contradiction);
    }

    /// A limit that was not said gives way to one that was, where that makes it tighter: who allows three positions
    /// need not say that five in one symbol are too many. The rest is refused.
    private static RiskPolicy withoutContradictions(RiskPolicy policy, Set<Limit> said, Refusal refusal) {
        RiskPolicy fitting = policy;
        for (Contradiction each : policy.contradictions()) {
            Limit small = each.one();
            long value = fitting.of(each.other());
            if (!said.contains(small) && small.problem(value).isEmpty() && !small.isLooser(fitting.of(small), value)) {
                fitting = fitting.with(small, value);
            } else {
                refusal.of(each);
            }
        }
        return fitting;
    }

    private void refuse(Contradiction contradiction, Set<Limit> said) {
        Limit other = contradiction.other();
        risk.problemAt(
                contradiction.one().key(),
                contradiction.text()
                        + (said.contains(other) ? " on line " + risk.line(other.key()) : ", which is its default"));
    }

    private RiskPolicies account(RiskPolicies policies, String name, Section section) {
        EnumMap<Limit, Long> said = limits(section);
        Optional<TerminalId> named = Accounts.named(risk.table(ACCOUNTS), name);
        if (named.isEmpty()) {
            return policies;
        }
        TerminalId terminal = named.get();
        RiskPolicies changed = policies;
        for (Map.Entry<Limit, Long> each : said.entrySet()) {
            if (isTighter(policies.general(), section, each.getKey(), each.getValue())) {
                changed = changed.with(terminal, each.getKey(), each.getValue());
            }
        }
        RiskPolicy fitting = withoutContradictions(
                changed.of(terminal), said.keySet(), contradiction -> refuse(contradiction, section, said.keySet()));
        for (Limit limit : Limit.values()) {
            if (fitting.of(limit) != changed.of(terminal).of(limit)) {
                changed = changed.with(terminal, limit, fitting.of(limit));
            }
        }
        return changed;
    }

    private boolean isTighter(RiskPolicy general, Section section, Limit limit, long value) {
        if (!RiskPolicies.canBeOwn(limit)) {
            section.problem(limit.key(), "is the same for all accounts and stands in [risk] only");
            return false;
        }
        if (limit.isLooser(general.of(limit), value)) {
            int line = risk.line(limit.key());
            section.problem(
                    limit.key(),
                    "of " + limit.unit().text(value) + " is looser than the "
                            + limit.unit().text(general.of(limit))
                            + (line > 0 ? " on line " + line : " by default")
                            + "; an account of its own can only be tighter");
            return false;
        }
        return true;
    }

    private void refuse(Contradiction contradiction, Section section, Set<Limit> said) {
        Limit other = contradiction.other();
        int general = risk.line(other.key());
        section.problemAt(
                contradiction.one().key(),
                contradiction.text()
                        + (said.contains(other)
                                ? " on line " + section.line(other.key())
                                : general > 0 ? " on line " + general : ", which is its default"));
    }
}
