package dev.yoke.core.view;

import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Signal;
import java.util.List;

/// A signal that waits for a person until `expiresMs` (UTC epoch ms), with what would be done now.
public record PendingSignalView(Signal signal, List<Decision> preview, long expiresMs) {
    public PendingSignalView {
        preview = List.copyOf(preview);
    }
}
