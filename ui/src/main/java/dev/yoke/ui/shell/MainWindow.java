package dev.yoke.ui.shell;

import dev.yoke.ui.desk.Memory;
import dev.yoke.ui.shell.dock.Place;
import java.util.List;
import java.util.function.Supplier;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Where the main window stands, kept from run to run. The first time it fills the primary monitor.
final class MainWindow {

    private static final String NAME = "window";

    private final Stage stage;
    private final Memory memory;
    private final Supplier<List<Place>> monitors;
    private @Nullable Kept last;

    /// As kept; the place is that of the window when it is not maximised.
    record Kept(@Nullable Place place, boolean maximised) {}

    MainWindow(Stage stage, Memory memory, Supplier<List<Place>> monitors) {
        this.stage = stage;
        this.memory = memory;
        this.monitors = monitors;
    }

    void restore() {
        List<Place> screens = monitors.get();
        Kept kept = memory.read(NAME, Kept.class).orElse(new Kept(null, false));
        Place first = screens.isEmpty() ? new Place(0, 0, 1920, 1080) : screens.getFirst();
        Place place = kept.place() == null ? first : kept.place().on(screens);
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        stage.setMaximized(kept.maximised());
        last = now(kept);
    }

    private Kept now(@Nullable Kept before) {
        if (stage.isMaximized() && before != null) {
            return new Kept(before.place(), true);
        }
        return new Kept(new Place(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()), false);
    }

    /// Once a frame: writes only what has changed.
    void keep() {
        if (!stage.isShowing() || stage.isIconified() || !(stage.getWidth() > 0) || !(stage.getHeight() > 0)) {
            return;
        }
        Kept now = now(last);
        if (!now.equals(last)) {
            last = now;
            memory.write(NAME, now);
        }
    }
}
