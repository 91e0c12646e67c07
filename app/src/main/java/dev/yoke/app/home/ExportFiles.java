package dev.yoke.app.home;

import dev.yoke.core.port.Exports;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// What the trader exports: where they chose, else in the folder `exports` under a name that nothing has yet.
public final class ExportFiles implements Exports {
    private static final int MOST_OF_ONE_NAME = 10_000;

    private final Path folder;

    private ExportFiles(Path folder) {
        this.folder = folder;
    }

    /// The folder is made when the first file is written.
    public static ExportFiles in(Path folder) {
        return new ExportFiles(folder);
    }

    @Override
    public Result write(Optional<Path> chosen, String name, byte[] content) {
        Path file = chosen.orElse(folder.resolve(name));
        try {
            if (chosen.isPresent()) {
                replace(file, content);
                return new Written(file);
            }
            PrivateFiles.createFolder(folder);
            return new Written(create(name, content));
        } catch (IOException e) {
            return new Failed(String.valueOf(NamedFailure.of(file, e).getMessage()));
        }
    }

    private static void replace(Path file, byte[] content) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, content);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path create(String name, byte[] content) throws IOException {
        int dot = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
        for (int number = 1; number <= MOST_OF_ONE_NAME; number++) {
            String free = number == 1 ? name : name.substring(0, dot) + "-" + number + name.substring(dot);
            try {
                return Files.write(
                        folder.resolve(free), content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            } catch (FileAlreadyExistsException taken) {
                continue;
            }
        }
        throw new FileAlreadyExistsException(folder.resolve(name).toString());
    }
}
