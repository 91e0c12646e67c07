package dev.yoke.ui.shell;

import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Panel;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.shell.dock.Dock;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The main window: header, halt, the panels, status bar and toasts.
final class CockpitShell implements Panel {

    private final Hotkeys hotkeys;
    private final ShellActions actions;
    private final List<Panel> parts;
    private final StackPane root = new StackPane();
    private final Subscriptions open = new Subscriptions();

    /// The keys of every window, and the line that flattens.
    record Keys(Hotkeys hotkeys, FlattenHold hold, FlattenLine line) {}

    CockpitShell(ScreenPorts ports, ToastsViewModel toasts, Keys keys, Dock dock) {
        hotkeys = keys.hotkeys();
        HeaderViewModel headerModel = new HeaderViewModel(ports);
        ArmDialog dialog = new ArmDialog(headerModel, ports.phrases(ArmDialog.class));
        FrameCost cost = new FrameCost(ports, root);
        ports.desk().frameLoad().measuredBy(cost::worstNs);
        FlattenButton flatten = new FlattenButton(ports, keys.line(), keys.hold());
        HeaderView header = new HeaderView(ports, headerModel, flatten, chip -> dialog.toggle(chip, root));
        HaltedBar halted = new HaltedBar(ports, new HaltViewModel(ports));
        StatusBar status = new StatusBar(ports, new StatusViewModel(ports, cost::worstNs));
        ToastsView toastsView = new ToastsView(ports, toasts);
        actions = new ShellActions(ports, keys.line(), () -> hotkeys.window().orElse(root), toastsView::takeFocus);
        parts = List.of(cost, header, halted, status, toastsView, dock);
        toastsView.stayAbove(dock.corner());
        BorderPane frame = new BorderPane(dock.node());
        frame.setTop(new VBox(header.node(), halted.node()));
        frame.setBottom(status.node());
        root.getChildren().addAll(frame, toastsView.node());
        StackPane.setAlignment(toastsView.node(), Pos.BOTTOM_LEFT);
        root.setMinSize(0, 0);
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public boolean isSettled() {
        return parts.stream().allMatch(Panel::isSettled);
    }

    /// Needs the node in a scene.
    @Override
    public void attach() {
        actions.offer(open);
        open.add(hotkeys.install(root.getScene()));
        parts.forEach(part -> {
            part.attach();
            open.add(part::detach);
        });
    }

    @Override
    public void detach() {
        open.close();
    }
}
