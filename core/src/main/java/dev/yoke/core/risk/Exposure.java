package dev.yoke.core.risk;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.Underlying;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;

/// One account's positions taken apart into legs: 1 lot EURUSD bought is +100,000 EUR and −(100,000 × price) USD.
///
/// Metals have their own code as base (XAU). An index or a share is its own asset, under the same name at every
/// broker ([Underlying]): US30 bought is +US30 and −USD. Shared legs of several positions are netted.
///
/// Thread: its owner's only; made anew for each picture. Units: 1e-8.
public final class Exposure {

    /// Net exposure in one currency or asset. `amount` in that currency (assets: contract units),
    /// `inAccountCurrency` converted at market, both signed (long +); `shareOfEquity` absolute, 1e-8 per 1.0.
    /// `converted` is false where a part had no conversion rate and is missing in `inAccountCurrency`.
    public record Leg(String currency, long amount, long inAccountCurrency, long shareOfEquity, boolean converted) {}

    private record Sum(long amount, long inAccountCurrency, boolean converted) {
        Sum plus(Sum other) {
            return new Sum(
                    Math.addExact(amount, other.amount),
                    Math.addExact(inAccountCurrency, other.inAccountCurrency),
                    converted && other.converted);
        }
    }

    private final String accountCurrency;
    private final RateSource rates;
    private final TreeMap<String, Sum> sums = new TreeMap<>();

    public Exposure(String accountCurrency, RateSource rates) {
        this.accountCurrency = accountCurrency;
        this.rates = rates;
    }

    /// Adds a position at its current price, at its opening price where the terminal has not given one.
    ///
    /// @return false when its figures are out of range and it is left out
    public boolean add(Position position, SymbolSpec spec) {
        long price = position.currentPrice().isSet()
                ? position.currentPrice().units()
                : position.openPrice().units();
        return add(position.side(), position.lots().units(), price, spec);
    }

    /// Adds what is not open yet, at this price.
    ///
    /// @return false when its figures are out of range and it is left out
    public boolean add(Side side, long lots, long price, SymbolSpec spec) {
        try {
            addLegs(side, lots, price, spec);
            return true;
        } catch (ArithmeticException outOfRange) {
            return false;
        }
    }

    private void addLegs(Side side, long lots, long price, SymbolSpec spec) {
        long base = side.sign() * FixedPoint.multiply(lots, spec.contractSize());
        long profit = FixedPoint.multiply(base, price);
        String asset = Underlying.of(spec).base();
        OptionalLong value = asset.equals(accountCurrency) ? OptionalLong.of(base) : converted(profit, spec);
        add(asset, new Sum(base, value.orElse(0), value.isPresent()));
        add(spec.profitCurrency(), new Sum(-profit, -value.orElse(0), value.isPresent()));
    }

    private void add(String leg, Sum sum) {
        sums.merge(leg, sum, Sum::plus);
    }

    /// By our own rate, else by the one that the broker's tick value stands for.
    private OptionalLong converted(long profit, SymbolSpec spec) {
        long rate = rates.rate(spec.profitCurrency(), accountCurrency).orElseGet(() -> TickValue.conversionRate(spec));
        return rate > 0 ? OptionalLong.of(FixedPoint.multiply(profit, rate)) : OptionalLong.empty();
    }

    /// The legs in order of their names; those that net to nothing are left out.
    public List<Leg> legs(long equity) {
        List<Leg> legs = new ArrayList<>(sums.size());
        sums.forEach((currency, sum) -> {
            if (sum.amount() != 0) {
                long share = equity <= 0 ? 0 : FixedPoint.divide(Math.abs(sum.inAccountCurrency()), equity);
                legs.add(new Leg(currency, sum.amount(), sum.inAccountCurrency(), share, sum.converted()));
            }
        });
        return legs;
    }
}
