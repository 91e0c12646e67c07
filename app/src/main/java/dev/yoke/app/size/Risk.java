package dev.yoke.app.size;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.risk.Sizing;
import picocli.CommandLine.TypeConversionException;

/// What may be lost: `1%` or `0.5 %` of the equity, or money in the account's currency.
public record Risk(Sizing sizing) {

    public static Risk parse(String text) {
        String plain = text.strip();
        if (!plain.endsWith("%")) {
            return new Risk(new Sizing.RiskMoney(Decimal.parse(plain).units()));
        }
        long percent =
                Decimal.parse(plain.substring(0, plain.length() - 1).strip()).units();
        if (percent > 100 * FixedPoint.ONE) {
            throw new TypeConversionException("no more than 100 % can be risked, not " + plain);
        }
        return new Risk(new Sizing.RiskPercent(percent));
    }
}
