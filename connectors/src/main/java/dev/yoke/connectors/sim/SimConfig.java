package dev.yoke.connectors.sim;

import dev.yoke.connectors.sim.broker.AccountTerms;
import dev.yoke.connectors.sim.market.CsvReplay;
import dev.yoke.connectors.sim.terminal.TerminalTiming;
import dev.yoke.core.trade.TerminalIdentity.TradeMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the simulated fleet consists of.
///
/// @param accounts one terminal each, with names of their own
/// @param seed the same seed gives the same market
/// @param speed market seconds per second; [Double#POSITIVE_INFINITY] plays a replay as fast as it can be shown
/// @param replay the file that one symbol follows instead of the synthetic market
/// @param manual the market moves only when a test moves it
/// @param weekends whether the synthetic market closes from Friday to Sunday evening, and its symbols say so
/// @param news whether MetaTrader 5 terminals have an economic calendar
public record SimConfig(
        List<AccountTerms> accounts,
        long seed,
        double speed,
        Optional<CsvReplay> replay,
        boolean manual,
        boolean weekends,
        boolean news,
        TerminalTiming timing) {

    public static final int MOST_TERMINALS = 32;

    public SimConfig {
        accounts = List.copyOf(accounts);
        if (accounts.isEmpty() || accounts.size() > MOST_TERMINALS) {
            throw new IllegalArgumentException(
                    "1 to " + MOST_TERMINALS + " terminals can be simulated, not " + accounts.size());
        }
        if (!(speed > 0)) {
            throw new IllegalArgumentException("the speed must be above 0, not " + speed);
        }
        Set<String> names = new HashSet<>();
        for (AccountTerms terms : accounts) {
            if (!names.add(terms.name())) {
                throw new IllegalArgumentException("two terminals are called " + terms.name());
            }
        }
    }

    /// The demo: an MT5 hedging, an MT5 netting and a REAL-flagged MT4 account, then more of the same kinds.
    public static SimConfig demo(int terminals, long seed) {
        List<AccountTerms> accounts = new ArrayList<>();
        for (int i = 0; i < terminals; i++) {
            accounts.add(demoAccount(i));
        }
        return new SimConfig(accounts, seed, 1, Optional.empty(), false, false, false, TerminalTiming.STANDARD);
    }

    private static AccountTerms demoAccount(int index) {
        String more = index < 3 ? "" : " " + (index / 3 + 1);
        return switch (index % 3) {
            case 0 -> AccountTerms.hedging("Alder MT5" + more, 51_000_101L + index);
            case 1 -> AccountTerms.netting("Birch MT5" + more, 62_000_101L + index);
            default ->
                AccountTerms.mt4("Cedar MT4" + more, 7_300_101L + index, index == 2 ? TradeMode.REAL : TradeMode.DEMO);
        };
    }

    /// For tests: these accounts on a market that moves by hand.
    public static SimConfig manual(AccountTerms... accounts) {
        return new SimConfig(List.of(accounts), 1, 1, Optional.empty(), true, false, false, TerminalTiming.STANDARD);
    }

    public SimConfig withSpeed(double newSpeed) {
        return new SimConfig(accounts, seed, newSpeed, replay, manual, weekends, news, timing);
    }

    public SimConfig withReplay(CsvReplay file) {
        return new SimConfig(accounts, seed, speed, Optional.of(file), manual, weekends, news, timing);
    }

    /// With or without a market that closes from Friday to Sunday, 22:00 UTC.
    public SimConfig withWeekends(boolean close) {
        return new SimConfig(accounts, seed, speed, replay, manual, close, news, timing);
    }

    /// With or without an economic calendar at the MetaTrader 5 terminals.
    public SimConfig withNews(boolean shown) {
        return new SimConfig(accounts, seed, speed, replay, manual, weekends, shown, timing);
    }

    public SimConfig withTiming(TerminalTiming newTiming) {
        return new SimConfig(accounts, seed, speed, replay, manual, weekends, news, newTiming);
    }
}
