package dev.yoke.ui.control;

import dev.yoke.ui.fx.Subscriptions;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/// A choice of one of few, side by side; one is always chosen. Thread: FX.
public final class Segments<T> extends HBox {

    private final Property<T> chosen;
    private final List<ToggleButton> buttons;
    private final List<T> values;

    public Segments(Property<T> chosen, List<T> values, Function<T, String> name) {
        this.chosen = chosen;
        this.values = List.copyOf(values);
        getStyleClass().add("segments");
        setMinWidth(USE_PREF_SIZE);
        buttons = this.values.stream()
                .map(value -> button(value, name.apply(value)))
                .toList();
        getChildren().addAll(buttons);
    }

    private ToggleButton button(T value, String name) {
        ToggleButton button = new ToggleButton(name);
        button.getStyleClass().add("segment");
        button.setOnAction(event -> {
            chosen.setValue(value);
            show();
        });
        return button;
    }

    public void attach(Subscriptions open) {
        open.follow(chosen, this::show);
    }

    private void show() {
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).setSelected(values.get(i).equals(chosen.getValue()));
        }
    }
}
