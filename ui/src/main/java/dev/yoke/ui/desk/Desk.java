package dev.yoke.ui.desk;

import dev.yoke.core.port.DeskStore;
import dev.yoke.ui.words.Language;
import dev.yoke.ui.words.Phrases;
import dev.yoke.ui.words.engine.EngineSentences;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// What the panels of one desk share, whatever window they stand in. Lives as long as the program; a screen in another
/// language is built anew on the same desk. Thread: FX.
public final class Desk {

    private final Notices notices = new Notices();
    private final Memory memory;
    private final Preferences preferences;
    private final Amounts amounts;
    private final Actions actions;
    private final Links links = new Links();
    private final Tickets tickets = new Tickets();
    private final FrameLoad frameLoad = new FrameLoad();
    private final BooleanProperty tradingLocked = new SimpleBooleanProperty();

    public Desk(DeskStore store) {
        memory = new Memory(store, notices::damaged);
        preferences = new Preferences(memory);
        amounts = new Amounts(preferences.streamerProperty(), this::said);
        actions = new Actions(memory);
    }

    public Language language() {
        return preferences.languageProperty().get();
    }

    /// The texts of the package that `anchor` is of, in the language of now. Take them when a view is built: another
    /// language builds another view.
    public Phrases phrases(Class<?> anchor) {
        return Phrases.of(anchor, language());
    }

    /// What the engine, a terminal or a port said, in the language of now. What is not known stays English.
    public String said(String recorded) {
        return EngineSentences.in(language()).say(recorded);
    }

    /// As [#said]; what is not known is told apart as the broker's own words.
    public String saidByBroker(String recorded) {
        return EngineSentences.in(language()).ofBroker(recorded);
    }

    public Memory memory() {
        return memory;
    }

    public Preferences preferences() {
        return preferences;
    }

    public Amounts amounts() {
        return amounts;
    }

    public Actions actions() {
        return actions;
    }

    public Links links() {
        return links;
    }

    public Tickets tickets() {
        return tickets;
    }

    public Notices notices() {
        return notices;
    }

    public FrameLoad frameLoad() {
        return frameLoad;
    }

    /// Keys that trade do nothing while it is on. Never kept: a start begins unlocked.
    public BooleanProperty tradingLockedProperty() {
        return tradingLocked;
    }
}
