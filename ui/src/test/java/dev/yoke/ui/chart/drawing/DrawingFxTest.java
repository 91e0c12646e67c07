package dev.yoke.ui.chart.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import dev.yoke.testkit.KeptTexts;
import dev.yoke.testkit.Views;
import dev.yoke.ui.chart.TradedChart;
import dev.yoke.ui.chart.drawing.Drawing.Kind;
import dev.yoke.ui.desk.TicketDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Drawings with a real mouse and real keys.
class DrawingFxTest {

    private final KeptTexts kept = new KeptTexts();
    private TradedChart chart = new TradedChart(kept);

    @AfterEach
    void close() {
        chart.close();
    }

    private void show() {
        chart.show();
        chart.run(() -> model().magnetProperty().set(false));
    }

    private DrawingsViewModel model() {
        return ((Drawings) chart.part(Drawings.class)).model();
    }

    private Drawing only() {
        assertThat(model().all()).hasSize(1);
        return model().all().getFirst();
    }

    private void drawLine() {
        chart.typeWith(KeyCode.ALT, KeyCode.T);
        chart.drag(300, chart.y("1.08300"), 520, chart.y("1.08600"));
        chart.release();
    }

    @Test
    void aTrendLineIsDrawnByADragAndSnapsToTheTick() {
        show();
        drawLine();

        assertThat(only().kind()).isEqualTo(Kind.SEGMENT);
        assertThat(only().first().price()).isEqualTo(chart.priceAt(chart.y("1.08300")));
        assertThat(only().second().price()).isEqualTo(chart.priceAt(chart.y("1.08600")));
        assertThat(model().selected()).contains(only());
        assertThat(model().toolProperty().get()).isEmpty();
    }

    @Test
    void aRectangleIsDrawnByTwoClicks() {
        show();
        chart.typeWith(KeyCode.ALT, KeyCode.R);
        chart.click(300, 200);
        assertThat(model().all()).isEmpty();
        chart.moveTo(420, 300);
        assertThat(model().draft()).isPresent();
        chart.click(420, 300);
        assertThat(only().kind()).isEqualTo(Kind.RECTANGLE);
    }

    @Test
    void escapeGivesUpWhatIsBeingDrawn() {
        show();
        chart.typeWith(KeyCode.ALT, KeyCode.F);
        chart.click(300, 200);
        chart.type(KeyCode.ESCAPE);
        chart.click(420, 300);
        assertThat(model().all()).isEmpty();
        assertThat(model().toolProperty().get()).isEmpty();
    }

    @Test
    void theMagnetDrawsAPlaceToACandlesPrice() {
        show();
        chart.run(() -> model().magnetProperty().set(true));
        int last = 399;
        double high = chart.view().candles().high(last);
        double x = chart.x(chart.view().candles().openServerMs(last));
        chart.typeWith(KeyCode.ALT, KeyCode.H);
        chart.click(x, chart.pixel(high) - 6);
        assertThat(only().first().price()).isEqualTo(Math.round(high * 1e8));
    }

    @Test
    void aHandleAndTheWholeAreMovedAndTakenBack() {
        show();
        drawLine();
        Drawing drawn = only();
        chart.drag(520, chart.y("1.08600"), 520, chart.y("1.08700"));
        chart.release();
        assertThat(only().first()).isEqualTo(drawn.first());
        assertThat(only().second().price()).isGreaterThan(drawn.second().price());

        Drawing bent = only();
        double middle = (chart.y("1.08300") + chart.y("1.08700")) / 2;
        chart.drag(410, middle, 410, middle + 40);
        chart.release();
        assertThat(only().first().price()).isLessThan(bent.first().price());

        chart.typeWith(KeyCode.CONTROL, KeyCode.Z);
        assertThat(only()).isEqualTo(bent);
        chart.typeWith(KeyCode.CONTROL, KeyCode.Z, KeyCode.Z);
        assertThat(model().all()).isEmpty();
        chart.typeWith(KeyCode.CONTROL, KeyCode.Y);
        assertThat(only()).isEqualTo(drawn);
    }

    @Test
    void theKeyboardAloneDrawsMovesAndDeletes() {
        show();
        chart.typeWith(KeyCode.ALT, KeyCode.T);
        chart.type(KeyCode.LEFT, KeyCode.LEFT, KeyCode.ENTER, KeyCode.RIGHT, KeyCode.UP, KeyCode.UP, KeyCode.ENTER);
        Drawing drawn = only();
        chart.type(KeyCode.UP);
        chart.typeWith(KeyCode.SHIFT, KeyCode.UP);
        assertThat(only().first().price()).isEqualTo(drawn.first().price() + 11_000);

        chart.type(KeyCode.C);
        assertThat(only().colour()).isEqualTo(2);
        chart.typeWith(KeyCode.CONTROL, KeyCode.D);
        assertThat(model().all()).hasSize(2);
        chart.type(KeyCode.D);
        assertThat(model().selected().map(Drawing::id)).contains(drawn.id());
        chart.type(KeyCode.DELETE);
        assertThat(model().all()).extracting(Drawing::id).doesNotContain(drawn.id());
    }

    @Test
    void whatIsLockedNeitherMovesNorGoes() {
        show();
        drawLine();
        chart.type(KeyCode.L);
        Drawing locked = only();
        assertThat(locked.locked()).isTrue();

        chart.type(KeyCode.UP, KeyCode.DELETE);
        chart.drag(520, chart.y("1.08600"), 520, chart.y("1.08700"));
        chart.release();
        assertThat(only()).isEqualTo(locked);
    }

    @Test
    void drawingsAreThereAfterARestartAndInEveryTimeframe() {
        show();
        drawLine();
        Drawing drawn = only();
        chart.type(KeyCode.DIGIT5);
        chart.frame();
        assertThat(only()).isEqualTo(drawn);
        chart.close();

        chart = new TradedChart(kept);
        chart.show();
        assertThat(only()).isEqualTo(drawn);
    }

    @Test
    void damagedDrawingsAreSaidAndPutAside() {
        kept.texts.put("drawings.eurusd", "{ nonsense");
        show();
        assertThat(chart.lastNotice()).startsWith("The drawings of EURUSD could not be read.");
        assertThat(kept.aside).containsKey("drawings.eurusd");
    }

    @Test
    void aRiskBoxShowsTheGatesLotsAndGoesToTheTicket() {
        List<TicketDraft> drafts = new ArrayList<>();
        chart.desk.tickets().onDraft(drafts::add);
        chart.cockpit.answerWith(command -> command instanceof Command.PreviewSignal preview
                ? new Answer(Answer.Status.ACCEPTED, "", List.of(decision(preview)))
                : Answer.accepted(""));
        show();
        chart.typeWith(KeyCode.ALT, KeyCode.B);
        chart.drag(520, chart.y("1.08400"), 640, chart.y("1.08300"));
        chart.release();
        chart.clock.advance(250);
        chart.frame();

        Drawing box = only();
        assertThat(chart.cockpit.sent(Command.PreviewSignal.class)).hasSize(1);
        assertThat(previews().of(box.id()).orElseThrow().lots()).isEqualTo(Lots.parse("0.42"));

        chart.type(KeyCode.ENTER);
        assertThat(drafts)
                .containsExactly(new TicketDraft(
                        TradedChart.EURUSD,
                        Side.BUY,
                        OrderType.LIMIT,
                        Optional.of(Price.of(box.entry())),
                        Optional.of(Price.of(box.stop())),
                        Optional.of(Price.of(box.target()))));
    }

    private RiskPreviews previews() {
        return ((Drawings) chart.part(Drawings.class)).previews();
    }

    static Decision decision(Command.PreviewSignal preview) {
        return new Decision(
                preview.signal().id(),
                "ticket",
                Optional.of(TradedChart.TERMINAL),
                "EURUSD",
                preview.signal().action(),
                Decision.Outcome.SHADOW,
                Lots.parse("0.42"),
                preview.signal().price(),
                Price.NONE,
                Price.NONE,
                "",
                List.of(),
                Optional.empty(),
                "0.42 lots",
                Views.NOW);
    }

    @Test
    void theContextMenuActsOnTheDrawingThere() {
        show();
        drawLine();
        chart.moveTo(300, chart.y("1.08300"));
        chart.typeWith(KeyCode.SHIFT, KeyCode.F10);
        assertThat(chart.menuIds()).contains("chart-drawing-duplicate", "chart-drawing-delete", "chart-draw-here");
        chart.fire("chart-drawing-colour-3");
        assertThat(only().colour()).isEqualTo(3);
        chart.typeWith(KeyCode.SHIFT, KeyCode.F10);
        chart.fire("chart-drawing-delete");
        assertThat(model().all()).isEmpty();
    }

    private void toggleHidden() {
        chart.run(
                () -> chart.desk.actions().find("draw.hide").orElseThrow().run().run());
        chart.frame();
    }

    @Test
    void hiddenDrawingsAreNeitherSeenNorHitUntilOneIsChosenOrDrawn() {
        show();
        drawLine();
        toggleHidden();
        assertThat(model().hiddenProperty().get()).isTrue();
        chart.click(300, chart.y("1.08300"));
        assertThat(model().selected()).isEmpty();
        toggleHidden();
        chart.click(300, chart.y("1.08300"));
        assertThat(model().selected()).isPresent();
        toggleHidden();
        chart.typeWith(KeyCode.ALT, KeyCode.R);
        assertThat(model().hiddenProperty().get()).isFalse();
        assertThat(model().all()).hasSize(1);
    }

    @Test
    void aLineOfATradeIsNotHiddenByADrawing() {
        chart.positions = List.of(TradedChart.position(7, Side.BUY, "1.08400", "1.08200", "0"));
        chart.tell();
        show();
        chart.typeWith(KeyCode.ALT, KeyCode.H);
        chart.click(400, chart.y("1.08200"));
        chart.drag(500, chart.y("1.08200"), 500, chart.y("1.08250"));
        chart.release();
        assertThat(chart.asked()).startsWith("Move SL 1.08200");
    }
}
