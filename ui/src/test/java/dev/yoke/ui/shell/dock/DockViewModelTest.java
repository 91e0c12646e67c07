package dev.yoke.ui.shell.dock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.testkit.KeptTexts;
import dev.yoke.ui.desk.Memory;
import dev.yoke.ui.desk.PanelKind;
import dev.yoke.ui.shell.dock.Area.Split;
import dev.yoke.ui.shell.dock.Area.Tabs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DockViewModelTest {

    private static final Place PLACE = new Place(2000, 50, 640, 480);

    private final KeptTexts texts = new KeptTexts();
    private final List<String> damaged = new ArrayList<>();
    private final DockViewModel dock = start();

    private DockViewModel start(String... chosen) {
        return new DockViewModel(
                new Layouts(new Memory(texts, damaged::add)),
                kinds(),
                Optional.of(chosen).filter(c -> c.length > 0).map(c -> c[0]));
    }

    private static List<PanelKind> kinds() {
        List<PanelKind> kinds = new ArrayList<>();
        for (String id : List.of("watch", "chart", "blotter", "heat", "ticket", "chat", "signals", "risk")) {
            kinds.add(new PanelKind(id, id, "", id.equals("chart"), site -> {
                throw new AssertionError("a model makes no panels");
            }));
        }
        return kinds;
    }

    private Layout layout() {
        return dock.layoutProperty().get();
    }

    private List<String> tabsWith(String panel) {
        return Areas.holding(layout().area(layout().windowOf(panel)), panel)
                .orElseThrow()
                .panels();
    }

    @Test
    void beginsWithTheLayoutForTrading() {
        assertThat(dock.baseProperty().get()).isEqualTo("trading");
        assertThat(layout().panels())
                .containsExactly("watch", "signals", "chart", "blotter", "heat", "risk", "ticket", "chat");
    }

    @Test
    void everyBuiltInLayoutHasAWayToTradeAndToSeePositions() {
        for (BuiltIn layout : BuiltIn.values()) {
            dock.choose(layout.id());
            assertThat(layout().panels()).as(layout.id()).contains("ticket", "blotter");
        }
    }

    @Test
    void aBuiltInLayoutFollowsTheWindowUntilItIsChanged() {
        Layout wide = layout();
        dock.room(1280, 720);
        assertThat(layout()).isNotEqualTo(wide);

        dock.close("chat");
        Layout changed = layout();
        dock.room(1920, 1000);
        assertThat(layout()).isEqualTo(changed);
    }

    @Test
    void aClosedPanelComesBackToItsPlace() {
        for (BuiltIn base : BuiltIn.values()) {
            dock.choose(base.id());
            Layout before = layout();
            for (String panel : before.panels()) {
                dock.close(panel);
                assertThat(layout().panels()).doesNotContain(panel);
                assertThat(dock.reopen()).isEqualTo(panel);
                assertSame(layout().main(), Areas.select(before.main(), panel));
                dock.reset();
            }
        }
    }

    /// Equal but for the last digits of the shares.
    private static void assertSame(Area now, Area before) {
        if (now instanceof Split split && before instanceof Split other) {
            assertThat(split.parts()).hasSameSizeAs(other.parts());
            for (int i = 0; i < split.parts().size(); i++) {
                assertThat(split.shares().get(i))
                        .isCloseTo(other.shares().get(i), org.assertj.core.data.Offset.offset(1e-9));
                assertSame(split.parts().get(i), other.parts().get(i));
            }
        } else {
            assertThat(now).isEqualTo(before);
        }
    }

    @Test
    void aPanelIsMovedBesideAnotherAndIntoItsTabs() {
        dock.move("chat", "chart", Side.END, 0);
        assertThat(layout().panels())
                .containsExactly("watch", "signals", "chart", "chat", "blotter", "heat", "risk", "ticket");

        dock.move("chat", "chart", Side.CENTRE, 0);
        assertThat(tabsWith("chat")).containsExactly("chat", "chart");
    }

    @Test
    void aTabMovesWithinItsRow() {
        dock.move("chat", "ticket", Side.CENTRE, 9);
        dock.move("chat", "chat", Side.CENTRE, 0);
        assertThat(tabsWith("ticket")).containsExactly("chat", "ticket");
    }

    @Test
    void aPanelAloneStaysWhereItIsDroppedOnItself() {
        Layout before = layout();
        dock.move("chart", "chart", Side.END, 0);
        assertThat(layout()).isEqualTo(before);
    }

    @Test
    void keysTakeAPanelOutOfItsTabsThenIntoTheNextThenToTheEdge() {
        dock.step("heat", Side.START);
        assertThat(tabsWith("heat")).containsExactly("heat");

        dock.step("heat", Side.START);
        assertThat(tabsWith("heat")).containsExactly("blotter", "heat");

        dock.step("watch", Side.START);
        assertThat(layout().main())
                .isInstanceOfSatisfying(
                        Split.class,
                        split -> assertThat(split.parts().getFirst().panels()).containsExactly("watch"));
    }

    @Test
    void aDetachedPanelGoesBackToWhereItStood() {
        Layout before = layout();
        dock.detach("ticket", PLACE);
        assertThat(layout().windows()).containsExactly(new Layout.Window(Tabs.of("ticket"), PLACE));
        assertThat(dock.isDetached("ticket")).isTrue();

        dock.attach("ticket");
        assertThat(layout().windows()).isEmpty();
        assertSame(layout().main(), before.main());
    }

    @Test
    void aDetachedPanelGoesBackAfterARestart() {
        dock.detach("ticket", PLACE);
        DockViewModel again = start();
        assertThat(again.layoutProperty().get()).isEqualTo(layout());

        again.attach("ticket");
        assertThat(again.layoutProperty().get().main().panels())
                .containsExactly("watch", "signals", "chart", "blotter", "heat", "risk", "ticket", "chat");
    }

    @Test
    void whatIsClosedIsShownAgainEvenWhenNothingIsLeft() {
        List.copyOf(layout().panels()).forEach(dock::close);
        assertThat(layout().main()).isEqualTo(new Area.Empty());

        dock.show("ticket");
        dock.show("blotter");
        assertThat(layout().panels()).containsExactly("ticket", "blotter");
    }

    @Test
    void severalChartsHaveNamesOfTheirOwn() {
        assertThat(dock.add("chart")).isEqualTo("chart-2");
        assertThat(dock.add("chart")).isEqualTo("chart-3");
        dock.close("chart-2");
        assertThat(dock.add("chart")).isEqualTo("chart-2");
        assertThat(dock.add("ticket")).isEqualTo("ticket");
    }

    @Test
    void aMaximisedPanelGivesWayToOneThatIsShown() {
        dock.maximise("chart");
        assertThat(dock.maximisedProperty().get()).isEqualTo("chart");
        dock.show("ticket");
        assertThat(dock.maximisedProperty().get()).isEmpty();

        dock.maximise("chart");
        dock.maximise("chart");
        assertThat(dock.maximisedProperty().get()).isEmpty();
    }

    @Test
    void theKeyGoesRoundWhatCanBeSeen() {
        List<String> round = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String next = dock.next(1).orElseThrow();
            dock.focus(next);
            round.add(next);
        }
        assertThat(round).containsExactly("watch", "signals", "chart", "blotter", "heat", "ticket", "chat", "watch");
        dock.focus("heat");
        assertThat(dock.nextTab(1)).contains("risk");
        assertThat(tabsWith("heat")).containsExactly("heat", "risk");
        dock.focus("risk");
        assertThat(dock.nextTab(1)).contains("heat");
    }

    @Test
    void anOwnLayoutIsSavedRenamedChosenAndDeleted() {
        dock.close("chat");
        Layout mine = layout();
        assertThat(dock.saveAs("trading")).isFalse();
        assertThat(dock.saveAs("  ")).isFalse();
        assertThat(dock.saveAs("Mine")).isTrue();
        assertThat(dock.renameLayout("Mine", "London open")).isTrue();
        dock.choose("charts");
        assertThat(layout().panels()).contains("chart-4");

        assertThat(start().layouts().names()).containsExactly("trading", "charts", "risk", "signals", "London open");
        dock.choose("London open");
        assertThat(layout()).isEqualTo(mine);

        dock.close("watch");
        dock.reset();
        assertThat(layout()).isEqualTo(mine);
        dock.deleteLayout("London open");
        assertThat(dock.layouts().names()).doesNotContain("London open");
        assertThat(layout()).isEqualTo(mine);
        assertThat(dock.choose("London open")).isFalse();
    }

    @Test
    void aLayoutOfTheCommandLineIsNotKept() {
        dock.close("chat");
        String before = texts.texts.get("layout");
        DockViewModel run = start("risk");
        assertThat(run.baseProperty().get()).isEqualTo("risk");
        run.room(1280, 700);
        assertThat(texts.texts.get("layout")).isEqualTo(before);
    }

    @Test
    void aDamagedLayoutIsPutAsideForTheDefault() {
        for (String text : List.of(
                "{ broken",
                "{\"version\":7,\"base\":\"trading\",\"layout\":{\"main\":{\"kind\":\"tabs\",\"panels\":[\"chat\"]}}}",
                "{\"version\":1,\"base\":\"trading\",\"layout\":{\"main\":{\"kind\":\"ring\",\"panels\":[\"chat\"]}}}",
                "{\"version\":1,\"base\":\"trading\",\"layout\":{\"main\":{\"kind\":\"split\",\"parts\":[],\"shares\":[]}}}",
                "{\"version\":1,\"base\":\"trading\"}")) {
            damaged.clear();
            texts.texts.put("layout", text);
            DockViewModel next = start();
            assertThat(damaged).as(text).containsExactly("layout");
            assertThat(texts.aside).containsEntry("layout", text);
            assertThat(next.layoutProperty().get().panels()).contains("ticket", "blotter");
        }
    }

    @Test
    void panelsThatNobodyKnowsAreLeftOutAndNamed() {
        texts.texts.put(
                "layout",
                "{\"version\":1,\"base\":\"trading\",\"changed\":true,\"layout\":{\"main\":{\"kind\":\"split\",\"across\":true,"
                        + "\"parts\":[{\"kind\":\"tabs\",\"panels\":[\"ticket\",\"oracle\"]},{\"kind\":\"tabs\",\"panels\":[\"ticket-2\"]},"
                        + "{\"kind\":\"tabs\",\"panels\":[\"chart-7\"]}],\"shares\":[0.2,0.3,0.5]}}}");
        DockViewModel next = start();
        assertThat(next.layoutProperty().get().panels()).containsExactly("ticket", "chart-7");
        assertThat(next.takeUnknown()).containsExactly("oracle", "ticket-2");
        assertThat(next.takeUnknown()).isEmpty();
    }
}
