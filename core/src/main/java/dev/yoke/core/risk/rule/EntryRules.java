package dev.yoke.core.risk.rule;

import dev.yoke.core.risk.RiskRule;
import java.util.List;

/// The rules that every entry passes, in the order in which the trader reads their verdicts.
public final class EntryRules {

    public static final List<RiskRule> ALL = List.of(
            new HaltedRule(),
            new JournalRule(),
            new LiveGateRule(),
            new LinkRule(),
            new ReconciledRule(),
            new TerminalBlockedRule(),
            new SourceBreakerRule(),
            new TerminalBreakerRule(),
            new UnknownOutcomeRule(),
            new StalePriceRule(),
            new QuoteTimeRule(),
            new TradableRule(),
            new MarketClosedRule(),
            new OpenBufferRule(),
            new CloseBufferRule(),
            new SessionRule(),
            new NewsRule(),
            new CoolDownRule(),
            new MessageRateRule(),
            new DuplicateEntryRule(),
            new RepeatedExecutionRule(),
            new EntriesPerDayRule(),
            new MaxSpreadRule(),
            new PriceCollarRule(),
            new MandatoryStopRule(),
            new LevelSideRule(),
            new StopsLevelRule(),
            new TickValueRule(),
            new DailyLossRule(),
            new PropHeadroomRule(),
            new TrendRule(),
            new RegimeRule(),
            new RewardRiskRule(),
            new StrategyPermissionRule(),
            new StrategyConcurrentRule(),
            new StrategyDayRiskRule(),
            new PerTradeRiskRule(),
            new DrawdownDecayRule(),
            new MaxPositionsRule(),
            new MaxPerSymbolRule(),
            new HeatRule(),
            new PositionSizeRule(),
            new AssetClassRule(),
            new CorrelationRule(),
            new CurrencyLegRule(),
            new ConcentrationRule(),
            new BetaRule(),
            new OrderValueRule(),
            new OrderVolumeRule(),
            new MarginRule(),
            new MarginLevelRule(),
            new SizeRule());

    private EntryRules() {}
}
