package dev.yoke.core.engine;

import static dev.yoke.core.engine.Desk.ALDER;
import static dev.yoke.core.engine.Desk.BIRCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.Journal;
import dev.yoke.core.port.JournalEntry.Noted;
import dev.yoke.core.port.JournalEntry.SettingChanged;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import dev.yoke.core.view.FlattenView;
import dev.yoke.core.view.FlattenView.State;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FlattenDeskTest {

    private final Desk desk = new Desk().connect(ALDER).connect(BIRCH);

    @Test
    void goesToEveryTerminalAtOnceAndHalts() {
        desk.ask(new Command.FlattenAll("button", false));
        assertThat(desk.effects.flattens)
                .extracting(RecordedEffects.Flatten::terminal)
                .containsExactly(ALDER, BIRCH);
        assertThat(desk.effects.guards).contains("Alder true", "Birch true");
        assertThat(desk.view().halt().halted()).isTrue();
        assertThat(desk.effects.recorded(SettingChanged.class))
                .anyMatch(setting -> setting.key().equals("halt"));
    }

    @Test
    void isFlatOnlyWhenAFreshSnapshotShowsZero() {
        open(ALDER, 1);
        desk.ask(new Command.FlattenAll("button", false));
        ended(ALDER);
        assertThat(line(ALDER).state()).isEqualTo(State.VERIFYING);
        desk.advance(1_400);
        desk.snapshot(ALDER, List.of(), List.of(), List.of());
        assertThat(line(ALDER).state()).isEqualTo(State.FLAT);
        assertThat(line(ALDER).text()).isEqualTo("1/1 flat in 1.4 s");
    }

    @Test
    void repeatsUntilNothingIsLeft() {
        Position stubborn = open(ALDER, 1);
        desk.ask(new Command.FlattenAll("button", false));
        for (int round = 2; round <= 6; round++) {
            ended(ALDER);
            desk.snapshot(ALDER, List.of(stubborn), List.of(), List.of());
            desk.advance(1_100);
            assertThat(line(ALDER).rounds()).isEqualTo(round);
        }
        ended(ALDER);
        desk.snapshot(ALDER, List.of(), List.of(), List.of());
        assertThat(line(ALDER).state()).isEqualTo(State.FLAT);
    }

    @Test
    void asksAgainWhenTheTerminalDoesNotAnswer() {
        open(ALDER, 1);
        desk.ask(new Command.FlattenAll("button", false));
        desk.effects.snapshotsAsked.clear();
        desk.advance(12_100);
        assertThat(desk.effects.snapshotsAsked).contains(ALDER);
    }

    @Test
    void showsAnUnreachableTerminalAndFlattensItWhenItIsBack() {
        Position left = open(BIRCH, 1);
        desk.effects.unreachable.add(BIRCH);
        desk.core.onEvent(new Event.LinkChanged(BIRCH, LinkState.OFFLINE, "no heartbeat for 10 s"));
        desk.ask(new Command.FlattenAll("button", false));
        assertThat(line(BIRCH).state()).isEqualTo(State.UNREACHABLE);
        assertThat(line(BIRCH).positionsLeft()).isEqualTo(1);
        assertThat(desk.view().flatten().orElseThrow().finished()).isFalse();

        desk.effects.unreachable.clear();
        desk.snapshot(BIRCH, List.of(left), List.of(), List.of());
        assertThat(desk.effects.flattens)
                .extracting(RecordedEffects.Flatten::terminal)
                .contains(BIRCH);
    }

    @Test
    void doesNotSendAgainWhatThePanicLineSent() {
        desk.core.onEvent(new Event.FlattenSent(ALDER, new IntentId("p1"), true));
        desk.core.onEvent(new Event.FlattenSent(BIRCH, new IntentId("p2"), true));
        desk.ask(new Command.FlattenAll("hotkey", false));
        assertThat(desk.effects.flattens).isEmpty();
        assertThat(line(ALDER).rounds()).isEqualTo(1);
    }

    @Test
    void tellsWhenItBeganAlsoWhenThePanicLineWasFaster() {
        desk.advance(5_000);
        desk.core.onEvent(new Event.FlattenSent(ALDER, new IntentId("p1"), true));
        desk.ask(new Command.FlattenAll("hotkey", false));
        assertThat(desk.view().flatten().orElseThrow().startedMs()).isEqualTo(desk.nowMs);
    }

    @Test
    void flattensAgainWhatWasFlatBefore() {
        desk.ask(new Command.FlattenAll("button", false));
        for (TerminalId terminal : List.of(ALDER, BIRCH)) {
            ended(terminal);
            desk.snapshot(terminal, List.of(), List.of(), List.of());
        }
        assertThat(desk.view().flatten().orElseThrow().finished()).isTrue();
        desk.ask(new Command.FlattenAll("button", false));
        assertThat(desk.effects.flattens).hasSize(4);
    }

    @Test
    void closesAnOwnEntryThatIsFilledAfterTheTerminalWasFlat() {
        desk.askAndSync(new Command.SubmitSignal(desk.buy("a")));
        desk.ask(new Command.FlattenAll("button", false));
        ended(ALDER);
        desk.snapshot(ALDER, List.of(), List.of(), List.of());
        assertThat(line(ALDER).state()).isEqualTo(State.FLAT);
        int before = desk.effects.flattens.size();

        desk.fill(desk.effects.sent.getFirst(), 9);
        assertThat(desk.effects.flattens).hasSizeGreaterThan(before);
    }

    @Test
    void showsADryRunAndSendsNothing() {
        open(ALDER, 1);
        desk.ask(new Command.FlattenAll("cli", true));
        FlattenView view = desk.view().flatten().orElseThrow();
        assertThat(view.dryRun()).isTrue();
        assertThat(line(ALDER).text()).isEqualTo("would close 1 and cancel 0");
        assertThat(desk.effects.flattens).isEmpty();
        assertThat(desk.view().halt().halted()).isFalse();
    }

    @Test
    void staysHaltedOverARestartUntilReArmed() {
        Journal.Recovered recovered = new Journal.Recovered(
                Map.of("halt", Desk.START_MS + " button"), List.of(), Set.of(), 0, List.of(), List.of(), List.of(), "");
        Desk restarted = new Desk(recovered).connect(ALDER);
        assertThat(restarted.view().halt().halted()).isTrue();
        assertThat(restarted.effects.guards).containsExactly("Alder true");
        restarted.askAndSync(new Command.SubmitSignal(restarted.buy("a")));
        assertThat(restarted.effects.sent).isEmpty();

        restarted.ask(new Command.Rearm("person"));
        assertThat(restarted.effects.guards.getLast()).isEqualTo("Alder false");
        restarted.askAndSync(new Command.SubmitSignal(restarted.buy("b")));
        assertThat(restarted.effects.sent).hasSize(1);
    }

    @Test
    void goesOnAfterARestartWhereATerminalWasNotYetFlat() {
        open(BIRCH, 1);
        desk.effects.unreachable.add(BIRCH);
        desk.ask(new Command.FlattenAll("button", false));
        ended(ALDER);
        desk.snapshot(ALDER, List.of(), List.of(), List.of());
        assertThat(kept(desk)).containsExactly(Map.entry("flatten/Birch", "button"));

        Desk restarted = new Desk(recovered("flatten/Birch")).connect(ALDER).connect(BIRCH);
        assertThat(restarted.effects.flattens)
                .extracting(RecordedEffects.Flatten::terminal)
                .containsExactly(BIRCH);
        restarted.core.onEvent(new Event.FlattenResulted(BIRCH, new IntentId("f"), 0, 0, 0, ""));
        restarted.snapshot(BIRCH, List.of(), List.of(), List.of());
        assertThat(kept(restarted)).containsExactly(Map.entry("flatten/Birch", ""));
    }

    @Test
    void aPersonWhoReArmsAfterARestartEndsWhatWasNotYetFlat() {
        Desk restarted = new Desk(recovered("flatten/Birch"));
        restarted.ask(new Command.Rearm("person"));
        restarted.effects.flattens.clear();
        restarted.connect(BIRCH);
        restarted.advance(2_000);
        assertThat(restarted.effects.flattens).isEmpty();
        assertThat(kept(restarted)).containsExactly(Map.entry("flatten/Birch", ""));
    }

    @Test
    void writesDownOnceThatATerminalStaysAway() {
        desk.effects.unreachable.add(BIRCH);
        desk.ask(new Command.FlattenAll("button", false));
        desk.advance(10_000);
        assertThat(desk.effects.recorded(Noted.class))
                .filteredOn(noted -> noted.text().startsWith("not reachable"))
                .hasSize(1);
    }

    @Test
    void flattensTheOthersWhereOneTerminalMeetsAFault() {
        desk.effects.faulty.add(ALDER);
        assertThatThrownBy(() -> desk.ask(new Command.FlattenAll("button", false)))
                .hasMessageContaining("planted");
        assertThat(desk.effects.flattens)
                .extracting(RecordedEffects.Flatten::terminal)
                .containsExactly(BIRCH);
    }

    private static Journal.Recovered recovered(String unfinished) {
        return new Journal.Recovered(
                Map.of("halt", Desk.START_MS + " button", unfinished, "button"),
                List.of(),
                Set.of(),
                0,
                List.of(),
                List.of(),
                List.of(),
                "");
    }

    /// The last word on every flatten that is kept.
    private static Map<String, String> kept(Desk of) {
        Map<String, String> kept = new TreeMap<>();
        of.effects.recorded(SettingChanged.class).stream()
                .filter(setting -> setting.key().startsWith("flatten/"))
                .forEach(setting -> kept.put(setting.key(), setting.value()));
        kept.remove("flatten/Alder", "");
        return kept;
    }

    @Test
    void releasesATerminalsOwnGuardByAPersonsWordOnly() {
        assertThat(desk.effects.guards).isEmpty();
        desk.effects.unreachable.add(BIRCH);
        desk.ask(new Command.Rearm("person"));
        desk.effects.unreachable.clear();
        desk.effects.guards.clear();
        desk.connect(BIRCH);
        assertThat(desk.effects.guards).containsExactly("Birch false");
    }

    @Test
    void haltsOnAHaltThatCannotBeRead() {
        Journal.Recovered recovered = new Journal.Recovered(
                Map.of("halt", "garbage"), List.of(), Set.of(), 0, List.of(), List.of(), List.of(), "");
        assertThat(new Desk(recovered).view().halt().halted()).isTrue();
    }

    private Position open(TerminalId terminal, long identifier) {
        Position position = Desk.position(terminal, identifier, Side.BUY, Lots.parse("0.10"), 0, Price.parse("1.09"));
        desk.core.onEvent(new Event.PositionOpened(terminal, position));
        return position;
    }

    private void ended(TerminalId terminal) {
        desk.core.onEvent(new Event.FlattenResulted(terminal, new IntentId("x"), 1, 0, 0, ""));
    }

    private FlattenView.Line line(TerminalId terminal) {
        return desk.view().flatten().orElseThrow().lines().stream()
                .filter(line -> line.terminal().equals(terminal))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void closesAnOwnEntryThatASnapshotShowsAfterTheTerminalWasFlat() {
        desk.askAndSync(new Command.SubmitSignal(desk.buy("a")));
        long magic = ((dev.yoke.core.trade.OrderCommand.Open)
                        desk.effects.sent.getFirst().command())
                .magic();
        desk.ask(new Command.FlattenAll("button", false));
        ended(ALDER);
        desk.snapshot(ALDER, List.of(), List.of(), List.of());
        int before = desk.effects.flattens.size();

        Position late = Desk.position(ALDER, 9, Side.BUY, Lots.parse("0.10"), magic, Price.parse("1.09"));
        desk.snapshot(ALDER, List.of(late), List.of(), List.of());
        assertThat(desk.effects.flattens).hasSize(before + 1);
        assertThat(line(ALDER).state()).isNotEqualTo(State.FLAT);
    }

    @Test
    void verifiesAlsoWhenADealOfTheSnapshotIsAbsurd() {
        open(ALDER, 1);
        desk.ask(new Command.FlattenAll("button", false));
        ended(ALDER);
        var most = new dev.yoke.core.trade.Money(Long.MAX_VALUE, "USD");
        desk.snapshot(
                ALDER,
                List.of(),
                List.of(),
                List.of(new dev.yoke.core.trade.Deal(
                        ALDER,
                        5,
                        5,
                        1,
                        Desk.EURUSD,
                        dev.yoke.core.trade.Deal.Entry.OUT,
                        Side.SELL,
                        Lots.parse("0.10"),
                        Price.parse("1.1"),
                        most,
                        most,
                        most,
                        most,
                        dev.yoke.core.trade.Deal.Reason.CLIENT,
                        0,
                        "",
                        Desk.START_MS)));
        assertThat(line(ALDER).state()).isEqualTo(State.FLAT);
    }

    @Test
    void flattensNoTerminalThatSomebodyMistyped() {
        TerminalId typo = new TerminalId("Aldre");
        assertThat(desk.ask(new Command.ClosePosition(typo, 1, Lots.ZERO))
                        .orElseThrow()
                        .text())
                .contains("No terminal Aldre");
        desk.ask(new Command.CancelOrder(typo, 1));
        desk.ask(new Command.ModifyPosition(typo, 1, Price.NONE, Price.NONE));
        desk.ask(new Command.ModifyOrder(typo, 1, Price.NONE, Price.NONE, Price.NONE));
        desk.ask(new Command.WatchCandles(
                new dev.yoke.core.market.Instrument(typo, Desk.EURUSD), dev.yoke.core.market.Timeframe.M1));
        desk.ask(new Command.ClosePositions(
                java.util.Optional.of(typo), java.util.Optional.empty(), Command.ClosePositions.Which.ALL));
        desk.ask(new Command.SetLiveTrading(typo, "Server", 1, true));
        desk.ask(new Command.FlattenAll("button", false));
        assertThat(desk.view().flatten().orElseThrow().lines()).hasSize(2);
    }
}
