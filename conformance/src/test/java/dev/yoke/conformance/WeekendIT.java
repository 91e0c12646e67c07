package dev.yoke.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.connectors.sim.SimConfig;
import dev.yoke.connectors.sim.SimFleet;
import dev.yoke.connectors.sim.broker.Reply;
import dev.yoke.connectors.sim.terminal.BridgeTarget;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The synthetic market on a Saturday, where weekends are wanted.
@Timeout(60)
final class WeekendIT {

    private static final long DAY_MS = 86_400_000L;
    /// 2026-01-03 12:00 UTC, a Saturday.
    private static final long SATURDAY_MS = 1_767_441_600_000L;

    @TempDir
    Path home;

    private final ShiftedClock clock = new ShiftedClock();

    @Test
    void answersMarketClosedForCurrenciesAndTradesCrypto() throws IOException {
        clock.shiftMs(SATURDAY_MS - clock.nowMs());
        try (SimFleet fleet = new SimFleet(SimConfig.demo(1, 7).withWeekends(true), clock, home.resolve("closed"))) {
            fleet.start(nobody(), Rig.KEY);
            assertThat(buy(fleet, "EURUSD")).isEqualTo(Reply.MARKET_CLOSED);
            assertThat(buy(fleet, "BTCUSD")).isEqualTo(Reply.DONE);
        }
        clock.shiftMs(3 * DAY_MS);
        try (SimFleet fleet = new SimFleet(SimConfig.demo(1, 7).withWeekends(true), clock, home.resolve("open"))) {
            fleet.start(nobody(), Rig.KEY);
            assertThat(buy(fleet, "EURUSD")).isEqualTo(Reply.DONE);
        }
    }

    private BridgeTarget nobody() {
        return BridgeTarget.unix(home.resolve("nobody"));
    }

    private Reply buy(SimFleet fleet, String symbol) {
        OrderCommand.Open open = new OrderCommand.Open(
                new IntentId("w"),
                Long.MAX_VALUE,
                new Symbol(symbol),
                Side.BUY,
                Lots.parse("0.01"),
                Price.NONE,
                Price.NONE,
                1_000,
                1,
                "");
        String name = fleet.names().getFirst();
        return fleet.call(f -> {
            var broker = f.terminal(name).broker();
            return broker.execute(open, Optional.empty(), broker.nextFault(), clock.nowMs())
                    .reply();
        });
    }
}
