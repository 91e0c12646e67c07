package dev.yoke.core.engine;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command.SetLiveTrading;
import dev.yoke.core.port.JournalEntry.SettingChanged;
import dev.yoke.core.trade.TerminalIdentity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which REAL accounts a person has enabled for entries. Off on first start; bound to server and login, so that another
/// account in the same
/// terminal is off again.
final class LiveGate {

    private static final String PREFIX = "live/";

    private final EngineTime time;
    private final Recorder recorder;
    private final Map<TerminalId, String> armed = new HashMap<>();
    private final Map<TerminalId, Long> lastWish = new HashMap<>();
    private long wishes;

    LiveGate(EngineTime time, Recorder recorder) {
        this.time = time;
        this.recorder = recorder;
    }

    void restore(Map<String, String> settings) {
        settings.forEach((key, value) -> {
            if (key.startsWith(PREFIX)) {
                armed.put(new TerminalId(key.substring(PREFIX.length())), value);
            }
        });
    }

    boolean isArmed(TerminalIdentity identity) {
        return !identity.isReal()
                || account(identity.server(), identity.login()).equals(armed.get(identity.terminal()));
    }

    void set(SetLiveTrading wish, Optional<TerminalIdentity> identity, Reply reply) {
        long number = ++wishes;
        if (!wish.enabled()) {
            lastWish.put(wish.terminal(), number);
            armed.remove(wish.terminal());
            recorder.record(new SettingChanged(PREFIX + wish.terminal().name(), "", "person", time.nowMs()));
            reply.answer(Answer.accepted("Live trading is off for " + wish.terminal() + "."));
            return;
        }
        if (identity.isEmpty()
                || !identity.get().server().equals(wish.server())
                || identity.get().login() != wish.login()) {
            reply.answer(Answer.refused("Live trading stays off: " + wish.terminal() + " is not account " + wish.login()
                    + " at " + wish.server() + ". Type the account that the terminal shows."));
            return;
        }
        String account = account(wish.server(), wish.login());
        lastWish.put(wish.terminal(), number);
        SettingChanged setting = new SettingChanged(PREFIX + wish.terminal().name(), account, "person", time.nowMs());
        recorder.recordThen(List.of(setting), durable -> {
            if (!Long.valueOf(number).equals(lastWish.get(wish.terminal()))) {
                reply.answer(Answer.refused("Live trading was decided anew for " + wish.terminal() + " meanwhile."));
            } else if (durable) {
                armed.put(wish.terminal(), account);
                reply.answer(Answer.accepted("Live trading is on for " + wish.terminal() + ", account " + wish.login()
                        + " at " + wish.server() + "."));
            } else {
                reply.answer(Answer.refused("Live trading stays off: " + recorder.why() + "."));
            }
        });
    }

    private static String account(String server, long login) {
        return server + "|" + login;
    }
}
