package dev.yoke.connectors.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets go of what is only needed to look closely at a recent decision: what the rules were asked, and the hops.
/// Signals, decisions with their verdicts, orders and deals are kept for ever.
///
/// Once an hour, when nothing else is to do, a piece at a time. Counted back from the newest decision or from now,
/// whichever is earlier: a clock that was wrong once does not empty the journal.
/// Failure: harmless; tried again an hour later.
/// Thread: `journal`.
final class Retention {

    static final Duration KEPT = Duration.ofDays(90);
    private static final int PIECE = 500;
    private static final long PAUSE_NS = Duration.ofHours(1).toNanos();

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final Connection connection;
    private final Write inputs;
    private final Write traces;
    private long nextNs;

    /// @param nowNs monotonic: the first time is when the journal is first idle
    Retention(Connection connection, long nowNs) throws SQLException {
        this.connection = connection;
        this.nextNs = nowNs;
        inputs = new Write(
                connection,
                "DELETE FROM decision_inputs WHERE decision IN (SELECT decision FROM decision_inputs ORDER BY decision"
                        + " LIMIT " + PIECE + ") AND (SELECT decided_ms FROM decisions WHERE seq = decision) < ?");
        traces = new Write(
                connection,
                "DELETE FROM traces WHERE seq IN (SELECT seq FROM traces ORDER BY seq LIMIT " + PIECE
                        + ") AND time_ms < ?");
    }

    /// @return true where there is more of it to do
    boolean whenIdle(long nowMs, long nowNs) {
        if (nowNs - nextNs < 0) {
            return false;
        }
        try {
            boolean more = letGo(nowMs);
            nextNs = more ? nowNs : nowNs + PAUSE_NS;
            return more;
        } catch (SQLException e) {
            LOG.warn("what is no longer needed could not be removed from the journal: {}", e.getMessage());
            rollback();
            nextNs = nowNs + PAUSE_NS;
            return false;
        }
    }

    private boolean letGo(long nowMs) throws SQLException {
        long newestMs = Read.number(connection, "SELECT coalesce(max(decided_ms), 0) FROM decisions");
        long beforeMs = Math.min(nowMs, newestMs) - KEPT.toMillis();
        int gone = inputs.start().put(beforeMs).run();
        int passed = traces.start().put(beforeMs).run();
        connection.commit();
        return gone == PIECE || passed == PIECE;
    }

    private void rollback() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            LOG.warn("nor could that be undone: {}", e.getMessage());
        }
    }
}
