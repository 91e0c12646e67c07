package dev.yoke.ui.shell;

import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.theme.Measures;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A name, a thin bar and a figure: how much of a limit the worst account uses.
final class HeaderMeter extends HBox {

    private static final PseudoClass HIGH = PseudoClass.getPseudoClass("high");
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final double HIGH_FROM = 0.7;
    private static final double BAR = 56;
    private static final double NAME = 52;
    private static final double FIGURE = 108;

    private final String name;
    private final Label value = new Label();
    private final Region fill = new Region();
    private final Tooltip tooltip = new Tooltip();

    HeaderMeter(String name) {
        this.name = name;
        getStyleClass().add("header-meter");
        Label title = new Label(name);
        title.getStyleClass().add("muted");
        title.setMinWidth(NAME);
        StackPane bar = new StackPane(fill);
        bar.getStyleClass().add("bar");
        bar.setMinWidth(BAR);
        bar.setMaxWidth(BAR);
        fill.getStyleClass().add("fill");
        StackPane.setAlignment(fill, Pos.CENTER_LEFT);
        value.setMinWidth(FIGURE);
        setSpacing(Measures.GAP_4);
        HBox.setHgrow(value, Priority.ALWAYS);
        getChildren().addAll(title, bar, value);
        Tooltip.install(this, tooltip);
    }

    void follow(ObservableValue<HeaderViewModel.Meter> meter, Subscriptions open) {
        open.follow(meter, () -> show(meter.getValue()));
    }

    void show(HeaderViewModel.Meter now) {
        value.setText(now.text());
        fill.setMaxWidth(BAR * Math.clamp(now.share(), 0, 1));
        fill.pseudoClassStateChanged(HIGH, now.share() >= HIGH_FROM && now.share() < 1);
        fill.pseudoClassStateChanged(OVER, now.share() >= 1);
        tooltip.setText(name + "  " + (now.tip().isEmpty() ? now.text() : now.tip()));
        setAccessibleText(name + " " + now.text());
    }
}
