package dev.yoke.ui.blotter;

import dev.yoke.core.port.DealArchive;
import dev.yoke.ui.desk.ScreenPorts;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Reads deals of a period from the journal, a page at a time in the background; can be told to stop between two
/// pages. Thread: FX.
final class HistoryLoader {

    static final int PAGE = 500;
    static final int MOST = 20_000;

    private final ScreenPorts ports;
    private final DealArchive archive;
    private final Look look;
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final Runnable onMore;
    private List<DealArchive.Archived> found = new ArrayList<>();
    private long run;
    private Runnable again = () -> {};

    HistoryLoader(ScreenPorts ports, DealArchive archive, Look look, Runnable onMore) {
        this.ports = ports;
        this.archive = archive;
        this.look = look;
        this.onMore = onMore;
    }

    void load(long fromMs, long toMs) {
        found = new ArrayList<>();
        trouble.set("");
        again = () -> load(fromMs, toMs);
        failed.set(false);
        run++;
        loading.set(true);
        progress.set(look.words().get("history.reading", 0));
        next(run, fromMs, toMs);
    }

    private void next(long mine, long fromMs, long toMs) {
        int offset = found.size();
        ports.background()
                .run(
                        () -> archive.deals(fromMs, toMs, offset, PAGE),
                        page -> {
                            if (mine == run) {
                                take(mine, fromMs, toMs, page);
                            }
                        },
                        reason -> {
                            if (mine == run) {
                                fail(reason);
                            }
                        });
    }

    private void fail(String reason) {
        trouble.set(reason);
        failed.set(true);
        loading.set(false);
    }

    /// The same once more.
    void again() {
        again.run();
    }

    /// Whether reading ended in a failure that may be over by now.
    ReadOnlyBooleanProperty failedProperty() {
        return failed.getReadOnlyProperty();
    }

    private void take(long mine, long fromMs, long toMs, DealArchive.Page page) {
        switch (page) {
            case DealArchive.Unreadable(String reason) -> fail(reason);
            case DealArchive.Deals(List<DealArchive.Archived> deals, boolean more) -> {
                found.addAll(deals);
                progress.set(look.words().get("history.reading", found.size()));
                boolean enough = found.size() >= MOST;
                loading.set(more && !enough);
                if (more && enough) {
                    trouble.set(look.words().get("history.enough", MOST));
                }
                onMore.run();
                if (loading.get()) {
                    next(mine, fromMs, toMs);
                }
            }
        }
    }

    /// Leaves what was read.
    void cancel() {
        run++;
        if (loading.get()) {
            loading.set(false);
            trouble.set(look.words().get("history.cancelled", found.size()));
        }
    }

    /// Forgets what was read.
    void clear() {
        run++;
        failed.set(false);
        loading.set(false);
        trouble.set("");
        found = new ArrayList<>();
    }

    List<DealArchive.Archived> found() {
        return List.copyOf(found);
    }

    ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    ReadOnlyStringProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Why there is not everything; empty where there is.
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
