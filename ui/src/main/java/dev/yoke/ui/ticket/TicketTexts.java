package dev.yoke.ui.ticket;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import dev.yoke.core.risk.Verdict;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.view.EntryPreview;
import dev.yoke.core.view.EntryPreview.Leg;
import dev.yoke.core.view.OrderPreview;
import dev.yoke.ui.desk.Amounts;
import dev.yoke.ui.theme.Figures;
import dev.yoke.ui.words.Phrases;
import dev.yoke.ui.words.RuleNames;
import java.util.Locale;
import java.util.Optional;

/// Puts the gate's figures into the lines of the ticket. Money as it may be shown now.
final class TicketTexts {

    private final Phrases words;
    private final RuleNames rules;
    private final Amounts amounts;

    TicketTexts(Phrases words, Amounts amounts) {
        this.words = words;
        this.rules = RuleNames.in(words.language());
        this.amounts = amounts;
    }

    /// `0.12 lots   0.49 %   49.20 USD`
    String size(EntryPreview of) {
        return words.get(
                "row.size",
                amounts.lots(of.lots()),
                Figures.percent(of.riskPercent(), 2),
                amounts.money(of.risk(), of.currency()));
    }

    String rest(EntryPreview of) {
        return words.get(
                "row.rest",
                amounts.money(of.margin()),
                Figures.decimal(of.spread().pips(), 1),
                Figures.percent(of.heat().after(), 2),
                headroom(of));
    }

    /// `risk 0.82 % = 41.00 EUR, R:R 2.1, margin 110.01, spread 0.6 pips, heat after 2.4 %, headroom after 480.00`
    String live(EntryPreview of) {
        return words.get(
                "live",
                Figures.percent(of.riskPercent(), 2),
                amounts.money(of.risk(), of.currency()),
                of.rewardRisk() == 0 ? Figures.NONE : Figures.decimal(of.rewardRisk(), 1),
                amounts.money(of.margin()),
                Figures.decimal(of.spread().pips(), 1),
                Figures.percent(of.heat().after(), 2),
                Figures.percent(of.heat().limit(), 2),
                headroom(of));
    }

    private String headroom(EntryPreview of) {
        return of.headroom().before() == Long.MAX_VALUE
                ? Figures.NONE
                : amounts.money(of.headroom().after());
    }

    /// What stands beside a level's field: price, pips, money, R.
    String leg(EntryPreview of, Leg leg, boolean stop) {
        if (!leg.isSet()) {
            return words.get(stop ? "leg.no-stop" : "leg.none");
        }
        long sign = stop ? -1 : 1;
        return words.get(
                "leg",
                Figures.price(leg.price(), of.digits()),
                Figures.decimal(leg.pips(), 1),
                amounts.hiddenProperty().get()
                        ? Amounts.HIDDEN
                        : Figures.signedMoney(sign * leg.money()) + " " + of.currency(),
                Figures.rMultiple(sign * leg.rMultiple()));
    }

    AccountRow row(AccountRow of, Answer answer, boolean sent) {
        Optional<Decision> decision = answer.decisions().stream()
                .filter(d -> d.terminal().filter(of.terminal()::equals).isPresent())
                .findFirst();
        Optional<EntryPreview> preview = answer.preview().flatMap(p -> p.of(of.terminal()));
        if (decision.isEmpty()) {
            return answer.isAccepted() || !of.ticked()
                    ? with(of, AccountRow.Outcome.NONE, "", "", "")
                    : with(of, AccountRow.Outcome.DENIED, words.get("denied"), answer.text(), "");
        }
        Decision found = decision.get();
        if (found.outcome() == Decision.Outcome.DENIED) {
            return denied(of, found);
        }
        if (sent) {
            return with(
                    of,
                    AccountRow.Outcome.SENT,
                    words.get("row.sent", amounts.lots(found.lots().units())),
                    amounts.sentence(found.riskText()),
                    "");
        }
        return with(
                of,
                AccountRow.Outcome.PASSES,
                preview.map(this::size)
                        .orElseGet(() ->
                                words.get("row.lots", amounts.lots(found.lots().units()))),
                preview.map(this::rest).orElse(""),
                "");
    }

    private AccountRow denied(AccountRow of, Decision decision) {
        Verdict verdict = decision.verdicts().stream()
                .filter(Verdict::denies)
                .findFirst()
                .orElse(Verdict.deny("", "", "", decision.summary()));
        return with(of, AccountRow.Outcome.DENIED, first(verdict), amounts.sentence(verdict.text()), verdict.rule());
    }

    /// The rule with its value and its limit, where it has them.
    private String first(Verdict verdict) {
        String rule = rules.rule(verdict.rule());
        String value = amounts.sentence(verdict.value());
        if (!verdict.limit().isEmpty()) {
            return words.get("row.denied", rule, value, amounts.sentence(verdict.limit()));
        }
        return value.isEmpty() ? words.get("row.denied-by", rule) : words.get("row.denied-as", rule, value);
    }

    private static AccountRow with(
            AccountRow of, AccountRow.Outcome outcome, String first, String second, String rule) {
        return new AccountRow(of.terminal(), of.real(), of.ticked(), outcome, first, second, rule);
    }

    /// One account stands for all in the live line: the chosen symbol's own, else the first that was asked.
    static Optional<EntryPreview> lead(OrderPreview preview, TerminalId own) {
        return preview.of(own).or(() -> preview.accounts().stream().findFirst());
    }

    /// `BUY 0.12 lots EURUSD at the market, SL 1.08040, TP 1.08840, on 2 accounts`
    String strip(TicketForm form, Optional<EntryPreview> lead, long accounts, long real) {
        String order = words.get(
                "strip",
                words.get("side." + form.side().name().toLowerCase(Locale.ROOT)),
                lead.map(of -> amounts.lots(of.lots())).orElse(Figures.NONE),
                form.instrument().symbol().name(),
                words.get("type." + TicketView.key(form.type())),
                lead.map(of -> Figures.price(of.stop().price(), of.digits())).orElse(Figures.NONE),
                lead.map(of -> Figures.price(of.target().price(), of.digits())).orElse(Figures.NONE),
                accounts);
        String linked = form.other().isPresent() ? " " + words.get("strip.linked") : "";
        return order + linked + (real > 0 ? " " + words.get("strip.real", real) : "");
    }

    /// With two decimals at most, never more than asked for.
    static String typed(long units, int decimals) {
        return FixedPoint.format(
                FixedPoint.floorTo(units, FixedPoint.ONE / (decimals == 2 ? 100 : decimals == 1 ? 10 : 1)), decimals);
    }
}
