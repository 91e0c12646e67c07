package dev.yoke.connectors.sim.market;

import java.util.List;
import java.util.Optional;

/// The instruments of the synthetic market.
public final class SymbolModels {

    public static final List<SymbolModel> ALL = List.of(
            SymbolModel.of("EURUSD", "1.12", 0.0009, 0.75, 8, 180, Rhythm.CURRENCIES),
            SymbolModel.of("GBPUSD", "1.30", 0.0010, 0.65, 11, 170, Rhythm.CURRENCIES),
            SymbolModel.of("USDJPY", "148", 0.0010, -0.6, 9, 170, Rhythm.CURRENCIES),
            SymbolModel.of("XAUUSD", "2400", 0.0017, 0.45, 22, 200, Rhythm.CURRENCIES),
            SymbolModel.of("US30", "41000", 0.0017, 0.1, 18, 160, Rhythm.INDEX),
            SymbolModel.of("BTCUSD", "72000", 0.0042, 0.15, 2500, 190, Rhythm.COINS));

    private SymbolModels() {}

    public static Optional<SymbolModel> find(String name) {
        return ALL.stream().filter(model -> model.name().equals(name)).findFirst();
    }
}
