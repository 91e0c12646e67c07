package dev.yoke.connectors.sim.terminal;

/// The time of one pump pass: `nowMs` UTC epoch milliseconds, `monoNs` nanoseconds that never go back.
public record Pulse(long nowMs, long monoNs) {

    long monoMs() {
        return monoNs / 1_000_000;
    }
}
