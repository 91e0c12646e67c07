package dev.yoke.app.screen;

import dev.yoke.ui.control.Png;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The cockpit's one window. The toolkit is touched here and nowhere else, and not before a window is wanted.
///
/// Thread: any; what must run on the FX thread is handed over, with a deadline, because nothing waits for the FX thread
/// for ever.
public final class CockpitWindow {
    private static final Logger LOG = LoggerFactory.getLogger(CockpitWindow.class);
    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;
    /// Width and height that JavaFX's Headless platform can show.
    private static final int MEMORY_SCREEN = 1000;
    /// A machine that is busy with other things opens a window late; without one there is no cockpit to look at.
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /// Once the run is to end: engine and journal are closed after the window, and all of it has 15 seconds.
    private static final Duration LAST_PICTURE = Duration.ofSeconds(5);
    private static final Duration CLOSING = Duration.ofSeconds(2);
    /// What is drawn in the frames after the last of it has come.
    private static final Duration SETTLING = Duration.ofMillis(1_500);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Screen screen;
    private final Stage stage;
    private final Node content;
    private final Run run;

    private CockpitWindow(Screen screen, Stage stage, Node content, Run run) {
        this.screen = screen;
        this.stage = stage;
        this.content = content;
        this.run = run;
    }

    /// The run that the window is of.
    ///
    /// @param onClose called when the trader closes the window
    /// @param isEnding whether somebody wants the run to end: nothing waits for the window any more
    /// @param say told a line each
    public record Run(Runnable onClose, BooleanSupplier isEnding, Consumer<String> say) {}

    /// Opens the window, or says in one line why there is none: the cockpit goes on without.
    ///
    /// @param visible false = drawn into memory only, for pictures
    public static Optional<CockpitWindow> open(Screen screen, boolean visible, Run run) {
        if (!visible) {
            Display.useMemory();
        }
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        try {
            Platform.setImplicitExit(false);
            Platform.startup(() -> started.complete(true));
            giveUpAtTheEnd(run).await(started);
            return Optional.of(
                    onFxThread(() -> visible ? show(screen, run) : inMemory(screen, run), giveUpAtTheEnd(run)));
        } catch (RuntimeException | LinkageError e) {
            if (!run.isEnding().getAsBoolean()) {
                LOG.info("The window could not be opened", e);
                run.say()
                        .accept("The window could not be opened (" + e.getMessage()
                                + "): the cockpit runs headless. Ctrl-C ends it.");
            }
            return Optional.empty();
        }
    }

    private static CockpitWindow show(Screen screen, Run run) {
        Scene scene = screen.build(WIDTH, HEIGHT);
        Stage stage = new Stage();
        stage.setTitle("Yoke");
        stage.setOnCloseRequest(event -> {
            event.consume();
            run.onClose().run();
        });
        screen.show(stage, scene);
        return new CockpitWindow(screen, stage, scene.getRoot(), run);
    }

    /// The screen in memory is smaller than the picture: the content keeps its size and reaches over the window's edge.
    private static CockpitWindow inMemory(Screen screen, Run run) {
        Scene scene = screen.build(WIDTH, HEIGHT);
        Parent content = scene.getRoot();
        Group frame = new Group();
        scene.setRoot(frame);
        frame.getChildren().add(content);
        if (content instanceof Region region) {
            region.setMinSize(WIDTH, HEIGHT);
            region.setPrefSize(WIDTH, HEIGHT);
        }
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.setWidth(MEMORY_SCREEN);
        stage.setHeight(MEMORY_SCREEN);
        stage.show();
        return new CockpitWindow(screen, stage, content, run);
    }

    /// Waits until live prices are drawn, the charts have their candles and `more` holds, at most so long, or until the
    /// run is to end.
    ///
    /// @return whether all of it came about
    public boolean awaitSettled(BooleanSupplier more, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        boolean settled = false;
        while (!settled && !isOver(deadline)) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            settled = screen.isLive() && more.getAsBoolean() && isSettled();
        }
        long drawn = Math.min(System.nanoTime() + SETTLING.toNanos(), deadline);
        while (!isOver(drawn)) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return settled;
    }

    private boolean isSettled() {
        try {
            return onFxThread(screen::isSettled, giveUpAtTheEnd(run));
        } catch (IllegalStateException e) {
            if (run.isEnding().getAsBoolean()) {
                LOG.info("The window is not waited for any more", e);
                return false;
            }
            throw e;
        }
    }

    private boolean isOver(long deadline) {
        return run.isEnding().getAsBoolean() || System.nanoTime() >= deadline;
    }

    /// Writes what the window shows as a PNG.
    public void picture(Path file) {
        WritableImage image =
                onFxThread(() -> content.snapshot(new SnapshotParameters(), null), atTheEnd(LAST_PICTURE));
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            Png.write(out, pixels, width, height);
        } catch (IOException e) {
            throw PictureFile.refused(file, String.valueOf(e.getMessage()), e);
        }
    }

    /// Not while the JVM is ending: JavaFX is gone by then.
    public void close() {
        try {
            onFxThread(
                    () -> {
                        screen.close();
                        stage.hide();
                        return stage;
                    },
                    atTheEnd(CLOSING));
        } catch (IllegalStateException e) {
            // To take leave of JavaFX would wait for the same thread.
            LOG.warn("The window did not close in time", e);
            return;
        }
        Platform.exit();
    }

    private Patience atTheEnd(Duration atMost) {
        return new Patience(PATIENCE, run.isEnding(), atMost);
    }

    /// A window that is still to come is given up as soon as the run is to end.
    private static Patience giveUpAtTheEnd(Run run) {
        return new Patience(PATIENCE, run.isEnding(), Duration.ZERO);
    }

    private static <T> T onFxThread(Supplier<T> work, Patience patience) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.get());
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        });
        return patience.await(result);
    }
}
