package dev.yoke.ui.desk;

import dev.yoke.core.manage.LevelMove;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.ui.words.Phrases;
import java.util.Optional;

/// What the lock on trading holds: entries, pending orders, targets, and every stop that does not get tighter. Exits it
/// never holds. Thread: FX.
public final class TradingLock {

    /// The action that locks and unlocks.
    public static final String ACTION = "trading.lock";

    private static final String USUAL_KEY = "F8";

    private final Desk desk;
    private final Phrases words;

    public TradingLock(Desk desk) {
        this.desk = desk;
        words = desk.phrases(TradingLock.class);
    }

    public boolean isLocked() {
        return desk.tradingLockedProperty().get();
    }

    /// The key that locks and unlocks; the name of the action where the trader took its key away.
    public String keyText() {
        Actions actions = desk.actions();
        return actions.find(ACTION)
                .map(lock -> actions.keyText(lock).isEmpty() ? lock.title() : actions.keyText(lock))
                .orElse(USUAL_KEY);
    }

    /// Why these levels of a position do not go out now.
    public Optional<String> held(Position position, Price stop, Price target) {
        boolean tightens = target.equals(position.takeProfit()) && LevelMove.isTighter(position, stop);
        return isLocked() && !tightens ? Optional.of(onlyTighter()) : Optional.empty();
    }

    /// Why no pending order is moved now.
    public Optional<String> heldOrder() {
        return isLocked() ? Optional.of(ordersStay()) : Optional.empty();
    }

    public String onlyTighter() {
        return words.get("held.position", keyText());
    }

    public String ordersStay() {
        return words.get("held.order", keyText());
    }
}
