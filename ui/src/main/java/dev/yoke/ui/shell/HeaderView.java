package dev.yoke.ui.shell;

import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Panel;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.words.Phrases;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Wordmark, accounts, heat and day meters, LIVE and the flatten button.
final class HeaderView implements Panel {

    private static final String NAME = "Yoke";
    private static final PseudoClass HIGH = PseudoClass.getPseudoClass("high");
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final ScreenPorts ports;
    private final HeaderViewModel model;
    private final Consumer<AccountChip> onBadge;
    private final FlattenButton flatten;
    private final HBox root = new HBox();
    private final HBox chips = new HBox();
    private final Label waiting = new Label();
    private final Label live = new Label();
    private final Label locked = new Label();
    private final Meter heat;
    private final Meter day;
    private final Subscriptions open = new Subscriptions();
    private final Subscriptions openChips = new Subscriptions();

    HeaderView(ScreenPorts ports, HeaderViewModel model, FlattenButton flatten, Consumer<AccountChip> onBadge) {
        this.ports = ports;
        this.model = model;
        this.onBadge = onBadge;
        this.flatten = flatten;
        Phrases words = ports.phrases(HeaderView.class);
        heat = new Meter(words.get("header.heat"));
        day = new Meter(words.get("header.day-loss"));
        waiting.setText(words.get("header.waiting"));
        live.setText(words.get("header.live"));
        locked.setText(words.get("header.locked"));
        locked.setId("trading-locked");
        root.getStyleClass().add("header");
        chips.getStyleClass().add("chips");
        waiting.getStyleClass().add("muted");
        live.getStyleClass().add("live-word");
        locked.getStyleClass().add("locked-word");
        Label mark = new Label("◢");
        mark.getStyleClass().add("logo-mark");
        Label word = new Label(NAME);
        word.getStyleClass().add("logo-word");
        ScrollPane strip = new ScrollPane(chips);
        strip.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        strip.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        strip.setFitToHeight(true);
        strip.setMinWidth(0);
        strip.setFocusTraversable(false);
        HBox.setHgrow(strip, Priority.ALWAYS);
        for (Region region : new Region[] {mark, word, live, locked, heat, day, flatten}) {
            region.setMinWidth(Region.USE_PREF_SIZE);
        }
        root.getChildren().addAll(mark, word, strip, locked, live, heat, day, flatten);
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
        open.follow(model.realArmedProperty(), () -> {
            live.setVisible(model.realArmedProperty().get());
            live.setManaged(live.isVisible());
        });
        open.follow(ports.desk().tradingLockedProperty(), () -> {
            locked.setVisible(ports.desk().tradingLockedProperty().get());
            locked.setManaged(locked.isVisible());
        });
        open.add(ports.frames().onFrame(model::onFrame));
        flatten.attach(root.getScene(), open);
    }

    private void showChips() {
        openChips.close();
        chips.getChildren().clear();
        if (model.accounts().isEmpty()) {
            chips.getChildren().add(waiting);
        }
        for (AccountChip chip : model.accounts()) {
            chips.getChildren().add(new AccountChipView(chip, onBadge, openChips));
        }
    }

    @Override
    public void detach() {
        open.close();
    }

    /// A name, a figure and a thin bar: how much of a limit the worst account uses.
    private static final class Meter extends VBox {
        private static final double WIDTH = 118;
        private final Label value = new Label();
        private final Region fill = new Region();

        private Meter(String name) {
            getStyleClass().add("header-meter");
            Label title = new Label(name);
            title.getStyleClass().add("muted");
            HBox line = new HBox(6, title, value);
            StackPane bar = new StackPane(fill);
            bar.getStyleClass().add("bar");
            bar.setMaxWidth(WIDTH);
            bar.setPrefWidth(WIDTH);
            fill.getStyleClass().add("fill");
            StackPane.setAlignment(fill, javafx.geometry.Pos.CENTER_LEFT);
            getChildren().addAll(line, bar);
        }

        private void follow(ObservableValue<HeaderViewModel.Meter> meter, Subscriptions open) {
            open.follow(meter, () -> {
                HeaderViewModel.Meter now = meter.getValue();
                value.setText(now.text());
                fill.setMaxWidth(WIDTH * Math.clamp(now.share(), 0, 1));
                fill.pseudoClassStateChanged(HIGH, now.share() >= 0.7 && now.share() < 1);
                fill.pseudoClassStateChanged(OVER, now.share() >= 1);
            });
        }
    }
}
