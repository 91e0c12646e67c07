package dev.yoke.ui.terminals;

import dev.yoke.ui.words.Phrases;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Where one more folder is named.
final class FolderLine extends VBox {

    private final TerminalsViewModel model;
    private final TextField field = new TextField();
    private final Label problem = new Label();

    FolderLine(Phrases words, TerminalsViewModel model) {
        this.model = model;
        getStyleClass().add("folder-line");
        field.setId("terminals-folder");
        field.setPromptText(words.get("folder.prompt"));
        field.setAccessibleText(words.get("folder.prompt"));
        field.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        HBox.setHgrow(field, Priority.ALWAYS);
        Button add = new Button(words.get("folder.add"));
        add.setId("terminals-folder-add");
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.disableProperty().bind(model.scanningProperty());
        add.setOnAction(event -> add());
        field.setOnAction(event -> add());
        problem.getStyleClass().add("loss");
        problem.setId("terminals-folder-problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(new HBox(8, field, add), problem);
        showProblem();
    }

    private void add() {
        model.addFolder(field.getText());
        if (model.folderProblemProperty().get().isEmpty()) {
            field.clear();
        }
    }

    void showProblem() {
        String text = model.folderProblemProperty().get();
        problem.setText(text);
        TerminalsView.shown(problem, !text.isEmpty());
    }
}
