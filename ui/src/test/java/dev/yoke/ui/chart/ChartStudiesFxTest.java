package dev.yoke.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.indicator.Study;
import dev.yoke.testkit.FxStage;
import dev.yoke.ui.chart.candle.ChartStyle;
import dev.yoke.ui.chart.indicator.PaneLayout;
import dev.yoke.ui.chart.indicator.ShownStudy;
import dev.yoke.ui.desk.PanelSite;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Indicators by mouse and keys: the dialog, its wrong inputs, the panes, the templates.
class ChartStudiesFxTest {

    private final TradedChart chart = new TradedChart();

    @BeforeEach
    void showChart() {
        chart.show();
    }

    @AfterEach
    void hideChart() {
        chart.close();
    }

    private Node find(String selector) {
        return FxStage.call(() -> {
            Node node = chart.scene().lookup(selector);
            assertThat(node).as(selector).isNotNull();
            return node;
        });
    }

    private void fire(String selector) {
        Node node = find(selector);
        chart.run(() -> ((ButtonBase) node).fire());
        chart.frame();
    }

    private void write(String selector, String text) {
        Node node = find(selector);
        chart.run(() -> {
            node.requestFocus();
            ((TextInputControl) node).setText(text);
        });
        chart.frame();
    }

    private String text(String selector) {
        return ((Label) find(selector)).getText();
    }

    private List<ShownStudy> studies() {
        return FxStage.call(() -> List.copyOf(chart.panel().model().look().studies()));
    }

    private List<PaneLayout.Pane> panes() {
        return FxStage.call(() -> chart.panel().model().panes().panes());
    }

    private void openAndAdd(String search) {
        chart.typeWith(KeyCode.CONTROL, KeyCode.I);
        write("#study-search", search);
        chart.type(KeyCode.ENTER);
    }

    @Test
    void aStudyIsFoundByItsNameAndAddedWithEnterInAPaneOfItsOwn() {
        double before = FxStage.call(() -> chart.panel().surface().scale().height());
        openAndAdd("relative str");

        assertThat(studies().getLast().study()).isEqualTo(Study.RSI);
        assertThat(panes()).hasSize(1);
        assertThat(FxStage.call(() -> chart.panel().surface().scale().height())).isLessThan(before);
        fire("#study-done");
        assertThat(FxStage.call(() -> chart.scene().lookup("#study-dialog"))).isNull();
        assertThat(studies()).hasSize(4);
    }

    @Test
    void aWrongParameterIsSaidBesideItAndTheChartKeepsTheLastRightOne() {
        openAndAdd("macd");
        write("#study-field-0", "5");
        assertThat(studies().getLast().parameters()).containsExactly(5.0, 26.0, 9.0);

        write("#study-field-0", "0");
        assertThat(text("#study-error-0")).isEqualTo("Whole number, 1 to 1000");
        write("#study-field-1", "abc");
        assertThat(text("#study-error-1")).isEqualTo("A number");
        write("#study-field-2", "2.5");
        assertThat(text("#study-error-2")).isEqualTo("Whole number, 1 to 1000");
        assertThat(studies().getLast().parameters()).containsExactly(5.0, 26.0, 9.0);

        fire("#study-defaults");
        assertThat(studies().getLast().parameters()).containsExactly(12.0, 26.0, 9.0);
        assertThat(text("#study-error-0")).isEmpty();
    }

    @Test
    void escapeTakesBackWhatTheDialogChanged() {
        List<ShownStudy> before = studies();
        openAndAdd("atr");
        fire("#study-hide");
        fire("#study-colour-5");
        assertThat(studies()).isNotEqualTo(before);

        chart.type(KeyCode.ESCAPE);
        assertThat(studies()).isEqualTo(before);
    }

    @Test
    void aHiddenStudyLeavesTheChartAndARemovedOneTheList() {
        openAndAdd("stochastic");
        fire("#study-hide");
        assertThat(panes()).isEmpty();
        assertThat(studies()).hasSize(4);
        fire("#study-remove");
        assertThat(studies()).hasSize(3);
    }

    @Test
    void thirteenStudiesAreNotTaken() {
        chart.typeWith(KeyCode.CONTROL, KeyCode.I);
        write("#study-search", "sma");
        for (int i = 0; i < 10; i++) {
            chart.type(KeyCode.ENTER);
        }
        assertThat(studies()).hasSize(ChartLook.MOST_STUDIES);
    }

    @Test
    void whatIsNotFoundIsNotAdded() {
        openAndAdd("no such thing");

        assertThat(((ListView<?>) find("#study-catalogue")).getItems()).isEmpty();
        assertThat(studies()).hasSize(3);
    }

    @Test
    void aPaneIsResizedByItsUpperEdgeAndSetByADoubleClick() {
        openAndAdd("rsi");
        fire("#study-done");
        PaneLayout.Pane pane = panes().getFirst();
        chart.drag(300, pane.top(), 300, pane.top() - 60);
        chart.release();

        assertThat(panes().getFirst().height()).isBetween(pane.height() + 55, pane.height() + 65);

        double middle = panes().getFirst().top() + 30;
        chart.click(300, middle);
        chart.click(300, middle);
        assertThat(((TextInputControl) find("#study-field-0")).getText()).isEqualTo("14");
    }

    @Test
    void aNameInTheLegendIsSetAndRemovedByItsMenu() {
        chart.click(30, 34);
        chart.typeWith(KeyCode.SHIFT, KeyCode.F10);
        chart.fire("chart-study-set");
        chart.frame();
        assertThat(((TextInputControl) find("#study-field-0")).getText()).isEqualTo("9");
        fire("#study-cancel");
        chart.moveTo(30, 34);
        chart.typeWith(KeyCode.SHIFT, KeyCode.F10);
        assertThat(chart.menuIds()).contains("chart-study-set").doesNotContain("chart-study-up");
        chart.fire("chart-study-remove");
        assertThat(studies()).extracting(ShownStudy::label).containsExactly("EMA 21", "EMA 50");
    }

    @Test
    void aPaneIsMovedBelowAnotherAndRemovedByItsMenu() {
        openAndAdd("rsi");
        fire("#study-done");
        openAndAdd("atr");
        fire("#study-done");
        List<Integer> before = paneIds();
        assertThat(before).hasSize(2);
        List<MenuItem> menu = paneMenu();
        assertThat(menu)
                .extracting(MenuItem::getId)
                .contains("chart-study-set", "chart-study-up", "chart-study-remove");
        assertThat(menu).extracting(MenuItem::getId).doesNotContain("chart-BUY-LIMIT", "chart-draw-here");
        assertThat(menu.get(1).isDisable()).isTrue();
        chart.run(() -> menu.get(2).fire());
        chart.frame();
        assertThat(paneIds()).isEqualTo(before.reversed());
        List<MenuItem> now = paneMenu();
        chart.run(() -> now.get(3).fire());
        chart.frame();
        assertThat(paneIds()).containsExactly(before.getFirst());
    }

    private List<Integer> paneIds() {
        return panes().stream().map(pane -> pane.study().id()).toList();
    }

    /// Of the upper pane.
    private List<MenuItem> paneMenu() {
        return FxStage.call(() -> {
            Point2D at = new Point2D(300, panes().getFirst().top() + 30);
            ChartSurface surface = chart.panel().surface();
            surface.plot().gestures().forEach(gesture -> gesture.onContextMenu(at, surface.localToScreen(at)));
            chart.panel().menu().hide();
            return List.copyOf(chart.panel().menu().getItems());
        });
    }

    @Test
    void aTemplateIsSavedAppliedAndDeletedByName() {
        chart.run(() -> chart.panel().model().look().styleProperty().set(ChartStyle.BARS));
        chart.run(() -> chart.desk
                .actions()
                .find("chart.save-template")
                .orElseThrow()
                .run()
                .run());
        chart.frame();
        fire("#template-save");
        assertThat(text("#template-error")).isEqualTo("A name of 1 to 40 characters");
        write("#template-name", "Scalping");
        fire("#template-save");

        ChartTemplates templates = chart.panel().model().templates();
        chart.run(() -> chart.panel().model().look().studies().clear());
        chart.run(() -> chart.panel().model().look().styleProperty().set(ChartStyle.LINE));
        chart.run(() ->
                chart.panel().model().look().apply(templates.find("scalping").orElseThrow()));
        assertThat(studies()).hasSize(3);
        assertThat(chart.panel().model().look().styleProperty().get()).isEqualTo(ChartStyle.BARS);

        chart.run(() -> templates.delete("Scalping"));
        assertThat(templates.all()).isEmpty();
    }

    @Test
    void whatAChartShowsIsKeptForItsSite() {
        openAndAdd("keltner");
        fire("#study-done");
        chart.run(() -> chart.panel().model().look().sessionsProperty().set(true));

        ChartViewModel again = FxStage.call(() -> new ChartViewModel(chart.ports, new PanelSite("chart")));
        assertThat(again.look().studies()).isEqualTo(studies());
        assertThat(again.look().sessionsProperty().get()).isTrue();
        ChartViewModel other = FxStage.call(() -> new ChartViewModel(chart.ports, new PanelSite("chart-2")));
        assertThat(other.look().studies()).hasSize(3);
    }
}
