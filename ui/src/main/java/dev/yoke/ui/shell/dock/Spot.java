package dev.yoke.ui.shell.dock;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a panel stood, told by its neighbours, so that it finds back although others have moved since.
///
/// @param beside the panels of the tabs or of the area next to it
/// @param share of what it shared with its neighbour
/// @param index among tabs
public record Spot(List<String> beside, Side side, double share, int index) {

    public Spot(@Nullable List<String> beside, @Nullable Side side, double share, int index) {
        this.beside = beside == null ? List.of() : List.copyOf(beside);
        this.side = side == null ? Side.CENTRE : side;
        this.share = share > 0 && share < 1 ? share : 0.5;
        this.index = Math.max(0, index);
    }
}
