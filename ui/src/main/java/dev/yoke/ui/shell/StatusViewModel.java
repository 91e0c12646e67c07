package dev.yoke.ui.shell;

import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.MarketSession;
import dev.yoke.core.signal.Hop;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.QueueView;
import dev.yoke.core.view.QuoteView;
import dev.yoke.core.view.TerminalView;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.theme.Figures;
import dev.yoke.ui.words.Phrases;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The status bar's words.
final class StatusViewModel {

    private static final long FRAME_NS = 16_000_000L;
    private static final long LOOK_MS = 250;
    private static final long GATE_SLOW_US = 1_000;

    enum Health {
        GOOD,
        BAD,
        /// Nothing was measured yet, which says neither.
        UNMEASURED
    }

    /// One entry: its words, whether all is well, and what it means.
    record Item(String text, Health health, String tip) {
        private Item(String text, boolean good, String tip) {
            this(text, good ? Health.GOOD : Health.BAD, tip);
        }
    }

    /// @param sessions which centres are open, `London ▮`
    record Shown(List<Item> items, String server, String local, String sessions) {}

    private final ScreenPorts ports;
    private final Phrases words;
    private final LongSupplier frameCostNs;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(new Shown(List.of(), "", "", ""));
    private long lastLook = -1;

    /// @param frameCostNs the dearest frame of late
    StatusViewModel(ScreenPorts ports, LongSupplier frameCostNs) {
        this.ports = ports;
        this.words = ports.phrases(StatusViewModel.class);
        this.frameCostNs = frameCostNs;
    }

    /// Four times a second is often enough to read.
    void onFrame() {
        long nowMs = ports.clock().nowMs();
        if (nowMs / LOOK_MS == lastLook) {
            return;
        }
        lastLook = nowMs / LOOK_MS;
        CockpitView view = ports.views().current();
        shown.set(new Shown(
                List.of(feed(view, nowMs), bridge(view), queue(view), journal(view), gate(view), fx()),
                server(view, nowMs),
                words.get("status.local", Figures.timeOfDay(nowMs, ports.zone())),
                sessions(nowMs)));
    }

    private Item item(String key, String figure, boolean good) {
        return new Item(words.get("status." + key, figure), good, words.get("status." + key + ".tip"));
    }

    private Item feed(CockpitView view, long nowMs) {
        long latest = view.quotes().stream().mapToLong(QuoteView::timeMs).max().orElse(0);
        if (latest == 0) {
            return item("feed", Figures.NONE, false);
        }
        long age = Math.max(0, nowMs - latest);
        boolean good = age <= view.risk().policy().of(Limit.MAX_QUOTE_AGE);
        return item("feed", age < 1_000 ? age + " ms" : Figures.age(age), good);
    }

    /// The slowest answer of the terminals that are there.
    private Item bridge(CockpitView view) {
        List<TerminalView> live = view.terminals().stream()
                .filter(terminal -> terminal.state() == LinkState.LIVE)
                .toList();
        String figure = live.size() + "/" + view.terminals().size();
        if (!live.isEmpty()) {
            long slowest = live.stream().mapToLong(TerminalView::pingUs).max().orElse(0);
            figure += "  " + slowest / 1_000 + " ms";
        }
        return item("bridge", figure, live.size() == view.terminals().size() && !live.isEmpty());
    }

    private Item queue(CockpitView view) {
        long refused = view.queues().stream().mapToLong(QueueView::refused).sum();
        QueueView fullest = view.queues().stream()
                .max(Comparator.comparingDouble(q -> (double) q.depth() / Math.max(1, q.capacity())))
                .orElse(new QueueView("", 0, 1, 0));
        boolean good = fullest.depth() * 4 < fullest.capacity() * 3;
        String depth = Long.toString(fullest.depth());
        String text = refused > 0
                ? words.get("status.queue.held", depth, Long.toString(refused))
                : words.get("status.queue", depth);
        return new Item(text, good, words.get("status.queue.tip"));
    }

    private Item journal(CockpitView view) {
        return view.journal().healthy()
                ? item("journal", Figures.decimal(view.journal().syncMicros() * 100_000L, 1) + " ms", true)
                : new Item(
                        words.get("status.journal.broken"),
                        false,
                        words.get(
                                "status.journal.broken.tip",
                                ports.desk().said(view.journal().reason())));
    }

    /// How long the rules take over a signal, half of the time no longer.
    private Item gate(CockpitView view) {
        return view.pipeline().latencies().stream()
                .filter(latency -> latency.to() == Hop.JUDGED && latency.count() > 0)
                .findFirst()
                .map(latency -> item("gate", micros(latency.p50Us()), latency.p50Us() < GATE_SLOW_US))
                .orElseGet(() -> new Item(
                        words.get("status.gate", Figures.NONE), Health.UNMEASURED, words.get("status.gate.tip")));
    }

    private static String micros(long us) {
        return us < 1_000 ? us + " µs" : Figures.decimal(us * 100_000L, 1) + " ms";
    }

    /// Good while a frame of 60 Hz is kept.
    private Item fx() {
        long costNs = frameCostNs.getAsLong();
        return item("fx", Math.ceilDiv(costNs, 1_000_000L) + " ms", costNs < FRAME_NS);
    }

    private String server(CockpitView view, long nowMs) {
        return view.terminals().isEmpty()
                ? ""
                : words.get(
                        "status.server",
                        Figures.timeOfDay(nowMs, view.terminals().getFirst().serverOffsetMs()));
    }

    private String sessions(long nowMs) {
        String open = Arrays.stream(MarketSession.values())
                .filter(session -> session.isOpen(nowMs))
                .map(session -> words.get("session." + session.key()) + " ▮")
                .collect(Collectors.joining("  "));
        return open.isEmpty() ? words.get("session.none") : open;
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }
}
