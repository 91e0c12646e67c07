package dev.yoke.ui.ticket;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
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
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The order ticket. What it shows of risk comes from the engine's own gate, asked 200 ms after the last change and
/// once a second while it stands.
public final class TicketViewModel {

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
    private final TicketEntry entry;
    private final TicketAccounts accounts = new TicketAccounts();
    private final TicketQuestion question;
    private final TicketPresses presses;
    private final ReadOnlyObjectWrapper<TicketStates.Banner> banner =
            new ReadOnlyObjectWrapper<>(TicketStates.Banner.NONE);
    private final ReadOnlyObjectWrapper<Map<Field, String>> wrong = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<TicketScreen.Shown> shown;
    private Phase phase = Phase.EDIT;
    private Optional<Answer> answer = Optional.empty();
    private Optional<Answer> linkedAnswer = Optional.empty();
    private Optional<EntryPreview> lead = Optional.empty();
    private String outcome = "";

    public TicketViewModel(ScreenPorts ports) {
        this.ports = ports;
        words = ports.phrases(TicketViewModel.class);
        texts = new TicketTexts(words, ports.desk().amounts());
        states = new TicketStates(ports, words);
        screen = new TicketScreen(words, texts, ports.desk().amounts());
        entry = new TicketEntry(ports);
        question = new TicketQuestion(ports);
        presses = new TicketPresses(ports.clock());
        shown = new ReadOnlyObjectWrapper<>(screen.first());
        entry.listen(this::touch);
    }

    void select(Instrument next) {
        Optional<Instrument> last = entry.instrument();
        if (last.filter(next::equals).isPresent()) {
            return;
        }
        presses.symbolChosen(last.isPresent());
        lead = Optional.empty();
        entry.choose(next);
        touch();
    }

    /// Fills the ticket with what another panel would have; nothing is sent.
    void take(TicketDraft draft) {
        select(draft.instrument());
        entry.take(draft);
        touch();
        ports.desk().links().choose(Links.Colour.BLUE, draft.instrument());
    }

    /// A level of this order was moved on a chart: everything else of it stays.
    void adjust(TicketDraft moved) {
        if (entry.instrument().filter(moved.instrument()::equals).isEmpty()) {
            take(moved);
            return;
        }
        entry.adjust(moved);
        touch();
    }

    private void touch() {
        question.changed();
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
        if (phase == Phase.DONE && !presses.isJustSent()) {
            touch();
        }
    }

    void clear() {
        if (phase == Phase.ARMED) {
            phase = Phase.EDIT;
            write();
        } else if (phase != Phase.SENDING || presses.isLate()) {
            phase = Phase.EDIT;
            entry.clear();
            touch();
        }
    }

    void onFrame() {
        CockpitView view = ports.views().current();
        if (accounts.follow(view)) {
            touch();
        }
        Instrument chosen = entry.market().instrumentProperty().get();
        TicketStates.Banner before = banner.get();
        banner.set(states.of(view, chosen, answer, phase, presses.isLate()));
        if (!before.equals(banner.get())) {
            write();
        }
        if (chosen == null) {
            return;
        }
        entry.market().follow(view, chosen);
        if (isAsking() && question.isDue()) {
            ask();
        }
    }

    private boolean isAsking() {
        return phase == Phase.EDIT || phase == Phase.ARMED;
    }

    private void ask() {
        question.reading();
        Optional<TicketForm> form = form();
        if (form.isEmpty()) {
            forget(words.get(entry.instrument().isEmpty() ? "choose" : "tick-one"));
            return;
        }
        Meaning meaning = form.get().read(words, "ticket:preview", ports.clock().nowMs());
        if (question.isChanged() || !meaning.wrong().isEmpty()) {
            // Else what the gate denied stands until it says otherwise.
            wrong.set(meaning.wrong());
        }
        if (meaning.order().isEmpty()) {
            forget(meaning.wrong().values().iterator().next());
            return;
        }
        Signal signal = meaning.order().get();
        question.ask(signal, meaning.linked(), reply -> answered(signal, reply));
    }

    private void answered(Signal signal, TicketQuestion.Reply reply) {
        answer = Optional.of(reply.order());
        linkedAnswer = reply.linked();
        wrong.set(TicketDenials.byField(
                reply.order(), reply.linked(), ports.desk().amounts()));
        // An instrument is chosen before anything is asked.
        Instrument chosen = entry.instrument().orElseThrow();
        lead = reply.order().preview().flatMap(p -> TicketTexts.lead(p, chosen.terminal()));
        if (!question.isChanged()) {
            // Else the fields say another thing by now than what was asked.
            entry.learn(lead);
        }
        ports.desk().tickets().pendingProperty().set(Optional.of(new PendingTicket(chosen, signal, reply.order())));
        write();
    }

    /// Nothing can be asked: why, in one line.
    private void forget(String why) {
        question.drop();
        answer = Optional.empty();
        linkedAnswer = Optional.empty();
        lead = Optional.empty();
        entry.forget();
        outcome = why;
        if (phase == Phase.ARMED) {
            phase = Phase.EDIT;
        }
        ports.desk().tickets().pendingProperty().set(Optional.empty());
        write();
    }

    private Optional<TicketForm> form() {
        return entry.form(accounts.ticked());
    }

    private boolean isPlaceable() {
        return phase != Phase.SENDING
                && phase != Phase.DONE
                && !question.isOpen()
                && !ports.desk().tradingLockedProperty().get()
                && !ports.views().current().halt().halted()
                && answer.filter(found -> TicketPair.passes(found, linkedAnswer))
                        .isPresent();
    }

    /// The first press shows what would be sent, the second sends it; with one click the first sends. After an outcome
    /// it begins the next order.
    void press() {
        if (phase == Phase.DONE) {
            if (!presses.isJustSent()) {
                touch();
            }
        } else if (isWaiting()) {
            askThen(this::press);
        } else if (phase == Phase.ARMED || (fields().oneClick.get() && !presses.isSymbolNew())) {
            place();
        } else {
            arm();
        }
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
        return phase == Phase.EDIT && question.isOpen();
    }

    /// Whether it says all of what is chosen; with nothing chosen there is nothing to wait for.
    boolean isSettled() {
        return entry.instrument().isEmpty() || !isWaiting();
    }

    private void askThen(Runnable next) {
        question.whenAnswered(next);
        if (question.isChanged()) {
            ask();
        }
    }

    /// The bid or the ask was pressed: chooses the side, and with one click sends a market order.
    void press(Side side) {
        if (fields().oneClick.get() && fields().type.get() == OrderType.MARKET) {
            market(side, true);
        } else if (phase != Phase.SENDING) {
            fields().side.set(side);
        }
    }

    /// A market order to this side: shown for the second press, or with one click sent once the gate has answered.
    ///
    /// @param here whether it was asked for in the ticket itself; from elsewhere one click never sends
    void market(Side side, boolean here) {
        if (phase == Phase.SENDING || presses.isJustSent()) {
            return;
        }
        entry.atMarket(side);
        touch();
        askThen(here ? this::press : this::arm);
    }

    /// Sends the order, once; its outcome stands until the next change.
    void place() {
        if (isWaiting()) {
            askThen(this::place);
            return;
        }
        Optional<TicketForm> form = form();
        if (!isPlaceable() || form.isEmpty() || presses.isJustSent()) {
            return;
        }
        if (presses.isSymbolNew()) {
            arm();
            return;
        }
        Meaning meaning = form.get().read(words, presses.nextId(), ports.clock().nowMs());
        if (meaning.order().isEmpty()) {
            return;
        }
        question.supersede();
        phase = Phase.SENDING;
        long placement = presses.sent();
        outcome = words.get("sending");
        entry.keep();
        ports.desk().tickets().pendingProperty().set(Optional.empty());
        write();
        new TicketSending(ports, words).send(meaning, result -> {
            if (presses.isNewest(placement)) {
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
                        entry.instrument().isPresent()),
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

    void step(Field field, int direction) {
        entry.step(field, direction);
    }

    void detach() {
        ports.desk().tickets().pendingProperty().set(Optional.empty());
        entry.keep();
    }

    TicketFields fields() {
        return entry.fields();
    }

    ReadOnlyObjectProperty<@Nullable Instrument> instrumentProperty() {
        return entry.market().instrumentProperty();
    }

    ObservableList<AccountRow> rows() {
        return accounts.rows();
    }

    ReadOnlyObjectProperty<TicketMarket.Quote> quoteProperty() {
        return entry.market().quoteProperty();
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
