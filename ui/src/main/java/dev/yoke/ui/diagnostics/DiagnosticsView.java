package dev.yoke.ui.diagnostics;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.port.HostProcess;
import dev.yoke.core.view.BreakerView;
import dev.yoke.core.view.JournalView;
import dev.yoke.core.view.QueueView;
import dev.yoke.ui.desk.Action;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.diagnostics.FactGrid.Fact;
import dev.yoke.ui.fx.Pace;
import dev.yoke.ui.fx.Panel;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.theme.Figures;
import dev.yoke.ui.theme.PanelTitle;
import dev.yoke.ui.theme.ScrollArea;
import dev.yoke.ui.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The panel on how the program is doing.
public final class DiagnosticsView implements Panel {

    private static final String SHEET = Objects.requireNonNull(
                    DiagnosticsView.class.getResource("diagnostics.css"), "diagnostics.css")
            .toExternalForm();
    private static final double TWO_COLUMNS = 620;

    private final ScreenPorts ports;
    private final DiagnosticsViewModel model;
    private final Phrases words;
    private final VBox root = new VBox();
    private final Button copy = new Button();
    private final Button save = new Button();
    private final FactGrid program;
    private final FactGrid queues;
    private final LatencyTable latencies;
    private final FactGrid journal;
    private final FactGrid breakers;
    private final FactGrid counters;
    private final GridPane grid = new GridPane();
    private final LogPane log;
    private final Subscriptions open = new Subscriptions();

    public DiagnosticsView(ScreenPorts ports, DiagnosticsViewModel model) {
        this.ports = ports;
        this.model = model;
        this.words = ports.phrases(DiagnosticsView.class);
        program = new FactGrid(words.get("section.program"), "");
        queues = new FactGrid(words.get("section.queues"), words.get("queues.none"));
        latencies = new LatencyTable(words);
        journal = new FactGrid(words.get("section.journal"), "");
        breakers = new FactGrid(words.get("section.breakers"), words.get("breakers.none"));
        counters = new FactGrid(words.get("section.counters"), words.get("counters.none"));
        log = new LogPane(model, words, ports.zone(), this::copy);
        root.getStyleClass().addAll("panel", "diagnostics");
        root.getStylesheets().add(SHEET);
        copy.setText(words.get("report.copy"));
        copy.setId("diagnostics-copy");
        copy.setOnAction(event -> copy(model.report()));
        save.setText(words.get("report.save"));
        save.setId("diagnostics-save");
        save.setOnAction(event -> model.save());
        grid.getStyleClass().add("blocks");
        root.widthProperty().subscribe(width -> place(width.doubleValue() >= TWO_COLUMNS));
        SplitPane split = new SplitPane(new ScrollArea(grid), log);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.72);
        split.setMinSize(0, 0);
        VBox.setVgrow(split, Priority.ALWAYS);
        root.getChildren().addAll(new PanelTitle(words.get("title"), copy, save), split);
    }

    private void place(boolean two) {
        if (!grid.getChildren().isEmpty() && two == (grid.getColumnConstraints().size() == 2)) {
            return;
        }
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        for (int i = 0; i < (two ? 2 : 1); i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(two ? 50 : 100);
            column.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(column);
        }
        grid.add(latencies, 0, 0, two ? 2 : 1, 1);
        grid.add(new VBox(12, program, queues), 0, 1);
        grid.add(new VBox(12, journal, breakers, counters), two ? 1 : 0, two ? 1 : 2);
    }

    private void show() {
        Snapshot now = model.shownProperty().get();
        program.show(program(now));
        queues.show(now.queues().stream().map(this::queue).toList());
        latencies.show(now.latencies());
        journal.show(journal(now));
        breakers.show(now.breakers().stream().map(this::breaker).toList());
        counters.show(now.counters().stream().map(this::counter).toList());
    }

    private List<Fact> program(Snapshot now) {
        HostProcess.Facts facts = now.facts();
        double heap = facts.heapMax() <= 0 ? 0 : (double) facts.heapUsed() / facts.heapMax();
        long frameUs = now.worstFrameNs() / 1_000;
        return List.of(
                Fact.of(words.get("fact.version"), facts.version()),
                Fact.of(words.get("fact.java"), facts.java()),
                Fact.of(words.get("fact.system"), facts.system()),
                Fact.of(words.get("fact.uptime"), Figures.age(facts.uptimeMs())),
                new Fact(
                        words.get("fact.heap"),
                        Durations.megabytes(facts.heapUsed()) + " / " + Durations.megabytes(facts.heapMax()),
                        heap,
                        true,
                        ""),
                Fact.of(words.get("fact.gc"), facts.gcCount() + " · " + Durations.us(facts.gcMs() * 1_000)),
                Fact.of(words.get("fact.threads"), Integer.toString(facts.threads())),
                new Fact(
                        words.get("fact.frame"),
                        Durations.us(frameUs),
                        frameUs / 16_600.0,
                        true,
                        frameUs > 16_600 ? "warn" : ""),
                Fact.of(words.get("fact.view"), Figures.decimal(now.viewAgeMs() * FixedPoint.ONE, 0) + " ms"));
    }

    private Fact queue(QueueView queue) {
        double share = queue.capacity() <= 0 ? 0 : (double) queue.depth() / queue.capacity();
        String figures =
                words.get("queue.text", count(queue.depth()) + " / " + count(queue.capacity()), count(queue.refused()));
        return new Fact(queue.name(), figures, share, true, queue.refused() > 0 ? "warn" : "");
    }

    private static String count(long value) {
        return Figures.decimal(value * FixedPoint.ONE, 0);
    }

    private List<Fact> journal(Snapshot now) {
        JournalView view = now.journal();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                words.get("journal.state"),
                view.healthy()
                        ? words.get("journal.healthy")
                        : words.get("journal.broken", ports.desk().said(view.reason())),
                -1,
                false,
                view.healthy() ? "profit" : "loss"));
        facts.add(Fact.of(words.get("journal.queued"), count(view.queued())));
        facts.add(Fact.of(words.get("journal.syncs"), count(view.syncs())));
        facts.add(Fact.of(words.get("journal.last"), Durations.us(view.syncMicros())));
        facts.add(Fact.of(words.get("signals.flight"), count(now.pipeline().inFlight())));
        facts.add(Fact.of(words.get("signals.retries"), count(now.pipeline().retries())));
        return facts;
    }

    private Fact breaker(BreakerView breaker) {
        String state = words.get("breaker." + breaker.state().name().toLowerCase(Locale.ROOT));
        String text = words.get("breaker.text", state, (int) breaker.failures(), Figures.age(breaker.blockedMs()));
        return new Fact(breaker.of(), text, -1, false, breaker.blockedMs() > 0 ? "loss" : "warn");
    }

    private Fact counter(HostProcess.Counter counter) {
        String key = "counter." + counter.name().replace(' ', '-');
        String name = words.has(key) ? words.get(key) : counter.group() + " " + counter.name();
        return Fact.of(name, count(counter.value()));
    }

    private void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        ports.desk().notices().done(words.get("copied"));
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void attach() {
        Action copyAction =
                Action.everywhere("diagnostics.copy", words.get("action.copy"), "", () -> copy(model.report()));
        Action saveAction = Action.everywhere("diagnostics.save", words.get("action.save"), "", model::save);
        open.add(ports.desk().actions().offer(copyAction));
        open.add(ports.desk().actions().offer(saveAction));
        tip(copy, copyAction, "report.copy.tip");
        tip(save, saveAction, "report.save.tip");
        log.attach(open);
        open.follow(model.shownProperty(), this::show);
        open.add(ports.frames().onTurn(Pace.FIGURES, model::onTurn));
        model.look();
    }

    private void tip(Button button, Action action, String key) {
        String keys = ports.desk().actions().keyText(action);
        button.setTooltip(new Tooltip(words.get(key) + (keys.isEmpty() ? "" : "  " + keys)));
    }

    @Override
    public void detach() {
        open.close();
    }

    @Override
    public void focus() {
        copy.requestFocus();
    }
}
