package dev.yoke.ui.terminals;

import dev.yoke.core.port.DemoMarket;
import dev.yoke.ui.control.Confirmation;
import dev.yoke.ui.desk.Action;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Pace;
import dev.yoke.ui.fx.Panel;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.theme.PanelTitle;
import dev.yoke.ui.words.Phrases;
import java.util.Objects;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The Doctor's panel: what to do next on top, the terminals on the left, the checklist of the chosen one beside.
public final class TerminalsView implements Panel {

    private static final String SHEET = Objects.requireNonNull(
                    TerminalsView.class.getResource("terminals.css"), "terminals.css")
            .toExternalForm();
    /// Below this the list stands above the checklist.
    private static final double SIDE_BY_SIDE = 560;

    private static final double LIST_WIDTH = 216;
    private static final double LIST_HEIGHT = 160;

    private final ScreenPorts ports;
    private final TerminalsViewModel model;
    private final Phrases words;
    private final VBox root = new VBox();
    private final Button scan = new Button();
    private final Button report = new Button();
    private final Label nextHeadline = new Label();
    private final Label nextText = new Label();
    private final Button nextCopy = new Button();
    private final Button nextInstall = new Button();
    private final HBox nextLine = new HBox(8);
    private final Label workText = new Label();
    private final ProgressBar workBar = new ProgressBar();
    private final Button cancel = new Button();
    private final HBox workLine = new HBox(8);
    private final Label demoText = new Label();
    private final Button demoEnd = new Button();
    private final HBox demoLine = new HBox(8);
    private final ListView<Patient> list = new ListView<>();
    private final ChecklistPane checklist;
    private final FolderLine folder;
    private final NothingFound nothing;
    private final BorderPane body = new BorderPane();
    private final Subscriptions open = new Subscriptions();
    private boolean choosing;

    public TerminalsView(ScreenPorts ports, TerminalsViewModel model) {
        this.ports = ports;
        this.model = model;
        this.words = ports.phrases(TerminalsView.class);
        checklist = new ChecklistPane(words, this::copy, this::askToInstall);
        folder = new FolderLine(words, model);
        nothing = new NothingFound(words, model);
        root.getStyleClass().addAll("panel", "terminals");
        root.getStylesheets().add(SHEET);
        buildTitle();
        buildNext();
        buildWork();
        buildDemo();
        buildList();
        body.setCenter(checklist);
        StackPane middle = new StackPane(body, nothing);
        VBox.setVgrow(middle, Priority.ALWAYS);
        middle.setMinHeight(0);
        root.getChildren()
                .addAll(new PanelTitle(words.get("title"), scan, report), demoLine, nextLine, workLine, middle, folder);
        takeDroppedFolders();
    }

    private void buildTitle() {
        scan.setText(words.get("scan"));
        scan.setId("terminals-scan");
        scan.setOnAction(event -> model.scan());
        report.setText(words.get("report"));
        report.setId("terminals-report");
        report.setOnAction(event -> copyReport());
    }

    private void buildNext() {
        nextLine.getStyleClass().add("next-line");
        nextHeadline.getStyleClass().add("headline");
        nextHeadline.setId("terminals-next");
        nextHeadline.setWrapText(true);
        nextText.setWrapText(true);
        nextText.setMinHeight(Region.USE_PREF_SIZE);
        nextHeadline.setMinHeight(Region.USE_PREF_SIZE);
        VBox text = new VBox(2, nextHeadline, nextText);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        nextCopy.setText(words.get("copy"));
        nextCopy.setMinWidth(Region.USE_PREF_SIZE);
        nextCopy.setOnAction(event -> copy(nextText.getText()));
        nextInstall.setText(words.get("install"));
        nextInstall.setId("terminals-next-install");
        nextInstall.getStyleClass().add("primary");
        nextInstall.setMinWidth(Region.USE_PREF_SIZE);
        nextInstall.setOnAction(event -> {
            model.chosenProperty().set(model.nextProperty().get().key());
            model.shownProperty().get().ifPresent(this::askToInstall);
        });
        nextLine.getChildren().addAll(text, nextCopy, nextInstall);
        nextLine.setOnMouseClicked(event -> chooseNext());
    }

    private void buildWork() {
        workLine.getStyleClass().add("work-line");
        workText.setMinWidth(0);
        workText.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        HBox.setHgrow(workText, Priority.ALWAYS);
        workText.setMaxWidth(Double.MAX_VALUE);
        cancel.setText(words.get("cancel"));
        cancel.setId("terminals-cancel");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(event -> model.cancel());
        workLine.getChildren().addAll(workBar, workText, cancel);
    }

    private void buildDemo() {
        demoLine.getStyleClass().add("demo-line");
        demoText.setWrapText(true);
        demoText.setMinHeight(Region.USE_PREF_SIZE);
        demoText.setMinWidth(0);
        HBox.setHgrow(demoText, Priority.ALWAYS);
        demoText.setMaxWidth(Double.MAX_VALUE);
        demoEnd.setText(words.get("demo.end"));
        demoEnd.setId("terminals-demo-end");
        demoEnd.setMinWidth(Region.USE_PREF_SIZE);
        demoEnd.setOnAction(event -> askToEndDemo());
        demoLine.getChildren().addAll(demoText, demoEnd);
    }

    private void buildList() {
        list.setId("terminals-list");
        list.setItems(model.patients());
        list.setCellFactory(view -> new PatientCell(words));
        list.setAccessibleText(words.get("title"));
        list.getStyleClass().add("patients");
        list.getSelectionModel().selectedItemProperty().subscribe(patient -> {
            if (patient != null && !choosing) {
                model.chosenProperty().set(patient.key());
            }
        });
        root.widthProperty().subscribe(width -> place(width.doubleValue()));
    }

    private void place(double width) {
        boolean beside = width >= SIDE_BY_SIDE;
        if (beside ? body.getLeft() != null : body.getTop() != null) {
            return;
        }
        body.setLeft(null);
        body.setTop(null);
        if (beside) {
            body.setLeft(list);
        } else {
            body.setTop(list);
        }
        list.setPrefWidth(beside ? LIST_WIDTH : 0);
        list.setMinWidth(beside ? LIST_WIDTH : 0);
        list.setPrefHeight(beside ? Region.USE_COMPUTED_SIZE : LIST_HEIGHT);
    }

    private void takeDroppedFolders() {
        root.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
            }
        });
        root.setOnDragDropped(event -> {
            event.getDragboard().getFiles().stream().findFirst().ifPresent(file -> model.addFolder(file.getPath()));
            event.setDropCompleted(true);
        });
    }

    private void showChosen() {
        choosing = true;
        for (Patient patient : model.patients()) {
            if (patient.key().equals(model.chosenProperty().get())) {
                list.getSelectionModel().select(patient);
            }
        }
        choosing = false;
    }

    private void showChecklist() {
        Optional<Patient> patient = model.shownProperty().get();
        checklist.show(patient, patient.flatMap(shown -> model.outcome(shown.key())), isBusy());
    }

    private boolean isBusy() {
        return model.scanningProperty().get()
                || !model.installingProperty().get().isEmpty();
    }

    private void showNext() {
        TerminalsViewModel.Next next = model.nextProperty().get();
        boolean empty = model.patients().isEmpty();
        shown(nextLine, !next.headline().isEmpty() && !empty);
        nextHeadline.setText(next.headline());
        nextText.setText(next.text());
        shown(nextText, !next.text().isEmpty());
        shown(nextCopy, !next.text().isEmpty());
        shown(nextInstall, next.install());
        nextInstall.setText(words.get(model.patients().stream()
                .filter(patient -> patient.key().equals(next.key()))
                .findFirst()
                .map(ChecklistPane::installKey)
                .orElse("install")));
        nextInstall.setDisable(isBusy());
        nextLine.pseudoClassStateChanged(
                javafx.css.PseudoClass.getPseudoClass("to-do"), !next.key().isEmpty());
    }

    private void showWork() {
        boolean installing = !model.installingProperty().get().isEmpty();
        TerminalsViewModel.Work work = model.workProperty().get();
        shown(workLine, isBusy());
        scan.setDisable(isBusy());
        workBar.setProgress(work.share());
        workText.setText(words.get(installing ? "work.install" : "work.scan", work.what()));
        showNext();
        showChecklist();
        showEmpty();
    }

    private void showEmpty() {
        boolean empty = model.patients().isEmpty();
        body.setVisible(!empty);
        nothing.show(empty, model);
        showNext();
    }

    private void showDemo() {
        DemoMarket.State state = model.demoProperty().get();
        shown(demoLine, state != DemoMarket.State.OFF);
        demoText.setText(words.get(state == DemoMarket.State.WHOLE_RUN ? "demo.whole" : "demo.on"));
        shown(demoEnd, state == DemoMarket.State.ON);
        demoEnd.setDisable(model.demoBusyProperty().get());
        nothing.demoBusy(model.demoBusyProperty().get());
    }

    static void shown(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }

    private void chooseNext() {
        String key = model.nextProperty().get().key();
        if (!key.isEmpty()) {
            model.chosenProperty().set(key);
        }
    }

    private void askToInstall(Patient patient) {
        patient.disk()
                .ifPresent(disk -> Confirmation.ask(
                        root,
                        new Confirmation.Question(
                                words.get("ask.install", patient.title()),
                                words.get("ask.install.text", disk.folder()),
                                words.get("ask.install.yes"),
                                words.get("ask.install.no")),
                        () -> model.install(patient)));
    }

    private void askToEndDemo() {
        Confirmation.ask(
                root,
                new Confirmation.Question(
                        words.get("ask.demo"),
                        words.get("ask.demo.text"),
                        words.get("ask.demo.yes"),
                        words.get("ask.demo.no")),
                model::endDemo);
    }

    private void copyReport() {
        copy(model.report());
    }

    private void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        ports.desk().notices().done(words.get("copied"));
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void attach() {
        Action look = Action.everywhere("terminals.scan", words.get("action.scan"), "", model::scan);
        Action copy = Action.everywhere("terminals.report", words.get("action.report"), "", this::copyReport);
        open.add(ports.desk().actions().offer(look));
        open.add(ports.desk().actions().offer(copy));
        tip(scan, look, "scan.tip");
        tip(report, copy, "report.tip");
        ListChangeListener<Patient> changed = change -> {
            showChosen();
            showEmpty();
        };
        model.patients().addListener(changed);
        open.add(() -> model.patients().removeListener(changed));
        open.follow(model.chosenProperty(), this::showChosen);
        open.follow(model.shownProperty(), this::showChecklist);
        open.follow(model.nextProperty(), this::showNext);
        open.follow(model.workProperty(), this::showWork);
        open.follow(model.scanningProperty(), this::showWork);
        open.follow(model.installingProperty(), this::showWork);
        open.follow(model.scannedProperty(), this::showEmpty);
        open.follow(model.folderProblemProperty(), folder::showProblem);
        open.follow(model.demoProperty(), this::showDemo);
        open.follow(model.demoBusyProperty(), this::showDemo);
        open.add(ports.frames().onTurn(Pace.FIGURES, model::onTurn));
        model.begin();
    }

    private void tip(Button button, Action action, String key) {
        String keys = ports.desk().actions().keyText(action);
        button.setTooltip(new Tooltip(words.get(key) + (keys.isEmpty() ? "" : "  " + keys)));
    }

    @Override
    public void detach() {
        open.close();
    }

    @Override
    public void focus() {
        list.requestFocus();
    }
}
