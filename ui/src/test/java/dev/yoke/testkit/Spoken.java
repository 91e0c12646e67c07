package dev.yoke.testkit;

import io.fair_acc.chartfx.ui.HiddenSidesPane;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;

/// What a screen reader would have nothing to say of: shown controls, and whatever takes the keyboard, without a text.
public final class Spoken {

    private static final Set<Class<?>> SILENT =
            Set.of(Label.class, ScrollBar.class, ScrollPane.class, SplitPane.class, HiddenSidesPane.class);

    private Spoken() {}

    /// Thread: FX. Each as its class, id, style classes and where it stands.
    public static List<String> silent(Parent root) {
        List<String> found = new ArrayList<>();
        collect(root, found);
        return found;
    }

    private static void collect(Node node, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        if (isAsked(node) && said(node).isBlank()) {
            found.add(describe(node));
        }
        // What a control is built of is the control's.
        if (node instanceof Parent parent && !(node instanceof ComboBoxBase<?>)) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    private static boolean isAsked(Node node) {
        boolean ofItems = node.getStyleClass().stream()
                .anyMatch(style -> style.endsWith("-cell") || style.endsWith("-arrow-button") || style.equals("thumb"));
        if (node.isFocusTraversable()) {
            return true;
        }
        return node instanceof Control && !ofItems && SILENT.stream().noneMatch(kind -> kind.isInstance(node));
    }

    private static String said(Node node) {
        String text = node.getAccessibleText() == null ? "" : node.getAccessibleText();
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            text += labeled.getText();
        }
        if (node instanceof TextInputControl input && input.getPromptText() != null) {
            text += input.getPromptText();
        }
        if (node instanceof Region && !(node instanceof Control) && node.isFocusTraversable()) {
            return node.getAccessibleRole() == AccessibleRole.NODE || node.getAccessibleRole() == AccessibleRole.PARENT
                    ? ""
                    : text;
        }
        return text;
    }

    public static String describe(Node node) {
        StringBuilder out = new StringBuilder(node.getClass().getSimpleName());
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getId() != null) {
                out.append(" #").append(at.getId());
            }
            if (at == node || at.getStyleClass().contains("panel")) {
                out.append(' ').append(at.getStyleClass());
            }
        }
        return out.toString();
    }
}
