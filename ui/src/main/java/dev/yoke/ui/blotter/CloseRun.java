package dev.yoke.ui.blotter;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.PositionCourse.CloseRefusal;
import dev.yoke.core.view.PositionView;
import dev.yoke.ui.blotter.PositionRow.Key;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Positions that were told to close together, each followed to its own end: gone, refused with a reason, or without a
/// word for too long. One that is not shown any more because its terminal is away is not known to be closed. Thread:
/// FX.
final class CloseRun {

    /// The engine gives up on an answer after 22 s.
    static final long PATIENCE_MS = 25_000;

    /// One that is to be closed. There is no row of one that was opened a moment ago.
    record Target(Key key, String symbol, Optional<PositionRow> row) {
        static Target of(PositionRow row) {
            return new Target(row.key(), row.view().position().symbol().name(), Optional.of(row));
        }
    }

    /// @param silent what is said of one that tells nothing
    /// @param away what is said of one whose terminal is away
    record Sayings(String silent, String away) {}

    /// @param why empty where it was closed
    private record End(Target target, String why) {
        boolean closed() {
            return why.isEmpty();
        }
    }

    private final Map<Key, Target> wanted = new LinkedHashMap<>();
    private final Map<Key, End> ended = new LinkedHashMap<>();
    private final Map<Key, PositionView> asked;
    private final long sinceVersion;
    private final long sinceMs;
    private final Sayings sayings;

    /// @param asked what was shown when it was asked for
    /// @param sinceVersion of what is shown now: one that was not shown when it was asked for is only later
    CloseRun(List<Target> targets, CockpitView asked, long sinceVersion, long nowMs, Sayings sayings) {
        this.asked = open(asked);
        this.sinceVersion = sinceVersion;
        this.sinceMs = nowMs;
        this.sayings = sayings;
        targets.forEach(target -> wanted.put(target.key(), target));
    }

    private static Map<Key, PositionView> open(CockpitView view) {
        Map<Key, PositionView> open = new LinkedHashMap<>();
        view.positions().forEach(position -> open.put(Key.of(position), position));
        return open;
    }

    /// The engine could not send it.
    void refused(Key key, String why) {
        end(key, why);
    }

    private void end(Key key, String why) {
        Target target = wanted.get(key);
        if (target != null) {
            ended.putIfAbsent(key, new End(target, why));
        }
    }

    void follow(CockpitView view, long nowMs) {
        Map<Key, PositionView> open = open(view);
        boolean tooLong = nowMs - sinceMs > PATIENCE_MS;
        for (Key key : wanted.keySet()) {
            PositionView now = open.get(key);
            boolean reachable = isReachable(view, key.terminal());
            Optional<CloseRefusal> refusal =
                    Optional.ofNullable(now).flatMap(shown -> shown.course().closeRefused());
            if (now == null && reachable && wasShown(key, view)) {
                end(key, "");
            } else if (refusal.isPresent() && !refusal.equals(refusalBefore(key))) {
                end(key, refusal.get().text());
            } else if (tooLong) {
                end(key, reachable ? sayings.silent() : sayings.away());
            }
        }
    }

    private static boolean isReachable(CockpitView view, TerminalId id) {
        return view.terminals().stream()
                .anyMatch(terminal -> terminal.id().equals(id) && terminal.state() != LinkState.OFFLINE);
    }

    private boolean wasShown(Key key, CockpitView view) {
        return asked.containsKey(key) || view.version() > sinceVersion;
    }

    private Optional<CloseRefusal> refusalBefore(Key key) {
        return Optional.ofNullable(asked.get(key))
                .flatMap(before -> before.course().closeRefused());
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

    /// Symbol and reason of each that is still open, or not known to be closed.
    List<String> failures() {
        return ended.values().stream()
                .filter(end -> !end.closed())
                .map(end -> end.target().symbol() + ": " + end.why())
                .toList();
    }

    List<Target> left() {
        return ended.values().stream()
                .filter(end -> !end.closed())
                .map(End::target)
                .toList();
    }
}
