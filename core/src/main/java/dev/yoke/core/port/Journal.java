package dev.yoke.core.port;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.Excursion;
import dev.yoke.core.trade.IntentState;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.Position;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The durable record of what was intended, decided and done.
///
/// Thread: `append` from the engine thread only; the rest from any. Appends keep their order; entries appended together
/// may share one sync.
/// Failure: a journal that cannot write reports [dev.yoke.core.message.Event.JournalFailed] once, refuses further
/// appends (returns −1), and
/// never throws.
public interface Journal {

    /// Queues the entries as one transaction; bounded. When it is on the disk,
    /// [dev.yoke.core.message.Event.JournalSynced] with the returned
    /// ticket is reported, if `wantsSync`.
    ///
    /// @return the ticket, ever greater; −1 when the journal is broken or its queue is full
    long append(List<JournalEntry> entries, boolean wantsSync);

    /// What a restarted engine has to know. Called once, before the engine starts.
    Recovered recover();

    /// Waits until everything appended is on the disk, then closes. Idempotent.
    void close();

    /// @param settings latest value per key
    /// @param openIntents intents whose end is not known, oldest first
    /// @param recentSignalIds ids for de-duplication, of the last seven days
    /// @param lastMagic greatest magic number ever used, 0 at first
    /// @param recentDeals the newest deals, oldest first, at most 5,000
    /// @param positions the open positions as last known, for telling what happened while the cockpit was away
    /// @param entryTags what opened what, of the newest 5,000 entries
    /// @param excursions how far the open positions had gone
    /// @param broken why the store cannot be written, empty when it can
    record Recovered(
            Map<String, String> settings,
            List<OpenIntent> openIntents,
            Set<String> recentSignalIds,
            long lastMagic,
            List<Deal> recentDeals,
            List<Position> positions,
            List<EntryTag> entryTags,
            List<Excursion> excursions,
            String broken) {
        public Recovered {
            settings = Map.copyOf(settings);
            openIntents = List.copyOf(openIntents);
            recentSignalIds = Set.copyOf(recentSignalIds);
            recentDeals = List.copyOf(recentDeals);
            positions = List.copyOf(positions);
            entryTags = List.copyOf(entryTags);
            excursions = List.copyOf(excursions);
        }

        /// Without excursions.
        public Recovered(
                Map<String, String> settings,
                List<OpenIntent> openIntents,
                Set<String> recentSignalIds,
                long lastMagic,
                List<Deal> recentDeals,
                List<Position> positions,
                List<EntryTag> entryTags,
                String broken) {
            this(
                    settings,
                    openIntents,
                    recentSignalIds,
                    lastMagic,
                    recentDeals,
                    positions,
                    entryTags,
                    List.of(),
                    broken);
        }

        public static Recovered nothing(String broken) {
            return new Recovered(Map.of(), List.of(), Set.of(), 0, List.of(), List.of(), List.of(), broken);
        }
    }

    record OpenIntent(TerminalId terminal, OrderCommand command, IntentState state, long entryRisk, long timeMs) {}

    /// What an entry's magic number stands for. `entryRisk` money at risk at the start, account currency 1e-8.
    record EntryTag(TerminalId terminal, long magic, String source, long entryRisk) {}

    /// Figures for the status bar and `/metrics`. `syncMicros` is the last group's duration.
    record Stats(int queued, int capacity, long appended, long syncs, long syncMicros, String broken) {}

    Stats stats();
}
