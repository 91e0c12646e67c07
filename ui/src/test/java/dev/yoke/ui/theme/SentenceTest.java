package dev.yoke.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentenceTest {

    @Test
    void keepsACommandInOnePieceAndInItsOrder() {
        assertThat(Sentence.split("بنویسید buy 0.5% EURUSD sl 20 tp 40"))
                .containsExactly("بنویسید", "\u200Ebuy 0.5% EURUSD sl 20 tp 40\u200E");
        assertThat(Sentence.split("با File > Login to Trade Account، دوباره"))
                .containsExactly("با", "\u200EFile > Login to Trade Account\u200E،", "دوباره");
        assertThat(Sentence.split("close gold · positions · با \u200E2 R\u200E \u200E3 R\u200E در F8."))
                .containsExactly(
                        "\u200Eclose gold\u200E",
                        "·",
                        "positions",
                        "·",
                        "با",
                        "\u200E2 R\u200E",
                        "\u200E3 R\u200E",
                        "در",
                        "F8.");
    }

    @Test
    void breaksBetweenPersianWordsAndKeepsWhatRunsFromLeftToRightWhole() {
        assertThat(Sentence.split("ریسک \u200E49.20 USD\u200E، ریسک \u200Eباز \u200EIC Live\u200E آفلاین"))
                .containsExactly("ریسک", "\u200E49.20 USD\u200E،", "ریسک", "باز", "\u200EIC Live\u200E", "آفلاین");
    }
}
