package dev.yoke.connectors.sim.terminal;

/// The waits of a simulated terminal. Units: milliseconds.
///
/// @param firstReconnectMs wait after the first lost connection; then 1, 2, 4, 8, 16, 30 s
/// @param watchdogMs how long MetaTrader 5 waits for a trade server's answer before it looks for the outcome itself
/// @param retryMs wait before a command is repeated that may be repeated
/// @param handshakeMs for the whole handshake
public record TerminalTiming(long firstReconnectMs, long watchdogMs, long retryMs, long handshakeMs, long heartbeatMs) {

    public static final TerminalTiming STANDARD = new TerminalTiming(250, 10_000, 60, 5_000, 1_000);
}
