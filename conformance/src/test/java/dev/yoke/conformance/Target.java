package dev.yoke.connectors.contract;

import dev.yoke.connectors.sim.broker.AccountTerms;
import dev.yoke.core.trade.TerminalIdentity.TradeMode;

/// The kinds of account, each over one of the transports, hedging over both.
enum Flavour {
    HEDGING(false, AccountTerms.hedging("Alder", 501)),
    HEDGING_OVER_UNIX(true, AccountTerms.hedging("Alder", 501)),
    NETTING(true, AccountTerms.netting("Birch", 601)),
    MT4(false, AccountTerms.mt4("Cedar", 401, TradeMode.DEMO));

    private final boolean unix;
    private final AccountTerms terms;

    Flavour(boolean unix, AccountTerms terms) {
        this.unix = unix;
        this.terms = terms.frictionless();
    }

    boolean isUnix() {
        return unix;
    }

    AccountTerms terms() {
        return terms;
    }
}
