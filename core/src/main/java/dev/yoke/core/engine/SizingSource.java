package dev.yoke.core.engine;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.risk.SizingState;

/// Gathers what sizing needs of the market, and only what the policy sizes by.
final class SizingSource {

    private final MarketBook market;

    SizingSource(MarketBook market) {
        this.market = market;
    }

    SizingState of(Instrument instrument, RiskPolicy policy) {
        boolean byVolatility = SizingState.followsVolatility(policy);
        return new SizingState(
                byVolatility ? market.atrUnits(instrument) : 0,
                byVolatility ? market.usualAtrUnits(instrument) : 0,
                0,
                0);
    }
}
