package dev.yoke.connectors.sim.broker;

import static dev.yoke.connectors.sim.broker.Accounts.NOON;
import static dev.yoke.connectors.sim.broker.Accounts.units;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.SymbolSpec.FillingMode;
import dev.yoke.core.market.SymbolSpec.SymbolTradeMode;
import dev.yoke.core.message.Event;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.ResultCategory;
import dev.yoke.core.trade.Side;
import dev.yoke.core.trade.TerminalIdentity.TradeMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SimBrokerTest {

    @TempDir
    private Path folder;

    private Accounts hedging() {
        return new Accounts(AccountTerms.hedging("H", 1).frictionless(), folder.resolve("h.log"));
    }

    private Accounts netting() {
        return new Accounts(AccountTerms.netting("N", 2).frictionless(), folder.resolve("n.log"));
    }

    private Accounts mt4() {
        return new Accounts(AccountTerms.mt4("M", 3, TradeMode.DEMO).frictionless(), folder.resolve("m.log"));
    }

    @Test
    void booksTheSpreadAndTheMoveOfARoundTurnInDollars() {
        Accounts account = hedging();
        account.open("EURUSD", Side.BUY, "0.50");
        account.quote("EURUSD", "1.10260", "1.10270");
        // (1.10260 − 1.10010) × 0.5 × 100,000 = 125.00
        assertThat(account.equity()).isEqualTo("100125.00 USD");
        account.close(account.position(), "0");
        assertThat(account.balance()).isEqualTo("100125.00 USD");
        assertThat(account.broker.positions()).isEmpty();
    }

    @Test
    void convertsYenProfitAtTheLiveRate() {
        Accounts account = hedging();
        account.open("USDJPY", Side.SELL, "1");
        account.quote("USDJPY", "149.490", "149.500");
        // (150.000 − 149.500) × 100,000 = 50,000 JPY; a gain is converted at the ask: ÷ 149.500 = 334.448… USD
        assertThat(account.equity()).isEqualTo("100334.45 USD");
    }

    @Test
    void convertsThroughTheDollarIntoAEuroAccount() {
        Accounts account = netting();
        account.open("USDJPY", Side.SELL, "1");
        account.quote("USDJPY", "149.490", "149.500");
        // 50,000 JPY ÷ 149.500 = 334.448… USD ÷ 1.10010 (EURUSD ask) = 304.016… EUR
        assertThat(account.equity()).isEqualTo("50304.02 EUR");
    }

    @Test
    void saysWhatATickIsWorthInTheAccountCurrency() {
        SymbolSpec euros = netting().broker.spec(new Symbol("XAUUSD.r")).orElseThrow();
        // 0.01 × 100 oz = 1 USD; gain ÷ 1.10010, loss ÷ 1.10000
        assertThat(euros.tickValueProfit()).isEqualTo(units("0.90900827"));
        assertThat(euros.tickValueLoss()).isEqualTo(units("0.90909090"));
    }

    @Test
    void takesCommissionOnBothSidesOnMt5AndAtTheCloseOnMt4() {
        Accounts five = new Accounts(
                AccountTerms.hedging("H", 1).frictionless().withCommission(units("3.50")), folder.resolve("h5.log"));
        five.open("EURUSD", Side.BUY, "2");
        assertThat(five.balance()).isEqualTo("99993.00 USD");
        five.close(five.position(), "0");
        assertThat(five.balance()).isEqualTo("99966.00 USD");

        Accounts four = new Accounts(
                AccountTerms.mt4("M", 1, TradeMode.DEMO).frictionless().withCommission(units("3.50")),
                folder.resolve("m4.log"));
        four.open("EURUSD", Side.BUY, "2");
        assertThat(four.balance()).isEqualTo("25000.00 USD");
        assertThat(four.position().commission().toString()).isEqualTo("-14.00 USD");
        four.close(four.position(), "0");
        // spread 0.00010 × 200,000 = 20 and commission 14
        assertThat(four.balance()).isEqualTo("24966.00 USD");
    }

    @Test
    void givesTheRestOfAnMt4PartialCloseANewTicketThatNamesTheOld() {
        Accounts account = mt4();
        account.open("EURUSD", Side.BUY, "1");
        Position before = account.position();
        account.close(before, "0.40");
        Position rest = account.position();
        assertThat(rest.ticket()).isNotEqualTo(before.ticket());
        assertThat(rest.identifier()).isEqualTo(before.identifier());
        assertThat(rest.comment()).isEqualTo("from #" + before.ticket());
        assertThat(rest.magic()).isEqualTo(4711);
        assertThat(rest.lots()).isEqualTo(Lots.parse("0.6"));
        assertThat(account.broker.deals().getLast().comment()).isEqualTo("to #" + rest.ticket());
    }

    @Test
    void keepsTheTicketOfAnMt5PartialClose() {
        Accounts account = hedging();
        account.open("EURUSD", Side.BUY, "1");
        Position before = account.position();
        account.close(before, "0.40");
        assertThat(account.position().ticket()).isEqualTo(before.ticket());
        assertThat(account.position().lots()).isEqualTo(Lots.parse("0.6"));
    }

    @Test
    void averagesReducesAndReversesANettingPosition() {
        Accounts account = netting();
        account.open("EURUSD", Side.BUY, "1");
        account.quote("EURUSD", "1.10190", "1.10200");
        account.open("EURUSD", Side.BUY, "0.5");
        // (1 × 1.10010 + 0.5 × 1.10200) ÷ 1.5 = 1.10073333…
        assertThat(account.position().openPrice()).isEqualTo(Price.parse("1.10073333"));
        account.open("EURUSD", Side.SELL, "0.5");
        assertThat(account.position().lots()).isEqualTo(Lots.parse("1"));
        long identifier = account.position().identifier();
        TradeAnswer reversal = account.open("EURUSD", Side.SELL, "3");
        Position reversed = account.position();
        assertThat(reversed.side()).isEqualTo(Side.SELL);
        assertThat(reversed.lots()).isEqualTo(Lots.parse("2"));
        assertThat(reversed.openPrice()).isEqualTo(Price.parse("1.10190"));
        assertThat(reversed.identifier()).isEqualTo(identifier);
        assertThat(reversed.ticket()).isEqualTo(reversal.order());
        assertThat(account.broker.deals().getLast().entry()).isEqualTo(Deal.Entry.INOUT);
    }

    @Test
    void closesTwoPositionsAgainstEachOtherWithoutASpread() {
        Accounts account = hedging();
        account.open("EURUSD", Side.BUY, "1");
        account.quote("EURUSD", "1.10100", "1.10110");
        account.open("EURUSD", Side.SELL, "0.4");
        List<Position> both = account.broker.positions();
        TradeAnswer answer = account.execute(new OrderCommand.CloseBy(
                account.intent(),
                NOON + 5_000,
                both.get(0).ticket(),
                both.get(1).ticket(),
                both.get(0).symbol()));
        assertThat(answer.reply()).isEqualTo(Reply.DONE);
        assertThat(account.position().lots()).isEqualTo(Lots.parse("0.6"));
        // bought at 1.10010, sold at 1.10100: 0.00090 × 40,000 = 36.00
        assertThat(account.balance()).isEqualTo("100036.00 USD");
        assertThat(account.broker.deals().getLast().entry()).isEqualTo(Deal.Entry.OUT_BY);
    }

    @Test
    void closesAtTheMarketWhenAGapJumpsOverTheStop() {
        Accounts account = hedging();
        account.open("EURUSD", Side.BUY, "1", "1.09900", "1.12000");
        account.quote("EURUSD", "1.09500", "1.09510");
        Deal deal = account.broker.deals().getLast();
        assertThat(deal.reason()).isEqualTo(Deal.Reason.SL);
        assertThat(deal.price()).isEqualTo(Price.parse("1.09500"));
        assertThat(deal.comment()).isEqualTo("[sl 1.09900]");
        assertThat(account.balance()).isEqualTo("99490.00 USD");
    }

    @Test
    void fillsPendingOrdersOnTheirSideOfTheMarket() {
        Accounts account = hedging();
        account.place("EURUSD", Side.BUY, OrderType.LIMIT, "0.1", "1.09500", "0", 0);
        account.place("EURUSD", Side.BUY, OrderType.STOP, "0.2", "1.10500", "0", 0);
        account.place("EURUSD", Side.BUY, OrderType.STOP_LIMIT, "0.3", "1.10400", "1.10200", 0);
        account.quote("EURUSD", "1.10450", "1.10460");
        assertThat(account.broker.orders())
                .extracting(order -> order.type())
                .containsExactly(OrderType.LIMIT, OrderType.STOP, OrderType.LIMIT);
        account.quote("EURUSD", "1.10190", "1.10200");
        assertThat(account.position().lots()).isEqualTo(Lots.parse("0.3"));
        account.quote("EURUSD", "1.10500", "1.10510");
        account.quote("EURUSD", "1.09480", "1.09490");
        assertThat(account.broker.orders()).isEmpty();
        assertThat(account.broker.positions())
                .extracting(Position::lots)
                .containsExactly(Lots.parse("0.3"), Lots.parse("0.2"), Lots.parse("0.1"));
    }

    @Test
    void removesAnExpiredOrder() {
        Accounts account = hedging();
        account.place("EURUSD", Side.SELL, OrderType.LIMIT, "0.1", "1.12000", "0", NOON + 60_000);
        account.broker.commit();
        account.broker.onTime(NOON + 60_000);
        assertThat(account.broker.orders()).isEmpty();
        assertThat(account.broker.commit())
                .anySatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                Event.OrderRemoved.class,
                                removed -> assertThat(removed.how()).isEqualTo(Event.OrderRemoved.How.EXPIRED)));
    }

    @Test
    void chargesSwapAtServerMidnightAndThreeTimesOnWednesday() {
        Accounts account = hedging();
        account.open("EURUSD", Side.BUY, "1");
        // The server is three hours ahead: midnight there is 21:00 UTC. Wednesday's night counts three times.
        account.broker.onTime(NOON + 9 * 3_600_000L - 1);
        assertThat(account.position().swap().units()).isZero();
        account.broker.onTime(NOON + 9 * 3_600_000L);
        // −6.8 points × 0.00001 × 100,000 × 3
        assertThat(account.position().swap().toString()).isEqualTo("-20.40 USD");
        account.broker.onTime(NOON + 33 * 3_600_000L);
        assertThat(account.position().swap().toString()).isEqualTo("-27.20 USD");
        account.close(account.position(), "0");
        assertThat(account.broker.deals().getLast().swap().toString()).isEqualTo("-27.20 USD");
    }

    @Test
    void chargesTheNightsOfAnAbsence() {
        Accounts account = hedging();
        account.open("EURUSD", Side.BUY, "1");
        account.broker.onTime(NOON + 7 * 86_400_000L);
        // a whole week is seven nights' worth, the weekend being inside Wednesday's triple
        assertThat(account.position().swap().toString()).isEqualTo("-47.60 USD");
    }

    @Test
    void asksMarginForTheLargerSideOnly() {
        Accounts account = hedging();
        account.open("EURUSD", Side.BUY, "1");
        // 100,000 EUR ÷ 100 = 1,000 EUR × 1.10010
        assertThat(account.broker.account().margin().toString()).isEqualTo("1100.10 USD");
        account.open("EURUSD", Side.SELL, "0.5");
        assertThat(account.broker.account().margin().toString()).isEqualTo("1100.10 USD");
    }

    @Test
    void closesTheWorstPositionWhenTheMarginRunsOut() {
        Accounts account = hedging();
        account.open("EURUSD", Side.BUY, "44");
        account.open("EURUSD", Side.BUY, "45");
        account.open("GBPUSD", Side.BUY, "0.1");
        // 89 lots lose 53,400 in 60 pips: 46,599 of equity against a margin of 97,514 is 47.8 %
        account.quote("EURUSD", "1.09410", "1.09420");
        assertThat(account.broker.deals().getLast().reason()).isEqualTo(Deal.Reason.STOP_OUT);
        assertThat(account.broker.positions())
                .extracting(Position::lots)
                .containsExactly(Lots.parse("44"), Lots.parse("0.1"));
        assertThat(account.broker.account().marginLevel()).isGreaterThan(units("50"));
    }

    @Test
    void refusesWhatATradeServerRefuses() {
        Accounts account = hedging();
        assertThat(account.open("EURUSD", Side.BUY, "0.005").reply()).isEqualTo(Reply.INVALID_VOLUME);
        assertThat(account.open("EURUSD", Side.BUY, "0.015").reply()).isEqualTo(Reply.INVALID_VOLUME);
        assertThat(account.open("EURUSD", Side.BUY, "101").reply()).isEqualTo(Reply.INVALID_VOLUME);
        assertThat(account.open("EURUSD", Side.BUY, "0.1", "1.10500", "0").reply())
                .isEqualTo(Reply.INVALID_STOPS);
        assertThat(account.open("EURUSD", Side.SELL, "0.1", "0", "1.10500").reply())
                .isEqualTo(Reply.INVALID_STOPS);
        assertThat(account.open("EURUSD", Side.BUY, "0.1", "1.0999955", "0").reply())
                .isEqualTo(Reply.INVALID_PRICE);
        assertThat(account.open("NOPE", Side.BUY, "0.1").reply()).isEqualTo(Reply.INVALID);
        assertThat(account.open("XAUUSD", Side.BUY, "49").reply()).isEqualTo(Reply.DONE);
        assertThat(account.open("BTCUSD", Side.BUY, "20").reply()).isEqualTo(Reply.NO_MONEY);
        assertThat(account.place("EURUSD", Side.BUY, OrderType.LIMIT, "0.1", "1.20000", "0", 0)
                        .reply())
                .isEqualTo(Reply.INVALID_PRICE);
        assertThat(account.place("EURUSD", Side.BUY, OrderType.LIMIT, "0.1", "1.05000", "0", NOON)
                        .reply())
                .isEqualTo(Reply.INVALID_EXPIRATION);
    }

    @Test
    void keepsTheStopsLevelAndTheFreezeLevel() {
        Accounts account = new Accounts(
                AccountTerms.hedging("H", 1).frictionless().withLevels(50, 30), folder.resolve("levels.log"));
        assertThat(account.open("EURUSD", Side.BUY, "0.1", "1.09960", "0").reply())
                .isEqualTo(Reply.INVALID_STOPS);
        assertThat(account.open("EURUSD", Side.BUY, "0.1", "1.09950", "0").reply())
                .isEqualTo(Reply.DONE);
        account.quote("EURUSD", "1.09975", "1.09985");
        assertThat(account.modify(account.position(), "1.09000", "0").reply()).isEqualTo(Reply.FROZEN);
        assertThat(account.close(account.position(), "0").reply()).isEqualTo(Reply.FROZEN);
    }

    @Test
    void answersAModifyThatChangesNothingAsNoChange() {
        Accounts account = hedging();
        account.open("EURUSD", Side.BUY, "0.1", "1.09000", "0");
        assertThat(account.modify(account.position(), "1.09000", "0").reply().category())
                .isEqualTo(ResultCategory.NOCHANGE);
        assertThat(account.modify(account.position(), "1.09100", "1.12000").reply())
                .isEqualTo(Reply.DONE);
        assertThat(account.position().takeProfit()).isEqualTo(Price.parse("1.12000"));
    }

    @Test
    void fillsWhatThereIsAsTheFillingModeSays() {
        Accounts account = new Accounts(
                AccountTerms.hedging("H", 1)
                        .frictionless()
                        .withFilling(Set.of(FillingMode.FOK, FillingMode.IOC, FillingMode.RETURN)),
                folder.resolve("fill.log"));
        OrderCommand command = account.openCommand("EURUSD", Side.BUY, "1", "0", "0");
        account.faults.next(new Fault.Liquidity(units("0.405")));
        TradeAnswer partial = account.execute(command, Optional.of(FillingMode.IOC));
        assertThat(partial.reply()).isEqualTo(Reply.PARTIAL);
        assertThat(partial.lots()).isEqualTo(Lots.parse("0.40"));
        account.faults.next(new Fault.Liquidity(units("0.4")));
        assertThat(account.execute(command, Optional.of(FillingMode.FOK)).reply())
                .isEqualTo(Reply.REJECTED);
        assertThat(account.execute(command, Optional.of(FillingMode.BOC)).reply())
                .isEqualTo(Reply.INVALID_FILL);
    }

    @Test
    void requotesWhenThePriceSlipsBeyondTheDeviation() {
        Accounts account = mt4();
        account.faults.next(new Fault.Slip(11)).next(new Fault.Slip(10));
        assertThat(account.open("EURUSD", Side.BUY, "0.1").reply()).isEqualTo(Reply.REQUOTE);
        assertThat(account.open("EURUSD", Side.BUY, "0.1").price()).isEqualTo(Price.parse("1.10020"));
    }

    @Test
    void obeysTheTradeModeOfASymbol() {
        Accounts account = hedging();
        account.open("EURUSD", Side.BUY, "0.1");
        account.broker.setTradeMode(new Symbol("EURUSD"), SymbolTradeMode.CLOSE_ONLY);
        assertThat(account.open("EURUSD", Side.BUY, "0.1").reply()).isEqualTo(Reply.CLOSE_ONLY);
        assertThat(account.close(account.position(), "0").reply()).isEqualTo(Reply.DONE);
        account.broker.setOpen("GBPUSD", false);
        assertThat(account.open("GBPUSD", Side.BUY, "0.1").reply()).isEqualTo(Reply.MARKET_CLOSED);
    }

    @Test
    void answersMarketClosedAndTriggersNothingUntilTheMarketOpens() {
        Accounts account = hedging();
        account.open("EURUSD", Side.BUY, "0.1", "1.09000", "0");
        account.broker.setOpen("EURUSD", false);
        assertThat(account.open("EURUSD", Side.BUY, "0.1").reply()).isEqualTo(Reply.MARKET_CLOSED);
        assertThat(account.close(account.position(), "0").reply()).isEqualTo(Reply.MARKET_CLOSED);
        assertThat(account.open("BTCUSD", Side.BUY, "0.1").reply()).isEqualTo(Reply.DONE);
        account.quote("EURUSD", "1.08000", "1.08010");
        assertThat(account.broker.positions()).hasSize(2);
        account.broker.setOpen("EURUSD", true);
        account.quote("EURUSD", "1.08000", "1.08010");
        assertThat(account.broker.positions()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(ResultCategory.class)
    void answersEveryCategoryOnDemand(ResultCategory category) {
        Accounts account = hedging();
        account.faults.answer(category);
        assertThat(account.open("EURUSD", Side.BUY, "0.1").reply().category()).isEqualTo(category);
        assertThat(account.broker.positions()).isEmpty();
    }

    @Test
    void doesWhatWasAskedAlthoughTheReplyIsLost() {
        Accounts account = hedging();
        account.faults.loseReply().next(new Fault.LoseRequest());
        TradeAnswer done = account.open("EURUSD", Side.BUY, "0.1");
        assertThat(done.lost()).isTrue();
        assertThat(account.broker.positions()).hasSize(1);
        assertThat(account.open("EURUSD", Side.BUY, "0.1").lost()).isTrue();
        assertThat(account.broker.positions()).hasSize(1);
    }

    @Test
    void cutsAnOverlongComment() {
        Accounts account = hedging();
        OrderCommand.Open open = account.openCommand("EURUSD", Side.BUY, "0.1", "0", "0");
        account.execute(new OrderCommand.Open(
                open.intent(),
                open.expiresMs(),
                open.symbol(),
                open.side(),
                open.lots(),
                open.stopLoss(),
                open.takeProfit(),
                10,
                1,
                "a comment with \"quotes\", {braces} and\ttabs"));
        assertThat(account.position().comment()).isEqualTo("a comment with \"quotes\", {brace");
    }
}
