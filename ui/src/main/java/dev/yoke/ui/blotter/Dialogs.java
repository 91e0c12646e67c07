package dev.yoke.ui.blotter;

import dev.yoke.core.manage.ExitPlan;
import dev.yoke.core.manage.ExitPlanText;
import dev.yoke.core.manage.PlanCheck;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.ui.control.OverlayHost;
import dev.yoke.ui.words.Phrases;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What the blotter asks for in the window: lots, an exit plan, columns. Thread: FX.
final class Dialogs {

    private final Node near;
    private final Phrases words;

    Dialogs(Node near, Phrases words) {
        this.near = near;
        this.words = words;
    }

    /// A field whose text is checked while it is typed; what is wrong stands below it and keeps the button out of use.
    ///
    /// @param check why the text will not do, empty where it will
    private void field(
            String id,
            String headline,
            String hint,
            String text,
            String yes,
            Function<String, Optional<String>> check,
            Consumer<String> onYes) {
        Optional<OverlayHost> host = OverlayHost.of(near);
        if (host.isEmpty()) {
            return;
        }
        TextField field = new TextField(text);
        field.setId(id);
        field.setAccessibleText(headline);
        field.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        Label problem = new Label();
        problem.setId(id + "-problem");
        problem.getStyleClass().add("loss");
        problem.setWrapText(true);
        problem.setMinHeight(36);
        Button ok = new Button(yes);
        ok.setId(id + "-yes");
        ok.getStyleClass().add("primary");
        Button no = new Button(words.get("dialog.cancel"));
        no.setOnAction(event -> host.get().close());
        Runnable judge = () -> {
            Optional<String> wrong = check.apply(field.getText());
            problem.setText(wrong.orElse(""));
            ok.setDisable(wrong.isPresent());
        };
        field.textProperty().subscribe(judge);
        judge.run();
        Runnable done = () -> {
            if (!ok.isDisabled()) {
                host.get().close();
                onYes.accept(field.getText());
            }
        };
        ok.setOnAction(event -> done.run());
        field.setOnAction(event -> done.run());
        VBox box = box(headline);
        Label hinting = new Label(hint);
        hinting.getStyleClass().add("muted");
        hinting.setWrapText(true);
        box.getChildren().addAll(hinting, field, problem, buttons(no, ok));
        host.get().show(box, () -> {});
        field.requestFocus();
        field.selectAll();
    }

    private static VBox box(String headline) {
        Label head = new Label(headline);
        head.getStyleClass().add("headline");
        head.setWrapText(true);
        VBox box = new VBox(8, head);
        box.getStyleClass().add("dialog-box");
        box.setPrefWidth(460);
        return box;
    }

    private static HBox buttons(Button... buttons) {
        HBox line = new HBox(8, buttons);
        line.setAlignment(Pos.CENTER_RIGHT);
        return line;
    }

    void lots(List<PositionRow> rows, String least, Function<String, Optional<String>> check, Consumer<String> onYes) {
        field(
                "blotter-lots",
                words.get("lots.headline", rows.size()),
                words.get("lots.hint"),
                least,
                words.get("lots.yes"),
                check,
                onYes);
    }

    /// @param text what stands in the field at first
    void plan(
            List<PositionRow> rows,
            String text,
            Function<PositionRow, Optional<SymbolSpec>> spec,
            Consumer<ExitPlan> onYes) {
        field(
                "blotter-plan",
                words.get("plan.headline", rows.size()),
                words.get("plan.hint"),
                text,
                words.get("plan.yes"),
                typed -> problem(rows, typed, spec),
                typed -> onYes.accept(ExitPlanText.parse(typed.strip())));
    }

    /// In the words of the plan's own reader, as the engine would answer.
    private Optional<String> problem(
            List<PositionRow> rows, String typed, Function<PositionRow, Optional<SymbolSpec>> spec) {
        if (typed.isBlank()) {
            return Optional.of(words.get("plan.empty"));
        }
        ExitPlan plan;
        try {
            plan = ExitPlanText.parse(typed.strip());
        } catch (IllegalArgumentException unreadable) {
            return Optional.of(String.valueOf(unreadable.getMessage()));
        }
        return rows.stream()
                .flatMap(row -> spec.apply(row).stream()
                        .flatMap(known -> PlanCheck.problem(plan, row.view().position(), known).stream()))
                .findFirst();
    }

    /// Which columns, and in which order; every move is shown at once.
    void columns(SheetView<?> view) {
        OverlayHost.of(near).ifPresent(host -> {
            VBox list = new VBox(2);
            list.setId("blotter-columns");
            fill(list, view, new ArrayList<>(view.placesOfNow()));
            Button reset = new Button(words.get("columns.reset"));
            reset.setId("columns-reset");
            reset.setOnAction(event -> {
                view.resetColumns();
                fill(list, view, new ArrayList<>(view.placesOfNow()));
            });
            Button done = new Button(words.get("dialog.done"));
            done.setId("columns-done");
            done.getStyleClass().add("primary");
            done.setOnAction(event -> host.close());
            VBox box = box(words.get("columns.headline"));
            ScrollPane scroll = new ScrollPane(list);
            scroll.setFitToWidth(true);
            scroll.setPrefHeight(340);
            box.getChildren().addAll(scroll, buttons(reset, done));
            host.show(box, () -> {});
            done.requestFocus();
        });
    }

    private void fill(VBox list, SheetView<?> view, List<ColumnLayout.Place> places) {
        list.getChildren().clear();
        for (int i = 0; i < places.size(); i++) {
            int at = i;
            ColumnLayout.Place place = places.get(i);
            CheckBox shown = new CheckBox(words.get("column." + place.id()));
            shown.setId("column-" + place.id());
            shown.setSelected(place.shown());
            shown.setOnAction(event -> {
                places.set(at, new ColumnLayout.Place(place.id(), place.width(), shown.isSelected()));
                view.choose(List.copyOf(places));
            });
            HBox.setHgrow(shown, Priority.ALWAYS);
            shown.setMaxWidth(Double.MAX_VALUE);
            Button up =
                    arrow("▲", words.get("columns.up", shown.getText()), i > 0, () -> swap(list, view, places, at, -1));
            Button down = arrow(
                    "▼",
                    words.get("columns.down", shown.getText()),
                    i < places.size() - 1,
                    () -> swap(list, view, places, at, 1));
            list.getChildren().add(new HBox(4, shown, up, down));
        }
    }

    private void swap(VBox list, SheetView<?> view, List<ColumnLayout.Place> places, int at, int by) {
        Collections.swap(places, at, at + by);
        view.choose(List.copyOf(places));
        fill(list, view, places);
        HBox line = (HBox) list.getChildren().get(at + by);
        line.getChildren().get(by < 0 ? 1 : 2).requestFocus();
    }

    private static Button arrow(String text, String accessible, boolean possible, Runnable action) {
        Button button = new Button(text);
        button.getStyleClass().add("small");
        button.setAccessibleText(accessible);
        button.setDisable(!possible);
        button.setOnAction(event -> action.run());
        return button;
    }
}
