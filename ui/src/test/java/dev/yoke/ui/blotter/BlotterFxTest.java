package dev.yoke.ui.blotter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.port.DealArchive;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Price;
import dev.yoke.core.view.PositionView;
import dev.yoke.testkit.FxStage;
import dev.yoke.testkit.KeptTexts;
import dev.yoke.testkit.Views;
import dev.yoke.ui.theme.TextWidths;
import dev.yoke.ui.theme.Theme;
import dev.yoke.ui.words.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The blotter under real keys and a real mouse.
class BlotterFxTest {

    private final KeptTexts texts = new KeptTexts();
    private BlotterStage blotter;

    @BeforeEach
    void show() {
        blotter = new BlotterStage(Theme.DARK, Language.EN, 990, 420, texts, DealArchive.none());
    }

    @AfterEach
    void close() {
        blotter.close();
    }

    private FxStage stage() {
        return blotter.stage;
    }

    @Test
    void oneRefusalOfThreeIsToldInItsRow() {
        blotter.cockpit.answerWith(
                command -> command instanceof Command.ClosePosition close && close.identifier() == 102
                        ? Answer.refused("FTMO 100k: market closed.")
                        : Answer.accepted("Closing."));
        stage().click(blotter.cell("positions", 0, PositionRow.Col.SYMBOL));
        stage().keyDown(KeyCode.SHIFT);
        stage().type(KeyCode.DOWN, KeyCode.DOWN);
        stage().keyUp(KeyCode.SHIFT);
        stage().type(KeyCode.DELETE);
        assertThat(blotter.text(".dialog-box .headline")).isEqualTo("Close 3 positions?");
        assertThat(blotter.cockpit.commands).isEmpty();
        stage().click(stage().find("#confirm-yes"));
        blotter.cockpit.show(BlotterDay.day());
        blotter.step();

        assertThat(blotter.cockpit.sent(Command.ClosePosition.class)).hasSize(3);
        assertThat(blotter.said("positions", PositionRow.Col.NOTE).get(1)).isEqualTo("FTMO 100k: market closed.");
        blotter.cockpit.show(Views.with(
                BlotterDay.day().halt(),
                Optional.empty(),
                BlotterDay.positions().stream()
                        .filter(view -> view.position().identifier() == 102)
                        .toList(),
                false));
        blotter.step();
        assertThat(blotter.notices).last().asString().contains("2 of 3 closed; XAUUSD: FTMO 100k: market closed.");
    }

    @Test
    void aPositionIsClosedWithKeysAlone() {
        FxStage.run(blotter.view::focus);
        stage().type(KeyCode.DOWN, KeyCode.DELETE);
        stage().type(KeyCode.ESCAPE);
        assertThat(blotter.cockpit.commands).isEmpty();
        stage().type(KeyCode.DELETE, KeyCode.TAB, KeyCode.ENTER);
        assertThat(blotter.cockpit.commands).hasSize(1);
        assertThat(blotter.cockpit.commands.getFirst()).isInstanceOf(Command.ClosePosition.class);
    }

    @Test
    void exitsWorkWhileTheKeysAreLocked() {
        FxStage.run(() -> blotter.desk.tradingLockedProperty().set(true));
        stage().click(blotter.cell("positions", 0, PositionRow.Col.SYMBOL));
        stage().type(KeyCode.DELETE);
        stage().click(stage().find("#confirm-yes"));
        blotter.tab(Tab.ORDERS);
        stage().click(blotter.cell("orders", 0, OrderRow.Col.SYMBOL));
        stage().type(KeyCode.DELETE);
        stage().click(stage().find("#confirm-yes"));
        assertThat(blotter.cockpit.commands)
                .containsExactly(
                        new Command.ClosePosition(Views.FTMO, 101, Lots.ZERO),
                        new Command.CancelOrder(Views.FTMO, 901));
    }

    @Test
    void aChosenNetRowStandsForItsPositionsAndTheHiddenSelectionForNothing() {
        stage().click(blotter.cell("positions", 2, PositionRow.Col.SYMBOL));
        FxStage.run(() -> blotter.model.netViewProperty().set(true));
        FxStage.run(blotter.view::focus);
        FxStage.run(() -> blotter.table("net").getSelectionModel().clearSelection());
        for (String id : List.of("close-selected", "reverse", "plan")) {
            act("blotter." + id);
            assertThat(blotter.has(".dialog-box")).as(id).isFalse();
            assertThat(blotter.notices).last().asString().contains("No position is chosen.");
        }
        stage().type(KeyCode.DELETE);
        assertThat(blotter.has(".dialog-box")).isFalse();
        assertThat(blotter.notices).hasSize(4);

        FxStage.run(() -> blotter.table("net")
                .getSelectionModel()
                .select(blotter.table("net").getItems().stream()
                        .filter(line -> line.said(NetRow.Col.SYMBOL).equals("EURUSD"))
                        .findFirst()
                        .orElseThrow()));
        act("blotter.reverse");
        assertThat(blotter.notices).last().asString().contains("2 are chosen");
        stage().type(KeyCode.DELETE);
        assertThat(blotter.text(".dialog-box .headline")).isEqualTo("Close 2 positions?");
        stage().click(stage().find("#confirm-yes"));
        assertThat(blotter.cockpit.commands)
                .containsExactly(
                        new Command.ClosePosition(Views.FTMO, 101, Lots.ZERO),
                        new Command.ClosePosition(Views.IC, 201, Lots.ZERO));
    }

    private void act(String id) {
        FxStage.run(() -> blotter.desk.actions().find(id).orElseThrow().run().run());
        stage().settle();
    }

    @Test
    void theOtherLevelIsSentAsItIsWhenTheQuestionIsAnswered() {
        askToMoveTheStop();
        blotter.cockpit.show(BlotterDay.first(view -> BlotterDay.with(view, "0.50", "1.08040", "1.08900")));
        blotter.step();
        stage().click(stage().find("#confirm-yes"));
        assertThat(blotter.cockpit.commands)
                .containsExactly(
                        new Command.ModifyPosition(Views.FTMO, 101, Price.parse("1.08101"), Price.parse("1.08900")));
    }

    @Test
    void aLevelThatMovedWhileItsQuestionStoodIsLeftAlone() {
        askToMoveTheStop();
        blotter.cockpit.show(BlotterDay.first(view -> BlotterDay.with(view, "0.50", "1.08240", "1.08840")));
        blotter.step();
        stage().click(stage().find("#confirm-yes"));
        assertThat(blotter.cockpit.commands).isEmpty();
        assertThat(blotter.notices).last().asString().contains("the level went from 1.08040 to 1.08240");
    }

    private void askToMoveTheStop() {
        stage().click(blotter.cell("positions", 0, PositionRow.Col.SYMBOL));
        stage().type(KeyCode.F2);
        blotter.type("#blotter-edit", "1.08101");
        stage().type(KeyCode.ENTER);
    }

    @Test
    void aMissingStopIsSetWithOneClick() {
        stage().click(FxStage.call(() -> blotter.table("positions").lookup(".button.naked")));
        assertThat(blotter.cockpit.commands).containsExactly(new Command.ProtectPosition(Views.PEPPER, 301));
    }

    @Test
    void aStopIsTypedOverAndWhatIsWrongStaysInTheField() {
        stage().click(blotter.cell("positions", 0, PositionRow.Col.SYMBOL));
        stage().type(KeyCode.F2);
        assertThat(((TextField) stage().find("#blotter-edit")).getText()).isEqualTo("1.08040");
        blotter.type("#blotter-edit", "1.09");
        stage().type(KeyCode.ENTER);
        assertThat(blotter.text("#blotter-problem")).isEqualTo("That is on the wrong side of the market at 1.08512.");
        assertThat(blotter.has("#blotter-edit")).isTrue();

        blotter.type("#blotter-edit", "1.08101");
        stage().type(KeyCode.ENTER);
        assertThat(blotter.has("#blotter-edit")).isFalse();
        assertThat(blotter.cockpit.commands).isEmpty();
        assertThat(blotter.text(".dialog-box .headline")).isEqualTo("Move the stop of EURUSD on FTMO 100k?");
        stage().click(stage().find("#confirm-yes"));
        assertThat(blotter.cockpit.commands)
                .containsExactly(
                        new Command.ModifyPosition(Views.FTMO, 101, Price.parse("1.08101"), Price.parse("1.08840")));
    }

    @Test
    void aFieldThatIsBeingTypedInOutlivesTicks() {
        stage().click(blotter.cell("positions", 0, PositionRow.Col.SYMBOL));
        stage().type(KeyCode.F2);
        blotter.type("#blotter-edit", "1.0");
        List<PositionView> moved = new ArrayList<>(BlotterDay.positions());
        moved.set(0, BlotterDay.at(moved.getFirst(), "1.00", "0.2"));
        blotter.cockpit.show(BlotterDay.with(moved));
        blotter.step();
        stage().pulse();
        assertThat(((TextField) stage().find("#blotter-edit")).getText()).isEqualTo("1.0");
        stage().type(KeyCode.ESCAPE);
        assertThat(blotter.has("#blotter-edit")).isFalse();
        assertThat(blotter.cockpit.commands).isEmpty();
    }

    @Test
    void rowsStandStillWhilePricesTickAndSortWhenAsked() {
        sortBy("profit");
        stage().pulse();
        List<String> sorted = blotter.said("positions", PositionRow.Col.TICKET);
        assertThat(sorted.getFirst()).isEqualTo("103");
        List<PositionView> moved = new ArrayList<>(BlotterDay.positions());
        moved.set(0, BlotterDay.at(moved.getFirst(), "-500.00", "-100"));
        blotter.cockpit.show(BlotterDay.with(moved));
        blotter.step();
        assertThat(blotter.said("positions", PositionRow.Col.TICKET)).isEqualTo(sorted);

        moved.removeLast();
        blotter.cockpit.show(BlotterDay.with(moved));
        blotter.step();
        assertThat(blotter.said("positions", PositionRow.Col.TICKET).getFirst()).isEqualTo("101");
    }

    @Test
    void whatIsChosenStaysChosenWhenTheOrderChanges() {
        stage().click(blotter.cell("positions", 2, PositionRow.Col.SYMBOL));
        sortBy("symbol");
        stage().pulse();
        assertThat(FxStage.call(() -> blotter.table("positions").getSelectionModel().getSelectedItems().stream()
                        .map(line -> line.said(PositionRow.Col.SYMBOL))
                        .toList()))
                .containsExactly("US30");
        assertThat(blotter.said("positions", PositionRow.Col.SYMBOL)).startsWith("BTCUSD", "EURUSD");
    }

    @Test
    void aGroupIsFoldedByKeyAndByMouse() {
        FxStage.run(() -> blotter.model.groupingProperty().set(BlotterViewModel.Grouping.ACCOUNT));
        stage().pulse();
        assertThat(blotter.table("positions").getItems()).hasSize(11);
        stage().click(blotter.cell("positions", 0, PositionRow.Col.PROFIT));
        assertThat(blotter.table("positions").getItems()).hasSize(8);
        stage().type(KeyCode.ENTER);
        assertThat(blotter.table("positions").getItems()).hasSize(11);
    }

    @Test
    void aChosenGroupStandsForItsRows() {
        FxStage.run(() -> {
            blotter.model.groupingProperty().set(BlotterViewModel.Grouping.ACCOUNT);
            blotter.table("positions").getSelectionModel().clearAndSelect(0);
            blotter.table("positions").requestFocus();
        });
        stage().type(KeyCode.DELETE);
        assertThat(blotter.text(".dialog-box .headline")).isEqualTo("Close 3 positions?");
    }

    @Test
    void theMenuKeyOpensTheRowsMenu() {
        stage().click(blotter.cell("positions", 0, PositionRow.Col.SYMBOL));
        stage().keyDown(KeyCode.SHIFT);
        stage().type(KeyCode.F10);
        stage().keyUp(KeyCode.SHIFT);
        assertThat(menuItems())
                .contains("Close", "Stop to break-even", "Reverse…", "Exit plan…", "Close all 2 of EURUSD");
        run("menu-break-even");
        assertThat(blotter.cockpit.commands).containsExactly(new Command.MoveToBreakEven(Views.FTMO, 101));
    }

    @Test
    void anExitPlanIsCheckedWhileItIsTyped() {
        stage().click(blotter.cell("positions", 1, PositionRow.Col.SYMBOL));
        openMenu();
        run("menu-plan");
        blotter.type("#blotter-plan", "be=1X");
        assertThat(blotter.text("#blotter-plan-problem")).contains("be=1x");
        assertThat(stage().find("#blotter-plan-yes").isDisabled()).isTrue();
        stage().type(KeyCode.ENTER);
        assertThat(blotter.cockpit.commands).isEmpty();

        blotter.type("#blotter-plan", "be=1R");
        stage().type(KeyCode.ENTER);
        assertThat(blotter.cockpit.sent(Command.SetExitPlan.class))
                .extracting(sent -> sent.plan().toString())
                .containsExactly("be=1R");
    }

    @Test
    void aReversalAsksTwiceAndPassesTheGate() {
        blotter.cockpit.answerWith(command -> command instanceof Command.PreviewSignal
                ? new Answer(
                        Answer.Status.ACCEPTED,
                        "",
                        List.of(Views.decision(Views.FTMO, true, "0.50 lots, risk 0.99 %")
                                .withOutcome(Decision.Outcome.SHADOW)))
                : Answer.accepted("ok"));
        stage().click(blotter.cell("positions", 0, PositionRow.Col.SYMBOL));
        openMenu();
        run("menu-reverse");
        stage().click(stage().find("#confirm-yes"));
        assertThat(blotter.cockpit.sent(Command.SubmitSignal.class)).isEmpty();
        List<PositionView> left = new ArrayList<>(BlotterDay.positions());
        left.removeFirst();
        blotter.cockpit.show(BlotterDay.with(left));
        blotter.step();
        assertThat(blotter.text(".dialog-box .headline")).isEqualTo("Step 2: SELL 0.50 EURUSD on FTMO 100k?");
        stage().click(stage().find("#confirm-yes"));
        assertThat(blotter.cockpit.sent(Command.SubmitSignal.class)).hasSize(1);
    }

    @Test
    void twoOrdersAreLinked() {
        blotter.tab(Tab.ORDERS);
        stage().click(blotter.cell("orders", 0, OrderRow.Col.SYMBOL));
        stage().keyDown(KeyCode.SHIFT);
        stage().type(KeyCode.DOWN);
        stage().keyUp(KeyCode.SHIFT);
        openMenu();
        run("menu-link");
        assertThat(blotter.cockpit.sent(Command.LinkOco.class))
                .extracting(sent -> sent.members().size())
                .containsExactly(2);
    }

    @Test
    void theSymbolsKeysAreTheBlottersWhileItHasTheFocus() {
        FxStage.run(() -> stage().find("#blotter-filter").requestFocus());
        stage().click(blotter.cell("positions", 0, PositionRow.Col.SYMBOL));
        FxStage.run(() -> blotter.desk
                .actions()
                .find("symbol.breakeven")
                .orElseThrow()
                .run()
                .run());
        assertThat(blotter.cockpit.commands)
                .containsExactly(
                        new Command.MoveToBreakEven(Views.FTMO, 101), new Command.MoveToBreakEven(Views.IC, 201));
        FxStage.run(() -> blotter.scene.getRoot().requestFocus());
        FxStage.run(() -> blotter.view.detach());
        assertThat(blotter.desk.actions().find("symbol.breakeven")).isEmpty();
    }

    @Test
    void columnsAreChosenMovedAndKept() {
        stage().click(stage().find("#blotter-more"));
        run("columns-choose");
        stage().click(stage().find("#column-entry"));
        stage().click(FxStage.call(
                () -> ((javafx.scene.layout.HBox) stage().find("#column-lots").getParent())
                        .getChildren()
                        .get(1)));
        stage().click(stage().find("#columns-done"));
        assertThat(visible()).doesNotContain("entry").startsWith("account", "symbol", "lots", "side");
        blotter.close();

        blotter = new BlotterStage(Theme.DARK, Language.EN, 990, 420, texts, DealArchive.none());
        assertThat(visible()).doesNotContain("entry").startsWith("account", "symbol", "lots", "side");
        stage().click(stage().find("#blotter-more"));
        run("columns-choose");
        stage().click(stage().find("#columns-reset"));
        stage().click(stage().find("#columns-done"));
        assertThat(visible()).startsWith("account", "symbol", "side", "lots", "entry");
    }

    @Test
    void aNarrowerWindowIsNoChoiceOfColumns() {
        stage().resize(620, 400);
        stage().pulse();
        assertThat(visible()).doesNotContain("entry", "note").contains("profit", "stop");
        stage().resize(985, 420);
        stage().pulse();
        assertThat(visible()).contains("entry");
        assertThat(texts.texts).doesNotContainKey("panel.blotter.positions");
    }

    @Test
    void noWidthOfTheWindowIsAChoiceOfColumns() {
        for (int width = 526; width < 536; width++) {
            stage().resize(width, 400);
            stage().pulse();
        }
        assertThat(texts.texts).doesNotContainKey("panel.blotter.positions");
    }

    @Test
    void noFigureIsCutAtTheUsualWidths() {
        stage().resize(1600, 420);
        stage().pulse();
        List<String> cut = FxStage.call(() -> blotter.view.node().lookupAll(".table-cell.right").stream()
                .map(TableCell.class::cast)
                .filter(cell -> cell.getText() != null && !cell.getText().isEmpty() && cell.isVisible())
                .filter(cell -> TextWidths.of(cell.getFont()).of(cell.getText()) > cell.getWidth() - 7)
                .map(TableCell::getText)
                .toList());
        assertThat(cut).isEmpty();
        assertThat(visible()).contains("worst", "best");
    }

    @Test
    void theSumOverEverythingEndsWhereTheMoneyEnds() {
        stage().pulse();
        blotter.step();
        blotter.step();
        Node sum = FxStage.call(() -> {
            List<Node> sums = List.copyOf(blotter.view.node().lookupAll(".foot .label"));
            return sums.getLast();
        });
        Node cell = FxStage.call(() -> blotter.view.node().lookupAll(".table-cell").stream()
                .filter(TableCell.class::isInstance)
                .filter(each -> "profit"
                        .equals(((TableCell<?, ?>) each).getTableColumn().getId()))
                .findFirst()
                .orElseThrow());
        double money =
                FxStage.call(() -> cell.localToScene(cell.getBoundsInLocal()).getMaxX()) - 4;
        double end = FxStage.call(() -> sum.localToScene(sum.getBoundsInLocal()).getMaxX());
        assertThat(end).isCloseTo(money, org.assertj.core.data.Offset.offset(1.5));
    }

    @Test
    void theStopStaysAndTheStateComesBeforeOthersWhenARowHasOne() {
        for (int width = 480; width < 980; width += 50) {
            stage().resize(width, 400);
            stage().pulse();
            assertThat(visible()).as("at " + width).contains("stop").doesNotContain("note");
            assertNoneComesBeforeOneThatMattersMore(visible());
        }
        blotter.cockpit.show(BlotterDay.first(view -> BlotterDay.planned(view, "be=1R", "no stop to move")));
        blotter.step();
        assertThat(visible()).contains("stop", "note");
        blotter.cockpit.show(BlotterDay.day());
        blotter.step();
        assertThat(visible()).doesNotContain("note");
        assertThat(texts.texts).doesNotContainKey("panel.blotter.positions");
    }

    private static void assertNoneComesBeforeOneThatMattersMore(List<String> visible) {
        List<PositionRow.Col> giving = Stream.of(PositionRow.Col.values())
                .filter(column -> column.traits().usual() && column.traits().givesWay() > 0)
                .toList();
        int hidden = giving.stream()
                .filter(column -> !visible.contains(column.id()))
                .mapToInt(column -> column.traits().givesWay())
                .max()
                .orElse(0);
        assertThat(giving)
                .filteredOn(column -> visible.contains(column.id()))
                .allMatch(column -> column.traits().givesWay() >= hidden);
    }

    @Test
    void theHeadingOfFiguresStandsOverThemInPersianToo() {
        blotter.close();
        blotter = new BlotterStage(Theme.DARK, Language.FA, 990, 420, texts, DealArchive.none());
        stage().pulse();
        assertThat(FxStage.call(() -> ((Label) blotter.table("positions").lookup("#profit .label")).getAlignment()))
                .isEqualTo(Pos.CENTER_LEFT);
    }

    @Test
    void aFocusedTabHasTheUsualRingAndKeepsItsText() {
        FxStage.run(() -> stage().find("#tab-orders").requestFocus());
        stage().pulse();
        ToggleButton tab = (ToggleButton) stage().find("#tab-orders");
        ToggleButton other = (ToggleButton) stage().find("#tab-history");
        assertThat(tab.getTextFill()).isEqualTo(other.getTextFill());
        assertThat(tab.getBorder().getStrokes().getFirst().getTopStroke()).isNotEqualTo(Color.TRANSPARENT);
        assertThat(other.getBorder().getStrokes().getFirst().getTopStroke()).isEqualTo(Color.TRANSPARENT);
    }

    @Test
    void theFileHoldsWhatIsShownByteForByte() {
        FxStage.run(() -> blotter.model.filterProperty().set("pepper gbp"));
        stage().click(stage().find("#blotter-more"));
        run("export");
        assertThat(blotter.written)
                .containsExactly("positions-2026-11-21.csv\n\uFEFF"
                        + "account,symbol,side,lots,entry,now,P&L,R,pips,SL,TP,to SL,to TP,MAE,MFE,MAE pips,MFE pips,"
                        + "MAE R,MFE R,age,source,exit plan,risk,swap,commission,ticket,state\r\n"
                        + "Pepper MT4,GBPUSD,SELL,0.1,1.27110,1.27084,2.60,,2.60,,,,,-21.50,14.85,-4.30,5.00,,,"
                        + "2026-11-21T14:15:07Z,manual,,0.00,0.00,0.00,301,\r\n");
        assertThat(blotter.notices).last().asString().contains("Written: positions-2026-11-21.csv");
    }

    @Test
    void chosenRowsAreCopiedBetweenTabs() {
        stage().click(blotter.cell("positions", 0, PositionRow.Col.SYMBOL));
        stage().keyDown(KeyCode.CONTROL);
        stage().type(KeyCode.C);
        stage().keyUp(KeyCode.CONTROL);
        String copied = FxStage.call(() -> Clipboard.getSystemClipboard().getString());
        assertThat(copied.lines().toList()).hasSize(2);
        assertThat(copied.lines().toList().get(1)).startsWith("FTMO 100k\tEURUSD\tBUY\t0.50\t");
    }

    @Test
    void aHundredTimesOnAndOffLeavesNothingBehind() {
        int actions = blotter.desk.actions().all().size();
        int listeners = blotter.frames.listeners();
        FxStage.run(() -> {
            for (int i = 0; i < 100; i++) {
                blotter.view.detach();
                blotter.view.attach();
            }
        });
        assertThat(blotter.frames.listeners()).isEqualTo(listeners);
        assertThat(blotter.desk.actions().all()).hasSize(actions);
        FxStage.run(blotter.view::detach);
        assertThat(blotter.frames.listeners()).isZero();
        assertThat(blotter.desk.actions().all()).isEmpty();
    }

    private List<String> visible() {
        return FxStage.call(() -> blotter.table("positions").getVisibleLeafColumns().stream()
                .map(TableColumn::getId)
                .toList());
    }

    /// The menu does what a press on the header does, which the headless platform takes for a popup's.
    private void sortBy(String column) {
        stage().click(stage().find("#blotter-more"));
        run("sort-" + column);
    }

    private void openMenu() {
        stage().keyDown(KeyCode.SHIFT);
        stage().type(KeyCode.F10);
        stage().keyUp(KeyCode.SHIFT);
    }

    /// The items of the menu that is open.
    private List<String> menuItems() {
        return FxStage.call(() ->
                openItems().stream().map(item -> String.valueOf(item.getText())).toList());
    }

    private void run(String id) {
        FxStage.run(() -> {
            MenuItem item = openItems().stream()
                    .filter(each -> id.equals(each.getId()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no item " + id + " in " + openItems()));
            assertThat(item.isDisable()).as(id).isFalse();
            item.fire();
            Window.getWindows().stream()
                    .filter(ContextMenu.class::isInstance)
                    .toList()
                    .forEach(Window::hide);
        });
        stage().settle();
    }

    private static List<MenuItem> openItems() {
        return List.copyOf(Window.getWindows()).stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .flatMap(item -> item instanceof Menu menu
                        ? Stream.concat(Stream.of(item), menu.getItems().stream())
                        : Stream.of(item))
                .toList();
    }
}
