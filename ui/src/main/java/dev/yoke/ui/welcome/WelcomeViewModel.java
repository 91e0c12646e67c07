package dev.yoke.ui.welcome;

import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.port.DemoMarket;
import dev.yoke.core.risk.Limit;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.words.Phrases;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The steps of the first run, and what each of them does when one goes on.
final class WelcomeViewModel {

    private static final String MEMORY = "welcome";

    enum Step {
        LOOK,
        MARKET,
        LIMITS,
        SIGNALS,
        DONE
    }

    enum Market {
        DEMO,
        CONNECT
    }

    /// Where one is: another language builds another screen, which goes on there.
    record Kept(Step step, boolean open) {}

    private final ScreenPorts ports;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.LOOK);
    private final ObjectProperty<Market> market = new SimpleObjectProperty<>(Market.DEMO);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper limitsAnswer = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper finished = new ReadOnlyBooleanWrapper();
    private final LimitFields limits = new LimitFields();
    private final Connecting connecting;
    private final SignalAddress address;

    WelcomeViewModel(ScreenPorts ports) {
        this.ports = ports;
        this.connecting = new Connecting(ports);
        this.address = new SignalAddress(ports);
        market.addListener((property, before, now) -> problem.set(""));
    }

    static Optional<Kept> kept(ScreenPorts ports) {
        return ports.desk().memory().read(MEMORY, Kept.class);
    }

    void begin(Step first) {
        limits.show(ports.views().current().risk().limits().inForce());
        go(first);
    }

    Phrases words() {
        return ports.phrases(WelcomeViewModel.class);
    }

    private void go(Step next) {
        problem.set("");
        step.set(next);
        keep(true);
    }

    private void keep(boolean open) {
        ports.desk().memory().write(MEMORY, new Kept(step.get(), open));
    }

    void back() {
        if (!busy.get() && step.get() != Step.LOOK) {
            go(Step.values()[step.get().ordinal() - 1]);
        }
    }

    /// To the next step with nothing done.
    void skip() {
        if (!busy.get()) {
            goOn();
        }
    }

    private void goOn() {
        if (step.get() == Step.DONE) {
            leave();
        } else {
            go(Step.values()[step.get().ordinal() + 1]);
        }
    }

    /// Does what the step is about, and goes on where that worked.
    void next() {
        if (busy.get()) {
            return;
        }
        switch (step.get()) {
            case LOOK, SIGNALS, DONE -> goOn();
            case MARKET -> leaveMarket();
            case LIMITS -> leaveLimits();
        }
    }

    private void leaveMarket() {
        DemoMarket demo = ports.around().demo();
        DemoMarket.State state = demo.state();
        if (market.get() == Market.DEMO && state == DemoMarket.State.OFF) {
            change(demo::start);
        } else if (market.get() == Market.CONNECT && state != DemoMarket.State.OFF) {
            change(demo::stop);
        } else {
            goOn();
        }
    }

    private void change(Supplier<DemoMarket.Outcome> work) {
        busy.set(true);
        ports.background()
                .run(
                        work,
                        this::changed,
                        reason -> changed(new DemoMarket.Outcome(false, words().get("failed", reason))));
    }

    private void changed(DemoMarket.Outcome outcome) {
        busy.set(false);
        if (outcome.done()) {
            goOn();
        } else {
            problem.set(outcome.text());
        }
    }

    private void leaveLimits() {
        for (Limit limit : LimitFields.NUMBERS) {
            if (!limits.problem(words(), limit).isEmpty()) {
                problem.set(words().get("limits.mend"));
                return;
            }
        }
        String contradiction = limits.contradiction(words());
        if (!contradiction.isEmpty()) {
            problem.set(contradiction);
            return;
        }
        Optional<Command.SetRiskPolicy> command = limits.command();
        if (command.isEmpty()) {
            goOn();
            return;
        }
        busy.set(true);
        ports.ask(command.get(), this::limitsAnswered);
    }

    private void limitsAnswered(Answer answer) {
        busy.set(false);
        if (answer.isAccepted()) {
            limitsAnswer.set(answer.text());
            goOn();
        } else {
            problem.set(answer.text());
        }
    }

    /// Ends it, finished or not; it is not shown by itself again.
    void leave() {
        ports.desk().preferences().welcomedProperty().set(true);
        step.set(Step.LOOK);
        keep(false);
        finished.set(true);
    }

    void onFrame() {
        connecting.onFrame();
    }

    ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    ObjectProperty<Market> marketProperty() {
        return market;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Why it did not go on; empty = nothing was wrong.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What the engine said of the limits.
    ReadOnlyStringProperty limitsAnswerProperty() {
        return limitsAnswer.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty finishedProperty() {
        return finished.getReadOnlyProperty();
    }

    DemoMarket.State demo() {
        return ports.around().demo().state();
    }

    LimitFields limits() {
        return limits;
    }

    Connecting connecting() {
        return connecting;
    }

    SignalAddress address() {
        return address;
    }
}
