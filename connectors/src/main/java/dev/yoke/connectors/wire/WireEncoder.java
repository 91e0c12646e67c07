package dev.yoke.connectors.wire;

import dev.yoke.core.market.NewsEvent;
import dev.yoke.core.trade.CommandResult;
import java.nio.charset.StandardCharsets;

/// Writes any message as one frame. Thread: stateless.
public final class WireEncoder {

    private WireEncoder() {}

    public static void encode(WireMessage message, FrameWriter out) {
        switch (message) {
            case WireMessage.TickMessage m ->
                out.tick(
                        m.symbol().name().replace("\\", "\\\\").getBytes(StandardCharsets.UTF_8),
                        m.bid(),
                        m.ask(),
                        m.last(),
                        m.volume(),
                        m.timeMs());
            case WireMessage.FromTerminal m -> {
                fromTerminal(m, out);
                out.end();
            }
            case WireMessage.FromCockpit m -> {
                fromCockpit(m, out);
                out.end();
            }
        }
    }

    private static void fromTerminal(WireMessage.FromTerminal message, FrameWriter out) {
        switch (message) {
            case WireMessage.Hello m -> hello(m, out);
            case WireMessage.Auth m -> out.begin(MessageType.AUTH).text(m.hmac());
            case WireMessage.Heartbeat m -> heartbeat(m, out);
            case WireMessage.TickMessage m -> throw new IllegalStateException("written by encode: " + m);
            case WireMessage.State m -> StateFields.write(m, begin(m, out));
            case WireMessage.SnapBegin m ->
                out.begin(MessageType.SNAP_BEGIN)
                        .integer(m.snapId())
                        .integer(m.epoch())
                        .integer(m.eventSeq())
                        .integer(m.utcMs())
                        .integer(m.serverMs());
            case WireMessage.SnapEnd m ->
                out.begin(MessageType.SNAP_END)
                        .integer(m.snapId())
                        .integer(m.specs())
                        .integer(m.positions())
                        .integer(m.orders())
                        .integer(m.deals())
                        .text(m.bookHash());
            case WireMessage.Ev m -> {
                out.begin(MessageType.EV).integer(m.epoch()).integer(m.seq()).word(m.kind());
                StateFields.write(m.state(), out);
            }
            case WireMessage.Ack m -> out.begin(MessageType.ACK).text(m.cid().value());
            case WireMessage.Busy m -> out.begin(MessageType.BUSY).text(m.cid().value());
            case WireMessage.Result m -> result(m.result(), out);
            case WireMessage.FlattenDone m ->
                out.begin(MessageType.FLATTEN_DONE)
                        .text(m.cid().value())
                        .integer(m.closed())
                        .integer(m.cancelled())
                        .integer(m.left())
                        .integer(m.elapsedUs())
                        .text(m.text());
            case WireMessage.Bar m -> bar(m, out);
            case WireMessage.BarEnd m ->
                out.begin(MessageType.BAR_END)
                        .integer(m.rid())
                        .word(m.status())
                        .integer(m.firstAvailableServerMs())
                        .integer(m.maxBars())
                        .text(m.text());
            case WireMessage.Cal m -> calendar(m, out);
            case WireMessage.Log m -> out.begin(MessageType.LOG).word(m.level()).text(m.text());
            case WireMessage.Err m -> out.begin(MessageType.ERR).text(m.about()).text(m.text());
            case WireMessage.Bye m -> out.begin(MessageType.BYE).word(m.code()).text(m.text());
        }
    }

    private static FrameWriter begin(WireMessage.State state, FrameWriter out) {
        return out.begin(
                switch (state) {
                    case WireMessage.Sym s -> MessageType.SYM;
                    case WireMessage.Acc s -> MessageType.ACC;
                    case WireMessage.Pos s -> MessageType.POS;
                    case WireMessage.Ord s -> MessageType.ORD;
                    case WireMessage.DealRow s -> MessageType.DEAL;
                });
    }

    private static void hello(WireMessage.Hello m, FrameWriter out) {
        out.begin(MessageType.HELLO).integer(m.protoMin()).integer(m.protoMax());
        out.text(m.eaVersion()).word(m.platform()).integer(m.build()).text(m.company());
        out.text(m.server()).integer(m.login()).text(m.currency()).integer(m.leverage());
        out.word(m.marginMode()).word(m.tradeMode()).text(m.terminalName());
        out.integer(m.epoch()).integer(m.lastEventSeq()).text(m.nonce());
    }

    private static void heartbeat(WireMessage.Heartbeat m, FrameWriter out) {
        out.begin(MessageType.HB).integer(m.utcMs()).integer(m.serverMs());
        out.flag(m.brokerConnected()).flag(m.terminalTradeAllowed()).flag(m.eaTradeAllowed());
        out.flag(m.accountTradeAllowed()).flag(m.accountExpertAllowed()).integer(m.pingUs());
        out.decimal(m.equity()).decimal(m.balance()).decimal(m.margin()).decimal(m.freeMargin());
        out.integer(m.positions()).integer(m.orders()).integer(m.outQueue());
        out.integer(m.pumpUsLast()).integer(m.pumpUsMax()).flag(m.halted());
        if (m.eventSeq() >= 0) {
            out.integer(m.eventSeq()).text(m.bookHash());
        }
    }

    private static void result(CommandResult r, FrameWriter out) {
        out.begin(MessageType.RESULT).text(r.intent().value()).word(r.category());
        out.integer(r.rawCode()).text(r.text()).integer(r.order()).integer(r.deal());
        out.integer(r.identifier()).decimalIfSet(r.lots().units());
        out.decimalIfSet(r.price().units()).integer(r.elapsedUs());
    }

    private static void bar(WireMessage.Bar m, FrameWriter out) {
        out.begin(MessageType.BAR).integer(m.rid()).text(m.symbol().name()).word(m.timeframe());
        out.integer(m.openServerMs()).decimal(m.open()).decimal(m.high()).decimal(m.low());
        out.decimal(m.close()).integer(m.tickVolume());
        out.decimalIfSet(m.realVolume()).integer(m.spreadPoints());
    }

    private static void calendar(WireMessage.Cal m, FrameWriter out) {
        NewsEvent event = m.event();
        out.begin(MessageType.CAL).integer(event.id()).integer(event.timeMs()).text(event.currency());
        out.word(event.importance()).text(event.name());
        out.text(event.actual()).text(event.forecast()).text(event.previous());
    }

    private static void fromCockpit(WireMessage.FromCockpit message, FrameWriter out) {
        switch (message) {
            case WireMessage.Challenge m -> out.begin(MessageType.CHALLENGE).text(m.nonce());
            case WireMessage.Welcome m -> welcome(m, out);
            case WireMessage.CockpitHeartbeat m ->
                out.begin(MessageType.HB_COCKPIT).integer(m.utcMs()).flag(m.engineOk());
            case WireMessage.Sub m -> {
                out.begin(MessageType.SUB);
                m.symbols().forEach(symbol -> out.text(symbol.name()));
            }
            case WireMessage.Unsub m -> {
                out.begin(MessageType.UNSUB);
                m.symbols().forEach(symbol -> out.text(symbol.name()));
            }
            case WireMessage.Cmd m -> CommandFields.write(m.command(), out.begin(MessageType.CMD));
            case WireMessage.Flatten m -> {
                out.begin(MessageType.FLATTEN).text(m.cid().value()).integer(m.expiresMs());
                out.word(m.scope()).text(m.symbol().map(Object::toString).orElse(""));
            }
            case WireMessage.GuardMessage m -> guard(m.guard(), out.begin(MessageType.GUARD));
            case WireMessage.Snap m -> out.begin(MessageType.SNAP);
            case WireMessage.Hist m -> {
                out.begin(MessageType.HIST)
                        .integer(m.rid())
                        .text(m.symbol().name())
                        .word(m.timeframe());
                out.integer(m.fromServerMs()).integer(m.toServerMs()).integer(m.count());
            }
            case WireMessage.CalendarRequest m ->
                out.begin(MessageType.CALENDAR).integer(m.fromMs()).integer(m.toMs());
            case WireMessage.Resend m -> out.begin(MessageType.RESEND).integer(m.fromSeq());
            case WireMessage.Eack m -> out.begin(MessageType.EACK).integer(m.seq());
            case WireMessage.Err m -> out.begin(MessageType.ERR).text(m.about()).text(m.text());
            case WireMessage.Bye m -> out.begin(MessageType.BYE).word(m.code()).text(m.text());
        }
    }

    private static void welcome(WireMessage.Welcome m, FrameWriter out) {
        out.begin(MessageType.WELCOME).text(m.sessionId()).integer(m.lastEventSeqSeen());
        out.integer(m.heartbeatMs()).integer(m.staleMs()).integer(m.deadMs());
        guard(m.guard(), out);
        out.integer(m.cockpitEpoch()).text(m.proof()).integer(m.protocol());
    }

    private static void guard(Guard g, FrameWriter out) {
        out.flag(g.halted()).decimalIfSet(g.maxEquityLoss()).decimalIfSet(g.floorEquity());
        out.integer(g.deadManS()).word(g.deadManPolicy());
    }
}
