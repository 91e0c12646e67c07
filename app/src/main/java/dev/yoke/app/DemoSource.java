package dev.yoke.app;

import dev.yoke.app.home.Home;
import dev.yoke.app.home.PrivateFiles;
import dev.yoke.connectors.gateway.Tokens;
import dev.yoke.core.message.Command;
import dev.yoke.core.port.Clock;
import dev.yoke.core.port.EngineInbox;
import dev.yoke.core.port.SourceStore;
import dev.yoke.core.signal.SourcePolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;

/// The source `demo`: trades by itself, on DEMO accounts only, and only while the cockpit runs on the simulated market.
/// Its token is kept, so that its address is the same after a restart.
final class DemoSource {
    private static final SourcePolicy POLICY = new SourcePolicy("demo", SourcePolicy.Mode.AUTO, Set.of(), true);

    private final Home home;
    private final SourceStore sources;
    private final EngineInbox engine;
    private final Clock clock;

    DemoSource(Home home, SourceStore sources, EngineInbox engine, Clock clock) {
        this.home = home;
        this.sources = sources;
        this.engine = engine;
        this.clock = clock;
    }

    /// @return the path of its address
    String allow() throws IOException {
        String token = PrivateFiles.secret(home.demoToken());
        String hash = Tokens.hash(token);
        if (sources.authenticate(POLICY.name(), hash).filter(POLICY::equals).isEmpty()) {
            sources.put(POLICY, hash, clock.nowMs());
        }
        var unused = engine.submit(new Command.SetSourcePolicy(POLICY));
        return "/webhook/" + POLICY.name() + "/" + token;
    }

    /// Ends what an earlier demo allowed; a source of that name that the trader made stays.
    void revoke() throws IOException {
        if (Files.exists(home.demoToken())) {
            String hash = Tokens.hash(PrivateFiles.secret(home.demoToken()));
            if (sources.authenticate(POLICY.name(), hash).isPresent()) {
                sources.remove(POLICY.name());
            }
            Files.delete(home.demoToken());
        }
    }
}
