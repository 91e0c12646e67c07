package dev.yoke.core.manage;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import java.util.Optional;
import java.util.Set;

/// One EURUSD position of a lot at 1.10000 with its stop 20 pips away, and the machine that manages it. Prices are told
/// in pips of gain, so that one test holds for a buy and, mirrored, for a sell. A pip is 10 dollars a lot.
final class Trade {

    static final long PIP = FixedPoint.parse("0.0001");
    static final long OPEN = FixedPoint.parse("1.1");
    static final long NOW_MS = 1_763_640_000_000L; // Thursday 2025-11-20 12:00 UTC

    final Side side;
    private final boolean wholeTurn;
    private long stopsLevelPoints;
    private long freezeLevelPoints;
    String lotMin = "0.01";
    private Price open = Price.of(OPEN);
    Position position;
    ManagedExit machine;

    Trade(Side side, String plan) {
        this(side, plan, "1", "0", false);
    }

    Trade(Side side, String plan, String lots, String commission, boolean wholeTurn) {
        this.side = side;
        this.wholeTurn = wholeTurn;
        position = position(lots, gain(-20), Price.NONE, "0", commission);
        start(plan);
    }

    void start(String plan) {
        ExitPlan parsed = ExitPlanText.parse(plan);
        machine = ManagedExit.start(
                parsed, position, spec(), PlanCheck.riskDistance(parsed, position, spec()), wholeTurn, NOW_MS);
    }

    /// As after a restart: the same plan, what was stored of its progress, the position as it is.
    void restart() {
        StoredPlan stored = StoredPlan.parse(new StoredPlan(machine.plan(), machine.progress()).format());
        machine = new ManagedExit(stored.plan(), stored.progress(), position, spec(), wholeTurn);
    }

    Trade levels(int stops, int freeze) {
        stopsLevelPoints = stops;
        freezeLevelPoints = freeze;
        machine.onPosition(position, spec());
        return this;
    }

    Trade lotMin(String lots) {
        lotMin = lots;
        machine.onPosition(position, spec());
        return this;
    }

    /// The price that is so many pips in favour.
    Price gain(double pips) {
        return Price.of(OPEN + side.sign() * Math.round(pips * PIP));
    }

    /// A quote at which the position is closed with so many pips; the spread is one pip.
    Trade at(double pips) {
        long exit = gain(pips).units();
        if (side == Side.BUY) {
            machine.onQuote(exit, exit + PIP);
        } else {
            machine.onQuote(exit - PIP, exit);
        }
        return this;
    }

    Optional<ExitStep> next() {
        return machine.next();
    }

    /// The stop that is wanted now, in pips of gain; NaN for none.
    double stop() {
        return machine.next()
                .map(step -> step instanceof ExitStep.MoveStop(Price stop, String why)
                        ? side.sign() * (stop.units() - OPEN) / (double) PIP
                        : Double.NaN)
                .orElse(Double.NaN);
    }

    String closes() {
        return machine.next()
                .map(step -> step instanceof ExitStep.Close(Lots lots, String why) ? lots.toString() : "a stop")
                .orElse("nothing");
    }

    /// The broker did it.
    Trade carryOut() {
        switch (machine.next().orElseThrow()) {
            case ExitStep.MoveStop(Price stop, String why) -> moved(stop);
            case ExitStep.Close(Lots lots, String why) ->
                lots(position.lots().minus(lots).toString());
        }
        return this;
    }

    Trade moved(Price stop) {
        return is(position(position.lots().toString(), stop, position.takeProfit(), "0", commission()));
    }

    Trade lots(String lots) {
        return is(position(lots, position.stopLoss(), position.takeProfit(), "0", commission()));
    }

    Trade swap(String swap) {
        return is(position(position.lots().toString(), position.stopLoss(), position.takeProfit(), swap, commission()));
    }

    Trade target(double pips) {
        return is(position(position.lots().toString(), position.stopLoss(), gain(pips), "0", commission()));
    }

    private String commission() {
        return FixedPoint.format(position.commission().units());
    }

    Trade is(Position changed) {
        position = changed;
        open = changed.openPrice();
        machine.onPosition(position, spec());
        return this;
    }

    Position position(String lots, Price stop, Price target, String swap, String commission) {
        return new Position(
                new TerminalId("Alder"),
                7,
                7,
                new Symbol("EURUSD"),
                side,
                Lots.parse(lots),
                open,
                stop,
                target,
                Price.of(OPEN),
                Money.parse(swap, "USD"),
                Money.parse(commission, "USD"),
                Money.zero("USD"),
                1,
                "",
                NOW_MS - 60_000);
    }

    SymbolSpec spec() {
        return new SymbolSpec(
                new Symbol("EURUSD"),
                "Euro vs US Dollar",
                "Forex",
                "EUR",
                "USD",
                "EUR",
                5,
                1_000,
                1_000,
                FixedPoint.ONE,
                FixedPoint.ONE,
                100_000 * FixedPoint.ONE,
                FixedPoint.parse(lotMin),
                100 * FixedPoint.ONE,
                FixedPoint.parse("0.01"),
                0,
                (int) stopsLevelPoints,
                (int) freezeLevelPoints,
                SymbolSpec.CalcMode.FOREX,
                SymbolSpec.ExecutionMode.MARKET,
                Set.of(SymbolSpec.FillingMode.FOK),
                SymbolSpec.SymbolTradeMode.FULL,
                0,
                0,
                3,
                0);
    }
}
