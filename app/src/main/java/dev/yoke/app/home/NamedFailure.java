package dev.yoke.app.home;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/// A failure to write a file, under the name of that file: the names that it has while it is being written, or none,
/// say nothing to the trader.
public final class NamedFailure {
    private NamedFailure() {}

    public static FileSystemException of(Path file, IOException failure) {
        FileSystemException named = failure instanceof AccessDeniedException
                ? new AccessDeniedException(file.toString())
                : new FileSystemException(file.toString(), null, reason(failure));
        named.initCause(failure);
        return named;
    }

    private static String reason(IOException failure) {
        String reason = failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
        return reason == null ? failure.getClass().getSimpleName() : reason;
    }
}
