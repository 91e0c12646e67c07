package dev.yoke.core.engine;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.port.JournalEntry.DecisionTaken;
import dev.yoke.core.risk.Assessment;
import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Level;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.ResolvedLevel;
import dev.yoke.core.risk.RiskCase;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskGate;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.risk.StopLevels;
import dev.yoke.core.risk.Verdict;
import dev.yoke.core.risk.rule.EntryRules;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Decision.Outcome;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SymbolResolver;
import dev.yoke.core.trade.Account;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import dev.yoke.core.trade.TerminalIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Judges one entry signal for one terminal: levels, rules, size. Decides nothing by itself and changes nothing, so
/// that a preview and the real thing cannot differ.
final class EntryJudge {

    private final EngineTime time;
    private final MarketBook market;
    private final PortfolioSource portfolio;
    private final ContextSource contexts;
    private final RiskGate gate = new RiskGate(EntryRules.ALL);

    EntryJudge(EngineTime time, MarketBook market, PortfolioSource portfolio, ContextSource contexts) {
        this.time = time;
        this.market = market;
        this.portfolio = portfolio;
        this.contexts = contexts;
    }

    /// What was found. `decision` is APPROVED or DENIED; an approved one has everything an order needs.
    /// `input` is what the rules were asked and `sized` the size they were asked about, empty where they were not.
    record Judgement(
            Decision decision,
            Optional<Instrument> instrument,
            long riskMoney,
            int deviationPoints,
            Optional<RiskCase> input,
            Optional<Sized> sized) {
        boolean approved() {
            return decision.outcome() == Outcome.APPROVED;
        }

        /// The entry for the journal, with the decision under another name.
        DecisionTaken taken(Decision relabelled) {
            return new DecisionTaken(relabelled, input);
        }
    }

    /// One after the other: what one account is granted counts for the next.
    List<Judgement> judge(Signal signal, List<TerminalBook> books, Function<TerminalId, RiskPolicy> policies) {
        List<Judgement> judgements = new ArrayList<>(books.size());
        for (TerminalBook book : books) {
            judgements.add(judge(signal, book, policies.apply(book.id())));
        }
        portfolio.forgetGranted();
        return judgements;
    }

    /// What was found of two that are sent both or not at all, at one terminal.
    record Both(TerminalBook book, Judgement first, Judgement second) {
        boolean approved() {
            return first.approved() && second.approved();
        }
    }

    /// What the first is granted counts for the second.
    List<Both> judgeBoth(
            Signal first, Signal second, List<TerminalBook> books, Function<TerminalId, RiskPolicy> policies) {
        List<Both> judgements = new ArrayList<>(books.size());
        for (TerminalBook book : books) {
            RiskPolicy policy = policies.apply(book.id());
            judgements.add(new Both(book, judge(first, book, policy), judge(second, book, policy)));
        }
        portfolio.forgetGranted();
        return judgements;
    }

    private Judgement judge(Signal signal, TerminalBook book, RiskPolicy policy) {
        Optional<TerminalIdentity> identity = book.identity();
        Optional<Account> account = book.account();
        if (identity.isEmpty() || account.isEmpty()) {
            return refused(
                    signal, book, "terminal", "no account report from " + book.id() + ": wait until it is connected");
        }
        return switch (market.resolve(signal.symbolText(), book)) {
            case SymbolResolver.NotFound(String text) -> refused(signal, book, "symbol", text);
            case SymbolResolver.Found(SymbolSpec spec) ->
                judge(signal, book, spec, identity.get(), account.get(), policy);
        };
    }

    private Judgement judge(
            Signal signal,
            TerminalBook book,
            SymbolSpec spec,
            TerminalIdentity identity,
            Account account,
            RiskPolicy policy) {
        Instrument instrument = new Instrument(book.id(), spec.symbol());
        Side side = signal.action() == Signal.Action.BUY ? Side.BUY : Side.SELL;
        String unusable = StopLimits.problem(signal, side, identity, spec);
        if (!unusable.isEmpty()) {
            return refused(signal, book, "order-type", unusable);
        }
        long entry = entry(signal, instrument, side);
        if (entry == 0) {
            return refused(signal, book, "stale-price", "no price of " + spec.symbol() + " from " + book.id());
        }
        String misplaced = PendingPrices.problem(signal, side, market.entryPrice(instrument, side), spec);
        if (!misplaced.isEmpty()) {
            return refused(signal, book, "order-price", misplaced);
        }
        double atr = market.atr(instrument);
        ResolvedLevel wanted =
                StopLevels.resolve(signal.stopLoss(), true, side, entry, atr, spec, policy, lotsAsked(signal));
        long closing = signal.orderType() == OrderType.MARKET ? market.entryPrice(instrument, side.opposite()) : 0;
        ResolvedLevel stop = StopLevels.clearOfSpread(signal.stopLoss(), wanted, side, entry, closing, spec);
        if (stop instanceof ResolvedLevel.Refused(String text)) {
            return refused(signal, book, "levels", text);
        }
        EntryProposal aimless = new EntryProposal(
                instrument,
                spec,
                side,
                signal.orderType(),
                entry,
                price(stop),
                0,
                signal.sizing(),
                signal.price().units());
        RiskContext context = contexts.of(signal, aimless, book, identity, account, policy);
        long lots = signal.takeProfit() instanceof Level.Money ? sizeFor(aimless, context) : 0;
        ResolvedLevel target = StopLevels.resolve(signal.takeProfit(), false, side, entry, atr, spec, policy, lots);
        if (target instanceof ResolvedLevel.Refused(String text)) {
            return refused(signal, book, "levels", text);
        }
        EntryProposal proposal = aimless.withTarget(price(target));
        Assessment assessment = gate.assess(proposal, context);
        if (assessment.approved()) {
            portfolio.grant(book, proposal, assessment.lots().units(), assessment.riskMoney());
        }
        Decision decision = decision(signal, book, spec, proposal, assessment);
        long deviation = FixedPoint.multiply(policy.of(Limit.MAX_DEVIATION), spec.pip()) / spec.point();
        return new Judgement(
                decision,
                Optional.of(instrument),
                assessment.riskMoney(),
                Math.toIntExact(deviation),
                Optional.of(new RiskCase(proposal, context)),
                Optional.of(assessment.sized()));
    }

    /// Where it would be filled: a stop-limit order at the limit behind its trigger.
    private long entry(Signal signal, Instrument instrument, Side side) {
        return switch (signal.orderType()) {
            case MARKET -> market.entryPrice(instrument, side);
            case LIMIT, STOP -> signal.price().units();
            case STOP_LIMIT -> signal.limit().units();
        };
    }

    private static long lotsAsked(Signal signal) {
        return signal.sizing() instanceof Sizing.FixedLots(Lots lots) ? lots.units() : 0;
    }

    /// What the limits leave; what was asked for where another rule will deny anyway.
    private long sizeFor(EntryProposal proposal, RiskContext context) {
        Sized sized = gate.sized(proposal, context);
        return sized.lots() > 0 ? sized.lots() : sized.wantedLots();
    }

    private static long price(ResolvedLevel level) {
        return level instanceof ResolvedLevel.At(long price) ? price : 0;
    }

    private Decision decision(
            Signal signal, TerminalBook book, SymbolSpec spec, EntryProposal proposal, Assessment assessment) {
        boolean approved = assessment.approved();
        return new Decision(
                signal.id(),
                signal.source(),
                Optional.of(book.id()),
                spec.symbol().name(),
                signal.action(),
                approved ? Outcome.APPROVED : Outcome.DENIED,
                approved ? assessment.lots() : Lots.ZERO,
                Price.of(proposal.entry()),
                Price.of(proposal.stop()),
                Price.of(proposal.target()),
                approved ? assessment.summary() : "",
                assessment.verdicts(),
                Optional.empty(),
                approved
                        ? proposal.side() + " " + assessment.lots() + " " + spec.symbol() + " on " + book.id() + ": "
                                + assessment.summary()
                        : "Denied on " + book.id() + ": " + assessment.summary(),
                time.nowMs());
    }

    private Judgement refused(Signal signal, TerminalBook book, String rule, String text) {
        Verdict verdict = Verdict.deny(rule, "", "", text);
        Decision decision = new Decision(
                signal.id(),
                signal.source(),
                Optional.of(book.id()),
                signal.symbolText(),
                signal.action(),
                Outcome.DENIED,
                Lots.ZERO,
                Price.NONE,
                Price.NONE,
                Price.NONE,
                "",
                List.of(verdict),
                Optional.empty(),
                "Denied on " + book.id() + ": " + text,
                time.nowMs());
        return new Judgement(decision, Optional.empty(), 0, 0, Optional.empty(), Optional.empty());
    }
}
