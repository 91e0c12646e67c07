package dev.yoke.core.manage;

/// At `at` a share of the initial lots is closed.
///
/// @param sharePercent percent of the initial lots, 1e-8 per percent point; 0 = whatever is left
public record Target(Trigger at, long sharePercent) {

    public boolean isRest() {
        return sharePercent == 0;
    }
}
