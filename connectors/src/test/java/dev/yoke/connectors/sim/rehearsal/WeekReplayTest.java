package dev.yoke.connectors.sim.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.connectors.sim.broker.AccountTerms;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.message.Command;
import dev.yoke.core.port.JournalEntry;
import dev.yoke.core.risk.Level;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Price;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A whole week of market, Monday to Friday and the weekend, through the real engine and real books of brokers, twice.
class WeekReplayTest {

    private static final long MONDAY_MS = 1_763_942_400_000L; // 2025-11-24 00:00 UTC
    private static final long WEEK_MS = 7 * 86_400_000L;
    private static final long STEP_MS = 5_000;

    @TempDir
    Path folder;

    @Test
    void writesTheSameJournalWhenTheWeekIsPlayedAgain() throws IOException {
        List<JournalEntry> once = week(folder.resolve("once"), 5);
        List<JournalEntry> again = week(folder.resolve("again"), 5);

        assertThat(once).hasSameSizeAs(again);
        assertThat(once).isEqualTo(again);
        assertThat(once).hasAtLeastOneElementOfType(JournalEntry.DealStored.class);
    }

    private static List<JournalEntry> week(Path home, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        List<AccountTerms> accounts =
                List.of(AccountTerms.hedging("Alder", 51_000_101L), AccountTerms.netting("Birch", 62_000_101L));
        try (Stage stage = new Stage(home, new Stage.Play(accounts, seed, MONDAY_MS, true, false), entries -> {})) {
            int signals = 0;
            while (stage.nowMs() < MONDAY_MS + WEEK_MS) {
                stage.step(STEP_MS);
                if (random.nextInt(720) == 0) {
                    stage.ask(new Command.SubmitSignal(signal("s" + signals++, random, stage.nowMs())));
                }
            }
            return stage.journal();
        }
    }

    private static Signal signal(String id, SplittableRandom random, long nowMs) {
        String symbol = List.of("EURUSD", "GBPUSD", "USDJPY", "XAUUSD").get(random.nextInt(4));
        Signal.Action action = switch (random.nextInt(5)) {
            case 0, 1 -> Signal.Action.BUY;
            case 2, 3 -> Signal.Action.SELL;
            default -> Signal.Action.CLOSE;
        };
        return new Signal(
                new SignalId(id),
                "ticket",
                action,
                symbol,
                OrderType.MARKET,
                Price.NONE,
                new Level.Unsaid(),
                new Level.Unsaid(),
                new Sizing.RiskPercent(FixedPoint.parse("0.3")),
                Set.of(),
                "",
                nowMs,
                nowMs,
                "");
    }
}
