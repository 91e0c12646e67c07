package dev.yoke.ui.settings;

import dev.yoke.core.risk.Limit;
import dev.yoke.ui.control.LimitLink;
import dev.yoke.ui.desk.Action;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Panel;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.theme.EmptyState;
import dev.yoke.ui.theme.PanelTitle;
import dev.yoke.ui.theme.ScrollArea;
import dev.yoke.ui.words.Phrases;
import dev.yoke.ui.words.RuleNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// All settings: pages on the left, and a search over all of them.
public final class SettingsView implements Panel {

    private static final String SHEET = Objects.requireNonNull(
                    SettingsView.class.getResource("settings.css"), "settings.css")
            .toExternalForm();
    private static final double PAGES = 168;

    private final ScreenPorts ports;
    private final Phrases words;
    private final LimitsPage limits;
    private final List<SettingsPage> pages;
    private final ListView<SettingsPage> names = new ListView<>();
    private final TextField search = new TextField();
    private final VBox shown = new VBox();
    private final ScrollArea scroll = new ScrollArea(shown);
    private final EmptyState none;
    private final VBox root = new VBox();
    private final Subscriptions open = new Subscriptions();

    public SettingsView(ScreenPorts ports) {
        this.ports = ports;
        words = ports.phrases(SettingsView.class);
        limits = new LimitsPage(ports, new LimitsViewModel(ports), words);
        pages = List.of(
                new AppearancePage(ports, words),
                new HotkeysPage(ports, words),
                limits,
                new SourcesPage(new SourcesViewModel(ports), words),
                new StrategiesPage(ports, words),
                new PropPage(ports, words));
        none = new EmptyState(words.get("none.found"), words.get("none.found.hint"));
        root.getStyleClass().addAll("panel", "settings");
        root.getStylesheets().add(SHEET);
        search.setId("settings-search");
        search.setPromptText(words.get("search"));
        search.setAccessibleText(words.get("search"));
        search.textProperty().subscribe(text -> find(text));
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
                search.clear();
                event.consume();
            }
        });
        buildNames();
        shown.getStyleClass().add("settings-pages");
        StackPane body = new StackPane(scroll, none);
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox column = new VBox();
        pages.forEach(page -> page.bar().ifPresent(column.getChildren()::add));
        column.getChildren().add(body);
        column.getStyleClass().add("settings-column");
        HBox.setHgrow(column, Priority.ALWAYS);
        HBox all = new HBox(names, column);
        VBox.setVgrow(all, Priority.ALWAYS);
        VBox bar = new VBox(search);
        bar.getStyleClass().add("settings-search");
        root.getChildren().addAll(new PanelTitle(words.get("title")), bar, all);
        find("");
    }

    private void buildNames() {
        names.setId("settings-names");
        names.getItems().setAll(pages);
        names.setCellFactory(list -> new javafx.scene.control.ListCell<>() {
            @Override
            protected void updateItem(@Nullable SettingsPage page, boolean empty) {
                super.updateItem(page, empty);
                setText(empty || page == null ? "" : words.get("page." + page.id()));
            }
        });
        names.setMinWidth(PAGES);
        names.setPrefWidth(PAGES);
        names.setMaxWidth(PAGES);
        names.setAccessibleText(words.get("pages"));
        names.getSelectionModel().select(0);
        names.getSelectionModel().selectedItemProperty().subscribe(page -> {
            if (search.getText().isBlank()) {
                find("");
            } else if (page != null) {
                search.clear();
            }
        });
    }

    /// With words: what matches, of all pages. Without: the page that is chosen.
    private void find(String text) {
        List<SettingsPage> seen = new ArrayList<>();
        SettingsPage chosen = names.getSelectionModel().getSelectedItem();
        for (SettingsPage page : pages) {
            boolean found = page.filter(text) || text.isBlank();
            boolean visible = text.isBlank() ? page.equals(chosen) : found;
            page.bar().ifPresent(bar -> {
                bar.setVisible(visible);
                bar.setManaged(visible);
            });
            if (visible) {
                seen.add(page);
            }
        }
        if (!shown.getChildren().equals(seen)) {
            shown.getChildren().setAll(seen);
        }
        none.setVisible(seen.isEmpty());
        scroll.setVvalue(0);
    }

    private void show(SettingsPage page) {
        search.clear();
        names.getSelectionModel().select(page);
        find("");
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void focus() {
        search.requestFocus();
    }

    @Override
    public void attach() {
        pages.forEach(page -> page.attach(open));
        open.add(ports.frames().onFrame(this::onFrame));
        offer(LimitLink.SETTINGS, words.get("action.open"), this::focus);
        for (SettingsPage page : pages) {
            offer(
                    LimitLink.SETTINGS + ".page." + page.id(),
                    words.get("action.page", words.get("page." + page.id())),
                    () -> {
                        show(page);
                        names.requestFocus();
                    });
        }
        RuleNames rules = RuleNames.in(ports.desk().language());
        for (Limit limit : Limit.values()) {
            offer(LimitLink.SETTINGS + "." + limit.key(), words.get("action.limit", rules.limit(limit)), () -> {
                show(limits);
                limits.show(limit);
            });
        }
        find(search.getText());
    }

    private void offer(String id, String title, Runnable act) {
        open.add(ports.desk().actions().offer(Action.everywhere(id, title, "", act)));
    }

    /// Only what is seen follows.
    private void onFrame() {
        for (SettingsPage page : pages) {
            if (shown.getChildren().contains(page)) {
                page.onFrame();
            }
        }
    }

    @Override
    public void detach() {
        open.close();
    }
}
