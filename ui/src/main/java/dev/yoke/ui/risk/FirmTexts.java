package dev.yoke.ui.risk;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.risk.prop.PropPhase;
import dev.yoke.core.view.EntryPreview;
import dev.yoke.core.view.PropView;
import dev.yoke.core.view.RiskView;
import dev.yoke.ui.desk.Amounts;
import dev.yoke.ui.desk.PendingTicket;
import dev.yoke.ui.risk.RiskPicture.Firm;
import dev.yoke.ui.theme.Figures;
import dev.yoke.ui.words.Phrases;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// Puts an account's standing with its prop firm into words.
final class FirmTexts {

    private final Phrases words;
    private final Amounts amounts;
    private final MeterTexts meters;

    FirmTexts(Phrases words, Amounts amounts, MeterTexts meters) {
        this.words = words;
        this.amounts = amounts;
        this.meters = meters;
    }

    Firm of(PropView firm, RiskView risk, Optional<PendingTicket> ticket) {
        return new Firm(
                words.get("firm.title", firm.terminal().name(), firm.pack()),
                words.get("phase." + firm.phase().name().toLowerCase(Locale.ROOT)),
                firm.phase() != PropPhase.OPEN,
                words.get("firm.floors", floor(firm.dailyFloor()), floor(firm.overallFloor()), firm.currency()),
                headroom(firm, ticket),
                words.get("firm.reset", Figures.age(firm.msToReset()), firm.reset()),
                progress(firm),
                amounts.sentence(firm.warning()),
                risk.accounts().stream()
                        .filter(account -> account.terminal().equals(firm.terminal()))
                        .flatMap(account -> account.meters().stream())
                        .filter(meter -> meter.rule().startsWith("prop"))
                        .map(meter -> meters.of(
                                firm.terminal().name(), firm.terminal().name(), meter))
                        .toList());
    }

    private String floor(OptionalLong floor) {
        return floor.isPresent() ? amounts.money(floor.getAsLong()) : Figures.NONE;
    }

    /// In money, and in lots of what the ticket is about, at its stop: both as the gate counts them.
    private String headroom(PropView firm, Optional<PendingTicket> ticket) {
        String money = amounts.money(firm.headroom(), firm.currency());
        Optional<EntryPreview> preview =
                ticket.flatMap(one -> one.answer().preview()).flatMap(one -> one.of(firm.terminal()));
        return preview.filter(one -> one.headroom().lots() > 0)
                .map(one -> words.get(
                        "firm.headroom-lots",
                        money,
                        amounts.lots(one.headroom().lots()),
                        one.instrument().symbol().name()))
                .orElseGet(() -> words.get("firm.headroom", money));
    }

    private String progress(PropView firm) {
        String days = firm.minimumDays() == 0 ? "" : words.get("firm.days", firm.daysTraded(), firm.minimumDays());
        String target = firm.profitTarget() == 0
                ? ""
                : words.get(
                        "firm.target",
                        Figures.percent(
                                FixedPoint.multiplyDivide(
                                        Math.max(0, firm.profit()), 100 * FixedPoint.ONE, firm.profitTarget()),
                                0));
        String best = firm.bestDayLimitPercent() == 0
                ? ""
                : words.get(
                        "firm.best-day",
                        Figures.percent(firm.bestDayPercent(), 0),
                        Figures.percent(firm.bestDayLimitPercent(), 0));
        return String.join(
                "  ",
                Stream.of(days, target, best).filter(one -> !one.isEmpty()).toList());
    }
}
