package dev.yoke.connectors.sim.broker;

import dev.yoke.connectors.sim.market.SymbolModels;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.SymbolSpec.FillingMode;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;

/// One broker account driven by hand: requests in words, prices as text.
final class Accounts implements AutoCloseable {

    /// Wednesday 2025-01-08 12:00 UTC.
    static final long NOON = 1_736_337_600_000L;

    final SimBroker broker;
    final FaultScript faults = new FaultScript();
    final String suffix;
    long nowMs;
    private int intents;

    Accounts(AccountTerms terms, Path file) {
        this(terms, file, NOON);
    }

    Accounts(AccountTerms terms, Path file, long nowMs) {
        this.nowMs = nowMs;
        this.suffix = terms.suffix();
        try {
            this.broker = new SimBroker(terms, new HashSet<>(SymbolModels.ALL), file, faults, 1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        prime("EURUSD", "1.10000", "1.10010");
        prime("GBPUSD", "1.30000", "1.30010");
        prime("USDJPY", "150.000", "150.010");
        prime("XAUUSD", "2000.00", "2000.20");
        prime("US30", "40000.0", "40001.0");
        prime("BTCUSD", "70000.00", "70020.00");
        broker.onTime(nowMs);
        broker.commit();
    }

    private void prime(String market, String bid, String ask) {
        broker.prime(market, units(bid), units(ask), nowMs);
    }

    void quote(String market, String bid, String ask) {
        broker.onQuote(market, units(bid), units(ask), nowMs);
    }

    TradeAnswer open(String market, Side side, String lots) {
        return open(market, side, lots, "0", "0");
    }

    TradeAnswer open(String market, Side side, String lots, String stopLoss, String takeProfit) {
        return execute(openCommand(market, side, lots, stopLoss, takeProfit));
    }

    OrderCommand.Open openCommand(String market, Side side, String lots, String stopLoss, String takeProfit) {
        return new OrderCommand.Open(
                intent(),
                nowMs + 5_000,
                new Symbol(market + suffix),
                side,
                Lots.parse(lots),
                Price.parse(stopLoss),
                Price.parse(takeProfit),
                10,
                4711,
                "tag");
    }

    TradeAnswer place(
            String market, Side side, OrderType type, String lots, String price, String stopLimit, long expiry) {
        return execute(new OrderCommand.Place(
                intent(),
                nowMs + 5_000,
                new Symbol(market + suffix),
                side,
                type,
                Lots.parse(lots),
                Price.parse(price),
                Price.parse(stopLimit),
                Price.NONE,
                Price.NONE,
                expiry,
                4712,
                "pending"));
    }

    TradeAnswer close(Position position, String lots) {
        return execute(new OrderCommand.Close(
                intent(),
                nowMs + 5_000,
                position.ticket(),
                position.identifier(),
                position.symbol(),
                Lots.parse(lots),
                10));
    }

    TradeAnswer modify(Position position, String stopLoss, String takeProfit) {
        return execute(new OrderCommand.Modify(
                intent(),
                nowMs + 5_000,
                position.ticket(),
                position.identifier(),
                position.symbol(),
                Price.parse(stopLoss),
                Price.parse(takeProfit)));
    }

    TradeAnswer execute(OrderCommand command) {
        return execute(command, Optional.empty());
    }

    TradeAnswer execute(OrderCommand command, Optional<FillingMode> filling) {
        return broker.execute(command, filling, broker.nextFault(), nowMs);
    }

    Position position() {
        return broker.positions().getFirst();
    }

    String balance() {
        return broker.account().balance().toString();
    }

    String equity() {
        return broker.account().equity().toString();
    }

    IntentId intent() {
        return new IntentId("t-" + ++intents);
    }

    static long units(String text) {
        return FixedPoint.parse(text);
    }

    @Override
    public void close() {
        try {
            broker.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
