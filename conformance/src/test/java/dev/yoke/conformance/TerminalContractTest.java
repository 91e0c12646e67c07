package dev.yoke.connectors.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.connectors.sim.broker.Reply;
import dev.yoke.core.market.Candle;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.message.Event;
import dev.yoke.core.message.Event.OrderRemoved.How;
import dev.yoke.core.trade.CommandResult;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.ResultCategory;
import dev.yoke.core.trade.Side;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the engine may rely on from any terminal behind the bridge: trading.
@Timeout(60)
final class TerminalContractTest {

    @TempDir
    Path home;

    private Rig rig;

    private void connect(Flavour flavour) throws IOException {
        rig = new Rig(flavour, home);
    }

    @AfterEach
    void close() throws IOException {
        rig.close();
    }

    @ParameterizedTest
    @EnumSource
    void hasItsBookItsSymbolsAndCandlesAtOnce(Flavour flavour) throws IOException {
        connect(flavour);
        Event.SnapshotReport snapshot = rig.books.of(Event.SnapshotReport.class).getFirst();
        assertThat(snapshot.specs()).anyMatch(spec -> spec.symbol().equals(rig.eurusd));
        assertThat(snapshot.account().hedging()).isEqualTo(!rig.isNetting());
        assertThat(rig.terminal().requestCandles(rig.eurusd, Timeframe.M15, 500))
                .isTrue();
        Await.until(
                () -> "candles", () -> !rig.books.of(Event.CandlesReport.class).isEmpty());
        Event.CandlesReport report = rig.books.of(Event.CandlesReport.class).getFirst();
        assertThat(report.complete()).isTrue();
        assertThat(report.candles()).hasSize(500).allMatch(candle -> candle.high() > candle.low());
        assertThat(report.candles().stream().map(Candle::openServerMs))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void opensWithStopAndTargetAndChangesBoth(Flavour flavour) throws IOException {
        connect(flavour);
        CommandResult opened = rig.carryOut(rig.open(Side.BUY, "0.1", "1.09000", "1.12000"));
        assertThat(opened.category()).isEqualTo(ResultCategory.DONE);
        assertThat(opened.price()).isEqualTo(Price.parse("1.10010"));
        Position position = rig.awaitPosition(
                p -> p.stopLoss().equals(Price.parse("1.09")) && p.lots().equals(Lots.parse("0.1")));
        assertThat(position.takeProfit()).isEqualTo(Price.parse("1.12"));
        assertThat(position.ticket()).isEqualTo(opened.order());
        assertThat(rig.carryOut(rig.modify(position, "1.09500", "1.13000")).category())
                .isEqualTo(ResultCategory.DONE);
        Position changed = rig.awaitPosition(p -> p.stopLoss().equals(Price.parse("1.095")));
        assertThat(changed.takeProfit()).isEqualTo(Price.parse("1.13"));
        assertThat(rig.carryOut(rig.modify(changed, "1.09500", "1.13000")).category())
                .isEqualTo(ResultCategory.NOCHANGE);
        assertThat(rig.carryOut(rig.modify(changed, "1.20000", "0")).category()).isEqualTo(ResultCategory.INVALID);
    }

    @ParameterizedTest
    @EnumSource
    void closesAPartThenTheRest(Flavour flavour) throws IOException {
        connect(flavour);
        rig.carryOut(rig.buy());
        Position whole = rig.awaitPosition(p -> true);
        assertThat(rig.carryOut(rig.close(whole, "0.04")).category()).isEqualTo(ResultCategory.DONE);
        Position rest = rig.awaitPosition(p -> p.lots().equals(Lots.parse("0.06")));
        assertThat(rest.identifier()).isEqualTo(whole.identifier());
        assertThat(rest.ticket() == whole.ticket()).isEqualTo(!rig.isMt4());
        assertThat(rig.carryOut(rig.close(rest, "0")).category()).isEqualTo(ResultCategory.DONE);
        rig.awaitPositions(0);
        assertThat(rig.carryOut(rig.close(rest, "0")).category()).isEqualTo(ResultCategory.NOT_FOUND);
        rig.awaitAgreement();
    }

    private OrderCommand.Place place(OrderType type, String price, String stopLimit, long expiryMs) {
        OrderCommand.Open like = rig.buy();
        return new OrderCommand.Place(
                like.intent(),
                like.expiresMs(),
                rig.eurusd,
                Side.BUY,
                type,
                like.lots(),
                Price.parse(price),
                Price.parse(stopLimit),
                Price.NONE,
                Price.NONE,
                expiryMs,
                like.magic(),
                like.comment());
    }

    private void awaitOrders(int count) {
        Await.until(
                () -> count + " orders in " + rig.orders(), () -> rig.orders().size() == count);
    }

    private List<How> removals() {
        return rig.books.of(Event.OrderRemoved.class).stream()
                .map(Event.OrderRemoved::how)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void triggersLimitAndStopOrders(Flavour flavour) throws IOException {
        connect(flavour);
        OrderCommand.Place limit = place(OrderType.LIMIT, "1.09500", "0", 0);
        OrderCommand.Place stop = place(OrderType.STOP, "1.10500", "0", 0);
        assertThat(rig.carryOut(limit).category()).isEqualTo(ResultCategory.PLACED);
        assertThat(rig.carryOut(stop).category()).isEqualTo(ResultCategory.PLACED);
        awaitOrders(2);
        rig.quote("1.09480", "1.09490");
        awaitOrders(1);
        rig.awaitPosition(p -> p.magic() == limit.magic());
        rig.quote("1.10500", "1.10510");
        awaitOrders(0);
        assertThat(removals()).containsExactly(How.FILLED, How.FILLED);
        rig.awaitAgreement();
    }

    @ParameterizedTest
    @EnumSource
    void turnsAStopLimitIntoALimitOrSaysThatItCannot(Flavour flavour) throws IOException {
        connect(flavour);
        OrderCommand.Place order = place(OrderType.STOP_LIMIT, "1.10500", "1.10300", 0);
        if (rig.isMt4()) {
            assertThat(rig.carryOut(order).category()).isEqualTo(ResultCategory.UNSUPPORTED);
            return;
        }
        assertThat(rig.carryOut(order).category()).isEqualTo(ResultCategory.PLACED);
        rig.quote("1.10500", "1.10510");
        Await.until(
                () -> "a limit in " + rig.orders(),
                () -> rig.orders().stream().anyMatch(o -> o.type() == OrderType.LIMIT));
        rig.quote("1.10280", "1.10290");
        rig.awaitPosition(p -> p.magic() == order.magic());
        rig.awaitAgreement();
    }

    @ParameterizedTest
    @EnumSource
    void changesCancelsAndExpiresOrders(Flavour flavour) throws IOException {
        connect(flavour);
        assertThat(rig.carryOut(place(OrderType.LIMIT, "1.09500", "0", 0)).category())
                .isEqualTo(ResultCategory.PLACED);
        awaitOrders(1);
        Order order = rig.orders().getFirst();
        OrderCommand.Change change = new OrderCommand.Change(
                rig.intent(),
                rig.soonMs(),
                order.ticket(),
                rig.eurusd,
                Price.parse("1.09400"),
                Price.NONE,
                Price.parse("1.09000"),
                Price.NONE,
                0);
        assertThat(rig.carryOut(change).category()).isEqualTo(ResultCategory.DONE);
        Await.until(
                () -> "changed " + rig.orders(),
                () -> rig.orders().getFirst().price().equals(Price.parse("1.094")));
        OrderCommand.Cancel cancel = new OrderCommand.Cancel(rig.intent(), rig.soonMs(), order.ticket(), rig.eurusd);
        assertThat(rig.carryOut(cancel).category()).isEqualTo(ResultCategory.DONE);
        awaitOrders(0);
        assertThat(rig.carryOut(place(OrderType.STOP, "1.10500", "0", rig.clock.nowMs() + 1_500))
                        .category())
                .isEqualTo(ResultCategory.PLACED);
        awaitOrders(1);
        rig.clock.shiftMs(1_500);
        awaitOrders(0);
        assertThat(removals()).containsExactly(How.CANCELLED, How.EXPIRED);
    }

    @ParameterizedTest
    @EnumSource
    void closesAtStopAndAtTargetByItself(Flavour flavour) throws IOException {
        connect(flavour);
        rig.carryOut(rig.open(Side.BUY, "0.1", "1.09500", "1.12000"));
        rig.awaitPositions(1);
        rig.quote("1.09490", "1.09500");
        rig.awaitPositions(0);
        rig.quote("1.10000", "1.10010");
        rig.carryOut(rig.open(Side.SELL, "0.1", "1.12000", "1.09500"));
        rig.awaitPositions(1);
        rig.quote("1.09480", "1.09490");
        rig.awaitPositions(0);
        assertThat(rig.books.deals(rig.id).stream()
                        .filter(deal -> deal.entry() == Deal.Entry.OUT)
                        .map(Deal::reason))
                .containsExactlyInAnyOrder(Deal.Reason.SL, Deal.Reason.TP);
        rig.awaitAgreement();
    }

    @ParameterizedTest
    @EnumSource
    void reversesOnANettingAccountAndHedgesElsewhere(Flavour flavour) throws IOException {
        connect(flavour);
        rig.carryOut(rig.buy());
        rig.awaitPositions(1);
        OrderCommand.Open sell = rig.open(Side.SELL, "0.3", "0", "0");
        rig.carryOut(sell);
        if (rig.isNetting()) {
            Position reversed = rig.awaitPosition(p -> p.side() == Side.SELL);
            assertThat(reversed.lots()).isEqualTo(Lots.parse("0.2"));
            assertThat(rig.books.deals(rig.id)).anyMatch(deal -> deal.entry() == Deal.Entry.INOUT);
        } else {
            rig.awaitPositions(2);
        }
        rig.awaitAgreement();
    }

    @ParameterizedTest
    @EnumSource
    void reportsATradeFromOutside(Flavour flavour) throws IOException {
        connect(flavour);
        OrderCommand.Open own = rig.buy();
        OrderCommand.Open outside = new OrderCommand.Open(
                own.intent(),
                own.expiresMs(),
                own.symbol(),
                Side.SELL,
                own.lots(),
                Price.NONE,
                Price.NONE,
                50,
                0,
                "by hand");
        rig.broker(broker -> broker.execute(outside, Optional.empty(), broker.nextFault(), rig.clock.nowMs()));
        assertThat(rig.awaitPosition(p -> true).comment()).isEqualTo("by hand");
        assertThat(rig.books.of(Event.PositionOpened.class)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void passesEveryCategoryOn(Flavour flavour) throws IOException {
        connect(flavour);
        for (ResultCategory category : ResultCategory.values()) {
            boolean repeated = category == ResultCategory.RETRY_PRICE || category == ResultCategory.RETRY_BUSY;
            for (int i = 0; i < (repeated ? 4 : 1); i++) {
                rig.sim().faults().answer(category);
            }
            CommandResult result = rig.carryOut(rig.buy());
            assertThat(result.category()).isEqualTo(category);
            assertThat(result.text()).isEqualTo(Reply.of(category).text());
            assertThat(result.rawCode())
                    .isEqualTo(Reply.of(category).code(rig.flavour.terms().platform()));
        }
        assertThat(rig.positions()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void answersMarketClosedWhileItIs(Flavour flavour) throws IOException {
        connect(flavour);
        rig.carryOut(rig.open(Side.BUY, "0.1", "1.09500", "0"));
        Position position = rig.awaitPosition(p -> true);
        rig.fleet.setOpen("EURUSD", false);
        CommandResult refused = rig.carryOut(rig.buy());
        assertThat(refused.category()).isEqualTo(ResultCategory.MARKET_CLOSED);
        assertThat(refused.text()).contains(rig.eurusd.name());
        assertThat(rig.carryOut(rig.close(position, "0")).category()).isEqualTo(ResultCategory.MARKET_CLOSED);
        rig.fleet.setOpen("EURUSD", true);
        assertThat(rig.carryOut(rig.close(position, "0")).category()).isEqualTo(ResultCategory.DONE);
    }
}
