package dev.yoke.ui.shell;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.risk.prop.PropPhase;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.TerminalIdentity;
import dev.yoke.core.view.PropView;
import dev.yoke.core.view.TerminalView;
import dev.yoke.ui.desk.Amounts;
import dev.yoke.ui.theme.Figures;
import dev.yoke.ui.words.Phrases;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One account in the header. [#shownProperty] changes only when something to be seen changed.
final class AccountChip {

    /// @param badge `DEMO`, `LIVE` or what the account is; empty before it ever connected
    /// @param daySign −1, 0, 1
    /// @param note why it does not trade or what its firm's rules warn of, empty where nothing
    /// @param tip everything about it, in lines
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
            String note,
            String tip) {}

    /// How a chip is worded.
    record Wording(Phrases words, Amounts amounts) {}

    private final TerminalId id;
    private final Wording wording;
    private final ReadOnlyObjectWrapper<Shown> shown;
    private TerminalView view;

    AccountChip(Wording wording, TerminalView view, Optional<PropView> prop, long nowMs) {
        this.id = view.id();
        this.wording = wording;
        this.view = view;
        this.shown = new ReadOnlyObjectWrapper<>(shownOf(view, prop, nowMs));
    }

    void show(TerminalView next, Optional<PropView> prop, long nowMs) {
        view = next;
        shown.set(shownOf(next, prop, nowMs));
    }

    private Shown shownOf(TerminalView view, Optional<PropView> prop, long nowMs) {
        boolean real = view.identity().map(TerminalIdentity::isReal).orElse(false);
        boolean armed = real && view.liveArmed();
        String equity = view.account()
                .map(a -> wording.amounts().money(a.equity().units(), a.currency()))
                .orElse(Figures.NONE);
        long percent = view.dayStartBalance() == 0
                ? 0
                : FixedPoint.multiplyDivide(view.dayProfit(), 100 * FixedPoint.ONE, view.dayStartBalance());
        String day = view.dayStartBalance() == 0 ? "" : Figures.arrow(percent) + Figures.signedPercent(percent, 2);
        String link = linkText(view, nowMs);
        String note = note(view, prop);
        return new Shown(
                view.id().name(),
                badge(view),
                real,
                armed,
                equity,
                day,
                Long.signum(percent),
                view.state(),
                link,
                note,
                tip(view, prop, link, equity + "  " + day));
    }

    private String badge(TerminalView view) {
        return view.identity()
                .map(identity -> wording.words().get("chip.mode." + identity.tradeMode()))
                .orElse("");
    }

    private String linkText(TerminalView view, long nowMs) {
        String silent = Figures.age(nowMs - view.lastHeartbeatMs());
        return switch (view.state()) {
            case LIVE -> text("chip.live", view.pingUs() / 1_000 + " ms");
            case SYNCING -> text("chip.syncing");
            case STALE -> text("chip.stale", silent);
            case OFFLINE -> view.lastHeartbeatMs() == 0 ? text("chip.never") : text("chip.offline", silent);
        };
    }

    private String note(TerminalView view, Optional<PropView> prop) {
        if (view.unknownOutcomes() > 0) {
            return text("chip.unknown", view.unknownOutcomes());
        }
        if (!view.tradingBlocked().isEmpty()) {
            return wording.amounts().sentence(view.tradingBlocked());
        }
        if (view.state() == LinkState.LIVE && !view.reconciled()) {
            return text("chip.reconciling");
        }
        return prop.map(this::propNote).orElse("");
    }

    /// Said on the chip as soon as the firm's line is near, in the tooltip always.
    private String propNote(PropView prop) {
        if (prop.phase() != PropPhase.OPEN) {
            return text("chip.prop." + prop.phase(), headroomPercent(prop));
        }
        return prop.warning().isEmpty() ? "" : text("chip.prop.reset", headroomPercent(prop));
    }

    private static String headroomPercent(PropView prop) {
        long percent = prop.equity() <= 0
                ? 0
                : FixedPoint.multiplyDivide(prop.headroom(), 100 * FixedPoint.ONE, prop.equity());
        return Figures.percent(percent, 2);
    }

    private String tip(TerminalView view, Optional<PropView> prop, String link, String figures) {
        String account = view.identity()
                .map(identity ->
                        text("chip.tip.account", badge(view), identity.server(), Long.toString(identity.login())))
                .orElse("");
        String firm = prop.map(p -> text(
                        "chip.tip.prop",
                        p.pack(),
                        wording.amounts().money(p.headroom(), p.currency()),
                        headroomPercent(p),
                        p.reset(),
                        Figures.age(p.msToReset())))
                .orElse("");
        String warning = prop.map(p -> wording.amounts().sentence(p.warning())).orElse("");
        return Stream.of(view.id().name() + "  " + link, account, figures.strip(), note(view, prop), firm, warning)
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private String text(String key, Object... arguments) {
        return wording.words().get(key, arguments);
    }

    /// The badge's words, which also say that entries with real money are on.
    String badgeText() {
        Shown now = shown.get();
        return now.armed() ? text("chip.armed", now.badge()) : now.badge();
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
