package dev.yoke.core.risk;

/// What one rule said of one proposed entry: part of the decision's record and of every refusal the trader reads.
///
/// `rule` is the rule's id (`per-trade-risk`); `value` and `limit` are formatted with their unit (`1.40 %`, `1.00 %`),
/// empty where the rule has
/// none; `text` is one sentence for the trader that says what to do next, empty for a plain pass.
public record Verdict(String rule, Outcome outcome, String value, String limit, String text) {

    public enum Outcome {
        PASS,
        /// The size was lowered so that the rule holds; said, never silent.
        CAP,
        DENY
    }

    public static Verdict pass(String rule, String value, String limit) {
        return new Verdict(rule, Outcome.PASS, value, limit, "");
    }

    public static Verdict cap(String rule, String value, String limit, String text) {
        return new Verdict(rule, Outcome.CAP, value, limit, text);
    }

    public static Verdict deny(String rule, String value, String limit, String text) {
        return new Verdict(rule, Outcome.DENY, value, limit, text);
    }

    public boolean denies() {
        return outcome == Outcome.DENY;
    }
}
