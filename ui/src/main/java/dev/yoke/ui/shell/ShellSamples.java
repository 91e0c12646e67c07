package dev.yoke.ui.shell;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.trade.Account;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.TerminalIdentity;
import dev.yoke.core.view.TerminalView;
import dev.yoke.ui.desk.Notices;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.theme.Measures;
import dev.yoke.ui.words.Phrases;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/// The controls of the window's edges, for the sampler. Thread: FX.
public final class ShellSamples {

    private static final String SHEET = Objects.requireNonNull(ShellSamples.class.getResource("shell.css"), "shell.css")
            .toExternalForm();

    private ShellSamples() {}

    /// Account chips in their states, whole and condensed.
    public static Node accounts(ScreenPorts ports) {
        Phrases words = ports.phrases(ShellSamples.class);
        AccountChip.Wording wording =
                new AccountChip.Wording(words, ports.desk().amounts());
        VBox all = new VBox(Measures.GAP_12);
        for (boolean tight : new boolean[] {false, true}) {
            HBox line = new HBox(Measures.GAP_8);
            for (TerminalView view : List.of(
                    terminal("Sample", TerminalIdentity.TradeMode.DEMO, LinkState.LIVE, false, "812.40"),
                    terminal("Sample real", TerminalIdentity.TradeMode.REAL, LinkState.LIVE, false, "-48.95"),
                    terminal("Armed", TerminalIdentity.TradeMode.REAL, LinkState.LIVE, true, "0"),
                    terminal("Away", TerminalIdentity.TradeMode.DEMO, LinkState.OFFLINE, false, "0"))) {
                AccountChip chip = new AccountChip(
                        wording, view, Optional.empty(), ports.clock().nowMs());
                AccountChipView node = new AccountChipView(chip, pressed -> {}, new Subscriptions());
                node.condense(tight);
                line.getChildren().add(node);
            }
            all.getChildren().add(line);
        }
        return dressed(all);
    }

    private static TerminalView terminal(
            String name, TerminalIdentity.TradeMode mode, LinkState link, boolean armed, String dayProfit) {
        TerminalId id = new TerminalId(name);
        Money money = Money.parse("24910.10", "EUR");
        Money zero = Money.zero("EUR");
        long profit = FixedPoint.parse(dayProfit);
        TerminalIdentity identity = new TerminalIdentity(
                id,
                TerminalIdentity.Platform.MT5,
                5_000,
                "1.0",
                "Sample Ltd",
                "Sample-Server",
                7_002_113,
                "EUR",
                100,
                TerminalIdentity.MarginMode.HEDGING,
                mode,
                1);
        return new TerminalView(
                id,
                Optional.of(identity),
                link,
                "",
                0,
                0,
                12_000,
                Optional.of(new Account(
                        id, money, money, zero, zero, money, 0, Account.StopOutMode.PERCENT, 0, zero, true)),
                armed,
                false,
                true,
                "",
                0,
                money.units() - profit,
                profit,
                List.of());
    }

    /// Meters at rest, high and over, and lights that are well and not.
    public static Node status(ScreenPorts ports) {
        Phrases words = ports.phrases(ShellSamples.class);
        VBox meters = new VBox(Measures.GAP_8);
        for (double share : new double[] {0.2, 0.77, 1.1}) {
            HeaderMeter meter = new HeaderMeter(words.get("header.heat"));
            String value = Math.round(share * 600) / 100.0 + " %";
            meter.show(new HeaderViewModel.Meter(words.get("header.meter", value, "6.0 %"), share, ""));
            meters.getChildren().add(meter);
        }
        StatusLight good = new StatusLight();
        good.show(words.get("light.engine"), StatusViewModel.Health.GOOD, words.get("light.engine.tip"));
        StatusLight bad = new StatusLight();
        bad.show(words.get("light.journal.broken"), StatusViewModel.Health.BAD, words.get("light.journal.tip"));
        return dressed(new VBox(Measures.GAP_12, meters, new HBox(Measures.GAP_12, good, bad)));
    }

    /// The button that is held, or pressed twice. Here it only says so.
    public static Node flatten(ScreenPorts ports) {
        Phrases words = ports.phrases(ShellSamples.class);
        Label said = new Label();
        said.getStyleClass().add("muted");
        FlattenLine line = origin -> said.setText(words.get("sample.flattened"));
        FlattenButton button = new FlattenButton(ports, line, new FlattenHold(ports, line));
        HBox place = new HBox(Measures.GAP_12, button, said);
        whileShown(place, scene -> {
            Subscriptions open = new Subscriptions();
            button.attach(scene, open);
            return open;
        });
        return dressed(place);
    }

    /// Toasts of each tone, made by the buttons.
    public static Node toasts(ScreenPorts ports) {
        Phrases words = ports.phrases(ShellSamples.class);
        Notices notices = ports.desk().notices();
        ToastsView view = new ToastsView(ports, new ToastsViewModel(ports.views(), ports.clock(), ports.desk()));
        Button done = new Button(words.get("sample.done"));
        done.setId("sample-done");
        done.setOnAction(event ->
                notices.done(words.get("sample.done.text"), new Notices.Undo(words.get("sample.undo"), () -> {})));
        Button refused = new Button(words.get("sample.refused"));
        refused.setId("sample-refused");
        refused.setOnAction(event -> notices.refused(words.get("sample.refused.text")));
        VBox place = new VBox(Measures.GAP_12, new HBox(Measures.GAP_8, done, refused), view.node());
        whileShown(place, scene -> {
            Subscriptions open = new Subscriptions();
            view.attach();
            open.add(view::detach);
            return open;
        });
        return dressed(place);
    }

    private interface Opening {
        Subscriptions open(Scene scene);
    }

    /// Attached while it stands in a scene: the page is left by showing another one.
    private static void whileShown(Node node, Opening opening) {
        Subscriptions open = new Subscriptions();
        node.sceneProperty().subscribe(scene -> {
            open.close();
            if (scene != null) {
                Subscriptions opened = opening.open(scene);
                open.add(opened::close);
            }
        });
    }

    private static Node dressed(Pane node) {
        node.getStylesheets().add(SHEET);
        return node;
    }
}
