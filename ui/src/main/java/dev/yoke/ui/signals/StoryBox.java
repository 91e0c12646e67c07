package dev.yoke.ui.signals;

import dev.yoke.core.port.JournalEntry.IntentMoved;
import dev.yoke.core.port.JournalEntry.ResultReceived;
import dev.yoke.core.port.SignalStories.Judged;
import dev.yoke.core.port.SignalStories.Ordered;
import dev.yoke.core.port.SignalStories.Story;
import dev.yoke.core.risk.SizingStep;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.ui.control.OverlayHost;
import dev.yoke.ui.theme.Figures;
import dev.yoke.ui.theme.ScrollArea;
import java.time.ZoneId;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The whole way of one signal, as `yoke explain` tells it. It is read in the background; closing it cancels.
final class StoryBox extends VBox {

    private final SignalText text;
    private final ZoneId zone;
    private final VBox content = new VBox(8);
    private boolean closed;

    private StoryBox(SignalText text, ZoneId zone) {
        this.text = text;
        this.zone = zone;
    }

    static void open(Node near, InboxViewModel model, SignalRow row, SignalText text, ZoneId zone) {
        OverlayHost.of(near).ifPresent(host -> {
            StoryBox box = new StoryBox(text, zone);
            box.build(host, row);
            host.show(box, () -> box.closed = true);
            box.ask(model, row);
        });
    }

    private void build(OverlayHost host, SignalRow row) {
        getStyleClass().addAll("dialog-box", "story");
        setSpacing(8);
        setPrefSize(640, 560);
        Button close = new Button(text.get("story.close"));
        close.setId("story-close");
        close.setCancelButton(true);
        close.setOnAction(event -> host.close());
        HBox head = new HBox(8, Nodes.wrapped(text.order(row.view().signal()), "headline"), Nodes.gap(), close);
        ScrollArea scroll = new ScrollArea(content);
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText(text.get("story.title"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        content.setId("story-content");
        getChildren().addAll(head, scroll);
    }

    private void ask(InboxViewModel model, SignalRow row) {
        ProgressIndicator busy = new ProgressIndicator();
        busy.setMaxSize(24, 24);
        content.getChildren().setAll(new HBox(8, busy, Nodes.label(text.get("story.loading"), "muted")));
        model.explain(row, told -> show(told, () -> ask(model, row)));
    }

    private void show(InboxViewModel.Told told, Runnable again) {
        if (closed) {
            return;
        }
        content.getChildren().clear();
        switch (told) {
            case InboxViewModel.Told.Whole(Story story) -> show(story);
            case InboxViewModel.Told.Unknown() -> line(Nodes.wrapped(text.get("story.unknown"), "muted"));
            case InboxViewModel.Told.Failed(String why) -> {
                line(Nodes.wrapped(text.get("story.failed"), "loss"));
                line(Nodes.recorded(why));
                Button retry = new Button(text.get("story.again"));
                retry.setId("story-again");
                retry.setOnAction(event -> again.run());
                line(retry);
            }
        }
    }

    private void line(Node node) {
        content.getChildren().add(node);
    }

    private void show(Story story) {
        line(Nodes.label(text.get("story.signal", story.signal().id().value()), "section"));
        line(Nodes.wrapped(text.get(
                "story.times",
                time(story.signal().timeMs()),
                time(story.signal().receivedMs()),
                story.signal().source())));
        line(Nodes.recorded(
                story.signal().raw().isBlank()
                        ? text.get("raw.none")
                        : text.recorded(story.signal().raw().strip()),
                "raw"));
        story.traces().stream().filter(trace -> trace.intent().isEmpty()).forEach(trace -> {
            line(Nodes.label(text.get("hops.signal", time(trace.startMs())), "section"));
            line(hops(trace));
        });
        story.decisions().forEach(this::judged);
        story.orders().forEach(order -> ordered(order, story));
    }

    private Node hops(dev.yoke.core.signal.Trace trace) {
        StringBuilder line = new StringBuilder();
        text.hops(trace)
                .forEach(hop -> line.append(line.isEmpty() ? "" : " · ")
                        .append(hop.name())
                        .append(hop.after().isEmpty() ? "" : " " + hop.after()));
        return Nodes.wrapped(line.toString());
    }

    private void judged(Judged judged) {
        String where = judged.decision().terminal().map(id -> id.name()).orElseGet(() -> text.get("no.account"));
        line(Nodes.label(text.get("story.judged", where, time(judged.decision().decidedMs())), "section"));
        line(Nodes.recorded(text.recorded(judged.decision().summary())));
        line(new VerdictList(text, judged.decision().verdicts()));
        if (!judged.size().isEmpty()) {
            line(Nodes.label(text.get("story.size"), "section"));
            for (SizingStep step : judged.size()) {
                line(Nodes.recorded(text.recorded(step.toString()), "raw"));
            }
        }
        if (!judged.lacking().isEmpty()) {
            line(Nodes.wrapped(text.get("story.lacking", judged.lacking()), "muted"));
        }
    }

    private void ordered(Ordered order, Story story) {
        line(Nodes.label(
                text.get(
                        "story.order",
                        order.command().intent().value(),
                        order.terminal().name(),
                        text.get("order-state." + order.state())),
                "section"));
        line(Nodes.recorded(text.recorded(asked(order.command()))));
        for (IntentMoved move : order.moves()) {
            line(Nodes.recorded(time(move.timeMs()) + "  " + move.state() + "  " + text.recorded(move.reason())));
        }
        for (ResultReceived result : order.results()) {
            line(Nodes.recorded(time(result.timeMs()) + "  " + result.result().category() + "  "
                    + text.recorded(result.result().text() + "  "
                            + result.result().lots() + " @ " + result.result().price())));
        }
        story.traces().stream()
                .filter(trace ->
                        trace.intent().filter(order.command().intent()::equals).isPresent())
                .forEach(trace -> line(hops(trace)));
    }

    private static String asked(OrderCommand command) {
        return command instanceof OrderCommand.Open open
                ? open.side() + " " + open.lots() + " " + open.symbol() + ", SL " + open.stopLoss() + ", TP "
                        + open.takeProfit()
                : command.toString();
    }

    private String time(long ms) {
        return Figures.timeOfDay(ms, zone);
    }
}
