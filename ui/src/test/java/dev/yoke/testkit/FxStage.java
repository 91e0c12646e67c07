package dev.yoke.testkit;

import java.io.File;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/// A window on the headless platform, and a robot that moves the real mouse and keys.
public final class FxStage {

    private static final long DEADLINE_S = 20;
    private static boolean started;

    private final Stage stage;
    private final Robot robot;

    private FxStage(Stage stage, Robot robot) {
        this.stage = stage;
        this.robot = robot;
    }

    public static synchronized void startToolkit() {
        if (!started) {
            CountDownLatch up = new CountDownLatch(1);
            try {
                Platform.startup(up::countDown);
            } catch (IllegalStateException alreadyRunning) {
                up.countDown();
            }
            Platform.setImplicitExit(false);
            await(up);
            started = true;
        }
    }

    public static FxStage show(Callable<Scene> scene) {
        startToolkit();
        return call(() -> {
            Stage stage = new Stage();
            stage.setScene(scene.call());
            stage.setX(0);
            stage.setY(0);
            stage.show();
            stage.requestFocus();
            return new FxStage(stage, new Robot());
        });
    }

    public static <T> T call(Callable<T> work) {
        startToolkit();
        if (Platform.isFxApplicationThread()) {
            try {
                return work.call();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get(DEADLINE_S, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("the FX thread did not answer", e);
        }
    }

    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    /// Lets the events that are under way arrive, and lays out.
    public void settle() {
        for (int i = 0; i < 4; i++) {
            run(() -> stage.getScene().getRoot().layout());
        }
    }

    /// Returns after whole pulses, layout and drawing included.
    public void pulse() {
        for (int i = 0; i < 2; i++) {
            CountDownLatch done = new CountDownLatch(1);
            run(() -> {
                Scene scene = stage.getScene();
                Runnable[] listener = new Runnable[1];
                listener[0] = () -> {
                    scene.removePostLayoutPulseListener(listener[0]);
                    done.countDown();
                };
                scene.addPostLayoutPulseListener(listener[0]);
                Platform.requestNextPulse();
            });
            await(done);
        }
    }

    public void moveTo(Node node) {
        run(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            Bounds bounds = node.localToScreen(node.getLayoutBounds());
            robot.mouseMove(
                    new Point2D(bounds.getMinX() + bounds.getWidth() / 2, bounds.getMinY() + bounds.getHeight() / 2));
        });
        settle();
    }

    public void moveBy(double x, double y) {
        run(() -> robot.mouseMove(robot.getMousePosition().add(x, y)));
        settle();
    }

    public void resize(double width, double height) {
        run(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        settle();
    }

    public void press() {
        run(() -> robot.mousePress(MouseButton.PRIMARY));
        settle();
    }

    public void release() {
        run(() -> robot.mouseRelease(MouseButton.PRIMARY));
        settle();
    }

    public void click(Node node) {
        moveTo(node);
        press();
        release();
    }

    public void keyDown(KeyCode... codes) {
        for (KeyCode code : codes) {
            run(() -> robot.keyPress(code));
        }
        settle();
    }

    public void keyUp(KeyCode... codes) {
        for (KeyCode code : codes) {
            run(() -> robot.keyRelease(code));
        }
        settle();
    }

    public void type(KeyCode... codes) {
        for (KeyCode code : codes) {
            keyDown(code);
            keyUp(code);
        }
    }

    public Node find(String selector) {
        return call(() -> {
            Node node = stage.getScene().lookup(selector);
            if (node == null) {
                throw new AssertionError("no node " + selector);
            }
            return node;
        });
    }

    public void close() {
        run(stage::close);
    }

    /// Lays out everything of a scene that is in no window, whose layout requests nobody follows.
    public static void layOutAgain(Scene scene) {
        for (int i = 0; i < 2; i++) {
            call(() -> {
                requestLayout(scene.getRoot());
                return scene.snapshot(null);
            });
        }
    }

    private static void requestLayout(javafx.scene.Parent parent) {
        parent.requestLayout();
        parent.getChildrenUnmodifiable().forEach(child -> {
            if (child instanceof javafx.scene.Parent next) {
                requestLayout(next);
            }
        });
    }

    /// Writes the scene as a picture, however large.
    public static void picture(Scene scene, String file) {
        WritableImage image = call(() -> scene.snapshot(null));
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        PixelReader reader = image.getPixelReader();
        reader.getPixels(0, 0, width, height, javafx.scene.image.PixelFormat.getIntArgbInstance(), pixels, 0, width);
        java.awt.image.BufferedImage out =
                new java.awt.image.BufferedImage(width, height, java.awt.image.BufferedImage.TYPE_INT_RGB);
        out.setRGB(0, 0, width, height, pixels, 0, width);
        File target = new File("target/pictures", file);
        target.getParentFile().mkdirs();
        try {
            javax.imageio.ImageIO.write(out, "png", target);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(DEADLINE_S, TimeUnit.SECONDS)) {
                throw new AssertionError("JavaFX did not start");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
