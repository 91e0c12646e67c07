package dev.yoke.ui.chart;

import dev.yoke.ui.theme.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/// A stage on JavaFX's headless platform, pulses on demand, pictures.
final class FxStage {

    private static final long DEADLINE_MS = 20_000;

    private FxStage() {}

    static Scene show(Node content, Theme theme, double width, double height) throws Exception {
        return onFx(() -> {
            Scene scene = new Scene((Parent) content, width, height);
            theme.apply(scene);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            return scene;
        });
    }

    /// Starts the toolkit once per JVM. TestFX would look for Monocle where it is told to be headless.
    static void start() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
        } catch (IllegalStateException alreadyStarted) {
            Platform.runLater(started::countDown);
        }
        if (!started.await(DEADLINE_MS, TimeUnit.MILLISECONDS)) {
            throw new AssertionError("JavaFX did not start within " + DEADLINE_MS + " ms");
        }
        Platform.setImplicitExit(false);
    }

    static <T> T onFx(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get(DEADLINE_MS, TimeUnit.MILLISECONDS);
    }

    /// Returns after two whole pulses, layout included.
    static void pulses(Scene scene) throws Exception {
        for (int i = 0; i < 2; i++) {
            CountDownLatch pulse = new CountDownLatch(1);
            onFx(() -> {
                Runnable[] listener = new Runnable[1];
                listener[0] = () -> {
                    scene.removePostLayoutPulseListener(listener[0]);
                    pulse.countDown();
                };
                scene.addPostLayoutPulseListener(listener[0]);
                Platform.requestNextPulse();
                return true;
            });
            if (!pulse.await(DEADLINE_MS, TimeUnit.MILLISECONDS)) {
                throw new AssertionError("no pulse within " + DEADLINE_MS + " ms");
            }
        }
    }

    static void await(String what, BooleanSupplier condition) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(DEADLINE_MS);
        while (!onFx(condition::getAsBoolean)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not within " + DEADLINE_MS + " ms: " + what);
            }
        }
    }

    static WritableImage picture(Scene scene) throws Exception {
        return onFx(() -> scene.snapshot(null));
    }

    static void write(WritableImage image, String name) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage buffered = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        buffered.setRGB(0, 0, width, height, pixels, 0, width);
        Path folder = Path.of("target", "pictures");
        Files.createDirectories(folder);
        ImageIO.write(buffered, "png", folder.resolve(name + ".png").toFile());
    }
}
