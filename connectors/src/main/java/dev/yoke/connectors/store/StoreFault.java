package dev.yoke.connectors.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/// The store cannot be opened, read or written. The message is for the trader: what happened, to which file, what to
/// do.
public final class StoreFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READONLY = 8;
    private static final int INTERRUPT = 9;
    private static final int IOERR = 10;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANTOPEN = 14;
    private static final int NOTADB = 26;

    private static final String MEANWHILE =
            " Until then new entries are refused; closing and flattening work as always.";

    private StoreFault(String message, Throwable cause) {
        super(message, cause);
    }

    private StoreFault(String message) {
        super(message);
    }

    static StoreFault of(Path db, SQLException e) {
        return new StoreFault(whatToDo(db, e) + MEANWHILE, e);
    }

    private static String whatToDo(Path db, SQLException e) {
        return switch (code(e)) {
            case CORRUPT, NOTADB -> damagedText(db, String.valueOf(e.getMessage()));
            case FULL ->
                "The journal " + db + " cannot be written: the disk is full. Free some space and restart the cockpit.";
            case READONLY ->
                "The journal " + db + " cannot be written: the file or its folder is read-only. Give your user write"
                        + " permission for both and restart the cockpit.";
            case CANTOPEN ->
                "The journal " + db + " cannot be opened. Check that its folder exists, that " + db.getFileName()
                        + " is a file, and that your user may write there; then restart the cockpit.";
            case BUSY, LOCKED ->
                "The journal " + db + " is locked by another program. Close the program that has it open (a second"
                        + " cockpit, a database viewer, a backup) and restart the cockpit.";
            case IOERR ->
                "The disk reported an error for the journal " + db + " (" + e.getMessage()
                        + "). Check the disk, keep a copy of the folder, and restart the cockpit.";
            default ->
                "The journal " + db + " failed (" + e.getMessage() + "). Restart the cockpit; if it comes again, keep"
                        + " a copy of the file and report it.";
        };
    }

    static StoreFault damaged(Path db, String detail) {
        return new StoreFault(damagedText(db, detail) + MEANWHILE);
    }

    private static String damagedText(Path db, String detail) {
        return "The journal " + db + " is damaged (" + detail + "). It is kept as it is. Close the cockpit, move "
                + db.getFileName() + " and, where they exist, " + db.getFileName() + "-wal and " + db.getFileName()
                + "-shm to a safe place, put a backup there if you have one, and start again.";
    }

    static StoreFault heldByAnother(Path db) {
        return new StoreFault("Another cockpit already works with the journal " + db
                + ". Use that one, or close it and restart this one, or start this one with another --home."
                + MEANWHILE);
    }

    static StoreFault newer(Path db, long found, long known) {
        return new StoreFault("The journal " + db + " was written by a newer Yoke (schema " + found
                + ", this one knows " + known + "). Nothing was changed. Install the newer version again, or start"
                + " this one with another --home." + MEANWHILE);
    }

    static StoreFault foreign(Path db) {
        return new StoreFault("The file " + db + " is a database of another program. Nothing was changed. Move it away"
                + " or start with another --home." + MEANWHILE);
    }

    static StoreFault noWal(Path db, String mode) {
        return new StoreFault("The journal " + db + " is on a drive that does not support a write-ahead log (mode '"
                + mode + "'), as network drives are. Start with --home on a local disk." + MEANWHILE);
    }

    static StoreFault notAFile(Path db) {
        return new StoreFault("The journal " + db + " cannot be opened: something that is not a file has its name. Move"
                + " it away or start with another --home." + MEANWHILE);
    }

    static StoreFault unreachable(Path db, IOException e) {
        return new StoreFault(
                "The journal " + db + " cannot be opened for writing (" + e
                        + "). Check that its folder exists and that your"
                        + " user may write there, then restart the cockpit." + MEANWHILE,
                e);
    }

    static StoreFault defect(Path db, Throwable e) {
        return new StoreFault(
                "The journal " + db + " stopped because of a defect (" + e + "). What was acknowledged is safe."
                        + " Restart the cockpit and report this with the log." + MEANWHILE,
                e);
    }

    static boolean isBusy(SQLException e) {
        return code(e) == BUSY || code(e) == LOCKED;
    }

    static boolean isReadOnly(SQLException e) {
        return code(e) == CANTOPEN || code(e) == READONLY;
    }

    static boolean isInterrupted(SQLException e) {
        return code(e) == INTERRUPT;
    }

    /// Without the extended part.
    private static int code(SQLException e) {
        return e.getErrorCode() & 0xff;
    }

    /// The message, never null.
    String text() {
        return String.valueOf(getMessage());
    }
}
