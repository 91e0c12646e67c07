package dev.yoke.ui.chart;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Timeframe;
import dev.yoke.ui.chart.indicator.Indicator;
import dev.yoke.ui.fx.Subscriptions;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Symbol, timeframe, indicators and auto-scroll of a chart.
final class ChartToolbar {

    private static final double LEAST_SYMBOL = 110;
    private static final double ROOMY = 640;
    private static final int TOOLS_AT = 3;

    private final ChartViewModel model;
    private final HBox root = new HBox();
    private final ComboBox<Instrument> symbols = new ComboBox<>();
    private final Map<Timeframe, ToggleButton> timeframes = new EnumMap<>(Timeframe.class);
    private final Map<Indicator, CheckMenuItem> indicators = new EnumMap<>(Indicator.class);
    private final ToggleButton autoScroll = new ToggleButton("Auto-scroll");
    private final Label state = new Label();

    ChartToolbar(ChartViewModel model) {
        this.model = model;
        root.getStyleClass().add("chart-toolbar");
        root.getChildren().add(symbolBox());
        HBox frames = new HBox();
        frames.getStyleClass().add("chart-timeframes");
        for (Timeframe timeframe : Timeframe.values()) {
            frames.getChildren().add(timeframeButton(timeframe));
        }
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        root.getChildren().addAll(frames, indicatorMenu(), gap, state, autoScrollButton());
        for (Region part : new Region[] {frames, autoScroll}) {
            part.setMinWidth(Region.USE_PREF_SIZE);
        }
        symbols.setMinWidth(LEAST_SYMBOL);
        root.widthProperty().subscribe(() -> showAutoScroll(root.getWidth() >= ROOMY));
        state.getStyleClass().add("chart-state");
    }

    HBox root() {
        return root;
    }

    /// Beside the indicators.
    void addTools(List<Node> tools) {
        root.getChildren().addAll(TOOLS_AT, tools);
    }

    void attach(Subscriptions subscriptions) {
        symbols.setItems(model.instruments());
        subscriptions.follow(
                model.instrumentProperty(),
                () -> model.instrumentProperty().get().ifPresent(symbols::setValue));
        subscriptions.follow(model.timeframeProperty(), this::showTimeframe);
        subscriptions.follow(
                model.autoScrollProperty(),
                () -> autoScroll.setSelected(model.autoScrollProperty().get()));
        subscriptions.follow(model.statusProperty(), this::showState);
        showIndicators();
    }

    /// Lets go of the model's list.
    void detach() {
        symbols.setItems(FXCollections.observableArrayList());
    }

    private ComboBox<Instrument> symbolBox() {
        symbols.setId("chart-symbol");
        symbols.setVisibleRowCount(16);
        symbols.setAccessibleText("Symbol");
        symbols.setTooltip(new Tooltip("Symbol and terminal of this chart"));
        symbols.setCellFactory(list -> new InstrumentCell());
        symbols.setButtonCell(new InstrumentCell());
        symbols.setOnAction(event -> {
            Instrument chosen = symbols.getValue();
            if (chosen != null) {
                model.select(chosen);
            }
        });
        return symbols;
    }

    private ToggleButton timeframeButton(Timeframe timeframe) {
        ToggleButton button = new ToggleButton(timeframe.name());
        button.setId("chart-" + timeframe);
        button.setTooltip(new Tooltip(timeframe + " candles (key " + (timeframe.ordinal() + 1) + ")"));
        button.setOnAction(event -> {
            model.select(timeframe);
            showTimeframe();
        });
        timeframes.put(timeframe, button);
        return button;
    }

    private MenuButton indicatorMenu() {
        MenuButton menu = new MenuButton("Indicators");
        menu.setId("chart-indicators");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        for (Indicator indicator : Indicator.values()) {
            CheckMenuItem item = new CheckMenuItem(indicator.label());
            item.setOnAction(event -> model.toggle(indicator));
            indicators.put(indicator, item);
            menu.getItems().add(item);
        }
        menu.setOnShowing(event -> showIndicators());
        return menu;
    }

    private ToggleButton autoScrollButton() {
        autoScroll.setId("chart-auto-scroll");
        autoScroll.setTooltip(new Tooltip("Keep the newest candle in view (key A; End goes there)"));
        autoScroll.setOnAction(event -> model.autoScrollProperty().set(autoScroll.isSelected()));
        return autoScroll;
    }

    /// In a narrow chart the key A does it alone.
    private void showAutoScroll(boolean shown) {
        autoScroll.setVisible(shown);
        autoScroll.setManaged(shown);
    }

    private void showTimeframe() {
        timeframes.forEach((timeframe, button) ->
                button.setSelected(timeframe == model.timeframeProperty().get()));
    }

    private void showIndicators() {
        indicators.forEach(
                (indicator, item) -> item.setSelected(model.indicators().contains(indicator)));
    }

    private void showState() {
        ChartStatus status = model.statusProperty().get();
        boolean shown = !status.isLive() && model.candles().size() > 0;
        state.setText(shown ? status.headline() : "");
        state.setTooltip(shown && !status.hint().isEmpty() ? new Tooltip(status.hint()) : null);
        state.setVisible(shown);
    }
}
