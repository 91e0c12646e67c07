package dev.yoke.ui.chart;

import dev.yoke.core.market.CandleView;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.EngineInbox;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import dev.yoke.core.view.ActivityBatch;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.CockpitViews;
import dev.yoke.core.view.DealView;
import dev.yoke.core.view.HaltView;
import dev.yoke.core.view.JournalView;
import dev.yoke.core.view.OrderView;
import dev.yoke.core.view.PositionView;
import dev.yoke.core.view.QuoteView;
import dev.yoke.core.view.RiskView;
import dev.yoke.core.view.TerminalView;
import dev.yoke.testkit.FakeClock;
import dev.yoke.testkit.KeptTexts;
import dev.yoke.ui.desk.Desk;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Background;
import dev.yoke.ui.fx.Frames;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;

/// A cockpit with one terminal and two symbols, moved by hand.
public final class ChartMarket implements CockpitViews, EngineInbox {

    public static final TerminalId TERMINAL = new TerminalId("demo-1");
    public static final Instrument EURUSD = new Instrument(TERMINAL, new Symbol("EURUSD"));
    public static final Instrument US30 = new Instrument(TERMINAL, new Symbol("US30"));
    public static final long OFFSET_MS = 7_200_000;
    public static final long START_SERVER_MS = 1_774_252_800_000L;

    public final List<Command> commands = new ArrayList<>();
    public final Map<Instrument, CandleView> series = new HashMap<>();
    public List<PositionView> positions = List.of();
    public List<OrderView> orders = List.of();
    public List<DealView> deals = List.of();
    public LinkState link = LinkState.LIVE;
    public boolean known = true;
    public boolean stale;
    public long nowMs = START_SERVER_MS - OFFSET_MS;
    public Answer answer = Answer.accepted("");

    private final Desk desk = new Desk(new KeptTexts());

    /// What a chart of this market is built from; work in the background is done at once.
    public ScreenPorts ports(Frames frames) {
        return new ScreenPorts(
                this,
                this,
                frames,
                new FakeClock(nowMs),
                ZoneId.of("UTC"),
                Runnable::run,
                new Background(Runnable::run, Runnable::run),
                desk);
    }

    public Desk desk() {
        return desk;
    }

    /// A seeded walk of M5 candles that leaves out the weekends.
    public static StoredCandles walk(Instrument instrument, Timeframe timeframe, int count, double start, double step) {
        SplittableRandom random = new SplittableRandom(42);
        StoredCandles candles = new StoredCandles(instrument, timeframe);
        double price = start;
        double drift = 0;
        long openMs = START_SERVER_MS - count * timeframe.durationMs();
        for (int i = 0; i < count; i++) {
            drift = drift * 0.97 + (random.nextDouble() - 0.5) * step * 0.3;
            double open = price;
            double close = open + drift + (random.nextDouble() - 0.5) * step * 2;
            double high = Math.max(open, close) + random.nextDouble() * step;
            double low = Math.min(open, close) - random.nextDouble() * step;
            long volume = 40 + random.nextLong(200) + (long) (Math.abs(close - open) / step * 150);
            candles.add(openMs + i * timeframe.durationMs(), open, high, low, close, volume);
            price = close;
        }
        return candles;
    }

    public void show(StoredCandles candles) {
        series.put(candles.instrument(), candles);
        nowMs = candles.openServerMs(candles.size() - 1) - OFFSET_MS + 63_000;
    }

    public PositionView position(Side side, double lots, double open, double stop, double target, double profit) {
        CandleView candles = series.get(EURUSD);
        long now = candles.close(candles.size() - 1);
        long openUnits = FixedPoint.fromDouble(open);
        long pips = FixedPoint.divide((now - openUnits) * side.sign(), FixedPoint.parse("0.0001"));
        Position position = new Position(
                TERMINAL,
                positions.size() + 1,
                positions.size() + 1,
                EURUSD.symbol(),
                side,
                Lots.of(FixedPoint.fromDouble(lots)),
                Price.of(openUnits),
                Price.of(FixedPoint.fromDouble(stop)),
                Price.of(FixedPoint.fromDouble(target)),
                Price.of(now),
                Money.zero("EUR"),
                Money.zero("EUR"),
                eur(profit),
                0,
                "",
                nowMs);
        return new PositionView(
                position,
                eur(profit),
                eur(stop == 0 ? 0 : 86.40),
                eur(target == 0 ? 0 : 172.80),
                stop == 0,
                stop == 0 ? 0 : 40_000_000,
                pips,
                "manual",
                5,
                false);
    }

    public DealView deal(long position, Deal.Entry entry, Side side, double price, int candle, double profit) {
        long timeMs = series.get(EURUSD).openServerMs(candle) - OFFSET_MS + 1_000;
        Deal deal = new Deal(
                TERMINAL,
                position * 10 + entry.ordinal(),
                1,
                position,
                EURUSD.symbol(),
                entry,
                side,
                Lots.parse("0.1"),
                Price.of(FixedPoint.fromDouble(price)),
                eur(profit),
                Money.zero("EUR"),
                Money.zero("EUR"),
                Money.zero("EUR"),
                Deal.Reason.EXPERT,
                1,
                "",
                timeMs);
        return new DealView(deal, "tv", 5);
    }

    private static Money eur(double amount) {
        return new Money(FixedPoint.fromDouble(amount), "EUR");
    }

    @Override
    public CockpitView current() {
        List<TerminalView> terminals = known ? List.of(terminal()) : List.of();
        List<QuoteView> quotes = new ArrayList<>();
        series.forEach((instrument, candles) -> {
            long bid = candles.close(candles.size() - 1);
            int digits = spec(instrument).digits();
            quotes.add(new QuoteView(
                    instrument,
                    bid,
                    bid + 12 * spec(instrument).point(),
                    nowMs,
                    digits,
                    spec(instrument).point(),
                    0,
                    stale));
        });
        return new CockpitView(
                1,
                stale ? nowMs + 12_000 : nowMs,
                HaltView.RUNNING,
                terminals,
                positions,
                orders,
                deals,
                List.of(),
                quotes,
                RiskView.EMPTY,
                Optional.empty(),
                List.of(),
                new JournalView(true, "", 0, 0, 0));
    }

    private TerminalView terminal() {
        return new TerminalView(
                TERMINAL,
                Optional.empty(),
                link,
                link == LinkState.LIVE ? "" : "The terminal closed the connection. Start it again.",
                nowMs,
                OFFSET_MS,
                0,
                Optional.empty(),
                true,
                false,
                true,
                "",
                0,
                0,
                0,
                List.of(spec(EURUSD), spec(US30)));
    }

    private static SymbolSpec spec(Instrument instrument) {
        boolean forex = instrument.equals(EURUSD);
        long point = forex ? FixedPoint.parse("0.00001") : FixedPoint.parse("0.1");
        return new SymbolSpec(
                instrument.symbol(),
                "",
                "",
                "EUR",
                "USD",
                "EUR",
                forex ? 5 : 1,
                point,
                point,
                1,
                1,
                FixedPoint.ONE,
                FixedPoint.parse("0.01"),
                FixedPoint.parse("100"),
                FixedPoint.parse("0.01"),
                0,
                0,
                0,
                SymbolSpec.CalcMode.FOREX,
                SymbolSpec.ExecutionMode.MARKET,
                Set.of(),
                SymbolSpec.SymbolTradeMode.FULL,
                0,
                0,
                3,
                0);
    }

    @Override
    public Optional<CandleView> candles(Instrument instrument, Timeframe timeframe) {
        return Optional.ofNullable(series.get(instrument)).filter(view -> view.timeframe() == timeframe);
    }

    @Override
    public ActivityBatch activitiesAfter(long sequence) {
        return new ActivityBatch(List.of(), sequence, 0);
    }

    @Override
    public boolean offerTick(Instrument instrument, long bid, long ask, long volume, long timeMs) {
        return true;
    }

    @Override
    public void onEvent(Event event) {}

    @Override
    public CompletableFuture<Answer> submit(Command command) {
        commands.add(command);
        return CompletableFuture.completedFuture(answer);
    }
}
