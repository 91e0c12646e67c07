package dev.yoke.ui.blotter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The texts of one row, one property per column; setting the same text again tells nobody.
final class Texts<C extends Enum<C>> {

    private final List<StringProperty> texts = new ArrayList<>();

    Texts(Class<C> columns) {
        for (int i = 0; i < columns.getEnumConstants().length; i++) {
            texts.add(new SimpleStringProperty(""));
        }
    }

    StringProperty get(C column) {
        return texts.get(column.ordinal());
    }

    void set(C column, String text) {
        get(column).set(text);
    }

    boolean contain(String lowerCase) {
        return texts.stream()
                .anyMatch(text -> text.get().toLowerCase(Locale.ROOT).contains(lowerCase));
    }

    String joined() {
        return texts.stream().map(text -> text.get().strip()).collect(Collectors.joining("\t"));
    }
}
