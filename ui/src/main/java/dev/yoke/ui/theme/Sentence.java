package dev.yoke.ui.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/// A text that goes on in the next line where the place is narrow. A text from left to right is one label; one from
/// right to left is a flow of its words, and what is marked as running from left to right stays whole: the toolkit's
/// own line breaking fails on figures at the end of such a line. Nothing to say: takes no place. Thread: FX.
public final class Sentence extends FlowPane {

    private static final char LEFT_TO_RIGHT_MARK = '\u200E';
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<= )\u200E(?=[\\u0590-\\u08FF])");
    private static final double GAP = 4;

    private String text = "";

    public Sentence(String... styles) {
        getStyleClass().add("sentence");
        getStyleClass().addAll(styles);
        setHgap(GAP);
        setMinHeight(USE_PREF_SIZE);
        setMinWidth(0);
        setVisible(false);
        setManaged(false);
    }

    public String getText() {
        return text;
    }

    public void setText(String next) {
        if (next.equals(text)) {
            return;
        }
        text = next;
        setVisible(!next.isEmpty());
        setManaged(!next.isEmpty());
        setAccessibleText(next);
        getChildren().setAll(hasRightToLeft(next) ? words(next) : List.of(whole(next)));
    }

    private Node whole(String sentence) {
        Label label = new Label(sentence);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /// A label alone is as wide as the flow, else it would not know where to break.
    @Override
    protected void layoutChildren() {
        if (getChildren().size() == 1 && getChildren().getFirst() instanceof Label label && label.isWrapText()) {
            double left = snappedLeftInset();
            double top = snappedTopInset();
            layoutInArea(
                    label,
                    left,
                    top,
                    getWidth() - left - snappedRightInset(),
                    getHeight() - top - snappedBottomInset(),
                    0,
                    HPos.LEFT,
                    VPos.TOP);
        } else {
            super.layoutChildren();
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        if (getChildren().size() == 1 && getChildren().getFirst() instanceof Label label && label.isWrapText()) {
            double inner = width < 0 ? -1 : width - snappedLeftInset() - snappedRightInset();
            return snappedTopInset() + label.prefHeight(inner) + snappedBottomInset();
        }
        return super.computePrefHeight(width);
    }

    private static List<Node> words(String sentence) {
        List<Node> words = new ArrayList<>();
        for (String word : split(sentence)) {
            words.add(new Label(word));
        }
        return words;
    }

    /// At spaces, but not within what runs from left to right. The marks that part the words of
    /// [dev.yoke.ui.words.Phrases] part nothing
    /// here.
    static List<String> split(String marked) {
        String sentence = BETWEEN_WORDS.matcher(marked).replaceAll("");
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            inside ^= c == LEFT_TO_RIGHT_MARK;
            if ((c == ' ' || c == '\n') && !inside) {
                if (!word.isEmpty()) {
                    words.add(word.toString());
                    word.setLength(0);
                }
            } else {
                word.append(c);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    private static boolean hasRightToLeft(String sentence) {
        return sentence.codePoints()
                .map(Character::getDirectionality)
                .anyMatch(direction -> direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    }
}
