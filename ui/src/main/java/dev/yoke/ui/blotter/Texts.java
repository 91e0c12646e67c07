package dev.yoke.ui.blotter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The texts of one row, one property per column; setting the same text again tells nobody.
final class Texts<C extends Enum<C>> {

    private final C[] columns;
    private final List<StringProperty> texts = new ArrayList<>();

    Texts(Class<C> type) {
        columns = type.getEnumConstants();
        for (int i = 0; i < columns.length; i++) {
            texts.add(new SimpleStringProperty(""));
        }
    }

    StringProperty get(C column) {
        return texts.get(column.ordinal());
    }

    void set(C column, String text) {
        get(column).set(text);
    }

    /// Whether each of the words is in one of the texts.
    boolean contain(String lowerCaseWords) {
        return contain(lowerCaseWords, Set.of());
    }

    boolean contain(String lowerCaseWords, Set<C> except) {
        return Arrays.stream(lowerCaseWords.split(" ")).allMatch(word -> containWord(word, except));
    }

    private boolean containWord(String word, Set<C> except) {
        return Arrays.stream(columns)
                .filter(column -> !except.contains(column))
                .anyMatch(column -> get(column).get().toLowerCase(Locale.ROOT).contains(word));
    }

    String joined() {
        return texts.stream().map(text -> text.get().strip()).collect(Collectors.joining("\t"));
    }
}
