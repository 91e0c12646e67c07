package dev.yoke.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

final class PngTest {
    private static final int WIDTH = 97;
    private static final int HEIGHT = 31;

    @Test
    void isReadBackPixelForPixelByAnotherReader() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        int[] argb = random.ints((long) WIDTH * HEIGHT)
                .map(pixel -> pixel | 0xff000000)
                .toArray();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Png.write(bytes, argb, WIDTH, HEIGHT);

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(image.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH)).isEqualTo(argb);
    }
}
