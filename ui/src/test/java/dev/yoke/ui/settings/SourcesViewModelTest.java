package dev.yoke.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.port.PropPacks;
import dev.yoke.core.port.SettingsSaid;
import dev.yoke.core.port.SignalStories;
import dev.yoke.core.signal.SourcePolicy;
import dev.yoke.testkit.FakeSenders;
import dev.yoke.testkit.Ports;
import dev.yoke.ui.desk.Outside;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SourcesViewModelTest {

    private final FakeSenders senders =
            new FakeSenders().with(new SourcePolicy("tv", SourcePolicy.Mode.AUTO, Set.of(), true));
    private final Ports given =
            new Ports(new Outside(SignalStories.NONE, senders, () -> SettingsSaid.NOTHING, PropPacks.NONE));
    private final SourcesViewModel model = new SourcesViewModel(given.ports);
    private final List<String> addresses = new ArrayList<>();

    @BeforeEach
    void load() {
        model.load();
    }

    @Test
    void aNewSourceReachesDemoAccountsOnlyAndItsAddressIsHandedOutOnce() {
        model.add("mail", SourcePolicy.Mode.CONFIRM, addresses::add);

        assertThat(addresses).containsExactly("http://127.0.0.1:8080/webhook/mail/secret-2");
        assertThat(model.sources()).extracting(SourcePolicy::name).containsExactly("mail", "tv");
        assertThat(model.sources().getFirst().demoOnly()).isTrue();
    }

    @Test
    void namesThatCannotBeAreSaid() {
        assertThat(model.problem("")).contains(SourcesViewModel.Problem.EMPTY);
        assertThat(model.problem("a b")).contains(SourcesViewModel.Problem.SPELLING);
        assertThat(model.problem("Ticket")).contains(SourcesViewModel.Problem.RESERVED);
        assertThat(model.problem("tv")).contains(SourcesViewModel.Problem.TAKEN);
        assertThat(model.problem("tv-2")).isEmpty();
    }

    @Test
    void aRefusalOfTheStoreChangesNothingAndIsShown() {
        senders.refusal = "the database cannot be written; free some space";
        model.revoke(model.sources().getFirst());

        assertThat(model.failureProperty().get()).isEqualTo(senders.refusal);
        assertThat(model.sources()).hasSize(1);
        assertThat(model.busyProperty().get()).isFalse();
    }
}
