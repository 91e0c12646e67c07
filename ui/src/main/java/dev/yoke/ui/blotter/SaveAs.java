package dev.yoke.ui.blotter;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.stage.FileChooser;

/// Asks where a file is to go, where there is a display to ask on; else nobody is asked and the folder of exports has
/// it.
final class SaveAs {

    private SaveAs() {}

    /// @param onChosen with the file; empty = the folder of exports. Not called where the trader turned back.
    static void ask(Node near, String title, String name, Consumer<Optional<Path>> onChosen) {
        if ("Headless".equalsIgnoreCase(System.getProperty("glass.platform", ""))) {
            onChosen.accept(Optional.empty());
            return;
        }
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("CSV", "*.csv"));
        File file = chooser.showSaveDialog(near.getScene().getWindow());
        if (file != null) {
            onChosen.accept(Optional.of(file.toPath()));
        }
    }
}
