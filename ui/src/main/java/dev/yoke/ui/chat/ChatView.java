package dev.yoke.ui.chat;

import dev.yoke.ui.control.MaskedField;
import dev.yoke.ui.desk.Action;
import dev.yoke.ui.desk.Amounts;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Panel;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.theme.EmptyState;
import dev.yoke.ui.theme.PanelTitle;
import dev.yoke.ui.theme.ScrollArea;
import dev.yoke.ui.theme.Sentence;
import dev.yoke.ui.words.Phrases;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The chat pane: a conversation above, one line to write in below.
public final class ChatView implements Panel {

    private static final String SHEET = Objects.requireNonNull(ChatView.class.getResource("chat.css"), "chat.css")
            .toExternalForm();

    private final ScreenPorts ports;
    private final ChatViewModel model;
    private final VBox messages = new VBox();
    private final ScrollArea scroll = new ScrollArea(messages);
    private final MaskedField input = new MaskedField(Amounts::dotted);
    private final Phrases words;
    private final EmptyState empty;
    private final VBox root = new VBox();
    private final Subscriptions open = new Subscriptions();
    private final Subscriptions openCards = new Subscriptions();

    public ChatView(ScreenPorts ports, ChatViewModel model) {
        this.ports = ports;
        this.model = model;
        words = ports.phrases(ChatView.class);
        empty = new EmptyState(words.get("empty"), words.get("empty.hint"));
        root.getStyleClass().addAll("panel", "chat");
        root.getStylesheets().add(SHEET);
        messages.getStyleClass().add("messages");
        messages.heightProperty().subscribe(() -> scroll.setVvalue(1));
        StackPane body = new StackPane(scroll, empty);
        VBox.setVgrow(body, Priority.ALWAYS);
        input.setId("chat-input");
        input.setPromptText(words.get("input"));
        input.setAccessibleText(words.get("input.access"));
        input.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText(words.get("conversation"));
        input.setOnAction(event -> {
            String line = input.getText();
            input.clear();
            model.submit(line);
        });
        input.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        VBox foot = new VBox(input);
        foot.getStyleClass().add("foot");
        root.getChildren().addAll(new PanelTitle(words.get("title")), body, foot);
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> {
                show(model.older());
                event.consume();
            }
            case DOWN -> {
                show(model.newer());
                event.consume();
            }
            default -> {}
        }
    }

    private void show(String line) {
        input.setText(line);
        input.end();
    }

    private void showAll() {
        openCards.close();
        messages.getChildren().setAll(model.entries().stream().map(this::nodeOf).toList());
        empty.setVisible(model.entries().isEmpty());
    }

    private void onChange(ListChangeListener.Change<? extends ChatEntry> change) {
        while (change.next()) {
            if (change.wasRemoved()) {
                messages.getChildren().remove(change.getFrom(), change.getFrom() + change.getRemovedSize());
            }
            for (int i = change.getFrom(); change.wasAdded() && i < change.getTo(); i++) {
                messages.getChildren().add(i, nodeOf(model.entries().get(i)));
            }
        }
        empty.setVisible(model.entries().isEmpty());
    }

    private Node nodeOf(ChatEntry entry) {
        return switch (entry) {
            case ChatEntry.Asked asked -> asked(asked.text());
            case ChatEntry.Told told -> told(told.text());
            case ChatEntry.Proposed proposed -> new ProposalCard(ports, proposed.proposal(), openCards);
        };
    }

    private Label asked(String text) {
        Label label = new Label();
        label.setWrapText(true);
        label.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().add("asked");
        openCards.follow(ports.desk().amounts().hiddenProperty(), () -> {
            String shown = ports.desk().amounts().typed(text);
            label.setText(shown);
            label.setAccessibleText(words.get("you", shown));
        });
        return label;
    }

    /// Money in an answer follows streamer mode as everywhere.
    private Sentence told(String text) {
        Sentence told = new Sentence("told");
        openCards.follow(
                ports.desk().amounts().hiddenProperty(),
                () -> say(told, ports.desk().amounts().sentence(text)));
        return told;
    }

    /// From left to right where nothing in it is read the other way: commands, and what is not known in the language.
    static void say(Sentence where, String text) {
        where.setText(text);
        where.setNodeOrientation(
                Phrases.hasRightToLeft(text) ? NodeOrientation.INHERIT : NodeOrientation.LEFT_TO_RIGHT);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void focus() {
        input.requestFocus();
    }

    @Override
    public void attach() {
        ListChangeListener<ChatEntry> listener = this::onChange;
        model.entries().addListener(listener);
        open.add(() -> model.entries().removeListener(listener));
        open.add(openCards::close);
        showAll();
        open.add(input.maskWhile(ports.desk().amounts().hiddenProperty()));
        open.add(ports.frames().onFrame(model::onFrame));
        open.add(ports.desk()
                .actions()
                .offer(Action.everywhere("chat.focus", words.get("action.focus"), "", this::focus)));
    }

    @Override
    public void detach() {
        open.close();
    }
}
