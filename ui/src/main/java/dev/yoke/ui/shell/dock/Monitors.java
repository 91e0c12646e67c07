package dev.yoke.ui.shell.dock;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;

/// What windows may cover of each monitor, the primary first.
public final class Monitors {

    private Monitors() {}

    public static List<Place> now() {
        List<Place> places = new ArrayList<>();
        Screen primary = Screen.getPrimary();
        places.add(place(primary));
        Screen.getScreens().stream()
                .filter(screen -> !screen.equals(primary))
                .map(Monitors::place)
                .forEach(places::add);
        return places;
    }

    private static Place place(Screen screen) {
        Rectangle2D bounds = screen.getVisualBounds();
        return new Place(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
    }
}
