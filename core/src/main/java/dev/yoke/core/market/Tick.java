package dev.yoke.core.market;

/// One quote. Units: prices 1e-8, greater than zero, ask not below bid; `timeMs` UTC epoch milliseconds.
public record Tick(long bid, long ask, long timeMs) {

    public Tick {
        if (bid <= 0 || ask < bid) {
            throw new IllegalArgumentException(
                    "not a quote: bid " + FixedPoint.format(bid) + ", ask " + FixedPoint.format(ask));
        }
    }
}
