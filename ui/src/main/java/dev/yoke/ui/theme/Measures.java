package dev.yoke.ui.theme;

/// Sizes in pixels at 100 %.
public final class Measures {

    public static final double GAP_4 = 4;
    public static final double GAP_8 = 8;
    public static final double GAP_12 = 12;
    public static final double GAP_16 = 16;
    public static final double ROW = 24;
    public static final double ROW_COMPACT = 20;
    public static final double HEADER = 44;
    public static final double STATUS_BAR = 24;
    public static final double PANEL_TITLE = 28;
    public static final int ICON = 16;
    public static final double FONT = 13;

    private Measures() {}
}
