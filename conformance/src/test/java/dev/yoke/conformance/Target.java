package dev.yoke.conformance;

import dev.yoke.connectors.sim.broker.AccountTerms;
import dev.yoke.core.trade.TerminalIdentity.Platform;
import dev.yoke.core.trade.TerminalIdentity.TradeMode;
import java.net.SocketAddress;
import java.nio.file.Path;

/// What the contract is asserted for: the Java simulation of each kind of account, and the Expert Advisors compiled by
/// g++; each over one of the transports, the simulated hedging account over both.
enum Target {
    SIM_HEDGING("Java sim hedging", false, false, AccountTerms.hedging("Alder", 501)),
    SIM_HEDGING_UNIX("Java sim hedging unix", false, true, AccountTerms.hedging("Alder", 501)),
    SIM_NETTING("Java sim netting", false, true, AccountTerms.netting("Birch", 601)),
    SIM_MT4("Java sim MT4", false, false, AccountTerms.mt4("Cedar", 401, TradeMode.DEMO));

    private final String shown;
    private final boolean nativeCode;
    private final boolean unix;
    private final AccountTerms terms;

    Target(String shown, boolean nativeCode, boolean unix, AccountTerms terms) {
        this.shown = shown;
        this.nativeCode = nativeCode;
        this.unix = unix;
        this.terms = terms.frictionless();
    }

    boolean isNative() {
        return nativeCode;
    }

    boolean isUnix() {
        return unix;
    }

    boolean isMt4() {
        return terms.platform() == Platform.MT4;
    }

    boolean isNetting() {
        return terms.isNetting();
    }

    AccountTerms terms() {
        return terms;
    }

    TerminalUnderTest terminal(SocketAddress line, byte[] key, Path home) {
        return new SimulatedTerminal(terms, line, key, home);
    }

    @Override
    public String toString() {
        return shown;
    }
}
