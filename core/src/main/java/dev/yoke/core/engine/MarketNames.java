package dev.yoke.core.engine;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.Underlying;
import java.util.HashMap;
import java.util.Map;

/// What the brokers' symbols stand for, worked out once per specification: the picture asks for all of them every time.
final class MarketNames {

    private final Map<Instrument, Named> names = new HashMap<>();

    private record Named(SymbolSpec spec, String name) {}

    String of(Instrument instrument, SymbolSpec spec) {
        Named known = names.get(instrument);
        if (known == null || !isSame(known.spec(), spec)) {
            known = new Named(spec, Underlying.of(spec).name());
            names.put(instrument, known);
        }
        return known.name();
    }

    private static boolean isSame(SymbolSpec known, SymbolSpec now) {
        return known.symbol().equals(now.symbol())
                && known.baseCurrency().equals(now.baseCurrency())
                && known.profitCurrency().equals(now.profitCurrency());
    }
}
