package dev.yoke.core.engine;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.signal.Priority;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SourcePolicy;
import dev.yoke.core.signal.SourcePolicy.Mode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which terminals a signal may go to and what may be done with it, by its source's policy.
final class SignalRouter {

    private final Terminals terminals;
    private final Map<String, SourcePolicy> sources = new LinkedHashMap<>();

    SignalRouter(Terminals terminals) {
        this.terminals = terminals;
    }

    void set(SourcePolicy source) {
        sources.put(source.name(), source);
    }

    /// A source nobody set up only ever shadows.
    Mode modeOf(Signal signal) {
        if (SourcePolicy.isPerson(signal.source())) {
            return Mode.AUTO;
        }
        SourcePolicy source = sources.get(signal.source());
        return source == null ? Mode.SHADOW : source.mode();
    }

    /// Where its entries wait. A source nobody set up is only watched.
    Priority priorityOf(Signal signal) {
        if (SourcePolicy.isPerson(signal.source())) {
            return Priority.HIGH;
        }
        SourcePolicy source = sources.get(signal.source());
        return source == null ? Priority.LOW : source.priority();
    }

    List<TerminalBook> route(Signal signal) {
        Optional<SourcePolicy> source = Optional.ofNullable(sources.get(signal.source()));
        List<TerminalBook> routed = new ArrayList<>();
        for (TerminalBook book : terminals.all()) {
            boolean wanted = source.map(policy ->
                            policy.terminals().isEmpty() || policy.terminals().contains(book.id()))
                    .orElse(true);
            boolean keptOff =
                    book.isReal() && source.map(SourcePolicy::demoOnly).orElse(false);
            if (book.identity().isPresent() && wanted && !keptOff && signal.routesTo(book.id())) {
                routed.add(book);
            }
        }
        return routed;
    }

    /// That terminal alone, if the signal may still go there.
    List<TerminalBook> route(Signal signal, TerminalId only) {
        List<TerminalBook> routed = route(signal);
        routed.removeIf(book -> !book.id().equals(only));
        return routed;
    }

    /// Those it names that it does not reach: not connected, not known, or kept from its source.
    List<TerminalId> unreached(Signal signal, List<TerminalBook> routed) {
        return signal.terminals().stream()
                .filter(id -> routed.stream().noneMatch(book -> book.id().equals(id)))
                .sorted()
                .toList();
    }

    /// Why it does not reach that one.
    String whyNot(Signal signal, TerminalId id) {
        Optional<TerminalBook> book = terminals.find(id);
        if (book.isEmpty()) {
            return "no terminal " + id + " is known; see `yoke status` for their names";
        }
        return book.get().identity().isEmpty()
                ? id + " is not connected"
                : "source " + signal.source() + " may not reach " + id;
    }

    /// Why [#route] found nothing.
    String whyNone(Signal signal) {
        boolean any = terminals.all().stream().anyMatch(book -> book.identity().isPresent());
        return any
                ? "source " + signal.source() + " may reach none of the connected terminals"
                : "no terminal is connected";
    }
}
