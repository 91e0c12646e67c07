package dev.yoke.app;

import dev.yoke.core.trade.LinkState;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.CockpitViews;

/// Whether the cockpit has got what it waits for after its start. Thread: any.
///
/// @param terminals how many the run brings along; 0 where only those count that connect by themselves
record Readiness(CockpitViews views, int terminals) {

    /// Every terminal is live and its accounts are known, and there are prices; nothing to wait for where no terminal
    /// is known at all.
    boolean isLive() {
        CockpitView view = views.current();
        boolean allThere = view.terminals().size() >= terminals
                && view.terminals().stream()
                        .allMatch(terminal -> terminal.state() == LinkState.LIVE && terminal.reconciled());
        return allThere && (view.terminals().isEmpty() || !view.quotes().isEmpty());
    }
}
