package dev.yoke.core.engine;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Side;
import java.util.Optional;

/// Turns an approved judgement into the order command that carries it out.
final class EntryOrders {

    private final EngineTime time;
    private final OrderDispatch dispatch;

    EntryOrders(EngineTime time, OrderDispatch dispatch) {
        this.time = time;
        this.dispatch = dispatch;
    }

    /// @param livesMs how long the order may travel
    OrderDispatch.Planned plan(Signal signal, EntryJudge.Judgement judgement, long livesMs) {
        Decision decision = judgement.decision();
        Instrument instrument = judgement.instrument().orElseThrow();
        dispatch.entryMade(signal, instrument);
        IntentId id = dispatch.nextId();
        long magic = dispatch.nextMagic();
        long expiresMs = time.nowMs() + livesMs;
        Side side = decision.action() == Signal.Action.BUY ? Side.BUY : Side.SELL;
        String tag = "YK" + Long.toString(magic, Character.MAX_RADIX);
        OrderCommand command = signal.orderType() == OrderType.MARKET
                ? new OrderCommand.Open(
                        id,
                        expiresMs,
                        instrument.symbol(),
                        side,
                        decision.lots(),
                        decision.stopLoss(),
                        decision.takeProfit(),
                        judgement.deviationPoints(),
                        magic,
                        tag)
                : new OrderCommand.Place(
                        id,
                        expiresMs,
                        instrument.symbol(),
                        side,
                        signal.orderType(),
                        decision.lots(),
                        signal.price(),
                        signal.limit(),
                        decision.stopLoss(),
                        decision.takeProfit(),
                        0,
                        magic,
                        tag);
        return new OrderDispatch.Planned(
                instrument.terminal(),
                command,
                Optional.of(signal.id().value()),
                signal.source(),
                judgement.riskMoney());
    }
}
