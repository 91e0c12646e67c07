package dev.yoke.testkit;

import static dev.yoke.testkit.Views.units;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.risk.Verdict;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import dev.yoke.core.view.EntryPreview;
import dev.yoke.core.view.OrderPreview;
import dev.yoke.core.view.RiskView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the gate would say of a ticket on EURUSD: 0.12 lots with 27.2 pips to the stop.
public final class Previews {

    private Previews() {}

    public static Instrument eurusd() {
        return new Instrument(Views.FTMO, new Symbol("EURUSD"));
    }

    /// Passes everywhere: previews with their figures, orders as sent.
    public static Answer passes(Command command) {
        return switch (command) {
            case Command.PreviewSignal preview -> preview(preview.signal(), List.of());
            case Command.SubmitSignal submit -> sent(submit.signal(), List.of());
            case Command.SubmitPair pair -> both(sent(pair.first(), List.of()), sent(pair.second(), List.of()));
            default -> Answer.accepted("done");
        };
    }

    /// As [#passes], and these accounts deny.
    public static Answer denies(Command command, TerminalId... denied) {
        return switch (command) {
            case Command.PreviewSignal preview -> preview(preview.signal(), List.of(denied));
            case Command.SubmitSignal submit -> sent(submit.signal(), List.of(denied));
            case Command.SubmitPair pair ->
                both(sent(pair.first(), List.of(denied)), sent(pair.second(), List.of(denied)));
            default -> Answer.accepted("done");
        };
    }

    private static Answer preview(Signal signal, List<TerminalId> denied) {
        List<EntryPreview> accounts = terminals(signal).stream()
                .map(id -> entry(id, side(signal), !denied.contains(id)))
                .toList();
        return new Answer(
                denied.containsAll(terminals(signal)) ? Answer.Status.REFUSED : Answer.Status.ACCEPTED,
                "",
                decisions(signal, denied),
                Optional.of(new OrderPreview(accounts, after())));
    }

    private static Answer sent(Signal signal, List<TerminalId> denied) {
        return new Answer(Answer.Status.ACCEPTED, "", decisions(signal, denied));
    }

    private static Answer both(Answer one, Answer other) {
        List<Decision> decisions = new ArrayList<>(one.decisions());
        decisions.addAll(other.decisions());
        return new Answer(one.status(), "", decisions);
    }

    private static Side side(Signal signal) {
        return signal.action() == Signal.Action.SELL ? Side.SELL : Side.BUY;
    }

    private static List<TerminalId> terminals(Signal signal) {
        return signal.terminals().stream().sorted().toList();
    }

    private static List<Decision> decisions(Signal signal, List<TerminalId> denied) {
        List<Decision> decisions = new ArrayList<>();
        for (TerminalId id : terminals(signal)) {
            decisions.add(decision(signal, id, !denied.contains(id)));
        }
        return decisions;
    }

    private static Decision decision(Signal signal, TerminalId id, boolean passes) {
        return new Decision(
                signal.id(),
                "ticket",
                Optional.of(id),
                "EURUSD",
                signal.action(),
                passes ? Decision.Outcome.APPROVED : Decision.Outcome.DENIED,
                passes ? Lots.parse("0.12") : Lots.ZERO,
                Price.parse("1.08518"),
                Price.parse("1.08246"),
                Price.parse("1.09062"),
                passes ? "0.12 lots risk 0.49 % = 49.20 USD" : "",
                List.of(
                        passes
                                ? Verdict.pass("per-trade-risk", "0.49 %", "1.00 %")
                                : Verdict.deny(
                                        "per-trade-risk", "1.40 %", "1.00 %", "0.08 lots would pass, 32.80 USD.")),
                Optional.empty(),
                passes ? "0.12 lots" : "Denied: risk 1.40 % > limit 1.00 %",
                Views.NOW);
    }

    public static EntryPreview entry(TerminalId id, Side side, boolean approved) {
        boolean buy = side == Side.BUY;
        return new EntryPreview(
                new Instrument(id, new Symbol("EURUSD")),
                side,
                id.equals(Views.IC) ? "EUR" : "USD",
                5,
                approved,
                new EntryPreview.Size(units("0.125"), units("0.5"), units("50")),
                units("0.12"),
                units("49.20"),
                units("0.49"),
                units(buy ? "1.08518" : "1.08512"),
                new EntryPreview.Leg(units(buy ? "1.08246" : "1.08784"), units("27.2"), units("49.20"), units("1")),
                new EntryPreview.Leg(units(buy ? "1.09062" : "1.07968"), units("54.4"), units("98.40"), units("2")),
                units("2"),
                units("130.22"),
                units("9853.78"),
                new EntryPreview.Spread(units("0.6"), units("0.72")),
                new EntryPreview.Heat(units("2.10"), units("2.59"), units("6")),
                new EntryPreview.Headroom("daily-loss", units("480"), units("430.80"), units("1.17")),
                new EntryPreview.Steps(units("0.01"), 1_000));
    }

    /// The day with the order in it: more euro and fewer dollars at the first account, more heat.
    public static RiskView after() {
        RiskView now = Views.day().risk();
        return new RiskView(
                now.policy(),
                now.accounts().stream().map(Previews::hotter).toList(),
                now.legs().stream().map(Previews::longer).toList(),
                now.overAll(),
                now.limits(),
                now.prop(),
                now.news(),
                now.correlations(),
                now.regimes());
    }

    private static RiskView.AccountRisk hotter(RiskView.AccountRisk account) {
        if (!account.terminal().equals(Views.FTMO)) {
            return account;
        }
        return new RiskView.AccountRisk(
                account.terminal(),
                account.currency(),
                account.equity(),
                account.heat() + units("49.20"),
                account.nakedPositions(),
                account.meters().stream()
                        .map(meter -> meter.rule().equals("heat")
                                ? new RiskView.LimitMeter("heat", meter.name(), "2.59 %", "6.00 %", 43_000_000)
                                : meter)
                        .toList());
    }

    private static RiskView.CurrencyLeg longer(RiskView.CurrencyLeg leg) {
        if (!leg.terminal().equals(Views.FTMO) || !leg.legCurrency().equals("EUR")) {
            return leg;
        }
        return new RiskView.CurrencyLeg(
                "EUR",
                Views.FTMO,
                leg.amount() + units("12000"),
                leg.inAccountCurrency() + units("12000"),
                units("0.656"),
                units("0.656") / 5,
                true);
    }

    /// The same decision with other verdicts.
    public static Decision with(Decision decision, Verdict... verdicts) {
        return new Decision(
                decision.signal(),
                decision.source(),
                decision.terminal(),
                decision.symbol(),
                decision.action(),
                decision.outcome(),
                decision.lots(),
                decision.entry(),
                decision.stopLoss(),
                decision.takeProfit(),
                decision.riskText(),
                List.of(verdicts),
                decision.intent(),
                decision.summary(),
                decision.decidedMs());
    }
}
