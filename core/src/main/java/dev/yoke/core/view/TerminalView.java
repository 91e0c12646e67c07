package dev.yoke.core.view;

import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.trade.Account;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.TerminalIdentity;
import java.util.List;
import java.util.Optional;

/// One terminal and its account.
///
/// `account` has the broker's figures, with equity, free margin and profit revalued at the latest quotes.
/// `tradingBlocked` says why the terminal itself would not trade (AutoTrading button off, investor password, …), empty
/// when it would.
/// `liveArmed` is true where entries on a REAL account were enabled by a person; always true for DEMO. `reconciled` is
/// false while differences
/// or unknown outcomes are open. Units: `lastHeartbeatMs` UTC epoch ms (0 = never); `dayStartBalance` and `dayProfit`
/// account currency 1e-8.
public record TerminalView(
        TerminalId id,
        Optional<TerminalIdentity> identity,
        LinkState state,
        String stateReason,
        long lastHeartbeatMs,
        long serverOffsetMs,
        long pingUs,
        Optional<Account> account,
        boolean liveArmed,
        boolean halted,
        boolean reconciled,
        String tradingBlocked,
        int unknownOutcomes,
        long dayStartBalance,
        long dayProfit,
        List<SymbolSpec> symbols,
        TerminalHealth health) {

    /// With nothing known of its health.
    public TerminalView(
            TerminalId id,
            Optional<TerminalIdentity> identity,
            LinkState state,
            String stateReason,
            long lastHeartbeatMs,
            long serverOffsetMs,
            long pingUs,
            Optional<Account> account,
            boolean liveArmed,
            boolean halted,
            boolean reconciled,
            String tradingBlocked,
            int unknownOutcomes,
            long dayStartBalance,
            long dayProfit,
            List<SymbolSpec> symbols) {
        this(
                id,
                identity,
                state,
                stateReason,
                lastHeartbeatMs,
                serverOffsetMs,
                pingUs,
                account,
                liveArmed,
                halted,
                reconciled,
                tradingBlocked,
                unknownOutcomes,
                dayStartBalance,
                dayProfit,
                symbols,
                TerminalHealth.UNKNOWN);
    }
}
