package dev.yoke.ui.blotter;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.trade.Money;
import dev.yoke.core.view.NetPositions;
import dev.yoke.ui.theme.Figures;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Everything open in one underlying, bought against sold.
final class NetRow extends Row {

    enum Col implements Column {
        SYMBOL(Traits.text(90, 0)),
        NET(Traits.exposure(76, 0)),
        BOUGHT(Traits.figure(76, 0)),
        SOLD(Traits.figure(76, 0)),
        HEDGED(Traits.figure(76, 0)),
        BOUGHT_AT(Traits.figure(92, 3)),
        SOLD_AT(Traits.figure(92, 2)),
        PROFIT(Traits.signed(110, 0)),
        POSITIONS(Traits.figure(70, 1)),
        ACCOUNTS(Traits.text(180, 0));

        private final Traits traits;

        Col(Traits traits) {
            this.traits = traits;
        }

        @Override
        public Traits traits() {
            return traits;
        }
    }

    private NetPositions.Net net;

    NetRow(NetPositions.Net net) {
        super(Col.values().length);
        this.net = net;
    }

    void show(NetPositions.Net next, Look look) {
        net = next;
        set(Col.SYMBOL, next.underlying());
        if (moved(Col.NET, next.net())) {
            set(Col.NET, Figures.signed(next.net(), 2));
        }
        lots(Col.BOUGHT, next.bought(), look);
        lots(Col.SOLD, next.sold(), look);
        lots(Col.HEDGED, next.hedged(), look);
        price(Col.BOUGHT_AT, next.boughtAt().units());
        price(Col.SOLD_AT, next.soldAt().units());
        List<Money> profit = next.profit();
        Optional<Money> all = profit.size() == 1 ? Optional.of(profit.getFirst()) : next.overAll();
        if (moved(Col.PROFIT, all.map(Money::units).orElse(0L)) || all.isEmpty()) {
            set(
                    Col.PROFIT,
                    all.map(money -> (profit.size() > 1 ? "≈ " : "") + look.signed(money))
                            .orElse(profit.stream().map(look::signed).collect(Collectors.joining("  "))));
        }
        if (moved(Col.POSITIONS, next.positions())) {
            set(Col.POSITIONS, Integer.toString(next.positions()));
        }
        set(Col.ACCOUNTS, next.accounts().stream().map(TerminalId::name).collect(Collectors.joining(", ")));
    }

    private void lots(Column column, long units, Look look) {
        if (moved(column, units)) {
            set(column, units == 0 ? Figures.NONE : look.amounts().lots(units));
        }
    }

    private void price(Column column, long units) {
        if (moved(column, units)) {
            set(column, Figures.price(units, net.digits()));
        }
    }

    NetPositions.Net net() {
        return net;
    }

    @Override
    Optional<Money> overAll() {
        return net.overAll();
    }

    @Override
    boolean matches(String lowerCaseWords) {
        return contains(lowerCaseWords, Set.of(Col.PROFIT));
    }

    @Override
    String plain(Column column) {
        return switch ((Col) column) {
            case NET, BOUGHT, SOLD, HEDGED -> FixedPoint.format(number(column));
            case BOUGHT_AT, SOLD_AT -> PositionRow.plainPrice(number(column), net.digits());
            case PROFIT ->
                net.profit().size() == 1 || net.overAll().isPresent() ? FixedPoint.format(number(column), 2) : "";
            case POSITIONS -> Integer.toString(net.positions());
            case SYMBOL, ACCOUNTS -> said(column);
        };
    }
}
