package dev.yoke.ui.ticket;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Side;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.EntryPreview;
import dev.yoke.ui.desk.Links;
import dev.yoke.ui.desk.PendingTicket;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.desk.TicketDraft;
import dev.yoke.ui.ticket.TicketForm.Meaning;
import dev.yoke.ui.ticket.TicketUnits.Field;
import dev.yoke.ui.words.Phrases;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The order ticket. What it shows of risk comes from the engine's own gate, asked 200 ms after the last change and
/// once a second while it stands.
public final class TicketViewModel {

    private static final long QUIET_NS = 200_000_000;
    private static final long REFRESH_NS = 1_000_000_000;

    /// After this long without an answer the trader is told to look before sending again.
    private static final long PATIENCE_NS = 5_000_000_000L;

    private static final long AGAIN_NS = 500_000_000;

    /// Nobody reads another symbol's name faster.
    private static final long SYMBOL_NEW_NS = 1_000_000_000;

    enum Phase {
        /// Fields may be changed; the gate is asked after each change.
        EDIT,
        /// What would be sent is shown and waits for the second press.
        ARMED,
        SENDING,
        /// The outcome stands until something is changed.
        DONE
    }

    private final ScreenPorts ports;
    private final Phrases words;
    private final TicketTexts texts;
    private final TicketStates states;
    private final TicketScreen screen;
    private final TicketFields fields = new TicketFields();
    private final TicketAccounts accounts = new TicketAccounts();
    private final TicketMarket market;
    private final TicketTranslation translation;
    private final ReadOnlyObjectWrapper<TicketStates.Banner> banner =
            new ReadOnlyObjectWrapper<>(TicketStates.Banner.NONE);
    private final ReadOnlyObjectWrapper<Map<Field, String>> wrong = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<TicketScreen.Shown> shown;
    private Phase phase = Phase.EDIT;
    private Optional<Answer> answer = Optional.empty();
    private Optional<Answer> linkedAnswer = Optional.empty();
    private Optional<EntryPreview> lead = Optional.empty();
    private String outcome = "";
    private long changedNs;
    private long askedNs;
    private long sentNs;
    private long asked;
    private long placed;
    private boolean dirty = true;
    private boolean unanswered;
    private long symbolNs;
    private boolean changedUnderHand;
    private Optional<Runnable> whenAnswered = Optional.empty();

    public TicketViewModel(ScreenPorts ports) {
        this.ports = ports;
        words = ports.phrases(TicketViewModel.class);
        texts = new TicketTexts(words, ports.desk().amounts());
        states = new TicketStates(ports, words);
        screen = new TicketScreen(words, texts, ports.desk().amounts());
        market = new TicketMarket(ports);
        translation = new TicketTranslation(fields, market);
        shown = new ReadOnlyObjectWrapper<>(screen.first());
        ports.desk().memory().read(TicketFields.NAME, TicketFields.Kept.class).ifPresent(fields::restore);
        fields.units().forEach(field -> field.subscribe(this::touch));
        fields.figures().forEach(field -> field.subscribe(this::edit));
        translation.listen();
        fields.side.subscribe(side -> fields.otherSide.set(side.opposite()));
    }

    private void edit() {
        translation.edited();
        touch();
    }

    void select(Instrument next) {
        Optional<Instrument> last = market.instrument();
        if (last.filter(next::equals).isPresent()) {
            return;
        }
        market.choose(next);
        symbolNs = ports.clock().monotonicNs();
        changedUnderHand = last.isPresent();
        lead = Optional.empty();
        translation.forget();
        if (last.filter(of -> !of.symbol().equals(next.symbol())).isPresent()) {
            translation.quietly(() -> fields.forgetPrices(market.usualStop(), market.usualTarget()));
        }
        touch();
    }

    /// Fills the ticket with what another panel would have; nothing is sent.
    void take(TicketDraft draft) {
        select(draft.instrument());
        translation.forget();
        translation.quietly(() -> {
            fields.clear(market.usualStop(), market.usualTarget());
            fields.plan.set("");
            fields.take(draft, market.digits());
        });
        touch();
        ports.desk().links().choose(Links.Colour.BLUE, draft.instrument());
    }

    /// A level of this order was moved on a chart: everything else of it stays.
    void adjust(TicketDraft moved) {
        if (market.instrument().filter(moved.instrument()::equals).isEmpty()) {
            take(moved);
            return;
        }
        translation.forget();
        translation.quietly(() -> fields.take(moved, market.digits()));
        touch();
    }

    private void touch() {
        changedNs = ports.clock().monotonicNs();
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
        if (accounts.tick(terminal, chosen)) {
            touch();
        }
    }

    void tickDemos() {
        accounts.tickDemos();
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
        } else if (phase != Phase.SENDING || isLate()) {
            phase = Phase.EDIT;
            translation.quietly(() -> fields.clear(market.usualStop(), market.usualTarget()));
            touch();
        }
    }

    void onFrame() {
        CockpitView view = ports.views().current();
        if (accounts.follow(view)) {
            touch();
        }
        Instrument chosen = market.instrumentProperty().get();
        TicketStates.Banner before = banner.get();
        banner.set(states.of(view, chosen, answer, phase, isLate()));
        if (!before.equals(banner.get())) {
            write();
        }
        if (chosen == null) {
            return;
        }
        market.follow(view, chosen);
        if (isDue() && isAsking()) {
            ask();
        }
    }

    /// By the clock that never goes back: a step of the other one must not keep an old preview.
    private boolean isDue() {
        long nowNs = ports.clock().monotonicNs();
        return dirty ? nowNs - changedNs >= QUIET_NS : nowNs - askedNs >= REFRESH_NS;
    }

    private boolean isAsking() {
        return phase == Phase.EDIT || phase == Phase.ARMED;
    }

    private boolean isLate() {
        return ports.clock().monotonicNs() - sentNs >= PATIENCE_NS;
    }

    private void ask() {
        askedNs = ports.clock().monotonicNs();
        Optional<TicketForm> form = form();
        if (form.isEmpty()) {
            forget(words.get(market.instrument().isEmpty() ? "choose" : "tick-one"));
            return;
        }
        Meaning meaning = form.get().read(words, "ticket:preview", ports.clock().nowMs());
        if (dirty || !meaning.wrong().isEmpty()) {
            // Else what the gate denied stands until it says otherwise.
            wrong.set(meaning.wrong());
        }
        if (meaning.order().isEmpty()) {
            forget(meaning.wrong().values().iterator().next());
            return;
        }
        Signal signal = meaning.order().get();
        long question = ++asked;
        unanswered |= dirty;
        dirty = false;
        preview(question, signal, found -> {
            if (meaning.linked().isEmpty()) {
                answered(signal, found, Optional.empty());
            } else {
                // Of a pair nothing is known before both are.
                preview(question, meaning.linked().get(), second -> answered(signal, found, Optional.of(second)));
            }
        });
    }

    private void preview(long question, Signal signal, Consumer<Answer> onAnswer) {
        ports.ask(new Command.PreviewSignal(signal), found -> {
            if (question == asked && isAsking()) {
                onAnswer.accept(found);
            }
        });
    }

    private void answered(Signal signal, Answer found, Optional<Answer> second) {
        answer = Optional.of(found);
        linkedAnswer = second;
        unanswered = false;
        wrong.set(TicketDenials.byField(found, second, ports.desk().amounts()));
        // An instrument is chosen before anything is asked.
        Instrument chosen = market.instrument().orElseThrow();
        lead = found.preview().flatMap(p -> TicketTexts.lead(p, chosen.terminal()));
        if (!dirty) {
            // Else the fields say another thing by now than what was asked.
            translation.learn(lead);
        }
        ports.desk().tickets().pendingProperty().set(Optional.of(new PendingTicket(chosen, signal, found)));
        write();
        Optional<Runnable> next = whenAnswered;
        whenAnswered = Optional.empty();
        next.ifPresent(Runnable::run);
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
        translation.forget();
        outcome = why;
        if (phase == Phase.ARMED) {
            phase = Phase.EDIT;
        }
        ports.desk().tickets().pendingProperty().set(Optional.empty());
        write();
    }

    private Optional<TicketForm> form() {
        Set<TerminalId> ticked = accounts.ticked();
        return ticked.isEmpty() ? Optional.empty() : market.instrument().map(chosen -> fields.form(chosen, ticked));
    }

    private boolean isPlaceable() {
        return phase != Phase.SENDING
                && phase != Phase.DONE
                && !dirty
                && !unanswered
                && !ports.desk().tradingLockedProperty().get()
                && !ports.views().current().halt().halted()
                && answer.filter(found -> TicketPair.passes(found, linkedAnswer))
                        .isPresent();
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
        } else if (phase == Phase.ARMED || (fields.oneClick.get() && !isSymbolNew())) {
            place();
        } else {
            arm();
        }
    }

    /// Another symbol came from a link a moment ago: a press that was meant for the one before shows what would be
    /// sent,
    /// and sends nothing.
    private boolean isSymbolNew() {
        return changedUnderHand && ports.clock().monotonicNs() - symbolNs < SYMBOL_NEW_NS;
    }

    /// As far as a press from another panel goes: shows what would be sent, and never sends it.
    void arm() {
        if (phase == Phase.DONE) {
            begin();
        } else if (isWaiting()) {
            askThen(this::arm);
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
            ask();
        }
    }

    /// The bid or the ask was pressed: chooses the side, and with one click sends a market order.
    void press(Side side) {
        if (fields.oneClick.get() && fields.type.get() == OrderType.MARKET) {
            market(side, true);
        } else if (phase != Phase.SENDING) {
            fields.side.set(side);
        }
    }

    /// A market order to this side: shown for the second press, or with one click sent once the gate has answered.
    ///
    /// @param here whether it was asked for in the ticket itself; from elsewhere one click never sends
    void market(Side side, boolean here) {
        if (phase == Phase.SENDING || isJustSent()) {
            return;
        }
        translation.quietly(() -> {
            fields.type.set(OrderType.MARKET);
            fields.linked.set(false);
            fields.side.set(side);
        });
        touch();
        askThen(here ? this::press : this::arm);
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
        if (isSymbolNew()) {
            arm();
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
        accounts.write(texts, answer, phase == Phase.DONE);
        shown.set(screen.of(
                new TicketScreen.Known(
                        phase,
                        answer,
                        linkedAnswer,
                        lead,
                        outcome,
                        hindrance(),
                        market.instrument().isPresent()),
                phase == Phase.ARMED ? strip() : "",
                isPlaceable(),
                !wrong.get().isEmpty()));
    }

    /// Why nothing can be placed now, whatever the gate says of the order.
    private String hindrance() {
        TicketStates.Banner now = banner.get();
        return now.kind() == TicketStates.Kind.HALTED ? now.text() : "";
    }

    private String strip() {
        return form().map(form -> texts.strip(form, lead, form.accounts().size(), accounts.tickedReal()))
                .orElse("");
    }

    /// One press of up or down: size and distances by the symbol's step.
    void step(Field field, int direction) {
        TicketSteps.step(
                fields, field, direction, market.spec(), market.quoteProperty().get());
    }

    void detach() {
        ports.desk().tickets().pendingProperty().set(Optional.empty());
        ports.desk().memory().write(TicketFields.NAME, fields.keep());
    }

    TicketFields fields() {
        return fields;
    }

    ReadOnlyObjectProperty<@Nullable Instrument> instrumentProperty() {
        return market.instrumentProperty();
    }

    ObservableList<AccountRow> rows() {
        return accounts.rows();
    }

    ReadOnlyObjectProperty<TicketMarket.Quote> quoteProperty() {
        return market.quoteProperty();
    }

    ReadOnlyObjectProperty<TicketStates.Banner> bannerProperty() {
        return banner.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Map<Field, String>> wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<TicketScreen.Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }
}
