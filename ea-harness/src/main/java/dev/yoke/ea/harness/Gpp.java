package dev.yoke.ea.harness;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The compiler g++. Compiles again only what has changed: beside each program lie the list of the files it was made
/// of, as g++ wrote it, and a digest over their contents and the command.
final class Gpp {
    private final Path compiler;
    private final String version;

    private Gpp(Path compiler, String version) {
        this.compiler = compiler;
        this.version = version;
    }

    /// The first g++ on the PATH.
    static Optional<Gpp> find() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "g++"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(found -> new Gpp(
                        found, run(List.of(found.toString(), "--version")).output()));
    }

    Compilation compile(Path source, Path program, List<String> flags) {
        try {
            Files.createDirectories(program.toAbsolutePath().getParent());
            var command = new ArrayList<String>();
            command.add(compiler.toString());
            command.addAll(List.of(
                    "-std=c++20", "-Wall", "-Wextra", "-Wno-unused-parameter", "-pipe", "-DEA_CPP", "-MMD", "-MF"));
            command.add(beside(program, ".d").toString());
            command.addAll(flags);
            command.addAll(List.of("-o", beside(program, ".new").toString(), source.toString()));
            if (isCurrent(program, command)) {
                return new Compilation.Compiled(program, true);
            }
            Run run = run(command);
            if (run.code() != 0) {
                return new Compilation.Failed(String.join(" ", command) + "\n" + run.output());
            }
            Files.move(beside(program, ".new"), program, StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(beside(program, ".digest"), digest(program, command));
            return new Compilation.Compiled(program, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isCurrent(Path program, List<String> command) throws IOException {
        Path kept = beside(program, ".digest");
        return Files.exists(program)
                && Files.exists(kept)
                && Files.readString(kept).equals(digest(program, command));
    }

    private String digest(Path program, List<String> command) throws IOException {
        MessageDigest digest = sha256();
        digest.update((version + command).getBytes(StandardCharsets.UTF_8));
        for (Path part : parts(beside(program, ".d"))) {
            digest.update(Files.exists(part) ? Files.readAllBytes(part) : new byte[0]);
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /// A rule of make: the target, a colon, the files, with a backslash before a blank in a name and at a line's end.
    private static List<Path> parts(Path rule) throws IOException {
        if (!Files.exists(rule)) {
            return List.of();
        }
        String text = Files.readString(rule).replace("\\\n", " ");
        return Stream.of(text.substring(text.indexOf(": ") + 1).split("(?<!\\\\)\\s+"))
                .filter(name -> !name.isBlank())
                .map(name -> Path.of(name.replace("\\ ", " ")))
                .toList();
    }

    private static Path beside(Path program, String ending) {
        return program.resolveSibling(program.getFileName() + ending);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Run(int code, String output) {}

    private static Run run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Run(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while compiling", e);
        }
    }
}
