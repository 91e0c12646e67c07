package dev.yoke.ui.signals;

import dev.yoke.ui.fx.Subscriptions;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import javafx.util.Subscription;

/// Which cards are shown: by outcome, by source, by words. One line, of which the search gives way first.
final class SignalFilterBar extends HBox {

    private static final String EVERY_SOURCE = "";
    private static final double LEAST_SEARCH = 48;
    private static final double LEAST_CHOICE = 48;
    private static final double USUAL_CHOICE = 120;

    private final InboxViewModel model;
    private final ComboBox<SignalFilter.Kind> kinds = new ComboBox<>();
    private final ComboBox<String> sources = new ComboBox<>();
    private final TextField search = new TextField();

    SignalFilterBar(InboxViewModel model, SignalText text) {
        super(4);
        this.model = model;
        getStyleClass().add("signal-filters");
        kinds.getItems().setAll(SignalFilter.Kind.values());
        kinds.setValue(SignalFilter.Kind.ALL);
        kinds.setConverter(shown(kind -> text.get("kind." + kind)));
        kinds.setId("signals-kind");
        kinds.setAccessibleText(text.get("kind"));
        kinds.setOnAction(event -> filter(now -> now.of(kinds.getValue())));
        sources.setValue(EVERY_SOURCE);
        sources.setConverter(shown(source -> source.isEmpty() ? text.get("source.all") : source));
        sources.setId("signals-source");
        sources.setAccessibleText(text.get("source"));
        sources.setOnAction(event -> filter(now -> now.from(sources.getValue() == null ? "" : sources.getValue())));
        search.setPromptText(text.get("search"));
        search.setAccessibleText(text.get("search"));
        search.setId("signals-search");
        search.setMinWidth(LEAST_SEARCH);
        search.setPrefColumnCount(5);
        HBox.setHgrow(search, Priority.ALWAYS);
        for (ComboBox<?> choice : List.of(kinds, sources)) {
            choice.setMinWidth(LEAST_CHOICE);
            choice.setPrefWidth(USUAL_CHOICE);
        }
        search.textProperty().subscribe(words -> filter(now -> now.having(words)));
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
                search.clear();
                event.consume();
            }
        });
        getChildren().addAll(kinds, sources, search);
    }

    void focusSearch() {
        search.requestFocus();
    }

    Subscription attach() {
        Subscriptions open = new Subscriptions();
        ListChangeListener<String> listener = change -> showSources();
        model.sources().addListener(listener);
        open.add(() -> model.sources().removeListener(listener));
        showSources();
        return open::close;
    }

    private void showSources() {
        String before = sources.getValue();
        sources.getItems().setAll(model.sources());
        sources.getItems().addFirst(EVERY_SOURCE);
        sources.setValue(sources.getItems().contains(before) ? before : EVERY_SOURCE);
    }

    private void filter(java.util.function.UnaryOperator<SignalFilter> change) {
        model.filterProperty().set(change.apply(model.filterProperty().get()));
    }

    private static <T> StringConverter<T> shown(java.util.function.Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(@org.jspecify.annotations.Nullable T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException("nothing is typed into a choice");
            }
        };
    }
}
