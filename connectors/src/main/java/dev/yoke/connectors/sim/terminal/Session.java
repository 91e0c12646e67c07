package dev.yoke.connectors.sim.terminal;

import dev.yoke.connectors.sim.broker.AccountTerms;
import dev.yoke.connectors.wire.Handshake;
import dev.yoke.connectors.wire.WireMessage;
import dev.yoke.connectors.wire.WireMessage.Bye;
import java.security.SecureRandom;
import java.util.Optional;

/// The handshake from the terminal's side: HELLO, one pump pass after the connection stands; AUTH; then the cockpit has
/// to
/// prove that it holds the key too, and that it is not older than one obeyed before. Thread: one.
final class Session {

    /// Sent as the terminal's version; grows with its features.
    static final String EA_VERSION = "sim-1.0";
    private static final int MT4_BUILD = 1420;
    private static final int MT5_BUILD = 4755;

    enum Phase {
        OPENED,
        CONNECTED,
        GREETED,
        PROVED,
        LIVE
    }

    private final AccountTerms terms;
    private final Handshake handshake;
    private final String ownNonce;
    private final long startedMs;
    private String cockpitNonce = "";
    private Phase phase = Phase.OPENED;
    private long lastHeardMs;
    private long deadMs = 10_000;

    Session(AccountTerms terms, Handshake handshake, SecureRandom nonces, Pulse pulse) {
        this.terms = terms;
        this.handshake = handshake;
        this.ownNonce = Handshake.nonce(nonces);
        this.startedMs = pulse.monoMs();
        this.lastHeardMs = startedMs;
    }

    Phase phase() {
        return phase;
    }

    boolean isLive() {
        return phase == Phase.LIVE;
    }

    void connected() {
        phase = Phase.CONNECTED;
    }

    WireMessage.Hello hello(EventRing events) {
        phase = Phase.GREETED;
        return new WireMessage.Hello(
                Handshake.PROTOCOL_MIN,
                Handshake.PROTOCOL_MAX,
                EA_VERSION,
                terms.platform(),
                terms.isMt4() ? MT4_BUILD : MT5_BUILD,
                terms.company(),
                terms.server(),
                terms.login(),
                terms.currency(),
                terms.leverage(),
                terms.marginMode(),
                terms.tradeMode(),
                terms.name(),
                events.epoch(),
                events.lastSeq(),
                ownNonce);
    }

    WireMessage.Auth answer(WireMessage.Challenge challenge) {
        phase = Phase.PROVED;
        cockpitNonce = challenge.nonce();
        return new WireMessage.Auth(handshake.terminalProof(ownNonce, cockpitNonce, terms.login(), terms.server()));
    }

    /// @return why the cockpit is refused, empty = it is obeyed from now on
    Optional<Bye> welcome(WireMessage.Welcome welcome, long obeyedEpoch, Pulse pulse) {
        String expected = handshake.cockpitProof(ownNonce, cockpitNonce, terms.login(), terms.server());
        if (phase != Phase.PROVED) {
            return Optional.of(new Bye(Bye.Code.PROTOCOL, "WELCOME came before AUTH"));
        }
        if (!Handshake.matches(expected, welcome.proof())) {
            return Optional.of(new Bye(Bye.Code.AUTH, "the cockpit does not hold this terminal's key"));
        }
        if (welcome.cockpitEpoch() < obeyedEpoch) {
            return Optional.of(new Bye(Bye.Code.OLD_COCKPIT, "a newer cockpit was connected before"));
        }
        phase = Phase.LIVE;
        deadMs = welcome.deadMs();
        heard(pulse);
        return Optional.empty();
    }

    void heard(Pulse pulse) {
        lastHeardMs = pulse.monoMs();
    }

    boolean isLate(Pulse pulse, long handshakeMs) {
        return isLive() ? pulse.monoMs() - lastHeardMs > deadMs : pulse.monoMs() - startedMs > handshakeMs;
    }
}
