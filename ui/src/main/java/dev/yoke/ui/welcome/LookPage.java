package dev.yoke.ui.welcome;

import dev.yoke.ui.control.WrappedLabel;
import dev.yoke.ui.desk.Preferences;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.theme.Theme;
import dev.yoke.ui.words.Language;
import dev.yoke.ui.words.Phrases;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Language and theme; both apply at once.
final class LookPage extends VBox {

    LookPage(Preferences preferences, Phrases words, Subscriptions open) {
        super(12);
        getStyleClass().add("page");
        getChildren().addAll(text(words.get("look.text")), heading(words.get("look.language")));
        getChildren().add(languages(preferences, open));
        getChildren().add(heading(words.get("look.theme")));
        getChildren().add(themes(preferences, words, open));
        getChildren().add(text(words.get("look.hint")));
    }

    static String idOf(Language language) {
        return "welcome-language-" + language.code();
    }

    private static HBox languages(Preferences preferences, Subscriptions open) {
        HBox line = new HBox(16);
        ToggleGroup group = new ToggleGroup();
        for (Language language : Language.values()) {
            RadioButton button = new RadioButton(language.nativeName());
            button.setId(idOf(language));
            button.setToggleGroup(group);
            button.setUserData(language);
            line.getChildren().add(button);
        }
        follow(group, open, preferences.languageProperty());
        return line;
    }

    private static HBox themes(Preferences preferences, Phrases words, Subscriptions open) {
        HBox line = new HBox(16);
        ToggleGroup group = new ToggleGroup();
        for (Theme theme : Theme.values()) {
            String name = theme.name().toLowerCase(Locale.ROOT).replace('_', '-');
            RadioButton button = new RadioButton(words.get("theme." + name));
            button.setId("welcome-theme-" + name);
            button.setToggleGroup(group);
            button.setUserData(theme);
            line.getChildren().add(button);
        }
        follow(group, open, preferences.themeProperty());
        return line;
    }

    @SuppressWarnings("unchecked")
    private static <T> void follow(
            ToggleGroup group, Subscriptions open, javafx.beans.property.ObjectProperty<T> chosen) {
        group.getToggles().stream()
                .filter(toggle -> toggle.getUserData().equals(chosen.get()))
                .forEach(toggle -> toggle.setSelected(true));
        open.add(group.selectedToggleProperty().subscribe(toggle -> {
            if (toggle != null) {
                chosen.set((T) toggle.getUserData());
            }
        }));
    }

    static Label text(String text) {
        return new WrappedLabel(text);
    }

    static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("title");
        return label;
    }
}
