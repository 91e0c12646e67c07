package dev.yoke.core.engine;

import static dev.yoke.core.engine.Desk.ALDER;
import static dev.yoke.core.engine.Desk.BIRCH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.message.Command;
import dev.yoke.core.port.JournalEntry.DecisionTaken;
import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Finding;
import dev.yoke.core.risk.Level;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.RuleSpec;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.risk.Verdict;
import dev.yoke.core.risk.rule.EntryRules;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SourcePolicy;
import dev.yoke.core.trade.ResultCategory;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DecisionReplayTest {

    private final Desk desk = new Desk().connect(ALDER).connect(BIRCH);

    /// Entries of all fates: approved, denied, held, shadowed, with a moving market between them.
    private List<DecisionTaken> day() {
        SplittableRandom random = new SplittableRandom(20_261_127);
        desk.source("ask", SourcePolicy.Mode.CONFIRM, false);
        desk.source("quiet", SourcePolicy.Mode.SHADOW, false);
        List<String> sources = List.of("tv", "ask", "quiet", "ticket");
        for (int i = 0; i < 200; i++) {
            long drift = random.nextLong(-20, 21) * 1_000;
            desk.quote(ALDER, Desk.BID + drift, Desk.ASK + drift);
            desk.quote(BIRCH, Desk.BID + drift, Desk.ASK + drift + 2_000);
            desk.askAndSync(new Command.SubmitSignal(desk.signal(
                    "s" + i,
                    random.nextBoolean() ? Signal.Action.BUY : Signal.Action.SELL,
                    random.nextBoolean() ? new Sizing.Standard() : new Sizing.RiskPercent(random.nextLong(300_000_000)),
                    random.nextBoolean() ? new Level.Unsaid() : new Level.Pips(random.nextLong(5_000_000_000L)),
                    sources.get(random.nextInt(sources.size())))));
            if (random.nextInt(3) == 0 && !desk.effects.sent.isEmpty()) {
                desk.result(desk.effects.sent.getLast(), ResultCategory.NO_MONEY, 0);
            }
            desk.advance(random.nextInt(1, 5_000));
        }
        return desk.effects.recorded(DecisionTaken.class).stream()
                .filter(taken -> taken.input().isPresent())
                .toList();
    }

    @Test
    void decidesAWholeDayAgainTheSameWay() {
        List<DecisionTaken> day = day();
        DecisionReplay replay = DecisionReplay.ofToday();
        assertThat(day).hasSizeGreaterThan(200);
        assertThat(day)
                .anySatisfy(taken -> assertThat(taken.decision().intent()).isPresent());
        assertThat(day)
                .anySatisfy(taken -> assertThat(taken.decision().verdicts()).anyMatch(Verdict::denies));
        assertThat(day)
                .allSatisfy(taken -> assertThat(replay.differences(
                                taken.decision(), taken.input().orElseThrow()))
                        .isEmpty());
    }

    @Test
    void tellsARuleThatWasChangedFromTheOthers() {
        DecisionTaken approved = day().stream()
                .filter(taken -> taken.decision().intent().isPresent())
                .findFirst()
                .orElseThrow();
        List<RiskRule> rules = new ArrayList<>(EntryRules.ALL);
        rules.removeIf(rule -> rule.id().equals("halted"));
        rules.add(0, new NoMore("halted"));
        rules.add(new NoMore("brand-new"));

        assertThat(new DecisionReplay(rules)
                        .differences(approved.decision(), approved.input().orElseThrow()))
                .containsExactly(
                        new DecisionReplay.Difference(
                                "halted", "PASS running (limit running)", "DENY 1 (limit 0) not any more"),
                        new DecisionReplay.Difference("brand-new", "not asked", "DENY 1 (limit 0) not any more"),
                        new DecisionReplay.Difference(
                                "lots", approved.decision().lots().toString(), "0"));
    }

    private record NoMore(String name) implements RiskRule {
        @Override
        public RuleSpec spec() {
            return RuleSpec.of(name, "denies everything");
        }

        @Override
        public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
            finding.deny(1, 0);
        }

        @Override
        public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
            return finding.in(name, "1", "0", "not any more");
        }
    }
}
