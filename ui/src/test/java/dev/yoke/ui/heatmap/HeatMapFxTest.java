package dev.yoke.ui.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.message.Command;
import dev.yoke.core.risk.Level;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Price;
import dev.yoke.core.view.CockpitView;
import dev.yoke.testkit.FxStage;
import dev.yoke.testkit.GoldenPicture;
import dev.yoke.testkit.Ports;
import dev.yoke.testkit.Previews;
import dev.yoke.testkit.Risks;
import dev.yoke.testkit.Views;
import dev.yoke.ui.control.OverlayHost;
import dev.yoke.ui.desk.PendingTicket;
import dev.yoke.ui.fx.ManualFrames;
import dev.yoke.ui.theme.Theme;
import dev.yoke.ui.words.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeatMapFxTest {

    private final Ports given = new Ports();
    private final List<String> drilled = new ArrayList<>();
    private HeatMapView view;
    private HeatMapViewModel model;
    private FxStage stage;

    private void open(Language language, Theme theme, CockpitView day) {
        open(language, theme, day, 620);
    }

    private void open(Language language, Theme theme, CockpitView day, int width) {
        FxStage.startToolkit();
        given.desk.preferences().languageProperty().set(language);
        given.cockpit.show(day);
        stage = FxStage.show(() -> {
            model = new HeatMapViewModel(given.ports, drilled::add);
            view = new HeatMapView(given.ports, model);
            OverlayHost host = new OverlayHost(view.node());
            host.setNodeOrientation(
                    language.isRightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
            Scene scene = new Scene(host, width, 400);
            theme.apply(scene);
            view.attach();
            return scene;
        });
        FxStage.run(() -> ((ManualFrames) given.ports.frames()).step(16));
        stage.pulse();
    }

    @AfterEach
    void close() {
        FxStage.run(view::detach);
        stage.close();
    }

    @Test
    void aClickOpensThePositionsOfACellAndEscapeGoesBack() {
        open(Language.EN, Theme.DARK, Risks.busy());
        stage.click(stage.find("#heat-1-0"));
        assertThat(drilled).containsExactly("FTMO 100k EUR");
        assertThat(stage.find("#heat-back").isFocused()).isTrue();

        stage.type(KeyCode.ESCAPE);
        assertThat(drilled).containsExactly("FTMO 100k EUR", "");
        assertThat(stage.find("#heat-1-0").isFocused()).isTrue();
    }

    @Test
    void theKeyboardAloneWalksTheMapAndOpensACell() {
        open(Language.EN, Theme.DARK, Risks.busy());
        FxStage.run(view::focus);
        stage.type(KeyCode.DOWN, KeyCode.RIGHT, KeyCode.ENTER);
        assertThat(drilled).containsExactly("IC Live");
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 405, 470, 620})
    void noCellIsCutAndNothingScrollsSidewaysWhateverTheWidth(int width) {
        open(Language.EN, Theme.DARK, Risks.busy(), width);
        pend();
        stage.pulse();
        stage.pulse();
        for (Node node : FxStage.call(() -> view.node().lookupAll(".heat-cell .label"))) {
            Label label = (Label) node;
            double room = FxStage.call(() -> ((Region) label.getParent()).getWidth());
            assertThat(FxStage.call(() -> label.prefWidth(-1)))
                    .as(label.getText())
                    .isLessThanOrEqualTo(room);
        }
        Region grid = (Region) stage.find(".heat-grid");
        assertThat(grid.getWidth()).isLessThanOrEqualTo(width);
        Node last = stage.find("#heat-1-3");
        assertThat(FxStage.call(() -> last.localToScene(last.getBoundsInLocal()).getMaxX()))
                .isCloseTo(width - 6, org.assertj.core.data.Offset.offset(12.0));
    }

    @Test
    void showsEveryNameWhole() {
        open(Language.EN, Theme.DARK, Risks.busy());
        for (Node node : FxStage.call(() -> view.node().lookupAll(".heat-name"))) {
            Label label = (Label) node;
            assertThat(label.getWidth()).as(label.getText()).isGreaterThanOrEqualTo(label.prefWidth(-1) - 0.5);
        }
        for (Node node : FxStage.call(() -> view.node().lookupAll(".heat-cell .label"))) {
            Label label = (Label) node;
            assertThat(label.getWidth()).as(label.getText()).isGreaterThanOrEqualTo(label.prefWidth(-1) - 0.5);
        }
    }

    @Test
    void saysWhatWillStandHereWhereThereIsNothing() {
        open(Language.EN, Theme.DARK, CockpitView.EMPTY);
        assertThat(((Label) stage.find(".empty-state .headline")).getText()).isEqualTo("No account yet");
    }

    @Test
    void leavesNothingBehindWhenItIsDetached() {
        open(Language.EN, Theme.DARK, Risks.busy());
        ManualFrames frames = (ManualFrames) given.ports.frames();
        FxStage.run(() -> {
            for (int i = 0; i < 100; i++) {
                view.detach();
                view.attach();
            }
        });
        assertThat(frames.listeners()).isEqualTo(1);
        FxStage.run(view::detach);
        assertThat(frames.listeners()).isZero();
    }

    @Test
    void looksAsItShould() {
        picture("heat-dark", Language.EN, Theme.DARK);
    }

    @Test
    void looksAsItShouldInTheLight() {
        picture("heat-light", Language.EN, Theme.LIGHT);
    }

    @Test
    void looksAsItShouldToTheColourBlind() {
        picture("heat-colour-blind", Language.EN, Theme.COLOUR_BLIND);
    }

    @Test
    void looksAsItShouldInPersian() {
        picture("heat-dark-fa", Language.FA, Theme.DARK);
    }

    @Test
    void correlationsLookAsTheyShould() {
        open(Language.EN, Theme.DARK, Risks.busy());
        FxStage.run(() -> model.pageProperty().set(HeatMapViewModel.Page.CORRELATION));
        stage.pulse();
        GoldenPicture.assertLooksAs(
                "heat-correlation-dark", FxStage.call(() -> view.node().getScene()));
    }

    private void picture(String name, Language language, Theme theme) {
        open(language, theme, Risks.busy());
        pend();
        stage.pulse();
        GoldenPicture.assertLooksAs(name, FxStage.call(() -> view.node().getScene()));
    }

    private void pend() {
        FxStage.run(() -> {
            Signal signal = new Signal(
                    new SignalId("t"),
                    "ticket",
                    Signal.Action.BUY,
                    "EURUSD",
                    OrderType.MARKET,
                    Price.NONE,
                    new Level.Unsaid(),
                    new Level.Unsaid(),
                    new Sizing.Standard(),
                    Set.of(Views.FTMO),
                    "",
                    0,
                    0,
                    "");
            given.desk
                    .tickets()
                    .pendingProperty()
                    .set(Optional.of(new PendingTicket(
                            Previews.eurusd(), signal, Previews.passes(new Command.PreviewSignal(signal)))));
        });
    }
}
