package dev.yoke.core.risk.prop;

/// What of an account a floor hangs from.
public enum PropBase {
    BALANCE,
    EQUITY,
    HIGHER;

    long of(long balance, long equity) {
        return switch (this) {
            case BALANCE -> balance;
            case EQUITY -> equity;
            case HIGHER -> Math.max(balance, equity);
        };
    }
}
