package dev.yoke.ui.fx;

/// How often something is drawn that would change with every quote.
///
/// @see Frames#onTurn
public enum Pace {
    /// A picture, as a chart: as often as the screen draws while there are two, then 30, on a full desk 20 times a
    /// second.
    PICTURE(100),
    /// Figures to be read: ten times a second, which is as fast as an eye takes a new figure in.
    FIGURES(200);

    private static final int FEW_PICTURES = 2;
    private static final int MANY_PICTURES = 6;
    private static final int SMALL_DESK = 4;

    private final int longestMs;

    Pace(int longestMs) {
        this.longestMs = longestMs;
    }

    /// The time between two turns while frames come on time; 0 = every frame.
    ///
    /// @param pictures how many take turns as pictures
    /// @param all how many take turns
    int gapMs(int pictures, int all) {
        return switch (this) {
            case PICTURE -> pictures <= FEW_PICTURES ? 0 : pictures <= MANY_PICTURES ? 33 : 50;
            case FIGURES -> all <= SMALL_DESK ? 0 : 100;
        };
    }

    /// The time between two turns, however late frames come.
    int longestMs() {
        return longestMs;
    }
}
