package dev.yoke.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;

/// Holds a picture against the one that somebody looked at and found good. Kept is not the picture but its mean colours
/// in cells of 16 × 16 pixels, as text: fonts differ a little between machines, and a difference can be read.
///
/// A cell differs where a channel is off by more than [#CELL_TOLERANCE]; the picture differs where more than
/// [#SHARE_TOLERANCE] of its cells do. After a wanted change write them anew with `-Dyoke.golden=write`, and look at
/// the pictures in `target/pictures`.
public final class GoldenPicture {

    private static final int CELL = 16;
    private static final int CELL_TOLERANCE = 24;
    private static final double SHARE_TOLERANCE = 0.02;
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private GoldenPicture() {}

    /// @param name `ticket-dark`: the text `golden/ticket-dark.txt`, the picture `target/pictures/ticket-dark.png`
    public static void assertLooksAs(String name, Scene scene) {
        FxStage.picture(scene, name + ".png");
        compare(name, FxStage.call(() -> cells(scene.snapshot(null))));
    }

    private static void compare(String name, List<String> now) {
        Path file = FOLDER.resolve(name + ".txt");
        try {
            if ("write".equals(System.getProperty("yoke.golden"))) {
                Files.createDirectories(FOLDER);
                Files.write(file, now);
                return;
            }
            if (!Files.exists(file)) {
                fail("no golden picture " + file + ": look at target/pictures/" + name
                        + ".png, and where it is good write it with -Dyoke.golden=write");
            }
            compare(name, Files.readAllLines(file), now);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static void compare(String name, List<String> golden, List<String> now) {
        assertThat(now.size()).as("rows of %s", name).isEqualTo(golden.size());
        int cells = 0;
        List<String> different = new ArrayList<>();
        for (int y = 0; y < golden.size(); y++) {
            String[] before = golden.get(y).split(" ");
            String[] after = now.get(y).split(" ");
            assertThat(after.length).as("columns of %s", name).isEqualTo(before.length);
            for (int x = 0; x < before.length; x++) {
                cells++;
                if (distance(before[x], after[x]) > CELL_TOLERANCE) {
                    different.add("(" + x * CELL + "," + y * CELL + ") " + before[x] + " is now " + after[x]);
                }
            }
        }
        assertThat(different.size())
                .as(
                        "cells of %s that differ, of %d; the picture is target/pictures/%s.png; first ones: %s",
                        name, cells, name, different.stream().limit(8).toList())
                .isLessThanOrEqualTo((int) (cells * SHARE_TOLERANCE));
    }

    private static int distance(String before, String after) {
        int a = Integer.parseInt(before, 16);
        int b = Integer.parseInt(after, 16);
        int red = Math.abs((a >> 16) - (b >> 16));
        int green = Math.abs((a >> 8 & 0xff) - (b >> 8 & 0xff));
        int blue = Math.abs((a & 0xff) - (b & 0xff));
        return Math.max(red, Math.max(green, blue));
    }

    private static List<String> cells(WritableImage image) {
        PixelReader pixels = image.getPixelReader();
        List<String> rows = new ArrayList<>();
        for (int y = 0; y < (int) image.getHeight(); y += CELL) {
            List<String> row = new ArrayList<>();
            for (int x = 0; x < (int) image.getWidth(); x += CELL) {
                row.add(mean(
                        pixels,
                        x,
                        y,
                        Math.min(CELL, (int) image.getWidth() - x),
                        Math.min(CELL, (int) image.getHeight() - y)));
            }
            rows.add(String.join(" ", row));
        }
        return rows;
    }

    private static String mean(PixelReader pixels, int left, int top, int width, int height) {
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                int pixel = pixels.getArgb(x, y);
                red += pixel >> 16 & 0xff;
                green += pixel >> 8 & 0xff;
                blue += pixel & 0xff;
            }
        }
        int count = width * height;
        return "%02x%02x%02x".formatted(red / count, green / count, blue / count);
    }
}
