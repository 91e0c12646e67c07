package dev.yoke.ui.chart.order;

import static dev.yoke.ui.chart.TradedChart.TERMINAL;
import static dev.yoke.ui.chart.TradedChart.order;
import static dev.yoke.ui.chart.TradedChart.position;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import dev.yoke.core.view.LevelChange;
import dev.yoke.ui.chart.TradedChart;
import dev.yoke.ui.desk.TicketDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Lines of trades with a real mouse and real keys.
class OrderLinesFxTest {

    private static final double X = 500;

    private final TradedChart chart = new TradedChart();

    @AfterEach
    void close() {
        chart.close();
    }

    private void bought() {
        chart.positions = List.of(position(7, Side.BUY, "1.08400", "1.08200", "1.08800"));
        chart.tell();
        chart.show();
    }

    private List<Command.ModifyPosition> moves() {
        return chart.cockpit.sent(Command.ModifyPosition.class);
    }

    private static Command.ModifyPosition move(long stop, long target) {
        return new Command.ModifyPosition(TERMINAL, 7, Price.of(stop), Price.of(target));
    }

    @Test
    void aDraggedStopSnapsToTheTickAsksAndGoesOutOnEnter() {
        bought();
        double to = chart.y("1.08200") + 23;
        long wanted = chart.priceAt(to);

        chart.drag(X, chart.y("1.08200"), X, to);
        assertThat(chart.asked()).isEmpty();
        chart.release();

        String price = chart.spec().formatPrice(wanted);
        assertThat(chart.asked()).startsWith("Move SL 1.08200 → " + price + ", risk 1R → 1.");
        assertThat(moves()).isEmpty();

        chart.type(KeyCode.ENTER);
        assertThat(moves()).containsExactly(move(wanted, TradedChart.units("1.08800")));
        assertThat(chart.asked()).isEmpty();
    }

    @Test
    void theStripCanBeAnsweredWithTheMouse() {
        bought();
        chart.drag(X, chart.y("1.08800"), X, chart.y("1.08760"));
        chart.release();
        chart.click("#line-confirm-no");
        assertThat(chart.asked()).isEmpty();
        assertThat(moves()).isEmpty();

        chart.drag(X, chart.y("1.08800"), X, chart.y("1.08760"));
        chart.release();
        chart.click("#line-confirm-yes");
        assertThat(moves()).hasSize(1);
    }

    @Test
    void escapePutsTheLineBackAtAnyMoment() {
        bought();
        chart.drag(X, chart.y("1.08200"), X, chart.y("1.08300"));
        chart.type(KeyCode.ESCAPE);
        chart.release();
        assertThat(chart.asked()).isEmpty();

        chart.drag(X, chart.y("1.08200"), X, chart.y("1.08300"));
        chart.release();
        assertThat(chart.asked()).isNotEmpty();
        chart.type(KeyCode.ESCAPE);

        assertThat(chart.asked()).isEmpty();
        chart.type(KeyCode.ENTER);
        assertThat(moves()).isEmpty();
    }

    @Test
    void aStopOnTheWrongSideGoesBackAndSaysWhy() {
        bought();
        chart.drag(X, chart.y("1.08200"), X, chart.y("1.08560"));
        chart.release();

        assertThat(chart.asked()).isEmpty();
        assertThat(moves()).isEmpty();
        assertThat(note(LineKey.Level.STOP)).contains("on the wrong side: the price is at 1.08500");
    }

    @Test
    void aStopWithinTheStopsLevelWarnsBeforeTheBrokerRefuses() {
        chart.stopsLevelPoints = 150;
        bought();
        chart.drag(X, chart.y("1.08200"), X, chart.y("1.08440"));

        assertThat(model().outlook().flatMap(Outlook::snag).orElse("")).contains("the broker wants 15.0");
        chart.release();
        assertThat(chart.asked()).startsWith("Move SL 1.08200");
    }

    @Test
    void aRefusalOfTheEngineStandsBesideTheLine() {
        bought();
        chart.cockpit.answerWith(command -> Answer.refused("Denied while halted: no."));
        chart.drag(X, chart.y("1.08200"), X, chart.y("1.08150"));
        chart.release();
        chart.type(KeyCode.ENTER);

        assertThat(note(LineKey.Level.STOP)).contains("Denied while halted: no.");
        assertThat(model().line(key(LineKey.Level.STOP)).orElseThrow().isMovable())
                .isTrue();
    }

    @Test
    void aMoveWaitsUntilTheTerminalShowsItAndCanThenBeTakenBack() {
        bought();
        chart.drag(X, chart.y("1.08200"), X, chart.y("1.08300"));
        chart.release();
        chart.type(KeyCode.ENTER);
        chart.frame();
        assertThat(model().line(key(LineKey.Level.STOP)).orElseThrow().waiting())
                .isTrue();
        assertThat(chart.notices).isEmpty();

        Price stop = moves().getFirst().stopLoss();
        chart.positions = List.of(position(7, Side.BUY, "1.08400", stop.toString(), "1.08800"));
        chart.tell();
        chart.frame();

        assertThat(chart.lastNotice())
                .isEqualTo("SL of EURUSD is at " + chart.spec().formatPrice(stop.units()));
        chart.run(chart.notices.getLast().undo().orElseThrow().run());
        assertThat(moves().getLast()).isEqualTo(move(TradedChart.units("1.08200"), TradedChart.units("1.08800")));
    }

    @Test
    void aRefusalOfTheBrokerPutsTheLineBackAndSaysWhy() {
        bought();
        chart.drag(X, chart.y("1.08200"), X, chart.y("1.08300"));
        chart.release();
        chart.type(KeyCode.ENTER);
        Price stop = moves().getFirst().stopLoss();
        chart.positions = List.of(position(
                7,
                Side.BUY,
                "1.08400",
                "1.08200",
                "1.08800",
                Optional.of(new LevelChange(
                        Price.NONE,
                        stop,
                        Price.parse("1.08800"),
                        LevelChange.State.REFUSED,
                        "INVALID 10016 Invalid stops"))));
        chart.tell();
        chart.frame();

        assertThat(note(LineKey.Level.STOP)).contains("refused: INVALID 10016 Invalid stops");
        assertThat(model().line(key(LineKey.Level.STOP)).orElseThrow().waiting())
                .isFalse();
    }

    @Test
    void silenceIsSaidAfterAWhile() {
        bought();
        chart.drag(X, chart.y("1.08200"), X, chart.y("1.08300"));
        chart.release();
        chart.type(KeyCode.ENTER);
        chart.clock.advance(16_000);
        chart.tell();
        chart.frame();

        assertThat(note(LineKey.Level.STOP)).contains("no answer for 15 s; the line shows what the terminal has");
    }

    @Test
    void aStopThatIsHitDuringTheDragEndsItWithWords() {
        bought();
        chart.drag(X, chart.y("1.08200"), X, chart.y("1.08300"));
        chart.positions = List.of();
        chart.tell();
        chart.frame();
        chart.release();

        assertThat(chart.asked()).isEmpty();
        assertThat(chart.lastNotice()).isEqualTo("The position was closed meanwhile. Nothing was moved.");
        assertThat(moves()).isEmpty();
    }

    @Test
    void aFillDuringTheDragOfAnOrderEndsItWithWords() {
        chart.orders = List.of(order(9, Side.BUY, OrderType.LIMIT, "1.08300", "1.08100", "0"));
        chart.tell();
        chart.show();
        chart.drag(X, chart.y("1.08300"), X, chart.y("1.08350"));
        chart.orders = List.of();
        chart.positions = List.of(position(9, Side.BUY, "1.08300", "1.08100", "0"));
        chart.tell();
        chart.frame();
        chart.release();

        assertThat(chart.asked()).isEmpty();
        assertThat(chart.lastNotice()).isEqualTo("The order was filled or cancelled meanwhile. Nothing was moved.");
    }

    @Test
    void thePriceOfAnOrderTakesStopAndTargetAlong() {
        chart.orders = List.of(order(9, Side.BUY, OrderType.LIMIT, "1.08300", "1.08100", "1.08700"));
        chart.tell();
        chart.show();
        double to = chart.y("1.08350");
        long wanted = chart.priceAt(to);
        chart.drag(X, chart.y("1.08300"), X, to);
        chart.release();
        chart.type(KeyCode.ENTER);

        long shift = wanted - TradedChart.units("1.08300");
        assertThat(chart.cockpit.sent(Command.ModifyOrder.class))
                .containsExactly(new Command.ModifyOrder(
                        TERMINAL,
                        9,
                        Price.of(wanted),
                        Price.of(TradedChart.units("1.08100") + shift),
                        Price.of(TradedChart.units("1.08700") + shift)));
    }

    @Test
    void aStopIsDraggedOutOfAnEntryWithoutOne() {
        chart.positions = List.of(position(7, Side.BUY, "1.08400", "0", "0"));
        chart.tell();
        chart.show();
        double to = chart.y("1.08300");
        long wanted = chart.priceAt(to);
        chart.drag(X, chart.y("1.08400"), X, to);
        chart.release();

        assertThat(chart.asked()).startsWith("Set SL at " + chart.spec().formatPrice(wanted));
        chart.type(KeyCode.ENTER);
        assertThat(moves()).containsExactly(move(wanted, 0));
    }

    @Test
    void theKeyboardAloneChoosesMovesAndAgrees() {
        bought();
        chart.type(KeyCode.TAB, KeyCode.TAB, KeyCode.TAB);
        assertThat(model().selectedProperty().get()).contains(key(LineKey.Level.STOP));

        chart.type(KeyCode.UP, KeyCode.UP);
        chart.typeWith(KeyCode.SHIFT, KeyCode.UP);
        assertThat(chart.asked()).startsWith("Move SL 1.08200 → 1.08212");
        chart.type(KeyCode.DOWN, KeyCode.ENTER);

        assertThat(moves()).containsExactly(move(TradedChart.units("1.08211"), TradedChart.units("1.08800")));
    }

    @Test
    void tabLeavesTheChartAfterTheLastLine() {
        bought();
        chart.type(KeyCode.TAB, KeyCode.TAB, KeyCode.TAB);
        chart.type(KeyCode.TAB);
        assertThat(model().selectedProperty().get()).isEmpty();
        assertThat(chart.focused()).isFalse();
    }

    @Test
    void withoutTheQuestionTheMouseAloneSends() {
        bought();
        chart.run(() -> chart.desk.preferences().confirmDragsProperty().set(false));
        chart.drag(X, chart.y("1.08200"), X, chart.y("1.08300"));
        chart.release();

        assertThat(moves()).hasSize(1);
    }

    @Test
    void whileTradingIsLockedOnlyATighterStopGoesOut() {
        chart.orders = List.of(order(9, Side.BUY, OrderType.LIMIT, "1.08300", "0", "0"));
        bought();
        chart.run(() -> chart.desk.tradingLockedProperty().set(true));
        chart.drag(X, chart.y("1.08200"), X, chart.y("1.08150"));
        chart.release();
        assertThat(chart.asked()).isEmpty();
        assertThat(note(LineKey.Level.STOP)).contains("Trading is locked (F8): only a tighter stop goes out");
        chart.run(() -> model().remove(key(LineKey.Level.STOP)));
        assertThat(chart.asked()).isEmpty();
        assertThat(model().line(key(LineKey.Level.TARGET)).orElseThrow().heldBy())
                .contains("Trading is locked (F8)");
        assertThat(model().lines())
                .filteredOn(line -> line.key().owner() == LineKey.Owner.ORDER)
                .noneMatch(TradeLine::isMovable);

        double to = chart.y("1.08200") - 23;
        long wanted = chart.priceAt(to);
        chart.drag(X, chart.y("1.08200"), X, to);
        chart.release();
        chart.type(KeyCode.ENTER);
        assertThat(moves()).containsExactly(move(wanted, TradedChart.units("1.08800")));
    }

    @Test
    void aLockDuringAMoveHoldsWhatLoosens() {
        bought();
        chart.drag(X, chart.y("1.08200"), X, chart.y("1.08150"));
        chart.release();
        chart.run(() -> chart.desk.tradingLockedProperty().set(true));
        chart.type(KeyCode.ENTER);
        assertThat(moves()).isEmpty();
    }

    @Test
    void theSymbolIsTheOneOfTheChartFocusedLastAlsoFromAField() {
        bought();
        chart.unlink();
        chart.run(() -> chart.desk
                .links()
                .choose(
                        dev.yoke.ui.desk.Links.Colour.BLUE,
                        new dev.yoke.core.market.Instrument(TERMINAL, new dev.yoke.core.market.Symbol("GBPUSD"))));
        chart.run(() -> chart.find("#chart-symbol").orElseThrow().requestFocus());
        chart.cockpit.answerWith(command -> Answer.accepted("Sent.")
                .about(chart.cockpit.current().positions().stream()
                        .map(view -> Answer.Wished.stop(view.position(), Price.parse("1.08410")))
                        .toList()));
        act("symbol.breakeven");

        assertThat(chart.cockpit.sent(Command.MoveToBreakEven.class))
                .containsExactly(new Command.MoveToBreakEven(TERMINAL, 7));
        assertThat(chart.lastNotice()).contains("EURUSD");
    }

    @Test
    void offlineNothingMovesAndTheLineSaysWhy() {
        bought();
        chart.link = dev.yoke.core.trade.LinkState.OFFLINE;
        chart.tell();
        chart.frame();
        assertThat(model().line(key(LineKey.Level.STOP)).orElseThrow().heldBy()).contains("The terminal is offline");
    }

    @Test
    void haltedATighterStopGoesOutAndAWiderIsWarnedOf() {
        chart.halted = true;
        bought();
        chart.drag(X, chart.y("1.08200"), X, chart.y("1.08300"));
        assertThat(model().outlook().orElseThrow().snag()).isEmpty();
        chart.release();
        chart.type(KeyCode.ENTER);
        assertThat(moves()).hasSize(1);

        chart.tell();
        chart.clock.advance(20_000);
        chart.frame();
        chart.drag(X, chart.y("1.08200"), X, chart.y("1.08150"));
        assertThat(model().outlook().flatMap(Outlook::snag).orElse("")).startsWith("halted");
        chart.type(KeyCode.ESCAPE);
        chart.release();
    }

    @Test
    void theCrossOnTheLabelClosesAfterAQuestion() {
        bought();
        chart.type(KeyCode.TAB, KeyCode.TAB);
        chart.type(KeyCode.DELETE);
        assertThat(chart.cockpit.sent(Command.ClosePosition.class)).isEmpty();
        chart.click("#confirm-yes");

        assertThat(chart.cockpit.sent(Command.ClosePosition.class))
                .containsExactly(new Command.ClosePosition(TERMINAL, 7, Lots.ZERO));
    }

    @Test
    void theLabelsButtonsAreHitWithTheMouse() {
        bought();
        press(TradeLine.Act.BREAK_EVEN);
        assertThat(chart.cockpit.sent(Command.MoveToBreakEven.class))
                .containsExactly(new Command.MoveToBreakEven(TERMINAL, 7));

        press(TradeLine.Act.PARTIAL);
        chart.click("#confirm-yes");
        assertThat(chart.cockpit.sent(Command.ClosePosition.class))
                .containsExactly(new Command.ClosePosition(TERMINAL, 7, Lots.parse("0.25")));

        press(TradeLine.Act.CLOSE);
        chart.click("#confirm-no");
        assertThat(chart.cockpit.sent(Command.ClosePosition.class)).hasSize(1);
    }

    private void press(TradeLine.Act act) {
        chart.moveTo(30, chart.y("1.08400"));
        chart.frame();
        LineHit.Box box = part().boxes()
                .filter(each -> each.hit().act().equals(Optional.of(act))
                        && each.hit().key().isEntry())
                .findFirst()
                .orElseThrow();
        chart.click(
                box.area().getMinX() + box.area().getWidth() / 2,
                box.area().getMinY() + box.area().getHeight() / 2);
    }

    @Test
    void aDraggedLineOfTheTicketChangesTheTicketAndNothingElse() {
        List<TicketDraft> moved = new ArrayList<>();
        chart.desk.tickets().onAdjust(moved::add);
        chart.desk.tickets().pendingProperty().set(Optional.of(OrderLinesPictureFxTest.ticket()));
        chart.show();
        double to = chart.y("1.08600");
        chart.drag(X, chart.y("1.08550"), X, to);
        chart.release();

        assertThat(moved)
                .containsExactly(new TicketDraft(
                        TradedChart.EURUSD,
                        Side.SELL,
                        OrderType.STOP,
                        Optional.of(Price.parse("1.08450")),
                        Optional.of(Price.of(chart.priceAt(to))),
                        Optional.empty()));
        assertThat(chart.asked()).isEmpty();
        assertThat(chart.cockpit.sent(Command.ModifyOrder.class)).isEmpty();
        assertThat(chart.focused()).isTrue();
    }

    @Test
    void inStreamerModeLinesShowNoMoney() {
        bought();
        chart.run(() -> chart.desk.preferences().streamerProperty().set(true));
        assertThat(model().lines()).extracting(TradeLine::label).noneMatch(label -> label.contains("USD"));
        assertThat(model().lines()).extracting(TradeLine::label).anyMatch(label -> label.contains("−1.00 R"));
    }

    @Test
    void theRightButtonOpensTheMenu() {
        chart.show();
        chart.moveTo(X, chart.y("1.08700"));
        chart.rightClick();
        assertThat(chart.menuIds()).contains("chart-SELL-LIMIT", "chart-BUY-STOP", "chart-menu-chart-snapshot");
    }

    @Test
    void theContextMenuOffersOrdersThatMakeSenseAtThatPrice() {
        List<TicketDraft> drafts = new ArrayList<>();
        chart.desk.tickets().onDraft(drafts::add);
        chart.show();
        double y = chart.y("1.08300");
        long price = chart.priceAt(y);
        chart.moveTo(X, y);
        chart.typeWith(KeyCode.SHIFT, KeyCode.F10);

        assertThat(chart.menuIds())
                .contains("chart-BUY-LIMIT", "chart-SELL-STOP")
                .doesNotContain("chart-SELL-LIMIT");
        chart.fire("chart-BUY-LIMIT");
        chart.type(KeyCode.ESCAPE);
        chart.fire("chart-order-sell-market");

        assertThat(drafts)
                .containsExactly(
                        new TicketDraft(
                                TradedChart.EURUSD,
                                Side.BUY,
                                OrderType.LIMIT,
                                Optional.of(Price.of(price)),
                                Optional.empty(),
                                Optional.empty()),
                        TicketDraft.market(TradedChart.EURUSD, Side.SELL));
    }

    @Test
    void theContextMenuOfALineClosesIt() {
        bought();
        chart.moveTo(X, chart.y("1.08400"));
        chart.typeWith(KeyCode.SHIFT, KeyCode.F10);
        assertThat(chart.menuIds()).contains("chart-line-CLOSE", "chart-line-BREAK_EVEN", "chart-line-PARTIAL");
        chart.fire("chart-line-CLOSE");
        chart.click("#confirm-yes");
        assertThat(chart.cockpit.sent(Command.ClosePosition.class)).hasSize(1);
    }

    @Test
    void theSymbolIsClosedAndItsOrdersCancelledAfterAQuestion() {
        chart.orders = List.of(order(9, Side.BUY, OrderType.LIMIT, "1.08300", "0", "0"));
        bought();
        act("symbol.close");
        chart.click("#confirm-yes");
        act("symbol.cancel-orders");
        chart.click("#confirm-yes");
        act("symbol.breakeven");

        assertThat(chart.cockpit.sent(Command.ClosePosition.class)).hasSize(1);
        assertThat(chart.cockpit.sent(Command.CancelOrder.class)).containsExactly(new Command.CancelOrder(TERMINAL, 9));
        assertThat(chart.cockpit.sent(Command.MoveToBreakEven.class)).hasSize(1);
    }

    private void act(String id) {
        chart.run(() -> chart.desk.actions().find(id).orElseThrow().run().run());
    }

    @Test
    void aHundredAttachmentsLeaveNothingBehind() {
        bought();
        int actions = chart.desk.actions().all().size();
        chart.reattach(100);
        assertThat(chart.desk.actions().all()).hasSize(actions);
        assertThat(chart.frames.listeners()).isEqualTo(1);
        chart.detach();
        assertThat(chart.desk.actions().find("symbol.close")).isEmpty();
        assertThat(chart.frames.listeners()).isZero();
    }

    private OrderLines part() {
        return (OrderLines) chart.part(OrderLines.class);
    }

    private OrderLinesViewModel model() {
        return part().model();
    }

    private Optional<String> note(LineKey.Level level) {
        return model().note(key(level));
    }

    private static LineKey key(LineKey.Level level) {
        return new LineKey(LineKey.Owner.POSITION, TERMINAL, 7, level);
    }
}
