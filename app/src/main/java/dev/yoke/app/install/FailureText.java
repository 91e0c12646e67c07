package dev.yoke.app.install;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.util.Optional;

/// What stands in the way of an installation, in words for the trader.
public final class FailureText {
    private FailureText() {}

    public static String ofWriting(IOException e) {
        if (e instanceof AccessDeniedException denied) {
            return denied.getFile()
                    + " cannot be written. Close the terminal, or give yourself the right to write there.";
        }
        if (e instanceof FileAlreadyExistsException inTheWay) {
            return inTheWay.getFile() + " is in the way: a folder of that name is needed. Move it elsewhere.";
        }
        if (e instanceof FileSystemException file) {
            return file.getFile() + ": "
                    + Optional.ofNullable(file.getReason())
                            .orElse(file.getClass().getSimpleName()) + ".";
        }
        return e.getMessage() + ".";
    }

    public static String ofReading(IOException e) {
        if (e instanceof AccessDeniedException denied) {
            return denied.getFile() + " cannot be read. Give yourself the right to read it.";
        }
        if (e instanceof FileSystemException file && file.getReason() != null) {
            return file.getFile() + " cannot be read (" + file.getReason() + ").";
        }
        return e.getMessage() + " cannot be read.";
    }
}
