package dev.yoke.ui.shell;

import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.trade.TerminalIdentity;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.RiskView;
import dev.yoke.core.view.TerminalView;
import dev.yoke.ui.desk.ScreenPorts;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Accounts and the two meters of the header; arming of REAL accounts.
final class HeaderViewModel {

    /// The account that is nearest to a limit. `share` of the limit, 0 to 1 and above.
    record Meter(String text, double share) {
        static final Meter NONE = new Meter("–", 0);
    }

    private final ScreenPorts ports;
    private final ObservableList<AccountChip> accounts = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Meter> heat = new ReadOnlyObjectWrapper<>(Meter.NONE);
    private final ReadOnlyObjectWrapper<Meter> day = new ReadOnlyObjectWrapper<>(Meter.NONE);
    private final ReadOnlyBooleanWrapper realArmed = new ReadOnlyBooleanWrapper();
    private long lastVersion = -1;

    HeaderViewModel(ScreenPorts ports) {
        this.ports = ports;
    }

    void onFrame() {
        CockpitView view = ports.views().current();
        if (view.version() == lastVersion) {
            return;
        }
        lastVersion = view.version();
        showAccounts(view);
        heat.set(worst(view.risk(), "heat"));
        day.set(worst(view.risk(), "daily"));
        realArmed.set(view.terminals().stream().anyMatch(HeaderViewModel::isRealAndArmed));
    }

    private void showAccounts(CockpitView view) {
        List<TerminalView> terminals = view.terminals();
        boolean same = accounts.size() == terminals.size();
        for (int i = 0; same && i < terminals.size(); i++) {
            same = accounts.get(i).id().equals(terminals.get(i).id());
        }
        if (same) {
            for (int i = 0; i < terminals.size(); i++) {
                accounts.get(i).show(terminals.get(i), view.nowMs());
            }
        } else {
            accounts.setAll(terminals.stream()
                    .map(terminal -> new AccountChip(terminal, view.nowMs()))
                    .toList());
        }
    }

    private static Meter worst(RiskView risk, String rule) {
        Meter worst = Meter.NONE;
        for (RiskView.AccountRisk account : risk.accounts()) {
            for (RiskView.LimitMeter meter : account.meters()) {
                double share = (double) meter.usedShare() / 100_000_000L;
                if (meter.rule().contains(rule) && (worst.equals(Meter.NONE) || share > worst.share())) {
                    worst = new Meter(meter.value() + " of " + meter.limit(), share);
                }
            }
        }
        return worst;
    }

    private static boolean isRealAndArmed(TerminalView terminal) {
        return terminal.liveArmed()
                && terminal.identity().map(TerminalIdentity::isReal).orElse(false);
    }

    /// Allows or forbids entries on a REAL account.
    void setLive(TerminalIdentity identity, boolean enabled, Consumer<Answer> onAnswer) {
        ports.send(
                new Command.SetLiveTrading(identity.terminal(), identity.server(), identity.login(), enabled),
                onAnswer);
    }

    ObservableList<AccountChip> accounts() {
        return accounts;
    }

    ReadOnlyObjectProperty<Meter> heatProperty() {
        return heat.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Meter> dayProperty() {
        return day.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty realArmedProperty() {
        return realArmed.getReadOnlyProperty();
    }
}
