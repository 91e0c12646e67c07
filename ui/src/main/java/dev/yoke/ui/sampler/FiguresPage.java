package dev.yoke.ui.sampler;

import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.theme.Figures;
import dev.yoke.ui.theme.Measures;
import dev.yoke.ui.theme.PricePieces;
import dev.yoke.ui.words.Phrases;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// How figures are written: signs, thousands, decimals by the symbol's digits, the last pips larger.
final class FiguresPage {

    private static final long ONE = 100_000_000;

    private FiguresPage() {}

    static Node make(ScreenPorts ports) {
        Phrases words = ports.phrases(FiguresPage.class);
        return new VBox(
                Measures.GAP_12,
                new Section(
                        words.get("figures.prices"),
                        price(108_512_000, 5),
                        price(2_401_25000000L, 2),
                        price(157_12300000L, 3),
                        price(39_812_40000000L, 1)),
                new Section(
                        words.get("figures.money"),
                        figure(ports.desk().amounts().signedMoney(1_204_50000000L), "profit"),
                        figure(ports.desk().amounts().signedMoney(-86_40000000L), "loss"),
                        figure(ports.desk().amounts().money(101_240_55000000L, "USD"), "strong")),
                new Section(
                        words.get("figures.shares"),
                        figure(Figures.arrow(1) + Figures.signedPercent(81_000_000, 2), "profit"),
                        figure(Figures.arrow(-1) + Figures.signedPercent(-20_000_000, 2), "loss"),
                        figure(Figures.rMultiple(2 * ONE) + " R", "muted")),
                new Section(
                        words.get("figures.ages"),
                        figure(Figures.age(24_000), "muted"),
                        figure(Figures.age(185 * 60_000L), "muted"),
                        figure(Figures.NONE, "stale")));
    }

    private static Node price(long units, int digits) {
        PricePieces pieces = PricePieces.of(units, digits);
        HBox price = new HBox(piece(pieces.head(), "head"), piece(pieces.pips(), "pips"), piece(pieces.tail(), "tail"));
        price.getStyleClass().add("sample-price");
        price.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        return price;
    }

    private static Label piece(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    private static Label figure(String text, String style) {
        Label label = piece(text, style);
        label.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        return label;
    }
}
