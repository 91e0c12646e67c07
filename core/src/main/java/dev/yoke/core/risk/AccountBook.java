package dev.yoke.core.risk;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.TerminalId;
import java.util.List;
import java.util.Optional;

/// One account as portfolio limits see it.
///
/// Thread: any; immutable.
///
/// @param currency of the account
/// @param equity in that currency, 1e-8
/// @param holdings everything that binds risk there
/// @param benchmark the symbol at this account that betas are measured against, empty where there is none
public record AccountBook(
        TerminalId terminal, String currency, long equity, List<Holding> holdings, Optional<Instrument> benchmark) {

    public AccountBook {
        holdings = List.copyOf(holdings);
    }

    /// Money at risk in everything. Account currency 1e-8.
    public long heat() {
        long heat = 0;
        for (Holding holding : holdings) {
            heat = RiskMath.addBounded(heat, holding.risk());
        }
        return heat;
    }

    /// The first reason why the figures are not whole, empty where they are.
    public String gap() {
        for (Holding holding : holdings) {
            if (!holding.gap().isEmpty()) {
                return holding.gap();
            }
        }
        return "";
    }
}
