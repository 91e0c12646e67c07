package dev.yoke.testkit;

import static dev.yoke.testkit.Views.FTMO;
import static dev.yoke.testkit.Views.IC;
import static dev.yoke.testkit.Views.NOW;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.risk.Level;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.risk.Verdict;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Decision.Outcome;
import dev.yoke.core.signal.Hop;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.signal.Trace;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.IntentState;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Price;
import dev.yoke.core.view.SignalView;
import dev.yoke.core.view.SignalView.Stage;
import dev.yoke.core.view.SignalsView;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Signals in every stage.
public final class Signals {

    public static final long TTL_MS = 60_000;
    private static final String RAW =
            "{\"ticker\":\"OANDA:EURUSD\",\"action\":\"buy\",\"risk\":\"0.5\",\"sl_pips\":20,\"tp_pips\":40}";

    private Signals() {}

    public static Signal signal(String id, String source, Signal.Action action, String symbol) {
        return new Signal(
                new SignalId(id),
                source,
                action,
                symbol,
                OrderType.MARKET,
                Price.NONE,
                new Level.Pips(Views.units("20")),
                new Level.Pips(Views.units("40")),
                new Sizing.RiskPercent(Views.units("0.5")),
                Set.of(),
                "",
                NOW - 36_000,
                NOW - 36_000,
                RAW);
    }

    /// One that waits, of so many seconds ago.
    public static SignalView waiting(long number, String source, String symbol, long agoS) {
        return view(
                number,
                signal("w" + number, source, Signal.Action.BUY, symbol),
                Stage.WAITING,
                NOW - agoS * 1_000,
                NOW - agoS * 1_000 + TTL_MS,
                "",
                List.of(judged(FTMO, symbol, Outcome.AWAITING, "0.25"), judged(IC, symbol, Outcome.AWAITING, "0.06")),
                List.of());
    }

    public static SignalView view(
            long number,
            Signal signal,
            Stage stage,
            long sinceMs,
            long expiresMs,
            String said,
            List<Decision> decisions,
            List<SignalView.OrderLine> orders) {
        Trace trace = new Trace(
                signal.id(),
                Optional.empty(),
                sinceMs,
                List.of(
                        new Trace.Passed(Hop.RECEIVED, 0),
                        new Trace.Passed(Hop.PARSED, 410),
                        new Trace.Passed(Hop.QUEUED, 432),
                        new Trace.Passed(Hop.TAKEN, 470),
                        new Trace.Passed(Hop.JUDGED, 512),
                        new Trace.Passed(Hop.DURABLE, 2_310),
                        new Trace.Passed(Hop.ANSWERED, 2_402)));
        return new SignalView(number, signal, stage, sinceMs, expiresMs, said, decisions, List.of(trace), orders);
    }

    public static Decision judged(TerminalId terminal, String symbol, Outcome outcome, String lots) {
        boolean denied = outcome == Outcome.DENIED;
        return new Decision(
                new SignalId("d-" + terminal.name() + symbol),
                "tv-m5",
                Optional.of(terminal),
                symbol,
                Signal.Action.BUY,
                outcome,
                denied ? Lots.ZERO : Lots.parse(lots),
                Price.parse("1.0851"),
                Price.parse("1.0831"),
                Price.parse("1.0891"),
                denied ? "" : "risk 0.50 % = 506.20 USD, R:R 2.0",
                List.of(
                        Verdict.pass("halted", "no", ""),
                        Verdict.pass("stale-price", "12 ms", "3000 ms"),
                        denied
                                ? Verdict.deny(
                                        "max-spread",
                                        "2.4 pips",
                                        "2.0 pips",
                                        "the spread of EURUSD is 2.4 pips, above 2.0 pips; wait until it narrows or use a"
                                                + " wider stop")
                                : Verdict.pass("max-spread", "0.6 pips", "2.0 pips"),
                        Verdict.pass("daily-loss", "0.20 %", "5.00 %"),
                        Verdict.pass("per-trade-risk", "0.50 %", "2.00 %"),
                        Verdict.pass("heat", "2.60 %", "6.00 %")),
                Optional.empty(),
                (denied ? "Denied on " : "BUY " + lots + " " + symbol + " on ") + terminal.name(),
                NOW - 30_000);
    }

    public static SignalView traded(long number) {
        Signal signal = signal("t" + number, "atlas", Signal.Action.BUY, "XAUUSD");
        return view(
                number,
                signal,
                Stage.DONE,
                NOW - 900_000,
                0,
                "",
                List.of(judged(FTMO, "XAUUSD", Outcome.APPROVED, "0.12")),
                List.of(new SignalView.OrderLine(
                        FTMO,
                        new IntentId("mi0x1-4"),
                        77,
                        IntentState.DONE,
                        "",
                        Lots.parse("0.12"),
                        Price.parse("2398.4"),
                        Optional.of(new Money(Views.units("172.8"), "USD")),
                        Lots.ZERO)));
    }

    public static SignalView denied(long number) {
        return view(
                number,
                signal("n" + number, "tv-m5", Signal.Action.SELL, "EURUSD"),
                Stage.DENIED,
                NOW - 300_000,
                0,
                "",
                List.of(judged(FTMO, "EURUSD", Outcome.DENIED, "0")),
                List.of());
    }

    public static SignalView ended(long number, Stage stage, String said) {
        return view(
                number,
                signal("e" + number, "tv-m15", Signal.Action.SELL, "US30"),
                stage,
                NOW - 1_200_000,
                0,
                said,
                List.of(judged(FTMO, "US30", Outcome.AWAITING, "1.50")),
                List.of());
    }

    /// Two that wait, and one of each other kind.
    public static SignalsView some() {
        return of(
                waiting(7, "tv-m5", "EURUSD", 12),
                waiting(6, "mail", "GBPUSD", 48),
                denied(5),
                traded(4),
                ended(3, Stage.EXPIRED, "SELL US30: nobody decided in time"),
                view(
                        2,
                        signal("x2", "tv-m5", Signal.Action.CLOSE, "GBPUSD"),
                        Stage.EXITED,
                        NOW - 3_600_000,
                        0,
                        "Closing 1 position in GBPUSD",
                        List.of(),
                        List.of()),
                ended(1, Stage.SHADOW, ""));
    }

    public static SignalsView of(SignalView... newestFirst) {
        return new SignalsView(revision++, newestFirst.length == 0 ? 0 : newestFirst[0].number(), List.of(newestFirst));
    }

    private static long revision = 1;
}
