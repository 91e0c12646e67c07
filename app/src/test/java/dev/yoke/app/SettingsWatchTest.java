package dev.yoke.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.app.home.Home;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Command.AssignPropPack;
import dev.yoke.core.message.Command.ReportSettings;
import dev.yoke.core.message.Command.SetRiskPolicy;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.EngineInbox;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.RiskPolicies;
import dev.yoke.core.risk.RiskPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsWatchTest {
    private static final Command FINE = new ReportSettings("yoke.toml", List.of(), List.of());

    @TempDir
    Path folder;

    private final FakeInbox engine = new FakeInbox();
    private Path file = Path.of("");
    private SettingsWatch watch = new SettingsWatch(Home.existing(Path.of("")), engine, CockpitConfig.DEFAULT);

    @BeforeEach
    void open() {
        Home home = Home.open(folder);
        file = home.settings();
        watch = new SettingsWatch(home, engine, CockpitConfig.DEFAULT);
    }

    @Test
    void tellsTheEngineOfAGoodChangeOnceItIsTheSameTwice() throws IOException {
        write("[risk]\nmax-heat-percent = 3\n");
        watch.look();
        assertThat(engine.told).isEmpty();
        watch.look();
        assertThat(engine.taken()).containsExactly(heat("3"), FINE);

        look(10);
        assertThat(engine.taken()).as("nothing changed").isEmpty();
    }

    @Test
    void doesNotTellAgainWhatTheEngineKnows() throws IOException {
        look(4);
        assertThat(engine.taken()).containsExactly(FINE);
        write("[risk]\nmax-heat-percent = 3\n");
        look(2);
        engine.taken();
        write("# three is enough\n[risk]\nmax-heat-percent = 3.0\n");
        look(2);
        assertThat(engine.taken()).containsExactly(FINE);
    }

    @Test
    void readsAgainWhenAPackOfTheTradersFolderChanged() throws IOException {
        Path pack = Files.createDirectories(folder.resolve("prop")).resolve("mine.json");
        String mine = "{\"name\": \"Mine\", \"reset\": {\"zone\": \"UTC\", \"time\": \"00:00\"},"
                + " \"dailyLoss\": {\"percent\": 4}}";
        Files.writeString(pack, mine);
        write("[prop.accounts.Alder]\npack = \"mine\"\ninitial = 10000\n");
        look(2);
        assertThat(engine.taken())
                .filteredOn(Command.AssignPropPack.class::isInstance)
                .hasSize(1);

        Files.writeString(pack, mine.replace("4", "3"));
        watch.readAgain();
        look(2);
        assertThat(engine.taken())
                .filteredOn(Command.AssignPropPack.class::isInstance)
                .extracting(told -> ((Command.AssignPropPack) told)
                        .assignment()
                        .orElseThrow()
                        .pack()
                        .dailyLoss()
                        .orElseThrow()
                        .percent())
                .containsExactly(3 * FixedPoint.ONE);
    }

    @Test
    void doesNotLookAtWhatIsHalfWritten() throws IOException {
        write("[risk]\nmax-heat-percent = 3\n");
        look(2);
        engine.taken();

        write("");
        look(3);
        write("[risk]\nmax-heat");
        look(1);
        write("[risk]\nmax-heat-percent = 4\n");
        look(1);
        assertThat(engine.told).isEmpty();
        look(1);
        assertThat(engine.taken()).containsExactly(heat("4"), FINE);
    }

    @Test
    void takesAFileThatStaysAwayForTheDefaults() throws IOException {
        write("[risk]\nmax-heat-percent = 3\n");
        look(2);
        engine.taken();

        Files.delete(file);
        look(3);
        assertThat(engine.told).isEmpty();
        look(1);
        assertThat(engine.taken()).containsExactly(new SetRiskPolicy(RiskPolicies.DEFAULT, "no yoke.toml"), FINE);
    }

    @Test
    void reportsABadChangeAndThatItIsMended() throws IOException {
        write("[risk]\nmax-heat-percent = 0\nmax-positons = 3\n");
        look(5);
        assertThat(engine.taken())
                .containsExactly(new ReportSettings(
                        "yoke.toml",
                        List.of(
                                file + " line 2: max-heat-percent must be 0.01 to 100 %, not 0.",
                                file + " line 3: max-positons is not known in [risk]. Did you mean max-positions?"),
                        List.of()));

        write("[risk]\nmax-heat-percent = 3\n");
        look(2);
        assertThat(engine.taken()).containsExactly(heat("3"), FINE);
    }

    @Test
    void reportsAFolderInThePlaceOfTheFileAndAnEmptyFile() throws IOException {
        Files.createDirectory(file);
        look(4);
        assertThat(engine.problems()).singleElement().asString().contains("is a folder");
        Files.delete(file);
        write("");
        look(4);
        assertThat(engine.problems()).singleElement().asString().contains("is empty");
    }

    @Test
    void seesAChangeThatKeepsSizeAndTime() throws IOException {
        write("[risk]\nmax-heat-percent = 3\n");
        look(2);
        engine.taken();
        var time = Files.getLastModifiedTime(file);
        write("[risk]\nmax-heat-percent = 4\n");
        Files.setLastModifiedTime(file, time);
        look(2);
        assertThat(engine.taken()).containsExactly(heat("4"), FINE);
    }

    @Test
    void saysWhatWaitsForTheNextStartAndWhichAccountIsNotKnown() throws IOException {
        write("[ports]\nhttp = 9000\n");
        Files.writeString(folder.resolve("terminals"), "FTMO-MT5\tFTMO-Demo\t4711\n");
        look(2);
        engine.taken();
        write("[ports]\nhttp = 9001\n[risk.accounts.FTMO-MT5]\nmax-heat-percent = 3\n"
                + "[risk.accounts.FMTO]\nmax-heat-percent = 3\n");
        look(2);
        RiskPolicies wanted = RiskPolicies.DEFAULT
                .with(new TerminalId("FTMO-MT5"), Limit.MAX_HEAT, 3 * FixedPoint.ONE)
                .with(new TerminalId("FMTO"), Limit.MAX_HEAT, 3 * FixedPoint.ONE);
        assertThat(engine.taken())
                .containsExactly(
                        new SetRiskPolicy(wanted, "yoke.toml"),
                        new ReportSettings(
                                "yoke.toml",
                                List.of(),
                                List.of(
                                        "[ports] of yoke.toml was changed: it takes effect at the next start.",
                                        "No account is called FMTO yet: its limits of yoke.toml hold once it connects."
                                                + " 'yoke status' shows the names.")));
    }

    @Test
    void takesAnAccountFromItsPropRulesWhenTheFileDoesNotNameItAnyMore() throws IOException {
        write("[prop.accounts.A]\npack = \"the5ers\"\ninitial = 5000\n");
        look(2);
        assertThat(engine.taken()).hasSize(3).element(1).isInstanceOf(AssignPropPack.class);
        write("[ports]\n");
        look(2);
        assertThat(engine.taken())
                .containsExactly(
                        new SetRiskPolicy(RiskPolicies.DEFAULT, "yoke.toml"),
                        new AssignPropPack(new TerminalId("A"), Optional.empty()),
                        FINE);
    }

    @Test
    void triesAgainWhereTheEngineDidNotTakeIt() throws IOException {
        engine.answer = Answer.refused("Not accepted: the engine's queue is full.");
        write("[risk]\nmax-heat-percent = 3\n");
        look(3);
        engine.answer = Answer.accepted("");
        engine.taken();
        look(1);
        assertThat(engine.taken()).containsExactly(heat("3"), FINE);
        look(1);
        assertThat(engine.taken()).isEmpty();
    }

    private void look(int times) {
        for (int i = 0; i < times; i++) {
            watch.look();
        }
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text);
    }

    private static Command heat(String percent) {
        return new SetRiskPolicy(RiskPolicies.of(RiskPolicy.DEFAULT.with(Limit.MAX_HEAT, percent)), "yoke.toml");
    }

    private static final class FakeInbox implements EngineInbox {
        private final List<Command> told = new ArrayList<>();
        private Answer answer = Answer.accepted("");

        @Override
        public CompletableFuture<Answer> submit(Command command) {
            told.add(command);
            return CompletableFuture.completedFuture(answer);
        }

        @Override
        public boolean offerTick(Instrument instrument, long bid, long ask, long volume, long timeMs) {
            throw new AssertionError("settings have no quotes");
        }

        @Override
        public void onEvent(Event event) {
            throw new AssertionError("settings are no event");
        }

        List<Command> taken() {
            List<Command> taken = List.copyOf(told);
            told.clear();
            return taken;
        }

        List<String> problems() {
            return taken().stream()
                    .filter(ReportSettings.class::isInstance)
                    .flatMap(command -> ((ReportSettings) command).problems().stream())
                    .toList();
        }
    }
}
