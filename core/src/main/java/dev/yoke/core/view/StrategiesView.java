package dev.yoke.core.view;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.risk.StrategyPermission;
import dev.yoke.core.risk.StrategyRecord;
import dev.yoke.core.risk.regime.Regime;
import dev.yoke.core.risk.regime.Trend;
import dev.yoke.core.strategy.AgentSetting;
import dev.yoke.core.trade.Side;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The agents with their strategies, and how near the watched instruments are to an entry.
///
/// @param parameters per strategy the values that are in force, 1e-8 of the parameter's unit
/// @param scanner best first
public record StrategiesView(
        List<AgentRow> agents, Map<String, Map<String, Long>> parameters, List<ScannerRow> scanner) {

    public static final StrategiesView EMPTY = new StrategiesView(List.of(), Map.of(), List.of());

    public StrategiesView {
        agents = List.copyOf(agents);
        parameters = Map.copyOf(parameters);
        scanner = List.copyOf(scanner);
    }

    /// @param awake one of its sessions is open
    public record AgentRow(String id, String title, AgentSetting setting, boolean awake, List<StrategyRow> strategies) {
        public AgentRow {
            strategies = List.copyOf(strategies);
        }
    }

    /// One strategy as one agent uses it.
    ///
    /// @param source name of its signals' source
    /// @param record of its closed trades that count
    /// @param permission whether the record lets it trade; `permissionText` says why
    /// @param lastSignal what it said last and what became of that, empty before the first
    /// @param lastSignalMs when, UTC epoch milliseconds; 0 before the first
    public record StrategyRow(
            String strategy,
            String source,
            boolean enabled,
            StrategyRecord record,
            StrategyPermission permission,
            String permissionText,
            String lastSignal,
            long lastSignalMs) {}

    /// One strategy on one watched symbol after its latest completed candle.
    ///
    /// @param feed the terminal whose candles are looked at; empty where none has the symbol
    /// @param side of the nearer entry; empty where nothing can be said
    /// @param trigger price that is waited for, 1e-8; 0 where there is none
    /// @param distanceAtr from the close to it in ATR, 1e-8
    /// @param spreadAtr spread in ATR, 1e-8; −1 where it is not known
    /// @param points 0 to 100, 1e-8: how near it is to an entry, all things considered
    /// @param text what is missing, or what happened
    /// @param candleMs when the candle closed, UTC epoch milliseconds; 0 before the first
    public record ScannerRow(
            String symbol,
            Optional<TerminalId> feed,
            String strategy,
            Timeframe timeframe,
            Optional<Side> side,
            long trigger,
            long distanceAtr,
            long spreadAtr,
            Regime regime,
            Trend trend,
            long points,
            String text,
            long candleMs) {}
}
