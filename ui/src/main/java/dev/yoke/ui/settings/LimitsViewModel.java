package dev.yoke.ui.settings;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.port.SettingsSaid;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.MarketSession;
import dev.yoke.core.risk.PolicySchedule;
import dev.yoke.core.risk.RiskPolicies;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.risk.TradingDay;
import dev.yoke.core.view.LimitsView;
import dev.yoke.core.view.TerminalView;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.settings.LimitRow.Effect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The limits: what is in force, what waits for its day, and what the trader is about to save.
final class LimitsViewModel {

    private static final String PERSON = "person";

    /// Which day it is that loosening waits for, the engine knows.
    private static final TradingDay SOME_DAY = new TradingDay(0, 0);

    private final ScreenPorts ports;
    private final ObjectProperty<Optional<TerminalId>> account = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<TerminalId> accounts = FXCollections.observableArrayList();
    private final ObservableList<LimitRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<Set<MarketSession>> sessions = new SimpleObjectProperty<>(Set.of());
    private final ReadOnlyObjectWrapper<Summary> summary = new ReadOnlyObjectWrapper<>(Summary.NOTHING);
    private final ReadOnlyStringWrapper answer = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Boolean> asking = new ReadOnlyObjectWrapper<>(false);
    private boolean showing;
    private LimitsView seen = LimitsView.EMPTY;
    private SettingsSaid said = SettingsSaid.NOTHING;

    /// What saving would do.
    ///
    /// @param problem pairs of limits that contradict each other, as the engine says it; empty where none do
    record Summary(int atOnce, int later, int wrong, String problem) {
        static final Summary NOTHING = new Summary(0, 0, 0, "");

        boolean canSave() {
            return atOnce + later > 0 && wrong == 0 && problem.isEmpty();
        }
    }

    LimitsViewModel(ScreenPorts ports) {
        this.ports = ports;
        build();
        account.subscribe(now -> build());
    }

    private void build() {
        Optional<TerminalId> of = account.get();
        rows.setAll(Arrays.stream(Limit.values())
                .filter(limit -> of.isEmpty() || RiskPolicies.canBeOwn(limit))
                .map(limit -> new LimitRow(limit, of))
                .toList());
        rows.forEach(row -> row.textProperty().subscribe(() -> typed()));
        show();
    }

    void onFrame() {
        LimitsView now = ports.views().current().risk().limits();
        SettingsSaid file = ports.outside().said().get();
        if (!now.equals(seen) || !file.equals(said)) {
            boolean sessionsFollow =
                    sessions.get().equals(seen.inForce().general().sessions());
            seen = now;
            said = file;
            if (sessionsFollow) {
                sessions.set(now.inForce().general().sessions());
            }
            show();
        }
        List<TerminalId> known = ports.views().current().terminals().stream()
                .map(TerminalView::id)
                .toList();
        if (!accounts.equals(known)) {
            accounts.setAll(known);
        }
    }

    private void typed() {
        if (!showing) {
            sum();
        }
    }

    private void show() {
        showing = true;
        rows.forEach(row -> row.show(
                seen,
                row.account()
                        .map(id -> said.saysLimit(id, row.limit().key()))
                        .orElseGet(() -> said.saysLimit(row.limit().key()))));
        showing = false;
        sum();
    }

    private void sum() {
        int wrong = (int) rows.stream()
                .map(row -> row.effect(seen.inForce()))
                .filter(effect -> effect == Effect.NOT_A_NUMBER || effect == Effect.OUT_OF_RANGE)
                .count();
        if (wrong > 0) {
            show(new Summary(0, 0, wrong, ""));
            return;
        }
        PolicySchedule.Step step =
                PolicySchedule.of(seen.inForce(), seen.pending()).want(wanted(), SOME_DAY);
        show(new Summary(step.now().size() + step.dropped().size(), step.later().size(), 0, contradiction()));
    }

    private void show(Summary next) {
        if (!next.equals(summary.get())) {
            summary.set(next);
        }
    }

    private String contradiction() {
        RiskPolicies wanted = wanted();
        RiskPolicy policy = account.get().map(wanted::of).orElseGet(wanted::general);
        return String.join(
                "; ",
                policy.contradictions().stream()
                        .map(RiskPolicy.Contradiction::text)
                        .toList());
    }

    /// What waits keeps waiting; what is typed comes on top.
    private RiskPolicies wanted() {
        RiskPolicies policies = seen.inForce();
        for (PolicySchedule.Pending pending : seen.pending()) {
            policies = pending.change().item().with(policies, pending.change().after());
        }
        for (LimitRow row : rows) {
            if (row.effect(seen.inForce()) != Effect.UNCHANGED) {
                policies = with(policies, row);
            }
        }
        return account.get().isPresent()
                ? policies
                : policies.withGeneral(policies.general().withSessions(sessionsWanted(policies)));
    }

    private Set<MarketSession> sessionsWanted(RiskPolicies waiting) {
        boolean untouched = sessions.get().equals(seen.inForce().general().sessions());
        return untouched ? waiting.general().sessions() : sessions.get();
    }

    private static RiskPolicies with(RiskPolicies policies, LimitRow row) {
        if (row.account().isEmpty()) {
            return policies.withGeneral(
                    policies.general().with(row.limit(), row.value().orElseThrow()));
        }
        TerminalId id = row.account().get();
        return row.isNone()
                ? policies.without(id, row.limit())
                : policies.with(id, row.limit(), row.value().orElseThrow());
    }

    void allow(MarketSession session, boolean allowed) {
        EnumSet<MarketSession> next = EnumSet.noneOf(MarketSession.class);
        next.addAll(sessions.get());
        if (allowed) {
            next.add(session);
        } else {
            next.remove(session);
        }
        sessions.set(Set.copyOf(next));
        sum();
    }

    void save() {
        if (!summary.get().canSave() || asking.get()) {
            return;
        }
        asking.set(true);
        answer.set("");
        ports.ask(new Command.SetRiskPolicy(wanted(), PERSON), this::answered);
    }

    private void answered(Answer told) {
        asking.set(false);
        answer.set(told.text());
        if (told.isAccepted()) {
            discard();
        }
    }

    void discard() {
        sessions.set(seen.inForce().general().sessions());
        showing = true;
        rows.forEach(LimitRow::reset);
        showing = false;
        sum();
    }

    List<String> fileProblems() {
        return new ArrayList<>(seen.settingsProblems());
    }

    String file() {
        return said.file();
    }

    ObservableList<TerminalId> accounts() {
        return accounts;
    }

    ObjectProperty<Optional<TerminalId>> accountProperty() {
        return account;
    }

    ObservableList<LimitRow> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<Set<MarketSession>> sessionsProperty() {
        return sessions;
    }

    LimitsView seen() {
        return seen;
    }

    ReadOnlyObjectProperty<Summary> summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// What the engine said to the last save, as recorded.
    ReadOnlyStringProperty answerProperty() {
        return answer.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Boolean> askingProperty() {
        return asking.getReadOnlyProperty();
    }
}
