package dev.yoke.ui.sampler;

import dev.yoke.ui.desk.ScreenPorts;
import java.util.function.Function;
import javafx.scene.Node;

/// One control, or a few that belong together.
///
/// @param id stable, for the command line
/// @param title in the screen's language
/// @param make FX thread
public record SamplerPage(String id, String title, Function<ScreenPorts, Node> make) {}
