package dev.yoke.ui.welcome;

import dev.yoke.core.message.Command;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.RiskPolicies;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.ui.words.Phrases;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The five limits that matter first, as they stand in their fields.
final class LimitFields {

    /// Those with a number; the fifth is whether every entry needs a stop.
    static final List<Limit> NUMBERS =
            List.of(Limit.RISK_PER_TRADE, Limit.MAX_DAILY_LOSS, Limit.MAX_POSITIONS, Limit.MAX_HEAT);

    private final Map<Limit, StringProperty> texts = new EnumMap<>(Limit.class);
    private final BooleanProperty mandatoryStop = new SimpleBooleanProperty(true);
    private RiskPolicies before = RiskPolicies.DEFAULT;

    LimitFields() {
        NUMBERS.forEach(limit -> texts.put(limit, new SimpleStringProperty("")));
        show(RiskPolicies.DEFAULT);
    }

    /// Fills the fields with what is in force.
    void show(RiskPolicies policies) {
        before = policies;
        NUMBERS.forEach(
                limit -> text(limit).set(limit.unit().number(policies.general().of(limit))));
        mandatoryStop.set(policies.general().of(Limit.MANDATORY_STOP) != 0);
    }

    StringProperty text(Limit limit) {
        StringProperty text = texts.get(limit);
        if (text == null) {
            throw new IllegalArgumentException("no field for " + limit);
        }
        return text;
    }

    BooleanProperty mandatoryStopProperty() {
        return mandatoryStop;
    }

    /// What is wrong with a field's text; empty = nothing.
    String problem(Phrases words, Limit limit) {
        Optional<Long> value = value(limit);
        if (value.isEmpty()) {
            return words.get("limits.number");
        }
        boolean fits = value.get() >= limit.least() && value.get() <= limit.most();
        return fits
                ? ""
                : words.get(
                        "limits.range",
                        limit.unit().text(limit.least()),
                        limit.unit().text(limit.most()));
    }

    private Optional<Long> value(Limit limit) {
        try {
            return Optional.of(limit.unit().parse(text(limit).get().strip().replace(',', '.')));
        } catch (IllegalArgumentException notANumber) {
            return Optional.empty();
        }
    }

    /// The first contradiction between the fields and with what else is in force, as the engine would say it.
    String contradiction(Phrases words) {
        if (NUMBERS.stream().anyMatch(limit -> !problem(words, limit).isEmpty())) {
            return "";
        }
        List<RiskPolicy.Contradiction> found = wanted().contradictions();
        return found.isEmpty() ? "" : found.getFirst().text();
    }

    private RiskPolicy wanted() {
        RiskPolicy policy = before.general();
        for (Limit limit : NUMBERS) {
            policy = policy.with(limit, value(limit).orElse(policy.of(limit)));
        }
        policy = policy.with(Limit.MANDATORY_STOP, mandatoryStop.get() ? 1 : 0);
        policy = atMost(policy, Limit.MAX_PER_SYMBOL, Limit.MAX_POSITIONS);
        policy = atMost(policy, Limit.MAX_RISK_PER_TRADE, Limit.MAX_HEAT);
        return atMost(policy, Limit.MAX_RISK_PER_TRADE, Limit.MAX_DAILY_LOSS);
    }

    /// A limit that has no field here is tightened along where a field would contradict it.
    private static RiskPolicy atMost(RiskPolicy policy, Limit small, Limit great) {
        return policy.of(small) <= policy.of(great) ? policy : policy.with(small, policy.of(great));
    }

    /// Empty where the fields say what is in force already.
    Optional<Command.SetRiskPolicy> command() {
        RiskPolicies next = before.withGeneral(wanted());
        return next.equals(before) ? Optional.empty() : Optional.of(new Command.SetRiskPolicy(next, "person"));
    }
}
