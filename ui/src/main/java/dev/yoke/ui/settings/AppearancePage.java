package dev.yoke.ui.settings;

import dev.yoke.ui.desk.Notices;
import dev.yoke.ui.desk.Preferences;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.theme.Theme;
import dev.yoke.ui.words.Language;
import dev.yoke.ui.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.scene.control.ComboBox;

/// How the screen looks and behaves. Everything is in force at once, and can be taken back.
final class AppearancePage extends SettingsPage {

    private static final int STEP = 10;

    private final ScreenPorts ports;
    private final Phrases words;
    private final List<Choice<?>> choices = new ArrayList<>();

    /// A control and the preference that it shows.
    private record Choice<T>(ComboBox<T> box, Property<T> property) {
        void follow() {
            box.setValue(property.getValue());
        }
    }

    AppearancePage(ScreenPorts ports, Phrases words) {
        super("appearance", words.get("page.appearance"));
        this.ports = ports;
        this.words = words;
        Preferences preferences = ports.desk().preferences();
        List<Integer> scales = new ArrayList<>();
        for (int scale = Preferences.LEAST_SCALE; scale <= Preferences.GREATEST_SCALE; scale += STEP) {
            scales.add(scale);
        }
        setLines(List.of(
                choice(
                        "theme",
                        List.of(Theme.values()),
                        preferences.themeProperty(),
                        theme -> words.get("theme." + theme)),
                choice("language", List.of(Language.values()), preferences.languageProperty(), Language::nativeName),
                choice("scale", scales, preferences.scaleProperty().asObject(), scale -> scale + " %"),
                toggle("compact", preferences.compactProperty(), true),
                toggle("motion", preferences.reducedMotionProperty(), true),
                toggle("streamer", preferences.streamerProperty(), true),
                toggle("sounds", preferences.mutedProperty(), false),
                toggle("drags", preferences.confirmDragsProperty(), true)));
    }

    private <T> SettingLine choice(
            String key, List<T> values, Property<T> property, java.util.function.Function<T, String> shown) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setConverter(Shown.by(shown));
        box.setId("setting-" + key);
        box.setAccessibleText(words.get(key));
        Choice<T> choice = new Choice<>(box, property);
        choice.follow();
        choices.add(choice);
        box.setOnAction(event -> {
            T before = property.getValue();
            if (box.getValue() != null && !box.getValue().equals(before)) {
                T now = box.getValue();
                property.setValue(now);
                told(words.get("changed", words.get(key), shown.apply(now)), () -> property.setValue(before));
            }
        });
        return new SettingLine(words.get(key), words.get(key + ".hint"), key, box);
    }

    /// @param on whether true means on
    private SettingLine toggle(String key, BooleanProperty property, boolean on) {
        Property<Boolean> value = property.asObject();
        return choice(key, List.of(on, !on), value, now -> words.get(now == on ? "on" : "off"));
    }

    private void told(String text, Runnable undo) {
        ports.desk().notices().done(text, new Notices.Undo(words.get("undo"), undo));
    }

    @Override
    void attach(Subscriptions open) {
        choices.forEach(choice -> open.follow(choice.property(), choice::follow));
    }
}
