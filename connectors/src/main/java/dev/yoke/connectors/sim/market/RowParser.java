package dev.yoke.connectors.sim.market;

/// Reads the rows of one format. May keep what the format leaves out (a side that did not change).
interface RowParser {

    /// Failure: [IllegalArgumentException] with the reason for the trader.
    ReplayRow parse(String line);
}
