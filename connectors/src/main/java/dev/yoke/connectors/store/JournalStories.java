package dev.yoke.connectors.store;

import dev.yoke.connectors.store.DecisionArchive.Kept;
import dev.yoke.connectors.store.TradeHistory.IntentHistory;
import dev.yoke.core.engine.DecisionReplay;
import dev.yoke.core.port.SignalStories;
import dev.yoke.core.signal.SignalId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The stories of signals as the journal has them, with the arithmetic of today's code.
///
/// Thread: any that may wait for the disk. Failure: [IllegalStateException] with the store's words.
public final class JournalStories implements SignalStories {

    private final DecisionArchive archive;
    private final DecisionReplay arithmetic = DecisionReplay.ofToday();

    private JournalStories(DecisionArchive archive) {
        this.archive = archive;
    }

    /// Opens nothing yet.
    public static JournalStories of(Path db) {
        return new JournalStories(DecisionArchive.of(db));
    }

    @Override
    public Optional<Story> story(SignalId id) {
        try {
            return archive.exists() ? archive.story(id).map(this::told) : Optional.empty();
        } catch (StoreFault fault) {
            throw new IllegalStateException(fault.text(), fault);
        }
    }

    private Story told(DecisionArchive.Story story) {
        return new Story(
                story.signal(),
                story.decisions().stream().map(this::judged).toList(),
                story.intents().stream().map(JournalStories::ordered).toList(),
                story.traces());
    }

    private Judged judged(Kept kept) {
        return switch (kept.input()) {
            case KeptInput.Whole whole -> new Judged(kept.decision(), arithmetic.arithmetic(whole.input()), "");
            case KeptInput.Lacking(String what) -> new Judged(kept.decision(), List.of(), what);
            case KeptInput.None() -> new Judged(kept.decision(), List.of(), "");
        };
    }

    private static Ordered ordered(IntentHistory intent) {
        return new Ordered(
                intent.terminal(), intent.command(), intent.state(), intent.madeMs(), intent.moves(), intent.results());
    }
}
