package dev.yoke.ui.sampler;

import dev.yoke.ui.desk.Preferences;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.theme.Measures;
import dev.yoke.ui.theme.ScrollArea;
import dev.yoke.ui.theme.Theme;
import dev.yoke.ui.words.Language;
import dev.yoke.ui.words.Phrases;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The choices at the top, the list of pages, the page.
final class SamplerView extends BorderPane {

    private static final String SHEET = Objects.requireNonNull(SamplerView.class.getResource("sampler.css"), "css")
            .toExternalForm();
    private static final List<Integer> SCALES = List.of(100, 125, 150, 200);

    private final ScreenPorts ports;
    private final Phrases words;
    private final StackPane place = new StackPane();

    SamplerView(ScreenPorts ports, List<SamplerPage> pages, String first, Consumer<String> onPage) {
        this.ports = ports;
        this.words = ports.phrases(SamplerView.class);
        getStyleClass().add("sampler");
        getStylesheets().add(SHEET);
        place.getStyleClass().add("page");
        setTop(choices());
        setLeft(list(pages, first, onPage));
        setCenter(new ScrollArea(place));
    }

    private Node choices() {
        Preferences preferences = ports.desk().preferences();
        HBox line = new HBox(
                Measures.GAP_12,
                new Label(words.get("title")),
                choice(
                        "theme",
                        List.of(Theme.values()),
                        theme -> words.get("theme." + theme.name()),
                        preferences.themeProperty()),
                choice("language", List.of(Language.values()), Language::nativeName, preferences.languageProperty()),
                choice(
                        "scale",
                        SCALES,
                        scale -> scale + " %",
                        preferences.scaleProperty().asObject()),
                check("compact", preferences.compactProperty()),
                check("calm", preferences.reducedMotionProperty()),
                check("streamer", preferences.streamerProperty()));
        line.getStyleClass().add("choices");
        return line;
    }

    private <T> ComboBox<T> choice(String id, List<T> all, Function<T, String> name, Property<T> chosen) {
        ComboBox<T> box = new ComboBox<>();
        box.setId("sampler-" + id);
        box.getItems().setAll(all);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T item) {
                return item == null ? "" : name.apply(item);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        });
        box.setValue(chosen.getValue());
        box.setAccessibleText(words.get(id));
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.setOnAction(event -> chosen.setValue(box.getValue()));
        return box;
    }

    private CheckBox check(String id, BooleanProperty property) {
        CheckBox box = new CheckBox(words.get(id));
        box.setSelected(property.get());
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.setOnAction(event -> property.set(box.isSelected()));
        return box;
    }

    private Node list(List<SamplerPage> pages, String first, Consumer<String> onPage) {
        VBox list = new VBox();
        list.getStyleClass().add("pages");
        ToggleGroup group = new ToggleGroup();
        SamplerPage shown = pages.stream()
                .filter(page -> page.id().equals(first))
                .findFirst()
                .orElse(pages.getFirst());
        for (SamplerPage page : pages) {
            ToggleButton button = new ToggleButton(page.title());
            button.setId("page-" + page.id());
            button.setToggleGroup(group);
            button.setSelected(page.equals(shown));
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(event -> {
                button.setSelected(true);
                onPage.accept(page.id());
                show(page);
            });
            list.getChildren().add(button);
        }
        show(shown);
        return list;
    }

    private void show(SamplerPage page) {
        Label title = new Label(page.title());
        title.getStyleClass().add("page-title");
        VBox content = new VBox(Measures.GAP_12, title, page.make().apply(ports));
        place.getChildren().setAll(content);
    }
}
