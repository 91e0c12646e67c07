package dev.yoke.ui.control;

import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.util.Subscription;

/// A text field whose text, or a part of it, shows as dots while somebody looks on; typing, selecting, taking back and
/// its text stay as they are. Thread: FX.
public final class MaskedField extends TextField {

    private static final String DOT = "•";

    private final UnaryOperator<String> dots;
    private boolean masked;

    public MaskedField() {
        this(text -> DOT.repeat(text.length()));
    }

    /// @param dots what is shown instead, of the same length
    public MaskedField(UnaryOperator<String> dots) {
        this.dots = dots;
    }

    /// Follows `hidden` until the subscription ends.
    public Subscription maskWhile(ObservableBooleanValue hidden) {
        return hidden.subscribe(this::mask);
    }

    private void mask(boolean next) {
        if (next != masked) {
            masked = next;
            // A skin asks for the mask as it is made, and the text need not be touched.
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

        Skin(MaskedField field) {
            super(field);
        }

        /// Also called while it is made, when only its field is known.
        @Override
        protected String maskText(String text) {
            return getSkinnable() instanceof MaskedField field && field.masked ? field.dots.apply(text) : text;
        }
    }
}
