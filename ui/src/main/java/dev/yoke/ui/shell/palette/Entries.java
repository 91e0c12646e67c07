package dev.yoke.ui.shell.palette;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.QuoteView;
import dev.yoke.core.view.TerminalView;
import dev.yoke.ui.desk.Action;
import dev.yoke.ui.desk.Actions;
import dev.yoke.ui.desk.Links;
import dev.yoke.ui.desk.Preferences;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.shell.palette.Entry.Group;
import dev.yoke.ui.theme.Theme;
import dev.yoke.ui.words.Language;
import dev.yoke.ui.words.Phrases;
import dev.yoke.ui.words.RuleNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;

/// Everything that can be chosen, as it is now. Thread: FX.
final class Entries {

    private static final int SCALE_STEP = 25;

    private final ScreenPorts ports;
    private final Set<String> leftOut;
    private final Phrases words;
    private final List<Entry> entries = new ArrayList<>();

    /// @param leftOut ids of actions that make no sense here
    private Entries(ScreenPorts ports, Set<String> leftOut) {
        this.ports = ports;
        this.leftOut = leftOut;
        this.words = ports.phrases(Entries.class);
    }

    static List<Entry> of(ScreenPorts ports, Set<String> leftOut) {
        Entries all = new Entries(ports, leftOut);
        all.addActions();
        all.addSymbols();
        all.addSwitches();
        all.addChoices();
        all.addLimits();
        return List.copyOf(all.entries);
    }

    private void addActions() {
        Actions actions = ports.desk().actions();
        for (Action action : actions.all()) {
            if (!leftOut.contains(action.id())) {
                entries.add(new Entry(
                        Group.ACTION,
                        action.id(),
                        action.title(),
                        spaced(action.id()),
                        "",
                        actions.keyText(action),
                        reason(action),
                        action.run()));
            }
        }
    }

    private String reason(Action action) {
        if (action.where() == Action.Where.TRADING
                && ports.desk().tradingLockedProperty().get()) {
            return words.get("reason.locked");
        }
        return action.enabled().getAsBoolean() ? "" : words.get("reason.nothing");
    }

    /// The symbols of every terminal, those with a price first: they are the ones that are traded.
    private void addSymbols() {
        CockpitView view = ports.views().current();
        Map<Instrument, String> symbols = new LinkedHashMap<>();
        view.quotes().stream().map(QuoteView::instrument).forEach(instrument -> symbols.put(instrument, ""));
        for (TerminalView terminal : view.terminals()) {
            terminal.symbols()
                    .forEach(spec -> symbols.put(new Instrument(terminal.id(), spec.symbol()), spec.description()));
        }
        symbols.forEach((instrument, description) -> entries.add(new Entry(
                Group.SYMBOL,
                "symbol." + instrument.terminal().name() + "."
                        + instrument.symbol().name(),
                instrument.symbol().name(),
                description,
                description.isEmpty()
                        ? instrument.terminal().name()
                        : description + " · " + instrument.terminal().name(),
                "",
                "",
                () -> ports.desk().links().choose(Links.Colour.BLUE, instrument))));
    }

    private void addSwitches() {
        Preferences preferences = ports.desk().preferences();
        addSwitch("streamer", preferences.streamerProperty());
        addSwitch("muted", preferences.mutedProperty());
        addSwitch("compact", preferences.compactProperty());
        addSwitch("reduced-motion", preferences.reducedMotionProperty());
    }

    private void addSwitch(String name, BooleanProperty property) {
        setting(
                name,
                words.get("setting." + name),
                words.get(property.get() ? "on" : "off"),
                "",
                () -> property.set(!property.get()));
    }

    private void addChoices() {
        Preferences preferences = ports.desk().preferences();
        for (Theme theme : Theme.values()) {
            String name = spaced(theme.name().toLowerCase(Locale.ROOT));
            boolean now = preferences.themeProperty().get() == theme;
            setting(
                    "theme." + name,
                    words.get("theme." + theme.name()),
                    "",
                    already(now),
                    () -> preferences.themeProperty().set(theme));
        }
        for (Language language : Language.values()) {
            boolean now = preferences.languageProperty().get() == language;
            String title = words.get("language", language.nativeName());
            setting(
                    "language." + language.code(),
                    title,
                    "",
                    already(now),
                    () -> preferences.languageProperty().set(language));
        }
        for (int scale = Preferences.LEAST_SCALE; scale <= Preferences.GREATEST_SCALE; scale += SCALE_STEP) {
            int percent = scale;
            boolean now = preferences.scaleProperty().get() == percent;
            setting(
                    "scale." + percent,
                    words.get("scale", percent + " %"),
                    "",
                    already(now),
                    () -> preferences.scaleProperty().set(percent));
        }
    }

    private String already(boolean now) {
        return now ? words.get("reason.already") : "";
    }

    private void setting(String name, String title, String detail, String reason, Runnable run) {
        entries.add(new Entry(Group.SETTING, "setting." + name, title, spaced(name), detail, "", reason, run));
    }

    /// Changing one is a deliberate step in the settings; from here is the way to it.
    private void addLimits() {
        Optional<Action> settings = ports.desk().actions().find("panel.settings");
        RuleNames names = RuleNames.in(ports.desk().language());
        for (Limit limit : Limit.values()) {
            long value = ports.views().current().risk().policy().of(limit);
            entries.add(new Entry(
                    Group.LIMIT,
                    "limit." + limit.key(),
                    spaced(limit.key()),
                    names.explanation(limit),
                    names.value(limit, value),
                    "",
                    settings.isPresent() ? "" : words.get("reason.file", limit.key()),
                    () -> settings.ifPresent(action -> action.run().run())));
        }
    }

    private static String spaced(String id) {
        return id.replace('.', ' ').replace('-', ' ').replace('_', ' ');
    }
}
