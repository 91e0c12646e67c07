package dev.yoke.app;

import dev.yoke.core.port.DeskStore;
import dev.yoke.ui.desk.Memory;
import dev.yoke.ui.desk.Preferences;
import dev.yoke.ui.shell.dock.Layouts;
import dev.yoke.ui.theme.Theme;
import dev.yoke.ui.words.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// How the screen looks in this run alone; what the trader chose on the screen stays kept.
final class ScreenLook {

    @Spec(Spec.Target.MIXEE)
    @Nullable
    CommandSpec spec;

    @Option(
            names = "--theme",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "Theme of this run: dark, light or colour-blind.")
    @Nullable
    String theme;

    @Option(
            names = "--lang",
            paramLabel = "CODE",
            scope = ScopeType.INHERIT,
            description = "Language of this run: en, es or fa.")
    @Nullable
    String lang;

    @Option(
            names = "--layout",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "Layout of this run: trading, charts, risk, signals or one of your own.")
    @Nullable
    String layout;

    @Option(
            names = "--scale",
            paramLabel = "PERCENT",
            scope = ScopeType.INHERIT,
            description = "Size of this run's screen: 100 to 200.")
    @Nullable
    Integer scale;

    /// Refuses what there is not, with the choices, before anything is started.
    void check(DeskStore store) {
        chosenTheme();
        chosenLanguage();
        chosenScale();
        List<String> names = new Layouts(new Memory(readOnly(store), name -> {})).names();
        if (layout != null && !names.contains(layout)) {
            throw refusal("--layout", layout, names);
        }
    }

    Optional<Theme> chosenTheme() {
        return chosen(
                        "--theme",
                        theme,
                        Stream.of(Theme.values()).map(ScreenLook::nameOf).toList())
                .map(name -> Theme.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    private static String nameOf(Theme theme) {
        return theme.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Optional<Language> chosenLanguage() {
        return chosen(
                        "--lang",
                        lang,
                        Stream.of(Language.values()).map(Language::code).toList())
                .flatMap(Language::of);
    }

    Optional<Integer> chosenScale() {
        if (scale != null && (scale < Preferences.LEAST_SCALE || scale > Preferences.GREATEST_SCALE)) {
            throw refused("--scale is 100 to 200, not " + scale);
        }
        return Optional.ofNullable(scale);
    }

    Optional<String> chosenLayout() {
        return Optional.ofNullable(layout);
    }

    private Optional<String> chosen(String option, @Nullable String value, List<String> choices) {
        if (value != null && !choices.contains(value)) {
            throw refusal(option, value, choices);
        }
        return Optional.ofNullable(value);
    }

    private RuntimeException refusal(String option, String value, List<String> choices) {
        List<String> all = new ArrayList<>(choices);
        String last = all.removeLast();
        return refused(option + " is " + String.join(", ", all) + " or " + last + ", not " + value);
    }

    private RuntimeException refused(String why) {
        return spec == null ? new CommandFailedException(why) : new ParameterException(spec.commandLine(), why);
    }

    /// A check changes nothing: what is damaged is put aside by the screen, which says so.
    private static DeskStore readOnly(DeskStore store) {
        return new DeskStore() {
            @Override
            public Optional<String> read(String name) {
                return store.read(name);
            }

            @Override
            public void write(String name, String text) {}

            @Override
            public void keepAside(String name) {}
        };
    }
}
