package dev.yoke.app;

import dev.yoke.connectors.store.DecisionArchive.Kept;
import dev.yoke.connectors.store.DecisionArchive.Story;
import dev.yoke.connectors.store.KeptInput;
import dev.yoke.connectors.store.TradeHistory.IntentHistory;
import dev.yoke.core.engine.DecisionReplay;
import dev.yoke.core.port.JournalEntry;
import dev.yoke.core.risk.SizingStep;
import dev.yoke.core.risk.Verdict;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.Trace;
import dev.yoke.core.trade.CommandResult;
import dev.yoke.core.trade.OrderCommand;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/// The way of one signal for people.
final class StoryText {

    private final PrintWriter out;
    private final DecisionReplay arithmetic = DecisionReplay.ofToday();

    StoryText(PrintWriter out) {
        this.out = out;
    }

    void print(Story story) {
        signal(story.signal());
        story.traces().stream().filter(trace -> trace.intent().isEmpty()).forEach(this::hops);
        if (story.decisions().isEmpty()) {
            out.println();
            out.println("No rule was asked: an exit leaves at once.");
        }
        story.decisions().forEach(this::decision);
        story.intents().forEach(intent -> intent(intent, story.traces()));
    }

    private void signal(Signal signal) {
        out.println(
                signal.action() + " " + signal.symbolText() + " from " + signal.source() + ", signal " + signal.id());
        out.println("  made      " + UtcDay.clock(signal.timeMs()) + " UTC by its sender's clock");
        out.println("  received  " + UtcDay.clock(signal.receivedMs()) + " UTC");
        out.println("  text      "
                + (signal.raw().isBlank() ? "(none)" : plain(signal.raw().strip())));
    }

    /// What a sender wrote must not command the trader's terminal.
    private static String plain(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private void hops(Trace trace) {
        out.println();
        out.println("Hops, from " + UtcDay.clock(trace.startMs()) + " UTC:");
        long before = 0;
        for (Trace.Passed passed : trace.hops()) {
            String line = String.format(
                    Locale.ROOT,
                    "  %12s ms  %-12s %s",
                    millis(passed.afterUs()),
                    passed.hop().name().toLowerCase(Locale.ROOT),
                    passed.afterUs() > before ? "+" + millis(passed.afterUs() - before) : "");
            out.println(line.stripTrailing());
            before = passed.afterUs();
        }
    }

    private static String millis(long us) {
        return String.format(Locale.ROOT, "%d.%03d", us / 1_000, us % 1_000);
    }

    private void decision(Kept kept) {
        Decision decision = kept.decision();
        out.println();
        out.println(
                decision.outcome() + decision.terminal().map(id -> " on " + id).orElse("") + " at "
                        + UtcDay.clock(decision.decidedMs()) + " UTC: " + plain(decision.summary()));
        verdicts(decision.verdicts());
        switch (kept.input()) {
            case KeptInput.Whole whole -> {
                out.println("  Size:");
                for (SizingStep step : arithmetic.arithmetic(whole.input())) {
                    out.println("    " + step);
                }
                out.println("    " + decision.lots() + " lots, entry " + decision.entry() + ", stop "
                        + decision.stopLoss() + ", target " + decision.takeProfit());
            }
            case KeptInput.Lacking(String what) -> out.println("  What the rules were asked cannot be shown: " + what);
            case KeptInput.None none -> {}
        }
    }

    private void verdicts(List<Verdict> verdicts) {
        Table table = new Table("  RULE", "VERDICT", ">VALUE", ">LIMIT", "");
        for (Verdict verdict : verdicts) {
            table.add(
                    "  " + verdict.rule(),
                    verdict.outcome().name().toLowerCase(Locale.ROOT),
                    verdict.value(),
                    verdict.limit(),
                    plain(verdict.text()));
        }
        table.print(out);
    }

    private static String asked(OrderCommand command) {
        return command instanceof OrderCommand.Open open
                ? open.side() + " " + open.lots() + " " + open.symbol() + ", stop loss " + open.stopLoss()
                        + ", take profit " + open.takeProfit() + ", at most " + open.deviationPoints()
                        + " points of slippage"
                : command.toString();
    }

    private void intent(IntentHistory intent, List<Trace> traces) {
        out.println();
        out.println("Order " + intent.command().intent() + " at " + intent.terminal() + ": " + intent.state()
                + ", made " + UtcDay.clock(intent.madeMs()) + " UTC");
        out.println("  " + asked(intent.command()));
        for (JournalEntry.IntentMoved move : intent.moves()) {
            String state = move.state().name();
            out.println(("  " + UtcDay.clock(move.timeMs()) + "  " + state
                            + (state.equals(move.reason()) ? "" : " " + move.reason()))
                    .stripTrailing());
        }
        for (JournalEntry.ResultReceived received : intent.results()) {
            CommandResult result = received.result();
            out.println("  " + UtcDay.clock(received.timeMs()) + "  terminal: " + result.category() + " "
                    + result.rawCode() + " " + plain(result.text().strip()) + ", " + result.lots() + " at "
                    + result.price()
                    + ", "
                    + result.elapsedUs() / 1_000 + " ms there");
        }
        traces.stream()
                .filter(trace -> trace.intent()
                        .equals(java.util.Optional.of(intent.command().intent())))
                .forEach(this::hops);
    }
}
