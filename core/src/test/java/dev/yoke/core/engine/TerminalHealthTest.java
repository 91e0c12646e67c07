package dev.yoke.core.engine;

import static dev.yoke.core.engine.Desk.ALDER;
import static dev.yoke.core.engine.Desk.BIRCH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.TerminalHealth;
import dev.yoke.core.view.TerminalHealth.Permits;
import dev.yoke.core.view.TerminalView;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TerminalHealthTest {

    private final Desk desk = new Desk().connect(ALDER);

    private TerminalView view(TerminalId terminal) {
        return shown().terminals().stream()
                .filter(each -> each.id().equals(terminal))
                .findFirst()
                .orElseThrow();
    }

    private CockpitView shown() {
        desk.advance(128);
        return desk.view();
    }

    private void offline(TerminalId terminal) {
        desk.core.onEvent(new Event.LinkChanged(terminal, LinkState.OFFLINE, "the terminal closed the connection"));
    }

    @Test
    void showsEachPermitOfTheLatestHeartbeatAndHowLongItsPassesTake() {
        assertThat(view(ALDER).health().permits()).isEmpty();
        desk.core.onEvent(new Event.HeartbeatReceived(
                ALDER, desk.nowMs, desk.nowMs, true, false, true, false, true, 900, true, 4_096, 3_000, 16_000));
        TerminalHealth health = view(ALDER).health();
        assertThat(health.permits()).contains(new Permits(true, false, true, false, true, true));
        assertThat(health.outQueueBytes()).isEqualTo(4_096);
        assertThat(health.pumpUsLast()).isEqualTo(3_000);
        assertThat(health.pumpUsMax()).isEqualTo(16_000);
    }

    @Test
    void countsLossesAndFurtherReadingsAndKnowsSinceWhen() {
        assertThat(view(ALDER).health().losses()).isZero();
        assertThat(view(ALDER).health().resyncs()).isZero();
        desk.snapshot(ALDER, List.of(), List.of(), List.of());
        offline(ALDER);
        long since = desk.nowMs;
        desk.advance(5_000);
        assertThat(view(ALDER).health().losses()).isEqualTo(1);
        assertThat(view(ALDER).health().resyncs()).isEqualTo(1);
        assertThat(view(ALDER).health().sinceMs()).isEqualTo(since);
    }

    @Test
    void aTerminalThatWasTakenOutIsInNobodysSumsUntilItIsBack() {
        desk.connect(BIRCH);
        offline(BIRCH);
        assertThat(shown().risk().accounts()).hasSize(2);
        desk.core.onEvent(new Event.TerminalWithdrawn(BIRCH));
        CockpitView without = shown();
        assertThat(without.terminals()).extracting(TerminalView::id).containsExactly(ALDER);
        assertThat(without.risk().accounts()).hasSize(1);
        assertThat(without.quotes())
                .allMatch(quote -> quote.instrument().terminal().equals(ALDER));
        assertThat(desk.ask(new Command.ProtectPositions(Optional.of(BIRCH))))
                .hasValueSatisfying(answer -> assertThat(answer.text()).contains("No terminal Birch"));

        desk.connect(BIRCH);
        assertThat(shown().terminals()).extracting(TerminalView::id).containsExactly(ALDER, BIRCH);
        assertThat(view(BIRCH).health().losses()).isZero();
        assertThat(shown().quotes())
                .anyMatch(quote -> quote.instrument().terminal().equals(BIRCH));
    }

    @Test
    void aTerminalThatIsConnectedCannotBeTakenOut() {
        desk.core.onEvent(new Event.TerminalWithdrawn(ALDER));
        assertThat(shown().terminals()).extracting(TerminalView::id).containsExactly(ALDER);
    }
}
