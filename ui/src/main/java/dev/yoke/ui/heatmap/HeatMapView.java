package dev.yoke.ui.heatmap;

import dev.yoke.ui.control.Segments;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Pace;
import dev.yoke.ui.fx.Panel;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.heatmap.HeatMapViewModel.Page;
import dev.yoke.ui.theme.EmptyState;
import dev.yoke.ui.theme.PanelTitle;
import dev.yoke.ui.theme.ScrollArea;
import dev.yoke.ui.words.Phrases;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Currency legs and limits by account, how symbols move together, and the positions behind a cell.
public final class HeatMapView implements Panel {

    private static final String SHEET = Objects.requireNonNull(
                    HeatMapView.class.getResource("heatmap.css"), "heatmap.css")
            .toExternalForm();

    private final ScreenPorts ports;
    private final HeatMapViewModel model;
    private final ExposureGrid exposure;
    private final CorrelationGrid correlation;
    private final DrillList positions;
    private final Segments<Page> pages;
    private final Label pending = new Label();
    private final Button back = new Button();
    private final Label crumb = new Label();
    private final HBox trail;
    private final EmptyState empty;
    private final EmptyState alone;
    private final ScrollArea exposureScroll;
    private final ScrollArea correlationScroll;
    private final Legend legend;
    private final VBox root = new VBox();
    private final Subscriptions open = new Subscriptions();

    public HeatMapView(ScreenPorts ports, HeatMapViewModel model) {
        this.ports = ports;
        this.model = model;
        Phrases words = ports.phrases(HeatMapView.class);
        exposure = new ExposureGrid(model);
        correlation = new CorrelationGrid(model);
        positions = new DrillList(words);
        pages = new Segments<>(
                model.pageProperty(),
                List.of(Page.values()),
                page -> words.get("page." + page.name().toLowerCase(Locale.ROOT)));
        empty = new EmptyState(words.get("empty.headline"), words.get("empty.hint"));
        alone = new EmptyState(words.get("alone.headline"), words.get("alone.hint"));
        legend = new Legend(words);
        root.getStyleClass().addAll("panel", "heat-map");
        root.getStylesheets().add(SHEET);
        root.setMinSize(0, 0);
        exposureScroll = scroll(exposure);
        correlationScroll = scroll(correlation);
        pending.getStyleClass().add("pending");
        pending.setId("heat-pending");
        back.setText(words.get("back"));
        back.setId("heat-back");
        back.getStyleClass().add("small");
        back.setOnAction(event -> model.back());
        crumb.getStyleClass().add("crumb");
        trail = new HBox(8, back, crumb);
        trail.getStyleClass().add("trail");
        StackPane body = new StackPane(exposureScroll, correlationScroll, positions, empty, alone);
        VBox.setVgrow(body, Priority.ALWAYS);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        root.getChildren().addAll(new PanelTitle(words.get("title"), pending, pages), trail, body, legend);
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.BACK_SPACE) {
                model.back();
                event.consume();
            }
        });
    }

    private static ScrollArea scroll(Node content) {
        ScrollArea area = new ScrollArea(content);
        area.setHbarPolicy(ScrollPane.ScrollBarPolicy.AS_NEEDED);
        return area;
    }

    private void showPage() {
        boolean nothing = model.shapeProperty().get().columns().isEmpty();
        boolean drilled = model.drillProperty().get().isPresent();
        boolean exposes = model.pageProperty().get() == Page.EXPOSURE;
        boolean few = model.matrixProperty().get().symbols().size() < 2;
        show(trail, drilled);
        show(positions, drilled);
        show(empty, nothing && !drilled);
        show(exposureScroll, !nothing && !drilled && exposes);
        show(correlationScroll, !nothing && !drilled && !exposes && !few);
        show(alone, !nothing && !drilled && !exposes && few);
        show(legend, !nothing && !drilled);
        legend.show(model.pageProperty().get());
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private void showDrill() {
        model.drillProperty().get().ifPresent(drill -> {
            crumb.setText(drill.crumb());
            positions.show(drill.positions());
        });
        boolean was = trail.isVisible();
        showPage();
        if (!was && trail.isVisible()) {
            back.requestFocus();
        } else if (was && !trail.isVisible()) {
            exposure.focusAgain();
        }
    }

    private void showPending() {
        pending.setText(model.pendingProperty().get());
        show(pending, !pending.getText().isEmpty());
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void focus() {
        exposure.focusAgain();
    }

    @Override
    public void attach() {
        pages.attach(open);
        exposure.attach(open);
        correlation.attach(open);
        open.follow(model.pageProperty(), this::showPage);
        open.follow(model.shapeProperty(), this::showPage);
        open.follow(model.matrixProperty(), this::showPage);
        open.follow(model.pendingProperty(), this::showPending);
        open.follow(model.drillProperty(), this::showDrill);
        open.follow(ports.desk().tickets().pendingProperty(), model::write);
        open.follow(ports.desk().amounts().hiddenProperty(), model::write);
        open.add(ports.frames().onTurn(Pace.FIGURES, model::onTurn));
    }

    @Override
    public void detach() {
        open.close();
    }
}
