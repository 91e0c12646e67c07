package dev.yoke.connectors.sim.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.connectors.sim.broker.AccountTerms;
import dev.yoke.core.message.Command;
import dev.yoke.core.port.JournalEntry;
import dev.yoke.core.port.JournalEntry.DecisionTaken;
import dev.yoke.core.port.JournalEntry.IntentMade;
import dev.yoke.core.port.JournalEntry.SignalReceived;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.SourcePolicy.Mode;
import dev.yoke.core.strategy.AgentProfile;
import dev.yoke.core.strategy.AgentSetting;
import dev.yoke.core.view.StrategiesView.AgentRow;
import dev.yoke.core.view.StrategiesView.StrategyRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Half a day of market with every agent trading by itself, through the real engine and real books of brokers.
class StrategyDayTest {

    private static final long MONDAY_MS = 1_763_942_400_000L; // 2025-11-24 00:00 UTC
    private static final long HALF_DAY_MS = 43_200_000L;
    private static final long STEP_MS = 5_000;

    @TempDir
    Path folder;

    private record Played(List<JournalEntry> journal, List<AgentRow> agents) {
        <T extends JournalEntry> List<T> all(Class<T> type) {
            return journal.stream().filter(type::isInstance).map(type::cast).toList();
        }
    }

    private static Played play(Path home) throws IOException {
        List<AccountTerms> accounts =
                List.of(AccountTerms.hedging("Alder", 51_000_101L), AccountTerms.netting("Birch", 62_000_101L));
        try (Stage stage = new Stage(home, new Stage.Play(accounts, 5, MONDAY_MS, true, false), entries -> {})) {
            // A step is longer than a price may be old.
            stage.ask(new Command.SetRiskPolicy(RiskPolicy.DEFAULT.with(Limit.MAX_QUOTE_AGE, 2 * STEP_MS)));
            for (AgentProfile agent : AgentProfile.ALL) {
                stage.ask(new Command.SetAgent(
                        new AgentSetting(agent.id(), true, Mode.AUTO, true, Set.of()), false, "test"));
            }
            while (stage.nowMs() < MONDAY_MS + HALF_DAY_MS) {
                stage.step(STEP_MS);
            }
            return new Played(stage.journal(), stage.engine().strategies().agents());
        }
    }

    @Test
    void tradesEachCandleOnceAndJudgesTheStrategiesByWhatCameOfIt() throws IOException {
        Played played = play(folder.resolve("once"));

        List<SignalReceived> signals = played.all(SignalReceived.class);
        assertThat(signals).hasSizeGreaterThan(20);
        assertThat(signals.stream().map(received -> received.signal().id())).doesNotHaveDuplicates();
        assertThat(signals).allMatch(received -> received.signal().source().startsWith("strategy-"));
        assertThat(played.all(IntentMade.class).stream().filter(made -> made.entryRisk() > 0))
                .isNotEmpty();
        assertThat(played.agents().stream()
                        .flatMap(agent -> agent.strategies().stream())
                        .map(StrategyRow::record)
                        .mapToInt(record -> record.trades())
                        .sum())
                .isPositive();
        assertThat(played.all(DecisionTaken.class).stream().map(DecisionTaken::decision))
                .allMatch(decision -> decision.outcome() == Decision.Outcome.APPROVED
                        || decision.outcome() == Decision.Outcome.DENIED);
        assertThat(play(folder.resolve("again")).journal()).isEqualTo(played.journal());
    }
}
