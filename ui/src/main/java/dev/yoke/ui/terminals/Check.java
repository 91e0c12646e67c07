package dev.yoke.ui.terminals;

/// One thing about a terminal, as it stands.
///
/// @param value what it is
/// @param fix what to do in this terminal; empty where nothing has to be done
record Check(Topic topic, State state, String value, String fix) {

    enum State {
        GOOD,
        BAD,
        /// Worth knowing; nothing is wrong.
        NOTE,
        UNKNOWN
    }

    /// In the order in which things have to be right.
    enum Topic {
        FOUND,
        INSTALLED,
        COMPILED,
        CONNECTED,
        LINK,
        ALLOW_LIST,
        BROKER,
        BUTTON,
        BOX,
        PASSWORD,
        EXPERTS,
        HALT,
        UNKNOWNS,
        BOOK,
        CONTEXT,
        KIND,
        MARGIN,
        FILLING,
        CLOCK,
        SPELLING;

        /// Its title in the words of this package.
        String key() {
            return "check." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    boolean needsAct() {
        return state == State.BAD && !fix.isEmpty();
    }
}
