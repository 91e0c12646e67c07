package dev.yoke.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.yoke.app.home.Home;
import dev.yoke.app.screen.Screen;
import dev.yoke.connectors.gateway.client.ControlClient;
import dev.yoke.connectors.gateway.client.ControlFailure;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A trader's first quarter of an hour in the real window, over the real engine, bridge, journal and simulated brokers:
/// the wizard, the demo market, an order, its stop, break-even, a part closed, everything flat. Once with the keyboard
/// alone, and once with the mouse.
final class WalkIT {
    private static final double SIZE = 1_000;
    private static final int TERMINALS = 3;

    @TempDir
    Path home;

    private RunningCockpit cockpitSeen;
    private Cockpit cockpit;
    private Screen screen;
    private Trader trader;

    @BeforeEach
    void start() {
        CockpitConfig config = RunningCockpit.config();
        cockpit = Cockpit.start(Home.open(home), config, Optional.empty());
        cockpitSeen = new RunningCockpit(home);
        screen = cockpit.screen(new ScreenLook(), 3, true);
        trader = Trader.before(() -> screen.build(SIZE, SIZE));
    }

    @AfterEach
    void end() {
        Trader.run(screen::close);
        trader.leave();
        cockpit.close();
    }

    @Test
    void walksWithTheKeyboardAlone() throws Exception {
        trader.awaitShown("#welcome-next");
        for (String page : List.of("look", "market", "limits", "signals", "done")) {
            trader.awaitShown("#welcome-next");
            trader.tabTo("welcome-next");
            trader.press(KeyCode.ENTER);
        }
        trader.awaitGone("#welcome");
        cockpitSeen.awaitReady(TERMINALS);

        trader.press(KeyCode.CONTROL, KeyCode.K);
        trader.awaitShown("#palette-query");
        trader.type("EURUSD");
        trader.press(KeyCode.ENTER);
        trader.press(KeyCode.F9);
        trader.type("0.3");
        trader.press(KeyCode.ENTER);
        trader.awaitShown("#ticket-place");
        trader.press(KeyCode.ENTER);
        awaitPositions();

        moveAStopByKeys();

        trader.goTo(".blotter");
        trader.tabTo("blotter-positions");
        trader.press(KeyCode.DOWN);
        trader.press(KeyCode.CONTROL, KeyCode.E);
        awaitBreakEvenOrItsReason();

        List<BigDecimal> lots = lots();
        trader.press(KeyCode.SHIFT, KeyCode.F10);
        trader.menuTo("menu-part");
        trader.press(KeyCode.RIGHT);
        trader.menuTo("menu-part-percent");
        trader.press(KeyCode.ENTER);
        trader.awaitShown("#confirm-yes");
        trader.tabTo("confirm-yes");
        trader.press(KeyCode.ENTER);
        Trader.await("a part to be closed", () -> !lots.equals(lots()));

        trader.hold(KeyCode.CONTROL, KeyCode.ALT, KeyCode.F);
        Trader.await("everything flat", () -> lots().isEmpty() && isHalted());
        trader.release(KeyCode.CONTROL, KeyCode.ALT, KeyCode.F);
    }

    private void moveAStopByKeys() {
        List<BigDecimal> stops = stops();
        trader.goTo("#chart");
        RunningCockpit.await(
                "the stop's line",
                () -> {
                    trader.press(KeyCode.TAB);
                    return trader.spoken("#chart");
                },
                spoken -> spoken.startsWith("SL"));
        trader.press(KeyCode.SHIFT, KeyCode.DOWN);
        trader.press(KeyCode.ENTER);
        Trader.await("the stop at its new price", () -> !stops.equals(stops()));
    }

    @Test
    void walksWithTheMouse() throws Exception {
        for (String page : List.of("look", "market", "limits", "signals", "done")) {
            trader.click("#welcome-next");
        }
        trader.awaitGone("#welcome");
        cockpitSeen.awaitReady(TERMINALS);

        trader.click("#header-search");
        trader.awaitShown("#palette-query");
        trader.type("EURUSD");
        trader.press(KeyCode.ENTER);
        trader.click("#ticket-buy");
        trader.click("#ticket-place");
        trader.awaitShown("#ticket-strip");
        trader.click("#ticket-clear");
        trader.click("#ticket-place");
        trader.awaitShown("#ticket-strip");
        trader.click("#ticket-size");
        trader.click("#ticket-place");
        awaitPositions();

        dragAStop();

        trader.click("#blotter-positions .table-row-cell .table-cell");
        trader.press(MouseButton.SECONDARY);
        trader.click("#menu-break-even");
        awaitBreakEvenOrItsReason();

        List<BigDecimal> lots = lots();
        trader.click("#blotter-positions .table-row-cell .table-cell");
        trader.press(MouseButton.SECONDARY);
        trader.click("#menu-part");
        trader.click("#menu-part-percent");
        trader.click("#confirm-yes");
        Trader.await("a part to be closed", () -> !lots.equals(lots()));

        trader.holdMouse("#flatten");
        Trader.await("everything flat", () -> lots().isEmpty() && isHalted());
        trader.letGo();
    }

    private void dragAStop() {
        List<BigDecimal> stops = stops();
        double from = 0;
        for (int i = 0; i < 12; i++) {
            Optional<String> taken = trader.takeLine("#chart", from);
            assertThat(taken).as("a stop that can be dragged").isPresent();
            if (taken.get().startsWith("SL")) {
                trader.dragBy(12);
                trader.click("#line-confirm-yes");
                Trader.await("the stop at its new price", () -> !stops.equals(stops()));
                return;
            }
            from = trader.mouseY() + 6;
            trader.letGo();
        }
        throw new AssertionError("no stop among the lines");
    }

    private void awaitPositions() {
        Trader.await("a position on both DEMO accounts", () -> lots().size() == 2);
    }

    /// The market decides whether break-even can be had now: either a stop is at the entry or better, or the screen
    /// says why not.
    private void awaitBreakEvenOrItsReason() {
        Trader.await(
                "break-even, or why not",
                () -> trader.isShown(".toast") || trader.isShown(".row-note") || anyAtBreakEven());
    }

    private boolean anyAtBreakEven() {
        return positions().stream()
                .anyMatch(position -> position.path("sl")
                                .decimalValue()
                                .compareTo(position.path("openPrice").decimalValue())
                        >= 0);
    }

    private List<BigDecimal> stops() {
        return positions().stream()
                .map(position -> position.path("sl").decimalValue())
                .toList();
    }

    private List<BigDecimal> lots() {
        return positions().stream()
                .map(position -> position.path("lots").decimalValue())
                .toList();
    }

    private List<JsonNode> positions() {
        try (ControlClient client = ControlClient.ofHome(home)) {
            List<JsonNode> all = new ArrayList<>();
            client.positions().forEach(all::add);
            return all;
        } catch (ControlFailure e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isHalted() {
        try {
            return cockpitSeen.status().path("halted").asBoolean();
        } catch (ControlFailure e) {
            throw new IllegalStateException(e);
        }
    }
}
