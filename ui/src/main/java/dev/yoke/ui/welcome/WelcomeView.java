package dev.yoke.ui.welcome;

import dev.yoke.ui.control.Confirmation;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.welcome.WelcomeViewModel.Step;
import dev.yoke.ui.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

/// The wizard: one page at a time, of one size, with its dots and its buttons. Another language writes it anew where it
/// stands.
final class WelcomeView extends VBox {

    private static final String SHEET = Objects.requireNonNull(
                    WelcomeView.class.getResource("welcome.css"), "welcome.css")
            .toExternalForm();
    private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");
    private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");
    private static final double WIDTH = 600;
    private static final double HEIGHT = 500;

    private final ScreenPorts ports;
    private final WelcomeViewModel model;
    private final Label title = new Label();
    private final HBox dots = new HBox(8);
    private final StackPane body = new StackPane();
    private final Label problem = new Label();
    private final ProgressIndicator wait = new ProgressIndicator();
    private final Button leave = new Button();
    private final Button back = new Button();
    private final Button skip = new Button();
    private final Button next = new Button();
    private final Subscriptions open = new Subscriptions();
    private final Subscriptions page = new Subscriptions();

    WelcomeView(ScreenPorts ports, WelcomeViewModel model) {
        this.ports = ports;
        this.model = model;
        getStyleClass().addAll("dialog-box", "welcome");
        getStylesheets().add(SHEET);
        setPrefSize(WIDTH, HEIGHT);
        setId("welcome");
        for (int i = 0; i < Step.values().length; i++) {
            Circle dot = new Circle(4);
            dot.getStyleClass().add("dot");
            dots.getChildren().add(dot);
        }
        title.getStyleClass().add("headline");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(12, title, dots);
        head.getStyleClass().add("welcome-head");
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(0);
        problem.getStyleClass().add("loss");
        problem.setId("welcome-problem");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(head, body, problem, buttons());
    }

    private Node buttons() {
        leave.setId("welcome-leave");
        leave.setOnAction(event -> askToLeave());
        back.setId("welcome-back");
        back.setOnAction(event -> model.back());
        skip.setId("welcome-skip");
        skip.setOnAction(event -> model.skip());
        next.setId("welcome-next");
        next.getStyleClass().add("primary");
        next.setDefaultButton(true);
        next.setOnAction(event -> model.next());
        wait.setMaxSize(16, 16);
        wait.setMinSize(16, 16);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(8, leave, gap, wait, back, skip, next);
        line.getStyleClass().add("welcome-buttons");
        return line;
    }

    /// @return false: it is asked about, not closed
    boolean onEscape() {
        askToLeave();
        return false;
    }

    private void askToLeave() {
        Phrases words = model.words();
        Confirmation.ask(
                this,
                new Confirmation.Question(
                        words.get("ask.leave"),
                        words.get("ask.leave.text"),
                        words.get("ask.leave.yes"),
                        words.get("ask.leave.no")),
                model::leave);
    }

    void attach() {
        open.follow(ports.desk().preferences().languageProperty(), this::build);
        open.add(model.stepProperty().subscribe(this::build));
        open.follow(model.busyProperty(), this::showBusy);
        open.follow(model.problemProperty(), this::showProblem);
        open.add(model.marketProperty().subscribe(this::showBusy));
        open.add(ports.frames().onFrame(model::onFrame));
        open.add(page::close);
    }

    void detach() {
        model.connecting().cancel();
        open.close();
    }

    private void build() {
        page.close();
        Phrases words = model.words();
        boolean mirrored = words.language().isRightToLeft();
        setNodeOrientation(mirrored ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        Step step = model.stepProperty().get();
        title.setText(words.get("title." + key(step)));
        leave.setText(words.get("leave"));
        back.setText(words.get("back"));
        skip.setText(words.get("skip"));
        next.setText(words.get(step == Step.DONE ? "finish" : "next"));
        back.setDisable(step == Step.LOOK);
        skip.setVisible(step == Step.LIMITS || step == Step.SIGNALS || step == Step.MARKET);
        leave.setVisible(step != Step.DONE);
        showDots(step, words);
        body.getChildren().setAll(content(step, words));
        showBusy();
        showProblem();
        focusFirst();
    }

    private Node content(Step step, Phrases words) {
        return switch (step) {
            case LOOK -> new LookPage(ports.desk().preferences(), words, page);
            case MARKET -> new MarketPage(model, words, page);
            case LIMITS -> new LimitsPage(model, words, page);
            case SIGNALS -> new SignalsPage(model.address(), words, page, this::copy);
            case DONE -> new DonePage(ports, model, words, page);
        };
    }

    static String key(Step step) {
        return step.name().toLowerCase(java.util.Locale.ROOT);
    }

    private void showDots(Step step, Phrases words) {
        List<Node> all = new ArrayList<>(dots.getChildren());
        for (int i = 0; i < all.size(); i++) {
            all.get(i).pseudoClassStateChanged(NOW, i == step.ordinal());
            all.get(i).pseudoClassStateChanged(PAST, i < step.ordinal());
        }
        dots.setAccessibleText(words.get("dots", step.ordinal() + 1, Step.values().length));
        setAccessibleText(title.getText() + ", " + dots.getAccessibleText());
    }

    private void showBusy() {
        boolean busy = model.busyProperty().get();
        wait.setVisible(busy);
        next.setDisable(busy);
        skip.setDisable(busy);
        back.setDisable(busy || model.stepProperty().get() == Step.LOOK);
    }

    private void showProblem() {
        String text = model.problemProperty().get();
        problem.setText(text);
        problem.setVisible(!text.isEmpty());
        problem.setManaged(!text.isEmpty());
    }

    private void focusFirst() {
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        if (focused == null || focused.getScene() == null || focused.isDisabled() || focused.equals(this)) {
            next.requestFocus();
        }
    }

    private void copy(String text) {
        javafx.scene.input.ClipboardContent content = new javafx.scene.input.ClipboardContent();
        content.putString(text);
        javafx.scene.input.Clipboard.getSystemClipboard().setContent(content);
        ports.desk().notices().done(model.words().get("copied"));
    }

    /// @param goesOn whether another language has just been chosen on the page: the keyboard stays on the choice
    void takeFocus(boolean goesOn) {
        Node chosen = lookup("#" + LookPage.idOf(model.words().language()));
        (goesOn && chosen != null ? chosen : next).requestFocus();
    }
}
