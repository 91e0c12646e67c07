package dev.yoke.ui.theme;

import java.util.List;
import java.util.Set;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Picks the first family of the stack that is installed and whose digits are all of one width: JavaFX has neither font
/// stacks nor the `tnum` feature.
public final class Fonts {

    private static final List<String> STACK = List.of(
            "Inter",
            "Segoe UI",
            "SF Pro Text",
            "Helvetica Neue",
            "Roboto",
            "Noto Sans",
            "Liberation Sans",
            "DejaVu Sans Condensed",
            "DejaVu Sans");

    private Fonts() {}

    public static String family() {
        Set<String> installed = Set.copyOf(Font.getFamilies());
        return STACK.stream()
                .filter(installed::contains)
                .filter(Fonts::hasTabularDigits)
                .findFirst()
                .orElse("System");
    }

    private static boolean hasTabularDigits(String family) {
        double width = widthOf(family, "0");
        return "123456789"
                .chars()
                .mapToObj(Character::toString)
                .allMatch(digit -> Math.abs(widthOf(family, digit) - width) < 0.05);
    }

    private static double widthOf(String family, String text) {
        Text node = new Text(text);
        node.setFont(Font.font(family, Measures.FONT));
        return node.getLayoutBounds().getWidth();
    }
}
