package dev.yoke.ui.ticket;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Side;
import dev.yoke.core.trade.TerminalIdentity;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.QuoteView;
import dev.yoke.core.view.TerminalView;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.theme.PricePieces;
import dev.yoke.ui.ticket.TicketForm.LevelIn;
import dev.yoke.ui.ticket.TicketForm.SizeIn;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The order ticket. What it shows of risk comes from the engine's own gate, asked 200 ms after the last change and
/// once
/// a second while it stands.
public final class TicketViewModel {

    private static final long QUIET_MS = 200;
    private static final long REFRESH_MS = 1_000;

    /// What stands below the fields. `placeable` when at least one account would take the order.
    record Preview(String text, boolean placeable, boolean refused) {}

    record Quote(PricePieces bid, PricePieces ask, boolean stale) {}

    /// An account that may be ticked.
    record Choice(TerminalId terminal, boolean real) {}

    private static final Preview NOTHING = new Preview("Choose a symbol in the watch list.", false, false);
    private static final Quote NO_QUOTE = new Quote(PricePieces.of(0, 0), PricePieces.of(0, 0), true);

    private final ScreenPorts ports;
    private final ReadOnlyObjectWrapper<@Nullable Instrument> instrument = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.BUY);
    private final ObjectProperty<OrderType> type = new SimpleObjectProperty<>(OrderType.MARKET);
    private final StringProperty price = new SimpleStringProperty("");
    private final ObjectProperty<SizeIn> sizeIn = new SimpleObjectProperty<>(SizeIn.RISK_PERCENT);
    private final StringProperty size = new SimpleStringProperty("0.50");
    private final ObjectProperty<LevelIn> stopIn = new SimpleObjectProperty<>(LevelIn.ATR);
    private final StringProperty stop = new SimpleStringProperty("1.5");
    private final ObjectProperty<LevelIn> targetIn = new SimpleObjectProperty<>(LevelIn.ATR);
    private final StringProperty target = new SimpleStringProperty("3.0");
    private final ObservableList<Choice> choices = FXCollections.observableArrayList();
    private final Set<TerminalId> ticked = new HashSet<>();
    private final ReadOnlyObjectWrapper<Quote> quote = new ReadOnlyObjectWrapper<>(NO_QUOTE);
    private final ReadOnlyObjectWrapper<Preview> preview = new ReadOnlyObjectWrapper<>(NOTHING);
    private long changedMs;
    private long askedMs;
    private long asked;
    private boolean dirty = true;
    private boolean placing;
    private long resultUntilMs;

    public TicketViewModel(ScreenPorts ports) {
        this.ports = ports;
        for (Property<?> field :
                List.<Property<?>>of(side, type, price, sizeIn, size, stopIn, stop, targetIn, target)) {
            field.subscribe(this::touch);
        }
    }

    public void select(Instrument next) {
        instrument.set(next);
        touch();
    }

    private void touch() {
        changedMs = ports.clock().nowMs();
        dirty = true;
        resultUntilMs = 0;
    }

    void tick(TerminalId terminal, boolean chosen) {
        if (chosen ? ticked.add(terminal) : ticked.remove(terminal)) {
            touch();
        }
    }

    boolean isTicked(TerminalId terminal) {
        return ticked.contains(terminal);
    }

    void onFrame() {
        CockpitView view = ports.views().current();
        showChoices(view);
        Instrument chosen = instrument.get();
        if (chosen == null) {
            return;
        }
        quote.set(quoteOf(view, chosen));
        long nowMs = ports.clock().nowMs();
        boolean due = dirty ? nowMs - changedMs >= QUIET_MS : nowMs - askedMs >= REFRESH_MS;
        if (due && !placing && nowMs >= resultUntilMs) {
            dirty = false;
            askedMs = nowMs;
            ask();
        }
    }

    private void showChoices(CockpitView view) {
        List<Choice> next = view.terminals().stream()
                .filter(terminal -> terminal.identity().isPresent())
                .map(terminal -> new Choice(terminal.id(), isReal(terminal)))
                .toList();
        if (!next.equals(choices)) {
            next.stream()
                    .filter(choice -> !choices.contains(choice) && !choice.real())
                    .forEach(choice -> ticked.add(choice.terminal()));
            ticked.retainAll(next.stream().map(Choice::terminal).collect(Collectors.toSet()));
            choices.setAll(next);
            touch();
        }
    }

    private static boolean isReal(TerminalView terminal) {
        return terminal.identity().map(TerminalIdentity::isReal).orElse(false);
    }

    private static Quote quoteOf(CockpitView view, Instrument instrument) {
        return view.quotes().stream()
                .filter(q -> q.instrument().equals(instrument))
                .findFirst()
                .map(TicketViewModel::quoteOf)
                .orElse(NO_QUOTE);
    }

    private static Quote quoteOf(QuoteView q) {
        return new Quote(PricePieces.of(q.bid(), q.digits()), PricePieces.of(q.ask(), q.digits()), q.stale());
    }

    private void ask() {
        try {
            Signal signal = signal();
            long question = ++asked;
            ports.ask(new Command.PreviewSignal(signal), answer -> {
                if (question == asked && !placing) {
                    preview.set(previewOf(answer));
                }
            });
        } catch (TicketForm.Unreadable e) {
            asked++;
            preview.set(new Preview(e.text(), false, true));
        }
    }

    private static Preview previewOf(Answer answer) {
        if (answer.decisions().isEmpty()) {
            boolean accepted = answer.status() == Answer.Status.ACCEPTED;
            return new Preview(answer.text(), accepted, !accepted);
        }
        boolean any = answer.decisions().stream().anyMatch(d -> d.outcome() != Decision.Outcome.DENIED);
        String lines = answer.decisions().stream()
                .map(d -> (d.outcome() == Decision.Outcome.DENIED ? "✗ " : "✓ ")
                        + d.terminal().map(id -> id.name() + "  ").orElse("")
                        + d.summary())
                .collect(Collectors.joining("\n"));
        return new Preview(lines, any, !any);
    }

    /// Sends the order, once; the answer stands for three seconds.
    void place() {
        if (placing || !preview.get().placeable()) {
            return;
        }
        try {
            Signal signal = signal();
            placing = true;
            preview.set(new Preview("sending…", false, false));
            ports.ask(new Command.SubmitSignal(signal), answer -> {
                placing = false;
                Preview result = previewOf(answer);
                preview.set(new Preview(result.text(), false, result.refused()));
                resultUntilMs = ports.clock().nowMs() + 3_000;
            });
        } catch (TicketForm.Unreadable e) {
            preview.set(new Preview(e.text(), false, true));
        }
    }

    private Signal signal() throws TicketForm.Unreadable {
        Instrument chosen = instrument.get();
        if (chosen == null) {
            throw new TicketForm.Unreadable("Choose a symbol in the watch list.");
        }
        if (ticked.isEmpty()) {
            throw new TicketForm.Unreadable("Tick at least one account.");
        }
        long nowMs = ports.clock().nowMs();
        return new Signal(
                new SignalId("ticket:" + Long.toString(nowMs, 36) + "-"
                        + Long.toString(ports.clock().monotonicNs(), 36)),
                "ticket",
                side.get() == Side.BUY ? Signal.Action.BUY : Signal.Action.SELL,
                chosen.symbol().name(),
                type.get(),
                TicketForm.price(type.get(), price.get()),
                TicketForm.level("The stop loss", stopIn.get(), stop.get()),
                TicketForm.level("The take profit", targetIn.get(), target.get()),
                TicketForm.sizing(sizeIn.get(), size.get()),
                Set.copyOf(ticked),
                "",
                nowMs,
                nowMs,
                "");
    }

    ReadOnlyObjectProperty<@Nullable Instrument> instrumentProperty() {
        return instrument.getReadOnlyProperty();
    }

    ObjectProperty<Side> sideProperty() {
        return side;
    }

    ObjectProperty<OrderType> typeProperty() {
        return type;
    }

    StringProperty priceProperty() {
        return price;
    }

    ObjectProperty<SizeIn> sizeInProperty() {
        return sizeIn;
    }

    StringProperty sizeProperty() {
        return size;
    }

    ObjectProperty<LevelIn> stopInProperty() {
        return stopIn;
    }

    StringProperty stopProperty() {
        return stop;
    }

    ObjectProperty<LevelIn> targetInProperty() {
        return targetIn;
    }

    StringProperty targetProperty() {
        return target;
    }

    ObservableList<Choice> choices() {
        return choices;
    }

    ReadOnlyObjectProperty<Quote> quoteProperty() {
        return quote.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }
}
