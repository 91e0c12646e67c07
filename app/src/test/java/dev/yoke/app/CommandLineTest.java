package dev.yoke.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yoke.app.home.Home;
import dev.yoke.app.home.HomeLock;
import dev.yoke.app.home.Ports;
import dev.yoke.app.home.PrivateFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

final class CommandLineTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--no-such-option",
                "no-such-command",
                "demo --terminals 0",
                "demo --terminals many",
                "demo --seed 99999999999999999999",
                "demo --replay /no/such/file.csv",
                "demo --symbol EURUSD",
                "demo --ea --replay pom.xml",
                "demo --ea --speed 50",
                "demo --ea --news",
                "demo --ea --weekends",
                "demo --ea --bad-rows refuse",
                "demo --bad-rows refuse",
                "demo --day --trades",
                "demo --day --ea",
                "demo --day --terminals 3",
                "demo --day --replay pom.xml",
                "sim --bad-rows skip",
                "demo --speed fast",
                "demo --speed 0",
                "demo --bad-rows ignore",
                "demo --http-port 70000",
                "--bridge-port -1",
                "demo --http-port 9000 --bridge-port 9000",
                "demo --scale 500",
                "--exit-after soon",
                "demo --theme purple",
                "demo --lang de",
                "demo --layout nowhere",
                "demo --scale 90",
                "--scale 201",
                "--scale large",
                "status extra",
                "webhook",
                "webhook add",
                "webhook add not/a/name",
                "webhook add tv --mode live",
                "flatten --now",
                "risk",
                "risk rules extra",
                "protect",
                "protect Alder",
                "protect Alder seven",
                "protect --all Alder",
                "plan Alder 7",
                "plan Alder 7 be=1R --clear"
            })
    void saysInOneLineWhatIsWrongWithTheArguments(String arguments) {
        int code = run(arguments.split(" "));

        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString().lines())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("yoke: ")
                .contains("--help");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "positions --json", "flatten", "rearm --yes", "webhook list", "risk show --json"})
    void saysThatNoCockpitRuns(String arguments) {
        int code = run((arguments + " --home " + folder).split(" "));

        assertThat(code).isEqualTo(ExitCode.NOT_RUNNING);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains(folder.toString());
    }

    @Test
    void saysThatTheCockpitOfAStalePortsFileIsGone() throws IOException {
        Home home = Home.open(folder);
        PrivateFiles.secret(home.token());
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        new Ports(free, free, Optional.empty()).write(home);

        assertThat(run("status", "--home", folder.toString())).isEqualTo(ExitCode.NOT_RUNNING);
    }

    @Test
    void refusesASecondCockpitOnTheSameHome() {
        HomeLock lock = HomeLock.take(Home.open(folder));
        try (lock) {
            int code = run("--home", folder.toString(), "--headless");

            assertThat(code).isEqualTo(ExitCode.OCCUPIED);
            assertThat(err.toString()).contains("Another cockpit").contains("process");
        }
    }

    @Test
    void saysWhichOptionChoosesAnotherPortWhereOneIsTaken() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String taken = Integer.toString(socket.getLocalPort());
            String home = folder.toString();
            for (List<String> ports : List.of(
                    List.of("--http-port", taken, "--bridge-port", "0"),
                    List.of("--http-port", "0", "--bridge-port", taken))) {
                List<String> arguments = new ArrayList<>(List.of("demo", "--headless", "--home", home));
                arguments.addAll(ports);
                err.getBuffer().setLength(0);

                assertThat(run(arguments.toArray(String[]::new))).isEqualTo(ExitCode.OCCUPIED);
                String option = taken.equals(ports.get(1)) ? "--http-port" : "--bridge-port";
                assertThat(err.toString().lines()).singleElement().asString().contains(taken, option);
            }
        }
    }

    @Test
    void saysWhyAHomeFolderCannotBeUsedAndWhatToDo() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");

        assertThat(run("demo", "--headless", "--home", file.toString())).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).contains(file + " is a file", "--home");
    }

    @Test
    void refusesAPictureInAPlaceThatCannotBe() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        Path picture = file.resolve("deep").resolve("cockpit.png");

        assertThat(run("demo", "--headless", "--home", folder.toString(), "--screenshot", picture.toString()))
                .isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).contains(picture.toString(), "cannot be made", "--screenshot");
        assertThat(folder.resolve("yoke.db")).doesNotExist();
    }

    @Test
    void refusesASettingsFileBeforeAnythingStarts() throws IOException {
        Files.writeString(folder.resolve("yoke.toml"), "[risk]\nmax-positons = 3\n");

        int code = run("--home", folder.toString(), "--headless");

        assertThat(code).isEqualTo(ExitCode.SETTINGS);
        assertThat(err.toString()).contains("line 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--http-port 70000", "--home FOLDER/file/home", "--home FOLDER/bad-settings"})
    void endsAtOnceWhenItCannotStart(String arguments) throws Exception {
        Files.writeString(folder.resolve("file"), "not a folder");
        Files.createDirectory(folder.resolve("bad-settings"));
        Files.writeString(folder.resolve("bad-settings").resolve("yoke.toml"), "unknown = 1\n");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.yoke.app.Main",
                "demo",
                "--headless"));
        command.addAll(List.of(arguments.replace("FOLDER", folder.toString()).split(" ")));

        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isPositive();
        assertThat(said.lines())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("yoke: ")
                .doesNotContain("did not end");
    }

    @Test
    void takesTheCommonOptionsBeforeAndAfterTheCommand() {
        assertThat(run("--home", folder.toString(), "status")).isEqualTo(ExitCode.NOT_RUNNING);
        assertThat(run("status", "--home", folder.toString())).isEqualTo(ExitCode.NOT_RUNNING);
    }

    @Test
    void tellsItsVersion() {
        assertThat(run("version")).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).startsWith("yoke ").contains("Java 25");
    }

    @Test
    void documentsItsExitCodes() {
        assertThat(run("--help")).isEqualTo(ExitCode.OK);
        for (int code : List.of(0, 1, 2, 3, 4, 5)) {
            assertThat(out.toString()).contains("\n  " + code + " ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"terminals", "install-ea"})
    void showsNoOptionsOfStartingWhereNothingStarts(String command) {
        assertThat(run(command, "--help")).isEqualTo(ExitCode.OK);
        assertThat(out.toString())
                .contains("--home", "--folder", "--help")
                .doesNotContain("--headless", "--http-port", "--bridge-port", "--screenshot", "--exit-after");

        run("demo", "--help");
        assertThat(out.toString()).contains("--headless", "--http-port");
    }

    @Test
    void takesAnOptionThatItsHelpDoesNotShow() throws IOException {
        Files.createDirectories(folder.resolve("MQL5"));
        int code = run("terminals", "--headless", "--folder", folder.toString());
        assertThat(code).as(err.toString()).isEqualTo(ExitCode.OK);
    }

    @Test
    void namesTheChoicesOfTheScreensLook() {
        run("demo", "--theme", "purple");
        assertThat(err.toString()).contains("dark, light or colour-blind");
        run("demo", "--lang", "de");
        assertThat(err.toString()).contains("en, es or fa");
        run("demo", "--layout", "nowhere", "--home", folder.toString());
        assertThat(err.toString()).contains("trading, charts, risk or signals");
    }

    @Test
    void readsTimes() {
        assertThat(ExitAfter.parse("30s").duration()).isEqualTo(Duration.ofSeconds(30));
        assertThat(ExitAfter.parse("45").duration()).isEqualTo(Duration.ofSeconds(45));
        assertThat(ExitAfter.parse("500ms").duration()).isEqualTo(Duration.ofMillis(500));
        assertThat(ExitAfter.parse("5m").duration()).isEqualTo(Duration.ofMinutes(5));
        assertThat(ExitAfter.parse("8h").duration()).isEqualTo(Duration.ofHours(8));
        assertThatThrownBy(() -> ExitAfter.parse("-3s")).isInstanceOf(TypeConversionException.class);
    }

    @Test
    void readsSpeeds() {
        assertThat(ReplaySpeed.parse("50")).isEqualTo(new ReplaySpeed(50));
        assertThat(ReplaySpeed.parse("0.5x")).isEqualTo(new ReplaySpeed(0.5));
        assertThat(ReplaySpeed.parse("max").isMax()).isTrue();
        assertThatThrownBy(() -> ReplaySpeed.parse("NaN")).isInstanceOf(TypeConversionException.class);
    }

    private int run(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
