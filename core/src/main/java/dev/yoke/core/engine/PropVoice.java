package dev.yoke.core.engine;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.risk.RiskMath;
import dev.yoke.core.risk.RiskMeters;
import dev.yoke.core.risk.RiskText;
import dev.yoke.core.risk.prop.PropBreach;
import dev.yoke.core.risk.prop.PropPack;
import dev.yoke.core.risk.prop.PropPhase;
import dev.yoke.core.risk.prop.PropStatus;
import dev.yoke.core.view.Activity.Level;
import dev.yoke.core.view.PropView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts into words where accounts stand with their prop firms, each thing once a day.
final class PropVoice {

    private static final String KIND = "prop";

    private final EngineTime time;
    private final ActivityFeed activities;
    private final Map<TerminalId, Told> told = new HashMap<>();

    PropVoice(EngineTime time, ActivityFeed activities) {
        this.time = time;
        this.activities = activities;
    }

    /// What was said in this day of the firm.
    private record Told(long dayStartMs, PropPhase phase, boolean reset, boolean misfit) {}

    void tell(PropAccount account, String currency) {
        long dayMs = account.tracker().dayStartMs();
        Told before = told.get(account.terminal());
        if (before == null || before.dayStartMs() != dayMs) {
            before = new Told(dayMs, PropPhase.OPEN, false, false);
        }
        PropStatus status = account.status();
        PropPhase phase = status.phase(account.assignment().pack().actAt());
        if (account.isMisfit() && !before.misfit()) {
            activities.add(Level.ALARM, KIND, misfit(account) + ".");
        } else if (phase.compareTo(before.phase()) > 0 && !account.isMisfit()) {
            activities.add(
                    phase == PropPhase.WARN ? Level.WARNING : Level.ALARM, KIND, nearer(account, phase, currency));
        }
        boolean resetNear = isResetNear(account, status, time.nowMs());
        if (resetNear && !before.reset()) {
            activities.add(Level.ALARM, KIND, resetWarning(account, status) + ".");
        }
        PropPhase worst = phase.compareTo(before.phase()) > 0 ? phase : before.phase();
        told.put(account.terminal(), new Told(dayMs, worst, before.reset() || resetNear, account.isMisfit()));
    }

    private static boolean isResetNear(PropAccount account, PropStatus status, long nowMs) {
        long warningMs = account.assignment().pack().resetWarningMinutes() * 60_000L;
        return status.resetWouldBreach() && status.nextResetMs() - nowMs <= warningMs && !account.isMisfit();
    }

    private static String nearer(PropAccount account, PropPhase phase, String currency) {
        PropStatus status = account.status();
        String start = account.terminal() + " has " + RiskText.money(status.headroom(), currency)
                + " of headroom to the floor of " + money(status.floor()) + " ("
                + account.assignment().pack().name() + ", " + share(status) + " used)";
        return switch (phase) {
            case OPEN, WARN -> start + ".";
            case BLOCK -> start + ": no new entries there until there is more.";
            case FLATTEN -> start + ": it is flattened before the firm's line.";
            case PAUSED, LOST -> brokenText(account, phase) + ".";
        };
    }

    private static String share(PropStatus status) {
        return FixedPoint.format(100 * Math.max(status.dailyUsed(), status.overallUsed()), 0) + " %";
    }

    private static String brokenText(PropAccount account, PropPhase phase) {
        PropStatus status = account.status();
        PropBreach breach = (phase == PropPhase.LOST ? status.lost() : status.paused()).orElseThrow();
        PropPack pack = account.assignment().pack();
        return account.terminal() + " broke " + breach.rule() + " of " + pack.name() + ": equity "
                + money(breach.equity()) + " against the floor of " + money(breach.floor())
                + (phase == PropPhase.LOST
                        ? "; no entries there. For a new challenge assign the pack with its own start"
                        : "; no entries there until " + pack.reset().text(status.nextResetMs()));
    }

    private static String resetWarning(PropAccount account, PropStatus status) {
        PropPack pack = account.assignment().pack();
        return "At the reset at " + pack.reset().text(status.nextResetMs()) + " the floor of " + account.terminal()
                + " becomes " + money(status.floorAfterReset()) + " (" + pack.name() + "), above its equity of "
                + money(status.equity()) + ": the carried loss would be a breach. Close or reduce before";
    }

    private static String misfit(PropAccount account) {
        PropStatus status = account.status();
        return account.terminal() + " shows an equity of " + money(status.equity()) + ", below the floor of "
                + money(status.floor()) + " of " + account.assignment().pack().name() + " with an initial balance of "
                + money(account.assignment().initial())
                + ": nothing is closed and there are no entries; correct the account's settings, or it is lost already";
    }

    /// Why there are no entries, empty where there may be.
    static String blocked(PropAccount account, PropPhase now) {
        if (account.isMisfit()) {
            return misfit(account);
        }
        PropStatus status = account.status();
        if (!account.isCaughtUp()) {
            return "the floor of " + account.terminal() + " is not known yet; wait a second for its account's report";
        }
        if (status.lost().isPresent()) {
            return brokenText(account, PropPhase.LOST);
        }
        if (status.paused().isPresent()) {
            return brokenText(account, PropPhase.PAUSED);
        }
        return now.blocks()
                ? share(status) + " of what " + account.terminal() + " may lose is used ("
                        + account.assignment().pack().name() + ", entries stop at "
                        + FixedPoint.format(account.assignment().pack().actAt().block()) + " %); the floor is "
                        + money(status.floor())
                : "";
    }

    static String linesBefore(TerminalId terminal, PropRecord lines) {
        return terminal + " is still held to the floor of " + money(lines.floor()) + " of " + lines.pack()
                + " until that firm's next reset";
    }

    void flattened(TerminalId terminal, Optional<PropAccount> account) {
        activities.add(
                Level.ALARM,
                KIND,
                terminal + " is flattened and halted before its prop firm's line"
                        + account.map(a -> ": headroom " + money(a.status().headroom()) + " to the floor of "
                                        + money(a.status().floor()) + " ("
                                        + a.assignment().pack().name() + ")")
                                .orElse("")
                        + ". Re-arm when there is more headroom, at the earliest after the firm's reset.");
    }

    void unreadable(TerminalId terminal) {
        activities.add(
                Level.WARNING,
                KIND,
                "What was kept of " + terminal + " for its prop firm's rules cannot be read; it begins anew from the"
                        + " account's deals. Compare the floor with the firm's own page.");
    }

    static PropView view(PropAccount account, String currency, long nowMs) {
        PropStatus status = account.status();
        PropPack pack = account.assignment().pack();
        PropPhase phase = status.phase(pack.actAt());
        return new PropView(
                account.terminal(),
                pack.id(),
                pack.name(),
                phase,
                currency,
                status.equity(),
                status.dailyFloor(),
                status.overallFloor(),
                status.floor(),
                status.headroom(),
                status.dailyUsed(),
                status.overallUsed(),
                Math.max(0, status.nextResetMs() - nowMs),
                pack.reset().text(status.nextResetMs()),
                warning(account, phase, status),
                status.daysTraded(),
                pack.tradingDays().minimum(),
                status.profit(),
                RiskMath.percentOf(account.assignment().initial(), pack.profitTargetPercent()),
                status.bestDayPercent(),
                pack.bestDayPercent());
    }

    /// What the account uses of its firm's rules, as any other limit is shown.
    static List<RiskMeters.Use> uses(List<PropView> views, TerminalId terminal) {
        List<RiskMeters.Use> meters = new ArrayList<>();
        for (PropView view : views) {
            if (view.terminal().equals(terminal)) {
                view.dailyFloor()
                        .ifPresent(floor -> meters.add(
                                meter(PropBreach.DAILY, "Prop firm, day", floor, view, view.dailyUsedShare())));
                view.overallFloor()
                        .ifPresent(floor -> meters.add(
                                meter(PropBreach.OVERALL, "Prop firm, account", floor, view, view.overallUsedShare())));
            }
        }
        return meters;
    }

    private static RiskMeters.Use meter(String rule, String name, long floor, PropView view, long used) {
        return new RiskMeters.Use(
                "prop-" + rule,
                name,
                RiskText.money(view.equity(), view.currency()),
                RiskText.money(floor, view.currency()),
                used);
    }

    private static String warning(PropAccount account, PropPhase phase, PropStatus status) {
        String blocked = blocked(account, phase);
        return blocked.isEmpty() && status.resetWouldBreach() ? resetWarning(account, status) : blocked;
    }

    private static String money(long amount) {
        return FixedPoint.format(amount, 2);
    }
}
