package dev.yoke.core.port;

import dev.yoke.core.signal.SourcePolicy;
import java.util.List;

/// The senders of signals from outside, and the addresses that speak for them.
///
/// Thread: any but the engine's and the screen's: it waits for the disk and for the engine.
/// Failure: [IllegalStateException] whose message is for the trader; then nothing was changed for senders.
public interface SignalSources {

    /// Where no signals come from outside.
    SignalSources NONE = new SignalSources() {
        private static final String NOBODY = "this cockpit takes no signals from outside";

        @Override
        public List<SourcePolicy> all() {
            return List.of();
        }

        @Override
        public String create(SourcePolicy source) {
            throw new IllegalStateException(NOBODY);
        }

        @Override
        public void change(SourcePolicy source) {
            throw new IllegalStateException(NOBODY);
        }

        @Override
        public boolean revoke(String name) {
            return false;
        }
    };

    /// Ordered by name; from memory, waits for nothing.
    List<SourcePolicy> all();

    /// Adds a source, or gives an existing one a new address, which ends its old one.
    ///
    /// @return the whole address: a secret that can be shown this once, because only its hash is kept
    String create(SourcePolicy source);

    /// Another policy for a source that keeps its address.
    void change(SourcePolicy source);

    /// Ends the source's address.
    ///
    /// @return false when there is none of that name
    boolean revoke(String name);
}
