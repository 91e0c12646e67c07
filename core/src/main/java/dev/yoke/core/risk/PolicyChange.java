package dev.yoke.core.risk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// One change of the limits. Values as [PolicyItem] writes them.
///
/// Thread: any; immutable.
public record PolicyChange(PolicyItem item, String before, String after) {

    /// What differs, in the order of the catalogue.
    public static List<PolicyChange> between(RiskPolicies before, RiskPolicies after) {
        Set<PolicyItem> items = new LinkedHashSet<>(PolicyItem.of(before));
        items.addAll(PolicyItem.of(after));
        return items.stream()
                .map(item -> new PolicyChange(item, item.in(before), item.in(after)))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    /// `max-heat-percent 6 → 8`
    public String text() {
        return item.name() + " " + item.shown(before) + " → " + item.shown(after);
    }
}
