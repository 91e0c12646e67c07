package dev.yoke.connectors.wire;

import java.util.List;

/// The types of the wire with the names of their fields, in order. All since protocol version 1.
///
/// A name that ends in `?` may be left empty; one that ends in `…` may come any number of times. Units:
/// `docs/bridge-protocol-fields.md`.
public enum MessageType {
    HELLO("proto_min proto_max ea_version platform build company? server login currency leverage margin_mode"
            + " trade_mode terminal_name? epoch last_event_seq nonce"),
    CHALLENGE("nonce"),
    AUTH("hmac"),
    WELCOME("session_id last_event_seq_seen heartbeat_ms stale_ms dead_ms halted max_equity_loss? floor_equity?"
            + " dead_man_s dead_man_policy cockpit_epoch proof protocol"),
    BYE("code text?"),
    /// From the terminal; the cockpit's own heartbeat has the fields of [#HB_COCKPIT].
    HB("utc_ms server_ms broker_connected terminal_trade_allowed ea_trade_allowed account_trade_allowed"
            + " account_expert_allowed ping_us equity balance margin free_margin positions orders out_queue"
            + " pump_us_last pump_us_max halted event_seq? book_hash?"),
    HB_COCKPIT("utc_ms engine_ok"),
    TICK("symbol bid ask last? volume? time_ms"),
    SYM("symbol description? path? base? profit? margin_currency? digits point tick_size tick_value tick_value_loss"
            + " contract_size lot_min lot_max lot_step lot_limit? stops_level freeze_level spread calc_mode"
            + " exec_mode filling? trade_mode swap_long? swap_short? swap_mode? triple_swap_day? margin_initial?"
            + " sessions?"),
    ACC("balance equity credit? margin free_margin margin_level? stop_out_mode stop_out_level? profit? hedging"),
    POS("identifier ticket symbol side lots open_price sl? tp? current_price? swap? commission? profit? magic?"
            + " comment? open_ms"),
    ORD("ticket symbol type lots_initial lots_current price stop_limit? sl? tp? magic? comment? setup_ms"
            + " expiry_ms?"),
    DEAL("ticket order? identifier? symbol entry side lots price profit? swap? commission? fee? reason magic?"
            + " comment? time_ms"),
    SNAP_BEGIN("snap_id epoch event_seq utc_ms server_ms"),
    SNAP_END("snap_id specs positions orders deals book_hash"),
    EV("epoch seq kind state…"),
    ACK("cid"),
    BUSY("cid"),
    RESULT("cid category raw_code text? order? deal? identifier? lots? price? elapsed_us?"),
    FLATTEN_DONE("cid closed cancelled left elapsed_us? text?"),
    BAR("rid symbol timeframe open_server_ms o h l c tick_volume real_volume? spread?"),
    BAR_END("rid status first_available? max_bars? text?"),
    CAL("id time_ms currency importance name actual? forecast? previous?"),
    LOG("level text?"),
    ERR("about? text?"),
    SUB("symbol…"),
    UNSUB("symbol…"),
    CMD("cid expires_utc_ms action symbol? side? lots? price? sl? tp? deviation_points? ticket? identifier?"
            + " filling? expiry_ms? magic? comment? order_type? stop_limit? opposite_ticket?"),
    FLATTEN("cid expires_utc_ms scope symbol?"),
    GUARD("halted max_equity_loss? floor_equity? dead_man_s dead_man_policy"),
    SNAP(""),
    HIST("rid symbol timeframe from_ms? to_ms? count"),
    CALENDAR("from_ms to_ms"),
    RESEND("from_seq"),
    EACK("seq");

    private final List<String> fields;

    MessageType(String fields) {
        this.fields = fields.isEmpty() ? List.of() : List.of(fields.split(" "));
    }

    /// The first field of the line.
    public String word() {
        return this == HB_COCKPIT ? "HB" : name();
    }

    public List<String> fields() {
        return fields;
    }
}
