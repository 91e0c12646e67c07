package dev.yoke.core.trade;

import dev.yoke.core.market.TerminalId;

/// The terminal's final word on a command (`RESULT` of the bridge protocol). Tickets are 0 and price and lots unset
/// where they do not apply;
/// `rawCode` and `text` are the platform's own; `elapsedUs` microseconds from the command's arrival at the terminal to
/// its end.
public record CommandResult(
        TerminalId terminal,
        IntentId intent,
        ResultCategory category,
        int rawCode,
        String text,
        long order,
        long deal,
        long identifier,
        Lots lots,
        Price price,
        long elapsedUs) {}
