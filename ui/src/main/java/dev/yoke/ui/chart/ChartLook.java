package dev.yoke.ui.chart;

import dev.yoke.core.indicator.Study;
import dev.yoke.ui.chart.candle.ChartStyle;
import dev.yoke.ui.chart.indicator.ShownStudy;
import dev.yoke.ui.chart.indicator.Studies;
import dev.yoke.ui.theme.Token;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// How one chart shows its prices: style, studies and what else is drawn. Thread: FX.
public final class ChartLook implements Studies {

    public static final int MOST_STUDIES = 12;

    private final ObjectProperty<ChartStyle> style = new SimpleObjectProperty<>(ChartStyle.CANDLES);
    private final BooleanProperty grid = new SimpleBooleanProperty(true);
    private final BooleanProperty volume = new SimpleBooleanProperty(true);
    private final BooleanProperty sessions = new SimpleBooleanProperty(false);
    private final BooleanProperty deals = new SimpleBooleanProperty(true);
    private final ObservableList<ShownStudy> studies = FXCollections.observableArrayList();
    private final Runnable onChange;
    private long changes;

    /// @param onChange is called after every change
    ChartLook(Runnable onChange) {
        this.onChange = onChange;
        studies.setAll(usual());
        for (Observable each : List.<Observable>of(style, grid, volume, sessions, deals, studies)) {
            each.addListener(changed -> onChanged());
        }
        // A property tells of its next change only when it was read.
        style.subscribe(read -> {});
        List.of(grid, volume, sessions, deals).forEach(each -> each.subscribe(read -> {}));
    }

    private static List<ShownStudy> usual() {
        return List.of(
                ShownStudy.of(1, Study.EMA, Token.SERIES_1, 9),
                ShownStudy.of(2, Study.EMA, Token.SERIES_2, 21),
                ShownStudy.of(3, Study.EMA, Token.SERIES_3, 50));
    }

    private void onChanged() {
        changes++;
        onChange.run();
    }

    /// Grows with every change.
    long changes() {
        return changes;
    }

    public ObjectProperty<ChartStyle> styleProperty() {
        return style;
    }

    public BooleanProperty gridProperty() {
        return grid;
    }

    public BooleanProperty volumeProperty() {
        return volume;
    }

    public BooleanProperty sessionsProperty() {
        return sessions;
    }

    public BooleanProperty dealsProperty() {
        return deals;
    }

    @Override
    public ObservableList<ShownStudy> studies() {
        return studies;
    }

    @Override
    public Optional<ShownStudy> fresh(Study study) {
        if (studies.size() >= MOST_STUDIES) {
            return Optional.empty();
        }
        int id = studies.stream().mapToInt(ShownStudy::id).max().orElse(0) + 1;
        Token colour = ShownStudy.COLOURS.stream()
                .filter(each -> studies.stream().noneMatch(shown -> shown.colour() == each))
                .findFirst()
                .orElse(ShownStudy.COLOURS.getFirst());
        return Optional.of(ShownStudy.of(id, study, colour));
    }

    @Override
    public void put(ShownStudy study) {
        for (int i = 0; i < studies.size(); i++) {
            if (studies.get(i).id() == study.id()) {
                studies.set(i, study);
                return;
            }
        }
        studies.add(study);
    }

    @Override
    public void remove(int id) {
        studies.removeIf(study -> study.id() == id);
    }

    @Override
    public Optional<ShownStudy> find(int id) {
        return studies.stream().filter(study -> study.id() == id).findFirst();
    }

    /// Takes over style and studies of a template.
    public void apply(ChartTemplate template) {
        style.set(template.style());
        studies.setAll(template.valid());
    }
}
