package dev.yoke.connectors.sim.broker;

import dev.yoke.core.market.Tick;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The broker's newest quotes, its markup included, by the market's own name of the symbol.
final class BrokerQuotes {

    private final Map<String, Tick> last = new HashMap<>();

    void put(String market, Tick quote) {
        last.put(market, quote);
    }

    Optional<Tick> find(String market) {
        return Optional.ofNullable(last.get(market));
    }
}
