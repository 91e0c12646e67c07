package dev.yoke.ui.chart;

import dev.yoke.core.port.Clock;
import dev.yoke.core.port.Exports;
import dev.yoke.ui.control.Png;
import dev.yoke.ui.desk.Notices;
import dev.yoke.ui.desk.ScreenPorts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.transform.Transform;

/// A chart's picture as a file and in the clipboard. Encoding and writing happen in the background. Thread: FX.
final class Snapshot {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss", Locale.ROOT);

    private final ScreenPorts ports;
    private final Exports exports;
    private final ChartWords words;

    Snapshot(ScreenPorts ports, Exports exports, ChartWords words) {
        this.ports = ports;
        this.exports = exports;
        this.words = words;
    }

    /// @param detail what it shows, for the name of the file
    void take(ChartSurface surface, String detail) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(surface.pixels(), surface.pixels()));
        WritableImage image = surface.snapshot(parameters, null);
        ClipboardContent content = new ClipboardContent();
        content.putImage(image);
        boolean copied = Clipboard.getSystemClipboard().setContent(content);
        write(image, fileName(detail, ports.clock(), ports.zone()), copied);
    }

    private void write(WritableImage image, String name, boolean copied) {
        Runnable again = () -> write(image, name, copied);
        ports.background()
                .run(
                        () -> exports.write(Optional.empty(), name, encoded(image)),
                        result -> told(result, copied, again),
                        reason -> told(new Exports.Failed(reason), copied, again));
    }

    static String fileName(String detail, Clock clock, ZoneId zone) {
        String subject = detail.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        String time = NAME.format(Instant.ofEpochMilli(clock.nowMs()).atZone(zone));
        return "chart-" + (subject.isEmpty() ? "" : subject + "-") + time + ".png";
    }

    private void told(Exports.Result result, boolean copied, Runnable again) {
        switch (result) {
            case Exports.Written written ->
                ports.desk()
                        .notices()
                        .done(words.get(
                                copied ? "snapshot.done-copied" : "snapshot.done",
                                written.file().toString()));
            case Exports.Failed failed ->
                ports.desk()
                        .notices()
                        .failed(
                                words.get("snapshot.failed", failed.reason()),
                                new Notices.Undo(words.get("again"), again));
        }
    }

    private static byte[] encoded(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Png.write(out, pixels, width, height);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
