package dev.yoke.connectors.bridge;

import dev.yoke.connectors.wire.Handshake;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// How the bridge listens and judges.
///
/// @param addresses at least one
/// @param handshake holds the key of this installation
/// @param cockpitEpoch the cockpit's start, UTC epoch milliseconds: a terminal refuses a cockpit older than one it has
///     obeyed
/// @param namesFile where the terminals' names are kept, so that they are the same after a restart; empty = in memory
/// @param engineOk whether the engine does its work; told to the terminals with each heartbeat
public record BridgeConfig(
        List<BridgeAddress> addresses,
        Handshake handshake,
        long cockpitEpoch,
        Optional<Path> namesFile,
        BooleanSupplier engineOk,
        Timing timing,
        Limits limits) {

    public BridgeConfig {
        addresses = List.copyOf(addresses);
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("the bridge needs at least one address");
        }
    }

    /// With the protocol's own timing and limits.
    public static BridgeConfig of(List<BridgeAddress> addresses, Handshake handshake, long cockpitEpoch) {
        return new BridgeConfig(
                addresses, handshake, cockpitEpoch, Optional.empty(), () -> true, Timing.STANDARD, Limits.STANDARD);
    }

    public BridgeConfig withNamesFile(Path file) {
        return new BridgeConfig(addresses, handshake, cockpitEpoch, Optional.of(file), engineOk, timing, limits);
    }

    BridgeConfig withHandshake(Handshake newHandshake) {
        return new BridgeConfig(addresses, newHandshake, cockpitEpoch, namesFile, engineOk, timing, limits);
    }

    /// Milliseconds, all of them.
    ///
    /// @param handshakeMs from the connection to `WELCOME`
    /// @param staleMs without a heartbeat: prices are stale
    /// @param deadMs without a heartbeat: the link is closed; three times that while a trade call blocks it
    /// @param reconcileMs between two comparisons of the book's hash
    /// @param answerMs for a snapshot, or for events asked for again
    /// @param resultMs for a command's result after the command's own expiry
    public record Timing(
            long handshakeMs,
            long heartbeatMs,
            long staleMs,
            long deadMs,
            long reconcileMs,
            long answerMs,
            long resultMs) {

        public static final Timing STANDARD = new Timing(5_000, 1_000, 3_000, 10_000, 60_000, 5_000, 10_000);
    }

    /// @param pendingConnections connections that have not proved themselves yet; a further one is closed at once
    /// @param terminals accounts known at once
    /// @param queuedPerLane messages waiting for the wire, per lane and terminal
    public record Limits(int pendingConnections, int terminals, int queuedPerLane) {

        public static final Limits STANDARD = new Limits(16, 64, 1024);
    }
}
