package dev.yoke.ui.theme;

import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// A table cell for one text: its side and colour follow from what it says.
public class FigureCell<R> extends TableCell<R, String> {

    public enum Look {
        TEXT,
        FIGURE,
        SIGNED,
        SIDE
    }

    private final Look look;
    private String tone = "";

    public FigureCell(Look look) {
        this.look = look;
        if (look == Look.FIGURE || look == Look.SIGNED) {
            getStyleClass().add("right");
        }
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
        super.updateItem(item, empty);
        String text = empty || item == null ? "" : item;
        setText(text);
        setTone(toneOf(text));
    }

    private String toneOf(String text) {
        return switch (look) {
            case TEXT, FIGURE -> text.startsWith("no stop") ? "warn" : "";
            case SIGNED -> text.startsWith("+") ? "profit" : text.startsWith("−") ? "loss" : "";
            case SIDE -> text.startsWith("BUY") ? "buy" : text.startsWith("SELL") ? "sell" : "";
        };
    }

    private void setTone(String next) {
        if (next.equals(tone)) {
            return;
        }
        if (!tone.isEmpty()) {
            getStyleClass().remove(tone);
        }
        if (!next.isEmpty()) {
            getStyleClass().add(next);
        }
        tone = next;
    }
}
