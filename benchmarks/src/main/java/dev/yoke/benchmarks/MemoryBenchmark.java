package dev.yoke.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The built program as its user starts it: how soon it runs, and what it takes at idle.
final class MemoryBenchmark implements Benchmark {

    private static final int IDLE_S = 20;

    @Override
    public String name() {
        return "program";
    }

    @Override
    public List<Row> run() throws Exception {
        Path launcher = Path.of("../app/target/yoke/bin/yoke").toAbsolutePath().normalize();
        if (!Files.isExecutable(launcher)) {
            throw new IllegalStateException("build first: " + launcher + " is not there");
        }
        double headless = idleMiB(launcher, List.of("--headless"));
        double windowed = idleMiB(
                launcher,
                List.of(
                        "--screenshot",
                        Files.createTempFile("yoke-bench", ".png").toString()));
        return List.of(
                Row.absolute(
                        "program", "demo at idle, headless, after 20 s", headless, "MiB RSS", "< 350", headless < 350),
                Row.absolute(
                        "program",
                        "demo at idle, with its window, after 20 s",
                        windowed,
                        "MiB RSS",
                        "< 350",
                        windowed < 350));
    }

    private static double idleMiB(Path launcher, List<String> arguments) throws IOException, InterruptedException {
        try (Folder home = Folder.create()) {
            List<String> command = new java.util.ArrayList<>(List.of(
                    launcher.toString(),
                    "demo",
                    "--home",
                    home.path().toString(),
                    "--http-port",
                    "0",
                    "--bridge-port",
                    "0"));
            command.addAll(arguments);
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                if (process.waitFor(IDLE_S, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("the demo ended by itself: exit " + process.exitValue());
                }
                return residentMiB(process.pid());
            } finally {
                process.destroy();
                process.waitFor(20, TimeUnit.SECONDS);
            }
        }
    }

    private static double residentMiB(long pid) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1_024;
            }
        }
        throw new IllegalStateException("no resident size of process " + pid + " on this system");
    }
}
