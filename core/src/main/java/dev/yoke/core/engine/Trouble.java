package dev.yoke.core.engine;

import dev.yoke.core.trade.ResultCategory;
import dev.yoke.core.view.Activity.Level;
import java.util.List;

/// The recovery map: everything that can go wrong on the way of a signal, how bad it is, and what is done about it. The
/// code that reacts reads it here; `docs/recovery.md` is the same table for people, held to it by a test.
enum Trouble {
    LINK_STALE(Component.TERMINAL_LINK, Severity.LOW, Step.RETRY, Step.NOTIFY),
    LINK_LOST(Component.TERMINAL_LINK, Severity.MEDIUM, Step.RECONNECT, Step.NOTIFY),

    PAYLOAD_UNREADABLE(Component.SIGNAL_PROCESSING, Severity.LOW, Step.COUNT_AGAINST_SOURCE),
    QUEUE_FULL(Component.SIGNAL_PROCESSING, Severity.MEDIUM, Step.SENDER_RETRIES),
    JUDGING_FAULT(Component.SIGNAL_PROCESSING, Severity.HIGH, Step.COUNT_AGAINST_SOURCE, Step.FALL_BACK, Step.NOTIFY),

    NOT_SENT(Component.EXECUTION, Severity.LOW, Step.RETRY, Step.NOTIFY),
    PRICE_MOVED(Component.EXECUTION, Severity.LOW, Step.RETRY, Step.NOTIFY),
    BROKER_BUSY(Component.EXECUTION, Severity.LOW, Step.RETRY, Step.NOTIFY),
    RETRIES_EXHAUSTED(Component.EXECUTION, Severity.MEDIUM, Step.COUNT_AGAINST_TERMINAL, Step.NOTIFY),
    ORDER_INVALID(Component.EXECUTION, Severity.MEDIUM, Step.COUNT_AGAINST_SOURCE, Step.NOTIFY),
    ORDER_REJECTED(Component.EXECUTION, Severity.MEDIUM, Step.COUNT_AGAINST_TERMINAL, Step.NOTIFY),
    ORDER_REFUSED(Component.EXECUTION, Severity.MEDIUM, Step.NOTIFY),
    EXIT_REFUSED(Component.EXECUTION, Severity.HIGH, Step.NOTIFY),
    EXIT_FAILED(Component.EXECUTION, Severity.HIGH, Step.COUNT_AGAINST_TERMINAL, Step.NOTIFY),
    OUTCOME_UNKNOWN(Component.EXECUTION, Severity.HIGH, Step.RECONCILE, Step.COUNT_AGAINST_TERMINAL, Step.NOTIFY),
    OUTCOMES_UNKNOWN_IN_SERIES(Component.EXECUTION, Severity.CRITICAL, Step.EMERGENCY_STOP, Step.NOTIFY),
    LEDGER_MISMATCH(Component.EXECUTION, Severity.CRITICAL, Step.RECONCILE, Step.EMERGENCY_STOP, Step.NOTIFY);

    enum Component {
        TERMINAL_LINK,
        SIGNAL_PROCESSING,
        EXECUTION
    }

    /// How bad it is. Decides how loudly it is told.
    enum Severity {
        /// Passes by itself.
        LOW,
        /// One wish was not fulfilled.
        MEDIUM,
        /// Something is not known, or a position could not be closed.
        HIGH,
        /// The cockpit's picture of the accounts may be wrong.
        CRITICAL
    }

    enum Step {
        /// Link: ask for a snapshot. Execution: again with growing pauses, where it certainly was not carried out.
        RETRY,
        /// Nothing is sent until the terminal has dialled in again and was reconciled.
        RECONNECT,
        /// Refused and not remembered: the sender may send it again.
        SENDER_RETRIES,
        /// The signal is refused and entries are halted: nothing relies on what may be broken.
        FALL_BACK,
        COUNT_AGAINST_SOURCE,
        COUNT_AGAINST_TERMINAL,
        /// Ask the terminal for all it has, and compare.
        RECONCILE,
        /// Halt all entries until a person re-arms. Exits go on.
        EMERGENCY_STOP,
        /// Tell the trader.
        NOTIFY
    }

    private final Component component;
    private final Severity severity;
    private final List<Step> steps;

    Trouble(Component component, Severity severity, Step... steps) {
        this.component = component;
        this.severity = severity;
        this.steps = List.of(steps);
    }

    Component component() {
        return component;
    }

    Severity severity() {
        return severity;
    }

    /// In the order in which they are taken.
    List<Step> steps() {
        return steps;
    }

    boolean asksFor(Step step) {
        return steps.contains(step);
    }

    Level level() {
        return switch (severity) {
            case LOW -> Level.NOTE;
            case MEDIUM -> Level.WARNING;
            case HIGH, CRITICAL -> Level.ALARM;
        };
    }

    /// What a terminal's refusal means.
    static Trouble of(Intent intent, ResultCategory refusal) {
        if (intent.isEntry()) {
            return ofEntry(refusal);
        }
        boolean failed = ofEntry(refusal).asksFor(Step.COUNT_AGAINST_TERMINAL);
        if (intent.command().isExit()) {
            return failed ? EXIT_FAILED : EXIT_REFUSED;
        }
        return failed ? ORDER_REJECTED : ORDER_REFUSED;
    }

    /// What a terminal's refusal of an entry means. Only three categories say that nothing happened and that the same
    /// may well succeed a moment later.
    private static Trouble ofEntry(ResultCategory refusal) {
        return switch (refusal) {
            case RETRY_PRICE -> PRICE_MOVED;
            case RETRY_BUSY, THROTTLED -> BROKER_BUSY;
            case INVALID -> ORDER_INVALID;
            case REJECTED, OFFLINE -> ORDER_REJECTED;
            case UNKNOWN_OUTCOME -> OUTCOME_UNKNOWN;
            case NO_MONEY, MARKET_CLOSED, DISABLED, RULE, NOT_FOUND, LOCKED, PROTOCOL, AUTH, UNSUPPORTED, EXPIRED ->
                ORDER_REFUSED;
            case DONE, PARTIAL, PLACED, NOCHANGE -> throw new IllegalArgumentException(refusal + " is not a refusal");
        };
    }
}
