package dev.yoke.connectors.wire;

import dev.yoke.core.market.NewsEvent;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.trade.CommandResult;
import dev.yoke.core.trade.ResultCategory;
import dev.yoke.core.trade.TerminalIdentity.MarginMode;
import dev.yoke.core.trade.TerminalIdentity.Platform;
import dev.yoke.core.trade.TerminalIdentity.TradeMode;

/// Reads what terminals say.
final class TerminalMessages {

    private TerminalMessages() {}

    static Decoded read(String type, FieldReader in, WireContext context) {
        WireMessage message = switch (type) {
            case "HELLO" -> hello(in);
            case "AUTH" -> new WireMessage.Auth(in.text("hmac"));
            case "HB" -> heartbeat(in);
            case "TICK" -> tick(in);
            case "SYM" -> StateFields.symbol(in);
            case "ACC" -> StateFields.account(in, context);
            case "POS" -> StateFields.position(in, context);
            case "ORD" -> StateFields.order(in, context);
            case "DEAL" -> StateFields.deal(in, context);
            case "SNAP_BEGIN" ->
                new WireMessage.SnapBegin(
                        in.integer("snap_id"),
                        in.integer("epoch"),
                        in.integer("event_seq"),
                        in.integer("utc_ms"),
                        in.integer("server_ms"));
            case "SNAP_END" ->
                new WireMessage.SnapEnd(
                        in.integer("snap_id"),
                        in.smallInteger("specs"),
                        in.smallInteger("positions"),
                        in.smallInteger("orders"),
                        in.smallInteger("deals"),
                        in.text("book_hash"));
            case "EV" -> event(in, context);
            case "ACK" -> new WireMessage.Ack(in.intent("cid"));
            case "BUSY" -> new WireMessage.Busy(in.intent("cid"));
            case "RESULT" -> result(in, context);
            case "FLATTEN_DONE" ->
                new WireMessage.FlattenDone(
                        in.intent("cid"),
                        in.smallInteger("closed"),
                        in.smallInteger("cancelled"),
                        in.smallInteger("left"),
                        in.trailingInteger("elapsed_us", 0),
                        in.trailing("text"));
            case "BAR" -> bar(in);
            case "BAR_END" ->
                new WireMessage.BarEnd(
                        in.integer("rid"),
                        in.word("status", WireMessage.BarEnd.Status.class),
                        in.trailingInteger("first_available", 0),
                        in.trailingInteger("max_bars", 0),
                        in.trailing("text"));
            case "CAL" -> calendar(in);
            case "LOG" -> new WireMessage.Log(in.word("level", WireMessage.Log.Level.class), in.trailing("text"));
            case "ERR" -> new WireMessage.Err(in.trailing("about"), in.trailing("text"));
            case "BYE" -> new WireMessage.Bye(in.word("code", WireMessage.Bye.Code.class), in.trailing("text"));
            default -> null;
        };
        return message == null ? new Decoded.Unknown(type) : new Decoded.Message(message);
    }

    private static WireMessage hello(FieldReader in) {
        return new WireMessage.Hello(
                in.smallInteger("proto_min"),
                in.smallInteger("proto_max"),
                in.text("ea_version"),
                in.word("platform", Platform.class),
                in.smallInteger("build"),
                in.textOrEmpty("company"),
                in.text("server"),
                in.integer("login"),
                currency(in),
                in.smallInteger("leverage"),
                in.word("margin_mode", MarginMode.class),
                in.word("trade_mode", TradeMode.class),
                in.textOrEmpty("terminal_name"),
                in.integer("epoch"),
                in.integer("last_event_seq"),
                in.text("nonce"));
    }

    private static String currency(FieldReader in) {
        String currency = in.text("currency");
        if (currency.isBlank() || currency.length() > 8) {
            throw in.fault(FrameFault.BAD_VALUE, "currency", "is not a currency code");
        }
        return currency;
    }

    private static WireMessage heartbeat(FieldReader in) {
        return new WireMessage.Heartbeat(
                in.integer("utc_ms"),
                in.integer("server_ms"),
                in.flag("broker_connected"),
                in.flag("terminal_trade_allowed"),
                in.flag("ea_trade_allowed"),
                in.flag("account_trade_allowed"),
                in.flag("account_expert_allowed"),
                in.integer("ping_us"),
                in.decimal("equity"),
                in.decimal("balance"),
                in.decimal("margin"),
                in.decimal("free_margin"),
                in.smallInteger("positions"),
                in.smallInteger("orders"),
                in.smallInteger("out_queue"),
                in.integer("pump_us_last"),
                in.integer("pump_us_max"),
                in.flag("halted"),
                in.trailingInteger("event_seq", -1),
                in.trailing("book_hash"));
    }

    private static WireMessage tick(FieldReader in) {
        return new WireMessage.TickMessage(
                in.symbol("symbol"),
                in.decimal("bid"),
                in.decimal("ask"),
                in.decimalOrZero("last"),
                in.decimalOrZero("volume"),
                in.integer("time_ms"));
    }

    private static WireMessage event(FieldReader in, WireContext context) {
        long epoch = in.integer("epoch");
        long seq = in.integer("seq");
        WireMessage.Ev.Kind kind = in.word("kind", WireMessage.Ev.Kind.class);
        WireMessage.State state = switch (kind) {
            case POSITION_OPENED, POSITION_CHANGED, POSITION_CLOSED -> StateFields.position(in, context);
            case ORDER_PLACED, ORDER_CHANGED, ORDER_REMOVED, ORDER_FILLED, ORDER_EXPIRED ->
                StateFields.order(in, context);
            case DEAL_ADDED -> StateFields.deal(in, context);
            case ACCOUNT_CHANGED -> StateFields.account(in, context);
            case SYMBOL_CHANGED -> StateFields.symbol(in);
        };
        return new WireMessage.Ev(epoch, seq, kind, state);
    }

    private static WireMessage result(FieldReader in, WireContext context) {
        return new WireMessage.Result(new CommandResult(
                context.terminal(),
                in.intent("cid"),
                in.word("category", ResultCategory.class),
                in.smallInteger("raw_code"),
                in.textOrEmpty("text"),
                in.integerOrZero("order"),
                in.integerOrZero("deal"),
                in.integerOrZero("identifier"),
                in.lotsOrZero("lots"),
                in.priceOrNone("price"),
                in.trailingInteger("elapsed_us", 0)));
    }

    private static WireMessage bar(FieldReader in) {
        long rid = in.integer("rid");
        Symbol symbol = in.symbol("symbol");
        return new WireMessage.Bar(
                rid,
                symbol,
                in.timeframe("timeframe"),
                in.integer("open_server_ms"),
                in.decimal("o"),
                in.decimal("h"),
                in.decimal("l"),
                in.decimal("c"),
                in.integer("tick_volume"),
                in.hasMore() ? in.decimalOrZero("real_volume") : 0,
                in.trailingInteger("spread", 0));
    }

    private static WireMessage calendar(FieldReader in) {
        return new WireMessage.Cal(new NewsEvent(
                in.integer("id"),
                in.integer("time_ms"),
                in.textOrEmpty("currency"),
                in.word("importance", NewsEvent.Importance.class),
                in.textOrEmpty("name"),
                in.trailing("actual"),
                in.trailing("forecast"),
                in.trailing("previous")));
    }
}
