package dev.yoke.connectors.bridge.pipe;

import java.lang.foreign.MemorySegment;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks a second time at who has opened the pipe: the descriptor admits this user only, and so does this.
///
/// A terminal that was started as administrator does not tell its user to a program without these rights; then the
/// same session of Windows is enough, because the descriptor has already let nobody else in.
final class ClientCheck {

    private static final Logger LOG = LoggerFactory.getLogger(ClientCheck.class);

    private final Advapi32 users;
    private final String user;
    private final int ownProcess;

    ClientCheck(Advapi32 users, String user) {
        this.users = users;
        this.user = user;
        this.ownProcess = Math.toIntExact(ProcessHandle.current().pid());
    }

    /// @return why the client is refused; empty = it is this user's
    Optional<String> refusal(MemorySegment pipe) {
        int client;
        try {
            client = users.clientOf(pipe);
        } catch (WindowsException gone) {
            return Optional.of("it cannot be told which program it is: " + gone.getMessage());
        }
        Optional<String> refusal = refusalOf(client);
        if (refusal.isEmpty()) {
            LOG.info("Process {} of this user opened the pipe", Integer.toUnsignedString(client));
        }
        return refusal.map(why -> "process " + Integer.toUnsignedString(client) + " " + why);
    }

    private Optional<String> refusalOf(int client) {
        try {
            String other = users.userOf(client);
            return other.equals(user) ? Optional.empty() : Optional.of("runs as another user, " + other);
        } catch (WindowsException untold) {
            LOG.info("Process {} does not tell its user: {}", client, untold.getMessage());
        }
        try {
            return users.sessionOf(client) == users.sessionOf(ownProcess)
                    ? Optional.empty()
                    : Optional.of("runs in another session of Windows and does not tell its user");
        } catch (WindowsException untold) {
            return Optional.of("tells neither its user nor its session: " + untold.getMessage());
        }
    }
}
