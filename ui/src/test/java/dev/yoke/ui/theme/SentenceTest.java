package dev.yoke.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentenceTest {

    @Test
    void breaksBetweenPersianWordsAndKeepsWhatRunsFromLeftToRightWhole() {
        assertThat(Sentence.split("ریسک \u200E49.20 USD\u200E، ریسک \u200Eباز \u200EIC Live\u200E آفلاین"))
                .containsExactly("ریسک", "\u200E49.20 USD\u200E،", "ریسک", "باز", "\u200EIC Live\u200E", "آفلاین");
    }
}
