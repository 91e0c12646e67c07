package dev.yoke.ui.ticket;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.message.Answer;
import dev.yoke.core.risk.Verdict;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.QuoteView;
import dev.yoke.core.view.TerminalView;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.desk.TradingLock;
import dev.yoke.ui.theme.Figures;
import dev.yoke.ui.words.HaltCauses;
import dev.yoke.ui.words.Phrases;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What keeps an order from being placed now, whatever the fields say.
final class TicketStates {

    enum Kind {
        NONE,
        EMPTY,
        STALE,
        OFFLINE,
        CLOSED,
        WIDE,
        LOCKED,
        HALTED,
        NO_ANSWER
    }

    record Banner(Kind kind, String text) {
        static final Banner NONE = new Banner(Kind.NONE, "");
    }

    private final ScreenPorts ports;
    private final Phrases words;
    private final TradingLock lock;

    TicketStates(ScreenPorts ports, Phrases words) {
        this.ports = ports;
        this.words = words;
        lock = new TradingLock(ports.desk());
    }

    /// The worst first.
    Banner of(
            CockpitView view,
            @Nullable Instrument chosen,
            Optional<Answer> answer,
            TicketViewModel.Phase phase,
            boolean late) {
        if (phase == TicketViewModel.Phase.SENDING && late) {
            return new Banner(Kind.NO_ANSWER, words.get("state.no-answer"));
        }
        if (chosen == null) {
            return new Banner(Kind.EMPTY, words.get("state.empty"));
        }
        if (lock.isLocked()) {
            return new Banner(Kind.LOCKED, words.get("state.locked", lock.keyText()));
        }
        if (view.halt().halted()) {
            return new Banner(
                    Kind.HALTED,
                    words.get(
                            "state.halted",
                            Figures.timeOfDay(view.halt().sinceMs(), ports.zone()),
                            HaltCauses.in(words.language()).cause(view.halt().origin())));
        }
        return terminal(view, chosen)
                .or(() -> price(view, chosen))
                .or(() -> closed(answer))
                .or(() -> wide(answer))
                .orElse(Banner.NONE);
    }

    private Optional<Banner> terminal(CockpitView view, Instrument chosen) {
        Optional<TerminalView> terminal = view.terminals().stream()
                .filter(t -> t.id().equals(chosen.terminal()))
                .findFirst();
        if (terminal.filter(t -> t.state() == LinkState.OFFLINE).isPresent()) {
            long since = terminal.get().lastHeartbeatMs();
            return Optional.of(new Banner(
                    Kind.OFFLINE,
                    words.get(
                            "state.offline",
                            chosen.terminal().name(),
                            since == 0 ? Figures.NONE : Figures.timeOfDay(since, ports.zone()))));
        }
        return Optional.empty();
    }

    private Optional<Banner> price(CockpitView view, Instrument chosen) {
        Optional<QuoteView> quote = view.quotes().stream()
                .filter(q -> q.instrument().equals(chosen))
                .findFirst();
        if (quote.isEmpty()) {
            return Optional.of(new Banner(
                    Kind.STALE,
                    words.get(
                            "state.no-price",
                            chosen.symbol().name(),
                            chosen.terminal().name())));
        }
        return quote.filter(QuoteView::stale)
                .map(q -> new Banner(
                        Kind.STALE,
                        words.get(
                                "state.stale",
                                Figures.age(Math.max(0, ports.clock().nowMs() - q.timeMs())))));
    }

    private Optional<Banner> closed(Optional<Answer> answer) {
        return denial(answer, "market-closed").map(verdict -> new Banner(Kind.CLOSED, words.get("state.closed")));
    }

    /// The spread is over its limit.
    private Optional<Banner> wide(Optional<Answer> answer) {
        return denial(answer, "max-spread")
                .map(verdict -> new Banner(Kind.WIDE, words.get("state.wide", verdict.value(), verdict.limit())));
    }

    private static Optional<Verdict> denial(Optional<Answer> answer, String rule) {
        return answer.stream()
                .flatMap(a -> a.decisions().stream())
                .flatMap(decision -> decision.verdicts().stream())
                .filter(verdict -> verdict.denies() && verdict.rule().equals(rule))
                .findFirst();
    }
}
