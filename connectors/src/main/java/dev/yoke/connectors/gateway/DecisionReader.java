package dev.yoke.connectors.gateway;

import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.SignalId;
import java.util.List;

/// Reads the flight recorder: what was decided about one signal. Thread: any; may block on the disk.
@FunctionalInterface
public interface DecisionReader {

    List<Decision> decisions(SignalId signal);
}
