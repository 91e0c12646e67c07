package dev.yoke.ui.chart.plot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.ui.chart.plot.Pieces.Piece;
import org.junit.jupiter.api.Test;

class PiecesTest {

    @Test
    void aTextFromLeftToRightIsOnePiece() {
        assertThat(Pieces.of("BUY 0.50  +50.00 USD")).containsExactly(new Piece("BUY 0.50  +50.00 USD", false, 0));
        assertThat(Pieces.of("")).isEmpty();
    }

    @Test
    void figuresStandApartFromWordsOfTheOtherDirection() {
        assertThat(Pieces.of("حد ضرر  \u200E−40.00 USD\u200E  \u200E−10.0\u200E پیپ"))
                .containsExactly(
                        new Piece("حد ضرر", true, 0),
                        new Piece("−40.00 USD  −10.0", false, 2),
                        new Piece("پیپ", true, 1));
    }
}
