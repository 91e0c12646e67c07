package dev.yoke.ui.chart.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Timeframe;
import dev.yoke.testkit.KeptTexts;
import dev.yoke.testkit.Walks;
import dev.yoke.ui.chart.drawing.Drawing.Kind;
import dev.yoke.ui.chart.series.CandleArrays;
import dev.yoke.ui.desk.Memory;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import org.junit.jupiter.api.Test;

/// Drawings without a chart: geometry, steps, keeping.
class DrawingTest {

    private static final Anchor A = new Anchor(1_000, 108_000_000);
    private static final Anchor B = new Anchor(9_000, 109_000_000);

    @Test
    void aRiskBoxBeginsWithTwiceTheRiskAsReward() {
        Drawing box = Drawing.of("b", Kind.RISK_BOX, "T", 0, List.of(B, A), 1);

        assertThat(box.isBuy()).isTrue();
        assertThat(box.target()).isEqualTo(111_000_000);
        assertThat(RiskPreviews.rewardToRisk(box)).isEqualTo(200_000_000);
        assertThat(RiskPreviews.rewardToRisk(box.withAnchor(2, A))).isZero();
    }

    @Test
    void stopAndTargetOfABoxEndTogether() {
        Drawing box = Drawing.of("b", Kind.RISK_BOX, "T", 0, List.of(B, A), 1).withAnchor(2, new Anchor(5, 7));

        assertThat(box.anchors()).extracting(Anchor::serverMs).containsExactly(9_000L, 5L, 5L);
        assertThat(box.stop()).isEqualTo(A.price());
        assertThat(box.target()).isEqualTo(7);
    }

    @Test
    void whatHasTooFewPlacesIsNoDrawing() {
        assertThatThrownBy(() -> new Drawing("d", Kind.SEGMENT, "T", 0, List.of(A), 1, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Drawing("d", Kind.HORIZONTAL, "T", 0, List.of(new Anchor(1, 0)), 1, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void movesAsAWhole() {
        Drawing moved = Drawing.of("s", Kind.SEGMENT, "T", 0, List.of(A, B), 1).moved(500, -1_000_000);

        assertThat(moved.anchors()).containsExactly(new Anchor(1_500, 107_000_000), new Anchor(9_500, 108_000_000));
    }

    @Test
    void everyStepIsTakenBackAndDoneAgain() {
        DrawingBook book = new DrawingBook(List.of());
        Drawing line = Drawing.of("s", Kind.SEGMENT, "T", 0, List.of(A, B), 1);
        book.add(line);
        book.replace(line.withColour(2));
        book.replace(line.withColour(2));
        book.remove("s");

        assertThat(book.undo()).isTrue();
        assertThat(book.all()).containsExactly(line.withColour(2));
        assertThat(book.undo()).isTrue();
        assertThat(book.all()).containsExactly(line);
        assertThat(book.redo()).isTrue();
        assertThat(book.redo()).isTrue();
        assertThat(book.redo()).isFalse();
        assertThat(book.all()).isEmpty();

        book.undo();
        book.add(line.withId("t"));
        assertThat(book.canRedo()).isFalse();
    }

    @Test
    void clearingLeavesWhatIsLocked() {
        Drawing line = Drawing.of("s", Kind.SEGMENT, "T", 0, List.of(A, B), 1);
        DrawingBook book = new DrawingBook(List.of(line, line.withId("t").withLocked(true)));
        book.clear();
        assertThat(book.all()).extracting(Drawing::id).containsExactly("t");
    }

    @Test
    void aSegmentEndsAndARayGoesOn() {
        List<Point2D> points = List.of(new Point2D(100, 100), new Point2D(200, 100));
        DrawingShape segment = shape(Kind.SEGMENT, points);
        DrawingShape ray = shape(Kind.RAY, points);
        Point2D beyond = new Point2D(400, 102);

        assertThat(segment.isNear(new Point2D(150, 104))).isTrue();
        assertThat(segment.isNear(beyond)).isFalse();
        assertThat(ray.isNear(beyond)).isTrue();
        assertThat(ray.isNear(new Point2D(50, 100))).isFalse();
        assertThat(segment.handle(new Point2D(203, 97))).hasValue(1);
    }

    @Test
    void aRectangleIsHitAtItsEdgesNotInside() {
        DrawingShape shape = shape(Kind.RECTANGLE, List.of(new Point2D(100, 100), new Point2D(200, 180)));
        assertThat(shape.isNear(new Point2D(150, 178))).isTrue();
        assertThat(shape.isNear(new Point2D(150, 140))).isFalse();
    }

    @Test
    void fibonacciGoesBackFromTheEndOfTheSwing() {
        DrawingShape shape = shape(Kind.FIBONACCI, List.of(new Point2D(100, 300), new Point2D(200, 100)));
        assertThat(shape.fibonacciY(0)).isEqualTo(100);
        assertThat(shape.fibonacciY(618)).isCloseTo(223.6, within(1e-9));
        assertThat(shape.fibonacciY(1000)).isEqualTo(300);
        assertThat(shape.isNear(new Point2D(700, 222))).isTrue();
    }

    @Test
    void whatIsOutOfViewIsNotPainted() {
        assertThat(shape(Kind.SEGMENT, List.of(new Point2D(-50, 10), new Point2D(-1, 10)))
                        .isInView())
                .isFalse();
        assertThat(shape(Kind.SEGMENT, List.of(new Point2D(-50, 10), new Point2D(900, 10)))
                        .isInView())
                .isTrue();
        assertThat(shape(Kind.HORIZONTAL, List.of(new Point2D(-50, 10))).isInView())
                .isTrue();
        assertThat(shape(Kind.HORIZONTAL, List.of(new Point2D(50, -3))).isInView())
                .isFalse();
    }

    private static DrawingShape shape(Kind kind, List<Point2D> points) {
        List<Anchor> anchors = points.stream().map(point -> A).toList();
        return new DrawingShape(new Drawing("d", kind, "T", 0, anchors, 1, false), points, 800, 400);
    }

    @Test
    void theMagnetTakesTheNearestOfTheFourWithinReach() {
        CandleArrays candles =
                CandleArrays.of(Walks.to(new TerminalId("T"), "EURUSD", Timeframe.M5, 20, 1.085, 0.0004));
        double high = candles.high(10);

        assertThat(Magnet.price(candles, 10, high + 0.00003, 0.0001)).isEqualTo(Math.round(high * 1e8));
        assertThat(Magnet.price(candles, 10, high + 0.002, 0.0001)).isEqualTo(Math.round((high + 0.002) * 1e8));
        assertThat(Magnet.price(candles, 99, 1.2, 0.0001)).isEqualTo(120_000_000);
    }

    @Test
    void brokersSpellingsShareOneName() {
        assertThat(DrawingShelf.name(new Symbol("EURUSD.r"))).isEqualTo("drawings.eurusd");
        assertThat(DrawingShelf.name(new Symbol("EURUSD"))).isEqualTo("drawings.eurusd");
        assertThat(DrawingShelf.name(new Symbol("A B/C&D".replace(" ", "")))).matches("[a-z0-9][a-z0-9.-]{0,80}");
    }

    @Test
    void whatIsKeptIsReadAgainAndDamageIsPutAside() {
        KeptTexts kept = new KeptTexts();
        List<String> damaged = new ArrayList<>();
        Memory memory = new Memory(kept, name -> {});
        DrawingShelf shelf = new DrawingShelf(memory, () -> damaged.add("!"), () -> {});
        Drawing line =
                Drawing.of("s", Kind.RAY, "T", 7_200_000, List.of(A, B), 3).withLocked(true);
        shelf.open(new Symbol("EURUSD"));
        shelf.write(List.of(line));

        assertThat(new DrawingShelf(memory, () -> {}, () -> {}).open(new Symbol("EURUSD.r")))
                .containsExactly(line);

        kept.texts.put("drawings.eurusd", "{\"drawings\":[{\"id\":\"x\",\"kind\":\"SEGMENT\"}]}");
        assertThat(shelf.read()).isEmpty();
        assertThat(damaged).hasSize(1);
        assertThat(kept.aside).containsKey("drawings.eurusd");
    }

    @Test
    void anotherChartsWriteIsHeardAndOnesOwnIsNot() {
        Memory memory = new Memory(new KeptTexts(), name -> {});
        List<String> heard = new ArrayList<>();
        DrawingShelf one = new DrawingShelf(memory, () -> {}, () -> heard.add("one"));
        DrawingShelf two = new DrawingShelf(memory, () -> {}, () -> heard.add("two"));
        one.open(new Symbol("EURUSD"));
        two.open(new Symbol("EURUSD"));
        one.write(List.of());
        assertThat(heard).containsExactly("two");
        two.close();
        one.write(List.of());
        assertThat(heard).hasSize(1);
    }
}
