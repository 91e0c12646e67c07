package dev.yoke.ui.shell;

import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.desk.TradingLock;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.shell.LiveMarkViewModel.Mark;
import dev.yoke.ui.shell.LiveMarkViewModel.Money;
import dev.yoke.ui.shell.dock.Dock;
import dev.yoke.ui.shell.dock.WindowDress;
import dev.yoke.ui.theme.Measures;
import dev.yoke.ui.words.Phrases;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/// Makes the scenes of the windows beside the main one: DEMO or LIVE in a line at the top, and all that the main one
/// has around its content.
final class WindowScenes implements WindowDress {

    private static final PseudoClass LIVE = PseudoClass.getPseudoClass("live-armed");
    private static final PseudoClass REAL = PseudoClass.getPseudoClass("real");
    private static final String SHEET = Objects.requireNonNull(
                    WindowScenes.class.getResource("window.css"), "window.css")
            .toExternalForm();
    private static final double WIDTH = 720;
    private static final double HEIGHT = 520;

    private final ScreenPorts ports;
    private final LiveMarkViewModel mark;
    private final Hotkeys hotkeys;
    private final Phrases words;

    WindowScenes(ScreenPorts ports, LiveMarkViewModel mark, Hotkeys hotkeys) {
        this.ports = ports;
        this.mark = mark;
        this.hotkeys = hotkeys;
        words = ports.phrases(Dock.class);
    }

    @Override
    public Dressed dress(Node content) {
        WindowRoot root = new WindowRoot(ports, mark, WIDTH, HEIGHT);
        Label word = new Label();
        word.getStyleClass().add("money-word");
        word.setId("money-word");
        Label halted = new Label();
        halted.getStyleClass().add("halted-text");
        HBox line = new HBox(Measures.GAP_8, word, halted);
        line.getStyleClass().add("window-line");
        line.getStylesheets().add(SHEET);
        BorderPane pane = new BorderPane(content);
        pane.setTop(line);
        root.show(pane, Measures.STATUS_BAR);
        root.attach();
        Subscriptions open = new Subscriptions();
        Label locked = new Label();
        locked.setId("window-locked");
        locked.getStyleClass().add("halted-text");
        line.getChildren().add(locked);
        open.follow(ports.desk().tradingLockedProperty(), () -> showLock(locked));
        open.follow(mark.markProperty(), () -> show(word, halted));
        open.add(root::detach);
        open.add(hotkeys.install(root.scene()));
        return new Dressed(root.scene(), open::close);
    }

    private void showLock(Label locked) {
        TradingLock lock = new TradingLock(ports.desk());
        locked.setText(lock.isLocked() ? words.get("locked", lock.keyText()) : "");
    }

    private void show(Label word, Label halted) {
        Mark now = mark.markProperty().get();
        word.setVisible(now.money() != Money.NONE);
        word.setText(words.get(now.money() == Money.DEMO ? "money.demo" : "money.live"));
        word.pseudoClassStateChanged(REAL, now.money() == Money.REAL);
        word.pseudoClassStateChanged(LIVE, now.money() == Money.ARMED);
        halted.setText(now.halted() ? words.get("halted") : "");
    }
}
