package dev.yoke.ui.shell.dock;

import java.util.Collection;

/// Names of panels: that of the kind, and for the second and further ones a number: `chart`, `chart-2`.
final class PanelIds {

    private PanelIds() {}

    static String kindOf(String panel) {
        return panel.replaceFirst("-[1-9][0-9]{0,3}$", "");
    }

    /// The first that is free.
    static String next(String kind, Collection<String> taken) {
        String id = kind;
        for (int i = 2; taken.contains(id); i++) {
            id = kind + "-" + i;
        }
        return id;
    }
}
