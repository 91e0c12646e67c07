package dev.yoke.ui.chart.indicator;

import dev.yoke.core.indicator.Study;
import dev.yoke.ui.theme.Token;
import dev.yoke.ui.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The studies of a chart while they are chosen and set. What is changed is on the chart at once; [#cancel] takes
/// all of it back. Thread: FX.
public final class StudyDialogViewModel {

    private final Studies studies;
    private final Phrases words;
    private final List<ShownStudy> before;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<Study> matches = FXCollections.observableArrayList(Study.values());
    private final ObjectProperty<Optional<ShownStudy>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<StudyField>> fields = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");

    public StudyDialogViewModel(Studies studies, Phrases words) {
        this.studies = studies;
        this.words = words;
        before = List.copyOf(studies.studies());
        query.subscribe(this::search);
        select(
                studies.studies().isEmpty()
                        ? Optional.empty()
                        : Optional.of(studies.studies().getFirst()));
    }

    private void search(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        List<Study> found = new ArrayList<>();
        for (Study study : Study.values()) {
            String known = (study.label() + " " + name(study) + " " + family(study)).toLowerCase(Locale.ROOT);
            if (known.contains(wanted)) {
                found.add(study);
            }
        }
        matches.setAll(found);
    }

    /// What it is called in the screen's language.
    public String name(Study study) {
        return words.get("study." + study.name());
    }

    public String family(Study study) {
        return words.get("family." + study.family().name());
    }

    public StringProperty queryProperty() {
        return query;
    }

    /// The studies that the query finds.
    public ObservableList<Study> matches() {
        return matches;
    }

    public ObservableList<ShownStudy> shown() {
        return studies.studies();
    }

    public ReadOnlyObjectProperty<Optional<ShownStudy>> selectedProperty() {
        return selected;
    }

    /// The parameters of the selected one.
    public ReadOnlyObjectProperty<List<StudyField>> fieldsProperty() {
        return fields.getReadOnlyProperty();
    }

    /// Why nothing was done, empty when it was.
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    public void add(Study study) {
        Optional<ShownStudy> fresh = studies.fresh(study);
        note.set(fresh.isEmpty() ? words.get("enough", before.size()) : "");
        fresh.ifPresent(added -> {
            studies.put(added);
            select(Optional.of(added));
        });
        if (fresh.isEmpty()) {
            note.set(words.get("enough", studies.studies().size()));
        }
    }

    /// Adds the first match.
    public void addFirst() {
        if (!matches.isEmpty()) {
            add(matches.getFirst());
        }
    }

    public void select(Optional<ShownStudy> study) {
        if (study.map(ShownStudy::id).equals(selected.get().map(ShownStudy::id)) && study.isPresent()) {
            selected.set(study);
            return;
        }
        selected.set(study);
        fields.set(study.map(this::fieldsOf).orElse(List.of()));
    }

    private List<StudyField> fieldsOf(ShownStudy study) {
        List<StudyField> made = new ArrayList<>();
        for (int i = 0; i < study.parameters().size(); i++) {
            StudyField field = new StudyField(
                    study.study().parameters().get(i), study.parameters().get(i), words);
            field.textProperty().subscribe((was, now) -> applyFields());
            made.add(field);
        }
        return List.copyOf(made);
    }

    /// As soon as all are right.
    private void applyFields() {
        List<Double> values = new ArrayList<>();
        for (StudyField field : fields.get()) {
            OptionalDouble value = field.value();
            if (value.isEmpty()) {
                return;
            }
            values.add(value.getAsDouble());
        }
        selected.get().ifPresent(study -> change(study.withParameters(List.copyOf(values))));
    }

    public void setColour(Token colour) {
        selected.get().ifPresent(study -> change(study.withLook(colour, study.width())));
    }

    public void setWidth(double width) {
        double wanted = Math.min(Math.max(width, ShownStudy.LEAST_WIDTH), ShownStudy.GREATEST_WIDTH);
        selected.get().ifPresent(study -> change(study.withLook(study.colour(), wanted)));
    }

    public void toggleHidden() {
        selected.get().ifPresent(study -> change(study.withHidden(!study.hidden())));
    }

    public void useDefaults() {
        selected.get().ifPresent(study -> {
            ShownStudy usual = study.withParameters(study.study().defaults());
            change(usual);
            fields.set(fieldsOf(usual));
        });
    }

    public void remove() {
        selected.get().ifPresent(study -> {
            studies.remove(study.id());
            select(shown().isEmpty() ? Optional.empty() : Optional.of(shown().getLast()));
        });
    }

    private void change(ShownStudy study) {
        studies.put(study);
        selected.set(Optional.of(study));
    }

    /// As it was before.
    public void cancel() {
        if (!studies.studies().equals(before)) {
            studies.studies().setAll(before);
        }
    }
}
