package dev.yoke.ui.chart.order;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.trade.Account;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Side;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.OrderView;
import dev.yoke.core.view.PositionView;
import dev.yoke.core.view.QuoteView;
import dev.yoke.core.view.TerminalView;
import dev.yoke.ui.desk.PendingTicket;
import java.util.List;
import java.util.Optional;

/// What is traded in one instrument at one moment.
///
/// @param currency of the account, empty where it is not known
/// @param halted entries are, here or everywhere
record Traded(
        Instrument instrument,
        List<PositionView> positions,
        List<OrderView> orders,
        Optional<PendingTicket> ticket,
        Optional<SymbolSpec> spec,
        Optional<QuoteView> quote,
        Optional<LinkState> link,
        String currency,
        boolean halted) {

    static Traded in(CockpitView view, Instrument instrument, Optional<PendingTicket> pending) {
        Optional<TerminalView> terminal = view.terminals().stream()
                .filter(known -> known.id().equals(instrument.terminal()))
                .findFirst();
        return new Traded(
                instrument,
                view.positions().stream()
                        .filter(position -> position.position().instrument().equals(instrument))
                        .toList(),
                view.orders().stream()
                        .filter(order -> order.order().terminal().equals(instrument.terminal())
                                && order.order().symbol().equals(instrument.symbol()))
                        .toList(),
                pending.filter(ticket -> ticket.instrument().symbol().equals(instrument.symbol())),
                terminal.flatMap(known -> known.symbols().stream()
                        .filter(spec -> spec.symbol().equals(instrument.symbol()))
                        .findFirst()),
                view.quotes().stream()
                        .filter(quote -> quote.instrument().equals(instrument))
                        .findFirst(),
                terminal.map(TerminalView::state),
                terminal.flatMap(TerminalView::account).map(Account::currency).orElse(""),
                view.halt().halted() || terminal.map(TerminalView::halted).orElse(false));
    }

    /// Entry, stop and target that a line belongs to, as they stand now.
    Optional<Levels> levels(LineKey key) {
        return switch (key.owner()) {
            case POSITION -> position(key).map(view -> Levels.of(view.position()));
            case ORDER -> order(key).map(view -> Levels.of(view.order()));
            case TICKET -> ticketLevels();
        };
    }

    /// As the gate resolved the ticket for this terminal, else for the first that it was judged for.
    Optional<Levels> ticketLevels() {
        return ticket.flatMap(pending -> {
            List<Decision> decisions = pending.answer().decisions();
            return decisions.stream()
                    .filter(decision -> decision.terminal().equals(Optional.of(instrument.terminal())))
                    .findFirst()
                    .or(() -> decisions.stream().findFirst())
                    .filter(decision ->
                            decision.entry().isSet() && decision.action().isEntry())
                    .map(decision -> Levels.of(decision, instrument.terminal()));
        });
    }

    boolean isReachable() {
        return link.map(state -> state != LinkState.OFFLINE).orElse(false);
    }

    Optional<PositionView> position(LineKey key) {
        return key.owner() != LineKey.Owner.POSITION
                ? Optional.empty()
                : positions.stream()
                        .filter(view -> view.position().identifier() == key.id())
                        .findFirst();
    }

    Optional<OrderView> order(LineKey key) {
        return key.owner() != LineKey.Owner.ORDER
                ? Optional.empty()
                : orders.stream()
                        .filter(view -> view.order().ticket() == key.id())
                        .findFirst();
    }

    /// The price at which a position of that side closes now, 1e-8; 0 = not known.
    long closing(Side side) {
        return quote.map(known -> side == Side.BUY ? known.bid() : known.ask()).orElse(0L);
    }

    /// The price at which an order of that side opens now, 1e-8; 0 = not known.
    long opening(Side side) {
        return closing(side.opposite());
    }

    int digits() {
        return spec.map(SymbolSpec::digits).orElse(5);
    }

    /// One step of the keyboard and of the mouse, 1e-8.
    long tick() {
        return spec.map(SymbolSpec::tickSize).orElse(1L);
    }
}
