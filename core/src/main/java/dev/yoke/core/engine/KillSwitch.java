package dev.yoke.core.engine;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.port.JournalEntry.SettingChanged;
import dev.yoke.core.view.HaltView;
import java.util.Map;
import java.util.TreeMap;

/// The latched halt, of everything or of one terminal. Halted stays halted over restarts until a person re-arms.
final class KillSwitch {

    static final String SETTING = "halt";
    private static final String TERMINAL_PREFIX = "halt/";

    private final EngineTime time;
    private final Recorder recorder;
    private final Map<TerminalId, HaltView> terminals = new TreeMap<>();
    private HaltView all = HaltView.RUNNING;

    KillSwitch(EngineTime time, Recorder recorder) {
        this.time = time;
        this.recorder = recorder;
    }

    void restore(Map<String, String> settings) {
        settings.forEach((key, value) -> {
            if (key.equals(SETTING)) {
                all = parse(value);
            } else if (key.startsWith(TERMINAL_PREFIX)) {
                terminals.put(new TerminalId(key.substring(TERMINAL_PREFIX.length())), parse(value));
            }
        });
    }

    /// `1763704800000 button`; a value that cannot be read still halts.
    private static HaltView parse(String value) {
        int space = value.indexOf(' ');
        try {
            return new HaltView(
                    true, Long.parseLong(value.substring(0, Math.max(space, 0))), value.substring(space + 1));
        } catch (NumberFormatException unreadable) {
            return new HaltView(true, 0, value);
        }
    }

    void haltAll(String origin) {
        if (!all.halted()) {
            all = new HaltView(true, time.nowMs(), origin);
            store(SETTING, all, origin);
        }
    }

    void halt(TerminalId terminal, String origin) {
        if (!terminals.containsKey(terminal)) {
            HaltView halt = new HaltView(true, time.nowMs(), origin);
            terminals.put(terminal, halt);
            store(TERMINAL_PREFIX + terminal.name(), halt, origin);
        }
    }

    void rearm(String origin) {
        if (all.halted()) {
            recorder.record(new SettingChanged(SETTING, "", origin, time.nowMs()));
            all = HaltView.RUNNING;
        }
        for (TerminalId terminal : terminals.keySet()) {
            recorder.record(new SettingChanged(TERMINAL_PREFIX + terminal.name(), "", origin, time.nowMs()));
        }
        terminals.clear();
    }

    private void store(String key, HaltView halt, String origin) {
        recorder.record(new SettingChanged(key, halt.sinceMs() + " " + halt.origin(), origin, time.nowMs()));
    }

    /// Whether this terminal is halted for a reason of its own.
    boolean isHaltedItself(TerminalId terminal) {
        return terminals.containsKey(terminal);
    }

    boolean isHalted(TerminalId terminal) {
        return all.halted() || terminals.containsKey(terminal);
    }

    boolean allHalted() {
        return all.halted();
    }

    /// The halt of everything; where only terminals are halted, the first of those, named.
    HaltView view() {
        if (all.halted() || terminals.isEmpty()) {
            return all;
        }
        Map.Entry<TerminalId, HaltView> first = terminals.entrySet().iterator().next();
        return new HaltView(
                true,
                first.getValue().sinceMs(),
                first.getValue().origin() + ", " + first.getKey().name());
    }
}
