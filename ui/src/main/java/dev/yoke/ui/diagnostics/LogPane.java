package dev.yoke.ui.diagnostics;

import dev.yoke.core.port.HostProcess.Level;
import dev.yoke.core.port.HostProcess.LogLine;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.theme.EmptyState;
import dev.yoke.ui.theme.Figures;
import dev.yoke.ui.theme.PanelTitle;
import dev.yoke.ui.words.Phrases;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The tail of the log: by level and by word, following its end unless one has scrolled up.
final class LogPane extends VBox {

    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final DiagnosticsViewModel model;
    private final Phrases words;
    private final ZoneId zone;
    private final Consumer<String> onCopy;
    private final ListView<LogLine> list = new ListView<>();
    private final ChoiceBox<Level> level = new ChoiceBox<>();
    private final TextField search = new TextField();
    private final ToggleButton follow = new ToggleButton();

    LogPane(DiagnosticsViewModel model, Phrases words, ZoneId zone, Consumer<String> onCopy) {
        this.model = model;
        this.words = words;
        this.zone = zone;
        this.onCopy = onCopy;
        getStyleClass().add("log-pane");
        buildFilters();
        list.setId("diagnostics-log");
        list.setItems(model.lines());
        list.setCellFactory(view -> new LineCell());
        list.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setAccessibleText(words.get("section.log"));
        list.setPlaceholder(new EmptyState(words.get("log.none"), words.get("log.none.text")));
        list.setFixedCellSize(20);
        list.addEventFilter(ScrollEvent.SCROLL, event -> {
            if (event.getDeltaY() > 0) {
                model.followProperty().set(false);
            }
        });
        list.setOnKeyPressed(event -> {
            if (COPY.match(event)) {
                copy();
                event.consume();
            } else if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.PAGE_UP) {
                model.followProperty().set(false);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        Button copy = new Button(words.get("copy"));
        copy.setId("diagnostics-log-copy");
        copy.setTooltip(new Tooltip(words.get("log.copy.tip", COPY.getDisplayText())));
        copy.setOnAction(event -> copy());
        getChildren().addAll(new PanelTitle(words.get("section.log"), level, search, follow, copy), list);
        setMinHeight(0);
    }

    private void buildFilters() {
        level.getItems().setAll(Level.values());
        level.setId("diagnostics-level");
        level.setAccessibleText(words.get("log.level"));
        level.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Level value) {
                return value == null ? "" : words.get("level." + value.name().toLowerCase(Locale.ROOT));
            }

            @Override
            public Level fromString(String text) {
                return Level.INFO;
            }
        });
        search.setId("diagnostics-search");
        search.setPromptText(words.get("log.search"));
        search.setAccessibleText(words.get("log.search"));
        search.setPrefColumnCount(14);
        follow.setText(words.get("log.follow"));
        follow.setId("diagnostics-follow");
    }

    private void copy() {
        List<LogLine> chosen = list.getSelectionModel().getSelectedItems();
        onCopy.accept(model.logText(chosen.isEmpty() ? model.lines() : chosen));
    }

    private void toEnd() {
        if (model.followProperty().get() && !model.lines().isEmpty()) {
            list.scrollTo(model.lines().size() - 1);
        }
    }

    void attach(Subscriptions open) {
        level.valueProperty().bindBidirectional(model.leastProperty());
        search.textProperty().bindBidirectional(model.searchProperty());
        follow.selectedProperty().bindBidirectional(model.followProperty());
        open.add(() -> {
            level.valueProperty().unbindBidirectional(model.leastProperty());
            search.textProperty().unbindBidirectional(model.searchProperty());
            follow.selectedProperty().unbindBidirectional(model.followProperty());
        });
        ListChangeListener<LogLine> changed = change -> toEnd();
        model.lines().addListener(changed);
        open.add(() -> model.lines().removeListener(changed));
        open.follow(model.followProperty(), this::toEnd);
    }

    private final class LineCell extends ListCell<LogLine> {

        private static final PseudoClass WARN = PseudoClass.getPseudoClass("warn");
        private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

        private final Label time = new Label();
        private final Label grade = new Label();
        private final Label source = new Label();
        private final Label text = new Label();
        private final HBox line = new HBox(8, time, grade, source, text);

        private LineCell() {
            getStyleClass().add("log-line");
            time.getStyleClass().add("log-time");
            grade.getStyleClass().add("log-level");
            source.getStyleClass().add("log-source");
            text.getStyleClass().add("log-text");
            text.setMinWidth(0);
            HBox.setHgrow(text, Priority.ALWAYS);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable LogLine item, boolean empty) {
            super.updateItem(item, empty);
            Level now = empty || item == null ? Level.INFO : item.level();
            pseudoClassStateChanged(WARN, now == Level.WARN);
            pseudoClassStateChanged(ERROR, now == Level.ERROR);
            if (empty || item == null) {
                setGraphic(null);
                setTooltip(null);
                setAccessibleText("");
                return;
            }
            time.setText(Figures.timeOfDay(item.timeMs(), zone));
            grade.setText(item.level().name());
            source.setText(item.source());
            text.setText(item.text().replace('\n', ' '));
            setTooltip(item.text().length() > 80 ? new Tooltip(item.text()) : null);
            setAccessibleText(item.level() + ", " + item.text());
            setGraphic(line);
        }
    }
}
