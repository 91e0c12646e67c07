package dev.yoke.ui.shell;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.TerminalIdentity;
import dev.yoke.core.view.TerminalView;
import dev.yoke.ui.theme.Figures;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One account in the header. [#shownProperty] changes only when something to be seen changed.
final class AccountChip {

    /// @param badge `DEMO`, `LIVE` or what the account is; empty before it ever connected
    /// @param daySign −1, 0, 1
    /// @param note why it does not trade, empty when it does
    record Shown(
            String name,
            String badge,
            boolean real,
            boolean armed,
            String equity,
            String day,
            int daySign,
            LinkState link,
            String linkText,
            String note) {}

    private final TerminalId id;
    private final ReadOnlyObjectWrapper<Shown> shown;
    private TerminalView view;

    AccountChip(TerminalView view, long nowMs) {
        this.id = view.id();
        this.view = view;
        this.shown = new ReadOnlyObjectWrapper<>(shownOf(view, nowMs));
    }

    void show(TerminalView next, long nowMs) {
        view = next;
        shown.set(shownOf(next, nowMs));
    }

    private static Shown shownOf(TerminalView view, long nowMs) {
        boolean real = view.identity().map(TerminalIdentity::isReal).orElse(false);
        String badge =
                view.identity().map(i -> real ? "LIVE" : i.tradeMode().name()).orElse("");
        String equity = view.account()
                .map(a -> Figures.money(a.equity().units()) + " " + a.currency())
                .orElse(Figures.NONE);
        long percent = view.dayStartBalance() == 0
                ? 0
                : FixedPoint.multiplyDivide(view.dayProfit(), 100 * FixedPoint.ONE, view.dayStartBalance());
        return new Shown(
                view.id().name(),
                badge,
                real,
                real && view.liveArmed(),
                equity,
                view.dayStartBalance() == 0 ? "" : Figures.arrow(percent) + Figures.signedPercent(percent, 2),
                Long.signum(percent),
                view.state(),
                linkText(view, nowMs),
                note(view));
    }

    private static String linkText(TerminalView view, long nowMs) {
        return switch (view.state()) {
            case LIVE -> "live, ping " + view.pingUs() / 1_000 + " ms";
            case SYNCING -> "syncing";
            case STALE -> "stale " + Figures.age(nowMs - view.lastHeartbeatMs());
            case OFFLINE ->
                view.lastHeartbeatMs() == 0
                        ? "never connected"
                        : "offline " + Figures.age(nowMs - view.lastHeartbeatMs());
        };
    }

    private static String note(TerminalView view) {
        if (view.unknownOutcomes() > 0) {
            return view.unknownOutcomes() + " unknown";
        }
        if (!view.tradingBlocked().isEmpty()) {
            return view.tradingBlocked();
        }
        return view.state() == LinkState.LIVE && !view.reconciled() ? "reconciling" : "";
    }

    TerminalId id() {
        return id;
    }

    TerminalView view() {
        return view;
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }
}
