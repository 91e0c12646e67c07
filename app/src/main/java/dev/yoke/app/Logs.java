package dev.yoke.app;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import dev.yoke.app.around.RecentLog;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;

/// The log files of a running cockpit: rolled by day and size, 200 MB at most, written by a thread of their own.
final class Logs {
    /// JavaFX says here that it was loaded from the class path, which is how Yoke is built. Held, because the log
    /// manager forgets loggers that nobody holds.
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Logs() {}

    static void writeTo(Path folder) {
        JAVAFX.setLevel(Level.SEVERE);
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        URL configuration = Objects.requireNonNull(Logs.class.getResource("/logback-cockpit.xml"));
        context.reset();
        context.putProperty("LOGS", folder.toString());
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        try {
            configurator.doConfigure(configuration);
        } catch (JoranException e) {
            throw new CommandFailedException("The log files in " + folder + " cannot be set up: " + e.getMessage());
        }
    }

    /// The latest lines from here on, for the screen.
    static RecentLog recent() {
        RecentLog recent = new RecentLog();
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        recent.setContext(context);
        recent.start();
        context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(recent);
        return recent;
    }

    static void forget(RecentLog recent) {
        ((LoggerContext) LoggerFactory.getILoggerFactory())
                .getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)
                .detachAppender(recent);
        recent.stop();
    }

    /// Writes what waits and closes the files.
    static void close() {
        ((LoggerContext) LoggerFactory.getILoggerFactory()).stop();
    }
}
