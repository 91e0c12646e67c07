package dev.yoke.core.engine;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.risk.DayState;
import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.QuoteState;
import dev.yoke.core.risk.Readiness;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.risk.TickValue;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.trade.Account;
import dev.yoke.core.trade.Side;
import dev.yoke.core.trade.TerminalIdentity;

/// Gathers for the rules what they need to know of the moment and the account. Orders on their way count as open.
final class ContextSource {

    private final Recorder recorder;
    private final IntentBook intents;
    private final KillSwitch killSwitch;
    private final LiveGate liveGate;
    private final MarketBook market;
    private final DailyLossGuard dailyLoss;
    private final PortfolioSource portfolio;
    private final SizingSource sizing;
    private final Breakers breakers;
    private final StrategyStandings standings;
    private final PropDesk prop;
    private final Circumstances circumstances;

    ContextSource(
            Recorder recorder,
            IntentBook intents,
            KillSwitch killSwitch,
            LiveGate liveGate,
            MarketBook market,
            DailyLossGuard dailyLoss,
            Breakers breakers,
            StrategyStandings standings,
            PortfolioSource portfolio,
            PropDesk prop,
            Circumstances circumstances) {
        this.recorder = recorder;
        this.intents = intents;
        this.killSwitch = killSwitch;
        this.liveGate = liveGate;
        this.market = market;
        this.dailyLoss = dailyLoss;
        this.portfolio = portfolio;
        this.sizing = new SizingSource(market, portfolio);
        this.breakers = breakers;
        this.standings = standings;
        this.prop = prop;
        this.circumstances = circumstances;
    }

    PropDesk prop() {
        return prop;
    }

    RiskContext of(
            Signal signal,
            EntryProposal proposal,
            TerminalBook book,
            TerminalIdentity identity,
            Account account,
            RiskPolicy policy) {
        Instrument instrument = proposal.instrument();
        int granted = portfolio.grantedTo(book.id());
        return new RiskContext(
                policy,
                identity,
                account,
                readiness(signal.source(), book, identity, instrument),
                quote(book, account, instrument, proposal.spec()),
                portfolio.of(proposal, book, account, policy),
                day(book, granted),
                circumstances.flow(signal, instrument).withMessages(granted),
                circumstances.timing(book, proposal.spec(), policy),
                standings.of(signal.source(), proposal, book, policy),
                prop.standing(book),
                sizing.of(proposal, book, account, policy));
    }

    private Readiness readiness(String source, TerminalBook book, TerminalIdentity identity, Instrument instrument) {
        return new Readiness(
                book.link(),
                killSwitch.isHalted(book.id()) || book.guardHalted(),
                liveGate.isArmed(identity),
                isReconciled(book),
                intents.hasUnknownOutcome(book.id(), instrument.symbol()),
                recorder.broken(),
                book.tradingBlocked(),
                breakers.sourceBlockedMs(source),
                breakers.terminalBlockedMs(book.id()));
    }

    private QuoteState quote(TerminalBook book, Account account, Instrument instrument, SymbolSpec spec) {
        return new QuoteState(
                market.entryPrice(instrument, Side.SELL),
                market.entryPrice(instrument, Side.BUY),
                market.quoteAgeMs(instrument),
                TickValue.local(spec, account.currency(), market.quotedRates(book)),
                market.quoteAheadMs(instrument));
    }

    /// @param granted entries that are not made yet and count already
    private DayState day(TerminalBook book, int granted) {
        DayState day = circumstances.day(book, dailyLoss.dayStartBalance(book), dailyLoss.dayProfit(book));
        return day.withEntries(day.entries() + granted);
    }

    Circumstances circumstances() {
        return circumstances;
    }

    boolean isReconciled(TerminalBook book) {
        return book.synced();
    }
}
