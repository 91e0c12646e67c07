package dev.yoke.core.signal;

/// The identity of one signal: the sender's own id where there is one, else a hash of its content (`source:…`).
public record SignalId(String value) {

    public SignalId {
        if (value.isBlank() || value.length() > 128) {
            throw new IllegalArgumentException("a signal id has 1 to 128 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
