package dev.yoke.connectors.gateway.webhook;

/// What a source means by numbers without a unit. Wrong guesses cost money, so the reading never guesses: a level that
/// cannot be what the convention says is refused ([dev.yoke.connectors.gateway.webhook.PlausibleLevels]).
///
/// @param level a bare `sl` or `tp`
/// @param risk a bare `risk`
public record SourceConventions(LevelMeaning level, RiskMeaning risk) {

    public static final SourceConventions DEFAULT = new SourceConventions(LevelMeaning.AS_DIALECT, RiskMeaning.PERCENT);

    public enum LevelMeaning {
        /// Pips in a PineConnector line, as in its manual; a price everywhere else.
        AS_DIALECT,
        PRICE,
        PIPS
    }

    public enum RiskMeaning {
        /// Percent of equity.
        PERCENT,
        /// Money in the account's currency.
        MONEY,
        LOTS
    }
}
