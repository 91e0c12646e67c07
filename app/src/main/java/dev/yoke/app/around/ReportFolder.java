package dev.yoke.app.around;

import dev.yoke.app.home.Home;
import dev.yoke.app.home.PrivateFiles;
import dev.yoke.core.port.Clock;
import dev.yoke.core.port.ReportFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reports in the folder `reports` of the home folder.
public final class ReportFolder implements ReportFiles {
    private static final Logger LOG = LoggerFactory.getLogger(ReportFolder.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Home home;
    private final Clock clock;
    private final Redactor redactor;

    public ReportFolder(Home home, Clock clock, Redactor redactor) {
        this.home = home;
        this.clock = clock;
        this.redactor = redactor;
    }

    @Override
    public String masked(String text) {
        return redactor.masked(text);
    }

    @Override
    public Saved save(String name, String text) {
        String stamp = STAMP.format(Instant.ofEpochMilli(clock.nowMs()));
        Path file = home.reports().resolve(name.replaceAll("[^A-Za-z0-9-]", "_") + "-" + stamp + ".txt");
        try {
            PrivateFiles.writeInFolder(file, masked(text));
            return new Saved(true, file.toString());
        } catch (IOException e) {
            LOG.warn("The report {} cannot be written: {}", file, e.toString());
            return new Saved(false, file + " cannot be written: " + e.getMessage());
        }
    }
}
