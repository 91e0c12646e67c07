package dev.yoke.core.risk;

/// What one rule found of one proposal, in numbers; words are made of it on demand. Reused from decision to decision,
/// so that judging allocates nothing.
///
/// Thread: its owner's only. Units: `value` and `limit` as the rule says; `reason` tells a rule's refusals apart.
public final class Finding {

    private Verdict.Outcome outcome = Verdict.Outcome.DENY;
    private long value;
    private long limit;
    private int reason;

    public void pass(long value, long limit) {
        set(Verdict.Outcome.PASS, 0, value, limit);
    }

    /// The size is lowered so that the rule holds.
    public void cap(long value, long limit) {
        set(Verdict.Outcome.CAP, 0, value, limit);
    }

    public void deny(long value, long limit) {
        set(Verdict.Outcome.DENY, 0, value, limit);
    }

    /// @param reason which of the rule's refusals, 1 and up
    public void deny(int reason, long value, long limit) {
        set(Verdict.Outcome.DENY, reason, value, limit);
    }

    /// Passes or denies something that has no numbers.
    public void require(boolean holds) {
        set(holds ? Verdict.Outcome.PASS : Verdict.Outcome.DENY, 0, 0, 0);
    }

    /// Passes where `value` is not above `limit`.
    public void atMost(long value, long limit) {
        set(value <= limit ? Verdict.Outcome.PASS : Verdict.Outcome.DENY, 0, value, limit);
    }

    /// Passes where `value` is not below `limit`.
    public void atLeast(long value, long limit) {
        set(value >= limit ? Verdict.Outcome.PASS : Verdict.Outcome.DENY, 0, value, limit);
    }

    private void set(Verdict.Outcome found, int why, long measured, long allowed) {
        outcome = found;
        reason = why;
        value = measured;
        limit = allowed;
    }

    public Verdict.Outcome outcome() {
        return outcome;
    }

    public boolean denies() {
        return outcome == Verdict.Outcome.DENY;
    }

    public boolean caps() {
        return outcome == Verdict.Outcome.CAP;
    }

    public long value() {
        return value;
    }

    public long limit() {
        return limit;
    }

    public int reason() {
        return reason;
    }

    /// The finding in words. `text` is said of denials and caps only.
    public Verdict in(String rule, String valueText, String limitText, String text) {
        return new Verdict(rule, outcome, valueText, limitText, outcome == Verdict.Outcome.PASS ? "" : text);
    }
}
