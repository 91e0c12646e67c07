package dev.yoke.core.risk.rule;

import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Finding;
import dev.yoke.core.risk.RiskBudget;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskText;
import dev.yoke.core.risk.RuleSpec;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;

/// No entry whose stop, after every other stop, would take the account to its prop firm's floor.
final class PropHeadroomRule implements RiskBudget {

    private static final RuleSpec SPEC = RuleSpec.of(
            "prop-headroom",
            "lowers the size so that no stop can reach the floor of the account's prop firm; near it no entries, and"
                    + " before it everything is flattened");
    private static final int BLOCKED = 1;
    private static final int NOTHING_LEFT = 2;

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public long budget(EntryProposal proposal, RiskContext context) {
        return context.prop().blocked().isEmpty() ? Math.max(0, context.prop().headroom()) : 0;
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        long headroom = context.prop().headroom();
        if (!context.prop().blocked().isEmpty()) {
            finding.deny(BLOCKED, headroom, 0);
        } else if (headroom <= 0) {
            finding.deny(NOTHING_LEFT, headroom, 0);
        } else if (sized.wantedRisk() <= headroom) {
            finding.pass(sized.wantedRisk(), headroom);
        } else {
            finding.cap(sized.wantedRisk(), headroom);
        }
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        if (context.prop().headroom() == Long.MAX_VALUE
                && context.prop().blocked().isEmpty()) {
            return finding.in(id(), "", "", "");
        }
        String left = RiskText.money(Math.max(0, context.prop().headroom()), context.currency());
        String value = finding.reason() == BLOCKED ? "" : RiskText.money(sized.wantedRisk(), context.currency());
        return finding.in(id(), value, left, text(finding, left, context));
    }

    private static String text(Finding finding, String left, RiskContext context) {
        return switch (finding.reason()) {
            case BLOCKED -> context.prop().blocked();
            case NOTHING_LEFT ->
                "nothing is left of the headroom of " + context.identity().terminal() + " ("
                        + context.prop().pack()
                        + ") if every open stop is hit; close a position or tighten a stop first";
            default ->
                "only " + left + " of headroom are left (" + context.prop().pack() + "); the size is lowered to fit";
        };
    }
}
