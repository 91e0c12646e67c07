package dev.yoke.core.engine;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.PolicyChange;
import dev.yoke.core.risk.PolicyItem;
import dev.yoke.core.risk.PolicySchedule;
import dev.yoke.core.risk.PolicySchedule.Pending;
import dev.yoke.core.risk.RiskPolicies;
import dev.yoke.core.risk.TradingDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The limits as the journal's settings: one line for all accounts, one for each account with limits of its own, and
/// one more of each kind for what waits. Every limit is written, also where it is the default, so that a new version
/// with a looser default loosens nothing at once.
final class PolicyText {

    static final String KEY = "risk-policy";
    private static final String NEXT = "risk-policy/next";
    private static final String ACCOUNT_PREFIX = "risk-policy/of/";
    private static final String NEXT_PREFIX = "risk-policy/next-of/";

    private PolicyText() {}

    /// `schedule` is empty where none was stored; `unreadable` names what is not understood and left as it was.
    record Stored(Optional<PolicySchedule> schedule, List<String> unreadable) {}

    static Map<String, String> write(PolicySchedule schedule) {
        Map<String, StringBuilder> lines = new LinkedHashMap<>();
        for (PolicyItem item : PolicyItem.of(schedule.inForce())) {
            append(lines, key(item, KEY, ACCOUNT_PREFIX), item.key() + "=" + item.in(schedule.inForce()));
        }
        for (Pending pending : schedule.pending()) {
            PolicyItem item = pending.change().item();
            append(
                    lines,
                    key(item, NEXT, NEXT_PREFIX),
                    pending.from().day() + "/" + pending.from().startsMs() + ":" + item.key() + "="
                            + pending.change().after());
        }
        Map<String, String> settings = new LinkedHashMap<>();
        lines.forEach((key, line) -> settings.put(key, line.toString()));
        return settings;
    }

    private static String key(PolicyItem item, String general, String prefix) {
        return item instanceof PolicyItem.OfAccount own
                ? prefix + own.terminal().name()
                : general;
    }

    private static void append(Map<String, StringBuilder> lines, String key, String part) {
        StringBuilder line = lines.computeIfAbsent(key, any -> new StringBuilder());
        line.append(line.isEmpty() ? "" : " ").append(part);
    }

    static Stored read(Map<String, String> settings) {
        if (!settings.containsKey(KEY)) {
            return new Stored(Optional.empty(), List.of());
        }
        Reading reading = new Reading();
        Map<String, String> ordered = new TreeMap<>(settings);
        ordered.forEach(reading::inForce);
        ordered.forEach(reading::pending);
        return new Stored(Optional.of(PolicySchedule.of(reading.policies, reading.pending)), reading.unreadable);
    }

    private static final class Reading {
        private RiskPolicies policies = RiskPolicies.DEFAULT;
        private final List<Pending> pending = new ArrayList<>();
        private final List<String> unreadable = new ArrayList<>();

        void inForce(String key, String line) {
            Optional<TerminalId> account = account(key, ACCOUNT_PREFIX);
            if (key.equals(KEY) || account.isPresent()) {
                for (String part : line.split(" ")) {
                    understand(part, () -> {
                        PolicyItem item = item(account, before(part, '='));
                        policies = item.with(policies, after(part, '='));
                    });
                }
            }
        }

        void pending(String key, String line) {
            Optional<TerminalId> account = account(key, NEXT_PREFIX);
            if (key.equals(NEXT) || account.isPresent()) {
                for (String part : line.split(" ")) {
                    understand(part, () -> pending.add(pending(account, part)));
                }
            }
        }

        private Pending pending(Optional<TerminalId> account, String part) {
            String from = before(part, ':');
            String change = after(part, ':');
            PolicyItem item = item(account, before(change, '='));
            String wanted = after(change, '=');
            item.with(policies, wanted);
            TradingDay day = new TradingDay(Long.parseLong(before(from, '/')), Long.parseLong(after(from, '/')));
            return new Pending(new PolicyChange(item, item.in(policies), wanted), day);
        }

        private void understand(String part, Runnable reading) {
            try {
                reading.run();
            } catch (IllegalArgumentException | ArithmeticException notUnderstood) {
                unreadable.add(part);
            }
        }
    }

    private static Optional<TerminalId> account(String key, String prefix) {
        return key.startsWith(prefix) ? Optional.of(new TerminalId(key.substring(prefix.length()))) : Optional.empty();
    }

    private static PolicyItem item(Optional<TerminalId> account, String key) {
        if (account.isPresent()) {
            return new PolicyItem.OfAccount(
                    account.get(), Limit.of(key).orElseThrow(() -> new IllegalArgumentException(key)));
        }
        return PolicyItem.general().stream()
                .filter(item -> item.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(key));
    }

    private static String before(String text, char mark) {
        int at = text.indexOf(mark);
        if (at < 0) {
            throw new IllegalArgumentException(text);
        }
        return text.substring(0, at);
    }

    private static String after(String text, char mark) {
        return text.substring(text.indexOf(mark) + 1);
    }
}
