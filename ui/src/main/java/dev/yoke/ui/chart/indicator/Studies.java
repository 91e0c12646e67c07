package dev.yoke.ui.chart.indicator;

import dev.yoke.core.indicator.Study;
import java.util.Optional;
import javafx.collections.ObservableList;

/// The studies of one chart, as whoever changes them sees them. Thread: FX.
public interface Studies {

    /// In the order in which they are painted and listed.
    ObservableList<ShownStudy> studies();

    /// The next one in a colour that is not used yet, where there is one; empty when there are enough.
    Optional<ShownStudy> fresh(Study study);

    /// Adds it, or puts it in the place of the one with its id.
    void put(ShownStudy study);

    void remove(int id);

    Optional<ShownStudy> find(int id);
}
