package dev.yoke.ui.shell;

import dev.yoke.core.risk.Limit;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.QueueView;
import dev.yoke.core.view.QuoteView;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.theme.Figures;
import java.util.Comparator;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The status bar's words.
final class StatusViewModel {

    private static final long ENGINE_SILENT_MS = 2_000;
    private static final long FRAME_NS = 16_000_000L;

    /// One entry: its words and whether all is well.
    record Item(String text, boolean good) {}

    record Shown(Item feed, Item bridge, Item queue, Item engine, Item journal, Item fx, String server, String local) {}

    private static final Item NOTHING = new Item("", true);

    private final ScreenPorts ports;
    private final LongSupplier frameCostNs;
    private final ReadOnlyObjectWrapper<Shown> shown =
            new ReadOnlyObjectWrapper<>(new Shown(NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, "", ""));
    private long lastTenth = -1;

    /// @param frameCostNs the dearest frame of late
    StatusViewModel(ScreenPorts ports, LongSupplier frameCostNs) {
        this.ports = ports;
        this.frameCostNs = frameCostNs;
    }

    /// Four times a second is often enough to read.
    void onFrame() {
        long nowMs = ports.clock().nowMs();
        if (nowMs / 250 == lastTenth) {
            return;
        }
        lastTenth = nowMs / 250;
        CockpitView view = ports.views().current();
        shown.set(new Shown(
                feed(view, nowMs),
                bridge(view),
                queue(view),
                engine(view, nowMs),
                journal(view),
                fx(),
                server(view, nowMs),
                "local " + Figures.timeOfDay(nowMs, ports.zone())));
    }

    private static Item feed(CockpitView view, long nowMs) {
        long latest = view.quotes().stream().mapToLong(QuoteView::timeMs).max().orElse(0);
        if (latest == 0) {
            return new Item("feed –", false);
        }
        long age = Math.max(0, nowMs - latest);
        boolean good = age <= view.risk().policy().of(Limit.MAX_QUOTE_AGE);
        return new Item("feed " + (age < 1_000 ? age + " ms" : Figures.age(age)), good);
    }

    private static Item bridge(CockpitView view) {
        long live = view.terminals().stream()
                .filter(terminal -> terminal.state() == LinkState.LIVE)
                .count();
        return new Item(
                "bridge " + live + "/" + view.terminals().size(),
                live == view.terminals().size() && live > 0);
    }

    private static Item queue(CockpitView view) {
        long refused = view.queues().stream().mapToLong(QueueView::refused).sum();
        return view.queues().stream()
                .max(Comparator.comparingDouble(q -> (double) q.depth() / Math.max(1, q.capacity())))
                .map(q -> new Item(
                        "queue " + q.depth() + (refused > 0 ? ", " + refused + " held back" : ""),
                        q.depth() * 4 < q.capacity() * 3))
                .orElse(new Item("queue –", true));
    }

    private static Item engine(CockpitView view, long nowMs) {
        long silent = nowMs - view.nowMs();
        boolean begun = view.nowMs() > 0;
        boolean good = begun && silent < ENGINE_SILENT_MS;
        return new Item(good ? "engine" : !begun ? "engine starting" : "engine silent " + Figures.age(silent), good);
    }

    private static Item journal(CockpitView view) {
        return view.journal().healthy()
                ? new Item("journal " + Figures.decimal(view.journal().syncMicros() * 100_000L, 1) + " ms", true)
                : new Item("journal cannot write: " + view.journal().reason(), false);
    }

    /// Good while a frame of 60 Hz is kept.
    private Item fx() {
        long costNs = frameCostNs.getAsLong();
        return new Item("FX " + Math.ceilDiv(costNs, 1_000_000L) + " ms", costNs < FRAME_NS);
    }

    private static String server(CockpitView view, long nowMs) {
        return view.terminals().isEmpty()
                ? ""
                : "server "
                        + Figures.timeOfDay(nowMs, view.terminals().getFirst().serverOffsetMs());
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }
}
