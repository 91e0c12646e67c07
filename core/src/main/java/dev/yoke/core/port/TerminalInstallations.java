package dev.yoke.core.port;

import dev.yoke.core.trade.TerminalIdentity.Platform;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The MetaTrader terminals on this machine's disk, and what there is of the Expert Advisor in each.
///
/// Thread: any but the engine's and the screen's: it reads and writes files and may take seconds.
/// Failure: in the result, in words for the trader; nothing is thrown.
public interface TerminalInstallations {

    /// Whether the terminal has something it can run.
    enum Compiled {
        NO,
        /// Older than the sources beside it.
        OLD,
        YES
    }

    /// One data folder.
    ///
    /// @param id what MetaTrader calls the folder, 32 hex digits
    /// @param folder its path
    /// @param program where the terminal's program is
    /// @param eaVersion empty = the Expert Advisor is not installed
    /// @param current whether every file is the one that came with this Yoke
    /// @param source the Expert Advisor's source below the data folder, as MetaEditor shows it
    /// @param accounts for which the Expert Advisor has run here, as [#account] writes them
    /// @param problem why it could not be read whole; empty = it could
    record Installation(
            String id,
            Platform platform,
            String folder,
            String program,
            Optional<String> eaVersion,
            boolean current,
            Compiled compiled,
            String source,
            Set<String> accounts,
            String problem) {

        public Installation {
            accounts = Set.copyOf(accounts);
        }

        /// Enough of the id to tell it from others.
        public String shortId() {
            return id.substring(0, Math.min(8, id.length()));
        }

        public boolean hasRun(String server, long login) {
            return accounts.contains(account(server, login));
        }
    }

    /// An account as the Expert Advisor names its files by it.
    static String account(String server, long login) {
        return server.replaceAll("[^A-Za-z0-9.-]", "_") + "-" + login;
    }

    /// @param places where it looked
    /// @param problems what could not be read, a line each
    /// @param complete false where it was told to stop
    record Scan(List<Installation> found, List<String> places, List<String> problems, boolean complete) {
        public Scan {
            found = List.copyOf(found);
            places = List.copyOf(places);
            problems = List.copyOf(problems);
        }

        public static final Scan NOTHING = new Scan(List.of(), List.of(), List.of(), true);
    }

    /// @param text what was done, or why nothing was, in words
    /// @param kept files of somebody's that were kept beside ours, a line each
    record Installed(boolean done, String text, List<String> kept) {
        public Installed {
            kept = List.copyOf(kept);
        }
    }

    /// Told while work goes on. Thread: the caller's.
    @FunctionalInterface
    interface Progress {

        /// @param what is being looked at or written
        /// @return false = stop as soon as it is safe
        boolean at(String what, int done, int of);
    }

    /// Looks in the usual places and in `more`, folders that the trader named.
    Scan scan(List<String> more, Progress progress);

    /// Puts the Expert Advisor and the key there, or brings them up to date; files that somebody changed are kept.
    Installed install(Installation installation, Progress progress);

    /// The version that came with this Yoke.
    String offered(Platform platform);
}
