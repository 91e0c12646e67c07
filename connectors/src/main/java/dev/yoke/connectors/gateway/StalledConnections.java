package dev.yoke.connectors.gateway;

import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.thread.Scheduler;

/// Closes a connection that drips a request's head byte by byte: each byte restarts the idle timer, so the idle timer
/// alone would let it stay for ever and hold one of the bounded connections.
///
/// Thread: the server's scheduler.
final class StalledConnections implements Connection.Listener {

    private final Scheduler scheduler;
    private final long periodMs;

    StalledConnections(Scheduler scheduler, long periodMs) {
        this.scheduler = scheduler;
        this.periodMs = periodMs;
    }

    @Override
    public void onOpened(Connection connection) {
        checkLater(connection, 0, 0);
    }

    private void checkLater(Connection connection, long messages, long bytes) {
        scheduler.schedule(() -> check(connection, messages, bytes), periodMs, TimeUnit.MILLISECONDS);
    }

    private void check(Connection connection, long messagesBefore, long bytesBefore) {
        if (!connection.getEndPoint().isOpen()) {
            return;
        }
        long messages = connection.getMessagesIn();
        long bytes = connection.getBytesIn();
        boolean handling = messages > connection.getMessagesOut();
        if (!handling && messages == messagesBefore && bytes > bytesBefore) {
            connection.getEndPoint().close();
            return;
        }
        checkLater(connection, messages, bytes);
    }
}
