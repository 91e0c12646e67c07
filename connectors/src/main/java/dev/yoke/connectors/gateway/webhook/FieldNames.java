package dev.yoke.connectors.gateway.webhook;

import java.util.List;
import java.util.Set;

/// The names senders use, normalised ([Fields#normalise]). Source: the alert templates of TradingView, TradersPost,
/// PineConnector, 3Commas-style and home-made senders.
final class FieldNames {

    static final List<String> SYMBOL = List.of("symbol", "ticker", "pair", "instrument", "market");
    static final List<String> ACTION = List.of("action", "side", "orderaction", "signal", "command", "direction");
    static final List<String> LOTS = List.of("qty", "quantity", "contracts", "volume", "lots", "size", "amount");
    static final List<String> QUANTITY_TYPE = List.of("quantitytype", "qtytype", "sizetype");
    static final List<String> RISK = List.of("risk");
    static final List<String> RISK_PERCENT = List.of("riskpercent", "riskpct", "riskpercentage");
    static final List<String> RISK_MONEY = List.of("riskmoney", "riskamount");
    static final List<String> KELLY = List.of("kelly", "kellyfraction");
    static final List<String> ORDER_TYPE = List.of("ordertype", "pricetype");
    static final List<String> LIMIT_PRICE = List.of("limitprice");
    static final List<String> STOP_PRICE = List.of("stopprice");
    static final List<String> PRICE = List.of("price");
    static final List<String> STOP_LOSS = List.of("sl", "stoploss");
    static final List<String> TAKE_PROFIT = List.of("tp", "takeprofit", "tp1", "takeprofit1");

    static final List<List<String>> FURTHER_TARGETS = List.of(
            List.of("tp2", "takeprofit2"),
            List.of("tp3", "takeprofit3"),
            List.of("tp4", "takeprofit4"),
            List.of("tp5", "takeprofit5"));
    static final List<String> EXIT_PLAN = List.of("plan", "exitplan");
    static final List<String> BREAK_EVEN = List.of("be", "breakeven", "betrigger", "betrig");
    static final List<String> BREAK_EVEN_OFFSET = List.of("beoffset", "breakevenoffset");
    static final List<String> TRAIL = List.of("trail", "traildist", "traildistance", "trailingstop", "trailing");
    static final List<String> TRAIL_START = List.of("trailtrig", "trailtrigger", "trailstart");
    static final List<String> TRAIL_STEP = List.of("trailstep");

    /// Unique by their name: a second signal with the same value is the same signal.
    static final List<String> UNIQUE_ID = List.of("id", "requestid", "signalid");

    /// Not unique in practice: TradingView's `{{strategy.order.id}}` is `Long` for every long, and an alert keeps its
    /// id. They only add to the content that is compared.
    static final List<String> SHARED_ID = List.of("orderid", "alertid");

    static final List<String> SENT_TIME = List.of("timenow", "timestamp", "senttime", "sentat");
    static final List<String> BAR_TIME = List.of("time", "bartime");
    static final List<String> MARKET_POSITION = List.of("marketposition", "sentiment");
    static final List<String> POSITION_SIZE = List.of("positionsize", "marketpositionsize");
    static final List<String> PREVIOUS_POSITION = List.of("prevmarketposition", "previousmarketposition");

    /// Whose values never leave the parser.
    static final Set<String> SECRET = Set.of(
            "secret",
            "passphrase",
            "password",
            "passwd",
            "pass",
            "pwd",
            "token",
            "key",
            "apikey",
            "apisecret",
            "accesstoken",
            "authtoken",
            "auth",
            "authorization",
            "bearer",
            "license",
            "licenseid",
            "webhooksecret",
            "secretkey",
            "privatekey");

    private FieldNames() {}
}
