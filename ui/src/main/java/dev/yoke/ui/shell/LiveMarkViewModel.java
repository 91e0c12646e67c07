package dev.yoke.ui.shell;

import dev.yoke.core.trade.TerminalIdentity;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.TerminalView;
import dev.yoke.ui.desk.ScreenPorts;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Whose money is at stake on this screen, for the frame and the word of every window.
final class LiveMarkViewModel {

    enum Money {
        /// No account is connected.
        NONE,
        DEMO,
        /// There is a REAL account; entries on it are off.
        REAL,
        /// Entries with real money are on.
        ARMED
    }

    record Mark(Money money, boolean halted) {}

    private final ScreenPorts ports;
    private final ReadOnlyObjectWrapper<Mark> mark = new ReadOnlyObjectWrapper<>(new Mark(Money.NONE, false));
    private long lastVersion = -1;

    LiveMarkViewModel(ScreenPorts ports) {
        this.ports = ports;
    }

    void onFrame() {
        CockpitView view = ports.views().current();
        if (view.version() != lastVersion) {
            lastVersion = view.version();
            mark.set(new Mark(moneyOf(view), view.halt().halted()));
        }
    }

    private static Money moneyOf(CockpitView view) {
        Money money = Money.NONE;
        for (TerminalView terminal : view.terminals()) {
            if (terminal.identity().map(TerminalIdentity::isReal).orElse(false)) {
                if (terminal.liveArmed()) {
                    return Money.ARMED;
                }
                money = Money.REAL;
            } else if (money == Money.NONE && terminal.identity().isPresent()) {
                money = Money.DEMO;
            }
        }
        return money;
    }

    ReadOnlyObjectProperty<Mark> markProperty() {
        return mark.getReadOnlyProperty();
    }
}
