package dev.yoke.connectors.sim.market;

/// What to do with a file in which some rows are broken.
public enum BadRows {
    /// Name them and use the rest.
    SKIP,
    /// Name them and use nothing.
    REFUSE
}
