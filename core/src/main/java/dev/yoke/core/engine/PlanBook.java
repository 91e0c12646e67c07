package dev.yoke.core.engine;

import dev.yoke.core.manage.ExitPlan;
import dev.yoke.core.manage.ExitPlanText;
import dev.yoke.core.manage.StoredPlan;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.port.JournalEntry;
import dev.yoke.core.port.JournalEntry.SettingChanged;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Every exit plan and where it is kept: in the journal's settings, one line each; in memory by position, and by
/// instrument for the ticks.
final class PlanBook {

    private static final ManagedPosition[] NOBODY = {};
    private static final String ORIGIN = "plan";

    private final EngineTime time;
    private final Recorder recorder;
    private final Map<PlanKey, ManagedPosition> followed = new TreeMap<>();
    private final Map<PlanKey, StoredPlan> waiting = new TreeMap<>();
    private final Set<PlanKey> damaged = new TreeSet<>();
    private final Map<PlanKey, ExitPlan> entries = new TreeMap<>();
    private final Map<Instrument, ManagedPosition[]> ticked = new HashMap<>();

    PlanBook(EngineTime time, Recorder recorder) {
        this.time = time;
        this.recorder = recorder;
    }

    /// What an earlier cockpit followed.
    ///
    /// @return the keys whose line cannot be read
    List<String> restore(Map<String, String> settings) {
        List<String> unreadable = new ArrayList<>();
        new TreeMap<>(settings).forEach((key, line) -> {
            PlanKey.parse(PlanKey.PLAN, key).ifPresent(of -> {
                try {
                    waiting.put(of, StoredPlan.parse(line));
                } catch (IllegalArgumentException unread) {
                    damaged.add(of);
                    unreadable.add("#" + of.number() + " on " + of.terminal());
                }
            });
            PlanKey.parse(PlanKey.ENTRY, key).ifPresent(of -> {
                try {
                    entries.put(of, ExitPlanText.parse(line));
                } catch (IllegalArgumentException unread) {
                    unreadable.add("order " + of.number() + " on " + of.terminal());
                    record(new SettingChanged(key, "", ORIGIN, time.nowMs()));
                }
            });
        });
        return unreadable;
    }

    Collection<ManagedPosition> followed() {
        return followed.values();
    }

    Optional<ManagedPosition> find(PlanKey key) {
        return Optional.ofNullable(followed.get(key));
    }

    /// Those that a tick of this instrument concerns. Allocates nothing.
    ManagedPosition[] of(Instrument instrument) {
        ManagedPosition[] found = ticked.get(instrument);
        return found == null ? NOBODY : found;
    }

    /// Plans of an earlier cockpit whose terminal has not told its book yet.
    Map<PlanKey, StoredPlan> waiting() {
        return waiting;
    }

    boolean isDamaged(PlanKey key) {
        return damaged.contains(key);
    }

    static PlanKey key(ManagedPosition managed) {
        return new PlanKey(managed.position().terminal(), managed.position().identifier());
    }

    /// Follows it from now on. Its line has to be recorded by the caller.
    void follow(ManagedPosition managed) {
        PlanKey key = key(managed);
        waiting.remove(key);
        damaged.remove(key);
        followed.put(key, managed);
        index(managed.position().instrument());
    }

    /// Follows it no more and forgets its line.
    void end(PlanKey key) {
        ManagedPosition gone = followed.remove(key);
        waiting.remove(key);
        damaged.remove(key);
        if (gone != null) {
            index(gone.position().instrument());
        }
        record(new SettingChanged(key.text(PlanKey.PLAN), "", ORIGIN, time.nowMs()));
    }

    private void index(Instrument instrument) {
        ManagedPosition[] here = followed.values().stream()
                .filter(managed -> managed.position().instrument().equals(instrument))
                .toArray(ManagedPosition[]::new);
        if (here.length == 0) {
            ticked.remove(instrument);
        } else {
            ticked.put(instrument, here);
        }
    }

    SettingChanged line(ManagedPosition managed, String origin) {
        StoredPlan stored = new StoredPlan(managed.exit().plan(), managed.exit().progress());
        return new SettingChanged(key(managed).text(PlanKey.PLAN), stored.format(), origin, time.nowMs());
    }

    void store(ManagedPosition managed) {
        record(line(managed, ORIGIN));
    }

    /// The plan that the position of this entry is to get.
    SettingChanged promise(PlanKey entry, ExitPlan plan) {
        entries.put(entry, plan);
        return new SettingChanged(entry.text(PlanKey.ENTRY), plan.toString(), ORIGIN, time.nowMs());
    }

    Map<PlanKey, ExitPlan> promised() {
        return entries;
    }

    void forgetPromise(PlanKey entry) {
        if (entries.remove(entry) != null) {
            record(new SettingChanged(entry.text(PlanKey.ENTRY), "", ORIGIN, time.nowMs()));
        }
    }

    private void record(JournalEntry entry) {
        recorder.record(entry);
    }
}
