package dev.yoke.core.strategy;

/// The parameters that strategies with a stop behind a turning point share.
final class StopParameters {

    static final String BUFFER = "buffer-atr";
    static final String LEAST = "least-stop-atr";
    static final String MOST = "most-stop-atr";

    private StopParameters() {}

    static Parameter buffer(String standard) {
        return Parameter.multiple(BUFFER, "ATR", standard, "0", "5", "room between the turning point and the stop");
    }

    static Parameter least(String standard) {
        return Parameter.multiple(LEAST, "ATR", standard, "0.1", "10", "a nearer stop is moved out to this");
    }

    static Parameter most(String standard) {
        return Parameter.multiple(MOST, "ATR", standard, "0.5", "20", "with a stop further away there is no entry");
    }
}
