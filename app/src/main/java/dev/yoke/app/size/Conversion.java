package dev.yoke.app.size;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.risk.ConversionRate;
import java.math.BigDecimal;
import java.util.Optional;

/// The rate from a symbol's profit currency to the account's: given, or one that follows from the symbol itself. None
/// is guessed, and one that cannot be true is refused.
final class Conversion {

    private static final BigDecimal GREATEST_DIFFERENCE = new BigDecimal("0.05");

    private final SymbolSpec spec;
    private final String account;
    private final long entry;
    private final Optional<Rate> given;

    Conversion(SymbolSpec spec, String account, long entry, Optional<Rate> given) {
        this.spec = spec;
        this.account = account;
        this.entry = entry;
        this.given = given;
    }

    ConversionRate rate() throws SizeRefused {
        if (given.isPresent()) {
            return checked(given.get().value());
        }
        if (profit().equals(account)) {
            return ConversionRate.same(account);
        }
        if (spec.baseCurrency().equals(account)) {
            return ConversionRate.inverse(profit(), account, entry);
        }
        throw new SizeRefused(
                profit().isEmpty()
                        ? "it is not known what currency " + spec.symbol() + " pays in; give --rate, how many "
                                + account + " one unit of it is worth, 1 where it is " + account
                        : spec.symbol() + " pays in " + profit() + " and the account is in " + account
                                + "; give --rate, how many " + account + " one " + profit() + " is worth");
    }

    private ConversionRate checked(BigDecimal rate) throws SizeRefused {
        if (profit().equals(account) && rate.compareTo(BigDecimal.ONE) != 0) {
            throw new SizeRefused("--rate: " + spec.symbol() + " pays in " + account
                    + ", which is the account's currency;" + " the rate is 1, not " + rate.toPlainString());
        }
        if (spec.baseCurrency().equals(account) && !profit().equals(account) && isFarFromPrice(rate)) {
            throw new SizeRefused("--rate of " + rate.toPlainString() + " is more than 5 % away from 1 ÷ "
                    + FixedPoint.format(entry) + ", the rate " + profit() + " to " + account + " by the price of "
                    + spec.symbol() + "; leave it out or correct it");
        }
        return ConversionRate.of(profit().isEmpty() ? "its currency" : profit(), account, rate);
    }

    /// Whether rate × price is further than 5 % from 1.
    private boolean isFarFromPrice(BigDecimal rate) {
        BigDecimal product = rate.multiply(BigDecimal.valueOf(entry, FixedPoint.DECIMALS));
        return product.subtract(BigDecimal.ONE).abs().compareTo(GREATEST_DIFFERENCE) > 0;
    }

    private String profit() {
        return spec.profitCurrency();
    }
}
