package dev.yoke.core.engine;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.view.FlattenView.Line;
import dev.yoke.core.view.FlattenView.State;
import java.util.Locale;

/// One terminal on its way to zero: closing → verifying → flat, or the next round.
final class FlattenRun {

    /// The terminal's own loop ends after 10 s; this leaves it time to say so.
    private static final long ANSWER_MS = 12_000;

    private static final long SNAPSHOT_MS = 3_000;
    private static final long UNREACHABLE_RETRY_MS = 1_000;
    private static final int QUICK_ROUNDS = 3;
    private static final long SLOW_ROUND_MS = 1_000;

    private final TerminalBook book;
    private final int positionsAtStart;
    private final int ordersAtStart;
    private final long startedMs;
    private State state = State.UNREACHABLE;
    private boolean sendDue = true;
    private int rounds;
    private long dueMs;
    private long flatMs;
    private String lastWord = "";
    private boolean toldUnreachable;

    FlattenRun(TerminalBook book, long monotonicMs) {
        this.book = book;
        this.positionsAtStart = book.positions().size();
        this.ordersAtStart = book.orders().size();
        this.startedMs = monotonicMs;
        this.dueMs = monotonicMs;
    }

    void sent(boolean sent, long nowMs) {
        state = sent ? State.CLOSING : State.UNREACHABLE;
        sendDue = !sent;
        rounds += sent ? 1 : 0;
        dueMs = nowMs + (sent ? ANSWER_MS : UNREACHABLE_RETRY_MS);
    }

    /// A terminal that stays away is written down once, not at every try.
    boolean isNews(boolean sent) {
        boolean news = sent || !toldUnreachable;
        toldUnreachable = !sent;
        return news;
    }

    void verifying(boolean asked, String word, long nowMs) {
        state = asked ? State.VERIFYING : State.UNREACHABLE;
        sendDue = !asked;
        lastWord = word;
        dueMs = nowMs + (asked ? SNAPSHOT_MS : UNREACHABLE_RETRY_MS);
    }

    /// Something is still open: another round, at once for the first few.
    void notYet(long nowMs) {
        state = State.CLOSING;
        sendDue = true;
        dueMs = nowMs + (rounds < QUICK_ROUNDS ? 0 : SLOW_ROUND_MS);
    }

    void flat(long nowMs) {
        state = State.FLAT;
        sendDue = false;
        flatMs = nowMs;
    }

    void again(long nowMs) {
        state = State.CLOSING;
        sendDue = true;
        dueMs = nowMs;
    }

    boolean needsSending(long nowMs) {
        return sendDue && nowMs >= dueMs;
    }

    boolean isOverdue(long nowMs) {
        return !sendDue && !isOver() && nowMs >= dueMs;
    }

    boolean isVerifying() {
        return state == State.VERIFYING;
    }

    boolean isUnreachable() {
        return state == State.UNREACHABLE;
    }

    boolean isOver() {
        return state == State.FLAT;
    }

    TerminalId terminal() {
        return book.id();
    }

    String text() {
        String left =
                book.positions().size() + " positions and " + book.orders().size() + " orders left";
        return switch (state) {
            case FLAT ->
                positionsAtStart + "/" + positionsAtStart + " flat"
                        + (ordersAtStart > 0 ? ", " + ordersAtStart + " cancelled" : "") + " in "
                        + String.format(Locale.ROOT, "%.1f s", (flatMs - startedMs) / 1_000.0);
            case CLOSING -> "closing, " + left;
            case VERIFYING -> "reading again, " + left + (lastWord.isEmpty() ? "" : " (" + lastWord + ")");
            case UNREACHABLE, WOULD_CLOSE -> "trying again, " + left + ": " + book.linkReason();
        };
    }

    Line line(long nowMs) {
        long elapsedMs = (isOver() ? flatMs : nowMs) - startedMs;
        return new Line(
                book.id(),
                state,
                positionsAtStart,
                ordersAtStart,
                book.positions().size(),
                book.orders().size(),
                elapsedMs,
                rounds,
                text());
    }
}
