package dev.yoke.ui.chart;

/// What the chart can show now, said to the trader: one line of what is, one of what to do.
public record ChartStatus(Kind kind, String headline, String hint) {

    public enum Kind {
        EMPTY,
        LOADING,
        REFUSED,
        LIVE,
        STALE,
        OFFLINE
    }

    static final ChartStatus NOTHING = new ChartStatus(Kind.EMPTY, "", "");

    static final ChartStatus LIVE = new ChartStatus(Kind.LIVE, "", "");

    public boolean isLive() {
        return kind == Kind.LIVE;
    }
}
