package dev.yoke.ui.welcome;

import dev.yoke.core.port.SignalSources;
import dev.yoke.core.port.SignalTest.Tested;
import dev.yoke.core.signal.SourcePolicy;
import dev.yoke.core.view.QuoteView;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.words.Phrases;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The address that other programs send signals to, and its test.
final class SignalAddress {

    private static final String USUAL_SYMBOL = "EURUSD";

    private final ScreenPorts ports;
    private final StringProperty name = new SimpleStringProperty("tradingview");
    private final ReadOnlyStringWrapper url = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Tested>> tested = new ReadOnlyObjectWrapper<>(Optional.empty());
    private String made = "";

    SignalAddress(ScreenPorts ports) {
        this.ports = ports;
    }

    void make(Phrases words) {
        String wanted = name.get().strip();
        if (!wanted.matches("[A-Za-z0-9_-]{1,40}")) {
            problem.set(words.get("signals.name.wrong"));
            return;
        }
        SourcePolicy policy = new SourcePolicy(wanted, SourcePolicy.Mode.CONFIRM, Set.of(), true);
        busy.set(true);
        problem.set("");
        ports.background()
                .run(
                        () -> create(policy, words),
                        answer -> made(wanted, answer),
                        reason -> made(wanted, new Made("", words.get("failed", reason))));
    }

    private void made(String wanted, Made answer) {
        busy.set(false);
        url.set(answer.url());
        problem.set(answer.problem());
        made = answer.url().isEmpty() ? "" : wanted;
    }

    private record Made(String url, String problem) {}

    private Made create(SourcePolicy policy, Phrases words) {
        SignalSources sources = ports.outside().sources();
        if (sources.all().stream().anyMatch(known -> known.name().equals(policy.name()))) {
            return new Made("", words.get("signals.name.taken", policy.name()));
        }
        try {
            return new Made(sources.create(policy), "");
        } catch (IllegalStateException refused) {
            return new Made("", String.valueOf(refused.getMessage()));
        }
    }

    void test() {
        busy.set(true);
        String source = made;
        String symbol = symbol(ports.views().current().quotes());
        ports.background()
                .run(
                        () -> ports.around().signalTest().send(source, symbol),
                        this::tested,
                        reason -> tested(new Tested(
                                false, ports.phrases(SignalAddress.class).get("failed", reason), List.of(), 0)));
    }

    private void tested(Tested answer) {
        busy.set(false);
        tested.set(Optional.of(answer));
    }

    /// One that is quoted here, so that the test says something of this trader's market.
    private static String symbol(List<QuoteView> quotes) {
        List<String> names =
                quotes.stream().map(quote -> quote.instrument().symbol().name()).toList();
        return names.stream()
                .filter(each -> each.startsWith(USUAL_SYMBOL))
                .findFirst()
                .or(() -> names.stream().findFirst())
                .orElse(USUAL_SYMBOL);
    }

    StringProperty nameProperty() {
        return name;
    }

    /// Shown while the wizard is open, and never again.
    ReadOnlyStringProperty urlProperty() {
        return url.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Tested>> testedProperty() {
        return tested.getReadOnlyProperty();
    }
}
