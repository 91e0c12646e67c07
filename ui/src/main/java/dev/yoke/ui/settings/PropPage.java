package dev.yoke.ui.settings;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Command;
import dev.yoke.core.port.SettingsSaid;
import dev.yoke.core.risk.prop.PropAssignment;
import dev.yoke.core.risk.prop.PropPack;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.PropView;
import dev.yoke.core.view.TerminalView;
import dev.yoke.ui.control.WrappedLabel;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Which account is held to which prop firm's rules.
final class PropPage extends SettingsPage {

    private final ScreenPorts ports;
    private final Phrases words;
    private final Label why = new WrappedLabel("");
    private final VBox trouble;
    private List<PropPack> packs = List.of();
    private List<Held> shown = List.of();

    /// An account and the pack that it is held to.
    private record Held(TerminalId terminal, Optional<String> pack, boolean inFile) {}

    PropPage(ScreenPorts ports, Phrases words) {
        super("prop", words.get("page.prop"));
        this.ports = ports;
        this.words = words;
        Label hint = new WrappedLabel(words.get("prop.hint"));
        hint.getStyleClass().addAll("muted", "hint");
        around(hint, true);
        why.setId("prop-failed");
        why.getStyleClass().add("loss");
        Button again = new Button(words.get("again"));
        again.setId("prop-again");
        again.setOnAction(event -> load());
        trouble = new VBox(4, why, again);
        trouble.setVisible(false);
        trouble.setManaged(false);
        getChildren().add(1, trouble);
    }

    @Override
    void attach(Subscriptions open) {
        shown = List.of();
        load();
        onFrame();
    }

    private void load() {
        trouble.setVisible(false);
        trouble.setManaged(false);
        ports.background()
                .run(
                        () -> ports.outside().packs().all(),
                        found -> {
                            packs = found;
                            shown = List.of();
                            onFrame();
                        },
                        reason -> {
                            why.setText(words.get("prop.failed", reason));
                            trouble.setVisible(true);
                            trouble.setManaged(true);
                        });
    }

    @Override
    void onFrame() {
        CockpitView view = ports.views().current();
        SettingsSaid said = ports.outside().said().get();
        List<Held> now = view.terminals().stream()
                .map(TerminalView::id)
                .map(id -> new Held(id, pack(view, id), said.prop().contains(id)))
                .toList();
        if (!now.equals(shown)) {
            shown = now;
            setLines(now.stream().map(held -> line(held, said)).toList());
        }
    }

    private static Optional<String> pack(CockpitView view, TerminalId id) {
        return view.risk().prop().stream()
                .filter(each -> each.terminal().equals(id))
                .map(PropView::packId)
                .findFirst();
    }

    private SettingLine line(Held held, SettingsSaid said) {
        ComboBox<Optional<PropPack>> choice = new ComboBox<>();
        List<Optional<PropPack>> choices = new ArrayList<>();
        choices.add(Optional.empty());
        packs.forEach(pack -> choices.add(Optional.of(pack)));
        choice.getItems().setAll(choices);
        choice.setConverter(Shown.by(pack -> pack.map(PropPack::name).orElseGet(() -> words.get("prop.none"))));
        choice.setValue(packs.stream()
                .filter(pack -> held.pack().filter(pack.id()::equals).isPresent())
                .findFirst());
        choice.setAccessibleText(words.get("prop.of", held.terminal().name()));
        TextField initial = new TextField();
        initial.setPromptText(words.get("prop.initial"));
        initial.setAccessibleText(words.get("prop.initial"));
        initial.setPrefWidth(120);
        initial.setAlignment(Pos.CENTER_RIGHT);
        initial.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        Label problem = new WrappedLabel("");
        problem.getStyleClass().addAll("loss", "state");
        problem.setManaged(false);
        Button set = new Button(words.get("prop.set"));
        set.setOnAction(event -> {
            Optional<String> wrong = assign(held.terminal(), choice.getValue(), initial.getText());
            problem.setText(wrong.orElse(""));
            problem.setManaged(wrong.isPresent());
        });
        initial.setOnAction(event -> set.fire());
        String now = held.pack().map(id -> words.get("prop.now", id)).orElseGet(() -> words.get("prop.free"));
        String hint = held.inFile() ? now + " · " + words.get("limits.file", said.file()) : now;
        SettingLine line = new SettingLine(held.terminal().name(), hint, "prop");
        line.setId("prop-" + held.terminal().name().replace(' ', '-'));
        HBox controls = new HBox(8, choice, initial, set);
        controls.setAlignment(Pos.CENTER_LEFT);
        line.getChildren().addAll(controls, problem);
        return line;
    }

    /// Why it cannot be; empty where it was sent.
    private Optional<String> assign(TerminalId terminal, Optional<PropPack> pack, String typed) {
        if (pack.isEmpty()) {
            send(new Command.AssignPropPack(terminal, Optional.empty()));
            return Optional.empty();
        }
        try {
            long initial = FixedPoint.parse(typed.strip().replace(" ", "").replace(",", "."));
            send(new Command.AssignPropPack(terminal, Optional.of(new PropAssignment(pack.get(), initial, 0, 0))));
            return Optional.empty();
        } catch (IllegalArgumentException | ArithmeticException noAmount) {
            return Optional.of(words.get("prop.initial.wrong"));
        }
    }

    private void send(Command command) {
        ports.send(command, answer -> {
            if (answer.isAccepted()) {
                ports.desk().notices().done(answer.text());
            }
        });
    }
}
