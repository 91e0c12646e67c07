package dev.yoke.connectors.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Moves the write-ahead log into the database when nothing else is to do, so that the log stays small over weeks of
/// uptime and no intent waits for it.
///
/// A log that is moved entirely is overwritten from its start, which also makes each sync cheaper: the file does not
/// grow. While appends never pause it is moved at 16 MiB.
/// Failure: harmless, since the log is as durable as the database; tried again after the next groups.
/// Thread: `journal`.
final class WalCheckpoint {

    /// Pages of 4 KiB.
    static final int IDLE_FRAMES = 256;

    static final int BUSY_FRAMES = 4_096;
    private static final int LOOK_EVERY_GROUPS = 32;

    private static final Logger LOG = LoggerFactory.getLogger(WalCheckpoint.class);

    private final Connection connection;
    private int groupsSinceLook;
    private boolean failing;

    WalCheckpoint(Connection connection) {
        this.connection = connection;
    }

    void afterGroup() {
        groupsSinceLook++;
        if (groupsSinceLook >= LOOK_EVERY_GROUPS) {
            moveIfLonger(BUSY_FRAMES);
        }
    }

    /// Whether there may be something to do when idle.
    boolean isPending() {
        return groupsSinceLook > 0;
    }

    void whenIdle() {
        moveIfLonger(IDLE_FRAMES);
    }

    private void moveIfLonger(int frames) {
        groupsSinceLook = 0;
        try {
            if (unmovedFrames("NOOP") > frames) {
                unmovedFrames("PASSIVE");
            }
            failing = false;
        } catch (SQLException e) {
            if (!failing) {
                LOG.warn("the journal's log could not be moved into the database: {}", e.getMessage());
            }
            failing = true;
        }
    }

    /// The pragma answers with: busy, frames in the log, frames moved.
    private long unmovedFrames(String mode) throws SQLException {
        return Read.list(connection, "PRAGMA wal_checkpoint(" + mode + ")", row -> row.getLong(2) - row.getLong(3))
                .getFirst();
    }
}
