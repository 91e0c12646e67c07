package dev.yoke.ui.settings;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.PolicyItem;
import dev.yoke.core.risk.PolicySchedule;
import dev.yoke.core.risk.RiskPolicies;
import dev.yoke.core.risk.Unit;
import dev.yoke.core.view.LimitsView;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One limit, of all accounts or of one, as it is in force, as it waits, and as the trader would have it.
final class LimitRow {

    /// What saving would do with it.
    enum Effect {
        UNCHANGED,
        /// In force at once.
        TIGHTER,
        /// In force from the next trading day.
        LOOSER,
        /// Neither protects more: at once.
        EITHER,
        NOT_A_NUMBER,
        OUT_OF_RANGE
    }

    /// @param inForce the number; empty where an account has none of its own
    /// @param general for an account: what holds for all
    /// @param pending the number that waits, and its day; empty where nothing waits
    /// @param inFile the settings file says it
    record Shown(String inForce, String general, Optional<Waits> pending, boolean inFile) {}

    record Waits(String number, String from) {}

    private final Limit limit;
    private final Optional<TerminalId> account;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Shown> shown =
            new ReadOnlyObjectWrapper<>(new Shown("", "", Optional.empty(), false));

    LimitRow(Limit limit, Optional<TerminalId> account) {
        this.limit = limit;
        this.account = account;
    }

    Limit limit() {
        return limit;
    }

    Optional<TerminalId> account() {
        return account;
    }

    /// As typed.
    StringProperty textProperty() {
        return text;
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// What is typed stays; what is not, follows.
    void show(LimitsView limits, boolean inFile) {
        boolean untouched = text.get().equals(shown.get().inForce());
        String now = written(inForce(limits.inForce()));
        Optional<Waits> pending = limits.pending().stream()
                .filter(each -> each.change().item().equals(item()))
                .findFirst()
                .map(this::waits);
        shown.set(new Shown(now, number(limits.inForce().general().of(limit)), pending, inFile));
        if (untouched) {
            text.set(now);
        }
    }

    private Waits waits(PolicySchedule.Pending pending) {
        String after = pending.change().after();
        return new Waits(
                after.isEmpty() ? "" : number(limit.unit().parse(after)),
                pending.from().text());
    }

    private PolicyItem item() {
        return account.<PolicyItem>map(id -> new PolicyItem.OfAccount(id, limit))
                .orElse(new PolicyItem.General(limit));
    }

    private OptionalLong inForce(RiskPolicies policies) {
        return account.map(id -> policies.own(id, limit))
                .orElseGet(() -> OptionalLong.of(policies.general().of(limit)));
    }

    private String written(OptionalLong value) {
        return value.isPresent() ? number(value.getAsLong()) : "";
    }

    private String number(long value) {
        return limit.unit() == Unit.SWITCH ? Long.toString(value) : limit.unit().number(value);
    }

    /// As the trader means it: with a comma, or with the unit behind it.
    private String plain() {
        String typed = text.get().strip().replace(',', '.');
        String sign = limit.unit().sign();
        return !sign.isEmpty() && typed.endsWith(sign)
                ? typed.substring(0, typed.length() - sign.length()).strip()
                : typed;
    }

    /// Empty where an account shall have none of its own, or where it is no number.
    OptionalLong value() {
        try {
            return plain().isEmpty()
                    ? OptionalLong.empty()
                    : OptionalLong.of(limit.unit().parse(plain()));
        } catch (NumberFormatException | ArithmeticException noNumber) {
            return OptionalLong.empty();
        }
    }

    boolean isNone() {
        return account.isPresent() && plain().isEmpty();
    }

    Effect effect(RiskPolicies policies) {
        OptionalLong before = inForce(policies);
        if (isNone()) {
            return before.isEmpty() ? Effect.UNCHANGED : Effect.LOOSER;
        }
        OptionalLong after = value();
        if (after.isEmpty()) {
            return Effect.NOT_A_NUMBER;
        }
        if (limit.problem(after.getAsLong()).isPresent()) {
            return Effect.OUT_OF_RANGE;
        }
        if (before.isEmpty()) {
            return Effect.TIGHTER;
        }
        return changed(before.getAsLong(), after.getAsLong());
    }

    private Effect changed(long before, long after) {
        if (before == after) {
            return Effect.UNCHANGED;
        }
        if (limit.isLooser(before, after)) {
            return Effect.LOOSER;
        }
        return limit.isLooser(after, before) ? Effect.TIGHTER : Effect.EITHER;
    }

    void reset() {
        text.set(shown.get().inForce());
    }

    void standard() {
        text.set(account.isPresent() ? "" : number(limit.standard()));
    }
}
