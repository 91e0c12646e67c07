package dev.yoke.core.port;

import dev.yoke.core.signal.SourcePolicy;
import java.util.List;
import java.util.Optional;

/// The signal sources and the capabilities that speak for them. Only the SHA-256 of a token is kept.
///
/// Thread: any. Failure: a store that cannot write refuses with [IllegalStateException] whose message is for the
/// trader; reads go on from memory.
public interface SourceStore {

    /// Adds a source, or replaces policy and token of the one with that name.
    ///
    /// @param tokenHash lower-case hex of the token's SHA-256
    void put(SourcePolicy source, String tokenHash, long nowMs);

    /// Another policy for the source of that name, whose token stays.
    ///
    /// @return false when there is none of that name
    boolean change(SourcePolicy source, long nowMs);

    /// The source of that name if the hash is its own; compared in constant time.
    Optional<SourcePolicy> authenticate(String name, String tokenHash);

    /// Revokes the source's token.
    ///
    /// @return false when there is none of that name
    boolean remove(String name);

    List<SourcePolicy> all();
}
