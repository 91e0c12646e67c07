package dev.yoke.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.yoke.app.settings.PortsSection.Ports;
import dev.yoke.app.settings.SettingsRefused;
import dev.yoke.app.settings.StrategySections;
import dev.yoke.connectors.prop.PropLibrary;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.MarketSession;
import dev.yoke.core.risk.RiskPolicies;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.risk.Unit;
import dev.yoke.core.risk.prop.PropAssignment;
import dev.yoke.core.signal.SourcePolicy.Mode;
import dev.yoke.core.strategy.AgentSetting;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ConfigFileTest {
    private static final TerminalId FTMO = new TerminalId("FTMO-MT5");

    @TempDir
    Path folder;

    @Test
    void usesTheDefaultsWithoutAFile() {
        assertThat(ConfigFile.read(folder.resolve("yoke.toml"))).isEqualTo(CockpitConfig.DEFAULT);
    }

    @Test
    void readsEverySection() {
        CockpitConfig config = read("""
                # mine
                ports.http = 9000
                ports.bridge = 0
                ports.pipe = 'yoke-2'

                [risk]
                risk-per-trade-percent = 0.35
                max-positions = 17
                mandatory-stop = false
                sessions = [
                    "london", # opens at 8
                    "new-york",
                ]
                beta-benchmark = "US500"

                [risk.accounts."FTMO-MT5"]
                max-daily-loss-percent = 4
                max-heat-percent = 3.5

                [agents.nova]
                mode = "auto"
                real = true
                strategies = ["m1-retest"]

                [agents.atlas]
                mode = "off"

                [strategies.m1-retest]
                away-atr = 0.75

                [prop.accounts."FTMO-MT5"]
                pack = "ftmo-2-step"
                initial = 100_000.50
                start = 2026-11-02
                highest-balance = 104000
                """);

        RiskPolicy general = RiskPolicy.DEFAULT
                .with(Limit.RISK_PER_TRADE, "0.35")
                .with(Limit.MAX_POSITIONS, "17")
                .with(Limit.MANDATORY_STOP, 0)
                .withSessions(Set.of(MarketSession.LONDON, MarketSession.NEW_YORK))
                .withBetaBenchmark("US500");
        assertThat(config)
                .isEqualTo(new CockpitConfig(
                        new Ports(Optional.of(9000), Optional.of(0), Optional.of("yoke-2")),
                        RiskPolicies.of(general)
                                .with(FTMO, Limit.MAX_DAILY_LOSS, 4 * FixedPoint.ONE)
                                .with(FTMO, Limit.MAX_HEAT, FixedPoint.parse("3.5")),
                        new StrategySections.Said(
                                List.of(
                                        AgentSetting.off("atlas"),
                                        new AgentSetting("nova", true, Mode.AUTO, false, Set.of("m1-retest"))),
                                List.of(new StrategySections.Value("m1-retest", "away-atr", FixedPoint.parse("0.75")))),
                        Map.of(
                                FTMO,
                                new PropAssignment(
                                        PropLibrary.builtIn()
                                                .find("ftmo-2-step")
                                                .orElseThrow(),
                                        FixedPoint.parse("100000.5"),
                                        Instant.parse("2026-11-01T23:00:00Z").toEpochMilli(),
                                        FixedPoint.parse("104000"))),
                        "yoke.toml"));
    }

    @ParameterizedTest
    @EnumSource(Limit.class)
    void readsEveryLimitFromItsLeastToItsMost(Limit limit) {
        for (long value : List.of(limit.least(), limit.most())) {
            String text = limit.unit() == Unit.SWITCH
                    ? Long.toString(value)
                    : limit.unit().number(value);
            assertThat(problems("[risk]\n" + limit.key() + " = " + text + "\n"))
                    .noneMatch(problem -> problem.contains("must be"));
        }
        assertThat(problems("[risk]\n" + limit.key() + " = -2\n"))
                .singleElement()
                .asString()
                .contains("yoke.toml line 2: " + limit.key() + " must be ", ", not -2.");
        assertThat(problems("[risk]\n" + limit.key() + " = nan\n"))
                .singleElement()
                .asString()
                .contains("yoke.toml line 2: " + limit.key() + " must be ", "NaN");
    }

    @Test
    void putsThePortsOfTheCommandLineFirst() {
        CockpitConfig config = read("[ports]\nhttp = 9000\n").withPorts(Optional.of(9001), Optional.empty());

        assertThat(config.ports()).isEqualTo(new Ports(Optional.of(9001), Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [risk];max-dayly-loss-percent = 4 | line 2: max-dayly-loss-percent is not known in [risk]. Did you mean max-daily-loss-percent?
            [risk];xyzzy = 4                  | line 2: xyzzy is not known in [risk]; known are
            [ports];htpp = 4                  | line 2: htpp is not known in [ports]. Did you mean http?
            [ports];frobnicate = 4            | line 2: frobnicate is not known in [ports]; known are bridge, http, pipe.
            [ports];[risks];                  | line 2: risks is not a section. Did you mean [risk]?
            max-positions = 3                 | line 1: max-positions is not a section; known are [agents], [ports], [prop], [risk], [strategies].
            [agents.nova];mode = "always"     | line 2: mode must be "off", "shadow", "confirm" or "auto" in [agents.nova].
            [agents.nova];mode = "auto";strategies = ["astrology"] | line 3: Nova does not trade astrology; it trades
            [agents.zeus];mode = "auto"       | line 1: zeus is not known in [agents]; known are atlas, nova, orion.
            [strategies.m1-retest];lookback = 4.5 | line 2: lookback must be a whole number, 5 to 150 candles, not 4.5.
            [strategies.m1-retest];lookback = "x" | line 2: lookback must be a number with at most 8 decimals, not "x".
            risk = 3                          | line 1: risk is a section: write [risk] on a line of its own.
            [ports];http =                    | line 2: this is not TOML: Newline not permitted here.
            [ports];http = 70000              | line 2: http must be a port, 0 (any free one) to 65535, not 70000.
            [ports];http = 99999999999999999999 | line 2: http must be a port
            [ports];http = 80.5               | line 2: http must be a port
            [ports];pipe = "a/b"              | line 2: pipe:
            [ports];pipe = 7                  | line 2: pipe must be text in quotes, not 7.
            [risk];max-heat-percent = -1      | line 2: max-heat-percent must be 0.01 to 100 %, not -1.
            [risk];max-heat-percent = "six"   | line 2: max-heat-percent must be a number, not "six".
            [risk];max-heat-percent = inf     | line 2: max-heat-percent must be a number, not "Infinity".
            [risk];max-heat-percent = -nan    | line 2: max-heat-percent must be a number, not "NaN".
            [risk];max-heat-percent = 1e40    | line 2: max-heat-percent must be a number from 0.01 to 100 with at most 8 decimals, not 1E+40.
            [risk];max-heat-percent = 1e999999999 | line 2: max-heat-percent must be a number from 0.01 to 100
            [risk];max-heat-percent = 1.123456789 | line 2: max-heat-percent must be a number from 0.01 to 100 with at most 8 decimals
            [risk];max-heat-percent = 2026-11-27 | line 2: max-heat-percent must be a number, not "2026-11-27".
            [risk];max-heat-percent = true    | line 2: max-heat-percent must be a number, not true.
            [risk];max-positions = 2.5        | line 2: max-positions must be a whole number, not 2.5.
            [risk];max-positions = 99999999999999999999 | line 2: max-positions must be a whole number from 1 to 10000, not 99999999999999999999.
            [risk];mandatory-stop = "yes"     | line 2: mandatory-stop must be true or false, not "yes".
            [risk];mandatory-stop = 2         | line 2: mandatory-stop must be true or false, not 2.
            [risk];sessions = "london"        | line 2: sessions must be a list of texts
            [risk];sessions = ["paris"]       | line 2: sessions has no session "paris"; known are "sydney", "tokyo", "london", "new-york".
            [risk];beta-benchmark = "US 500"  | line 2: beta-benchmark is not a symbol: a symbol has no spaces or control characters.
            [risk];max-positions = 3;max-positions = 4 | line 3: max-positions is there already on line 2. Keep one of the two.
            [risk];max-positions = 3;[ports];[risk]    | line 4: risk is there already on line 1. Keep one of the two.
            [risk];risk-per-trade-percent = 3 | line 2: risk-per-trade-percent of 3 % is above max-risk-per-trade-percent of 2 %, which is its default.
            [risk];risk-per-trade-percent = 3;;max-risk-per-trade-percent = 2.5 | line 2: risk-per-trade-percent of 3 % is above max-risk-per-trade-percent of 2.5 % on line 4.
            [risk.accounts.A];max-heat-percent = 7 | line 2: max-heat-percent of 7 % is looser than the 6 % by default; an account of its own can only be tighter.
            [risk];max-heat-percent = 4;[risk.accounts.A];max-heat-percent = 5 | line 4: max-heat-percent of 5 % is looser than the 4 % on line 2
            [risk.accounts.A];min-margin-level-percent = 100 | line 2: min-margin-level-percent of 100 % is looser than the 150 % by default
            [risk.accounts.A];atr-stop-multiple = 1 | line 2: atr-stop-multiple is the same for all accounts and stands in [risk] only.
            [risk.accounts.A];max-signal-age-ms = 1 | line 2: max-signal-age-ms is the same for all accounts and stands in [risk] only.
            [risk.accounts.A];max-haet-percent = 1  | line 2: max-haet-percent is not known in [risk.accounts.A]. Did you mean max-heat-percent?
            [risk.accounts.A];max-risk-per-trade-percent = 1.5;max-heat-percent = 1 | line 2: max-risk-per-trade-percent of 1.5 % is above max-heat-percent of 1 % on line 3.
            [prop.accounts.A];initial = 5 | line 1: [prop.accounts.A] does not say which rules it is held to, as pack = "ftmo-2-step".
            [prop.accounts.A];pack = "the5ers" | line 1: [prop.accounts.A] does not say what it began with, as initial = 100000.
            [prop.accounts.A];pack = "ftmo";initial = 5 | line 2: pack names no rules called "ftmo"; there are apex-intraday, ftmo-1-step
            [prop.accounts.A];pack = "the5ers";initial = 0 | line 3: initial must be a number above 0 with at most 8 decimals, not 0.
            [prop.accounts.A];pack = "the5ers";initial = nan | line 3: initial must be a number above 0
            [prop.accounts.A];pack = "the5ers";initial = 1e999999999 | line 3: initial must be a number above 0
            [prop.accounts.A];pack = "the5ers";initial = 1e12 | line 3: initial must be a number above 0
            [prop.accounts.A];pack = "the5ers";initial = 5;start = "soon" | line 4: start must be a day, as 2026-11-27, not soon.
            [prop.accounts.A];pack = "the5ers";initial = 5;start = 0001-01-01 | line 4: start must be a day
            [prop.accounts.A];pack = "the5ers";initial = 5;stat = 2026-11-27 | line 4: stat is not known in [prop.accounts.A]. Did you mean start?
            [risk.accounts];max-heat-percent = 1    | line 2: max-heat-percent is not known in [risk.accounts]
            [risk.accounts.""];max-heat-percent = 1 | line 1: [risk.accounts.""] names no terminal: its name has 1 to 64 letters.
            """)
    void refusesAndSaysWhere(String lines, String problem) {
        assertThat(problems(lines.replace(';', '\n') + "\n"))
                .singleElement()
                .asString()
                .startsWith(folder.resolve("yoke.toml").toString())
                .contains("yoke.toml " + problem);
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        assertThat(problems("""
                [ports]
                http = "web"
                [risk]
                max-heat-percent = 0
                max-positons = 3
                sessions = ["london", "paris"]
                risk-per-trade-percent = 3
                [risk.accounts.A]
                max-daily-loss-percent = 50
                [strategy]
                """))
                .extracting(problem -> problem.replaceAll(".*yoke.toml (line \\d+: [\\[\\]a-z-]+).*", "$1"))
                .containsExactly(
                        "line 2: http",
                        "line 4: max-heat-percent",
                        "line 5: max-positons",
                        "line 6: sessions",
                        "line 7: risk-per-trade-percent",
                        "line 9: max-daily-loss-percent",
                        "line 10: strategy");
    }

    /// Who allows three positions need not say that five in one symbol are too many.
    @Test
    void letsWhatWasNotSaidGiveWay() {
        RiskPolicies limits = read("""
                        [risk]
                        max-positions = 3
                        max-risk-per-trade-percent = 0.5
                        [risk.accounts.FTMO-MT5]
                        max-positions = 2
                        """).limits();

        assertThat(limits)
                .isEqualTo(RiskPolicies.of(RiskPolicy.DEFAULT
                                .with(Limit.MAX_POSITIONS, 3)
                                .with(Limit.MAX_PER_SYMBOL, 3)
                                .with(Limit.MAX_RISK_PER_TRADE, "0.5")
                                .with(Limit.RISK_PER_TRADE, "0.5"))
                        .with(FTMO, Limit.MAX_POSITIONS, 2)
                        .with(FTMO, Limit.MAX_PER_SYMBOL, 2));
        assertThat(limits.of(FTMO).contradictions()).isEmpty();
    }

    @Test
    void findsTheLineBehindStringsListsAndCommentsOfSeveralLines() {
        assertThat(problems("""
                # [risk]
                [ports]
                pipe = \"""
                [risk]
                max-heat-percent = 3\"""
                [risk] # max-heat-percent = 3
                sessions = [
                  "london", # ]
                ]
                "max-heat-percent" = 0
                accounts = { A = { max-heat-percent = 9 } }
                """))
                .extracting(problem -> problem.replaceAll("(?s).*yoke.toml (line \\d+: [a-z-]+).*", "$1"))
                .containsExactly("line 3: pipe", "line 10: max-heat-percent", "line 11: max-heat-percent");
    }

    @Test
    void takesLinesThatEndAsOnWindows() {
        assertThat(read("[ports]\r\nhttp = 9000\r\n").ports().http()).contains(9000);
        assertThat(problems("[ports]\r\n\r\nhttp = -1\r\n"))
                .singleElement()
                .asString()
                .contains("line 3");
    }

    @Test
    void refusesOtherEncodings() {
        assertThat(problems("\uFEFF[ports]\n", StandardCharsets.UTF_8))
                .singleElement()
                .asString()
                .contains("yoke.toml begins with a byte order mark: save it as UTF-8 without BOM.");
        assertThat(problems("[ports]\n", StandardCharsets.UTF_16))
                .singleElement()
                .asString()
                .contains("yoke.toml is UTF-16: save it as UTF-8.");
        assertThat(problems("[ports]\n# für\n", StandardCharsets.ISO_8859_1))
                .singleElement()
                .asString()
                .contains("yoke.toml line 2: this is not UTF-8: save the file as UTF-8.");
        assertThat(read("[ports]\n# für\n").ports()).isEqualTo(Ports.UNSAID);
    }

    @Test
    void refusesAnEmptyFileWhichMayBeHalfWritten() {
        for (String text : List.of("", " \n\n")) {
            assertThat(problems(text)).singleElement().asString().contains("yoke.toml is empty: delete it");
        }
        assertThat(read("# nothing yet\n").limits()).isEqualTo(RiskPolicies.DEFAULT);
    }

    @Test
    void refusesAFolderAndAFileThatIsTooLarge() throws IOException {
        Path directory = Files.createDirectory(folder.resolve("folder.toml"));
        assertThatThrownBy(() -> ConfigFile.read(directory))
                .isInstanceOf(SettingsRefused.class)
                .hasMessageEndingWith("folder.toml is a folder: put the settings into a file of this name.");
        assertThat(problems("#".repeat(10_000_000)))
                .singleElement()
                .asString()
                .contains("yoke.toml has 10.0 MB: a settings file has at most 256 KB.");
    }

    @Test
    void survivesAnyDamage() {
        String good =
                "[ports]\nhttp = 9000\n[risk]\nsessions = [\"london\"]\naccounts = { A = { max-positions = 3 } }\n";
        for (int cut = 1; cut < good.length(); cut++) {
            problems(good.substring(0, cut));
            problems(good.substring(cut));
            for (char damage : "[]{}\"'=,.#\n\0é".toCharArray()) {
                problems(good.substring(0, cut) + damage + good.substring(cut + 1));
            }
        }
    }

    private CockpitConfig read(String text) {
        return ConfigFile.read(write(text, StandardCharsets.UTF_8));
    }

    private List<String> problems(String text) {
        return problems(text, StandardCharsets.UTF_8);
    }

    private List<String> problems(String text, Charset charset) {
        Path file = write(text, charset);
        SettingsRefused refused = catchThrowableOfType(SettingsRefused.class, () -> ConfigFile.read(file));
        return refused == null ? new ArrayList<>() : refused.problems();
    }

    private Path write(String text, Charset charset) {
        try {
            return Files.write(folder.resolve("yoke.toml"), text.getBytes(charset));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
