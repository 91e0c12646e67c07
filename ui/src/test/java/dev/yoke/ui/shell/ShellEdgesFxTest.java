package dev.yoke.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.view.CockpitView;
import dev.yoke.testkit.FxStage;
import dev.yoke.testkit.GoldenPicture;
import dev.yoke.testkit.Ports;
import dev.yoke.testkit.ShellViews;
import dev.yoke.testkit.Views;
import dev.yoke.ui.control.OverlayHost;
import dev.yoke.ui.fx.ManualFrames;
import dev.yoke.ui.fx.Panel;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.theme.Theme;
import dev.yoke.ui.words.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Header, halted bar and status bar at the width of a small monitor.
class ShellEdgesFxTest {

    private static final String SHEET = Objects.requireNonNull(HeaderView.class.getResource("shell.css"), "css")
            .toExternalForm();

    private final Ports given = new Ports();
    private final Subscriptions open = new Subscriptions();
    private Scene scene;

    private void show(Theme theme, Language language, CockpitView view, double width) {
        given.desk.preferences().languageProperty().set(language);
        given.cockpit.show(view);
        scene = FxStage.call(() -> {
            FlattenHold hold = new FlattenHold(given.ports, origin -> {});
            HeaderViewModel model = new HeaderViewModel(given.ports);
            ArmDialog dialog = new ArmDialog(model, given.ports.phrases(ArmDialog.class));
            ShellActions actions = new ShellActions(given.ports, origin -> {}, () -> scene.getRoot(), () -> {});
            HeaderView header = new HeaderView(
                    given.ports,
                    model,
                    new FlattenButton(given.ports, origin -> {}, hold),
                    chip -> dialog.toggle(chip, scene.getRoot()));
            HaltedBar halted = new HaltedBar(given.ports, new HaltViewModel(given.ports));
            StatusBar status = new StatusBar(given.ports, new StatusViewModel(given.ports, () -> 3_400_000));
            VBox edges = new VBox(header.node(), halted.node(), status.node());
            Scene made = new Scene(new OverlayHost(edges), width, 160);
            made.getRoot().getStylesheets().add(SHEET);
            made.getRoot()
                    .setNodeOrientation(
                            language.isRightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
            theme.apply(made);
            actions.offer(open);
            for (Panel part : List.of(header, halted, status)) {
                part.attach();
                open.add(part::detach);
            }
            return made;
        });
        step();
    }

    private void step() {
        FxStage.run(() -> ((ManualFrames) given.ports.frames()).step(16));
        FxStage.layOutAgain(scene);
    }

    @AfterEach
    void close() {
        FxStage.run(open::close);
        assertThat(((ManualFrames) given.ports.frames()).listeners()).isZero();
        assertThat(given.desk.actions().all()).isEmpty();
    }

    private List<String> texts(String selector) {
        return FxStage.call(() -> scene.getRoot().lookupAll(selector).stream()
                .filter(Node::isVisible)
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    /// The parts of the header must neither lie over each other nor reach over the edge.
    private void assertNothingOverlaps(double width) {
        List<Bounds> places = FxStage.call(() -> {
            List<Bounds> all = new ArrayList<>();
            for (Node child : ((Region) scene.lookup(".header")).getChildrenUnmodifiable()) {
                if (child.isVisible()) {
                    all.add(child.getBoundsInParent());
                }
            }
            return all;
        });
        for (int i = 1; i < places.size(); i++) {
            assertThat(places.get(i).getMinX())
                    .as("part %d of the header at %s px", i, width)
                    .isGreaterThanOrEqualTo(places.get(i - 1).getMaxX() - 8.5);
        }
        assertThat(places.getLast().getMaxX()).isLessThanOrEqualTo(width);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void looksAsDesigned(Theme theme) {
        show(theme, Language.EN, ShellViews.day(), 1280);
        assertNothingOverlaps(1280);
        GoldenPicture.assertLooksAs("edges-" + name(theme), scene);
    }

    @Test
    void readsFromTheRightInPersian() {
        show(Theme.DARK, Language.FA, ShellViews.day(), 1280);
        GoldenPicture.assertLooksAs("edges-dark-fa", scene);
    }

    @Test
    void saysInSpanishWhatIsHalted() {
        show(Theme.DARK, Language.ES, ShellViews.halted(), 1280);
        assertNothingOverlaps(1280);
        GoldenPicture.assertLooksAs("edges-halted-dark-es", scene);
    }

    @Test
    void hasRoomForEverythingOnALargeMonitor() {
        show(Theme.DARK, Language.EN, ShellViews.armed(), 1920);
        assertThat(texts(".account-chip .equity")).hasSize(3);
        GoldenPicture.assertLooksAs("edges-armed-1920-dark", scene);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1000, 1100, 1280, 1366})
    void noAccountIsCutAndWhatHasNoRoomIsInAMenu(double width) {
        show(Theme.DARK, Language.EN, ShellViews.day(), width);
        FxStage.layOutAgain(scene);
        Bounds strip = FxStage.call(() -> {
            Node chips = scene.lookup(".chips");
            return chips.localToScene(chips.getLayoutBounds());
        });
        List<Node> shown = FxStage.call(() -> scene.getRoot().lookupAll(".account-chip").stream()
                .filter(Node::isVisible)
                .toList());
        for (Node chip : shown) {
            assertThat(FxStage.call(
                            () -> chip.localToScene(chip.getLayoutBounds()).getMaxX()))
                    .isLessThanOrEqualTo(strip.getMaxX() + 0.5);
            assertThat(((Region) chip).getWidth()).isGreaterThanOrEqualTo(((Region) chip).prefWidth(-1) - 0.5);
        }
        List<String> menu = texts("#accounts-more");
        if (shown.size() < 3) {
            assertThat(menu).singleElement().asString().startsWith("+" + (3 - shown.size()));
        } else {
            assertThat(menu).isEmpty();
        }
        assertNothingOverlaps(width);
    }

    /// Whether there is real money is always to be seen, whatever else has no room.
    @ParameterizedTest
    @ValueSource(doubles = {1000, 1100, 1280, 1366})
    void realMoneyIsTheLastToGoIntoTheMenu(double width) {
        show(Theme.DARK, Language.EN, ShellViews.armed(), width);
        FxStage.layOutAgain(scene);
        List<String> badges = texts(".account-chip .badge");
        List<String> shown = FxStage.call(() -> scene.getRoot().lookupAll(".account-chip").stream()
                .filter(Node::isVisible)
                .map(chip -> ((Labeled) chip.lookup(".name")).getText())
                .toList());
        if (shown.isEmpty()) {
            assertThat(texts("#accounts-more")).singleElement().asString().contains("LIVE ARMED");
        } else {
            assertThat(shown).contains("IC Live");
            assertThat(badges).contains("LIVE ARMED");
            assertThat(texts("#accounts-more")).noneMatch(text -> text.contains("LIVE"));
        }
    }

    @Test
    void theMenuSaysThatRealMoneyIsInItAndFollowsWhatHappensThere() {
        show(Theme.DARK, Language.EN, Views.day(), 700);
        FxStage.layOutAgain(scene);
        MenuButton menu = (MenuButton) scene.lookup("#accounts-more");
        assertThat(texts(".account-chip")).isEmpty();
        assertThat(menu.getText()).isEqualTo("+3 LIVE ▲");
        assertThat(menu.getAccessibleText()).isEqualTo("3 more accounts, LIVE, one of them warns");
        assertThat(menu.getPseudoClassStates())
                .extracting(PseudoClass::getPseudoClassName)
                .contains("real", "bad");

        FxStage stage = FxStage.show(() -> scene);
        FxStage.run(menu::show);
        assertThat(menu.getItems()).extracting(MenuItem::getText).anyMatch(text -> text.startsWith("IC Live  LIVE  "));
        given.cockpit.show(Views.armed());
        step();
        assertThat(menu.getText()).isEqualTo("+3 LIVE ARMED ▲");
        assertThat(menu.getItems()).extracting(MenuItem::getText).anyMatch(text -> text.contains("LIVE ARMED"));
        FxStage.run(menu::hide);
        stage.close();
    }

    @Test
    void whatIsBrokenIsSaidInWords() {
        show(Theme.DARK, Language.EN, ShellViews.troubled(), 1920);
        assertThat(texts(".header .status-light")).contains("journal broken", "signals: tv-m5 kept away");
        assertThat(texts(".status-bar .status-light")).contains("journal cannot write", "risk gate 6 µs");
    }

    @Test
    void aLockIsSaidInHeaderAndStatusBar() {
        show(Theme.DARK, Language.EN, ShellViews.day(), 1280);
        FxStage.run(() -> given.desk.tradingLockedProperty().set(true));
        FxStage.layOutAgain(scene);
        assertThat(texts("#trading-lock")).containsExactly("locked");
        assertThat(texts(".status-bar .label")).contains("trading keys locked");
        assertNothingOverlaps(1280);
        GoldenPicture.assertLooksAs("edges-locked-dark", scene);
    }

    @Test
    void streamerModeShowsPercentAndNoMoney() {
        show(Theme.DARK, Language.EN, ShellViews.day(), 1920);
        assertThat(texts(".account-chip .equity")).contains("101\u202f240.55 USD");
        FxStage.run(() -> given.desk.preferences().streamerProperty().set(true));
        step();
        assertThat(texts(".account-chip .equity")).containsOnly("•••");
        assertThat(texts(".account-chip .profit")).containsExactly("▲+0.81 %");
        String tips = FxStage.call(() -> scene.getRoot().lookupAll(".account-chip").stream()
                .map(Node::getAccessibleText)
                .reduce("", String::concat));
        assertThat(tips).doesNotContain("240.55").contains("headroom ••• (4.19 %)", "floor rises above ••• USD");
    }

    @Test
    void theNextNewsIsSaidAsATraderReadsIt() {
        show(Theme.DARK, Language.EN, ShellViews.day(), 1280);
        assertThat(texts(".header-news")).containsExactly("news 14:30 USD ▲ 12 m");
    }

    private static String name(Theme theme) {
        return theme.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
