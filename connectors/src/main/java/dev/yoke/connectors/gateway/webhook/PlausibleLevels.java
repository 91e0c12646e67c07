package dev.yoke.connectors.gateway.webhook;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.risk.Level;
import dev.yoke.core.signal.SymbolResolver;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.QuoteView;
import dev.yoke.core.view.TerminalView;
import java.util.Locale;
import java.util.Optional;

/// Catches a bare `sl` or `tp` whose unit the convention got wrong: a "price" more than 50 % away from the market, or
/// "pips" that are a price. Without a quote nothing is said here, and the risk gate refuses for want of one.
public final class PlausibleLevels {

    private PlausibleLevels() {}

    /// The refusal, for the sender; empty where nothing is wrong.
    public static Optional<String> refusal(SignalDraft draft, CockpitView view) {
        if (draft.bareLevels().isEmpty()) {
            return Optional.empty();
        }
        return view.terminals().stream()
                .flatMap(terminal -> quote(draft, terminal, view).stream())
                .flatMap(
                        quote -> check(draft, draft.stopLoss(), "sl", quote)
                                .or(() -> check(draft, draft.takeProfit(), "tp", quote))
                                .stream())
                .findFirst();
    }

    private static Optional<QuoteView> quote(SignalDraft draft, TerminalView terminal, CockpitView view) {
        return switch (SymbolResolver.resolve(draft.symbolText(), terminal.symbols())) {
            case SymbolResolver.NotFound _ -> Optional.empty();
            case SymbolResolver.Found found -> {
                Instrument instrument =
                        new Instrument(terminal.id(), found.spec().symbol());
                yield view.quotes().stream()
                        .filter(quote -> quote.bid() > 0 && quote.instrument().equals(instrument))
                        .findFirst();
            }
        };
    }

    private static Optional<String> check(SignalDraft draft, Level level, String name, QuoteView quote) {
        if (!isBare(draft, name)) {
            return Optional.empty();
        }
        return switch (level) {
            case Level.AtPrice at
            when !isNear(at.price(), quote.bid()) ->
                Optional.of(text(name, at.price(), " is read as a price, but ", quote) + ": send " + name
                        + "_pips for pips");
            case Level.Pips pips
            when isNear(pips.pips(), quote.bid()) ->
                Optional.of(text(name, pips.pips(), " is read as pips, but ", quote) + ": send " + name
                        + "_price for a price, " + name + "_pips for pips");
            default -> Optional.empty();
        };
    }

    private static boolean isBare(SignalDraft draft, String name) {
        char first = name.charAt(0);
        return draft.bareLevels().stream()
                .anyMatch(bare -> bare.toLowerCase(Locale.ROOT).charAt(0) == first);
    }

    private static boolean isNear(long value, long price) {
        return Math.abs(value - price) <= price / 2;
    }

    private static String text(String name, long units, String middle, QuoteView quote) {
        return name + " " + FixedPoint.format(units) + middle
                + quote.instrument().symbol() + " is at " + FixedPoint.format(quote.bid(), quote.digits());
    }
}
