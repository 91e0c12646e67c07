package dev.yoke.app;

import dev.yoke.app.screen.CockpitWindow;
import dev.yoke.app.screen.Screen;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;

/// A run whose window stops answering, for [HungWindowIT].
final class HungWindow implements Screen {
    private HungWindow() {}

    public static void main(String[] arguments) {
        Shutdown shutdown = new Shutdown();
        CockpitWindow window = CockpitWindow.open(
                        new HungWindow(),
                        false,
                        new CockpitWindow.Run(shutdown::ask, shutdown::isAsked, System.out::println))
                .orElseThrow();
        Platform.runLater(HungWindow::hang);
        boolean unused = shutdown.await(Optional.empty());
        window.close();
        System.out.println("engine and journal are closed");
        shutdown.done();
        System.exit(shutdown.code());
    }

    private static void hang() {
        System.out.println("hangs");
        while (true) {
            LockSupport.park();
        }
    }

    @Override
    public Scene build(double width, double height) {
        return new Scene(new Pane(), width, height);
    }

    @Override
    public boolean isLive() {
        return true;
    }

    @Override
    public void close() {}
}
