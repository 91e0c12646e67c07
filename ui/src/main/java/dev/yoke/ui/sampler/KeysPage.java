package dev.yoke.ui.sampler;

import dev.yoke.ui.control.KeyCapture;
import dev.yoke.ui.desk.Action;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.theme.Measures;
import dev.yoke.ui.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/// Taking another key for an action. The actions here do nothing and are no others' business.
final class KeysPage {

    private KeysPage() {}

    static Node make(ScreenPorts ports) {
        Phrases words = ports.phrases(KeysPage.class);
        List<Action> actions = List.of(
                action("sample.order", words.get("keys.order"), "F9"),
                action("sample.close", words.get("keys.close"), "Ctrl+Shift+C"),
                action("sample.none", words.get("keys.none"), ""));
        GridPane grid = new GridPane(Measures.GAP_12, Measures.GAP_8);
        List<KeyCapture> captures = new ArrayList<>();
        for (Action action : actions) {
            if (ports.desk().actions().find(action.id()).isEmpty()) {
                ports.desk().actions().offer(action);
            }
            KeyCapture capture = new KeyCapture(ports.desk(), action, () -> captures.forEach(KeyCapture::refresh));
            captures.add(capture);
            grid.addRow(captures.size(), new Label(action.title()), capture);
        }
        return grid;
    }

    private static Action action(String id, String title, String key) {
        return Action.everywhere(id, title, key, () -> {});
    }
}
