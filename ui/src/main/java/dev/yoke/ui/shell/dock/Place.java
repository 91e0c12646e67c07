package dev.yoke.ui.shell.dock;

import java.util.List;

/// Where a window stands on the monitors, in the screen's own units.
public record Place(double x, double y, double width, double height) {

    private static final double LEAST_WIDTH = 240;
    private static final double LEAST_HEIGHT = 160;
    /// So much of the title bar has to be in reach of the mouse.
    private static final double GRIP_WIDTH = 100;
    private static final double GRIP_HEIGHT = 24;

    public Place {
        if (!Double.isFinite(x) || !Double.isFinite(y) || !(width > 0) || !(height > 0)) {
            throw new IllegalArgumentException("no place for a window");
        }
    }

    /// The place, or where its monitor is gone, the middle of the first one. Never larger than the monitor.
    ///
    /// @param monitors what windows may cover of each, the primary first
    public Place on(List<Place> monitors) {
        if (monitors.isEmpty()) {
            return this;
        }
        for (Place monitor : monitors) {
            if (isInReachOn(monitor)) {
                return isSeenOn(monitors) ? this : within(monitor);
            }
        }
        Place primary = monitors.getFirst();
        Place fitted = within(primary);
        return new Place(
                primary.x + (primary.width - fitted.width) / 2,
                primary.y + (primary.height - fitted.height) / 2,
                fitted.width,
                fitted.height);
    }

    /// Its corners: a window may reach over several monitors.
    private boolean isSeenOn(List<Place> monitors) {
        return holds(monitors, x, y)
                && holds(monitors, x + width, y)
                && holds(monitors, x, y + height)
                && holds(monitors, x + width, y + height);
    }

    private static boolean holds(List<Place> monitors, double x, double y) {
        return monitors.stream()
                .anyMatch(monitor -> x >= monitor.x
                        && x <= monitor.x + monitor.width
                        && y >= monitor.y
                        && y <= monitor.y + monitor.height);
    }

    private boolean isInReachOn(Place monitor) {
        double across = Math.min(x + width, monitor.x + monitor.width) - Math.max(x, monitor.x);
        return across >= Math.min(GRIP_WIDTH, width)
                && y >= monitor.y - GRIP_HEIGHT
                && y + GRIP_HEIGHT <= monitor.y + monitor.height;
    }

    private Place within(Place monitor) {
        double fitWidth = Math.clamp(width, Math.min(LEAST_WIDTH, monitor.width), monitor.width);
        double fitHeight = Math.clamp(height, Math.min(LEAST_HEIGHT, monitor.height), monitor.height);
        return new Place(
                Math.clamp(x, monitor.x, monitor.x + monitor.width - fitWidth),
                Math.clamp(y, monitor.y, monitor.y + monitor.height - fitHeight),
                fitWidth,
                fitHeight);
    }
}
