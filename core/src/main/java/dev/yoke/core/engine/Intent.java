package dev.yoke.core.engine;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.IntentState;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.ResultCategory;
import java.util.Optional;

/// One order intent and where it stands. Owned by [IntentBook].
final class Intent {

    private final TerminalId terminal;
    private final OrderCommand command;
    private final String source;
    private final long entryRisk;
    private final long madeMs;
    private IntentState state;
    private long movedAtMonotonicMs;
    private long deadlineMonotonicMs;
    private Optional<ResultCategory> result = Optional.empty();

    Intent(TerminalId terminal, OrderCommand command, String source, long entryRisk, long madeMs, IntentState state) {
        this.terminal = terminal;
        this.command = command;
        this.source = source;
        this.entryRisk = entryRisk;
        this.madeMs = madeMs;
        this.state = state;
    }

    void moveTo(IntentState next, long monotonicMs) {
        state = next;
        movedAtMonotonicMs = monotonicMs;
    }

    /// When it expires, on the clock that never steps.
    void deadline(long monotonicMs) {
        deadlineMonotonicMs = monotonicMs;
    }

    long deadlineMonotonicMs() {
        return deadlineMonotonicMs;
    }

    TerminalId terminal() {
        return terminal;
    }

    OrderCommand command() {
        return command;
    }

    IntentId id() {
        return command.intent();
    }

    String source() {
        return source;
    }

    long entryRisk() {
        return entryRisk;
    }

    long madeMs() {
        return madeMs;
    }

    IntentState state() {
        return state;
    }

    long movedAtMonotonicMs() {
        return movedAtMonotonicMs;
    }

    /// The last word on it: the terminal's, or OFFLINE where it certainly was not sent.
    void result(ResultCategory category) {
        result = Optional.of(category);
    }

    Optional<ResultCategory> result() {
        return result;
    }

    boolean isEntry() {
        return command instanceof OrderCommand.Open || command instanceof OrderCommand.Place;
    }

    /// The magic number of an entry, 0 for anything else.
    long magic() {
        return magicOf(command);
    }

    static long magicOf(OrderCommand command) {
        return switch (command) {
            case OrderCommand.Open open -> open.magic();
            case OrderCommand.Place place -> place.magic();
            default -> 0;
        };
    }
}
