package dev.yoke.ea.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The preprocessor, what only one platform has, and what may be called in one place alone.
final class PlatformRules {

    private static final int MOST_MACRO_PARAMETERS = 8;
    private static final String CALL = "\\s*\\(";
    private static final String NOT_A_METHOD = "(?<![.\\w])";

    /// Functions of MQL5, and of both where they take other parameters.
    private static final String MQL5_ONLY = "GetTickCount64|ArrayRemove|ArrayInsert|ArrayReverse|ArrayPrint|ArraySwap"
            + "|StringConcatenate|FileLoad|FileSave|Socket\\w+|PositionsTotal|PositionGet\\w+|PositionSelect\\w*"
            + "|HistorySelect\\w*|HistoryDeal\\w+|HistoryDealsTotal|HistoryOrder\\w+|HistoryOrdersTotal|OrderGet\\w+"
            + "|OrderSendAsync|OrderCheck|OrderCalc\\w+|CalendarCountr\\w+|CalendarEvent\\w+|CalendarValue\\w+"
            + "|CopyTicks\\w*|TimeTradeServer|SymbolExist|SymbolInfoMarginRate|MarketBook\\w+|Database\\w+"
            + "|CustomSymbol\\w+";
    private static final String MQL5_TYPES =
            "MqlTrade\\w+|MqlCalendar\\w+|MqlBookInfo|ENUM_DEAL_\\w+|ENUM_POSITION_\\w+|ENUM_TRADE_TRANSACTION_TYPE";
    private static final String MQL4_ONLY = "MarketInfo|RefreshRates|Account(?:Balance|Equity|Number|Server|Company"
            + "|Currency|Profit|Margin|FreeMargin|Leverage|Name|Credit|Stopout\\w+)|Is(?:Connected|TradeAllowed"
            + "|TradeContextBusy|ExpertEnabled|Demo|Testing|Optimization|DllsAllowed)|OrdersHistoryTotal"
            + "|Order(?:Ticket|Type|Lots|Symbol|Magic\\w*|Comment|OpenPrice|OpenTime|ClosePrice|CloseTime|StopLoss"
            + "|TakeProfit|Profit|Swap|Commission|Expiration|Print)|StringGetChar|StringSetChar|DoubleToStr|StrTo\\w+"
            + "|TimeToStr|CharToStr|Window\\w+|ObjectSet|ObjectSetText|ObjectGet";
    private static final String TRADE = "OrderSend|OrderSendAsync|OrderClose|OrderCloseBy|OrderModify|OrderDelete";

    private static final Pattern MACRO =
            Pattern.compile("^[ \\t]*#[ \\t]*define[ \\t]+\\w+\\(([^)]*)\\)", Pattern.MULTILINE);
    private static final Pattern ZEROED = Pattern.compile("\\bZeroMemory\\s*\\(\\s*(\\w+)");

    private PlatformRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.code(
                        1,
                        "platform-directive",
                        "#property, #import and input group stand behind #ifndef EA_CPP",
                        "^\\s*#\\s*(?:property|import)\\b|^\\s*s?input\\s+group\\b",
                        (source, offset) -> !source.isUnder(offset, "!EA_CPP")),
                Rule.code(
                        2,
                        "preprocessor",
                        "MQL has #ifdef, #ifndef, #else, #endif, #define, #undef and #include alone",
                        "^\\s*#\\s*(?!(?:ifdef|ifndef|else|endif|define|undef|include|property|import)\\b)"
                                + "|^\\s*#.*\\bdefined\\b"),
                Rule.text(2, "include-slash", "includes have forward slashes", "^\\s*#\\s*include\\b[^\\n]*\\\\"),
                Rule.code(2, "macro-line", "a macro ends with its line", "^\\s*#\\s*define\\b[^\\n]*\\\\\\s*$"),
                new Rule(
                        9,
                        "zero-memory",
                        "ZeroMemory breaks strings and arrays: only on the platform's own structs",
                        PlatformRules::zeroed),
                new Rule(12, "macro-parameters", "MQL macros take at most 8 parameters", PlatformRules::wideMacros),
                Rule.code(
                        14,
                        "trade-call",
                        "trade calls stand in Trade4.mqh and Trade5.mqh alone",
                        NOT_A_METHOD + "(?:" + TRADE + ")" + CALL + "|\\bCTrade\\b",
                        (source, offset) -> !source.isNamed("Trade4.mqh", "Trade5.mqh")),
                Rule.code(
                        14,
                        "mql5-only",
                        "MetaTrader 4 has not this, or other parameters: a shared source cannot use it",
                        NOT_A_METHOD + "(?:(?:" + MQL5_ONLY + ")" + CALL + "|(?:" + MQL5_TYPES + ")\\b)",
                        (source, offset) -> !source.isOnlyFor(offset, 5)),
                Rule.code(
                        14,
                        "mql4-only",
                        "MetaTrader 5 has not this: a shared source cannot use it",
                        NOT_A_METHOD + "(?:(?:" + MQL4_ONLY + ")" + CALL
                                + "|OrderSelect\\s*\\((?:[^,;()]|\\([^()]*\\))*,)",
                        (source, offset) -> !source.isOnlyFor(offset, 4)),
                Rule.code(
                        15,
                        "last-error",
                        "MQL4's GetLastError clears, MQL5's does not: TakeLastError is the same on both",
                        "\\bGetLastError" + CALL,
                        (source, offset) -> !source.isNamed("LastError.mqh")),
                Rule.code(
                        16,
                        "tick-count",
                        "GetTickCount wraps after 49.7 days: take (int)(now - then), or MonoMs",
                        "\\bGetTickCount\\s*\\(\\s*\\)\\s*(?:[<>+-]|==|!=)|(?:[<>]=?|[^(]-|\\+|==)\\s*GetTickCount"
                                + CALL));
    }

    private static List<Integer> wideMacros(MqlSource source) {
        return MACRO.matcher(source.code())
                .results()
                .filter(macro -> macro.group(1).chars().filter(c -> c == ',').count() >= MOST_MACRO_PARAMETERS)
                .map(macro -> macro.start())
                .toList();
    }

    private static List<Integer> zeroed(MqlSource source) {
        List<Integer> found = new ArrayList<>();
        Matcher call = ZEROED.matcher(source.code());
        while (call.find()) {
            Pattern declared = Pattern.compile("\\bMql\\w+\\s+&?" + Pattern.quote(call.group(1)) + "\\b");
            if (!declared.matcher(source.code()).find()) {
                found.add(call.start());
            }
        }
        return found;
    }
}
