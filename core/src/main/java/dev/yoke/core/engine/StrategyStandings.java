package dev.yoke.core.engine;

import dev.yoke.core.market.Timeframe;
import dev.yoke.core.port.Journal.EntryTag;
import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.RegimeLimits;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.risk.StrategyRecord;
import dev.yoke.core.risk.StrategyStanding;
import dev.yoke.core.risk.regime.MarketState;
import dev.yoke.core.risk.regime.TrendDemand;
import dev.yoke.core.signal.SourcePolicy;
import dev.yoke.core.strategy.AgentProfile;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.Position;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// What the rules have to know of the strategy behind a signal: its record, its day, its open trades, its market.
final class StrategyStandings {

    private static final long DAY_MS = Timeframe.D1.durationMs();

    private final EngineTime time;
    private final IntentBook intents;
    private final MarketStates states;
    private final StrategyLedger ledger;

    StrategyStandings(EngineTime time, IntentBook intents, MarketStates states, StrategyLedger ledger) {
        this.time = time;
        this.intents = intents;
        this.states = states;
        this.ledger = ledger;
    }

    StrategyStanding of(String source, EntryProposal proposal, TerminalBook book, RiskPolicy policy) {
        boolean strategy = source.startsWith(AgentProfile.SOURCE_PREFIX);
        Optional<AgentProfile> agent = AgentProfile.ofSource(source);
        MarketState state = states.of(proposal.instrument());
        return new StrategyStanding(
                !SourcePolicy.isPerson(source),
                strategy,
                RegimeLimits.percent(state.regime(), policy),
                state.regime(),
                agent.map(profile -> profile.regimes().contains(state.regime())).orElse(true),
                state.trend(),
                agent.map(AgentProfile::trend).orElse(TrendDemand.ANY),
                strategy ? open(book, source::equals) : 0,
                agent.map(profile -> open(book, other -> other.startsWith(profile.prefix())))
                        .orElse(0),
                agent.map(AgentProfile::maxOpen).orElse(Integer.MAX_VALUE),
                strategy ? dayRisk(source, book) : 0,
                strategy || proposal.sizing() instanceof Sizing.Kelly ? record(source, policy) : StrategyRecord.NONE);
    }

    /// What counts of the source's closed trades, on all accounts.
    StrategyRecord record(String source, RiskPolicy policy) {
        long sinceMs = time.nowMs() - policy.of(Limit.STRATEGY_WINDOW_DAYS) * DAY_MS;
        return StrategyRecord.of(
                ledger.results(source, Math.toIntExact(policy.of(Limit.STRATEGY_WINDOW_TRADES)), sinceMs));
    }

    private int open(TerminalBook book, Predicate<String> wanted) {
        int count = 0;
        for (Position position : book.positions()) {
            count += isOf(position.magic(), wanted) ? 1 : 0;
        }
        for (Order order : book.orders()) {
            count += isOf(order.magic(), wanted) ? 1 : 0;
        }
        for (Intent intent : intents.entriesOnTheirWay(book)) {
            count += wanted.test(intent.source()) ? 1 : 0;
        }
        return count;
    }

    private boolean isOf(long magic, Predicate<String> wanted) {
        return intents.tag(magic).map(EntryTag::source).filter(wanted).isPresent();
    }

    /// Entries filled since the server's midnight, and those that may still be filled.
    private long dayRisk(String source, TerminalBook book) {
        long midnightMs = Timeframe.D1.openTime(time.nowMs() + book.serverOffsetMs()) - book.serverOffsetMs();
        Set<Long> magics = new HashSet<>(ledger.filledSince(midnightMs));
        book.positions().stream()
                .filter(position -> position.openMs() >= midnightMs)
                .forEach(position -> magics.add(position.magic()));
        book.orders().forEach(order -> magics.add(order.magic()));
        intents.entriesOnTheirWay(book).forEach(intent -> magics.add(intent.magic()));
        long risk = 0;
        for (long magic : magics) {
            risk = Saturated.add(
                    risk,
                    intents.tag(magic)
                            .filter(tag -> tag.source().equals(source)
                                    && tag.terminal().equals(book.id()))
                            .map(EntryTag::entryRisk)
                            .orElse(0L));
        }
        return risk;
    }
}
