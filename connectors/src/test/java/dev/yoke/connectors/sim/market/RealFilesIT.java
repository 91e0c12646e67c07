package dev.yoke.connectors.sim.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Real market data, where it lies beside the project; not part of it.
final class RealFilesIT {

    @ParameterizedTest
    @CsvSource({
        "eurusd-ticks-2020-01-01.csv, EURUSD, 9000, 1.12120000",
        "gbpusd-m1-bid-ask-2012-02.csv, GBPUSD, 30000, 1.57597000",
        "xauusd-h1-2012-2022.csv, XAUUSD, 57000, 1547.59000000",
        "eurusd-d1.csv, EURUSD, 2300, 1.30584000"
    })
    void readsEveryRow(String name, String symbol, long atLeast, String firstBid) throws IOException {
        Path file = folder().resolve(name);
        assumeTrue(Files.exists(file));
        CsvReplay replay = CsvReplay.open(file, Optional.empty(), BadRows.SKIP);
        assertThat(replay.model().name()).isEqualTo(symbol);
        assertThat(replay.report().rows()).as(replay.report().text()).isGreaterThan(atLeast);
        assertThat(replay.report().brokenRows()).as(replay.report().text()).isZero();
        assertThat(new ReplayQuotes(replay, 1, 1, 0, 1).firstBid())
                .isEqualTo(dev.yoke.core.market.FixedPoint.parse(firstBid));
    }

    private static Path folder() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path data = at.resolve("shared/data");
            if (Files.isDirectory(data)) {
                return data;
            }
        }
        return Path.of("shared/data");
    }
}
