package dev.yoke.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.risk.Limit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConfigFileTest {
    @TempDir
    Path folder;

    @Test
    void usesTheDefaultsWithoutAFile() {
        assertThat(ConfigFile.read(folder.resolve("yoke.toml"))).isEqualTo(CockpitConfig.DEFAULT);
    }

    @Test
    void readsPortsAndLimitsExactly() {
        CockpitConfig config = read("""
                [ports]
                http = 9000
                bridge = 0

                [risk]
                risk-per-trade-percent = 0.35
                max-positions = 17
                """);

        assertThat(config.httpPort()).contains(9000);
        assertThat(config.bridgePort()).contains(0);
        assertThat(config.riskPolicy().orElseThrow().of(Limit.RISK_PER_TRADE)).isEqualTo(35_000_000L);
        assertThat(config.riskPolicy().orElseThrow().of(Limit.MAX_POSITIONS)).isEqualTo(17);
        assertThat(config.riskPolicy().orElseThrow().of(Limit.MAX_DAILY_LOSS)).isEqualTo(5 * FixedPoint.ONE);
    }

    @Test
    void readsTheNameOfThePipe() {
        assertThat(read("[ports]\npipe = \"yoke-2\"\n").pipe()).contains("yoke-2");
        assertThatThrownBy(() -> read("[ports]\npipe = \"a/b\"\n"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("yoke.toml line 2")
                .hasMessageContaining("letters, digits");
        assertThatThrownBy(() -> read("[ports]\npipe = 7\n")).isInstanceOf(ConfigException.class);
    }

    @Test
    void putsThePortsOfTheCommandLineFirst() {
        CockpitConfig config = read("[ports]\nhttp = 9000\n").withPorts(Optional.of(9001), Optional.empty());

        assertThat(config.httpPort()).contains(9001);
    }

    @Test
    void refusesAMisspeltLimitAndNamesItsLine() {
        assertThatThrownBy(() -> read("[risk]\nmax-positions = 3\nmax-dayly-loss-percent = 4\n"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("yoke.toml line 3")
                .hasMessageContaining("max-dayly-loss-percent")
                .hasMessageContaining("max-daily-loss-percent");
    }

    @Test
    void refusesAnUnknownSectionAndNamesItsLine() {
        assertThatThrownBy(() -> read("[ports]\n[risks]\n"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("risks");
    }

    @Test
    void refusesWhatIsNotTomlAndNamesItsLine() {
        assertThatThrownBy(() -> read("[ports]\nhttp = \n"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void refusesAPortOutOfRange() {
        assertThatThrownBy(() -> read("[ports]\nhttp = 70000\n"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("65535");
    }

    @Test
    void refusesALimitWithoutSense() {
        assertThatThrownBy(() -> read("[risk]\nmax-heat-percent = -1\n"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("0.01 to 100 %, not -1");
        assertThatThrownBy(() -> read("[risk]\nmax-heat-percent = \"six\"\n"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("number");
        assertThatThrownBy(() -> read("[risk]\nmax-heat-percent = 1e40\n"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("line 2");
    }

    private CockpitConfig read(String text) {
        try {
            return ConfigFile.read(Files.writeString(folder.resolve("yoke.toml"), text));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
