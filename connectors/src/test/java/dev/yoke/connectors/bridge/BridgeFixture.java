package dev.yoke.connectors.bridge;

import dev.yoke.connectors.wire.Handshake;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.port.Terminal;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import java.io.IOException;
import java.util.List;

/// A bridge on a free loopback port with stepped time and a recording engine.
final class BridgeFixture implements AutoCloseable {

    final SteppedClock clock = new SteppedClock();
    final RecordingInbox inbox = new RecordingInbox();
    final BridgeServer bridge;

    BridgeFixture() throws IOException {
        this(config());
    }

    BridgeFixture(BridgeConfig config) throws IOException {
        bridge = new BridgeServer(clock, inbox, config);
        bridge.start();
    }

    static BridgeConfig config() {
        return BridgeConfig.of(
                List.of(new BridgeAddress.Tcp("127.0.0.1", 0)),
                new Handshake(ScriptedTerminal.KEY),
                SteppedClock.START_MS);
    }

    ScriptedTerminal connect(String name, long login) throws IOException {
        return ScriptedTerminal.connect(bridge, name, login);
    }

    Terminal terminal(String name) {
        return bridge.find(new TerminalId(name)).orElseThrow();
    }

    OrderCommand open(String intent) {
        return new OrderCommand.Open(
                new IntentId(intent),
                clock.nowMs() + 30_000,
                ScriptedTerminal.EURUSD,
                Side.BUY,
                Lots.parse("0.1"),
                Price.parse("1.05"),
                Price.parse("1.2"),
                20,
                12345,
                "yoke:" + intent);
    }

    OrderCommand close(String intent) {
        return new OrderCommand.Close(
                new IntentId(intent), clock.nowMs() + 30_000, 7001, 7001, new Symbol("EURUSD"), Lots.ZERO, 50);
    }

    @Override
    public void close() {
        bridge.close();
    }
}
