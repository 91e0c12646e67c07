package dev.yoke.connectors.gateway;

import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.port.Clock;
import dev.yoke.core.port.EngineInbox;
import dev.yoke.core.port.SourceStore;
import dev.yoke.core.signal.SourcePolicy;
import java.util.List;
import java.util.Optional;

/// Makes and revokes the addresses that signals are sent to. An address is shown once: only its token's hash is kept.
///
/// Thread: any but the engine's; waits for the engine.
public final class WebhookSources {

    private final SourceStore store;
    private final EngineAnswers engine;
    private final Clock clock;

    public WebhookSources(SourceStore store, EngineInbox inbox, Clock clock, long answerTimeoutMs) {
        this.store = store;
        this.engine = new EngineAnswers(inbox, answerTimeoutMs);
        this.clock = clock;
    }

    /// Adds the source or gives an existing one a new token, which ends its old address.
    ///
    /// Failure: [IllegalStateException] with a message for the trader where engine or store refuse; then nothing
    /// is usable.
    ///
    /// @return the path of the address: `/webhook/<name>/<token>`
    public String create(SourcePolicy source) {
        if (source.isReserved()) {
            throw new IllegalStateException("a source cannot be called " + source.name()
                    + ": under that name a person trades; choose another name");
        }
        String token = Tokens.fresh();
        store.put(source, Tokens.hash(token), clock.nowMs());
        tellEngine(source);
        return "/webhook/" + source.name() + "/" + token;
    }

    /// Another policy for a source that keeps its address.
    ///
    /// Failure: as [#create]; what the engine refuses is then in force after the next start.
    public void change(SourcePolicy source) {
        if (!store.change(source, clock.nowMs())) {
            throw new IllegalStateException("there is no source called " + source.name());
        }
        tellEngine(source);
    }

    private void tellEngine(SourcePolicy source) {
        Optional<Answer> answer = engine.ask(new Command.SetSourcePolicy(source));
        if (answer.isEmpty()) {
            throw new IllegalStateException("the engine did not answer in time; try again");
        }
        if (!answer.get().isAccepted()) {
            throw new IllegalStateException(answer.get().text());
        }
    }

    public boolean exists(String name) {
        return store.all().stream().anyMatch(source -> source.name().equals(name));
    }

    public List<SourcePolicy> all() {
        return store.all();
    }

    /// @return false when there is none of that name
    public boolean revoke(String name) {
        return store.remove(name);
    }
}
