package dev.yoke.connectors.wire;

import dev.yoke.core.trade.ResultCategory;
import dev.yoke.core.trade.TerminalIdentity.Platform;

/// Which category a platform's own code means. One table for the terminals that speak the wire.
///
/// A code that is not in the table is [ResultCategory#UNKNOWN_OUTCOME]: it blocks and is reconciled, because nothing
/// says that nothing happened.
/// Source: bridge-protocol, result categories; MQL4 `Error codes`, MQL5 `Trade server return codes`.
public final class ResultCodes {

    /// What the refused request was about, where a code's meaning hangs on it.
    public enum Request {
        /// Opening a position or placing a pending order.
        OPEN,
        /// Changing stops or a pending order.
        MODIFY,
        /// Closing or cancelling.
        CLOSE
    }

    private ResultCodes() {}

    /// @param refreshed whether the request was already repeated with fresh prices
    public static ResultCategory category(Platform platform, int rawCode, Request request, boolean refreshed) {
        return switch (platform) {
            case MT4 -> mt4(rawCode, request, refreshed);
            case MT5 -> mt5(rawCode);
        };
    }

    private static ResultCategory mt4(int rawCode, Request request, boolean refreshed) {
        return switch (rawCode) {
            case 0 -> ResultCategory.DONE;
            // ERR_NO_RESULT: a modify that changes nothing, but a lost reply on anything else.
            case 1 -> request == Request.MODIFY ? ResultCategory.NOCHANGE : ResultCategory.UNKNOWN_OUTCOME;
            // ERR_INVALID_PRICE: stale by the time it arrived, or plainly wrong if it comes again.
            case 129 -> refreshed ? ResultCategory.INVALID : ResultCategory.RETRY_PRICE;
            case 135, 136, 138 -> ResultCategory.RETRY_PRICE;
            case 4, 137, 146 -> ResultCategory.RETRY_BUSY;
            case 8, 141 -> ResultCategory.THROTTLED;
            // From 4000 on the terminal itself has refused: nothing was sent.
            case 3, 130, 131, 145, 147, 4051, 4106, 4107 -> ResultCategory.INVALID;
            case 134 -> ResultCategory.NO_MONEY;
            case 132 -> ResultCategory.MARKET_CLOSED;
            case 5, 7, 64, 65, 133, 4109, 4110, 4111, 4112 -> ResultCategory.DISABLED;
            case 140, 148, 149, 150 -> ResultCategory.RULE;
            case 4108 -> ResultCategory.NOT_FOUND;
            case 139 -> ResultCategory.LOCKED;
            case 6 -> ResultCategory.OFFLINE;
            case 9 -> ResultCategory.REJECTED;
            default -> ResultCategory.UNKNOWN_OUTCOME;
        };
    }

    private static ResultCategory mt5(int rawCode) {
        return switch (rawCode) {
            case 10009 -> ResultCategory.DONE;
            case 10010 -> ResultCategory.PARTIAL;
            case 10008 -> ResultCategory.PLACED;
            case 10025 -> ResultCategory.NOCHANGE;
            case 10004, 10020, 10021 -> ResultCategory.RETRY_PRICE;
            case 10023, 10028 -> ResultCategory.RETRY_BUSY;
            case 10024 -> ResultCategory.THROTTLED;
            case 10013, 10014, 10015, 10016, 10022, 10029, 10030, 10035, 10038 -> ResultCategory.INVALID;
            case 10019 -> ResultCategory.NO_MONEY;
            case 10018 -> ResultCategory.MARKET_CLOSED;
            case 10017, 10026, 10027, 10032, 4752 -> ResultCategory.DISABLED;
            case 10033, 10034, 10040, 10042, 10043, 10044, 10045, 10046 -> ResultCategory.RULE;
            case 10036, 4753, 4754 -> ResultCategory.NOT_FOUND;
            case 10039 -> ResultCategory.LOCKED;
            case 10031 -> ResultCategory.OFFLINE;
            case 10006, 10007, 10041 -> ResultCategory.REJECTED;
            default -> ResultCategory.UNKNOWN_OUTCOME;
        };
    }
}
