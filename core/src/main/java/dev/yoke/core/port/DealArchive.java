package dev.yoke.core.port;

import dev.yoke.core.trade.Deal;
import java.util.List;

/// All deals that the journal holds, also those of long ago.
///
/// Thread: any that may wait for the disk, so not the engine's and not the screen's.
public interface DealArchive {

    /// A deal with what opened its position: a signal's source, `manual` for a trade from outside.
    record Archived(Deal deal, String source) {}

    /// What came of a question.
    sealed interface Page {}

    /// @param more whether older deals of the same period follow
    record Deals(List<Archived> deals, boolean more) implements Page {
        public Deals {
            deals = List.copyOf(deals);
        }
    }

    /// @param reason why nothing could be read, for the trader
    record Unreadable(String reason) implements Page {}

    /// Deals from `fromMs` inclusive to `toMs` exclusive (UTC epoch milliseconds), newest first, without the newest
    /// `offset` of them; at most `limit` (1 to 1,000).
    Page deals(long fromMs, long toMs, int offset, int limit);

    /// Where there is no journal.
    static DealArchive none() {
        return (fromMs, toMs, offset, limit) -> new Deals(List.of(), false);
    }
}
