package dev.yoke.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.Symbol;
import dev.yoke.core.trade.CommandResult;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.ResultCategory;
import dev.yoke.core.trade.Side;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What the engine may rely on from any terminal behind the bridge: opening, changing and closing positions.
final class TradingContractTest extends Contract {

    @OnEveryTarget
    void opensWithStopAndTargetAndChangesBoth(Target target) throws IOException {
        connect(target);
        CommandResult opened = rig.carryOut(rig.order.open(Side.BUY, "0.1", "1.09000", "1.12000"));
        assertThat(opened.category()).as(opened.toString()).isEqualTo(ResultCategory.DONE);
        assertThat(opened.price()).isEqualTo(Price.parse("1.10010"));
        assertThat(opened.lots()).isEqualTo(Lots.parse("0.1"));
        Position position = rig.awaitPosition(
                p -> p.stopLoss().equals(Price.parse("1.09")) && p.lots().equals(Lots.parse("0.1")));
        assertThat(position.takeProfit()).isEqualTo(Price.parse("1.12"));
        assertThat(position.ticket()).isEqualTo(opened.order());
        assertThat(rig.categoryOf(rig.order.modify(position, "1.09500", "1.13000")))
                .isEqualTo(ResultCategory.DONE);
        Position changed = rig.awaitPosition(p -> p.stopLoss().equals(Price.parse("1.095")));
        assertThat(changed.takeProfit()).isEqualTo(Price.parse("1.13"));
        assertThat(rig.categoryOf(rig.order.modify(changed, "1.09500", "1.13000")))
                .isEqualTo(ResultCategory.NOCHANGE);
        assertThat(rig.categoryOf(rig.order.modify(changed, "0", "0"))).isEqualTo(ResultCategory.DONE);
        rig.awaitPosition(p -> !p.stopLoss().isSet() && !p.takeProfit().isSet());
        rig.awaitAgreement();
    }

    @OnEveryTarget
    void carriesMagicAndCommentOfTheIntent(Target target) throws IOException {
        connect(target);
        OrderCommand.Open sell = rig.order.open(Side.SELL, "0.2", "0", "0");
        CommandResult opened = rig.carryOut(sell);
        assertThat(opened.price()).isEqualTo(Price.parse("1.10000"));
        Position position = rig.awaitPosition(p -> p.side() == Side.SELL);
        assertThat(position.magic()).isEqualTo(sell.magic());
        assertThat(position.comment()).isEqualTo(sell.comment());
        assertThat(position.identifier()).isEqualTo(opened.identifier());
        assertThat(rig.books.deals(rig.id))
                .singleElement()
                .matches(deal -> deal.magic() == sell.magic() && deal.entry() == Deal.Entry.IN);
    }

    @OnEveryTarget
    void closesAPartThenTheRest(Target target) throws IOException {
        connect(target);
        rig.carryOut(rig.order.buy());
        Position whole = rig.awaitPosition(p -> true);
        assertThat(rig.categoryOf(rig.order.close(whole, "0.04"))).isEqualTo(ResultCategory.DONE);
        Position rest = rig.awaitPosition(p -> p.lots().equals(Lots.parse("0.06")));
        assertThat(rest.identifier()).isEqualTo(whole.identifier());
        assertThat(rest.ticket() == whole.ticket()).isEqualTo(!rig.isMt4());
        rig.awaitAgreement();
        assertThat(rig.categoryOf(rig.order.close(rest, "0"))).isEqualTo(ResultCategory.DONE);
        rig.awaitPositions(0);
        assertThat(rig.categoryOf(rig.order.close(rest, "0"))).isEqualTo(ResultCategory.NOT_FOUND);
        rig.awaitAgreement();
    }

    @OnEveryTarget
    void reversesOnANettingAccountAndHedgesElsewhere(Target target) throws IOException {
        connect(target);
        rig.carryOut(rig.order.buy());
        rig.awaitPositions(1);
        rig.carryOut(rig.order.open(Side.SELL, "0.3", "0", "0"));
        if (rig.isNetting()) {
            Position reversed = rig.awaitPosition(p -> p.side() == Side.SELL);
            assertThat(reversed.lots()).isEqualTo(Lots.parse("0.2"));
            rig.awaitAgreement();
            assertThat(rig.books.deals(rig.id)).anyMatch(deal -> deal.entry() == Deal.Entry.INOUT);
        } else {
            rig.awaitPositions(2);
            rig.awaitAgreement();
        }
    }

    @OnEveryTarget
    void joinsAndReducesOnANettingAccountAndHedgesElsewhere(Target target) throws IOException {
        connect(target);
        rig.carryOut(rig.order.buy());
        rig.terminal.quote("1.10100", "1.10110");
        rig.carryOut(rig.order.buy());
        if (rig.isNetting()) {
            Position joined = rig.awaitPosition(p -> p.lots().equals(Lots.parse("0.2")));
            assertThat(joined.openPrice()).isEqualTo(Price.parse("1.1006"));
        } else {
            rig.awaitPositions(2);
        }
        rig.carryOut(rig.order.open(Side.SELL, "0.2", "0", "0"));
        rig.awaitPositions(rig.isNetting() ? 0 : 3);
        rig.awaitAgreement();
    }

    @OnEveryTarget
    void closesAPositionByAnOppositeOne(Target target) throws IOException {
        connect(target);
        rig.carryOut(rig.order.open(Side.BUY, "0.3", "0", "0"));
        Position long3 = rig.awaitPosition(p -> true);
        if (rig.isNetting()) {
            assertThat(rig.categoryOf(rig.order.closeBy(long3, long3))).isEqualTo(ResultCategory.UNSUPPORTED);
            return;
        }
        rig.carryOut(rig.order.open(Side.SELL, "0.1", "0", "0"));
        rig.awaitPositions(2);
        Position short1 = rig.positions().stream()
                .filter(p -> p.side() == Side.SELL)
                .findFirst()
                .orElseThrow();
        assertThat(rig.categoryOf(rig.order.closeBy(long3, short1))).isEqualTo(ResultCategory.DONE);
        Position rest = rig.awaitPosition(p -> p.lots().equals(Lots.parse("0.2")));
        assertThat(rest.side()).isEqualTo(Side.BUY);
        rig.awaitAgreement();
        assertThat(rig.books.deals(rig.id).stream()
                        .filter(deal -> deal.entry() == Deal.Entry.OUT_BY)
                        .count())
                .isEqualTo(2);
    }

    @OnEveryTarget
    void answersMarketClosedWhileItIs(Target target) throws IOException {
        connect(target);
        rig.carryOut(rig.order.open(Side.BUY, "0.1", "1.09500", "0"));
        Position position = rig.awaitPosition(p -> true);
        rig.terminal.setMarketOpen(false);
        CommandResult refused = rig.carryOut(rig.order.buy());
        assertThat(refused.category()).as(refused.toString()).isEqualTo(ResultCategory.MARKET_CLOSED);
        assertThat(refused.text()).isNotBlank();
        assertThat(rig.categoryOf(rig.order.close(position, "0"))).isEqualTo(ResultCategory.MARKET_CLOSED);
        rig.terminal.setMarketOpen(true);
        assertThat(rig.categoryOf(rig.order.close(position, "0"))).isEqualTo(ResultCategory.DONE);
    }

    @OnEveryTarget
    void fillsAPartOrNothingWhereLiquidityIsShort(Target target) throws IOException {
        connect(target);
        rig.terminal.fault(new OrderFault.Liquidity("0.04"));
        CommandResult result = rig.carryOut(rig.order.buy());
        if (rig.isNetting()) {
            assertThat(result.category()).as(result.toString()).isEqualTo(ResultCategory.PARTIAL);
            assertThat(result.lots()).isEqualTo(Lots.parse("0.04"));
            rig.awaitPosition(p -> p.lots().equals(Lots.parse("0.04")));
        } else {
            assertThat(result.category().isRefusal()).as(result.toString()).isTrue();
        }
        rig.awaitAgreement();
    }

    @OnEveryTarget
    void tellsThePriceAfterSlippage(Target target) throws IOException {
        connect(target);
        rig.terminal.fault(new OrderFault.Slip(3));
        CommandResult result = rig.carryOut(rig.order.buy());
        assertThat(result.category()).isEqualTo(ResultCategory.DONE);
        assertThat(result.price()).isEqualTo(Price.parse("1.10013"));
        rig.awaitPosition(p -> p.openPrice().equals(Price.parse("1.10013")));
        rig.awaitAgreement();
    }

    @OnEveryTarget
    void refusesWhatTheAccountCannotPayFor(Target target) throws IOException {
        connect(target);
        CommandResult result = rig.carryOut(rig.order.open(Side.BUY, "95", "0", "0"));
        assertThat(result.category()).as(result.toString()).isEqualTo(ResultCategory.NO_MONEY);
        assertThat(result.rawCode()).isEqualTo(rig.isMt4() ? 134 : 10019);
        assertThat(rig.terminal.positions()).isEmpty();
    }

    @OnEveryTarget
    void losesAndDoublesNoneOfFortyRapidOrders(Target target) throws IOException {
        connect(target);
        List<OrderCommand.Open> sent = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            sent.add(rig.order.open(Side.BUY, "0.01", "0", "0"));
        }
        sent.forEach(rig::send);
        for (OrderCommand.Open each : sent) {
            assertThat(rig.result(each.intent()).category()).isEqualTo(ResultCategory.DONE);
        }
        rig.awaitAgreement();
        assertThat(rig.terminal.deals().stream().map(Deal::magic))
                .containsExactlyInAnyOrderElementsOf(
                        sent.stream().map(OrderCommand.Open::magic).toList());
        rig.awaitPositions(rig.isNetting() ? 1 : 40);
    }

    @OnEveryTarget
    void takesQuotesBackslashesAndForeignLettersInAComment(Target target) throws IOException {
        connect(target);
        OrderCommand.Open like = rig.order.buy();
        OrderCommand.Open odd = new OrderCommand.Open(
                like.intent(),
                like.expiresMs(),
                like.symbol(),
                like.side(),
                like.lots(),
                Price.NONE,
                Price.NONE,
                50,
                like.magic(),
                "y \"q\" \\ {é} ß");
        assertThat(rig.categoryOf(odd)).isEqualTo(ResultCategory.DONE);
        assertThat(rig.awaitPosition(p -> true).comment()).isEqualTo(odd.comment());
        rig.awaitAgreement();
    }

    @OnEveryTarget
    void refusesWhatIsWrongWithoutAskingTwice(Target target) throws IOException {
        connect(target);
        refused(rig.order.open(Side.BUY, "0.015", "0", "0"), ResultCategory.INVALID);
        refused(rig.order.open(Side.BUY, "0.1", "1.20000", "0"), ResultCategory.INVALID);
        refused(rig.order.open(Side.BUY, "0.1", "0", "1.05000"), ResultCategory.INVALID);
        refused(rig.order.open(Side.SELL, "0.1", "1.05000", "0"), ResultCategory.INVALID);
        CommandResult unknown = rig.carryOut(rig.order.open(new Symbol("NOSUCH"), Side.BUY, "0.1", "0", "0"));
        assertThat(unknown.category()).as(unknown.toString()).isEqualTo(ResultCategory.INVALID);
        assertThat(unknown.text()).contains("NOSUCH");
        assertThat(rig.terminal.positions()).isEmpty();
        assertThat(rig.terminal.deals()).isEmpty();
    }

    private void refused(OrderCommand command, ResultCategory category) {
        CommandResult result = rig.carryOut(command);
        assertThat(result.category()).as(command + " " + result).isEqualTo(category);
        assertThat(result.text()).isNotBlank();
    }

    @OnEveryTarget
    void refusesStopsInsideTheStopsLevel(Target target) throws IOException {
        connect(target);
        rig.terminal.setStopsLevel(50);
        rig.live();
        Await.until(() -> "the bridge's terminal", () -> rig.bridge.find(rig.id).isPresent());
        refused(rig.order.open(Side.BUY, "0.1", "1.09980", "0"), ResultCategory.INVALID);
        refused(rig.order.open(Side.BUY, "0.1", "0", "1.10020"), ResultCategory.INVALID);
        assertThat(rig.terminal.positions()).isEmpty();
        assertThat(rig.categoryOf(rig.order.open(Side.BUY, "0.1", "1.09900", "1.10200")))
                .isEqualTo(ResultCategory.DONE);
        Position position = rig.awaitPosition(p -> true);
        refused(rig.order.modify(position, "1.09970", "0"), ResultCategory.INVALID);
        rig.awaitAgreement();
    }

    @OnEveryTarget
    void refusesACommandThatArrivesTooLate(Target target) throws IOException {
        connect(target);
        // A cockpit whose clock is slow makes commands that are old when they are born.
        rig.clock.shiftMs(-90_000);
        CommandResult late = rig.carryOut(rig.order.buy());
        assertThat(late.category()).as(late.toString()).isEqualTo(ResultCategory.EXPIRED);
        assertThat(rig.terminal.positions()).isEmpty();
    }
}
