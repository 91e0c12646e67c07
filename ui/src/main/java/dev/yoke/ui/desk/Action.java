package dev.yoke.ui.desk;

import java.util.function.BooleanSupplier;

/// Something the trader can do by key, by the palette or by a button.
///
/// @param id stable, `panel.verb`: `ticket.place`; the name under which another key is kept
/// @param title in the screen's language
/// @param shortcut JavaFX's spelling, `Shortcut+K`; empty = none by default
/// @param where on which focus its key works
/// @param enabled whether it would do anything now
public record Action(String id, String title, String shortcut, Where where, BooleanSupplier enabled, Runnable run) {

    public enum Where {
        /// Anywhere in the window.
        EVERYWHERE,
        /// Trades: only while trading is not locked and a trading panel (style class `trading`) has the focus.
        TRADING,
        /// Takes risk away: while a trading panel has the focus, locked or not. Nothing refuses an exit.
        EXIT
    }

    public static Action everywhere(String id, String title, String shortcut, Runnable run) {
        return new Action(id, title, shortcut, Where.EVERYWHERE, () -> true, run);
    }

    public static Action trading(String id, String title, String shortcut, BooleanSupplier enabled, Runnable run) {
        return new Action(id, title, shortcut, Where.TRADING, enabled, run);
    }

    /// What closes, cancels or makes a stop tighter.
    public static Action exit(String id, String title, String shortcut, BooleanSupplier enabled, Runnable run) {
        return new Action(id, title, shortcut, Where.EXIT, enabled, run);
    }
}
