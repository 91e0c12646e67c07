package dev.yoke.ui.shell.palette;

/// Something that can be chosen.
///
/// @param id stable, kept in the memory of what was chosen last
/// @param title in the screen's language
/// @param also further words by which it is found, as the English ones of its id
/// @param detail beside the title: an account, a state, a value
/// @param key as it stands in tooltips, empty = none
/// @param reason why it can do nothing now, empty where it can
record Entry(
        Group group, String id, String title, String also, String detail, String key, String reason, Runnable run) {

    enum Group {
        RECENT,
        ACTION,
        SYMBOL,
        SETTING,
        LIMIT
    }

    boolean isEnabled() {
        return reason.isEmpty();
    }
}
