package dev.yoke.ui.risk;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.risk.Limit;
import java.util.List;

/// Everything the panel says, in finished texts. Equal pictures are drawn once.
///
/// @param problems of the settings file
/// @param pending loosenings that wait for their day
record RiskPicture(
        List<String> problems,
        List<Naked> naked,
        List<Account> accounts,
        List<Meter> overAll,
        List<Firm> firms,
        List<Pending> pending,
        List<InForce> limits,
        List<String> news,
        List<Market> markets) {

    static final RiskPicture EMPTY = new RiskPicture(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /// Positions of one account without a stop.
    record Naked(TerminalId terminal, int count, String text) {}

    record Account(TerminalId terminal, String title, boolean real, String state, String figures, List<Meter> meters) {}

    /// @param share of the limit, 1 = used up
    /// @param purpose what the rule does, as the engine's catalogue says it
    /// @param spoken the whole of it for who cannot see it
    record Meter(
            String key,
            String name,
            String value,
            String limit,
            double share,
            String purpose,
            String spoken,
            List<Limit> settings) {}

    /// One account against its prop firm.
    record Firm(
            String title,
            String phase,
            boolean bad,
            String floors,
            String headroom,
            String reset,
            String progress,
            String warning,
            List<Meter> meters) {}

    record Pending(String change, String when) {}

    record InForce(Limit limit, String name, String value, String own) {}

    record Market(String symbol, String regime, String trend, String risk) {}
}
