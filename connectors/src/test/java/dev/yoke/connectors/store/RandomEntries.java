package dev.yoke.connectors.store;

import dev.yoke.core.manage.ExitPlan;
import dev.yoke.core.manage.ExitPlanText;
import dev.yoke.core.market.Candle;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.port.JournalEntry;
import dev.yoke.core.risk.Level;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.risk.Verdict;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.trade.CommandResult;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.IntentState;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.ResultCategory;
import dev.yoke.core.trade.Side;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Entries of every kind with ordinary and odd values, the same for the same seed.
final class RandomEntries {

    private static final long MAX_MAGIC = (1L << 31) - 1;
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "yoke 1",
            "Gewinn € 1.000 – ünïcödé",
            "利益確定 🚀👩‍🚀",
            "quote ' \" ` ; -- DROP TABLE intents",
            "tab\tline\nreturn\rnull\0end",
            "\\u0000 {\"a\":[1,2]} {{ticker}}",
            "\u202emirrored\u202c\ufeff",
            "x".repeat(8_192));
    private static final List<Long> AMOUNTS = List.of(0L, 1L, 100_000_000L, 108_512_00L, Long.MAX_VALUE);

    private final SplittableRandom random;
    private int count;

    RandomEntries(long seed) {
        random = new SplittableRandom(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <E extends Enum<E>> E one(Class<E> type) {
        return one(List.of(type.getEnumConstants()));
    }

    String text() {
        return one(TEXTS);
    }

    private long amount() {
        return random.nextBoolean() ? one(AMOUNTS) : random.nextLong(Long.MAX_VALUE);
    }

    private long signed() {
        return random.nextInt(8) == 0 ? Long.MIN_VALUE : random.nextBoolean() ? amount() : -amount();
    }

    private long time() {
        return random.nextLong(4_102_444_800_000L);
    }

    private long magic() {
        return one(List.of(1L, 2L, 12_345L, MAX_MAGIC - 1, MAX_MAGIC));
    }

    private Price price() {
        return Price.of(amount());
    }

    private Lots lots() {
        return Lots.of(amount());
    }

    private Money money(String currency) {
        return new Money(signed(), currency);
    }

    TerminalId terminal() {
        return one(List.of(new TerminalId("demo-1"), new TerminalId("FTMO-MT5"), new TerminalId("Büro \"2\"\n🚀")));
    }

    Symbol symbol() {
        return one(List.of(new Symbol("EURUSD"), new Symbol("XAUUSD.r"), new Symbol("US30'—ö")));
    }

    IntentId intentId() {
        return new IntentId("m3x9-" + Integer.toString(count++, 36));
    }

    OrderCommand command() {
        IntentId id = intentId();
        long expires = time();
        return this.<OrderCommand>oneOf(
                () -> new OrderCommand.Open(
                        id,
                        expires,
                        symbol(),
                        one(Side.class),
                        lots(),
                        price(),
                        price(),
                        random.nextInt(),
                        magic(),
                        text()),
                () -> new OrderCommand.Close(id, expires, signed(), amount(), symbol(), lots(), random.nextInt()),
                () -> new OrderCommand.CloseBy(id, expires, amount(), signed(), symbol()),
                () -> new OrderCommand.Modify(id, expires, amount(), amount(), symbol(), price(), price()),
                () -> new OrderCommand.Place(
                        id,
                        expires,
                        symbol(),
                        one(Side.class),
                        one(OrderType.class),
                        lots(),
                        price(),
                        price(),
                        price(),
                        price(),
                        time(),
                        magic(),
                        text()),
                () -> new OrderCommand.Change(
                        id, expires, amount(), symbol(), price(), price(), price(), price(), time()),
                () -> new OrderCommand.Cancel(id, expires, amount(), symbol()));
    }

    @SafeVarargs
    private <T> T oneOf(Supplier<? extends T>... makers) {
        return makers[random.nextInt(makers.length)].get();
    }

    SignalId signalId() {
        return new SignalId(one(List.of("tv:", "自動:", "x".repeat(100) + ":")) + count++);
    }

    private Level level() {
        return this.<Level>oneOf(
                Level.Unsaid::new,
                Level.None::new,
                () -> new Level.AtPrice(signed()),
                () -> new Level.Pips(signed()),
                () -> new Level.Atr(signed()),
                () -> new Level.Percent(signed()),
                () -> new Level.Money(signed()));
    }

    private Sizing sizing() {
        return this.<Sizing>oneOf(
                Sizing.Standard::new,
                () -> new Sizing.RiskPercent(signed()),
                () -> new Sizing.RiskMoney(signed()),
                () -> new Sizing.Kelly(signed()),
                () -> new Sizing.FixedLots(lots()));
    }

    Signal signal() {
        return new Signal(
                signalId(),
                text(),
                one(Signal.Action.class),
                text(),
                one(OrderType.class),
                price(),
                level(),
                level(),
                sizing(),
                random.nextBoolean() ? Set.of() : Set.of(new TerminalId("a\"b"), terminal()),
                text(),
                time(),
                time(),
                text(),
                one(List.of(
                        ExitPlan.NONE,
                        ExitPlanText.parse("be=1R+0.5p tp=1R:33.33333333% tp=1.2:rest trail=3xM5@2R after=90m"))),
                price());
    }

    Verdict verdict() {
        return new Verdict("rule-" + text(), one(Verdict.Outcome.class), text(), text(), text());
    }

    Decision decision() {
        int verdicts = one(List.of(0, 1, 20));
        return new Decision(
                signalId(),
                text(),
                random.nextBoolean() ? Optional.empty() : Optional.of(terminal()),
                text(),
                one(Signal.Action.class),
                one(Decision.Outcome.class),
                lots(),
                price(),
                price(),
                price(),
                text(),
                many(verdicts, this::verdict),
                random.nextBoolean() ? Optional.empty() : Optional.of(intentId()),
                text(),
                time());
    }

    <T> List<T> many(int size, Supplier<T> maker) {
        return IntStream.range(0, size).mapToObj(i -> maker.get()).toList();
    }

    Deal deal() {
        String currency = one(List.of("EUR", "USD", "USDT"));
        return new Deal(
                terminal(),
                ++count,
                amount(),
                signed(),
                symbol(),
                one(Deal.Entry.class),
                one(Side.class),
                lots(),
                price(),
                money(currency),
                money(currency),
                money(currency),
                money(currency),
                one(Deal.Reason.class),
                random.nextLong(),
                text(),
                time());
    }

    Position position(TerminalId terminal) {
        String currency = one(List.of("EUR", "USD"));
        return new Position(
                terminal,
                ++count,
                amount(),
                symbol(),
                one(Side.class),
                lots(),
                price(),
                price(),
                price(),
                price(),
                money(currency),
                money(currency),
                money(currency),
                random.nextLong(),
                text(),
                time());
    }

    Order order(TerminalId terminal) {
        return new Order(
                terminal,
                ++count,
                symbol(),
                one(Side.class),
                one(OrderType.class),
                lots(),
                lots(),
                price(),
                price(),
                price(),
                price(),
                random.nextLong(),
                text(),
                time(),
                time());
    }

    CommandResult result(TerminalId terminal, IntentId intent) {
        return new CommandResult(
                terminal,
                intent,
                one(ResultCategory.class),
                random.nextInt(),
                text(),
                amount(),
                amount(),
                amount(),
                lots(),
                price(),
                amount());
    }

    JournalEntry.IntentMade intentMade() {
        return new JournalEntry.IntentMade(
                terminal(),
                command(),
                random.nextBoolean() ? Optional.empty() : Optional.of(signalId().value()),
                text(),
                signed(),
                time());
    }

    JournalEntry.IntentMoved moved(JournalEntry.IntentMade made, IntentState state) {
        return new JournalEntry.IntentMoved(made.terminal(), made.command().intent(), state, text(), time());
    }

    JournalEntry.SettingChanged setting() {
        return new JournalEntry.SettingChanged("key " + below(5) + text(), text(), text(), time());
    }

    JournalEntry.Noted noted() {
        return new JournalEntry.Noted("kind", text(), text(), time());
    }

    JournalEntry.CandlesStored candles(int size) {
        long base = time();
        List<Candle> candles = IntStream.range(0, size)
                .mapToObj(i -> new Candle(base + i * 60_000L, 2 + i, Long.MAX_VALUE, 1 + below(2), 3 + i, amount()))
                .toList();
        return new JournalEntry.CandlesStored(new Instrument(terminal(), symbol()), one(Timeframe.class), candles);
    }

    /// Any kind.
    JournalEntry entry() {
        TerminalId terminal = terminal();
        return this.<JournalEntry>oneOf(
                () -> new JournalEntry.SignalReceived(signal()),
                () -> new JournalEntry.DecisionTaken(decision()),
                this::intentMade,
                () -> moved(intentMade(), one(IntentState.class)),
                () -> new JournalEntry.ResultReceived(result(terminal, intentId()), time()),
                () -> new JournalEntry.BookReplaced(
                        terminal,
                        Stream.generate(() -> position(terminal)).limit(3).toList(),
                        Stream.generate(() -> order(terminal)).limit(2).toList(),
                        time()),
                () -> new JournalEntry.PositionStored(position(terminal), time()),
                () -> new JournalEntry.PositionRemoved(terminal, below(count + 1), time()),
                () -> new JournalEntry.OrderStored(order(terminal), time()),
                () -> new JournalEntry.OrderRemoved(terminal, below(count + 1), time()),
                () -> new JournalEntry.DealStored(deal()),
                this::setting,
                () -> candles(below(50)),
                this::noted);
    }
}
