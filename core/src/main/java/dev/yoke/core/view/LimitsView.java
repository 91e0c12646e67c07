package dev.yoke.core.view;

import dev.yoke.core.risk.PolicySchedule.Pending;
import dev.yoke.core.risk.RiskPolicies;
import java.util.List;

/// The limits in force, those that wait for their day, who set them last (`yoke.toml`, `person`), and what is wrong
/// with the settings file as it is now, empty where nothing is.
public record LimitsView(RiskPolicies inForce, List<Pending> pending, String origin, List<String> settingsProblems) {

    public static final LimitsView EMPTY = new LimitsView(RiskPolicies.DEFAULT, List.of(), "", List.of());

    public LimitsView {
        pending = List.copyOf(pending);
        settingsProblems = List.copyOf(settingsProblems);
    }
}
