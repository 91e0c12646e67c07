package dev.yoke.connectors.sim.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Tick;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarketMemoryTest {

    private static final long START = 1_736_339_696_000L;
    private static final QuoteSink NOBODY = (symbol, bid, ask, timeMs) -> {};

    @TempDir
    private Path folder;

    @Test
    void goesOnWithTheRowOfTheFileThatWasShown() throws IOException {
        CsvReplay replay = replay();
        SimMarket first = SimMarket.manual(1, START).withReplay(replay, 1, 1, START, memory());
        run(first, START, START + 5_500);
        assertThat(first.last("EURUSD").bid()).isEqualTo(FixedPoint.parse("1.00500"));
        memory().save(first.marks());

        SimMarket second = SimMarket.manual(1, START + 60_000).withReplay(replay, 1, 1, START + 60_000, memory());
        run(second, START + 60_000, START + 60_100);
        assertThat(second.last("EURUSD").bid()).isBetween(FixedPoint.parse("1.00500"), FixedPoint.parse("1.00600"));
    }

    @Test
    void goesOnFromThePriceOfAReplayThatIsLeftOut() throws IOException {
        SimMarket first = SimMarket.synthetic(1, 1, false, START).withReplay(replay(), 1, 1, START, memory());
        run(first, START, START + 5_500);
        memory().save(first.marks());

        SimMarket second = SimMarket.synthetic(1, 1, false, START + 6_000, memory());
        run(second, START + 6_000, START + 20_000);
        double change = (double) second.last("EURUSD").bid() / FixedPoint.parse("1.005") - 1;
        assertThat(Math.abs(change)).isLessThan(0.002);
    }

    @Test
    void leavesASyntheticMarketOnItsOwnPath() {
        SimMarket first = SimMarket.synthetic(1, 1, false, START);
        run(first, START, START + 10_000);
        memory().save(first.marks());
        SimMarket restarted = SimMarket.synthetic(1, 1, false, START + 20_000, memory());
        SimMarket fresh = SimMarket.synthetic(1, 1, false, START + 20_000);
        run(restarted, START + 20_000, START + 40_000);
        run(fresh, START + 20_000, START + 40_000);
        Tick expected = fresh.last("XAUUSD");
        assertThat(restarted.last("XAUUSD")).isEqualTo(expected);
    }

    @Test
    void forgetsDamagedLinesAndKeepsTheOthers() throws IOException {
        Files.writeString(file(), "EURUSD\tgarbage\t1\t\t0\nhalf a line\nXAUUSD\t240000000000\t7\t\t0\n");
        assertThat(memory().of("EURUSD")).isEmpty();
        assertThat(memory().of("XAUUSD")).contains(new MarketMemory.Mark(240_000_000_000L, 7, "", 0));
    }

    private CsvReplay replay() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int second = 0; second < 60; second++) {
            rows.append(
                    String.format("20200101 1700%02d000,1.%05d,1.%05d,0%n", second, second * 100, second * 100 + 10));
        }
        Path path = Files.writeString(folder.resolve("eurusd-ticks.csv"), rows);
        return CsvReplay.open(path, Optional.empty(), BadRows.REFUSE);
    }

    private static void run(SimMarket market, long fromMs, long toMs) {
        for (long now = fromMs; now <= toMs; now += 20) {
            market.advance(now, NOBODY);
        }
    }

    private MarketMemory memory() {
        return MarketMemory.in(file());
    }

    private Path file() {
        return folder.resolve("market.tsv");
    }
}
