package dev.yoke.core.risk;

import java.util.Arrays;
import java.util.Optional;

/// Every number of the trader's limits: its key in the settings, its unit, default and range, and which direction is
/// tighter. To add one: one constant here, and the rule that reads it.
///
/// Thread: any. Units: as [Unit] says; decimal ones 1e-8.
/// Source of the defaults: product.md, "Risk"; RTS 6 Art. 15 and SEC 15c3-5 for the kinds of control.
public enum Limit {
    RISK_PER_TRADE(
            "risk-per-trade-percent",
            LimitRange.of(Unit.PERCENT, "1", "0.01", "100", Tighter.LOWER),
            "of equity, risked where a signal names no risk"),
    MAX_RISK_PER_TRADE(
            "max-risk-per-trade-percent",
            LimitRange.of(Unit.PERCENT, "2", "0.01", "100", Tighter.LOWER),
            "of equity, the most that one entry may risk"),
    MAX_DAILY_LOSS(
            "max-daily-loss-percent",
            LimitRange.of(Unit.PERCENT, "5", "0.01", "100", Tighter.LOWER),
            "of the day's starting balance; at this loss entries stop and the account is flattened and halted"),
    MAX_POSITION_SIZE(
            "max-position-size-percent",
            LimitRange.of(Unit.PERCENT, "2", "0.01", "100", Tighter.LOWER),
            "of equity, the most that all entries of one account in one symbol may risk together"),
    MAX_POSITIONS(
            "max-positions",
            LimitRange.of(Unit.COUNT, "20", "1", "10000", Tighter.LOWER),
            "positions, pending orders and entries on their way of one account"),
    MAX_PER_SYMBOL(
            "max-positions-per-symbol",
            LimitRange.of(Unit.COUNT, "5", "1", "10000", Tighter.LOWER),
            "the same, in one symbol"),
    MAX_ENTRIES_PER_DAY(
            "max-entries-per-day",
            LimitRange.of(Unit.COUNT, "100", "1", "100000", Tighter.LOWER),
            "entries of one account in one server day"),
    MAX_HEAT(
            "max-heat-percent",
            LimitRange.of(Unit.PERCENT, "6", "0.01", "100", Tighter.LOWER),
            "of equity, the sum of open risk of one account"),
    MAX_CURRENCY_LEG(
            "max-currency-leg-percent",
            LimitRange.of(Unit.PERCENT, "4000", "1", "100000", Tighter.LOWER),
            "of all equity, the net exposure in one currency over all accounts and brokers"),
    MAX_ASSET_CLASS(
            "max-asset-class-percent",
            LimitRange.of(Unit.PERCENT, "5", "0.01", "100", Tighter.LOWER),
            "of equity, the open risk in one asset class"),
    MAX_CORRELATED(
            "max-correlated-percent",
            LimitRange.of(Unit.PERCENT, "4", "0.01", "100", Tighter.LOWER),
            "of equity, the open risk of positions that move together with the entry"),
    CORRELATION_THRESHOLD(
            "correlation-threshold",
            LimitRange.of(Unit.RATIO, "0.7", "0.1", "1", Tighter.LOWER),
            "rolling correlation from which two symbols count as moving together"),
    MAX_BETA(
            "max-beta-exposure-percent",
            LimitRange.of(Unit.PERCENT, "2000", "1", "100000", Tighter.LOWER),
            "of equity, the net exposure weighted by beta to the benchmark"),
    MAX_CONCENTRATION(
            "max-concentration-percent",
            LimitRange.of(Unit.PERCENT, "3", "0.01", "100", Tighter.LOWER),
            "of all equity, the open risk in one instrument over all accounts and brokers"),
    MIN_MARGIN_LEVEL(
            "min-margin-level-percent",
            LimitRange.of(Unit.PERCENT, "150", "0", "100000", Tighter.HIGHER),
            "equity by margin after the entry"),
    MAX_SPREAD_OF_STOP(
            "max-spread-of-stop-percent",
            LimitRange.of(Unit.PERCENT, "50", "1", "100", Tighter.LOWER),
            "of the stop's distance, the widest spread"),
    MAX_SPREAD(
            "max-spread-pips",
            LimitRange.of(Unit.PIPS, "0", "0", "100000", Tighter.LOWER_ZERO_OFF),
            "widest spread; 0 = only as a share of the stop"),
    PRICE_COLLAR(
            "price-collar-percent",
            LimitRange.of(Unit.PERCENT, "5", "0.01", "100", Tighter.LOWER),
            "of the market price, the furthest price of an order"),
    MAX_ORDER_VALUE(
            "max-order-value-percent",
            LimitRange.of(Unit.PERCENT, "4000", "1", "100000", Tighter.LOWER),
            "of equity, the greatest value of one order"),
    MAX_ORDER_LOTS(
            "max-order-lots",
            LimitRange.of(Unit.LOTS, "50", "0.00000001", "1000000", Tighter.LOWER),
            "greatest volume of one order"),
    MAX_MESSAGES(
            "max-orders-per-minute",
            LimitRange.of(Unit.PER_MINUTE, "60", "1", "100000", Tighter.LOWER),
            "order messages to one terminal in a minute"),
    DUPLICATE_WINDOW(
            "duplicate-window-ms",
            LimitRange.of(Unit.MILLISECONDS, "1000", "0", "3600000", Tighter.HIGHER),
            "an entry like the last one (symbol, side, size) within this time is a duplicate"),
    MAX_REPEATED(
            "max-repeated-executions",
            LimitRange.of(Unit.PER_HOUR, "20", "1", "100000", Tighter.LOWER),
            "entries of one automatic source in one symbol and direction"),
    MAX_QUOTE_AGE(
            "max-quote-age-ms",
            LimitRange.of(Unit.MILLISECONDS, "3000", "1", "3600000", Tighter.LOWER),
            "age from which a price is stale"),
    MAX_CLOCK_DIFFERENCE(
            "max-clock-difference-ms",
            LimitRange.of(Unit.MILLISECONDS, "60000", "1000", "86400000", Tighter.LOWER),
            "between a quote's own time and this machine's clock"),
    OPEN_BUFFER(
            "open-buffer-minutes",
            LimitRange.of(Unit.MINUTES, "5", "0", "1440", Tighter.HIGHER),
            "no entries for this long after the symbol's market opens"),
    CLOSE_BUFFER(
            "close-buffer-minutes",
            LimitRange.of(Unit.MINUTES, "15", "0", "1440", Tighter.HIGHER),
            "no entries for this long before it closes"),
    NEWS_BEFORE(
            "news-before-minutes",
            LimitRange.of(Unit.MINUTES, "5", "0", "1440", Tighter.HIGHER),
            "no entries for this long before news on one of the symbol's currencies"),
    NEWS_AFTER(
            "news-after-minutes",
            LimitRange.of(Unit.MINUTES, "5", "0", "1440", Tighter.HIGHER),
            "no entries for this long after it"),
    NEWS_IMPORTANCE(
            "news-importance",
            LimitRange.of(Unit.COUNT, "3", "1", "4", Tighter.LOWER),
            "news that count: 1 = all, 2 = from moderate, 3 = high, 4 = none"),
    COOL_DOWN_LOSSES(
            "cool-down-losses",
            LimitRange.of(Unit.COUNT, "3", "1", "1000", Tighter.LOWER),
            "losses in a row after which entries rest"),
    COOL_DOWN(
            "cool-down-minutes", LimitRange.of(Unit.MINUTES, "60", "0", "10080", Tighter.HIGHER), "how long they rest"),
    DECAY_FROM(
            "decay-from-percent",
            LimitRange.of(Unit.PERCENT, "4", "0", "100", Tighter.LOWER),
            "drawdown from the equity's peak at which sizes begin to shrink"),
    DECAY_TO(
            "decay-to-percent",
            LimitRange.of(Unit.PERCENT, "10", "0.01", "100", Tighter.LOWER),
            "drawdown at which they are smallest"),
    DECAY_FLOOR(
            "decay-floor-percent",
            LimitRange.of(Unit.PERCENT, "25", "0", "100", Tighter.LOWER),
            "of the normal risk, what is left then"),
    NAKED_STOP_ALARM(
            "naked-stop-alarm-ms",
            LimitRange.of(Unit.MILLISECONDS, "5000", "1000", "3600000", Tighter.LOWER),
            "how long a position may be without a stop loss before the alarm"),
    NAKED_STOP_AUTO(
            "naked-stop-auto",
            LimitRange.of(Unit.SWITCH, "0", "0", "1", Tighter.HIGHER),
            "after that time the cockpit sets a stop by ATR itself"),
    MANDATORY_STOP(
            "mandatory-stop", LimitRange.of(Unit.SWITCH, "1", "0", "1", Tighter.HIGHER), "every entry has a stop loss"),
    REGIME_CALM(
            "regime-calm-percent",
            LimitRange.of(Unit.PERCENT, "100", "0", "100", Tighter.LOWER),
            "of the normal risk in a calm market"),
    REGIME_NORMAL(
            "regime-normal-percent",
            LimitRange.of(Unit.PERCENT, "100", "0", "100", Tighter.LOWER),
            "of the normal risk in a normal market"),
    REGIME_VOLATILE(
            "regime-volatile-percent",
            LimitRange.of(Unit.PERCENT, "50", "0", "100", Tighter.LOWER),
            "of the normal risk in a volatile market"),
    REGIME_EXTREME(
            "regime-extreme-percent",
            LimitRange.of(Unit.PERCENT, "0", "0", "100", Tighter.LOWER),
            "of the normal risk in an extreme market; 0 = no entries"),
    STRATEGY_MAX_DAY(
            "strategy-risk-per-day-percent",
            LimitRange.of(Unit.PERCENT, "5", "0.01", "100", Tighter.LOWER),
            "of equity, what one strategy may risk in a day"),
    STRATEGY_MAX_OPEN(
            "strategy-max-open",
            LimitRange.of(Unit.COUNT, "2", "1", "1000", Tighter.LOWER),
            "open trades of one strategy"),
    STRATEGY_MIN_WIN_RATE(
            "strategy-min-win-rate-percent",
            LimitRange.of(Unit.PERCENT, "70", "0", "100", Tighter.HIGHER),
            "trades won, below which a strategy rests"),
    STRATEGY_MIN_TRADES(
            "strategy-min-trades",
            LimitRange.of(Unit.COUNT, "20", "1", "100000", Tighter.NEITHER),
            "trades before its win rate counts"),
    STRATEGY_MAX_DRAWDOWN(
            "strategy-max-drawdown-r",
            LimitRange.of(Unit.MULTIPLE, "6", "0.5", "1000", Tighter.LOWER),
            "R (risks at the entry), fall of a strategy's results from their peak from which it rests"),
    STRATEGY_WINDOW_TRADES(
            "strategy-window-trades",
            LimitRange.of(Unit.COUNT, "50", "1", "200", Tighter.NEITHER),
            "latest closed trades that a strategy is judged by"),
    STRATEGY_WINDOW_DAYS(
            "strategy-window-days",
            LimitRange.of(Unit.COUNT, "30", "1", "365", Tighter.NEITHER),
            "days after which a closed trade no longer counts"),
    STRATEGY_PROBATION(
            "strategy-probation-percent",
            LimitRange.of(Unit.PERCENT, "50", "1", "100", Tighter.LOWER),
            "of its risk, what a strategy gets that has too few trades, or half of its greatest drawdown behind it"),
    MIN_REWARD_RISK(
            "min-reward-risk",
            LimitRange.of(Unit.MULTIPLE, "2", "0", "100", Tighter.HIGHER),
            "stop distances to the target at the price of the entry, below which a strategy does not enter"),
    TARGET_REWARD_RISK(
            "target-reward-risk",
            LimitRange.of(Unit.MULTIPLE, "2.5", "0.1", "100", Tighter.NEITHER),
            "target of a strategy's entry by its risk"),
    VOLATILITY_LEAST(
            "volatility-size-least-percent",
            LimitRange.of(Unit.PERCENT, "100", "1", "100", Tighter.LOWER),
            "of the normal risk, what is left at least while the market moves more than usual; 100 = sizes do not shrink"),
    VOLATILITY_MOST(
            "volatility-size-most-percent",
            LimitRange.of(Unit.PERCENT, "100", "100", "200", Tighter.LOWER),
            "of the normal risk, what is taken at most while it moves less than usual; 100 = sizes do not grow"),
    CORRELATION_SIZING(
            "correlation-sizing",
            LimitRange.of(Unit.SWITCH, "0", "0", "1", Tighter.HIGHER),
            "the risk of an entry shrinks the more it moves together with what is open"),
    ATR_STOP(
            "atr-stop-multiple",
            LimitRange.of(Unit.MULTIPLE, "1.5", "0.01", "100", Tighter.NEITHER),
            "ATR(14), the stop's distance where a signal names none"),
    ATR_TARGET(
            "atr-target-multiple",
            LimitRange.of(Unit.MULTIPLE, "3", "0.01", "100", Tighter.NEITHER),
            "ATR(14), the target's distance where a signal names none"),
    MAX_SIGNAL_AGE(
            "max-signal-age-ms",
            LimitRange.of(Unit.MILLISECONDS, "60000", "1", "86400000", Tighter.LOWER),
            "age from which a signal is refused"),
    ORDER_EXPIRY(
            "order-expiry-ms",
            LimitRange.of(Unit.MILLISECONDS, "5000", "1", "600000", Tighter.NEITHER),
            "life of an entry on its way to the terminal"),
    MAX_DEVIATION(
            "max-deviation-pips",
            LimitRange.of(Unit.PIPS, "3", "0.00000001", "100000", Tighter.LOWER),
            "greatest slippage that is asked for"),
    BREAKER_FAILURES(
            "breaker-failures",
            LimitRange.of(Unit.COUNT, "5", "1", "1000", Tighter.LOWER),
            "failures in a row that open the breaker of a source or a terminal"),
    BREAKER_OPEN(
            "breaker-open-ms",
            LimitRange.of(Unit.MILLISECONDS, "30000", "1000", "3600000", Tighter.HIGHER),
            "how long an open breaker waits before its first probe"),
    BREAKER_SUCCESSES(
            "breaker-successes",
            LimitRange.of(Unit.COUNT, "3", "1", "1000", Tighter.HIGHER),
            "successful probes in a row that close a breaker"),
    MAX_RETRIES(
            "max-retries",
            LimitRange.of(Unit.COUNT, "5", "0", "5", Tighter.LOWER),
            "repeats of an entry that was certainly not carried out; 0 = none"),
    MAX_UNKNOWN_OUTCOMES(
            "max-unknown-outcomes-per-minute",
            LimitRange.of(Unit.COUNT, "3", "1", "100", Tighter.LOWER),
            "entries with unknown outcome within a minute that halt all entries");

    /// Which direction of change protects more. Tightening is instant, loosening waits for the next trading day.
    public enum Tighter {
        LOWER,
        HIGHER,
        /// Lower is tighter, but 0 switches the limit off.
        LOWER_ZERO_OFF,
        /// Changes are neither.
        NEITHER
    }

    private final String key;
    private final LimitRange range;
    private final String text;

    Limit(String key, LimitRange range, String text) {
        this.key = key;
        this.range = range;
        this.text = text;
    }

    /// The constant with this key in the settings.
    public static Optional<Limit> of(String key) {
        return Arrays.stream(values()).filter(limit -> limit.key.equals(key)).findFirst();
    }

    public String key() {
        return key;
    }

    public Unit unit() {
        return range.unit();
    }

    public long standard() {
        return range.standard();
    }

    public long least() {
        return range.least();
    }

    public long most() {
        return range.most();
    }

    public Tighter tighter() {
        return range.tighter();
    }

    /// What it is of, for the catalogue: `of equity, the most that one entry may risk`.
    public String text() {
        return text;
    }

    /// Whether the change from `before` to `after` protects less.
    public boolean isLooser(long before, long after) {
        return switch (range.tighter()) {
            case LOWER -> after > before;
            case HIGHER -> after < before;
            case LOWER_ZERO_OFF -> (before != 0 && after == 0) || (before != 0 && after > before);
            case NEITHER -> false;
        };
    }

    /// Why the value cannot be, empty where it can.
    public Optional<String> problem(long value) {
        return range.problem(value).map(problem -> key + " " + problem);
    }
}
