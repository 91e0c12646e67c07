package dev.yoke.ui.watchlist;

import dev.yoke.core.view.QuoteView;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.theme.Figures;
import dev.yoke.ui.theme.Flash;
import dev.yoke.ui.theme.Palette;
import dev.yoke.ui.words.Phrases;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// One line of the watch list as it is drawn; shows one row after the other as the list scrolls.
final class WatchLine extends HBox {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final PseudoClass PART = PseudoClass.getPseudoClass("part");
    private static final PseudoClass ADDABLE = PseudoClass.getPseudoClass("addable");

    private final ScreenPorts ports;
    private final Phrases words;
    private final Label fold = new Label();
    private final Label name = new Label();
    private final Sparkline spark;
    private final PriceText bid = new PriceText();
    private final PriceText ask = new PriceText();
    private final Label spread = new Label();
    private final Label mark = new Label();
    private final Label day = new Label();
    private final Flash flash = new Flash(bid);
    private final Tooltip tip = new Tooltip();
    private @Nullable WatchRow row;
    private @Nullable QuoteView seen;
    private WatchRow.@Nullable Shown last;

    WatchLine(ScreenPorts ports, Phrases words, Palette palette) {
        this.ports = ports;
        this.words = words;
        spark = new Sparkline(ports, palette);
        getStyleClass().add("watch-row");
        setMinWidth(0);
        fold.getStyleClass().add("fold");
        name.getStyleClass().add("name");
        name.setTooltip(tip);
        name.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        spread.getStyleClass().add("spread");
        day.getStyleClass().add("day");
        for (Region figure : new Region[] {bid, ask, spread, day}) {
            figure.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        }
        mark.getStyleClass().add("mark");
        HBox spreads = new HBox(spread, mark);
        spreads.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        spreads.getStyleClass().add("spreads");
        getChildren().addAll(fold, name, gap, spark, bid, ask, spreads, day);
        WatchColumns.fix(spread, WatchColumns.SPREAD - WatchColumns.MARK);
        WatchColumns.fix(mark, WatchColumns.MARK);
        WatchColumns.fix(day, WatchColumns.DAY);
        WatchColumns.fit(this, ask, spreads, day, spark);
        // A price that stands still does not keep the course from being drawn.
        spark.managedProperty().subscribe(() -> seen = null);
    }

    void show(WatchRow next, boolean unfolded) {
        if (next != row) {
            row = next;
            last = null;
            seen = null;
            flash.clear();
        }
        boolean several = next.market().size() > 1 || next.market().isMapped();
        fold.setText(next.isAddable() ? "+" : !next.isWhole() || !several ? "" : unfolded ? "▾" : "▸");
        pseudoClassStateChanged(PART, !next.isWhole());
        pseudoClassStateChanged(ADDABLE, next.isAddable());
        boolean course = next.isWhole() && WatchColumns.hasRoomForSpark(getWidth());
        spark.setManaged(course);
        spark.setVisible(course);
        name.setText(next.isWhole() ? next.name() : part(next));
        tip.setText(next.isWhole() ? spellings(next) : words.get("part.tip", next.name()));
        tick();
    }

    private String part(WatchRow shown) {
        boolean best = shown.market()
                .narrowest()
                .filter(shown.quote().instrument()::equals)
                .isPresent();
        return words.get(
                best ? "part.best" : "part",
                shown.quote().instrument().terminal().name(),
                shown.quote().instrument().symbol().name());
    }

    private String spellings(WatchRow shown) {
        StringBuilder text = new StringBuilder(shown.name());
        for (int i = 0; i < shown.market().size(); i++) {
            text.append('\n')
                    .append(words.get(
                            "part",
                            shown.market().quote(i).instrument().terminal().name(),
                            shown.market().quote(i).instrument().symbol().name()));
        }
        return text.toString();
    }

    void letGo() {
        row = null;
        seen = null;
        last = null;
        flash.clear();
    }

    /// Once a frame while in sight; does nothing while its quote is the same.
    void tick() {
        WatchRow shown = row;
        if (shown == null || shown.quote().equals(seen)) {
            return;
        }
        seen = shown.quote();
        WatchRow.Shown now = shown.shown(ports.views().current().nowMs());
        if (!now.equals(last)) {
            write(now);
        }
        if (shown.isWhole() && spark.isManaged()) {
            spark.show(now.instrument());
        }
    }

    private void write(WatchRow.Shown now) {
        bid.show(now.bid(), now.direction());
        ask.show(now.ask(), now.direction());
        spread.setText(now.spread());
        mark.setText(mark(now));
        mark.getStyleClass().setAll("label", "mark", spreadTone(now));
        spread.getStyleClass().setAll("label", "spread", spreadTone(now));
        String change = now.closed()
                ? words.get("closed")
                : now.stale() ? words.get("old", Figures.age(now.ageMs())) : now.day();
        day.setText(change);
        day.getStyleClass().setAll("label", "day", tone(now));
        pseudoClassStateChanged(STALE, now.stale() || now.closed());
        if (last != null && !now.bid().equals(last.bid()) && flashes()) {
            flash.show(now.direction());
        }
        last = now;
        setAccessibleText(words.get(
                "row.access", name.getText(), now.bid().toString(), now.ask().toString(), now.spread(), change));
    }

    private boolean flashes() {
        return !ports.desk().preferences().reducedMotionProperty().get()
                && !ports.desk().preferences().streamerProperty().get();
    }

    /// A mark beside the colour: `!` above the limit, `▴` near it.
    private static String mark(WatchRow.Shown now) {
        return switch (now.spreadState()) {
            case FINE -> "";
            case WIDE -> "▴";
            case TOO_WIDE -> "!";
        };
    }

    private static String spreadTone(WatchRow.Shown now) {
        return switch (now.spreadState()) {
            case FINE -> "muted";
            case WIDE -> "warn";
            case TOO_WIDE -> "loss";
        };
    }

    private static String tone(WatchRow.Shown now) {
        return now.stale() || now.closed()
                ? "stale"
                : now.dayPercent() < 0 ? "loss" : now.dayPercent() > 0 ? "profit" : "muted";
    }
}
