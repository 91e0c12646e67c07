package dev.yoke.ui.theme;

import java.util.Locale;

/// The named colours of the design. In stylesheets by [#cssName], in canvases through [Palette].
public enum Token {
    BG_APP,
    BG_PANEL,
    BG_RAISED,
    BG_SELECTED,
    LINE,
    FG,
    FG_MUTED,
    ACCENT,
    BUY,
    SELL,
    UP,
    DOWN,
    PROFIT,
    LOSS,
    WARN,
    STALE,
    LIVE,
    DEMO,
    ON_ACCENT,
    SERIES_1,
    SERIES_2,
    SERIES_3,
    SERIES_4,
    SERIES_5,
    SERIES_6;

    public String cssName() {
        return "-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
