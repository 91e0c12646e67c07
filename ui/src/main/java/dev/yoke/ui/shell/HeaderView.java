package dev.yoke.ui.shell;

import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Panel;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.words.Phrases;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/// Wordmark, accounts, search, lights and news, lock, LIVE, meters and the flatten button. What cannot be spared keeps
/// its width; the accounts take what is left and say less where that is little.
final class HeaderView implements Panel {

    private static final String NAME = "Yoke";
    private static final double HEALTH_FROM = 1_180;

    private final ScreenPorts ports;
    private final HeaderViewModel model;
    private final Consumer<AccountChip> onBadge;
    private final FlattenButton flatten;
    private final Phrases words;
    private final HBox root = new HBox();
    private final AccountStrip strip;
    private final Button search = new Button();
    private final Button lock = new Button();
    private final Label live = new Label();
    private final HeaderMeter heat;
    private final HeaderMeter day;
    private final StatusLight engine = new StatusLight();
    private final StatusLight journal = new StatusLight();
    private final StatusLight signals = new StatusLight();
    private final Label news = new Label();
    private final Tooltip newsTip = new Tooltip();
    private final Subscriptions open = new Subscriptions();
    private final Subscriptions openChips = new Subscriptions();

    HeaderView(ScreenPorts ports, HeaderViewModel model, FlattenButton flatten, Consumer<AccountChip> onBadge) {
        this.ports = ports;
        this.model = model;
        this.onBadge = onBadge;
        this.flatten = flatten;
        words = ports.phrases(HeaderView.class);
        strip = new AccountStrip(words);
        heat = new HeaderMeter(words.get("header.heat"));
        day = new HeaderMeter(words.get("header.day-loss"));
        live.setText(words.get("header.live"));
        live.getStyleClass().add("live-word");
        root.getStyleClass().add("header");
        Label mark = new Label("◢");
        mark.getStyleClass().add("logo-mark");
        Label word = new Label(NAME);
        word.getStyleClass().add("logo-word");
        HBox.setHgrow(strip, Priority.ALWAYS);
        buttons();
        VBox health = health();
        VBox meters = new VBox(heat, day);
        meters.getStyleClass().add("header-meters");
        for (Region region : new Region[] {mark, word, search, health, lock, live, meters, flatten}) {
            region.setMinWidth(Region.USE_PREF_SIZE);
        }
        // The status bar says it too; the accounts need the room.
        root.widthProperty().subscribe(width -> {
            health.setVisible(width.doubleValue() >= HEALTH_FROM);
            health.setManaged(health.isVisible());
        });
        root.getChildren().addAll(mark, word, strip, search, health, lock, live, meters, flatten);
    }

    private void buttons() {
        search.setId("header-search");
        search.getStyleClass().addAll("flat", "header-button");
        search.setGraphic(new FontIcon(Material2MZ.SEARCH));
        search.setOnAction(event -> act(ShellActions.PALETTE));
        lock.setId("trading-lock");
        lock.getStyleClass().addAll("flat", "header-button", "lock-button");
        lock.setOnAction(event -> act(ShellActions.LOCK));
    }

    private VBox health() {
        engine.setOnAction(event -> act(StatusBar.DIAGNOSTICS));
        journal.setOnAction(event -> act(StatusBar.DIAGNOSTICS));
        signals.setOnAction(event -> act("panel.signals"));
        HBox lights = new HBox(engine, journal, signals);
        lights.getStyleClass().add("header-lights");
        news.getStyleClass().add("header-news");
        news.setTooltip(newsTip);
        VBox health = new VBox(lights, news);
        health.getStyleClass().add("header-health");
        return health;
    }

    private void act(String id) {
        ports.desk().actions().find(id).ifPresent(action -> action.run().run());
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void attach() {
        ListChangeListener<AccountChip> listener = change -> showChips();
        model.accounts().addListener(listener);
        open.add(() -> model.accounts().removeListener(listener));
        open.add(openChips::close);
        showChips();
        heat.follow(model.heatProperty(), open);
        day.follow(model.dayProperty(), open);
        open.follow(
                model.engineProperty(), () -> engine.show(model.engineProperty().get()));
        open.follow(
                model.journalProperty(),
                () -> journal.show(model.journalProperty().get()));
        open.follow(
                model.signalsProperty(),
                () -> signals.show(model.signalsProperty().get()));
        open.follow(model.newsProperty(), this::showNews);
        open.follow(model.realArmedProperty(), () -> {
            live.setVisible(model.realArmedProperty().get());
            live.setManaged(live.isVisible());
        });
        open.follow(ports.desk().tradingLockedProperty(), this::showLock);
        search.setText(keyText(ShellActions.PALETTE));
        String find = words.get("header.search", search.getText());
        search.setAccessibleText(find);
        search.setTooltip(new Tooltip(find));
        open.add(ports.frames().onFrame(model::onFrame));
        flatten.attach(root.getScene(), open);
    }

    private void showChips() {
        openChips.close();
        strip.show(model.accounts(), onBadge, openChips);
    }

    private void showNews() {
        HeaderViewModel.News now = model.newsProperty().get();
        news.setText(now.text());
        newsTip.setText(now.tip());
        news.getStyleClass().setAll("label", "header-news", now.near() ? "warn" : "muted");
        news.setVisible(!now.text().isEmpty());
        news.setManaged(news.isVisible());
    }

    private void showLock() {
        BooleanProperty property = ports.desk().tradingLockedProperty();
        boolean locked = property.get();
        lock.setGraphic(new FontIcon(locked ? Material2AL.LOCK : Material2AL.LOCK_OPEN));
        lock.setText(locked ? words.get("header.locked") : "");
        lock.pseudoClassStateChanged(StatusLight.BAD, locked);
        String tip = words.get(locked ? "header.unlock" : "header.lock", keyText(ShellActions.LOCK));
        lock.setTooltip(new Tooltip(tip));
        lock.setAccessibleText(tip);
    }

    private String keyText(String id) {
        return ports.desk()
                .actions()
                .find(id)
                .map(ports.desk().actions()::keyText)
                .orElse("");
    }

    @Override
    public void detach() {
        open.close();
    }
}
