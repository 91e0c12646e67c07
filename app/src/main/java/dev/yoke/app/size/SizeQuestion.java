package dev.yoke.app.size;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.risk.ConversionRate;
import dev.yoke.core.risk.LotSizing;
import dev.yoke.core.risk.RiskMath;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.risk.SizingBasis;
import dev.yoke.core.risk.SizingSteps;
import dev.yoke.core.trade.Side;
import java.util.Locale;
import java.util.Optional;

/// How large an entry is that loses no more than this at its stop. Units: 1e-8.
///
/// @param currency of the account
/// @param distance from entry to stop
/// @param rate profit currency → account currency, where the trader gives one
public record SizeQuestion(
        String symbol,
        Contract contract,
        Side side,
        long equity,
        String currency,
        Sizing risk,
        long distance,
        long entry,
        Optional<Rate> rate) {

    /// Answers by the very arithmetic that sizes orders.
    public SizeAnswer answer() throws SizeRefused {
        String account = account();
        SymbolSpec spec = TradedSymbol.find(symbol, contract);
        if (risk instanceof Sizing.RiskMoney(long amount) && amount > equity) {
            throw new SizeRefused("--risk of " + FixedPoint.format(amount) + " is more than the equity of "
                    + FixedPoint.format(equity));
        }
        ConversionRate conversion = new Conversion(spec, account, entry, rate).rate();
        try {
            return size(spec, account, conversion);
        } catch (ArithmeticException outOfRange) {
            throw new SizeRefused("these figures are out of range; check --equity, --risk, --stop-distance, --entry,"
                    + " --contract and --rate");
        }
    }

    private SizeAnswer size(SymbolSpec spec, String account, ConversionRate conversion) throws SizeRefused {
        SizingSteps steps = SizingSteps.written();
        long stop = steps.stop(side, entry, distance);
        if (stop <= 0) {
            throw new SizeRefused("--stop-distance of " + FixedPoint.format(distance) + " leads below zero from "
                    + FixedPoint.format(entry));
        }
        long lossPerLot = steps.lossPerLot(distance, spec.contractSize(), conversion);
        Sized sized = new LotSizing(spec, lossPerLot, conversion, SizingBasis.of(equity, account), steps)
                .size(risk, Long.MAX_VALUE, "");
        return new SizeAnswer(
                spec,
                side,
                account,
                equity,
                entry,
                stop,
                sized,
                RiskMath.asPercentUp(sized.risk(), equity),
                steps.list());
    }

    private String account() throws SizeRefused {
        String code = currency.strip().toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z]{3}|USD[TC]")) {
            throw new SizeRefused("--currency: '" + shown(currency) + "' is no currency code such as USD, EUR or JPY");
        }
        return code;
    }

    private static String shown(String text) {
        return text.length() <= 20 ? text : text.substring(0, 20) + "…";
    }
}
