package dev.yoke.connectors.wire;

import dev.yoke.core.market.TerminalId;

/// What the wire leaves out because a session has only one of it: the terminal and its account's currency.
public record WireContext(TerminalId terminal, String currency) {

    /// For decoding `HELLO`, before anything is known.
    public static final WireContext UNKNOWN = new WireContext(new TerminalId("unknown"), "XXX");
}
