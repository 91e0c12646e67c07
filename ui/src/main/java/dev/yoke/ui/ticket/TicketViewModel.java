package dev.yoke.ui.ticket;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import dev.yoke.core.trade.TerminalIdentity;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.EntryPreview;
import dev.yoke.core.view.QuoteView;
import dev.yoke.core.view.TerminalView;
import dev.yoke.ui.desk.PendingTicket;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.desk.TicketDraft;
import dev.yoke.ui.theme.Figures;
import dev.yoke.ui.theme.PricePieces;
import dev.yoke.ui.ticket.TicketForm.Meaning;
import dev.yoke.ui.ticket.TicketUnits.Field;
import dev.yoke.ui.ticket.TicketUnits.LevelIn;
import dev.yoke.ui.words.Phrases;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The order ticket. What it shows of risk comes from the engine's own gate, asked 200 ms after the last change and
/// once a second while it stands.
public final class TicketViewModel {

    private static final long QUIET_MS = 200;
    private static final long REFRESH_MS = 1_000;

    /// After this long without an answer the trader is told to look before sending again.
    private static final long PATIENCE_MS = 5_000;

    private static final long AGAIN_NS = 500_000_000;

    enum Phase {
        /// Fields may be changed; the gate is asked after each change.
        EDIT,
        /// What would be sent is shown and waits for the second press.
        ARMED,
        SENDING,
        /// The outcome stands until something is changed.
        DONE
    }

    /// What stands below the fields.
    ///
    /// @param live the figures of the leading account, or what is missing
    /// @param stop what the stop's field means: price, pips, money, R
    record Shown(Phase phase, String live, String stop, String target, String strip, boolean placeable, boolean bad) {}

    record Quote(PricePieces bid, PricePieces ask, String spread, boolean stale) {
        static final Quote NONE = new Quote(PricePieces.of(0, 0), PricePieces.of(0, 0), "", true);
    }

    private final ScreenPorts ports;
    private final Phrases words;
    private final TicketTexts texts;
    private final TicketStates states;
    private final TicketFields fields = new TicketFields();
    private final ReadOnlyObjectWrapper<@Nullable Instrument> instrument = new ReadOnlyObjectWrapper<>();
    private final ObservableList<AccountRow> rows = FXCollections.observableArrayList();
    private final Set<TerminalId> ticked = new HashSet<>();
    private final ReadOnlyObjectWrapper<Quote> quote = new ReadOnlyObjectWrapper<>(Quote.NONE);
    private final ReadOnlyObjectWrapper<TicketStates.Banner> banner =
            new ReadOnlyObjectWrapper<>(TicketStates.Banner.NONE);
    private final ReadOnlyObjectWrapper<Map<Field, String>> wrong = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<Shown> shown;
    private Phase phase = Phase.EDIT;
    private Optional<Answer> answer = Optional.empty();
    private Optional<Answer> linkedAnswer = Optional.empty();
    private Optional<EntryPreview> lead = Optional.empty();
    private String outcome = "";
    private long changedMs;
    private long askedMs;
    private long sentMs;
    private long sentNs;
    private long asked;
    private long placed;
    private boolean dirty = true;
    private boolean converting;
    private boolean convertible;
    private boolean unanswered;
    private Optional<Runnable> whenAnswered = Optional.empty();

    public TicketViewModel(ScreenPorts ports) {
        this.ports = ports;
        words = ports.phrases(TicketViewModel.class);
        texts = new TicketTexts(words, ports.desk().amounts());
        states = new TicketStates(ports, words);
        shown = new ReadOnlyObjectWrapper<>(new Shown(Phase.EDIT, words.get("choose"), "", "", "", false, false));
        ports.desk().memory().read(TicketFields.NAME, TicketFields.Kept.class).ifPresent(fields::restore);
        fields.units().forEach(field -> field.subscribe(this::touch));
        fields.figures().forEach(field -> field.subscribe(this::edit));
        fields.sizeIn.subscribe((before, now) -> convert(() -> TicketUnitsChange.size(fields, now, known())));
        fields.stopIn.subscribe((before, now) -> convert(() ->
                TicketUnitsChange.level(fields.stop, now, known().map(EntryPreview::stop), digits(), usualAtr(true))));
        fields.targetIn.subscribe((before, now) -> convert(() -> TicketUnitsChange.level(
                fields.target, now, known().map(EntryPreview::target), digits(), usualAtr(false))));
        fields.side.subscribe(side -> fields.otherSide.set(side.opposite()));
    }

    /// Another unit says the same size or level in another way, as far as the last answer knows it.
    private void convert(Runnable change) {
        if (!converting) {
            quietly(change);
        }
    }

    private Optional<EntryPreview> known() {
        return convertible ? lead : Optional.empty();
    }

    /// A figure was changed: what the engine said of the one before is no translation of it.
    private void edit() {
        if (!converting) {
            convertible = false;
        }
        touch();
    }

    void select(Instrument next) {
        if (next.equals(instrument.get())) {
            return;
        }
        boolean other = instrument.get() != null && !instrument.get().symbol().equals(next.symbol());
        instrument.set(next);
        lead = Optional.empty();
        convertible = false;
        if (other) {
            quietly(() -> fields.forgetPrices(usualAtr(true), usualAtr(false)));
        }
        touch();
    }

    /// Fills the ticket with what another panel would have; nothing is sent.
    void take(TicketDraft draft) {
        select(draft.instrument());
        int digits = digits();
        convertible = false;
        quietly(() -> {
            fields.side.set(draft.side());
            fields.type.set(draft.type());
            fields.price.set(draft.price().map(price -> typed(price, digits)).orElse(""));
            draft.stopLoss().filter(Price::isSet).ifPresent(price -> {
                fields.stopIn.set(LevelIn.PRICE);
                fields.stop.set(typed(price, digits));
            });
            draft.takeProfit().filter(Price::isSet).ifPresent(price -> {
                fields.targetIn.set(LevelIn.PRICE);
                fields.target.set(typed(price, digits));
            });
        });
        touch();
    }

    private void quietly(Runnable change) {
        converting = true;
        try {
            change.run();
        } finally {
            converting = false;
        }
    }

    private static String typed(Price price, int digits) {
        return FixedPoint.format(price.units(), digits);
    }

    private void touch() {
        changedMs = ports.clock().nowMs();
        dirty = true;
        whenAnswered = Optional.empty();
        if (phase != Phase.SENDING) {
            if (phase == Phase.DONE) {
                answer = Optional.empty();
                linkedAnswer = Optional.empty();
            }
            phase = Phase.EDIT;
            outcome = "";
        }
        write();
    }

    void tick(TerminalId terminal, boolean chosen) {
        if (chosen ? ticked.add(terminal) : ticked.remove(terminal)) {
            touch();
        }
    }

    /// All of them, or where all are ticked none; REAL accounts only one by one.
    void tickDemos() {
        Set<TerminalId> demos = rows.stream()
                .filter(row -> !row.real())
                .map(AccountRow::terminal)
                .collect(Collectors.toSet());
        if (!ticked.removeAll(demos) || !ticked.isEmpty() || demos.isEmpty()) {
            ticked.addAll(demos);
        }
        touch();
    }

    /// The next order: an outcome that still stands is gone.
    void begin() {
        if (phase == Phase.DONE && !isJustSent()) {
            touch();
        }
    }

    void clear() {
        if (phase == Phase.ARMED) {
            phase = Phase.EDIT;
            write();
        } else if (phase != Phase.SENDING || ports.clock().nowMs() - sentMs >= PATIENCE_MS) {
            phase = Phase.EDIT;
            quietly(() -> fields.clear(usualAtr(true), usualAtr(false)));
            touch();
        }
    }

    void onFrame() {
        CockpitView view = ports.views().current();
        showAccounts(view);
        Instrument chosen = instrument.get();
        long nowMs = ports.clock().nowMs();
        banner.set(states.of(view, chosen, answer, phase, nowMs - sentMs >= PATIENCE_MS));
        if (chosen == null) {
            return;
        }
        quote.set(quoteOf(view, chosen));
        boolean due = dirty ? nowMs - changedMs >= QUIET_MS : nowMs - askedMs >= REFRESH_MS;
        if (due && (phase == Phase.EDIT || phase == Phase.ARMED)) {
            askedMs = nowMs;
            ask();
        }
    }

    private void showAccounts(CockpitView view) {
        List<AccountRow> now = view.terminals().stream()
                .filter(terminal -> terminal.identity().isPresent())
                .map(terminal -> blank(terminal.id(), isReal(terminal)))
                .toList();
        if (!now.stream()
                .map(AccountRow::terminal)
                .toList()
                .equals(rows.stream().map(AccountRow::terminal).toList())) {
            now.stream()
                    .filter(row -> !row.real()
                            && rows.stream().noneMatch(known -> known.terminal().equals(row.terminal())))
                    .forEach(row -> ticked.add(row.terminal()));
            ticked.retainAll(now.stream().map(AccountRow::terminal).collect(Collectors.toSet()));
            rows.setAll(now);
            touch();
        }
    }

    private AccountRow blank(TerminalId terminal, boolean real) {
        return new AccountRow(terminal, real, ticked.contains(terminal), AccountRow.Outcome.NONE, "", "", "");
    }

    private static boolean isReal(TerminalView terminal) {
        return terminal.identity().map(TerminalIdentity::isReal).orElse(false);
    }

    private Quote quoteOf(CockpitView view, Instrument chosen) {
        Optional<QuoteView> found = view.quotes().stream()
                .filter(q -> q.instrument().equals(chosen))
                .findFirst();
        if (found.isEmpty()) {
            return Quote.NONE;
        }
        QuoteView q = found.get();
        String spread = spec(chosen)
                .map(spec -> Figures.decimal(FixedPoint.divide(Math.max(0, q.ask() - q.bid()), spec.pip()), 1))
                .orElse("");
        return new Quote(PricePieces.of(q.bid(), q.digits()), PricePieces.of(q.ask(), q.digits()), spread, q.stale());
    }

    private void ask() {
        Optional<TicketForm> form = form();
        if (form.isEmpty()) {
            forget(words.get(instrument.get() == null ? "choose" : "tick-one"));
            return;
        }
        Meaning meaning = form.get().read(words, "ticket:preview", ports.clock().nowMs());
        wrong.set(meaning.wrong());
        if (meaning.order().isEmpty()) {
            forget(meaning.wrong().values().iterator().next());
            return;
        }
        Signal signal = meaning.order().get();
        long question = ++asked;
        unanswered |= dirty;
        dirty = false;
        ports.ask(new Command.PreviewSignal(signal), found -> {
            if (question == asked && (phase == Phase.EDIT || phase == Phase.ARMED)) {
                answered(signal, found);
            }
        });
        meaning.linked()
                .ifPresentOrElse(
                        linked -> ports.ask(new Command.PreviewSignal(linked), found -> {
                            if (question == asked) {
                                linkedAnswer = Optional.of(found);
                                write();
                            }
                        }),
                        () -> linkedAnswer = Optional.empty());
    }

    private void answered(Signal signal, Answer found) {
        answer = Optional.of(found);
        unanswered = false;
        lead = found.preview().flatMap(p -> TicketTexts.lead(p, chosen().terminal()));
        convertible = true;
        ports.desk().tickets().pendingProperty().set(Optional.of(new PendingTicket(chosen(), signal, found)));
        write();
        Optional<Runnable> next = whenAnswered;
        whenAnswered = Optional.empty();
        next.ifPresent(Runnable::run);
    }

    private Instrument chosen() {
        return Objects.requireNonNull(instrument.get(), "an instrument is chosen before anything is asked");
    }

    /// Nothing can be asked: why, in one line.
    private void forget(String why) {
        asked++;
        dirty = false;
        unanswered = false;
        whenAnswered = Optional.empty();
        answer = Optional.empty();
        linkedAnswer = Optional.empty();
        lead = Optional.empty();
        outcome = why;
        if (phase == Phase.ARMED) {
            phase = Phase.EDIT;
        }
        ports.desk().tickets().pendingProperty().set(Optional.empty());
        write();
    }

    private Optional<TicketForm> form() {
        Instrument chosen = instrument.get();
        return chosen == null || ticked.isEmpty()
                ? Optional.empty()
                : Optional.of(new TicketForm(
                        chosen,
                        fields.side.get(),
                        fields.type.get(),
                        fields.price.get(),
                        fields.limit.get(),
                        fields.sizeIn.get(),
                        fields.size.get(),
                        fields.stopIn.get(),
                        fields.stop.get(),
                        fields.targetIn.get(),
                        fields.target.get(),
                        fields.plan.get(),
                        fields.linked.get()
                                ? Optional.of(new TicketForm.Other(
                                        fields.otherSide.get(), fields.otherType.get(), fields.otherPrice.get()))
                                : Optional.empty(),
                        Set.copyOf(ticked)));
    }

    private boolean isPlaceable() {
        return phase != Phase.SENDING
                && phase != Phase.DONE
                && !dirty
                && !unanswered
                && !ports.desk().tradingLockedProperty().get()
                && answer.map(TicketViewModel::anyPasses).orElse(false);
    }

    private static boolean anyPasses(Answer answer) {
        return answer.decisions().stream().anyMatch(d -> d.outcome() != Decision.Outcome.DENIED);
    }

    /// The first press shows what would be sent, the second sends it; with one click the first sends. After an outcome
    /// it begins the next order.
    void press() {
        if (phase == Phase.DONE) {
            if (!isJustSent()) {
                touch();
            }
        } else if (isWaiting()) {
            askThen(this::press);
        } else if (phase == Phase.ARMED || fields.oneClick.get()) {
            place();
        } else if (isPlaceable()) {
            phase = Phase.ARMED;
            write();
        }
    }

    /// The gate has not answered what the fields say now.
    private boolean isWaiting() {
        return phase == Phase.EDIT && (dirty || unanswered);
    }

    private void askThen(Runnable next) {
        whenAnswered = Optional.of(next);
        if (dirty) {
            askedMs = ports.clock().nowMs();
            ask();
        }
    }

    /// The bid or the ask was pressed: chooses the side, and with one click sends a market order.
    void press(Side side) {
        if (fields.oneClick.get() && fields.type.get() == OrderType.MARKET) {
            market(side);
        } else if (phase != Phase.SENDING) {
            fields.side.set(side);
        }
    }

    /// A market order to this side: shown for the second press, or with one click sent once the gate has answered.
    void market(Side side) {
        if (phase == Phase.SENDING || isJustSent()) {
            return;
        }
        quietly(() -> {
            fields.type.set(OrderType.MARKET);
            fields.linked.set(false);
            fields.side.set(side);
        });
        touch();
        askThen(this::press);
    }

    /// A second press of the same hand is not a second order.
    private boolean isJustSent() {
        return placed > 0 && ports.clock().monotonicNs() - sentNs < AGAIN_NS;
    }

    /// Sends the order, once; its outcome stands until the next change.
    void place() {
        if (isWaiting()) {
            askThen(this::place);
            return;
        }
        Optional<TicketForm> form = form();
        if (!isPlaceable() || form.isEmpty() || isJustSent()) {
            return;
        }
        long nowMs = ports.clock().nowMs();
        String id = "ticket:" + Long.toString(nowMs, 36) + "-"
                + Long.toString(ports.clock().monotonicNs(), 36) + "-" + ++placed;
        Meaning meaning = form.get().read(words, id, nowMs);
        if (meaning.order().isEmpty()) {
            return;
        }
        asked++;
        phase = Phase.SENDING;
        sentMs = nowMs;
        sentNs = ports.clock().monotonicNs();
        outcome = words.get("sending");
        ports.desk().memory().write(TicketFields.NAME, fields.keep());
        ports.desk().tickets().pendingProperty().set(Optional.empty());
        write();
        long order = placed;
        new TicketSending(ports, words).send(meaning, result -> {
            if (order == placed) {
                done(result);
            }
        });
    }

    private void done(TicketSending.Result result) {
        answer = Optional.of(result.order());
        linkedAnswer = result.linked();
        phase = Phase.DONE;
        outcome = result.text();
        write();
    }

    /// Writes everything anew from what is known: after an answer, a press, or when money is hidden.
    void write() {
        boolean sent = phase == Phase.DONE;
        rows.replaceAll(row -> {
            AccountRow now = new AccountRow(
                    row.terminal(), row.real(), ticked.contains(row.terminal()), AccountRow.Outcome.NONE, "", "", "");
            return answer.filter(a -> now.ticked())
                    .map(a -> texts.row(now, a, sent))
                    .orElse(now);
        });
        boolean bad = wrong.get().isEmpty() ? answer.isPresent() && !anyPasses(answer.get()) : true;
        shown.set(new Shown(
                phase,
                live(),
                phase == Phase.DONE
                        ? ""
                        : lead.map(of -> texts.leg(of, of.stop(), true)).orElse(""),
                phase == Phase.DONE
                        ? ""
                        : lead.map(of -> texts.leg(of, of.target(), false)).orElse(""),
                phase == Phase.ARMED ? strip() : "",
                isPlaceable() || phase == Phase.DONE,
                bad));
    }

    private String live() {
        if (!outcome.isEmpty()) {
            return ports.desk().amounts().sentence(outcome);
        }
        String other = linkedAnswer
                .filter(a -> !anyPasses(a))
                .map(a ->
                        "\n" + words.get("linked-denied", ports.desk().amounts().sentence(a.text())))
                .orElse("");
        return lead.map(texts::live).orElse(answer.map(a -> "").orElse(words.get("asking"))) + other;
    }

    private String strip() {
        long real = rows.stream().filter(row -> row.ticked() && row.real()).count();
        return form().map(form -> texts.strip(form, lead, ticked.size(), real)).orElse("");
    }

    private RiskPolicy policy() {
        return ports.views().current().risk().policy();
    }

    private String usualAtr(boolean stop) {
        return TicketTexts.typed(policy().of(stop ? Limit.ATR_STOP : Limit.ATR_TARGET), 1);
    }

    private Optional<SymbolSpec> spec(Instrument of) {
        return ports.views().current().terminals().stream()
                .filter(terminal -> terminal.id().equals(of.terminal()))
                .flatMap(terminal -> terminal.symbols().stream())
                .filter(spec -> spec.symbol().equals(of.symbol()))
                .findFirst();
    }

    private int digits() {
        Instrument of = instrument.get();
        return of == null ? 5 : spec(of).map(SymbolSpec::digits).orElse(5);
    }

    /// One press of up or down: size and distances by the symbol's step.
    void step(Field field, int direction) {
        Instrument of = instrument.get();
        TicketSteps.step(fields, field, direction, of == null ? Optional.empty() : spec(of), quote.get());
    }

    void detach() {
        ports.desk().tickets().pendingProperty().set(Optional.empty());
        ports.desk().memory().write(TicketFields.NAME, fields.keep());
    }

    TicketFields fields() {
        return fields;
    }

    ReadOnlyObjectProperty<@Nullable Instrument> instrumentProperty() {
        return instrument.getReadOnlyProperty();
    }

    ObservableList<AccountRow> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<Quote> quoteProperty() {
        return quote.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<TicketStates.Banner> bannerProperty() {
        return banner.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Map<Field, String>> wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }
}
