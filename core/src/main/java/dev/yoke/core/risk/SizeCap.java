package dev.yoke.core.risk;

/// A rule that limits how large an entry may be: the size is lowered to the smallest cap, and the rule says so.
public interface SizeCap extends RiskRule {

    /// The most lots that the rule lets pass, 1e-8; 0 when nothing is left, [Long#MAX_VALUE] where it does not limit.
    ///
    /// @param lossPerLot what one lot loses at the stop, account currency 1e-8, above 0
    long mostLots(EntryProposal proposal, long lossPerLot, RiskContext context);
}
