package dev.yoke.ui.signals;

import dev.yoke.core.signal.Signal;
import dev.yoke.core.view.SignalView.Stage;
import java.util.Locale;
import java.util.Set;

/// Which cards are wanted.
///
/// @param source empty = of all
/// @param search words that all stand somewhere in symbol, source, id, comment or text
record SignalFilter(Kind kind, String source, String search) {

    static final SignalFilter ALL = new SignalFilter(Kind.ALL, "", "");

    enum Kind {
        ALL(Set.of(Stage.values())),
        WAITING(Set.of(Stage.QUEUED, Stage.WAITING)),
        TRADED(Set.of(Stage.ORDERED, Stage.DONE, Stage.UNKNOWN, Stage.EXITED)),
        REFUSED(Set.of(Stage.DENIED, Stage.NOT_DONE, Stage.REJECTED, Stage.EXPIRED)),
        WATCHED(Set.of(Stage.SHADOW));

        private final Set<Stage> stages;

        Kind(Set<Stage> stages) {
            this.stages = stages;
        }
    }

    boolean takes(SignalRow row) {
        Signal signal = row.view().signal();
        return kind.stages.contains(row.view().stage())
                && (source.isEmpty() || source.equals(signal.source()))
                && (search.isBlank() || hasWords(signal));
    }

    private boolean hasWords(Signal signal) {
        String text = String.join(
                        "\n",
                        signal.symbolText(),
                        signal.source(),
                        signal.id().value(),
                        signal.comment(),
                        signal.action().name(),
                        signal.raw())
                .toLowerCase(Locale.ROOT);
        for (String word : search.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    SignalFilter of(Kind next) {
        return new SignalFilter(next, source, search);
    }

    SignalFilter from(String next) {
        return new SignalFilter(kind, next, search);
    }

    SignalFilter having(String next) {
        return new SignalFilter(kind, source, next);
    }
}
