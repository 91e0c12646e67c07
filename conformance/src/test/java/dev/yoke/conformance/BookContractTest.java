package dev.yoke.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.Candle;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.message.Event;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import java.io.IOException;

/// What the engine may rely on from any terminal behind the bridge: that the cockpit's book is the broker's, whoever
/// trades.
final class BookContractTest extends Contract {

    @OnEveryTarget
    void hasItsBookAndItsSymbolsAtOnce(Target target) throws IOException {
        connect(target);
        Event.TerminalConnected connected =
                rig.books.of(Event.TerminalConnected.class).getFirst();
        assertThat(connected.identity().login()).isEqualTo(target.terms().login());
        assertThat(connected.identity().server()).isEqualTo(target.terms().server());
        assertThat(connected.identity().platform()).isEqualTo(target.terms().platform());
        assertThat(connected.identity().marginMode()).isEqualTo(target.terms().marginMode());
        assertThat(connected.identity().currency()).isEqualTo(target.terms().currency());
        Event.SnapshotReport snapshot = rig.books.of(Event.SnapshotReport.class).getFirst();
        assertThat(snapshot.account().hedging()).isEqualTo(!rig.isNetting());
        assertThat(snapshot.account().balance().units())
                .isEqualTo(target.terms().deposit());
        SymbolSpec spec = snapshot.specs().stream()
                .filter(each -> each.symbol().equals(rig.eurusd))
                .findFirst()
                .orElseThrow();
        assertThat(spec.digits()).isEqualTo(5);
        assertThat(spec.point()).isEqualTo(Price.parse("0.00001").units());
        assertThat(spec.lotMin()).isEqualTo(Lots.parse("0.01").units());
        assertThat(spec.lotStep()).isEqualTo(Lots.parse("0.01").units());
        assertThat(spec.tickValueProfit()).isPositive();
        rig.awaitAgreement();
    }

    @OnEveryTarget
    void givesCandlesOfTheLengthAskedFor(Target target) throws IOException {
        connect(target);
        candles(Timeframe.M15, 500);
        candles(Timeframe.M1, 100);
        candles(Timeframe.H1, 50);
    }

    private void candles(Timeframe timeframe, int count) {
        assertThat(rig.port().requestCandles(rig.eurusd, timeframe, count)).isTrue();
        Event.CandlesReport report = awaitCandles(rig.eurusd, timeframe);
        assertThat(report.complete()).isTrue();
        assertThat(report.candles()).hasSize(count).allMatch(candle -> candle.high() >= candle.low());
        assertThat(report.candles().stream().map(Candle::openServerMs))
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(openMs -> openMs % timeframe.durationMs() == 0);
    }

    private Event.CandlesReport awaitCandles(Symbol symbol, Timeframe timeframe) {
        Await.until(
                () -> timeframe + " of " + symbol,
                () -> rig.books.of(Event.CandlesReport.class).stream()
                        .anyMatch(report -> report.timeframe() == timeframe
                                && report.instrument().symbol().equals(symbol)));
        return rig.books.of(Event.CandlesReport.class).stream()
                .filter(report -> report.timeframe() == timeframe
                        && report.instrument().symbol().equals(symbol))
                .findFirst()
                .orElseThrow();
    }

    @OnEveryTarget
    void answersAQuestionForCandlesOfAnUnknownSymbol(Target target) throws IOException {
        connect(target);
        assertThat(rig.port().requestCandles(new Symbol("NOSUCH"), Timeframe.M5, 10))
                .isTrue();
        Event.CandlesReport report = awaitCandles(new Symbol("NOSUCH"), Timeframe.M5);
        assertThat(report.complete()).isFalse();
        assertThat(report.candles()).isEmpty();
    }

    @OnEveryTarget
    void closesAtStopAndAtTargetByItself(Target target) throws IOException {
        connect(target);
        rig.carryOut(rig.order.open(Side.BUY, "0.1", "1.09500", "1.12000"));
        rig.awaitPositions(1);
        rig.terminal.quote("1.09490", "1.09500");
        rig.awaitPositions(0);
        rig.terminal.quote("1.10000", "1.10010");
        rig.carryOut(rig.order.open(Side.SELL, "0.1", "1.12000", "1.09500"));
        rig.awaitPositions(1);
        rig.terminal.quote("1.09480", "1.09490");
        rig.awaitPositions(0);
        rig.awaitAgreement();
        assertThat(rig.books.deals(rig.id).stream()
                        .filter(deal -> deal.entry() == Deal.Entry.OUT)
                        .map(Deal::reason))
                .containsExactlyInAnyOrder(Deal.Reason.SL, Deal.Reason.TP);
    }

    @OnEveryTarget
    void adoptsWhatIsOpenedChangedAndClosedByHand(Target target) throws IOException {
        connect(target);
        long ticket = rig.terminal.handOpen(Side.SELL, "0.3", "0", "0");
        Position opened = rig.awaitPosition(p -> p.ticket() == ticket);
        assertThat(opened.magic()).isZero();
        assertThat(opened.side()).isEqualTo(Side.SELL);
        assertThat(rig.books.of(Event.PositionOpened.class)).hasSize(1);
        rig.terminal.handModify(ticket, "1.12000", "1.08000");
        rig.awaitPosition(
                p -> p.stopLoss().equals(Price.parse("1.12")) && p.takeProfit().equals(Price.parse("1.08")));
        rig.terminal.handClose(ticket, "0.1");
        Position rest = rig.awaitPosition(p -> p.lots().equals(Lots.parse("0.2")));
        assertThat(rest.identifier()).isEqualTo(opened.identifier());
        rig.awaitAgreement();
        rig.terminal.handClose(rest.ticket(), "0");
        rig.awaitPositions(0);
        rig.awaitAgreement();
    }

    @OnEveryTarget
    void adoptsPendingOrdersPlacedCancelledAndFilledByHand(Target target) throws IOException {
        connect(target);
        long cancelled = rig.terminal.handPlace(OrderType.LIMIT, Side.BUY, "0.1", "1.09500");
        Order order = rig.awaitOrder(o -> o.ticket() == cancelled);
        assertThat(order.magic()).isZero();
        rig.terminal.handCancel(cancelled);
        rig.awaitOrders(0);
        long filled = rig.terminal.handPlace(OrderType.STOP, Side.BUY, "0.1", "1.10500");
        rig.awaitOrder(o -> o.ticket() == filled);
        rig.terminal.quote("1.10520", "1.10530");
        rig.awaitPositions(1);
        rig.awaitOrders(0);
        rig.awaitAgreement();
    }

    @OnEveryTarget
    void canWorkWithWhatWasOpenedByHand(Target target) throws IOException {
        connect(target);
        rig.terminal.handOpen(Side.BUY, "0.2", "0", "0");
        Position position = rig.awaitPosition(p -> true);
        rig.carryOut(rig.order.modify(position, "1.09000", "0"));
        rig.awaitPosition(p -> p.stopLoss().equals(Price.parse("1.09")));
        rig.carryOut(rig.order.close(position, "0"));
        rig.awaitPositions(0);
        rig.awaitAgreement();
    }

    @OnEveryTarget
    void tellsWhatHappenedWhileTheCockpitWasAway(Target target) throws IOException {
        connect(target);
        rig.carryOut(rig.order.open(Side.BUY, "0.1", "1.09500", "0"));
        rig.awaitPositions(1);
        rig.line.setOffline(true);
        rig.terminal.quote("1.09400", "1.09410");
        rig.terminal.handOpen(Side.SELL, "0.5", "0", "0");
        rig.line.setOffline(false);
        rig.awaitLive(2);
        rig.awaitPosition(p -> p.side() == Side.SELL);
        rig.awaitAgreement();
        assertThat(rig.books.deals(rig.id)).anyMatch(deal -> deal.reason() == Deal.Reason.SL);
    }

    @OnEveryTarget
    void tellsADepositAndWhatAPositionIsWorth(Target target) throws IOException {
        connect(target);
        long deposit = target.terms().deposit();
        rig.terminal.deposit("500");
        Await.until(
                () -> "the deposit in " + rig.books.of(Event.AccountReport.class),
                () -> rig.books.of(Event.AccountReport.class).stream()
                        .anyMatch(report -> report.account().balance().units() == deposit + 500_00000000L));
        rig.carryOut(rig.order.buy());
        rig.terminal.quote("1.09000", "1.09010");
        Await.until(
                () -> "a loss in " + rig.books.of(Event.AccountReport.class),
                () -> rig.books.of(Event.AccountReport.class).stream()
                        .anyMatch(report -> report.account().equity().units()
                                        < report.account().balance().units()
                                && report.account().margin().units() > 0));
    }

    @OnEveryTarget
    void keepsTheBookThroughReportsInAnyOrder(Target target) throws IOException {
        connect(target);
        rig.terminal.shuffleReports();
        for (int i = 0; i < 5; i++) {
            rig.carryOut(rig.order.open(i % 2 == 0 ? Side.BUY : Side.SELL, "0.1", "0", "0"));
            rig.carryOut(rig.order.buyLimit("1.09" + i));
        }
        rig.awaitAgreement();
        rig.positions().forEach(position -> rig.carryOut(rig.order.close(position, "0")));
        rig.orders().forEach(order -> rig.carryOut(rig.order.cancel(order.ticket())));
        rig.awaitPositions(0);
        rig.awaitOrders(0);
        rig.awaitAgreement();
        assertThat(rig.bridge.counters().badSnapshots()).isZero();
    }
}
