package dev.yoke.ui.chart.order;

import dev.yoke.ui.chart.plot.Pieces;
import dev.yoke.ui.chart.plot.Plot;
import dev.yoke.ui.words.Phrases;
import java.util.Objects;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The question beside a line that was moved. The chart keeps the focus: Enter and Esc answer it there.
final class ConfirmStrip extends HBox {

    private static final double LIFT = 30;
    private static final double RIGHT = 12;
    private static final double MARGIN = 4;

    private final HBox question = new HBox(4);
    private final Label snag = new Label();
    private final Button yes;
    private final Button no;

    ConfirmStrip(Phrases phrases, Runnable onYes, Runnable onNo) {
        yes = new Button(phrases.get("ask.yes"));
        no = new Button(phrases.get("ask.no"));
        getStyleClass().add("line-confirm");
        getStylesheets()
                .add(Objects.requireNonNull(ConfirmStrip.class.getResource("order.css"))
                        .toExternalForm());
        setNodeOrientation(
                phrases.language().isRightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        yes.setId("line-confirm-yes");
        no.setId("line-confirm-no");
        yes.getStyleClass().add("primary");
        snag.getStyleClass().add("warn");
        question.setMinWidth(Region.USE_PREF_SIZE);
        question.setAlignment(Pos.CENTER_LEFT);
        question.setId("line-confirm-question");
        for (Button button : new Button[] {yes, no}) {
            button.setFocusTraversable(false);
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        yes.setOnAction(event -> onYes.run());
        no.setOnAction(event -> onNo.run());
        setManaged(false);
        setVisible(false);
        getChildren().addAll(question, snag, yes, no);
    }

    void show(Plot plot, LineMove move, Outlook outlook) {
        setAccessibleText(outlook.question());
        question.getChildren()
                .setAll(Pieces.of(outlook.question()).stream()
                        .map(ConfirmStrip::label)
                        .toList());
        snag.setText(outlook.snag().orElse(""));
        snag.setManaged(outlook.snag().isPresent());
        snag.setVisible(outlook.snag().isPresent());
        setVisible(true);
        applyCss();
        autosize();
        long price = move.price() == 0 ? move.from().at(move.level()) : move.price();
        double y = plot.scale().y(price / 1e8);
        boolean below = y < plot.scale().height() / 2;
        double lines = outlook.snag().isPresent() ? LIFT + 20 : LIFT;
        Point2D at =
                plot.toNode(plot.scale().width() - RIGHT - getWidth(), below ? y + lines : y - lines - getHeight());
        relocate(
                Math.max(MARGIN, Math.round(at.getX())),
                Math.round(Math.clamp(
                        at.getY(), MARGIN, Math.max(MARGIN, plot.scale().height() - getHeight() - MARGIN))));
    }

    /// Words in the language's direction, figures and their arrows from left to right.
    private static Label label(Pieces.Piece piece) {
        Label label = new Label(piece.text());
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setNodeOrientation(piece.rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        return label;
    }

    void hide() {
        setVisible(false);
    }
}
