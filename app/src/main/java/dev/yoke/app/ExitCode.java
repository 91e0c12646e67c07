package dev.yoke.app;

/// What the program tells its caller. The same list is in README.md.
final class ExitCode {
    static final int OK = 0;
    /// It was tried and failed; the reason is on the error output.
    static final int FAILED = 1;
    /// The arguments are wrong.
    static final int USAGE = 2;
    /// No cockpit runs on this home folder.
    static final int NOT_RUNNING = 3;
    /// The home folder or a port is used by another program.
    static final int OCCUPIED = 4;
    /// The settings file is refused.
    static final int SETTINGS = 5;

    /// More than this: ended by the signal of that number more.
    static final int SIGNALLED = 128;

    private ExitCode() {}
}
