package dev.yoke.ui.blotter;

import dev.yoke.core.port.DealArchive;
import dev.yoke.core.port.Exports;
import dev.yoke.testkit.FakeClock;
import dev.yoke.testkit.FakeCockpit;
import dev.yoke.testkit.FxStage;
import dev.yoke.testkit.KeptTexts;
import dev.yoke.testkit.Views;
import dev.yoke.ui.control.OverlayHost;
import dev.yoke.ui.desk.Desk;
import dev.yoke.ui.desk.Notices;
import dev.yoke.ui.desk.Outside;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Background;
import dev.yoke.ui.fx.FxThread;
import dev.yoke.ui.fx.ManualFrames;
import dev.yoke.ui.theme.Theme;
import dev.yoke.ui.words.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;

/// A blotter alone in a window, over a fake engine.
final class BlotterStage implements Exports {

    final FakeClock clock = new FakeClock(Views.NOW);
    final FakeCockpit cockpit = new FakeCockpit();
    final ManualFrames frames = new ManualFrames();
    final KeptTexts texts;
    final Desk desk;
    final List<Notices.Notice> notices = new ArrayList<>();
    final List<String> written = new ArrayList<>();
    final ScreenPorts ports;
    final BlotterViewModel model;
    final BlotterView view;
    final Scene scene;
    final FxStage stage;

    BlotterStage(Theme theme, Language language, double width, double height) {
        this(theme, language, width, height, new KeptTexts(), DealArchive.none());
    }

    BlotterStage(Theme theme, Language language, double width, double height, KeptTexts texts, DealArchive archive) {
        this.texts = texts;
        cockpit.show(BlotterDay.day());
        desk = FxStage.call(() -> {
            Desk made = new Desk(texts);
            made.preferences().languageProperty().set(language);
            made.notices().onNotice(notices::add);
            return made;
        });
        ports = new ScreenPorts(
                cockpit,
                cockpit,
                frames,
                clock,
                ZoneId.of("UTC"),
                new FxThread(),
                new Background(Runnable::run, Runnable::run),
                desk,
                new Outside(
                        Outside.NOTHING.stories(),
                        Outside.NOTHING.sources(),
                        Outside.NOTHING.said(),
                        Outside.NOTHING.packs(),
                        Outside.NOTHING.around(),
                        archive,
                        this));
        model = FxStage.call(() -> new BlotterViewModel(ports));
        view = FxStage.call(() -> new BlotterView(ports, model));
        scene = FxStage.call(() -> {
            Scene made = new Scene(new OverlayHost(view.node()), width, height);
            theme.apply(made);
            made.getRoot()
                    .setNodeOrientation(
                            language.isRightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
            return made;
        });
        stage = FxStage.show(() -> scene);
        FxStage.run(view::attach);
        step();
        stage.pulse();
    }

    void step() {
        FxStage.run(() -> frames.step(16));
        stage.settle();
    }

    void close() {
        FxStage.run(view::detach);
        stage.close();
    }

    void tab(Tab tab) {
        stage.click(stage.find("#tab-" + tab.id()));
        stage.pulse();
    }

    TableView<Line> table(String id) {
        @SuppressWarnings("unchecked")
        TableView<Line> table = (TableView<Line>) stage.find("#blotter-" + id);
        return table;
    }

    /// What the first column of position rows says, from top to bottom.
    List<String> said(String table, Column column) {
        return FxStage.call(() -> table(table).getItems().stream()
                .map(line -> line.said(column).strip())
                .toList());
    }

    /// The cell of a line and a column.
    Node cell(String table, int line, Column column) {
        stage.pulse();
        return FxStage.call(() -> table(table).lookupAll(".table-cell").stream()
                .filter(node -> node instanceof TableCell<?, ?> cell
                        && !cell.isEmpty()
                        && cell.getIndex() == line
                        && cell.getTableColumn() != null
                        && column.id().equals(cell.getTableColumn().getId()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no cell " + column.id() + " in line " + line)));
    }

    String text(String selector) {
        return FxStage.call(() -> ((Labeled) scene.getRoot().lookup(selector)).getText());
    }

    void type(String selector, String text) {
        FxStage.run(() -> ((TextField) scene.getRoot().lookup(selector)).setText(text));
        stage.settle();
    }

    boolean has(String selector) {
        return FxStage.call(() -> scene.getRoot().lookup(selector) != null);
    }

    List<String> selected(String table) {
        return FxStage.call(() -> table(table).lookupAll(".table-row-cell").stream()
                .filter(node -> node instanceof TableRow<?> row && row.isSelected())
                .map(node -> String.valueOf(((TableRow<?>) node).getIndex()))
                .sorted()
                .toList());
    }

    @Override
    public Result write(Optional<Path> chosen, String name, byte[] content) {
        written.add(name + "\n" + new String(content, StandardCharsets.UTF_8));
        return new Written(Path.of(name));
    }
}
