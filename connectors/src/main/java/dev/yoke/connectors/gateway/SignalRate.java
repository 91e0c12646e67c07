package dev.yoke.connectors.gateway;

import dev.yoke.core.port.Clock;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Signals a minute and source. Entries and exits have a bucket each, so that a flood of entries never keeps an exit
/// out. Bounded: one pair of buckets for each source that has a token.
///
/// Thread: any.
final class SignalRate {

    private final int perMinute;
    private final TimeMeter meter;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    SignalRate(int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.meter = new ClockMeter(clock);
    }

    boolean admits(String source, boolean entry) {
        return buckets.computeIfAbsent((entry ? "entry/" : "exit/") + source, _ -> bucket())
                .tryConsume(1);
    }

    void forget(String source) {
        buckets.remove("entry/" + source);
        buckets.remove("exit/" + source);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .withCustomTimePrecision(meter)
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }

    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return clock.monotonicNs();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
