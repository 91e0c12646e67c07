package dev.yoke.connectors.wire;

import dev.yoke.core.trade.FlattenScope;
import java.util.Optional;

/// Reads what the cockpit says.
final class CockpitMessages {

    private CockpitMessages() {}

    static Decoded read(String type, FieldReader in) {
        WireMessage message = switch (type) {
            case "CHALLENGE" -> new WireMessage.Challenge(in.text("nonce"));
            case "WELCOME" -> welcome(in);
            case "HB" -> new WireMessage.CockpitHeartbeat(in.integer("utc_ms"), in.flag("engine_ok"));
            case "SUB" -> new WireMessage.Sub(in.remainingSymbols("symbol"));
            case "UNSUB" -> new WireMessage.Unsub(in.remainingSymbols("symbol"));
            case "CMD" -> new WireMessage.Cmd(CommandFields.read(in));
            case "FLATTEN" ->
                new WireMessage.Flatten(
                        in.intent("cid"),
                        in.integer("expires_utc_ms"),
                        in.word("scope", FlattenScope.class),
                        in.hasMore() ? in.symbolIfAny("symbol") : Optional.empty());
            case "GUARD" -> new WireMessage.GuardMessage(guard(in));
            case "SNAP" -> new WireMessage.Snap();
            case "HIST" ->
                new WireMessage.Hist(
                        in.integer("rid"),
                        in.symbol("symbol"),
                        in.timeframe("timeframe"),
                        in.integerOrZero("from_ms"),
                        in.integerOrZero("to_ms"),
                        in.smallInteger("count"));
            case "CALENDAR" -> new WireMessage.CalendarRequest(in.integer("from_ms"), in.integer("to_ms"));
            case "RESEND" -> new WireMessage.Resend(in.integer("from_seq"));
            case "EACK" -> new WireMessage.Eack(in.integer("seq"));
            case "ERR" -> new WireMessage.Err(in.trailing("about"), in.trailing("text"));
            case "BYE" -> new WireMessage.Bye(in.word("code", WireMessage.Bye.Code.class), in.trailing("text"));
            default -> null;
        };
        return message == null ? new Decoded.Unknown(type) : new Decoded.Message(message);
    }

    private static WireMessage welcome(FieldReader in) {
        return new WireMessage.Welcome(
                in.text("session_id"),
                in.integer("last_event_seq_seen"),
                in.integer("heartbeat_ms"),
                in.integer("stale_ms"),
                in.integer("dead_ms"),
                guard(in),
                in.integer("cockpit_epoch"),
                in.text("proof"),
                in.smallInteger("protocol"));
    }

    private static Guard guard(FieldReader in) {
        return new Guard(
                in.flag("halted"),
                in.decimalOrZero("max_equity_loss"),
                in.decimalOrZero("floor_equity"),
                in.smallInteger("dead_man_s"),
                in.word("dead_man_policy", Guard.DeadManPolicy.class));
    }
}
