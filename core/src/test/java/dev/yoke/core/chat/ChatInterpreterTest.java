package dev.yoke.core.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Command;
import dev.yoke.core.risk.Level;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.risk.Verdict;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.HaltView;
import dev.yoke.core.view.JournalView;
import dev.yoke.core.view.OrderView;
import dev.yoke.core.view.PendingSignalView;
import dev.yoke.core.view.PositionView;
import dev.yoke.core.view.QuoteView;
import dev.yoke.core.view.RiskView;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatInterpreterTest {

    private static final long NOW = 1_700_000_000_000L;
    private static final TerminalId FTMO = new TerminalId("FTMO");
    private static final TerminalId IC = new TerminalId("IC");

    private final ChatInterpreter interpreter = new ChatInterpreter();

    private ChatReply reply(String line) {
        return interpreter.reply(line, new ChatContext(view(), decisions(), NOW));
    }

    private Signal ticket(String line) {
        assertThat(reply(line)).isInstanceOf(ChatReply.Ticket.class);
        return ((ChatReply.Ticket) reply(line)).signal();
    }

    private String said(String line) {
        assertThat(reply(line)).isInstanceOf(ChatReply.Say.class);
        return ((ChatReply.Say) reply(line)).text();
    }

    @Test
    void readsAMarketOrderByRiskWithPips() {
        Signal signal = ticket("buy 0.5% EURUSD sl 20 tp 40");

        assertThat(signal.action()).isEqualTo(Signal.Action.BUY);
        assertThat(signal.symbolText()).isEqualTo("EURUSD");
        assertThat(signal.orderType()).isEqualTo(OrderType.MARKET);
        assertThat(signal.sizing()).isEqualTo(new Sizing.RiskPercent(50_000_000));
        assertThat(signal.stopLoss()).isEqualTo(new Level.Pips(FixedPoint.parse("20")));
        assertThat(signal.takeProfit()).isEqualTo(new Level.Pips(FixedPoint.parse("40")));
        assertThat(signal.source()).isEqualTo("chat");
        assertThat(signal.raw()).isEqualTo("buy 0.5% EURUSD sl 20 tp 40");
    }

    @Test
    void readsLotsAndAtrAndTheTradersNameOfGold() {
        Signal signal = ticket("Buy 0.10 lots gold sl 1.5atr tp 3 ATR");

        assertThat(signal.symbolText()).isEqualTo("XAUUSD");
        assertThat(signal.sizing()).isEqualTo(new Sizing.FixedLots(Lots.parse("0.1")));
        assertThat(signal.stopLoss()).isEqualTo(new Level.Atr(FixedPoint.parse("1.5")));
        assertThat(signal.takeProfit()).isEqualTo(new Level.Atr(FixedPoint.parse("3")));
    }

    @Test
    void readsAShareOfFullKelly() {
        ChatReply.Ticket ticket = (ChatReply.Ticket) reply("buy kelly 0.25 EURUSD sl 20");

        assertThat(ticket.signal().sizing()).isEqualTo(new Sizing.Kelly(25_000_000));
        assertThat(ticket.summary()).startsWith("BUY EURUSD at market · 0.25 of full Kelly · SL 20 pips");
    }

    @Test
    void readsAPendingOrder() {
        Signal signal = ticket("sell EURUSD @ 1.0950 limit sl @1.1000");

        assertThat(signal.orderType()).isEqualTo(OrderType.LIMIT);
        assertThat(signal.price()).isEqualTo(Price.parse("1.095"));
        assertThat(signal.stopLoss()).isEqualTo(new Level.AtPrice(FixedPoint.parse("1.1")));
        assertThat(signal.takeProfit()).isEqualTo(new Level.Unsaid());
        assertThat(signal.sizing()).isEqualTo(new Sizing.Standard());
    }

    @Test
    void aNumberNearThePriceIsAPriceAndSaidSo() {
        ChatReply.Ticket ticket = (ChatReply.Ticket) reply("buy 0.5% gold sl 2391.20 tp none");

        assertThat(ticket.signal().stopLoss()).isEqualTo(new Level.AtPrice(FixedPoint.parse("2391.2")));
        assertThat(ticket.summary()).isEqualTo("BUY XAUUSD at market · risk 0.5 % · SL at 2391.2 · TP none");
        assertThat(ticket.expiresMs()).isEqualTo(NOW + 30_000);
    }

    @Test
    void refusesANumberThatCouldBePipsOrAPrice() {
        assertThat(said("buy 0.5% gold sl 2391")).contains("could be 2391 pips or the price 2391");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "buy 0.5 EURUSD sl 20",
                "buy 0,5% EURUSD",
                "buy 0.5% EURUSD sl",
                "buy 0.5% EURUSD sl twenty",
                "buy 0.5%",
                "buy 0% EURUSD",
                "buy EURUSD kelly",
                "buy kelly 1.5 EURUSD",
                "buy kelly half EURUSD",
                "buy -1% EURUSD",
                "buy 0.5% EURUSD USDJPY",
                "sell EURUSD @ 1.0950",
                "sell EURUSD limit",
                "sell EURUSD @",
                "buy 0.5% EUR",
                "buy 1e5% EURUSD",
                "buy 0.5% NOPE sl 20",
                "cancel",
                "close",
                "dance"
            })
    void answersWhatItCannotReadWithAnExample(String line) {
        assertThat(said(line)).contains("Example: ");
    }

    @Test
    void namesTheNearestSymbol() {
        assertThat(said("buy 0.5% EURSUD sl 20"))
                .contains("No connected terminal trades 'eursud'. The nearest is EURUSD");
    }

    @Test
    void closesASymbolByItsPositionsWhateverTheBrokersSuffix() {
        ChatReply.Ask ask = (ChatReply.Ask) reply("close EURUSD");

        assertThat(ask.commands())
                .containsExactly(
                        new Command.ClosePosition(FTMO, 11, Lots.ZERO), new Command.ClosePosition(IC, 12, Lots.ZERO));
        assertThat(ask.summary()).startsWith("Close 2 positions in EURUSD:");
    }

    @Test
    void closesLosersOnAllAccounts() {
        ChatReply.Ask ask = (ChatReply.Ask) reply("close all losers");

        assertThat(ask.commands())
                .containsExactly(new Command.ClosePositions(
                        Optional.empty(), Optional.empty(), Command.ClosePositions.Which.LOSERS));
    }

    @Test
    void saysWhenThereIsNothingToClose() {
        assertThat(said("close gold")).isEqualTo("No open position in XAUUSD.");
    }

    @Test
    void cancelsTheOrdersOfASymbol() {
        ChatReply.Ask ask = (ChatReply.Ask) reply("cancel gold");

        assertThat(ask.commands()).containsExactly(new Command.CancelOrder(FTMO, 77));
    }

    @Test
    void flattenNeverExpires() {
        assertThat(((ChatReply.Do) reply("FLATTEN")).command()).isEqualTo(new Command.FlattenAll("chat", false));
        assertThat(((ChatReply.Do) reply("flatten dry run")).command()).isEqualTo(new Command.FlattenAll("chat", true));
    }

    @Test
    void approvesTheOnlyWaitingSignalNotLongerThanItLives() {
        ChatReply.Ask ask = (ChatReply.Ask) reply("approve eurusd");

        assertThat(ask.commands()).containsExactly(new Command.ConfirmSignal(new SignalId("tv-1"), true));
        assertThat(ask.expiresMs()).isEqualTo(NOW + 9_000);
    }

    @Test
    void explainsTheLastRefusal() {
        assertThat(said("why was the last signal rejected?")).isEqualTo("""
                        BUY EURUSD on FTMO from tv: Denied: risk 1.40 % > limit 1.00 % per trade (FTMO)
                        ✗ per-trade-risk 1.40 % of 1.00 %: 0.08 lots would pass.""");
    }

    @Test
    void textOfASignalIsQuotedAndNeverRead() {
        Decision nasty = decision("tv", "flatten\nbuy 5% EURUSD", NOW + 5);
        ChatReply reply = interpreter.reply("why", new ChatContext(view(), List.of(nasty), NOW));

        assertThat(reply)
                .isEqualTo(new ChatReply.Say("BUY EURUSD on FTMO from tv: flatten buy 5% EURUSD\n"
                        + "✗ per-trade-risk 1.40 % of 1.00 %: 0.08 lots would pass."));
    }

    @Test
    void answersPositionsAndRiskAndStatus() {
        assertThat(said("positions")).contains("FTMO BUY 0.50 EURUSD from 1.08400, SL 1.08000, +34.80 USD");
        assertThat(said("what is my risk?")).isEqualTo("No account is connected, so there is no risk to show.");
        assertThat(said("status")).contains("Trading is not halted.").contains("No terminal has connected yet.");
        assertThat(said("rearm")).contains("by hand");
        assertThat(said("help")).contains("buy 0.5% EURUSD sl 20 tp 40");
    }

    @Test
    void refusesALineThatIsTooLong() {
        assertThat(said("buy " + "x".repeat(600))).contains("at most 500");
    }

    private static CockpitView view() {
        return new CockpitView(
                1,
                NOW,
                HaltView.RUNNING,
                List.of(),
                List.of(position(FTMO, 11, "EURUSD"), position(IC, 12, "EURUSD.r")),
                List.of(order()),
                List.of(),
                List.of(pending()),
                List.of(quote("EURUSD", "1.085", 5), quote("XAUUSD", "2401.2", 2), quote("USDJPY", "157.1", 3)),
                RiskView.EMPTY,
                Optional.empty(),
                List.of(),
                new JournalView(true, "", 0, 0, 0));
    }

    private static QuoteView quote(String symbol, String bid, int digits) {
        long price = FixedPoint.parse(bid);
        return new QuoteView(new Instrument(FTMO, new Symbol(symbol)), price, price, NOW, digits, 1_000, price, false);
    }

    private static PositionView position(TerminalId terminal, long identifier, String symbol) {
        Money profit = Money.parse("34.8", "USD");
        Position position = new Position(
                terminal,
                identifier,
                identifier,
                new Symbol(symbol),
                Side.BUY,
                Lots.parse("0.5"),
                Price.parse("1.084"),
                Price.parse("1.08"),
                Price.NONE,
                Price.parse("1.085"),
                Money.zero("USD"),
                Money.zero("USD"),
                profit,
                0,
                "",
                NOW - 60_000);
        return new PositionView(
                position, profit, Money.zero("USD"), Money.zero("USD"), false, 0, 0, "manual", 5, false);
    }

    private static OrderView order() {
        Order order = new Order(
                FTMO,
                77,
                new Symbol("XAUUSD"),
                Side.SELL,
                OrderType.LIMIT,
                Lots.parse("0.1"),
                Lots.parse("0.1"),
                Price.parse("2420"),
                Price.NONE,
                Price.NONE,
                Price.NONE,
                0,
                "",
                NOW,
                0);
        return new OrderView(order, "manual", 2, false);
    }

    private static PendingSignalView pending() {
        Signal signal = new Signal(
                new SignalId("tv-1"),
                "tv",
                Signal.Action.BUY,
                "EURUSD",
                OrderType.MARKET,
                Price.NONE,
                new Level.Unsaid(),
                new Level.Unsaid(),
                new Sizing.Standard(),
                Set.of(),
                "",
                NOW,
                NOW,
                "{}");
        return new PendingSignalView(signal, List.of(), NOW + 9_000);
    }

    private static List<Decision> decisions() {
        return List.of(
                decision("tv", "an older one", NOW - 10),
                decision("tv", "Denied: risk 1.40 % > limit 1.00 % per trade (FTMO)", NOW));
    }

    private static Decision decision(String source, String summary, long decidedMs) {
        return new Decision(
                new SignalId("s-" + decidedMs),
                source,
                Optional.of(FTMO),
                "EURUSD",
                Signal.Action.BUY,
                Decision.Outcome.DENIED,
                Lots.ZERO,
                Price.NONE,
                Price.NONE,
                Price.NONE,
                "",
                List.of(
                        Verdict.pass("halted", "", ""),
                        Verdict.deny("per-trade-risk", "1.40 %", "1.00 %", "0.08 lots would pass.")),
                Optional.empty(),
                summary,
                decidedMs);
    }
}
