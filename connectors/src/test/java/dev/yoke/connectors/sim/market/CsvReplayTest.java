package dev.yoke.connectors.sim.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yoke.core.market.Candle;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Timeframe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CsvReplayTest {

    private static final long START = 1_736_339_696_000L;

    @TempDir
    private Path folder;

    private record Quote(long bid, long ask, long timeMs) {}

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static List<Quote> play(CsvReplay replay, double speed, long lengthMs) {
        SimMarket market = SimMarket.manual(1, START).withReplay(replay, speed, 1, START);
        String symbol = replay.model().name();
        List<Quote> quotes = new ArrayList<>();
        for (long now = START; now <= START + lengthMs; now += 20) {
            market.advance(now, (name, bid, ask, timeMs) -> {
                if (name.equals(symbol)) {
                    quotes.add(new Quote(bid, ask, timeMs));
                }
            });
        }
        return quotes;
    }

    private static long units(String text) {
        return FixedPoint.parse(text);
    }

    private CsvReplay open(Path path) throws IOException {
        return CsvReplay.open(path, Optional.empty(), BadRows.REFUSE);
    }

    @Test
    void playsQuotesAtTheirPaceWithTheTimeOfNow() throws IOException {
        Path path = file("eurusd-ticks-2020-01-01.csv", """
                20200101 170000000,1.121200,1.121720,0
                20200101 170001000,1.121300,1.121920,0
                20200101 170003000,1.121170,1.121610,0
                """);
        List<Quote> quotes = play(open(path), 2, 1_000);
        assertThat(quotes)
                .containsExactly(
                        new Quote(units("1.1212"), units("1.12172"), START),
                        new Quote(units("1.1213"), units("1.12192"), START + 500));
    }

    @Test
    void beginsAgainAtTheEndAndKeepsTimeIncreasing() throws IOException {
        Path path = file("EURUSD.csv", """
                20200101 170000000,1.10000,1.10010,0
                20200101 170001000,1.10020,1.10030,0
                """);
        List<Quote> quotes = play(open(path), 1, 3_500);
        assertThat(quotes).hasSizeGreaterThanOrEqualTo(4);
        assertThat(quotes)
                .extracting(Quote::bid)
                .startsWith(units("1.1"), units("1.1002"), units("1.1"), units("1.1002"));
        assertThat(quotes).extracting(Quote::timeMs).isSorted();
    }

    @Test
    void readsMetaTraderFivesQuotesWithUnchangedSidesLeftEmpty() throws IOException {
        Path path = file(
                "GBPUSD_ticks.csv",
                "<DATE>\t<TIME>\t<BID>\t<ASK>\t<LAST>\t<VOLUME>\n"
                        + "2024.03.01\t10:00:00.100\t1.26000\t1.26010\t\t\n"
                        + "2024.03.01\t10:00:00.300\t1.26005\t\t\t\n");
        assertThat(play(open(path), 1, 300))
                .containsExactly(
                        new Quote(units("1.26"), units("1.2601"), START),
                        new Quote(units("1.26005"), units("1.2601"), START + 200));
    }

    @Test
    void readsMetaTraderFivesCandlesWithTheirSpread() throws IOException {
        Path path = file(
                "USDJPY_M1.csv",
                "<DATE>\t<TIME>\t<OPEN>\t<HIGH>\t<LOW>\t<CLOSE>\t<TICKVOL>\t<VOL>\t<SPREAD>\n"
                        + "2024.03.01\t10:00:00\t150.000\t150.060\t149.950\t150.020\t100\t0\t7\n"
                        + "2024.03.01\t10:01:00\t150.020\t150.030\t150.000\t150.010\t100\t0\t7\n");
        List<Quote> quotes = play(open(path), 60, 800);
        assertThat(quotes.getFirst()).isEqualTo(new Quote(units("150"), units("150.007"), START));
        assertThat(quotes).extracting(Quote::bid).contains(units("150.06"), units("149.95"), units("150.02"));
    }

    @Test
    void readsMetaTraderFoursCandlesWithoutAHeader() throws IOException {
        Path path = file("EURUSD1.csv", "2020.01.01,17:00,1.12120,1.12130,1.12110,1.12125,40\n");
        CsvReplay replay = CsvReplay.open(path, Optional.of("eurusd"), BadRows.REFUSE);
        assertThat(replay.report().rows()).isEqualTo(1);
        assertThat(play(replay, 1_000, 60).getFirst().bid()).isEqualTo(units("1.1212"));
    }

    @Test
    void readsPointsAndTheirRoundingErrors() throws IOException {
        Path path = file("eurusd-d1.csv", """
                Date,open,high,low,close,tick_volume
                2012-12-04,130583.99999999999,131073.0,130453.0,130935.0,55870
                2012-12-05,130934.0,131253.0,130596.0,130701.0,54075
                """);
        assertThat(play(open(path), 1e6, 60).getFirst().bid()).isEqualTo(units("1.30584"));
    }

    @Test
    void readsCandlesOfBothSidesIncludingUtf16() throws IOException {
        String text = "time_utc,bid_open,bid_high,bid_low,bid_close,ask_open,ask_high,ask_low,ask_close\n"
                + "2012-02-01 00:00:00+00:00,1.57597,1.57606,1.57576,1.57576,1.57608,1.57610,1.57585,1.57585\n";
        Path path = folder.resolve("gbpusd-m1.csv");
        Files.write(path, text.getBytes(StandardCharsets.UTF_16));
        assertThat(play(open(path), 60, 20).getFirst()).isEqualTo(new Quote(units("1.57597"), units("1.57608"), START));
    }

    @Test
    void joinsThePastToTheFirstPriceOfTheFile() throws IOException {
        Path path = file("XAUUSD.csv", "2020.01.01,17:00,1547.59,1548.00,1547.00,1547.50,40\n");
        SimMarket market = SimMarket.manual(1, START).withReplay(open(path), 1, 1, START);
        List<Candle> past = market.candles("XAUUSD", Timeframe.H1, 3_000, START, 0);
        assertThat(past).hasSize(3_000);
        assertThat(past.getLast().close()).isEqualTo(units("1547.59"));
    }

    @Test
    void namesBrokenRowsByLineAndUsesTheRest() throws IOException {
        Path path = file("EURUSD.csv", """
                20200101 170000000,1.10000,1.10010,0
                20200101 17xx01000,1.10020,1.10030,0
                20200101 170002000,1.10020,1.10010,0
                20200101 170003000,abc,1.10030,0
                20200101 165900000,1.10020,1.10030,0
                20200101 170004000,0,1.10030,0
                20200101 170005000,11.0020,11.0030,0
                20200101 170006000,1.10040
                20200101 170007000,1.10050,1.10060,0
                """);
        CsvReplay replay = CsvReplay.open(path, Optional.empty(), BadRows.SKIP);
        assertThat(replay.report().rows()).isEqualTo(2);
        assertThat(replay.report().brokenRows()).isEqualTo(7);
        assertThat(replay.report().broken())
                .extracting(ReplayReport.BrokenRow::line)
                .containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(replay.report().text()).contains("line 3: the ask is below the bid");
        assertThatThrownBy(() -> open(path))
                .isInstanceOf(ReplayFileException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("refused");
    }

    @Test
    void refusesWhatIsNoMarketDataWithAReason() throws IOException {
        assertThatThrownBy(() -> open(folder.resolve("gone.csv"))).hasMessageContaining("There is no file");
        assertThatThrownBy(() -> open(file("EURUSD-a.csv", ""))).hasMessageContaining("is empty");
        assertThatThrownBy(() -> open(file("EURUSD-b.csv", "hello\nworld\n"))).hasMessageContaining("no known format");
        assertThatThrownBy(() -> open(file("prices.csv", "2020.01.01,17:00,1,1,1,1,4\n")))
                .hasMessageContaining("--symbol");
        assertThatThrownBy(() -> open(file("EURUSD-c.csv", "x".repeat(3_000_000))))
                .isInstanceOf(ReplayFileException.class);
    }

    @Test
    void stopsQuotingWhenTheFileIsTakenAway() throws IOException {
        Path path = file("EURUSD.csv", "20200101 170000000,1.10000,1.10010,0\n");
        CsvReplay replay = open(path);
        SimMarket market = SimMarket.manual(1, START).withReplay(replay, 1, 1, START);
        Files.delete(path);
        List<Long> times = new ArrayList<>();
        for (long now = START; now < START + 10_000; now += 100) {
            market.advance(now, (symbol, bid, ask, timeMs) -> {
                if (symbol.equals("EURUSD")) {
                    times.add(timeMs);
                }
            });
        }
        assertThat(times).isNotEmpty();
        assertThat(times.getLast()).isLessThan(START + 1_000);
    }
}
