package dev.yoke.ui.blotter;

import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.PositionCourse.CloseRefusal;
import dev.yoke.core.view.PositionView;
import dev.yoke.ui.blotter.PositionRow.Key;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Positions that were told to close together, each followed to its own end: gone, refused with a reason, or without a
/// word for too long. Thread: FX.
final class CloseRun {

    /// The engine gives up on an answer after 22 s.
    static final long PATIENCE_MS = 25_000;

    /// @param why empty where it was closed
    record End(String symbol, String why) {
        boolean closed() {
            return why.isEmpty();
        }
    }

    private record Wanted(PositionRow row, String symbol, Optional<CloseRefusal> before) {}

    private final Map<Key, Wanted> wanted = new LinkedHashMap<>();
    private final Map<Key, End> ended = new LinkedHashMap<>();
    private final long sinceMs;
    private final String silence;

    /// @param silence what is said of one that tells nothing
    CloseRun(List<PositionRow> rows, long nowMs, String silence) {
        sinceMs = nowMs;
        this.silence = silence;
        rows.forEach(row -> wanted.put(
                row.key(),
                new Wanted(
                        row,
                        row.view().position().symbol().name(),
                        row.view().course().closeRefused())));
    }

    /// The engine could not send it.
    void refused(PositionRow row, String why) {
        end(row.key(), why);
    }

    private void end(Key key, String why) {
        Wanted one = wanted.get(key);
        if (one != null) {
            ended.putIfAbsent(key, new End(one.symbol(), why));
        }
    }

    void follow(CockpitView view, long nowMs) {
        Map<Key, PositionView> open = new LinkedHashMap<>();
        view.positions().forEach(position -> open.put(Key.of(position), position));
        wanted.forEach((key, one) -> {
            PositionView now = open.get(key);
            if (now == null) {
                end(key, "");
            } else if (now.course().closeRefused().isPresent()
                    && !now.course().closeRefused().equals(one.before())) {
                end(key, now.course().closeRefused().get().text());
            } else if (nowMs - sinceMs > PATIENCE_MS) {
                end(key, silence);
            }
        });
    }

    boolean isOver() {
        return ended.size() == wanted.size();
    }

    int size() {
        return wanted.size();
    }

    long closed() {
        return ended.values().stream().filter(End::closed).count();
    }

    /// Symbol and reason of each that is still open.
    List<String> failures() {
        return ended.values().stream()
                .filter(end -> !end.closed())
                .map(end -> end.symbol() + ": " + end.why())
                .toList();
    }

    List<PositionRow> open() {
        List<PositionRow> rows = new ArrayList<>();
        ended.forEach((key, end) -> {
            Wanted one = wanted.get(key);
            if (!end.closed() && one != null) {
                rows.add(one.row());
            }
        });
        return rows;
    }
}
