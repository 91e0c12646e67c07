package dev.yoke.connectors.sim.broker;

import dev.yoke.core.trade.ResultCategory;
import dev.yoke.core.trade.TerminalIdentity.Platform;

/// What trade servers and terminals answer, with the code of either platform (bridge-protocol: result categories).
public enum Reply {
    DONE(ResultCategory.DONE, 0, 10009, "Request completed"),
    PARTIAL(ResultCategory.PARTIAL, 0, 10010, "Only part of the request was completed"),
    PLACED(ResultCategory.PLACED, 0, 10008, "Order placed"),
    NO_CHANGES(ResultCategory.NOCHANGE, 1, 10025, "No changes in request"),
    REQUOTE(ResultCategory.RETRY_PRICE, 138, 10004, "Requote"),
    PRICE_CHANGED(ResultCategory.RETRY_PRICE, 135, 10020, "Prices changed"),
    OFF_QUOTES(ResultCategory.RETRY_PRICE, 136, 10021, "There are no quotes to process the request"),
    BUSY(ResultCategory.RETRY_BUSY, 146, 10028, "Trade context is busy"),
    TOO_MANY_REQUESTS(ResultCategory.THROTTLED, 141, 10024, "Too frequent requests"),
    INVALID(ResultCategory.INVALID, 3, 10013, "Invalid request"),
    INVALID_VOLUME(ResultCategory.INVALID, 131, 10014, "Invalid volume"),
    INVALID_PRICE(ResultCategory.INVALID, 129, 10015, "Invalid price"),
    INVALID_STOPS(ResultCategory.INVALID, 130, 10016, "Invalid stops"),
    INVALID_EXPIRATION(ResultCategory.INVALID, 147, 10022, "Invalid order expiration date"),
    FROZEN(ResultCategory.INVALID, 145, 10029, "Order or position is too close to the market to be changed"),
    INVALID_FILL(ResultCategory.INVALID, 3, 10030, "Unsupported filling mode"),
    NO_MONEY(ResultCategory.NO_MONEY, 134, 10019, "Not enough money"),
    MARKET_CLOSED(ResultCategory.MARKET_CLOSED, 132, 10018, "Market is closed"),
    TRADE_DISABLED(ResultCategory.DISABLED, 133, 10017, "Trade is disabled"),
    AUTO_TRADING_OFF(ResultCategory.DISABLED, 4109, 10027, "AutoTrading is switched off in the terminal"),
    TOO_MANY_ORDERS(ResultCategory.RULE, 148, 10033, "The limit of open and pending orders is reached"),
    LONG_ONLY(ResultCategory.RULE, 140, 10042, "Only long positions are allowed"),
    SHORT_ONLY(ResultCategory.RULE, 140, 10043, "Only short positions are allowed"),
    CLOSE_ONLY(ResultCategory.RULE, 140, 10044, "Only closing is allowed"),
    HALTED(ResultCategory.RULE, 140, 10040, "Halted: entries are refused"),
    NOT_FOUND(ResultCategory.NOT_FOUND, 4108, 10036, "No such position or order"),
    LOCKED(ResultCategory.LOCKED, 139, 10039, "The order is locked by another request"),
    REJECTED(ResultCategory.REJECTED, 9, 10006, "Request rejected"),
    NO_CONNECTION(ResultCategory.OFFLINE, 6, 10031, "No connection with the trade server"),
    TIMEOUT(ResultCategory.UNKNOWN_OUTCOME, 128, 10012, "Request timed out; its outcome is not known"),
    PROTOCOL(ResultCategory.PROTOCOL, 0, 0, "The command could not be read"),
    AUTH(ResultCategory.AUTH, 0, 0, "The session is not authenticated"),
    UNSUPPORTED(ResultCategory.UNSUPPORTED, 0, 0, "This platform cannot do that"),
    EXPIRED(ResultCategory.EXPIRED, 0, 0, "The command arrived after its time");

    private final ResultCategory category;
    private final int mt4Code;
    private final int mt5Code;
    private final String text;

    Reply(ResultCategory category, int mt4Code, int mt5Code, String text) {
        this.category = category;
        this.mt4Code = mt4Code;
        this.mt5Code = mt5Code;
        this.text = text;
    }

    public ResultCategory category() {
        return category;
    }

    public int code(Platform platform) {
        return platform == Platform.MT4 ? mt4Code : mt5Code;
    }

    public String text() {
        return text;
    }

    /// The first answer of a category: what a fault script means by naming the category only.
    public static Reply of(ResultCategory category) {
        for (Reply reply : values()) {
            if (reply.category == category) {
                return reply;
            }
        }
        throw new IllegalArgumentException("no answer has the category " + category);
    }
}
