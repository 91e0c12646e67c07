package dev.yoke.conformance;

import dev.yoke.connectors.sim.broker.AccountTerms;
import dev.yoke.core.trade.TerminalIdentity.Platform;
import dev.yoke.core.trade.TerminalIdentity.TradeMode;
import dev.yoke.ea.harness.EaPlatform;
import java.net.SocketAddress;
import java.nio.file.Path;

/// What the contract is asserted for: the Java simulation of each kind of account, and the Expert Advisors compiled by
/// g++; each over one of the transports, the simulated hedging account over both.
enum Target {
    SIM_HEDGING("Java sim hedging", false, false, AccountTerms.hedging("Alder", 501)),
    SIM_HEDGING_UNIX("Java sim hedging unix", false, true, AccountTerms.hedging("Alder", 501)),
    SIM_NETTING("Java sim netting", false, true, AccountTerms.netting("Birch", 601)),
    SIM_MT4("Java sim MT4", false, false, AccountTerms.mt4("Cedar", 401, TradeMode.DEMO)),
    MT5_HEDGING("native MT5 hedging", true, true, AccountTerms.hedging("Alder", 501)),
    MT5_NETTING("native MT5 netting", true, false, AccountTerms.netting("Birch", 601)),
    MT4("native MT4", true, true, AccountTerms.mt4("Cedar", 401, TradeMode.DEMO));

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
        return nativeCode
                ? new CompiledTerminal(
                        NativePrograms.of(isMt4() ? EaPlatform.MT4 : EaPlatform.MT5), terms, line, key, home)
                : new SimulatedTerminal(terms, line, key, home);
    }

    @Override
    public String toString() {
        return shown;
    }
}
