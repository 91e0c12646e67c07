package dev.yoke.ui.chart.indicator;

import dev.yoke.ui.words.Phrases;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import javafx.scene.control.MenuItem;

/// What the context menu offers of the study whose name or pane is at a place: its settings, its order, taking it away.
public final class StudyMenu {

    private final Studies studies;
    private final Phrases words;
    private final Consumer<ShownStudy> onSettings;

    public StudyMenu(Studies studies, Phrases words, Consumer<ShownStudy> onSettings) {
        this.studies = studies;
        this.words = words;
        this.onSettings = onSettings;
    }

    public List<MenuItem> of(ShownStudy study) {
        List<MenuItem> items = new ArrayList<>();
        items.add(item("set", study, () -> onSettings.accept(study)));
        if (!study.isOnPrice()) {
            items.add(move("up", study, -1));
            items.add(move("down", study, 1));
        }
        items.add(item("remove", study, () -> studies.remove(study.id())));
        return items;
    }

    private MenuItem move(String name, ShownStudy study, int direction) {
        int at = indexOf(study);
        int other = neighbour(at, direction);
        MenuItem item = item(name, study, () -> swap(at, other));
        item.setDisable(at < 0 || other < 0);
        return item;
    }

    private int indexOf(ShownStudy study) {
        for (int i = 0; i < studies.studies().size(); i++) {
            if (studies.studies().get(i).id() == study.id()) {
                return i;
            }
        }
        return -1;
    }

    /// The next study in that direction that has a pane too; −1 = there is none.
    private int neighbour(int at, int direction) {
        List<ShownStudy> all = studies.studies();
        for (int i = at + direction; at >= 0 && i >= 0 && i < all.size(); i += direction) {
            if (!all.get(i).isOnPrice() && !all.get(i).hidden()) {
                return i;
            }
        }
        return -1;
    }

    private void swap(int one, int other) {
        ObservableList<ShownStudy> all = studies.studies();
        List<ShownStudy> next = new ArrayList<>(all);
        Collections.swap(next, one, other);
        all.setAll(next);
    }

    private MenuItem item(String name, ShownStudy study, Runnable run) {
        MenuItem item = new MenuItem(words.get("menu." + name, study.label()));
        item.setId("chart-study-" + name);
        item.setOnAction(event -> run.run());
        return item;
    }
}
