package dev.yoke.ui.blotter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.manage.ExitPlanText;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Price;
import dev.yoke.core.view.Activity;
import dev.yoke.core.view.LevelChange;
import dev.yoke.core.view.PositionView;
import dev.yoke.testkit.Ports;
import dev.yoke.testkit.Views;
import dev.yoke.ui.words.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.ListChangeListener;
import javafx.util.Subscription;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BlotterViewModelTest {

    private final Ports given = english();
    private final BlotterViewModel model = new BlotterViewModel(given.ports);
    private final AtomicInteger takenBack = new AtomicInteger();

    private static Ports english() {
        Ports ports = new Ports();
        ports.desk.preferences().languageProperty().set(Language.EN);
        return ports;
    }

    @BeforeEach
    void show() {
        given.cockpit.show(BlotterDay.day());
        model.onTurn();
    }

    @Test
    void keepsEveryRowAndItsPlaceWhileItsFiguresChange() {
        model.positions().sort(List.of(new Sheet.Sort(PositionRow.Col.PROFIT, true)));
        List<Line> before = List.copyOf(model.positions().lines());
        AtomicInteger changes = new AtomicInteger();
        model.positions().lines().addListener((ListChangeListener<Line>) change -> changes.incrementAndGet());
        List<PositionView> moved = new ArrayList<>(BlotterDay.positions());
        moved.set(0, BlotterDay.at(moved.getFirst(), "-900.00", "-180"));
        show(moved);

        assertThat(changes).hasValue(0);
        assertThat(model.positions().lines()).isEqualTo(before);
        assertThat(before.getFirst().said(PositionRow.Col.PROFIT)).isEqualTo("−900.00 USD");
        model.positions().sort(List.of(new Sheet.Sort(PositionRow.Col.PROFIT, true)));
        assertThat(model.positions().lines().getLast().said(PositionRow.Col.PROFIT))
                .isEqualTo("−900.00 USD");
    }

    @Test
    void sortsByNumbersNotByTheirTexts() {
        model.positions().sort(List.of(new Sheet.Sort(PositionRow.Col.ENTRY, false)));
        assertThat(identifiers()).startsWith(101L, 201L, 301L, 202L).endsWith(103L, 302L);
    }

    @Test
    void writesOnlyWhatChanged() {
        AtomicInteger written = countWrites();
        model.positions().rows().forEach(PositionRow::watch);
        moveTheFirst();

        assertThat(written).hasValue(2);
    }

    @Test
    void writesRowsThatNobodySeesWhenTheyAreAsked() {
        AtomicInteger written = countWrites();
        Subscription seen = row(101).watch();
        seen.unsubscribe();
        moveTheFirst();
        assertThat(written).hasValue(0);

        assertThat(row(101).said(PositionRow.Col.PROFIT)).isEqualTo("+136.50 USD");
        assertThat(written).hasValue(2);
        assertThat(row(101).number(PositionRow.Col.PIPS)).isEqualTo(FixedPoint.parse("27.3"));
    }

    @Test
    void writesARowThatComesIntoSight() {
        moveTheFirst();
        AtomicInteger written = countWrites();
        moveTheFirst("137.00", "27.4");
        row(101).watch();

        assertThat(written).hasValue(2);
    }

    @Test
    void tellsOfSumsAndStandingOnlyWhenTheyAreOthers() {
        AtomicInteger told = new AtomicInteger();
        model.sumsProperty().addListener((property, was, is) -> told.incrementAndGet());
        model.standingProperty().addListener((property, was, is) -> told.incrementAndGet());
        show(BlotterDay.positions());
        assertThat(told).hasValue(0);

        moveTheFirst();
        assertThat(told).hasValue(1);
    }

    private AtomicInteger countWrites() {
        AtomicInteger written = new AtomicInteger();
        for (PositionRow row : model.positions().rows()) {
            for (PositionRow.Col column : PositionRow.Col.values()) {
                row.text(column).addListener((property, was, is) -> written.incrementAndGet());
            }
        }
        return written;
    }

    private void moveTheFirst() {
        moveTheFirst("136.50", "27.3");
    }

    private void moveTheFirst(String profit, String pips) {
        List<PositionView> moved = new ArrayList<>(BlotterDay.positions());
        moved.set(0, BlotterDay.at(moved.getFirst(), profit, pips));
        show(moved);
    }

    @Test
    void sendsACloseOnceUntilItIsAnswered() {
        given.cockpit.holdAnswers();
        PositionRow row = row(101);
        model.acts().close(List.of(row));
        model.acts().close(List.of(row, row));

        assertThat(given.cockpit.commands).containsExactly(new Command.ClosePosition(Views.FTMO, 101, Lots.ZERO));
        assertThat(row.closingProperty().get()).isTrue();
    }

    @Test
    void tellsInTheRowWhichOfSeveralWasRefused() {
        given.cockpit.answerWith(command -> command instanceof Command.ClosePosition close && close.identifier() == 201
                ? Answer.refused("IC Live is offline.")
                : Answer.accepted("Closing."));
        model.acts().close(List.of(row(101), row(201), row(102)));
        given.cockpit.show(BlotterDay.day());
        model.onTurn();

        assertThat(given.cockpit.commands).hasSize(3);
        assertThat(row(201).said(PositionRow.Col.NOTE)).isEqualTo("IC Live is offline.");
        assertThat(row(201).failed(PositionRow.Col.NOTE)).isTrue();
        assertThat(row(101).said(PositionRow.Col.NOTE)).isEmpty();
        assertThat(given.refusals).as("the others are still on their way").isEmpty();
        assertThat(row(201).closingProperty().get()).isFalse();
    }

    @Test
    void closesAShareInLotsThatTheBrokerTakes() {
        model.acts().closePart(List.of(row(101), row(302)), 75);
        // 75 % of 0.50 are 0.375, on the step 0.37; of 0.02 they are 0.015, so 0.01.
        assertThat(given.cockpit.commands)
                .containsExactly(new Command.ClosePosition(Views.FTMO, 101, Lots.parse("0.37")));
        assertThat(row(302).said(PositionRow.Col.NOTE)).isEmpty();
        given.cockpit.show(BlotterDay.day());
        model.onTurn();
        assertThat(row(302).said(PositionRow.Col.NOTE)).startsWith("Cannot be parted");
    }

    @Test
    void saysWhatIsWrongWithTypedLots() {
        List<PositionRow> rows = List.of(row(101));
        assertThat(model.acts().lotsProblem(rows, "x")).contains("“x” is no number of lots. Write for example 0.10.");
        assertThat(model.acts().lotsProblem(rows, "0.6")).contains("EURUSD has only 0.5 lots.");
        assertThat(model.acts().lotsProblem(rows, "0.015")).contains("Lots go in steps of 0.01, from 0.01 on.");
        assertThat(model.acts().lotsProblem(rows, "0,25")).isEmpty();
        model.acts().closeLots(rows, "0.015");
        model.acts().closeLots(rows, "0,25");
        assertThat(given.cockpit.commands)
                .containsExactly(new Command.ClosePosition(Views.FTMO, 101, Lots.parse("0.25")));
    }

    @Test
    void trailsWithinThePlanThatThereIsAndTakesItBack() {
        List<Runnable> undo = new ArrayList<>();
        given.desk.notices().onNotice(notice -> notice.undo().ifPresent(known -> undo.add(known.run())));
        model.acts().trail(List.of(row(101)), "20p");
        undo.getFirst().run();

        assertThat(given.cockpit.commands)
                .containsExactly(
                        new Command.SetExitPlan(Views.FTMO, 101, ExitPlanText.parse("be=1R tp=2R:50% trail=20p")),
                        new Command.SetExitPlan(
                                Views.FTMO, 101, ExitPlanText.parse("be=1R tp=2R:50% trail=1.5atr@1R")));
    }

    @Test
    void putsAMovedStopBack() {
        List<Runnable> undo = new ArrayList<>();
        given.desk.notices().onNotice(notice -> notice.undo().ifPresent(known -> undo.add(known.run())));
        model.acts().move(row(101), Price.parse("1.08100"), Price.parse("1.08840"));
        undo.getFirst().run();

        assertThat(given.cockpit.commands)
                .containsExactly(
                        new Command.ModifyPosition(Views.FTMO, 101, Price.parse("1.08100"), Price.parse("1.08840")),
                        new Command.ModifyPosition(Views.FTMO, 101, Price.parse("1.08040"), Price.parse("1.08840")));
    }

    @Test
    void readsATypedStopOnTheTickAndHoldsItAgainstTheMarket() {
        LevelEdit edits = new LevelEdit(model.look());
        PositionRow row = row(101);
        var spec = model.acts().spec(row);

        assertThat(edits.ofPosition(row, LevelEdit.What.STOP, "1.081004", spec))
                .isEqualTo(new LevelEdit.Move(
                        LevelEdit.What.STOP,
                        Price.parse("1.08100"),
                        "1.08040",
                        "1.08100",
                        "There it would be −70.00 USD."));
        assertThat(edits.ofPosition(row, LevelEdit.What.STOP, "1.09", spec))
                .isEqualTo(new LevelEdit.Wrong("That is on the wrong side of the market at 1.08512."));
        assertThat(edits.ofPosition(row, LevelEdit.What.STOP, "abc", spec))
                .isEqualTo(new LevelEdit.Wrong("“abc” is no price."));
        assertThat(edits.ofPosition(row, LevelEdit.What.STOP, "1.08040", spec)).isEqualTo(new LevelEdit.Same());
    }

    @Test
    void reversesInTwoStepsAndStaysFlatWhereTheGateDenies() {
        List<Reversal.Second> seconds = new ArrayList<>();
        Reversal reversal = reversal(seconds);
        given.cockpit.answerWith(command -> command instanceof Command.PreviewSignal
                ? new Answer(Answer.Status.ACCEPTED, "", List.of(Views.decision(Views.FTMO, false, "Denied: halted")))
                : Answer.accepted("ok"));
        reversal.begin(row(101));
        reversal.onFrame(given.cockpit.current());
        assertThat(seconds).isEmpty();
        List<PositionView> left = new ArrayList<>(BlotterDay.positions());
        left.removeFirst();
        show(left);
        reversal.onFrame(given.cockpit.current());

        assertThat(seconds).hasSize(1);
        assertThat(seconds.getFirst().passes()).isFalse();
        assertThat(seconds.getFirst().said()).isEqualTo("Denied: halted");
        Signal entry = seconds.getFirst().entry();
        assertThat(entry.action()).isEqualTo(Signal.Action.SELL);
        assertThat(entry.sizing()).isEqualTo(new Sizing.FixedLots(Lots.parse("0.5")));
        assertThat(entry.terminals()).containsExactly(Views.FTMO);
        assertThat(given.cockpit.sent(Command.SubmitSignal.class)).isEmpty();
    }

    @Test
    void givesUpTheSecondStepWhereThePositionStaysOpen() {
        Reversal reversal = reversal(new ArrayList<>());
        reversal.begin(row(101));
        given.clock.advance(Reversal.PATIENCE_MS);
        reversal.onFrame(given.cockpit.current());
        assertThat(given.refusals).last().asString().contains("is not closed yet");
        assertThat(given.cockpit.sent(Command.PreviewSignal.class)).isEmpty();
    }

    @Test
    void reversesEachOfTwoThatWaitAtOnce() {
        List<Reversal.Second> seconds = new ArrayList<>();
        Reversal reversal = reversal(seconds);
        reversal.begin(row(101));
        reversal.begin(row(201));
        show(without(101L, 201L));
        reversal.onFrame(given.cockpit.current());
        assertThat(seconds).extracting(second -> second.closed().identifier()).containsExactly(101L, 201L);
    }

    @Test
    void theLockKeepsBackTheSecondStepOfAReversalOnly() {
        given.cockpit.answerWith(BlotterViewModelTest::allowed);
        List<Reversal.Second> seconds = new ArrayList<>();
        Reversal reversal = reversal(seconds);
        given.desk.tradingLockedProperty().set(true);
        reversal.begin(row(101));
        show(without(101L));
        reversal.onFrame(given.cockpit.current());
        reversal.open(seconds.getFirst());
        assertThat(given.cockpit.sent(Command.ClosePosition.class)).hasSize(1);
        assertThat(given.cockpit.sent(Command.SubmitSignal.class)).isEmpty();
        assertThat(given.refusals).last().asString().startsWith("Trading is locked (F8)");

        given.desk.tradingLockedProperty().set(false);
        reversal.open(seconds.getFirst());
        assertThat(given.cockpit.sent(Command.SubmitSignal.class)).hasSize(1);
    }

    @Test
    void takesTheSecondStepsQuestionBackWhenItIsTooOld() {
        given.cockpit.answerWith(BlotterViewModelTest::allowed);
        List<Reversal.Second> seconds = new ArrayList<>();
        Reversal reversal = reversal(seconds);
        reversal.begin(row(101));
        show(without(101L));
        reversal.onFrame(given.cockpit.current());
        given.clock.advance(Reversal.ANSWER_MS - 1);
        reversal.onFrame(given.cockpit.current());
        assertThat(given.refusals).isEmpty();
        given.clock.advance(1);
        reversal.onFrame(given.cockpit.current());
        reversal.onFrame(given.cockpit.current());

        assertThat(takenBack).hasValue(1);
        assertThat(given.refusals).hasSize(1);
        assertThat(given.refusals.getFirst()).startsWith("The question about EURUSD on FTMO 100k");
        reversal.open(seconds.getFirst());
        assertThat(given.cockpit.sent(Command.SubmitSignal.class)).isEmpty();
        assertThat(given.refusals).hasSize(2);
    }

    @Test
    void saysInTheRowThatAPositionBecameTooSmallForTheTypedLots() {
        given.cockpit.show(BlotterDay.first(view -> BlotterDay.with(view, "0.10", "1.08040", "1.08840")));
        model.onTurn();
        model.acts().closeLots(List.of(row(101), row(201)), "0.11");
        given.cockpit.show(BlotterDay.first(view -> BlotterDay.with(view, "0.10", "1.08040", "1.08840")));
        model.onTurn();
        assertThat(row(101).said(PositionRow.Col.NOTE)).isEqualTo("EURUSD has only 0.1 lots.");
        assertThat(given.cockpit.sent(Command.ClosePosition.class))
                .containsExactly(new Command.ClosePosition(Views.IC, 201, Lots.parse("0.11")));
    }

    @Test
    void movesNoOrderThatWentElsewhereSinceItWasAskedAbout() {
        OrderRow order = model.orders().rows().getFirst();
        model.orderActs().moveLevel(order, LevelEdit.What.PRICE, Price.parse("1.26700"), Price.parse("1.26750"));
        assertThat(given.cockpit.commands).isEmpty();
        assertThat(given.refusals).last().asString().contains("the level went from 1.26700 to 1.26800");
        model.orderActs().moveLevel(order, LevelEdit.What.STOP, Price.NONE, Price.parse("1.26000"));
        assertThat(given.cockpit.commands)
                .containsExactly(new Command.ModifyOrder(
                        Views.FTMO, 901, Price.parse("1.26800"), Price.parse("1.26000"), Price.NONE));
    }

    @Test
    void anAgeInPersianReadsFromTheRight() {
        Ports persian = new Ports();
        persian.desk.preferences().languageProperty().set(Language.FA);
        String age = new BlotterViewModel(persian.ports).look().words().get("old", "14 s");
        assertThat(Character.getDirectionality(age.charAt(0))).isEqualTo(Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    }

    @Test
    void cancelsAnOrderOnceAndModifiesItWithUndo() {
        OrderRow order = model.orders().rows().getFirst();
        List<Runnable> undo = new ArrayList<>();
        given.desk.notices().onNotice(notice -> notice.undo().ifPresent(known -> undo.add(known.run())));
        model.orderActs().modify(order, Price.parse("1.26750"), Price.NONE, Price.NONE);
        undo.getFirst().run();
        given.cockpit.holdAnswers();
        model.orderActs().cancel(List.of(order));
        model.orderActs().cancel(List.of(order));

        assertThat(given.cockpit.commands)
                .containsExactly(
                        new Command.ModifyOrder(Views.FTMO, 901, Price.parse("1.26750"), Price.NONE, Price.NONE),
                        new Command.ModifyOrder(Views.FTMO, 901, Price.parse("1.26800"), Price.NONE, Price.NONE),
                        new Command.CancelOrder(Views.FTMO, 901));
    }

    @Test
    void sumsEachCurrencyAndAllByTheEnginesRates() {
        // USD: 136 + 46.20 − 28.10 + 2.60 − 6.31 + 17.75; EUR: 46.90 − 18.10, of which the engine says 1.10 USD each.
        assertThat(model.sumsProperty().get())
                .extracting(sum -> sum.label() + sum.text())
                .containsExactly("+28.80 EUR", "+168.14 USD", "all≈ +199.82 USD");
    }

    @Test
    void sumsWhatTheFilterKeeps() {
        model.filterProperty().set("pepper");
        assertThat(model.sumsProperty().get())
                .extracting(BlotterViewModel.Sum::text)
                .containsExactly("+14.04 USD");
    }

    @Test
    void hidesMoneyAndKeepsRWhileTheScreenIsStreamed() {
        given.desk.preferences().streamerProperty().set(true);
        model.writeAnew();
        assertThat(row(101).said(PositionRow.Col.PROFIT)).isEqualTo("•••");
        assertThat(row(101).said(PositionRow.Col.WORST)).isEqualTo("•••");
        assertThat(row(101).said(PositionRow.Col.R)).isEqualTo("+1.36");
        assertThat(model.sumsProperty().get())
                .extracting(BlotterViewModel.Sum::text)
                .contains("•••");
        given.desk.preferences().streamerProperty().set(false);
        model.writeAnew();
        assertThat(row(101).said(PositionRow.Col.PROFIT)).isEqualTo("+136.00 USD");
    }

    @Test
    void findsRowsThatContainAllWords() {
        assertThat(found("xau")).containsExactly(102L, 303L);
        assertThat(found("pepper xau")).containsExactly(303L);
        assertThat(found("nothing")).isEmpty();
    }

    @Test
    void theSameWordsAgainShowEverything() {
        model.filterOrShowAll("IC Live EUR");
        assertThat(model.filterProperty().get()).isEqualTo("IC Live EUR");
        model.filterOrShowAll("IC Live EUR");
        assertThat(model.filterProperty().get()).isEmpty();
    }

    @Test
    void keepsWhatTheChipsOfEachKindAllow() {
        model.chips().toggle(new Chips.Chip(Chips.Kind.SYMBOL, "EURUSD"));
        assertThat(identifiers()).containsExactly(101L, 201L);
        model.chips().toggle(new Chips.Chip(Chips.Kind.ACCOUNT, Views.IC.name()));
        assertThat(identifiers()).containsExactly(201L);
        model.chips().toggle(new Chips.Chip(Chips.Kind.ACCOUNT, Views.FTMO.name()));
        assertThat(identifiers()).containsExactly(101L, 201L);
        model.chips().clear();
        assertThat(identifiers()).hasSize(8);
    }

    @Test
    void groupsWithSubtotalsAndFoldsUp() {
        model.groupingProperty().set(BlotterViewModel.Grouping.SYMBOL);
        GroupLine eurusd = group("EURUSD");
        assertThat(eurusd.headingProperty().get()).isEqualTo("▾ EURUSD  2");
        // 136 USD and 46.90 EUR, of which the engine says 51.59 USD.
        assertThat(eurusd.said(PositionRow.Col.PROFIT)).isEqualTo("≈ +187.59 USD");
        int lines = model.positions().lines().size();
        model.positions().toggle(eurusd);

        assertThat(model.positions().lines()).hasSize(lines - 2);
        assertThat(eurusd.headingProperty().get()).isEqualTo("▸ EURUSD  2");
        assertThat(model.positions().matchingProperty().get()).isEqualTo(8);
    }

    @Test
    void setsOffBoughtAgainstSold() {
        model.netViewProperty().set(true);
        NetRow gold = model.net().rows().stream()
                .filter(row -> row.net().underlying().equals("XAUUSD"))
                .findFirst()
                .orElseThrow();
        assertThat(gold.said(NetRow.Col.NET)).isEqualTo("−0.17");
        assertThat(gold.said(NetRow.Col.PROFIT)).isEqualTo("+63.95 USD");
        assertThat(gold.said(NetRow.Col.ACCOUNTS)).isEqualTo("FTMO 100k, Pepper MT4");
    }

    @Test
    void greysWhatIsNotOfNowAndSaysItsAge() {
        assertThat(row(101).staleProperty().get()).isFalse();
        assertThat(row(101).said(PositionRow.Col.NOW).strip()).isEqualTo("1.08512");
        assertThat(row(301).staleProperty().get()).isTrue();
        assertThat(row(301).said(PositionRow.Col.NOW)).isEqualTo("14 s old");
        assertThat(row(301).said(PositionRow.Col.STOP)).isEqualTo("no stop");
        assertThat(row(301).warns(PositionRow.Col.STOP)).isTrue();
    }

    @Test
    void saysWhereAnExcursionWasNotSeenWhole() {
        assertThat(row(101).said(PositionRow.Col.WORST)).isEqualTo("−21.50 USD");
        assertThat(row(302).said(PositionRow.Col.WORST)).isEqualTo("≈ −27.81 USD");
        assertThat(row(301).said(PositionRow.Col.WORST_R)).isEqualTo("–");
    }

    @Test
    void tellsInWordsThatAnOutcomeIsNotKnown() {
        List<PositionView> positions = new ArrayList<>(BlotterDay.positions());
        positions.set(
                0,
                BlotterDay.changing(
                        positions.getFirst(),
                        new LevelChange(
                                Price.NONE, Price.NONE, Price.NONE, LevelChange.State.UNKNOWN, "not answered")));
        show(positions);
        assertThat(row(101).said(PositionRow.Col.NOTE)).startsWith("OUTCOME UNKNOWN");
        given.cockpit.show(BlotterDay.unknown(Views.IC));
        model.onTurn();
        assertThat(model.standingProperty().get().alarming()).isTrue();
        assertThat(model.standingProperty().get().text()).startsWith("IC Live: 1 outcome is UNKNOWN.");
    }

    @Test
    void saysThatExitsWorkWhileHalted() {
        given.cockpit.show(BlotterDay.with(Views.halted(), BlotterDay.positions()));
        model.onTurn();
        assertThat(model.standingProperty().get().text()).startsWith("Halted: no entries. Closing");
    }

    @Test
    void showsTheNewestDecisionFirstWithItsVerdicts() {
        given.cockpit.tell(Activity.Level.WARNING, "one", Views.decision(Views.FTMO, false, "Denied: one"));
        given.cockpit.tell(Activity.Level.GOOD, "two", decided(Views.IC, "two"));
        given.cockpit.show(BlotterDay.day());
        model.onTurn();
        model.onTurn();

        assertThat(model.decisions().rows())
                .extracting(row -> row.decision().summary())
                .containsExactly("two", "Denied: one");
        assertThat(model.decisions().rows().get(1).details(model.look().words()))
                .contains("DENY\tRisk per trade\t1.40 %\t1.00 %\t0.08 lots would pass.");
        model.filterProperty().set("would pass");
        assertThat(model.decisions().kept()).hasSize(1);
        assertThat(model.positionOf(BlotterDay.ENTRY).map(row -> row.key().identifier()))
                .contains(101L);
    }

    private static Decision decided(TerminalId terminal, String summary) {
        return Views.decision(terminal, true, summary).withIntent(BlotterDay.ENTRY);
    }

    private static Answer allowed(Command command) {
        return command instanceof Command.PreviewSignal
                ? new Answer(Answer.Status.ACCEPTED, "", List.of(Views.decision(Views.FTMO, true, "0.50 lots")))
                : Answer.accepted("ok");
    }

    private Reversal reversal(List<Reversal.Second> seconds) {
        return new Reversal(given.ports, model.look(), (second, onEnd) -> {
            seconds.add(second);
            return () -> {
                takenBack.incrementAndGet();
                onEnd.run();
            };
        });
    }

    private static List<PositionView> without(Long... identifiers) {
        return BlotterDay.positions().stream()
                .filter(view -> !List.of(identifiers).contains(view.position().identifier()))
                .toList();
    }

    private List<Long> found(String words) {
        return model.positions().rows().stream()
                .filter(row -> row.matches(words))
                .map(row -> row.key().identifier())
                .toList();
    }

    private List<Long> identifiers() {
        return model.positions().kept().stream()
                .map(row -> row.key().identifier())
                .toList();
    }

    private PositionRow row(long identifier) {
        return model.positions().rows().stream()
                .filter(row -> row.key().identifier() == identifier)
                .findFirst()
                .orElseThrow();
    }

    private GroupLine group(String name) {
        return model.positions().lines().stream()
                .filter(line -> line instanceof GroupLine group && group.name().equals(name))
                .map(GroupLine.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private void show(List<PositionView> positions) {
        given.cockpit.show(BlotterDay.with(positions));
        model.onTurn();
    }
}
