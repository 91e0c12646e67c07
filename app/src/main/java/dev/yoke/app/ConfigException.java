package dev.yoke.app;

/// The settings file is refused. The message names file, line and what is expected there.
final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConfigException(String message) {
        super(message);
    }
}
