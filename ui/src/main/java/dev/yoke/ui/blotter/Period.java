package dev.yoke.ui.blotter;

/// Which deals the history shows.
enum Period {
    /// From the view, as they happen.
    TODAY(0),
    WEEK(7),
    MONTH(30),
    QUARTER(90),
    /// Between two dates.
    DATES(-1);

    final int days;

    Period(int days) {
        this.days = days;
    }
}
