package dev.yoke.ui.chart.order;

import dev.yoke.ui.theme.Token;

/// A level of a position or an order on the chart. Units: `price` 1e-8.
public record PriceLine(Kind kind, Tone tone, long price, String label) {

    public enum Kind {
        ENTRY,
        STOP_LOSS,
        TAKE_PROFIT,
        ORDER
    }

    public enum Tone {
        BUY(Token.BUY),
        SELL(Token.SELL),
        PROFIT(Token.PROFIT),
        LOSS(Token.LOSS),
        WARN(Token.WARN);

        private final Token token;

        Tone(Token token) {
            this.token = token;
        }

        Token token() {
            return token;
        }
    }
}
