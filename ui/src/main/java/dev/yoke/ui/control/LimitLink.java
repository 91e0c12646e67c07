package dev.yoke.ui.control;

import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.rule.EntryRules;
import dev.yoke.ui.desk.Action;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.words.RuleNames;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;

/// Leads from what a rule said to the setting behind it: opens the settings where the screen has them, and names
/// the key of the settings file either way.
public final class LimitLink {

    /// The action that shows one limit in the settings is this and the limit's key; the one that shows them all is this
    /// alone.
    public static final String SETTINGS = "settings.open";

    private static final String PANEL = "panel.settings";

    private LimitLink() {}

    /// The settings that a rule reads, the one it judges by first; empty where it has none.
    public static List<Limit> limitsOf(String rule) {
        for (RiskRule one : EntryRules.ALL) {
            if (one.id().equals(rule)) {
                return one.spec().limits();
            }
        }
        return List.of();
    }

    public static Hyperlink to(ScreenPorts ports, Limit limit) {
        Hyperlink link = new Hyperlink(limit.key());
        link.getStyleClass().add("limit-link");
        String name = RuleNames.in(ports.desk().language()).limit(limit);
        link.setTooltip(new Tooltip(name));
        link.setAccessibleText(name);
        link.setOnAction(event -> show(ports, limit));
        return link;
    }

    /// Brings the settings up, then the limit in them.
    private static void show(ScreenPorts ports, Limit limit) {
        run(ports, PANEL);
        if (!run(ports, SETTINGS + "." + limit.key())) {
            run(ports, SETTINGS);
        }
    }

    private static boolean run(ScreenPorts ports, String id) {
        Optional<Action> action = ports.desk().actions().find(id);
        action.ifPresent(one -> one.run().run());
        return action.isPresent();
    }
}
