package dev.yoke.app;

import dev.yoke.ea.harness.EaPlatform;
import dev.yoke.ea.harness.TerminalOptions;
import java.nio.file.Path;
import java.util.Locale;

/// One account of the demo with Expert Advisors: the same kinds as in the simulated demo.
///
/// @param hedging of no account in MetaTrader 4, which is always its own kind
/// @param real flagged REAL, so that it has to be armed before it trades
record EaAccount(String name, EaPlatform platform, boolean hedging, String currency, long login, boolean real) {

    /// An MT5 account with hedging, one with netting in another currency, and an MT4 account.
    static final int KINDS = 3;

    private static final int DEPOSIT = 100_000;

    static EaAccount of(int index) {
        String more = index < KINDS ? "" : " " + (index / KINDS + 1);
        return switch (index % KINDS) {
            case 0 -> new EaAccount("Alder MT5" + more, EaPlatform.MT5, true, "USD", 51_000_501L + index, false);
            case 1 -> new EaAccount("Birch MT5" + more, EaPlatform.MT5, false, "EUR", 62_000_501L + index, false);
            default ->
                new EaAccount("Cedar MT4" + more, EaPlatform.MT4, true, "USD", 7_300_501L + index, index < KINDS);
        };
    }

    /// The name as a folder's.
    String folder() {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    TerminalOptions options(Path data) {
        String company = name.substring(0, name.indexOf(' '));
        TerminalOptions options = TerminalOptions.in(data)
                .with("name", name)
                .with("company", company + " Markets")
                .with("server", company + "Native-" + (real ? "Live" : "Demo"))
                .with("login", login)
                .with("currency", currency)
                .with("deposit", DEPOSIT)
                .with("trade-mode", real ? "real" : "demo")
                .input("InpName", name);
        return platform == EaPlatform.MT5 ? options.with("account", hedging ? "hedging" : "netting") : options;
    }
}
