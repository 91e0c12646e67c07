package dev.yoke.connectors.gateway.webhook;

import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Gives a draft its identity, so that the same signal is never traded twice.
///
/// With a unique id of the sender's: `source:id`. Without: a hash of source and normalised fields, the sender's times
/// and order ids among them. Where the sender names no time at all, the minute of arrival counts too: the same order
/// again within 60 s is a repetition, later it is a new wish.
///
/// Thread: any. Remembers the last 1,024 contents without a time; the oldest is forgotten.
public final class SignalIdentity {

    private static final int CAPACITY = 1_024;
    private static final long REPETITION_MS = 60_000;
    private static final int MAX_ID_LENGTH = 80;

    private final Map<String, Long> firstSeenMs = new LinkedHashMap<>();
    private final Object guard = new Object();

    public Signal identify(SignalDraft draft, String source, long receivedMs) {
        return new Signal(
                new SignalId(source + ":" + key(draft, receivedMs)),
                source,
                draft.action(),
                draft.symbolText(),
                draft.orderType(),
                draft.price(),
                draft.stopLoss(),
                draft.takeProfit(),
                draft.sizing(),
                Set.of(),
                draft.comment(),
                senderTimeMs(draft, receivedMs),
                receivedMs,
                draft.raw(),
                draft.plan());
    }

    /// When the sender made it: the time it says it fired; else the close of the bar it names, but not the future; else
    /// now.
    static long senderTimeMs(SignalDraft draft, long receivedMs) {
        if (draft.sentMs().isPresent()) {
            return draft.sentMs().getAsLong();
        }
        if (draft.barMs().isEmpty()) {
            return receivedMs;
        }
        long barMs = draft.barMs().getAsLong();
        long closeMs = barMs + draft.barLengthMs().orElse(0);
        return barMs > receivedMs ? barMs : Math.min(closeMs, receivedMs);
    }

    private String key(SignalDraft draft, long receivedMs) {
        Optional<String> id = draft.id();
        if (id.isPresent()) {
            boolean plain = id.get().length() <= MAX_ID_LENGTH
                    && id.get().codePoints().allMatch(c -> c > ' ' && c < 0x7f && c != '~');
            return plain ? id.get() : "~" + hash(id.get());
        }
        boolean timed = draft.sentMs().isPresent() || draft.barMs().isPresent();
        return "~" + (timed ? hash(draft.fingerprint()) : hash(draft.fingerprint() + minute(draft, receivedMs)));
    }

    /// The minute in which a run of repetitions began, so that a repetition over the turn of the minute is one.
    private long minute(SignalDraft draft, long receivedMs) {
        String content = hash(draft.fingerprint());
        synchronized (guard) {
            Long first = firstSeenMs.get(content);
            if (first == null || receivedMs - first >= REPETITION_MS || receivedMs < first) {
                first = receivedMs;
                firstSeenMs.remove(content);
                firstSeenMs.put(content, first);
                forgetOldest();
            }
            return first / REPETITION_MS;
        }
    }

    private void forgetOldest() {
        if (firstSeenMs.size() > CAPACITY) {
            var oldest = firstSeenMs.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
