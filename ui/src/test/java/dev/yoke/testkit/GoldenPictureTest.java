package dev.yoke.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoldenPictureTest {

    private static final List<String> GREY = Collections.nCopies(10, "808080 808080 808080 808080 808080");

    @Test
    void forgivesAnotherFont() {
        List<String> softer = Collections.nCopies(10, "888080 788080 808088 808080 707070");

        assertThatCode(() -> GoldenPicture.compare("grey", GREY, softer)).doesNotThrowAnyException();
    }

    @Test
    void seesARowOfAnotherColour() {
        List<String> changed = new java.util.ArrayList<>(GREY);
        changed.set(4, "808080 ff8080 ff8080 808080 808080");

        assertThatThrownBy(() -> GoldenPicture.compare("grey", GREY, changed)).hasMessageContaining("(16,64)");
    }

    @Test
    void seesAnotherSize() {
        assertThatThrownBy(() -> GoldenPicture.compare("grey", GREY, GREY.subList(0, 9)))
                .isInstanceOf(AssertionError.class);
    }
}
