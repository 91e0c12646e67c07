package dev.yoke.app;

/// The gateway's paths that the command line uses.
final class Routes {
    static final String STATUS = "/api/v1/system/status";
    static final String POSITIONS = "/api/v1/positions";
    static final String FLATTEN = "/api/v1/system/emergency-stop";
    static final String REARM = "/api/v1/system/rearm";
    static final String SOURCES = "/api/v1/webhooks";

    private Routes() {}
}
