package dev.yoke.ui.blotter;

import dev.yoke.core.trade.Side;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.words.Phrases;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

/// A line of chips that keep rows by side, account and symbol.
final class ChipsBar extends FlowPane {

    private final Chips chips;
    private final Phrases words;

    ChipsBar(Chips chips, Phrases words) {
        this.chips = chips;
        this.words = words;
        setId("blotter-chips");
        getStyleClass().add("chips");
        setHgap(4);
        setVgap(4);
    }

    void attach(Subscriptions open) {
        ListChangeListener<Chips.Chip> listener = change -> build();
        chips.offered().addListener(listener);
        open.add(() -> chips.offered().removeListener(listener));
        open.follow(chips.changesProperty(), this::build);
    }

    private void build() {
        getChildren().clear();
        for (Chips.Chip chip : chips.offered()) {
            ToggleButton button = new ToggleButton(text(chip));
            button.getStyleClass().add("chip");
            button.setSelected(chips.isChosen(chip));
            button.setAccessibleText(words.get("chips.only", text(chip)));
            button.setOnAction(event -> chips.toggle(chip));
            getChildren().add(button);
        }
        Button clear = new Button(words.get("chips.clear"));
        clear.getStyleClass().add("small");
        clear.setDisable(!chips.isAnyChosen());
        clear.setOnAction(event -> chips.clear());
        getChildren().add(clear);
    }

    private String text(Chips.Chip chip) {
        return chip.kind() == Chips.Kind.SIDE
                ? words.get("side." + Side.valueOf(chip.value()).name())
                : chip.value();
    }
}
