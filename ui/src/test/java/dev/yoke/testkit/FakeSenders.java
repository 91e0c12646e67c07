package dev.yoke.testkit;

import dev.yoke.core.port.SignalSources;
import dev.yoke.core.signal.SourcePolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Senders of signals in memory; refuses everything while it has a reason to.
public final class FakeSenders implements SignalSources {

    public final List<String> revoked = new ArrayList<>();
    public String refusal = "";
    private final Map<String, SourcePolicy> sources = new TreeMap<>();

    public FakeSenders with(SourcePolicy source) {
        sources.put(source.name(), source);
        return this;
    }

    @Override
    public List<SourcePolicy> all() {
        return List.copyOf(sources.values());
    }

    @Override
    public String create(SourcePolicy source) {
        refuse();
        sources.put(source.name(), source);
        return "http://127.0.0.1:8080/webhook/" + source.name() + "/secret-" + sources.size();
    }

    @Override
    public void change(SourcePolicy source) {
        refuse();
        sources.put(source.name(), source);
    }

    @Override
    public boolean revoke(String name) {
        refuse();
        revoked.add(name);
        return sources.remove(name) != null;
    }

    private void refuse() {
        if (!refusal.isEmpty()) {
            throw new IllegalStateException(refusal);
        }
    }
}
