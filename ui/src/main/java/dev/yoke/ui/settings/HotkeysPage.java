package dev.yoke.ui.settings;

import dev.yoke.ui.control.KeyCapture;
import dev.yoke.ui.desk.Action;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.words.Phrases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.control.Button;

/// The keys of all actions.
final class HotkeysPage extends SettingsPage {

    private final ScreenPorts ports;
    private final Phrases words;
    private final List<KeyCapture> captures = new ArrayList<>();
    private List<String> shown = List.of();

    HotkeysPage(ScreenPorts ports, Phrases words) {
        super("hotkeys", words.get("page.hotkeys"));
        this.ports = ports;
        this.words = words;
        Button reset = new Button(words.get("hotkeys.reset"));
        reset.setId("hotkeys-reset");
        reset.setOnAction(event -> {
            ports.desk().actions().bindDefaults();
            captures.forEach(KeyCapture::refresh);
        });
        around(reset, false);
    }

    @Override
    void attach(Subscriptions open) {
        shown = List.of();
        onFrame();
    }

    /// Panels come and go, and their actions with them.
    @Override
    void onFrame() {
        List<Action> actions = ports.desk().actions().all().stream()
                .filter(action -> !action.id().startsWith("settings.open."))
                .sorted(Comparator.comparing(Action::title))
                .toList();
        List<String> ids = actions.stream().map(Action::id).toList();
        if (!ids.equals(shown)) {
            shown = ids;
            captures.clear();
            setLines(actions.stream().map(this::line).toList());
        }
    }

    private SettingLine line(Action action) {
        KeyCapture capture = new KeyCapture(ports.desk(), action, () -> captures.forEach(KeyCapture::refresh));
        captures.add(capture);
        String where = switch (action.where()) {
            case EVERYWHERE -> "";
            case TRADING -> words.get("hotkeys.trading");
            case EXIT -> words.get("hotkeys.exit");
        };
        return new SettingLine(action.title(), where, action.id(), capture);
    }
}
