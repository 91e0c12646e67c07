package dev.yoke.ui.chart;

import dev.yoke.ui.desk.Memory;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The templates of the desk, by name. Thread: FX.
public final class ChartTemplates {

    static final int MOST_NAME = 40;
    private static final String NAME = "chart.templates";

    private final Memory memory;
    private final ObservableList<ChartTemplate> templates = FXCollections.observableArrayList();

    record Kept(@Nullable List<ChartTemplate> templates) {}

    ChartTemplates(Memory memory) {
        this.memory = memory;
        read();
    }

    /// What other charts saved since.
    void read() {
        List<ChartTemplate> kept = memory.read(NAME, Kept.class)
                .flatMap(read -> Optional.ofNullable(read.templates()))
                .orElse(List.of());
        templates.setAll(kept.stream()
                .filter(Objects::nonNull)
                .filter(template -> isName(template.name()))
                .toList());
    }

    public ObservableList<ChartTemplate> all() {
        return FXCollections.unmodifiableObservableList(templates);
    }

    static boolean isName(@Nullable String name) {
        return name != null && !name.isBlank() && name.strip().length() <= MOST_NAME;
    }

    /// Saves under a name; what had it before is replaced.
    public void save(String name, ChartLook look) {
        if (!isName(name)) {
            throw new IllegalArgumentException("not a name of a template: " + name);
        }
        ChartTemplate template =
                new ChartTemplate(name.strip(), look.styleProperty().get(), List.copyOf(look.studies()));
        read();
        templates.removeIf(each -> each.name().equalsIgnoreCase(template.name()));
        templates.add(template);
        keep();
    }

    public void delete(String name) {
        read();
        templates.removeIf(each -> each.name().equals(name));
        keep();
    }

    public Optional<ChartTemplate> find(String name) {
        return templates.stream()
                .filter(each -> each.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    private void keep() {
        memory.write(NAME, new Kept(List.copyOf(templates)));
    }
}
