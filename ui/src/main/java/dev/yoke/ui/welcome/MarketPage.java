package dev.yoke.ui.welcome;

import dev.yoke.core.port.DemoMarket;
import dev.yoke.core.port.TerminalInstallations.Installation;
import dev.yoke.core.port.TerminalInstallations.Scan;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.theme.ScrollArea;
import dev.yoke.ui.welcome.WelcomeViewModel.Market;
import dev.yoke.ui.words.Phrases;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The simulated market, or one's own terminals with the way to them.
final class MarketPage extends VBox {

    private final WelcomeViewModel model;
    private final Connecting connecting;
    private final Phrases words;
    private final VBox steps = new VBox(8);
    private final VBox found = new VBox(4);
    private final Label outcome = LookPage.text("");
    private final Label live = LookPage.text("");

    MarketPage(WelcomeViewModel model, Phrases words, Subscriptions open) {
        super(8);
        this.model = model;
        this.connecting = model.connecting();
        this.words = words;
        getStyleClass().add("page");
        ToggleGroup group = new ToggleGroup();
        RadioButton demo = choice("market.demo", "welcome-demo", group);
        RadioButton connect = choice("market.connect", "welcome-connect", group);
        (model.marketProperty().get() == Market.DEMO ? demo : connect).setSelected(true);
        open.add(group.selectedToggleProperty()
                .subscribe(
                        toggle -> model.marketProperty().set(connect.equals(toggle) ? Market.CONNECT : Market.DEMO)));
        boolean runs = model.demo() != DemoMarket.State.OFF;
        Label demoText = hint(words.get(runs ? "market.demo.runs" : "market.demo.text"));
        getChildren().addAll(demo, demoText, connect, hint(words.get("market.connect.text")), scroll());
        open.follow(model.marketProperty(), this::showChoice);
        open.follow(connecting.scanProperty(), this::showFound);
        open.follow(connecting.busyProperty(), this::showFound);
        open.follow(connecting.installedProperty(), this::showOutcome);
        open.follow(connecting.liveProperty(), this::showLive);
    }

    private RadioButton choice(String key, String id, ToggleGroup group) {
        RadioButton button = new RadioButton(words.get(key));
        button.setId(id);
        button.setToggleGroup(group);
        button.getStyleClass().add("strong");
        return button;
    }

    private static Label hint(String text) {
        Label label = LookPage.text(text);
        label.getStyleClass().addAll("muted", "indented");
        return label;
    }

    private Region scroll() {
        outcome.setId("welcome-outcome");
        live.setId("welcome-live");
        steps.getStyleClass().add("indented");
        steps.getChildren().addAll(found, outcome, live);
        ScrollArea area = new ScrollArea(steps);
        setVgrow(area, Priority.ALWAYS);
        return area;
    }

    private void showChoice() {
        boolean connects = model.marketProperty().get() == Market.CONNECT;
        steps.setVisible(connects);
        if (connects && connecting.scanProperty().get().isEmpty()) {
            connecting.look();
        }
    }

    private void showFound() {
        found.getChildren().clear();
        Optional<Scan> scan = connecting.scanProperty().get();
        if (scan.isEmpty()) {
            found.getChildren().add(LookPage.text(words.get("connect.looking")));
            return;
        }
        List<Installation> all = scan.get().found();
        if (all.isEmpty()) {
            found.getChildren()
                    .add(LookPage.text(words.get(
                            "connect.none", String.join(", ", scan.get().places()))));
        }
        for (Installation each : all) {
            found.getChildren().add(line(each));
        }
        Button again = new Button(words.get("connect.again"));
        again.setId("welcome-scan");
        again.setDisable(connecting.busyProperty().get());
        again.setOnAction(event -> connecting.look());
        found.getChildren().add(again);
        all.stream()
                .map(each -> each.platform().name().toLowerCase(Locale.ROOT))
                .distinct()
                .sorted()
                .forEach(platform -> found.getChildren().add(LookPage.text(words.get("connect.steps." + platform))));
    }

    private HBox line(Installation each) {
        String path = each.program().replace('\\', '/');
        Label name = new Label(path.substring(path.lastIndexOf('/') + 1) + " · " + each.platform());
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        Label state = new Label(words.get(stateKey(each)));
        state.getStyleClass().add(each.current() ? "profit" : "warn");
        Button install = new Button(words.get(each.eaVersion().isEmpty() ? "connect.install" : "connect.update"));
        install.setId("welcome-install");
        install.setDisable(connecting.busyProperty().get());
        install.setOnAction(event -> connecting.install(each));
        HBox line = new HBox(8, name, state);
        if (!each.current()) {
            line.getChildren().add(install);
        }
        line.getStyleClass().add("terminal-line");
        return line;
    }

    private static String stateKey(Installation each) {
        return each.eaVersion().isEmpty() ? "connect.missing" : each.current() ? "connect.ready" : "connect.old";
    }

    private void showOutcome() {
        connecting.installedProperty().get().ifPresent(done -> {
            outcome.setText(done.text());
            outcome.getStyleClass().setAll("label", done.done() ? "profit" : "loss");
        });
        boolean there = connecting.installedProperty().get().isPresent();
        outcome.setVisible(there);
        outcome.setManaged(there);
    }

    private void showLive() {
        String names = connecting.liveProperty().get();
        live.setText(names.isEmpty() ? words.get("connect.waiting") : words.get("connect.live", names));
        live.getStyleClass().setAll("label", names.isEmpty() ? "muted" : "profit");
    }
}
