package dev.yoke.app;

import dev.yoke.core.market.Candle;
import dev.yoke.core.market.CandleSeries;
import dev.yoke.core.market.CandleView;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.strategy.CandleWindow;
import dev.yoke.core.strategy.ParameterValues;
import dev.yoke.core.strategy.Reading;
import dev.yoke.core.strategy.Setup;
import dev.yoke.core.strategy.Strategy;
import dev.yoke.core.trade.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Draws a strategy's own output on a seeded walk, as SVG: the candles before its first buy, the level, entry, stop
/// and target, and the candles that followed.
final class StrategyPicture {
    private static final long POINT = 1_000;
    private static final int CANDLES = 1_200;
    private static final int BEFORE = 45;
    private static final int AFTER = 25;
    private static final int WIDTH = 900;
    private static final int HEIGHT = 420;
    private static final int LEFT = 20;
    private static final int RIGHT = 150;
    private static final int TOP = 40;
    private static final int BOTTOM = 30;

    private final Strategy strategy;
    private final CandleView candles;
    private final int entry;
    private final Setup setup;
    private final long level;
    private final long target;
    private final long lowest;
    private final long highest;

    private StrategyPicture(Strategy strategy, CandleView candles, int entry, Setup setup) {
        this.strategy = strategy;
        this.candles = candles;
        this.entry = entry;
        this.setup = setup;
        this.level = level(setup);
        this.target = setup.target(Limit.TARGET_REWARD_RISK.standard());
        long low = Math.min(setup.stop(), target);
        long high = Math.max(setup.stop(), target);
        for (int i = entry - BEFORE; i <= entry + AFTER; i++) {
            low = Math.min(low, candles.low(i));
            high = Math.max(high, candles.high(i));
        }
        this.lowest = low;
        this.highest = high;
    }

    /// Of the first seed whose walk has a buy before which the same level was waited for.
    static String of(Strategy strategy) {
        ParameterValues values = ParameterValues.standard(strategy.parameters());
        for (long seed = 1; ; seed++) {
            CandleView candles = walk(seed, strategy.timeframe());
            for (int i = CandleWindow.CANDLES; i < CANDLES - AFTER; i++) {
                if (strategy.read(CandleWindow.endingAt(candles, i), values, Side.BUY)
                                instanceof Reading.Fired(Setup setup)
                        && strategy.read(CandleWindow.endingAt(candles, i - 1), values, Side.BUY)
                                instanceof Reading.Waiting waiting
                        && Math.abs(waiting.trigger() - level(setup)) < atr(setup) / 2) {
                    return new StrategyPicture(strategy, candles, i, setup).draw(seed);
                }
            }
        }
    }

    private static double atr(Setup setup) {
        return setup.stopDistance() / setup.confidence().stopAtr();
    }

    private static long level(Setup setup) {
        return setup.reference() - Math.round(setup.confidence().beyondAtr() * atr(setup));
    }

    private static CandleView walk(long seed, Timeframe timeframe) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Candle> walk = new ArrayList<>();
        long close = FixedPoint.parse("1.1");
        long drift = 0;
        for (int i = 0; i < CANDLES; i++) {
            drift = random.nextInt(10) == 0 ? random.nextLong(-50, 51) : drift * 4 / 5;
            long open = close;
            close = open + drift * POINT + random.nextLong(-30, 31) * POINT;
            long high = Math.max(open, close) + random.nextLong(18) * POINT;
            long low = Math.min(open, close) - random.nextLong(18) * POINT;
            walk.add(new Candle(i * timeframe.durationMs(), open, high, low, close, 10));
        }
        CandleSeries series =
                new CandleSeries(new Instrument(new TerminalId("walk"), new Symbol("EURUSD")), timeframe, CANDLES);
        series.backfill(walk);
        return series.view();
    }

    private String draw(long seed) {
        StringBuilder svg = new StringBuilder();
        svg.append(format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                        + " font-size=\"12\">%n<title>%s on a seeded walk</title>%n",
                WIDTH, HEIGHT, strategy.title()));
        svg.append(format("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>%n", WIDTH, HEIGHT));
        svg.append(format(
                "<text x=\"%d\" y=\"24\" font-size=\"15\" fill=\"#222222\">%s, %s: %s</text>%n",
                LEFT, strategy.title(), strategy.timeframe(), setup.reason()));
        svg.append(format(
                "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"#eef3fb\"/>%n",
                x(entry) - step() / 2, TOP, step(), HEIGHT - TOP - BOTTOM));
        for (int i = entry - BEFORE; i <= entry + AFTER; i++) {
            candle(svg, i);
        }
        level(svg, level, "#777777", "4 3", "level", entry - BEFORE);
        level(svg, setup.reference(), "#1565c0", "", "entry", entry);
        level(svg, setup.stop(), "#c62828", "", "stop", entry);
        level(svg, target, "#2e7d32", "", "target, 2.5 R", entry);
        svg.append(format(
                "<text x=\"%d\" y=\"%d\" fill=\"#777777\">seed %d; the shaded candle is the one after which it fires;"
                        + " what follows is chance</text>%n</svg>%n",
                LEFT, HEIGHT - 10, seed));
        return svg.toString();
    }

    private void candle(StringBuilder svg, int i) {
        boolean up = candles.close(i) >= candles.open(i);
        String colour = up ? "#26897e" : "#c8443c";
        svg.append(format(
                "<path d=\"M%.1f %.1fV%.1f\" stroke=\"%s\"/><rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\""
                        + " fill=\"%s\"/>%n",
                x(i),
                y(candles.high(i)),
                y(candles.low(i)),
                colour,
                x(i) - step() * 0.35,
                y(Math.max(candles.open(i), candles.close(i))),
                step() * 0.7,
                Math.max(1, Math.abs(y(candles.open(i)) - y(candles.close(i)))),
                colour));
    }

    private void level(StringBuilder svg, long price, String colour, String dashes, String name, int from) {
        svg.append(format(
                "<path d=\"M%.1f %.1fH%d\" stroke=\"%s\" stroke-width=\"1.5\"%s/><text x=\"%d\" y=\"%.1f\""
                        + " fill=\"%s\">%s %s</text>%n",
                x(from) - step() / 2,
                y(price),
                WIDTH - RIGHT,
                colour,
                dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\"",
                from == entry ? WIDTH - RIGHT + 6 : LEFT,
                y(price) - (from == entry ? 2 : 4),
                colour,
                FixedPoint.format(price, 5),
                name));
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern.replace("%n", "\n"), values);
    }

    private static double step() {
        return (double) (WIDTH - LEFT - RIGHT) / (BEFORE + AFTER + 1);
    }

    private double x(int i) {
        return LEFT + (i - entry + BEFORE + 0.5) * step();
    }

    private double y(long price) {
        return TOP + (double) (highest - price) / (highest - lowest) * (HEIGHT - TOP - BOTTOM);
    }
}
