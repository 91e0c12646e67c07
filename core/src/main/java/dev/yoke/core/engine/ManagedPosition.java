package dev.yoke.core.engine;

import dev.yoke.core.manage.ExitStep;
import dev.yoke.core.manage.ManagedExit;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.Position;
import dev.yoke.core.view.PlanView;
import java.util.Optional;

/// One position with its plan, and the one command of the plan that is on its way.
///
/// A command is behind it when the position shows its effect: a result alone proves nothing about the lots that the
/// next step counts on.
final class ManagedPosition {

    /// A result without its effect in the position is looked for after this.
    private static final long EFFECT_PATIENCE_MS = 3_000;

    private final TerminalBook book;
    private final ManagedExit exit;
    private final Attempts attempts = new Attempts();
    private Position position;
    private Position before;
    private Optional<IntentId> underWay = Optional.empty();
    private Optional<ExitStep> step = Optional.empty();
    private boolean isAwaitingEffect;
    private long effectDueMs;
    private long nextStopMs = Long.MIN_VALUE;
    private String trouble = "";
    private boolean toldTooSmall;
    private long atrMark = Long.MIN_VALUE;

    ManagedPosition(TerminalBook book, Position position, ManagedExit exit) {
        this.book = book;
        this.position = position;
        this.before = position;
        this.exit = exit;
    }

    TerminalBook book() {
        return book;
    }

    Position position() {
        return position;
    }

    ManagedExit exit() {
        return exit;
    }

    /// The position as the terminal has it now.
    void onPosition(Position now, SymbolSpec spec) {
        boolean isOther = !now.lots().equals(position.lots()) || !now.stopLoss().equals(position.stopLoss());
        position = now;
        exit.onPosition(now, spec);
        if (isAwaitingEffect && hasEffect()) {
            isAwaitingEffect = false;
        }
        if (isOther) {
            resume();
        }
    }

    private boolean hasEffect() {
        if (step.isEmpty()) {
            return true;
        }
        return switch (step.get()) {
            case ExitStep.MoveStop move ->
                position.stopLoss().equals(move.stop()) || !position.stopLoss().equals(before.stopLoss());
            case ExitStep.Close close -> position.lots().compareTo(before.lots()) < 0;
        };
    }

    /// A snapshot tells the whole truth: nothing need be waited for.
    void onSnapshot() {
        isAwaitingEffect = false;
    }

    boolean mayAct(long nowMs) {
        return underWay.isEmpty() && !isAwaitingEffect && attempts.isOpen(nowMs);
    }

    boolean mayMoveStop(long nowMs) {
        return nowMs >= nextStopMs;
    }

    void sent(IntentId id, ExitStep asked, long nextStopMs) {
        underWay = Optional.of(id);
        step = Optional.of(asked);
        before = position;
        if (asked instanceof ExitStep.MoveStop) {
            this.nextStopMs = nextStopMs;
        }
    }

    Optional<IntentId> underWay() {
        return underWay;
    }

    boolean isUnderWay(IntentId id) {
        return underWay.isPresent() && underWay.get().equals(id);
    }

    void done(long nowMs) {
        underWay = Optional.empty();
        attempts.startAfresh();
        trouble = "";
        isAwaitingEffect = !hasEffect();
        effectDueMs = nowMs + EFFECT_PATIENCE_MS;
    }

    /// The command's end was found out in another way than by its result.
    ///
    /// @return whether what it was for is there
    boolean settled() {
        underWay = Optional.empty();
        return hasEffect();
    }

    /// @return whether it was the last try
    boolean failed(String reason, long nowMs) {
        underWay = Optional.empty();
        trouble = reason;
        return attempts.failed(nowMs);
    }

    void pause(String reason, long untilMs) {
        underWay = Optional.empty();
        trouble = reason;
        attempts.pause(untilMs);
    }

    /// Something changed: what was given up is tried again.
    void resume() {
        if (attempts.areUsedUp()) {
            trouble = "";
        }
        attempts.startAfresh();
    }

    /// Whether a snapshot should be asked for; once per patience.
    boolean takeEffectOverdue(long nowMs) {
        if (!isAwaitingEffect || nowMs < effectDueMs) {
            return false;
        }
        effectDueMs = nowMs + EFFECT_PATIENCE_MS;
        return true;
    }

    /// @return whether candles are other than at the last call
    boolean takeNewCandles(long mark) {
        boolean isNew = mark != atrMark;
        atrMark = mark;
        return isNew;
    }

    /// Whether a target closes nothing because its part is too small; once.
    boolean takeTooSmall() {
        boolean tell = !toldTooSmall && exit.isPartTooSmall();
        toldTooSmall |= tell;
        return tell;
    }

    PlanView view() {
        return new PlanView(exit.plan().toString(), exit.summary(), exit.nextTrigger(), trouble);
    }

    /// `EURUSD #7 on Alder`.
    @Override
    public String toString() {
        return position.symbol() + " #" + position.ticket() + " on " + position.terminal();
    }
}
