package dev.yoke.core.engine;

import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Answer.Status;
import dev.yoke.core.signal.Decision.Outcome;
import dev.yoke.core.signal.RecentSignals;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Lets each signal in once. A repeat of one that is under way is answered together with it, not before: its sender
/// must be able to rely on the answer.
final class RepeatGuard {

    /// Repeats of one signal that wait for its record.
    private static final int MAX_REPEATS = 16;

    private final EngineTime time;
    private final RecentSignals recent;
    private final SignalAnswers answers;
    private final Map<SignalId, List<Reply>> underWay = new HashMap<>();

    RepeatGuard(EngineTime time, RecentSignals recent, SignalAnswers answers) {
        this.time = time;
        this.recent = recent;
        this.answers = answers;
    }

    /// @return false where it is a repeat, which is answered here
    boolean admit(Signal signal, Reply reply) {
        List<Reply> repeats = underWay.get(signal.id());
        if (repeats != null) {
            repeat(repeats, reply);
            return false;
        }
        if (!recent.isNew(signal.id(), time.nowMs())) {
            reply.answer(duplicate(signal));
            return false;
        }
        underWay.put(signal.id(), new ArrayList<>());
        return true;
    }

    private static void repeat(List<Reply> repeats, Reply reply) {
        if (repeats.size() < MAX_REPEATS) {
            repeats.add(reply);
        } else {
            reply.answer(Answer.refused("Not accepted: the same signal is being recorded. Try again in a moment."));
        }
    }

    /// The signal was never taken: its sender may try again.
    void forget(SignalId id) {
        recent.forget(id);
    }

    void settle(Signal signal, Answer answer, Reply reply) {
        List<Reply> repeats = underWay.remove(signal.id());
        reply.answer(answer);
        if (repeats != null) {
            Answer again = recent.knows(signal.id()) ? duplicate(signal) : answer;
            repeats.forEach(waiting -> waiting.answer(again));
        }
    }

    private Answer duplicate(Signal signal) {
        return answers.of(
                Status.DUPLICATE, signal, Outcome.DUPLICATE, "duplicate", "seen before, nothing was done again");
    }
}
