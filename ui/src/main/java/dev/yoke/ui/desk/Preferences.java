package dev.yoke.ui.desk;

import dev.yoke.ui.theme.Theme;
import dev.yoke.ui.words.Language;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// How the trader wants the screen. Every change is kept at once. Thread: FX.
public final class Preferences {

    public static final int LEAST_SCALE = 100;
    public static final int GREATEST_SCALE = 200;
    private static final String NAME = "preferences";

    private final Memory memory;
    /// What stays kept while the property shows something else for this run.
    private final Map<Property<?>, Object> kept = new HashMap<>();
    private final ObjectProperty<Theme> theme;
    private final ObjectProperty<Language> language;
    private final IntegerProperty scale;
    private final BooleanProperty streamer;
    private final BooleanProperty reducedMotion;
    private final BooleanProperty compact;
    private final BooleanProperty muted;
    private final BooleanProperty welcomed;
    private final BooleanProperty confirmDrags;

    /// As kept. `scale` percent; `streamer` hides money; `welcomed` once the first-run wizard was finished or left;
    /// `unaskedDrags` a line that is dragged is sent when the mouse lets go.
    record Kept(
            @Nullable Theme theme,
            @Nullable Language language,
            int scale,
            boolean streamer,
            boolean reducedMotion,
            boolean compact,
            boolean muted,
            boolean welcomed,
            boolean unaskedDrags) {}

    public Preferences(Memory memory) {
        this.memory = memory;
        Kept before = memory.read(NAME, Kept.class)
                .orElse(new Kept(null, null, LEAST_SCALE, false, false, false, false, false, false));
        theme = new SimpleObjectProperty<>(before.theme() == null ? Theme.DARK : before.theme());
        language = new SimpleObjectProperty<>(before.language() == null ? Language.ofSystem() : before.language());
        scale = new SimpleIntegerProperty(Math.clamp(before.scale(), LEAST_SCALE, GREATEST_SCALE));
        streamer = new SimpleBooleanProperty(before.streamer());
        reducedMotion = new SimpleBooleanProperty(before.reducedMotion());
        compact = new SimpleBooleanProperty(before.compact());
        muted = new SimpleBooleanProperty(before.muted());
        welcomed = new SimpleBooleanProperty(before.welcomed());
        confirmDrags = new SimpleBooleanProperty(!before.unaskedDrags());
        for (Property<?> each : new Property<?>[] {
            theme, language, scale, streamer, reducedMotion, compact, muted, welcomed, confirmDrags
        }) {
            each.addListener((property, old, now) -> {
                kept.remove(each);
                keep();
            });
        }
    }

    /// What this run alone is to show. What was kept stays kept until the trader chooses something else.
    public void forThisRun(Optional<Theme> otherTheme, Optional<Language> otherLanguage, Optional<Integer> otherScale) {
        otherTheme.ifPresent(value -> show(theme, value));
        otherLanguage.ifPresent(value -> show(language, value));
        otherScale.ifPresent(value -> show(scale, Math.clamp(value, LEAST_SCALE, GREATEST_SCALE)));
    }

    private <T> void show(Property<T> property, T value) {
        Object before = property.getValue();
        property.setValue(value);
        kept.put(property, before);
        keep();
    }

    private Object kept(Property<?> property) {
        return kept.getOrDefault(property, property.getValue());
    }

    private void keep() {
        memory.write(
                NAME,
                new Kept(
                        (Theme) kept(theme),
                        (Language) kept(language),
                        (Integer) kept(scale),
                        streamer.get(),
                        reducedMotion.get(),
                        compact.get(),
                        muted.get(),
                        welcomed.get(),
                        !confirmDrags.get()));
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    /// Percent, 100 to 200.
    public IntegerProperty scaleProperty() {
        return scale;
    }

    /// Money is hidden; R and percent are shown.
    public BooleanProperty streamerProperty() {
        return streamer;
    }

    /// Nothing flashes and nothing slides.
    public BooleanProperty reducedMotionProperty() {
        return reducedMotion;
    }

    /// Rows of 20 px instead of 24.
    public BooleanProperty compactProperty() {
        return compact;
    }

    public BooleanProperty mutedProperty() {
        return muted;
    }

    public BooleanProperty welcomedProperty() {
        return welcomed;
    }

    /// A line that was dragged on a chart asks before it is sent.
    public BooleanProperty confirmDragsProperty() {
        return confirmDrags;
    }
}
