package dev.yoke.ui.signals;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.risk.Level;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.risk.Verdict;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Hop;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.Trace;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Price;
import dev.yoke.core.view.CockpitViews;
import dev.yoke.core.view.QuoteView;
import dev.yoke.core.view.SignalView;
import dev.yoke.ui.desk.Amounts;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.theme.Figures;
import dev.yoke.ui.words.Phrases;
import dev.yoke.ui.words.RuleNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Signals in the trader's words.
final class SignalText {

    private static final String RISK_RULE = "per-trade-risk";

    private final CockpitViews views;
    private final Phrases words;
    private final RuleNames rules;
    private final Amounts amounts;

    SignalText(ScreenPorts ports) {
        views = ports.views();
        words = ports.phrases(SignalText.class);
        rules = RuleNames.in(ports.desk().language());
        amounts = ports.desk().amounts();
    }

    Phrases words() {
        return words;
    }

    String get(String key, Object... arguments) {
        return words.get(key, arguments);
    }

    String rule(Verdict verdict) {
        return rules.rule(verdict.rule());
    }

    String rule(String id) {
        return rules.rule(id);
    }

    /// What the engine recorded, with amounts hidden where nobody shall see them.
    String recorded(String text) {
        return amounts.sentence(text);
    }

    /// What is wanted: `Buy EURUSD at market · risk 0.50 % · SL 20 pips · TP 40 pips`.
    String order(Signal signal) {
        if (!signal.action().isEntry()) {
            return words.get("exit." + signal.action(), signal.symbolText());
        }
        List<String> parts = new ArrayList<>();
        parts.add(words.get(
                "order." + signal.orderType() + "." + signal.action(),
                signal.symbolText(),
                signal.orderType() == OrderType.MARKET ? "" : price(signal, signal.price())));
        parts.add(sizing(signal.sizing()));
        parts.add(words.get("level.sl", level(signal, signal.stopLoss())));
        parts.add(words.get("level.tp", level(signal, signal.takeProfit())));
        if (!signal.plan().isEmpty()) {
            parts.add(words.get("plan", signal.plan().toString()));
        }
        return String.join(" · ", parts);
    }

    private String sizing(Sizing sizing) {
        return switch (sizing) {
            case Sizing.Standard() -> words.get("size.usual");
            case Sizing.RiskPercent(long percent) -> words.get("size.risk", Figures.percent(percent, 2));
            case Sizing.RiskMoney(long amount) -> words.get("size.risk", amounts.money(amount));
            case Sizing.FixedLots(var lots) -> words.get("size.lots", amounts.lots(lots.units()));
            case Sizing.Kelly(long fraction) -> words.get("size.kelly", Figures.decimal(fraction, 2));
        };
    }

    private String level(Signal signal, Level level) {
        return switch (level) {
            case Level.Unsaid() -> words.get("level.usual");
            case Level.None() -> words.get("level.none");
            case Level.AtPrice(long price) -> price(signal, Price.of(price));
            case Level.Pips(long pips) -> words.get("level.pips", plain(pips));
            case Level.Atr(long multiple) -> words.get("level.atr", plain(multiple));
            case Level.Percent(long percent) -> Figures.percent(percent, 2);
            case Level.Money(long amount) -> amounts.money(amount);
        };
    }

    /// With the symbol's digits where somebody quotes it, else as the sender wrote it.
    private String price(Signal signal, Price price) {
        return views.current().quotes().stream()
                .filter(quote -> isOf(quote, signal.symbolText()))
                .findFirst()
                .map(quote -> Figures.price(price.units(), quote.digits()))
                .orElseGet(price::toString);
    }

    private static boolean isOf(QuoteView quote, String symbol) {
        return quote.market().equalsIgnoreCase(symbol)
                || quote.instrument().symbol().name().equalsIgnoreCase(symbol);
    }

    private static String plain(long units) {
        return FixedPoint.format(units);
    }

    String stage(SignalView view) {
        return words.get("stage." + view.stage());
    }

    /// The risk in percent of equity, as judged; empty where it was not.
    String risk(Decision decision) {
        return decision.verdicts().stream()
                .filter(verdict -> verdict.rule().equals(RISK_RULE))
                .map(Verdict::value)
                .findFirst()
                .orElse("");
    }

    /// The rule that refused, in the trader's language with value and limit.
    String refusal(Decision decision) {
        return decision.verdicts().stream()
                .filter(Verdict::denies)
                .findFirst()
                .map(this::refusal)
                .orElse("");
    }

    private String refusal(Verdict verdict) {
        if (verdict.value().isEmpty()) {
            return rule(verdict);
        }
        return verdict.limit().isEmpty()
                ? words.get("refused.as", rule(verdict), recorded(verdict.value()))
                : words.get("refused.by", rule(verdict), recorded(verdict.value()), recorded(verdict.limit()));
    }

    /// Each hop with the time since the one before: the signal's own way, then each order's from its sending.
    List<HopText> hops(Trace trace) {
        List<HopText> texts = new ArrayList<>();
        Optional<Trace.Passed> before = Optional.empty();
        for (Trace.Passed passed : trace.hops()) {
            long sinceUs = before.map(last -> passed.afterUs() - last.afterUs()).orElse(passed.afterUs());
            texts.add(new HopText(hop(passed.hop()), before.isEmpty() ? "" : "+" + millis(sinceUs)));
            before = Optional.of(passed);
        }
        return texts;
    }

    /// A hop and how long after the one before it was passed.
    record HopText(String name, String after) {}

    String hop(Hop hop) {
        return words.get("hop." + hop);
    }

    static String millis(long us) {
        return us < 1_000_000
                ? Figures.decimal(us * 100_000, us < 10_000 ? 2 : 1) + " ms"
                : Figures.decimal(us * 100, 2) + " s";
    }

    /// Where an order stands: its state, what was filled, what it came to.
    String orderState(SignalView.OrderLine line) {
        return words.get("order-state." + line.state());
    }
}
