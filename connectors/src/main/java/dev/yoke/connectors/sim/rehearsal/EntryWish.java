package dev.yoke.connectors.sim.rehearsal;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.risk.Level;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Price;
import java.util.Set;

/// An entry that a scene asks for, sentence by sentence: `buy("EURUSD").risk("1").stopPips("20").at("Elm")`.
final class EntryWish {

    private final Signal.Action action;
    private final String symbol;
    private String source = "ticket";
    private OrderType type = OrderType.MARKET;
    private long price;
    private Level stop = new Level.Pips(FixedPoint.parse("20"));
    private Level target = new Level.Pips(FixedPoint.parse("60"));
    private Sizing sizing = new Sizing.RiskPercent(FixedPoint.parse("0.2"));
    private String terminal = "";

    private EntryWish(Signal.Action action, String symbol) {
        this.action = action;
        this.symbol = symbol;
    }

    static EntryWish buy(String symbol) {
        return new EntryWish(Signal.Action.BUY, symbol);
    }

    static EntryWish sell(String symbol) {
        return new EntryWish(Signal.Action.SELL, symbol);
    }

    EntryWish at(String account) {
        terminal = account;
        return this;
    }

    EntryWish from(String name) {
        source = name;
        return this;
    }

    EntryWish risk(String percent) {
        sizing = new Sizing.RiskPercent(FixedPoint.parse(percent));
        return this;
    }

    EntryWish lots(String lots) {
        sizing = new Sizing.FixedLots(Lots.parse(lots));
        return this;
    }

    EntryWish stopPips(String pips) {
        stop = new Level.Pips(FixedPoint.parse(pips));
        return this;
    }

    EntryWish stop(Level level) {
        stop = level;
        return this;
    }

    EntryWish target(Level level) {
        target = level;
        return this;
    }

    EntryWish limit(long at) {
        type = OrderType.LIMIT;
        price = at;
        return this;
    }

    Signal signal(String id, long nowMs) {
        return new Signal(
                new SignalId(id),
                source,
                action,
                symbol,
                type,
                Price.of(price),
                stop,
                target,
                sizing,
                terminal.isEmpty() ? Set.of() : Set.of(new TerminalId(terminal)),
                "",
                nowMs,
                nowMs,
                action + " " + symbol);
    }
}
