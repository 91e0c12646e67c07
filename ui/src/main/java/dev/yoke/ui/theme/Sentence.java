package dev.yoke.ui.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.HPos;
import javafx.geometry.NodeOrientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/// A text that goes on in the next line where the place is narrow. A text from left to right is one label; one from
/// right to left is a flow of its words, and what is marked as running from left to right stays whole: the toolkit's
/// own line breaking fails on figures at the end of such a line. Nothing to say: takes no place. Thread: FX.
public final class Sentence extends FlowPane {

    private static final char LEFT_TO_RIGHT_MARK = '\u200E';
    private static final String MARK = String.valueOf(LEFT_TO_RIGHT_MARK);
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<= )\u200E(?=[\\u0590-\\u08FF])");
    private static final String BETWEEN_ITEMS = "·";
    private static final Pattern HAS_WORD = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern ENDS = Pattern.compile("[.:!?،؛؟»)]+$");
    private static final Pattern ENDS_ON_THE_LEFT = Pattern.compile("[.:!?،؛؟]+$");
    private static final Pattern ENDS_CLAUSE = Pattern.compile("[،؛؟]$");
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
        getChildren().setAll(hasRightToLeft(next) ? rightToLeft(next) : List.of(whole(next)));
    }

    /// One line: its words are those of this flow. Several: each is a flow of its own.
    private List<Node> rightToLeft(String next) {
        List<String> lines = next.lines().filter(line -> !line.isBlank()).toList();
        return lines.size() == 1
                ? words(lines.getFirst())
                : lines.stream().map(this::line).toList();
    }

    private Node line(String text) {
        FlowPane line = new FlowPane();
        line.setHgap(GAP);
        line.alignmentProperty().bind(alignmentProperty());
        line.getChildren().setAll(words(text));
        return line;
    }

    private Node whole(String sentence) {
        Label label = new Label(sentence);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /// Labels that break by themselves, and lines: as wide as this, one below the other.
    private boolean isOfBlocks() {
        return getChildren().stream()
                .allMatch(child -> child instanceof FlowPane || (child instanceof Label label && label.isWrapText()));
    }

    /// A block is as wide as the flow, else it would not know where to break.
    @Override
    protected void layoutChildren() {
        if (!isOfBlocks()) {
            super.layoutChildren();
            return;
        }
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        double room = getHeight() - snappedTopInset() - snappedBottomInset();
        double top = snappedTopInset();
        for (Node block : getChildren()) {
            double height = getChildren().size() == 1 ? room : snapSizeY(block.prefHeight(width));
            layoutInArea(block, snappedLeftInset(), top, width, height, 0, HPos.LEFT, VPos.TOP);
            top += height;
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        if (!isOfBlocks()) {
            return super.computePrefHeight(width);
        }
        double inner = width < 0 ? -1 : width - snappedLeftInset() - snappedRightInset();
        double blocks = 0;
        for (Node block : getChildren()) {
            blocks += snapSizeY(block.prefHeight(inner));
        }
        return snappedTopInset() + blocks + snappedBottomInset();
    }

    private static List<Node> words(String sentence) {
        List<Node> words = new ArrayList<>();
        for (String word : split(sentence)) {
            words.add(piece(word));
        }
        return words;
    }

    /// A figure or a name alone is drawn from left to right, without marks: what ends the sentence or the clause behind
    /// it then stands on its left.
    private static Label piece(String word) {
        if (hasRightToLeft(word)) {
            return new Label(word);
        }
        String bare = word.replace(MARK, "");
        Matcher end = ENDS_ON_THE_LEFT.matcher(bare);
        String drawn = end.find() && end.start() > 0
                ? new StringBuilder(end.group()).reverse() + bare.substring(0, end.start())
                : bare;
        Label label = new Label(drawn);
        label.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        return label;
    }

    /// At spaces, but not within what runs from left to right: what is marked so, and words in a row without a letter
    /// from right to left, as in a command. The marks that part the words of a phrase part nothing here.
    static List<String> split(String marked) {
        List<String> pieces = new ArrayList<>();
        List<String> run = new ArrayList<>();
        for (String word : atSpaces(BETWEEN_WORDS.matcher(marked).replaceAll(""))) {
            if (word.equals(BETWEEN_ITEMS) || hasRightToLeft(word) || word.indexOf(LEFT_TO_RIGHT_MARK) >= 0) {
                endRun(run, pieces);
                pieces.add(word);
            } else {
                run.add(word);
                if (ENDS_CLAUSE.matcher(word).find()) {
                    endRun(run, pieces);
                }
            }
        }
        endRun(run, pieces);
        return pieces;
    }

    /// A single word needs no mark; what ends the sentence stays outside, where the sentence ends.
    private static void endRun(List<String> run, List<String> pieces) {
        if (run.stream().filter(HAS_WORD.asPredicate()).count() < 2) {
            pieces.addAll(run);
        } else {
            String whole = String.join(" ", run);
            Matcher end = ENDS.matcher(whole);
            int at = end.find() ? end.start() : whole.length();
            pieces.add(LEFT_TO_RIGHT_MARK + whole.substring(0, at) + LEFT_TO_RIGHT_MARK + whole.substring(at));
        }
        run.clear();
    }

    private static List<String> atSpaces(String sentence) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            inside ^= c == LEFT_TO_RIGHT_MARK;
            if (c == ' ' && !inside) {
                addWord(word, words);
            } else {
                word.append(c);
            }
        }
        addWord(word, words);
        return words;
    }

    private static void addWord(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean hasRightToLeft(String sentence) {
        return sentence.codePoints()
                .map(Character::getDirectionality)
                .anyMatch(direction -> direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    }
}
