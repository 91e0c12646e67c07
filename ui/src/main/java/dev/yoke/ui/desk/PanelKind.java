package dev.yoke.ui.desk;

import dev.yoke.ui.fx.Panel;
import java.util.function.Function;

/// A kind of panel that layouts may hold.
///
/// @param id stable: layouts are kept with it
/// @param title in the screen's language
/// @param icon its Ikonli code, `mdal-insert_chart_outlined`
/// @param several whether one layout may hold more than one
/// @param make FX thread
public record PanelKind(String id, String title, String icon, boolean several, Function<PanelSite, Panel> make) {}
