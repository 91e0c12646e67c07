package dev.yoke.ui.chart;

import dev.yoke.core.market.Timeframe;
import dev.yoke.ui.chart.candle.ChartStyle;
import dev.yoke.ui.desk.Action;
import dev.yoke.ui.desk.Links;
import dev.yoke.ui.fx.Subscriptions;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Symbol, timeframe, style, indicators, templates, link and snapshot of a chart. Where it is narrow the timeframes
/// become a menu, and what is left is reached by keys and the palette.
final class ChartToolbar {

    private static final double LEAST_SYMBOL = 96;
    private static final int TOOLS_AT = 5;

    private final ChartViewModel model;
    private final ChartWords words;
    private final Function<Action, String> keys;
    private final ChartActs acts;
    private final HBox root = new HBox();
    private final SymbolField symbol;
    private final HBox frames = new HBox();
    private final MenuButton frameMenu = new MenuButton();
    private final Map<Timeframe, ToggleButton> timeframes = new EnumMap<>(Timeframe.class);
    private final Map<Timeframe, RadioMenuItem> frameItems = new EnumMap<>(Timeframe.class);
    private final MenuButton style = new MenuButton();
    private final MenuButton templates;
    private final MenuButton link = new MenuButton();
    private final Button snapshot = new Button();
    private final ToggleButton autoScroll = new ToggleButton();
    private final Label state = new Label();

    /// @param keys the key of an action as it stands in tooltips
    ChartToolbar(ChartViewModel model, ChartActs acts, Function<Action, String> keys) {
        this.model = model;
        this.words = model.words();
        this.acts = acts;
        this.keys = keys;
        symbol = new SymbolField(model);
        symbol.setMinWidth(LEAST_SYMBOL);
        templates = new TemplateMenu(model, root).button();
        root.getStyleClass().add("chart-toolbar");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        root.getChildren()
                .addAll(
                        symbol,
                        timeframeButtons(),
                        frameMenu,
                        styleMenu(),
                        button("chart-indicators", acts.indicators()),
                        templates,
                        gap,
                        state,
                        linkMenu(),
                        snapshotButton(),
                        autoScrollButton());
        root.getChildren().stream()
                .filter(node -> node instanceof Control && !node.equals(symbol) && !node.equals(state))
                .forEach(node -> ((Control) node).setMinWidth(Region.USE_PREF_SIZE));
        frames.setMinWidth(Region.USE_PREF_SIZE);
        root.widthProperty().subscribe(() -> fit(root.getWidth()));
        root.setMinWidth(0);
        state.getStyleClass().add("chart-state");
    }

    HBox root() {
        return root;
    }

    /// Beside the indicators.
    void addTools(List<Node> tools) {
        root.getChildren().addAll(TOOLS_AT, tools);
    }

    void focusSymbol() {
        symbol.requestFocus();
    }

    SymbolField symbol() {
        return symbol;
    }

    void attach(Subscriptions subscriptions) {
        subscriptions.follow(model.instrumentProperty(), symbol::showChosen);
        subscriptions.follow(model.timeframeProperty(), this::showTimeframe);
        subscriptions.follow(
                model.autoScrollProperty(),
                () -> autoScroll.setSelected(model.autoScrollProperty().get()));
        subscriptions.follow(model.link().colourProperty(), this::showLink);
        subscriptions.follow(model.look().styleProperty(), this::showStyle);
        subscriptions.follow(model.statusProperty(), this::showState);
    }

    private Button button(String id, Action action) {
        Button button = new Button(action.title());
        button.setId(id);
        button.setOnAction(event -> action.run().run());
        tip(button, words.get(id + ".tip"), action);
        return button;
    }

    private void tip(Control control, String text, Action action) {
        String key = keys.apply(action);
        control.setTooltip(new Tooltip(key.isEmpty() ? text : words.get("tip.key", text, key)));
        control.setAccessibleText(text);
    }

    private Node timeframeButtons() {
        frames.getStyleClass().add("chart-timeframes");
        frameMenu.setId("chart-timeframe");
        frameMenu.setAccessibleText(words.get("timeframe"));
        ToggleGroup group = new ToggleGroup();
        for (Timeframe timeframe : Timeframe.values()) {
            String name = words.get("timeframe." + timeframe.name());
            String key = Integer.toString(timeframe.ordinal() + 1);
            ToggleButton button = new ToggleButton(timeframe.name());
            button.setId("chart-" + timeframe);
            button.setTooltip(new Tooltip(words.get("tip.key", name, key)));
            button.setAccessibleText(name);
            button.setOnAction(event -> {
                model.select(timeframe);
                showTimeframe();
            });
            timeframes.put(timeframe, button);
            frames.getChildren().add(button);
            RadioMenuItem item = new RadioMenuItem(words.get("tip.key", name, key));
            item.setToggleGroup(group);
            item.setOnAction(event -> model.select(timeframe));
            frameItems.put(timeframe, item);
            frameMenu.getItems().add(item);
        }
        return frames;
    }

    private MenuButton styleMenu() {
        style.setId("chart-style");
        ToggleGroup group = new ToggleGroup();
        for (ChartStyle each : ChartStyle.values()) {
            RadioMenuItem item = new RadioMenuItem(styleName(each));
            item.setId("chart-style-" + each);
            item.setToggleGroup(group);
            item.setUserData(each);
            item.setOnAction(event -> model.look().styleProperty().set(each));
            style.getItems().add(item);
        }
        style.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        check("volume", model.look().volumeProperty()),
                        check("grid", model.look().gridProperty()),
                        check("sessions", model.look().sessionsProperty()),
                        check("deals", model.look().dealsProperty()));
        return style;
    }

    private CheckMenuItem check(String key, BooleanProperty property) {
        CheckMenuItem item = new CheckMenuItem(words.get("show." + key));
        item.setId("chart-show-" + key);
        item.selectedProperty().bindBidirectional(property);
        return item;
    }

    private MenuButton linkMenu() {
        link.setId("chart-link");
        ToggleGroup group = new ToggleGroup();
        for (Links.Colour colour : Links.Colour.values()) {
            RadioMenuItem item = new RadioMenuItem(linkName(colour));
            item.setId("chart-link-" + colour);
            item.setToggleGroup(group);
            item.setUserData(colour);
            item.setGraphic(dot(colour));
            item.setOnAction(event -> model.link().colourProperty().set(colour));
            link.getItems().add(item);
        }
        CheckMenuItem time = new CheckMenuItem(words.get("link.time"));
        time.setId("chart-link-time");
        time.selectedProperty().bindBidirectional(model.link().timeProperty());
        link.getItems().addAll(new SeparatorMenuItem(), time);
        return link;
    }

    private static Region dot(Links.Colour colour) {
        Region dot = new Region();
        dot.getStyleClass().addAll("link-dot", "link-" + colour.name().toLowerCase(Locale.ROOT));
        return dot;
    }

    private Button snapshotButton() {
        Action action = acts.snapshot();
        snapshot.setId("chart-snapshot");
        snapshot.setText(words.get("snapshot"));
        snapshot.setOnAction(event -> action.run().run());
        tip(snapshot, words.get("chart-snapshot.tip"), action);
        return snapshot;
    }

    private ToggleButton autoScrollButton() {
        autoScroll.setId("chart-auto-scroll");
        autoScroll.setText(words.get("auto-scroll"));
        autoScroll.setTooltip(new Tooltip(words.get("auto-scroll.tip")));
        autoScroll.setAccessibleText(words.get("auto-scroll.tip"));
        autoScroll.setOnAction(event -> model.autoScrollProperty().set(autoScroll.isSelected()));
        return autoScroll;
    }

    /// Shows what there is room for: the timeframes become a menu first, then the rest gives way.
    private void fit(double width) {
        show(frames, true);
        show(frameMenu, false);
        List.of(templates, snapshot, autoScroll).forEach(part -> show(part, true));
        link.setContentDisplay(ContentDisplay.LEFT);
        if (root.prefWidth(-1) > width) {
            show(frames, false);
            show(frameMenu, true);
        }
        for (Node part : List.of(autoScroll, snapshot, templates)) {
            if (root.prefWidth(-1) > width) {
                show(part, false);
            }
        }
        if (root.prefWidth(-1) > width) {
            link.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void showTimeframe() {
        Timeframe now = model.timeframeProperty().get();
        timeframes.forEach((timeframe, button) -> button.setSelected(timeframe == now));
        frameItems.forEach((timeframe, item) -> item.setSelected(timeframe == now));
        frameMenu.setText(now.name());
    }

    private void showStyle() {
        ChartStyle now = model.look().styleProperty().get();
        style.setText(styleName(now));
        style.setAccessibleText(words.get("style.now", styleName(now)));
        select(style.getItems(), now);
    }

    private void showLink() {
        Links.Colour now = model.link().colourProperty().get();
        link.setText(linkName(now));
        link.setGraphic(dot(now));
        link.setAccessibleText(words.get("link.now", linkName(now)));
        link.setTooltip(new Tooltip(words.get("link.tip")));
        select(link.getItems(), now);
    }

    private static void select(List<MenuItem> items, Object value) {
        items.forEach(item -> {
            if (item instanceof RadioMenuItem radio) {
                radio.setSelected(value.equals(radio.getUserData()));
            }
        });
    }

    private String styleName(ChartStyle each) {
        return words.get("style." + each.name().toLowerCase(Locale.ROOT));
    }

    private String linkName(Links.Colour colour) {
        return words.get("link." + colour.name().toLowerCase(Locale.ROOT));
    }

    private void showState() {
        ChartStatus status = model.statusProperty().get();
        boolean shown = !status.isLive() && model.candles().size() > 0;
        state.setText(shown ? status.headline() : "");
        state.setTooltip(shown && !status.hint().isEmpty() ? new Tooltip(status.hint()) : null);
        state.setVisible(shown);
        state.setManaged(shown);
    }
}
