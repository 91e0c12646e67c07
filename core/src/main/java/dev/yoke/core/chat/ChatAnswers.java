package dev.yoke.core.chat;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.risk.Verdict;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.OrderView;
import dev.yoke.core.view.PendingSignalView;
import dev.yoke.core.view.PositionView;
import dev.yoke.core.view.RiskView;
import dev.yoke.core.view.TerminalView;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Answers in words, from the view and nothing else. Texts that came with signals are quoted, never read.
final class ChatAnswers {

    static final String HELP = """
            buy 0.5% EURUSD sl 20 tp 40
            buy 0.10 lots gold sl 1.5atr tp 3atr
            sell 0.5% EURUSD @ 1.0950 limit sl 20 tp 40
            close gold · close losers · close winners · close all
            cancel EURUSD · cancel all
            positions · orders · risk · status · signals
            why was the last signal rejected?
            approve EURUSD · reject EURUSD
            flatten · flatten dry run""";

    private static final int MAX_QUOTED = 200;

    private final ChatContext context;
    private final CockpitView view;

    ChatAnswers(ChatContext context) {
        this.context = context;
        this.view = context.view();
    }

    String positions() {
        return view.positions().isEmpty()
                ? "No open positions."
                : view.positions().stream().map(ChatAnswers::line).collect(Collectors.joining("\n"));
    }

    String orders() {
        return view.orders().isEmpty()
                ? "No pending orders."
                : view.orders().stream().map(ChatAnswers::line).collect(Collectors.joining("\n"));
    }

    String risk() {
        if (view.risk().accounts().isEmpty()) {
            return "No account is connected, so there is no risk to show.";
        }
        return view.risk().accounts().stream().map(ChatAnswers::risk).collect(Collectors.joining("\n"));
    }

    String status() {
        StringBuilder out = new StringBuilder();
        out.append(
                view.halt().halted()
                        ? "HALTED by " + view.halt().origin() + ". Exits work. Re-arm in the header."
                        : "Trading is not halted.");
        if (view.terminals().isEmpty()) {
            out.append("\nNo terminal has connected yet.");
        }
        view.terminals().forEach(terminal -> out.append("\n").append(line(terminal)));
        out.append(
                view.journal().healthy()
                        ? "\nJournal writes."
                        : "\nJournal cannot write: " + view.journal().reason());
        return out.toString();
    }

    String signals() {
        return view.pendingSignals().isEmpty()
                ? "No signal is waiting."
                : view.pendingSignals().stream().map(this::line).collect(Collectors.joining("\n"));
    }

    String lastRefusal() {
        Optional<Decision> last = context.decisions().stream()
                .filter(decision -> decision.outcome() == Decision.Outcome.DENIED)
                .max(Comparator.comparingLong(Decision::decidedMs));
        return last.map(ChatAnswers::explain).orElse("No signal was rejected since the cockpit started.");
    }

    private static String explain(Decision decision) {
        StringBuilder out = new StringBuilder();
        out.append(decision.action()).append(" ").append(quoted(decision.symbol()));
        decision.terminal().ifPresent(terminal -> out.append(" on ").append(terminal));
        out.append(" from ").append(quoted(decision.source())).append(": ").append(quoted(decision.summary()));
        decision.verdicts().stream()
                .filter(Verdict::denies)
                .forEach(verdict -> out.append("\n✗ ").append(line(verdict)));
        return out.toString();
    }

    private static String line(Verdict verdict) {
        String numbers = verdict.limit().isEmpty() ? verdict.value() : verdict.value() + " of " + verdict.limit();
        String head = numbers.isEmpty() ? verdict.rule() : verdict.rule() + " " + numbers;
        return verdict.text().isEmpty() ? head : head + ": " + quoted(verdict.text());
    }

    static String line(PositionView view) {
        Position position = view.position();
        String stop = position.stopLoss().isSet() ? price(position.stopLoss(), view.digits()) : "none";
        return position.terminal() + " " + position.side() + " "
                + lots(position.lots().units()) + " "
                + position.symbol() + " from " + price(position.openPrice(), view.digits()) + ", SL " + stop + ", "
                + signed(view.profit().units()) + " " + view.profit().currency();
    }

    static String line(OrderView view) {
        Order order = view.order();
        return order.terminal() + " " + order.side() + " "
                + order.type().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " "
                + lots(order.lotsCurrent().units()) + " " + order.symbol() + " at "
                + price(order.price(), view.digits());
    }

    private String line(PendingSignalView pending) {
        long left = Math.max(0, pending.expiresMs() - context.nowMs()) / 1_000;
        return quoted(pending.signal().source()) + ": " + pending.signal().action() + " "
                + quoted(pending.signal().symbolText()) + ", " + left + " s left";
    }

    private static String line(TerminalView terminal) {
        String mode = terminal.identity()
                .map(identity -> identity.isReal() ? " LIVE" : " DEMO")
                .orElse("");
        String equity = terminal.account()
                .map(account -> ", equity " + account.equity())
                .orElse("");
        return terminal.id() + mode + " " + terminal.state().name().toLowerCase(Locale.ROOT) + equity
                + (terminal.tradingBlocked().isEmpty() ? "" : ", blocked: " + terminal.tradingBlocked())
                + (terminal.unknownOutcomes() > 0 ? ", " + terminal.unknownOutcomes() + " unknown outcomes" : "");
    }

    private static String risk(RiskView.AccountRisk account) {
        String meters = account.meters().stream()
                .map(meter -> meter.name() + " " + meter.value() + " of " + meter.limit())
                .collect(Collectors.joining(", "));
        String naked = account.nakedPositions() == 0
                ? ""
                : ", " + ExitReader.count(account.nakedPositions(), "position") + " without a stop";
        return account.terminal() + ": heat " + FixedPoint.format(account.heat(), 2) + " " + account.currency() + naked
                + (meters.isEmpty() ? "" : "\n  " + meters);
    }

    /// Text from outside on one line, bounded, without control characters.
    static String quoted(String text) {
        String clean = text.replaceAll("\\p{Cntrl}+", " ");
        return clean.length() <= MAX_QUOTED ? clean : clean.substring(0, MAX_QUOTED) + "…";
    }

    static List<String> names() {
        return List.of(
                "buy",
                "sell",
                "close",
                "cancel",
                "positions",
                "orders",
                "risk",
                "status",
                "signals",
                "why",
                "approve",
                "reject",
                "flatten",
                "help");
    }

    private static String lots(long units) {
        return FixedPoint.format(units, 2);
    }

    private static String price(Price price, int digits) {
        return FixedPoint.format(price.units(), digits);
    }

    private static String signed(long units) {
        return (units > 0 ? "+" : "") + FixedPoint.format(units, 2).replace('-', '−');
    }
}
