package dev.yoke.ui.blotter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// One line of a table: its texts by column, the numbers behind them, and how it stands. A text is written again only
/// where its number is another; setting the same text again tells nobody. A line that no table row shows is written
/// when somebody asks for a text or a number of it.
abstract class Line {

    private static final long NOTHING = Long.MIN_VALUE;

    private final StringProperty[] texts;
    private final long[] numbers;
    private final BooleanProperty stale = new SimpleBooleanProperty();
    private final BooleanProperty alarmed = new SimpleBooleanProperty();
    private int watchers;
    private boolean behind;

    Line(int columns) {
        texts = new StringProperty[columns];
        Arrays.setAll(texts, i -> new SimpleStringProperty(""));
        numbers = new long[columns];
        forget();
    }

    /// What it shows is another: written now where somebody watches, else later.
    final void renew() {
        behind = true;
        if (watchers > 0) {
            catchUp();
        }
    }

    /// Keeps its texts up to date from now on.
    final Subscription watch() {
        watchers++;
        catchUp();
        return () -> watchers--;
    }

    private void catchUp() {
        if (behind) {
            behind = false;
            write();
        }
    }

    /// Writes the texts of what it shows, for lines that [#renew] calls.
    void write() {}

    /// Everything is written anew the next time.
    final void forget() {
        Arrays.fill(numbers, NOTHING);
    }

    /// Takes a number over.
    ///
    /// @return whether it is another than before, and its text has to be written
    final boolean moved(Column column, long number) {
        if (numbers[column.ordinal()] == number) {
            return false;
        }
        numbers[column.ordinal()] = number;
        return true;
    }

    final void set(Column column, String text) {
        texts[column.ordinal()].set(text);
    }

    final ObservableValue<String> text(Column column) {
        catchUp();
        return texts[column.ordinal()];
    }

    final String said(Column column) {
        catchUp();
        return texts[column.ordinal()].get();
    }

    /// What the column is sorted and coloured by; 0 where there is none.
    final long number(Column column) {
        catchUp();
        long number = numbers[column.ordinal()];
        return number == NOTHING ? 0 : number;
    }

    /// Its figures are not of now.
    final BooleanProperty staleProperty() {
        return stale;
    }

    /// Something about it wants the trader's eye: no stop, a refusal, an outcome that is not known.
    final BooleanProperty alarmedProperty() {
        return alarmed;
    }

    /// Whether this column's text is a warning.
    boolean warns(Column column) {
        return false;
    }

    /// Whether this column's text is something that went wrong.
    boolean failed(Column column) {
        return false;
    }

    /// Whether each of the words, in lower case, is in one of the texts.
    final boolean contains(String lowerCaseWords, Set<? extends Column> except) {
        catchUp();
        return Arrays.stream(lowerCaseWords.split(" ")).allMatch(word -> containsWord(word, except));
    }

    private boolean containsWord(String word, Set<? extends Column> except) {
        for (int i = 0; i < texts.length; i++) {
            int ordinal = i;
            boolean left = except.stream().anyMatch(column -> column.ordinal() == ordinal);
            if (!left && texts[i].get().toLowerCase(Locale.ROOT).contains(word)) {
                return true;
            }
        }
        return false;
    }

    /// As it is copied, one field per column.
    final List<String> fields(List<? extends Column> columns) {
        return columns.stream().map(column -> said(column).strip()).toList();
    }
}
