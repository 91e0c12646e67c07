package dev.yoke.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.view.Activity;
import dev.yoke.core.view.HaltView;
import dev.yoke.core.view.PositionView;
import dev.yoke.testkit.FxStage;
import dev.yoke.testkit.Views;
import dev.yoke.ui.desk.Links;
import dev.yoke.ui.theme.Theme;
import dev.yoke.ui.words.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;

/// Three hours before the screen, three minutes a frame, in which everything comes and goes. Counts, not times: what is
/// there after the first hour is all that is there after the last.
final class SoakFxTest {

    private static final List<String> LAYOUTS = List.of("charts", "risk", "signals", "trading");
    private static final List<String> VISITED = List.of("settings", "terminals", "diagnostics");
    private static final List<String> TIMEFRAMES = List.of("M1", "M15", "H1", "M5");
    private static final Instrument EURUSD = new Instrument(Views.FTMO, new Symbol("EURUSD"));
    private static final Instrument GOLD = new Instrument(Views.FTMO, new Symbol("XAUUSD"));

    private static final int ACTS_PER_HOUR = 20;

    private final Screen screen = new Screen(Theme.DARK, 1_600, 1_000);
    private String added = "";
    private String visited = "";

    /// What must not grow.
    private record Counts(int listeners, int actions) {}

    @Test
    void hoursOfEverythingComingAndGoingLeaveNothingBehind() {
        screen.attach();
        Counts first = hour(0);
        hour(1);
        assertThat(hour(2)).isEqualTo(first);

        screen.detach();
        assertThat(screen.frames.listeners()).isZero();
        assertThat(screen.desk.actions().all()).isEmpty();
    }

    private Counts hour(int hour) {
        for (int i = 0; i < ACTS_PER_HOUR; i++) {
            int now = ACTS_PER_HOUR * hour + i;
            screen.cockpit.show(Views.with(HaltView.RUNNING, Optional.empty(), positions(now), false));
            screen.cockpit.tell(Activity.Level.NOTE, "test", "Act " + now);
            FxStage.run(() -> act(now));
            screen.step(3_600_000 / ACTS_PER_HOUR);
            FxStage.run(() -> screen.screen.scene().getRoot().layout());
        }
        FxStage.run(this::rest);
        for (int i = 0; i < 3; i++) {
            screen.step(60_000);
            FxStage.run(this::layOut);
        }
        return FxStage.call(() -> new Counts(
                screen.frames.listeners(), screen.desk.actions().all().size()));
    }

    /// Some leave, some come.
    private static List<PositionView> positions(int act) {
        List<PositionView> open = new ArrayList<>(Views.positions());
        open.remove(act % open.size());
        return open;
    }

    private void act(int act) {
        screen.desk.links().choose(Links.Colour.BLUE, act % 2 == 0 ? EURUSD : GOLD);
        screen.desk.notices().done("Act " + act);
        press("#chart-" + TIMEFRAMES.get(act % TIMEFRAMES.size()));
        switch (act % 5) {
            case 0 -> screen.screen.dock().choose(LAYOUTS.get(act / 5 % LAYOUTS.size()));
            case 1 -> added = screen.screen.dock().add("chart");
            case 2 -> screen.screen.dock().close(added);
            case 3 -> visited = screen.screen.dock().show(VISITED.get(act / 5 % VISITED.size()));
            default -> screen.screen.dock().close(visited);
        }
        screen.screen.scene().getRoot().applyCss();
        if (act % 20 == 7) {
            screen.desk.preferences().languageProperty().set(Language.values()[act / 20 % Language.values().length]);
        }
    }

    private void press(String id) {
        for (Node node : screen.screen.scene().getRoot().lookupAll(id)) {
            if (node instanceof ToggleButton button) {
                button.fire();
            }
        }
    }

    private void rest() {
        screen.desk.preferences().languageProperty().set(Language.EN);
        screen.screen.dock().choose("trading");
        screen.screen.dock().reset();
        screen.desk.links().choose(Links.Colour.BLUE, EURUSD);
        press("#chart-M5");
        screen.cockpit.show(Views.day());
        layOut();
    }

    private void layOut() {
        screen.screen.scene().getRoot().applyCss();
        screen.screen.scene().getRoot().layout();
    }
}
