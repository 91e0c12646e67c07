package dev.yoke.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.view.Activity;
import dev.yoke.core.view.CockpitView;
import dev.yoke.testkit.FxStage;
import dev.yoke.testkit.Views;
import dev.yoke.ui.desk.Links;
import dev.yoke.ui.theme.Theme;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;

/// Draws the whole screen in its states, for eyes, and checks of each that no button and no figure is cut off.
class ScreenPicturesFxTest {

    @Test
    void looksAsDesignedInDark() {
        draw(Theme.DARK, 1920, 1080, Views.day(), "dark-1920");
    }

    @Test
    void looksAsDesignedInLight() {
        draw(Theme.LIGHT, 1920, 1080, Views.day(), "light-1920");
    }

    @Test
    void fitsASmallerMonitor() {
        draw(Theme.DARK, 1440, 900, Views.day(), "dark-1440");
    }

    @Test
    void looksAsDesignedForColourBlindEyes() {
        draw(Theme.COLOUR_BLIND, 1600, 1000, Views.day(), "colour-blind-1600");
    }

    @Test
    void showsAHaltAndItsProof() {
        draw(Theme.DARK, 1600, 1000, Views.halted(), "halted-1600");
    }

    @Test
    void framesAnArmedRealAccount() {
        draw(Theme.DARK, 1600, 1000, Views.armed(), "armed-1600");
    }

    @Test
    void framesAnArmedRealAccountInASmallWindow() {
        draw(Theme.COLOUR_BLIND, 1000, 700, Views.armed(), "armed-1000");
    }

    @Test
    void saysWhatWillAppearWhereNothingIsYet() {
        draw(Theme.DARK, 1600, 1000, CockpitView.EMPTY, "empty-1600");
    }

    @Test
    void greysWhatIsOfflineAndStale() {
        draw(Theme.DARK, 1600, 1000, Views.broken(), "broken-1600");
    }

    @Test
    void showsEachVerdictOfADecision() {
        draw(Theme.DARK, 1920, 1080, Views.day(), "decisions-1920", "DECISIONS");
    }

    private static void draw(Theme theme, int width, int height, CockpitView view, String name, String... tabs) {
        Screen screen = new Screen(theme, width, height);
        screen.cockpit.answerWith(ScreenPicturesFxTest::answer);
        screen.cockpit.show(view);
        FxStage stage = FxStage.show(screen.screen::scene);
        screen.attach();
        screen.step(16);
        stage.pulse();
        if (!view.terminals().isEmpty()) {
            chooseEuro(screen, stage);
            converse(screen);
            for (String tab : tabs) {
                FxStage.run(() -> choose(screen.screen.scene(), tab));
            }
        }
        for (int i = 0; i < 4; i++) {
            screen.step(300);
            stage.pulse();
        }
        FxStage.picture(screen.screen.scene(), name + ".png");
        List<String> cut = FxStage.call(() -> cutOff(screen.screen.scene()));
        screen.detach();
        stage.close();
        assertThat(new File("target/pictures", name + ".png")).isNotEmpty();
        assertThat(cut).isEmpty();
    }

    private static Answer answer(Command command) {
        return switch (command) {
            case Command.PreviewSignal preview ->
                new Answer(
                        Answer.Status.ACCEPTED,
                        "",
                        List.of(
                                shadow(Views.FTMO, "4.20 lots  risk 0.50 % = 506.20 USD  R:R 2.0  heat after 2.60 %"),
                                shadow(
                                        Views.PEPPER,
                                        "0.41 lots  risk 0.50 % = 49.90 USD  R:R 2.0  heat after 1.70 %")));
            default -> Answer.accepted("done");
        };
    }

    private static Decision shadow(TerminalId terminal, String summary) {
        return Views.decision(terminal, true, summary).withOutcome(Decision.Outcome.SHADOW);
    }

    private static void chooseEuro(Screen screen, FxStage stage) {
        FxStage.run(
                () -> screen.desk.links().choose(Links.Colour.BLUE, new Instrument(Views.FTMO, new Symbol("EURUSD"))));
        stage.settle();
        assertThat(screen.selected.getLast().symbol().name()).isEqualTo("EURUSD");
    }

    private static void choose(Scene scene, String tab) {
        scene.getRoot().lookupAll(".tab-toggle").stream()
                .map(ToggleButton.class::cast)
                .filter(toggle -> toggle.getText().startsWith(tab))
                .forEach(ToggleButton::fire);
    }

    private static void converse(Screen screen) {
        screen.cockpit.tell(
                Activity.Level.WARNING,
                "Pepper MT4: no heartbeat for 14 s. Exits are tried, entries wait.",
                Views.decision(Views.FTMO, false, "Denied: risk 1.40 % > limit 1.00 % per trade (FTMO 100k)"));
        screen.cockpit.tell(
                Activity.Level.GOOD, "approved", Views.decision(Views.IC, true, "0.12 lots risk 0.49 % = 49.20 EUR"));
        screen.cockpit.show(screen.cockpit.current());
        FxStage.run(() -> {
            TextField input = (TextField) screen.screen.scene().lookup("#chat-input");
            for (String line : new String[] {"what is my risk?", "close gold"}) {
                input.setText(line);
                input.getOnAction().handle(new javafx.event.ActionEvent());
            }
        });
    }

    /// Texts and buttons of the trade that stand beyond the panel they belong to.
    private static List<String> cutOff(Scene scene) {
        List<String> cut = new ArrayList<>();
        for (String panel : List.of(".header", ".watch-list", ".blotter", ".ticket", ".status-bar")) {
            Node box = scene.lookup(panel);
            double right = box.localToScene(box.getLayoutBounds()).getMaxX();
            box.lookupAll(".label, .button, .menu-button, .price-text").stream()
                    .filter(ScreenPicturesFxTest::isShown)
                    .filter(node -> !isIn(node, "account-chip"))
                    .filter(node -> node.localToScene(node.getLayoutBounds()).getMaxX() > right + 0.5)
                    .forEach(node -> cut.add(panel + " " + describe(node)));
        }
        return cut;
    }

    private static boolean isIn(Node node, String styleClass) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains(styleClass)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static String describe(Node node) {
        return node instanceof Labeled labeled ? labeled.getText() : node.toString();
    }
}
