package dev.yoke.ui.chart.plot;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// A label of figures and words on the canvas. On a chart everything runs from left to right, words of a language that
/// runs the other way too: they are painted one after the other, so that no figure changes its place or loses its sign.
public final class Pieces {

    private static final char LEFT_TO_RIGHT_MARK = '\u200E';

    /// @param gap spaces before it
    public record Piece(String text, boolean rightToLeft, int gap) {}

    private Pieces() {}

    /// Runs of words of one direction; one piece where there is but one.
    public static List<Piece> of(String text) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        boolean runRight = false;
        int spaces = 0;
        int gap = 0;
        for (String word : text.replace(String.valueOf(LEFT_TO_RIGHT_MARK), "").split(" ", -1)) {
            if (word.isEmpty()) {
                spaces++;
                continue;
            }
            boolean right = isRightToLeft(word);
            if (!run.isEmpty() && right != runRight) {
                pieces.add(new Piece(run.toString(), runRight, gap));
                run.setLength(0);
                gap = spaces + 1;
            } else if (!run.isEmpty()) {
                run.repeat(' ', spaces + 1);
            }
            run.append(word);
            runRight = right;
            spaces = 0;
        }
        if (!run.isEmpty()) {
            pieces.add(new Piece(run.toString(), runRight, gap));
        }
        return pieces;
    }

    private static boolean isRightToLeft(String word) {
        return word.codePoints()
                .map(Character::getDirectionality)
                .anyMatch(direction -> direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    }

    public static double width(PlotFrame frame, String text) {
        double space = frame.textWidth("00", frame.fonts().small()) / 4;
        double width = 0;
        for (Piece piece : of(text)) {
            width += piece.gap() * space
                    + frame.textWidth(piece.text(), frame.fonts().small());
        }
        return width;
    }

    /// @param y the middle of the line
    public static void paint(PlotFrame frame, String text, double x, double y, Color colour) {
        GraphicsContext gc = frame.gc();
        gc.setFill(colour);
        gc.setFont(frame.fonts().small());
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.CENTER);
        double space = frame.textWidth("00", frame.fonts().small()) / 4;
        double at = x;
        for (Piece piece : of(text)) {
            at += piece.gap() * space;
            gc.fillText(piece.text(), at, y);
            at += frame.textWidth(piece.text(), frame.fonts().small());
        }
    }
}
