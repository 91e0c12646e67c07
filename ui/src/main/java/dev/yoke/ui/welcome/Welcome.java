package dev.yoke.ui.welcome;

import dev.yoke.ui.control.OverlayHost;
import dev.yoke.ui.desk.Action;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Subscriptions;
import java.util.List;
import java.util.Optional;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The wizard in a window: opened by itself on the first run, and by the action `welcome.open` at any time. Thread: FX.
public final class Welcome {

    /// Ids of the actions whose keys the last page names.
    public static final List<String> FIRST_KEYS = List.of("palette.open", "order.new", "trading.lock");

    private final ScreenPorts ports;
    private final OverlayHost host;
    private final Subscriptions open = new Subscriptions();
    private @Nullable WelcomeView shown;
    private Subscription closing = Subscription.EMPTY;

    /// @param host of the window that it shows in
    public Welcome(ScreenPorts ports, OverlayHost host) {
        this.ports = ports;
        this.host = host;
    }

    /// Needs the host in a scene.
    ///
    /// @param person whether somebody sits before the window: it is never opened by itself for a picture
    public void attach(boolean person) {
        String title = ports.phrases(Welcome.class).get("action.open");
        open.add(ports.desk()
                .actions()
                .offer(Action.everywhere("welcome.open", title, "", () -> open(WelcomeViewModel.Step.LOOK))));
        Optional<WelcomeViewModel.Kept> kept = WelcomeViewModel.kept(ports);
        boolean goesOn = kept.filter(WelcomeViewModel.Kept::open).isPresent();
        boolean first = !ports.desk().preferences().welcomedProperty().get();
        if (person && (goesOn || first)) {
            open(kept.filter(WelcomeViewModel.Kept::open)
                    .map(WelcomeViewModel.Kept::step)
                    .orElse(WelcomeViewModel.Step.LOOK));
            shown().ifPresent(view -> view.takeFocus(goesOn));
        }
    }

    private void open(WelcomeViewModel.Step step) {
        if (shown != null) {
            return;
        }
        WelcomeViewModel model = new WelcomeViewModel(ports);
        model.begin(step);
        WelcomeView view = new WelcomeView(ports, model);
        shown = view;
        closing = host.show(view, view::onEscape, this::closed);
        view.attach();
        view.takeFocus(false);
        model.finishedProperty().subscribe(finished -> {
            if (finished) {
                close();
            }
        });
    }

    private Optional<WelcomeView> shown() {
        return Optional.ofNullable(shown);
    }

    private void closed() {
        WelcomeView view = shown;
        shown = null;
        if (view != null) {
            view.detach();
        }
    }

    private void close() {
        closing.unsubscribe();
    }

    public boolean isShowing() {
        return shown != null;
    }

    /// Leaves the window; where it was open, the next screen on the same desk goes on with it.
    public void detach() {
        close();
        open.close();
    }
}
