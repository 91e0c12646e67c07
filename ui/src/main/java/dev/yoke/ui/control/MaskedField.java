package dev.yoke.ui.control;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.util.Subscription;

/// A text field whose text shows as dots while somebody looks on; typing, selecting and its text stay as they are.
/// Thread: FX.
public final class MaskedField extends TextField {

    private static final String DOT = "•";

    private boolean masked;

    /// Follows `hidden` until the subscription ends.
    public Subscription maskWhile(ObservableBooleanValue hidden) {
        return hidden.subscribe(this::mask);
    }

    private void mask(boolean next) {
        if (next != masked) {
            masked = next;
            // A skin masks as it is made.
            setSkin(new Skin(this));
        }
    }

    public boolean isMasked() {
        return masked;
    }

    @Override
    protected javafx.scene.control.Skin<?> createDefaultSkin() {
        return new Skin(this);
    }

    private static final class Skin extends TextFieldSkin {
        private final boolean dots;

        Skin(MaskedField field) {
            super(field);
            dots = field.masked;
            // What the field shows was written before the dots were known.
            String text = field.getText();
            if (dots && text != null && !text.isEmpty() && !field.textProperty().isBound()) {
                int caret = field.getCaretPosition();
                int anchor = field.getAnchor();
                field.setText("");
                field.setText(text);
                field.selectRange(anchor, caret);
            }
        }

        @Override
        protected String maskText(String text) {
            return dots ? DOT.repeat(text.length()) : text;
        }
    }
}
