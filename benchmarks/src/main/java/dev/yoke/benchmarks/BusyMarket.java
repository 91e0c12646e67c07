package dev.yoke.benchmarks;

import dev.yoke.core.market.BuiltInSymbols;
import dev.yoke.core.market.Candle;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.EngineInbox;
import dev.yoke.core.trade.Account;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import dev.yoke.core.trade.TerminalIdentity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/// Symbols of one invented broker with open positions, and their quotes as its terminal sends them.
final class BusyMarket {

    static final TerminalId TERMINAL = new TerminalId("bench");
    private static final long FIRST_PRICE_POINTS = 100_000;
    private static final long STOP_POINTS = 50_000;
    private static final long SPREAD_POINTS = 5;

    private final List<SymbolSpec> specs;
    private final long[] prices;
    private final int positions;
    private final SplittableRandom random = new SplittableRandom(7);

    /// @param positions spread evenly over the symbols, each with a stop loss
    BusyMarket(int symbols, int positions) {
        this.specs = BuiltInSymbols.ALL.stream()
                .limit(symbols)
                .map(spec -> spec.withTickValues(FixedPoint.ONE, FixedPoint.ONE))
                .toList();
        this.prices = specs.stream()
                .mapToLong(spec -> spec.point() * FIRST_PRICE_POINTS)
                .toArray();
        this.positions = positions;
    }

    List<SymbolSpec> specs() {
        return specs;
    }

    Instrument instrument(int index) {
        return new Instrument(TERMINAL, specs.get(index).symbol());
    }

    /// The terminal comes, says what it holds, and is live.
    void connect(EngineInbox engine, long nowMs) {
        engine.onEvent(new Event.TerminalConnected(new TerminalIdentity(
                TERMINAL,
                TerminalIdentity.Platform.MT5,
                5_000,
                "1.0",
                "Broker",
                "Server",
                1,
                "USD",
                100,
                TerminalIdentity.MarginMode.HEDGING,
                TerminalIdentity.TradeMode.DEMO,
                1)));
        List<Position> open = new ArrayList<>();
        for (int i = 0; i < positions; i++) {
            open.add(position(i + 1L, i % specs.size(), nowMs));
        }
        engine.onEvent(new Event.SnapshotReport(TERMINAL, account(), specs, open, List.of(), List.of(), 0));
        engine.onEvent(new Event.LinkChanged(TERMINAL, LinkState.LIVE, "bench"));
    }

    /// Candles up to now of every symbol, as a terminal would report them.
    void history(EngineInbox engine, Timeframe timeframe, int candles, long nowMs) {
        for (int i = 0; i < specs.size(); i++) {
            long point = specs.get(i).point();
            List<Candle> list = new ArrayList<>(candles);
            long close = prices[i];
            for (int back = 1; back <= candles; back++) {
                long open = Math.max(point * 1_000, close + random.nextLong(-40, 41) * point);
                list.add(new Candle(
                        timeframe.openTime(nowMs) - back * timeframe.durationMs(),
                        open,
                        Math.max(open, close) + random.nextLong(20) * point,
                        Math.min(open, close) - random.nextLong(20) * point,
                        close,
                        1 + random.nextLong(300)));
                close = open;
            }
            Collections.reverse(list);
            engine.onEvent(new Event.CandlesReport(instrument(i), timeframe, list, true));
        }
    }

    /// The next quotes, every symbol a walk of its own.
    byte[] quotes(int count, long nowMs) {
        StringBuilder text = new StringBuilder(count * 48);
        for (int i = 0; i < count; i++) {
            int at = random.nextInt(prices.length);
            SymbolSpec spec = specs.get(at);
            prices[at] = Math.max(spec.point() * 1_000, prices[at] + random.nextLong(-3, 4) * spec.point());
            text.append("TICK\t")
                    .append(spec.symbol())
                    .append('\t')
                    .append(spec.formatPrice(prices[at]))
                    .append('\t')
                    .append(spec.formatPrice(prices[at] + SPREAD_POINTS * spec.point()))
                    .append("\t\t\t")
                    .append(nowMs)
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// A position opened at the price of now.
    Position position(long identifier, int symbol, long nowMs) {
        SymbolSpec spec = specs.get(symbol);
        Money zero = Money.zero("USD");
        return new Position(
                TERMINAL,
                identifier,
                identifier,
                spec.symbol(),
                Side.BUY,
                Lots.of(spec.lotMin()),
                Price.of(prices[symbol]),
                Price.of(prices[symbol] - STOP_POINTS * spec.point()),
                Price.NONE,
                Price.of(prices[symbol]),
                zero,
                zero,
                zero,
                0,
                "",
                nowMs);
    }

    Account account() {
        Money money = Money.parse("1000000", "USD");
        Money zero = Money.zero("USD");
        return new Account(
                TERMINAL,
                money,
                money,
                zero,
                zero,
                money,
                0,
                Account.StopOutMode.PERCENT,
                50 * FixedPoint.ONE,
                zero,
                true);
    }
}
