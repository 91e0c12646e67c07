package dev.yoke.connectors.gateway;

import dev.yoke.core.port.SignalSources;
import dev.yoke.core.signal.SourcePolicy;
import java.util.List;
import java.util.function.Supplier;

/// The sources of signals for the screen: as over the control API, without its HTTP.
final class GatewaySources implements SignalSources {

    private final WebhookSources sources;
    private final SignalRate rate;
    private final Supplier<String> baseUrl;

    GatewaySources(WebhookSources sources, SignalRate rate, Supplier<String> baseUrl) {
        this.sources = sources;
        this.rate = rate;
        this.baseUrl = baseUrl;
    }

    @Override
    public List<SourcePolicy> all() {
        return sources.all();
    }

    @Override
    public String create(SourcePolicy source) {
        return baseUrl.get() + sources.create(source);
    }

    @Override
    public void change(SourcePolicy source) {
        sources.change(source);
    }

    @Override
    public boolean revoke(String name) {
        boolean known = sources.revoke(name);
        rate.forget(name);
        return known;
    }
}
