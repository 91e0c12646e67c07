package dev.yoke.ui.desk;

/// Where a panel stands in a layout.
///
/// @param id unique on the desk and kept with the layout: `chart`, `chart-2`
public record PanelSite(String id) {

    /// The name under which this panel keeps what is its own.
    public String memoryName() {
        return "panel." + id;
    }
}
