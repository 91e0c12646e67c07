package dev.yoke.ui.blotter;

import dev.yoke.core.trade.Money;
import dev.yoke.core.view.MoneySums;
import dev.yoke.ui.theme.Figures;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The line above a group of rows: its name, how many, and what they come to.
final class GroupLine extends Line {

    private final String name;
    private final @Nullable Column sum;
    private final ReadOnlyStringWrapper heading = new ReadOnlyStringWrapper("");
    private List<? extends Row> rows = List.of();
    private boolean collapsed;

    /// @param sum the column for the sum of money, where there is one
    GroupLine(String name, int columns, @Nullable Column sum) {
        super(columns);
        this.name = name;
        this.sum = sum;
    }

    void show(List<? extends Row> next, boolean isCollapsed) {
        rows = List.copyOf(next);
        collapsed = isCollapsed;
        heading.set((collapsed ? "▸ " : "▾ ") + name + "  " + rows.size());
    }

    void showSum(Look look) {
        if (sum == null) {
            return;
        }
        List<Money> perCurrency = MoneySums.perCurrency(
                rows.stream().flatMap(row -> row.money().stream()).toList());
        Optional<Money> all = perCurrency.size() == 1
                ? Optional.of(perCurrency.getFirst())
                : MoneySums.together(rows.stream().map(Row::overAll).toList());
        moved(sum, all.map(Money::units).orElse(0L));
        set(
                sum,
                all.map(money -> (perCurrency.size() > 1 ? "≈ " : "") + look.signed(money))
                        .orElseGet(() -> perCurrency.isEmpty()
                                ? Figures.NONE
                                : perCurrency.stream().map(look::signed).collect(Collectors.joining("  "))));
    }

    String name() {
        return name;
    }

    List<? extends Row> rows() {
        return rows;
    }

    boolean isCollapsed() {
        return collapsed;
    }

    ReadOnlyStringProperty headingProperty() {
        return heading.getReadOnlyProperty();
    }
}
