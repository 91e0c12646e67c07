package dev.yoke.core.view;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// Everything open in one underlying, over all accounts and brokers, bought against sold.
///
/// Lots are of the contract that `contractSize` tells, the greatest among the brokers'; another broker's lots are
/// converted. An average entry weighs each position by its size.
///
/// Thread: any; pure. Failure: figures that are absurd are left at 0.
public final class NetPositions {

    /// Units: lots 1e-8, `net` signed, bought +; prices 1e-8, [Price#NONE] where nothing is open on that side.
    ///
    /// @param hedged the part that is open on both sides
    /// @param profit per currency, in the order of their names
    /// @param overAll the sum in the common currency, empty where a rate is missing
    /// @param digits decimals of the entries: the most among the brokers
    public record Net(
            String underlying,
            List<TerminalId> accounts,
            int positions,
            long bought,
            long sold,
            Price boughtAt,
            Price soldAt,
            List<Money> profit,
            Optional<Money> overAll,
            int digits) {

        public Net {
            accounts = List.copyOf(accounts);
            profit = List.copyOf(profit);
        }

        public long net() {
            return bought - sold;
        }

        public long hedged() {
            return Math.min(bought, sold);
        }
    }

    private NetPositions() {}

    /// By underlying, in the order of their names.
    public static List<Net> of(List<PositionView> positions) {
        Map<String, List<PositionView>> byName = new TreeMap<>();
        for (PositionView view : positions) {
            byName.computeIfAbsent(nameOf(view), name -> new ArrayList<>()).add(view);
        }
        return byName.entrySet().stream()
                .map(group -> net(group.getKey(), group.getValue()))
                .toList();
    }

    /// The underlying, the symbol itself where that is not known.
    public static String nameOf(PositionView view) {
        String underlying = view.course().underlying();
        return underlying.isEmpty() ? view.position().symbol().name() : underlying;
    }

    private static Net net(String name, List<PositionView> group) {
        long contract = group.stream()
                .mapToLong(view -> view.course().contractSize())
                .max()
                .orElse(0);
        SideSum bought = new SideSum(contract);
        SideSum sold = new SideSum(contract);
        TreeSet<TerminalId> accounts = new TreeSet<>();
        for (PositionView view : group) {
            (view.position().side() == Side.BUY ? bought : sold).add(view);
            accounts.add(view.position().terminal());
        }
        return new Net(
                name,
                List.copyOf(accounts),
                group.size(),
                bought.lots,
                sold.lots,
                bought.average(),
                sold.average(),
                MoneySums.perCurrency(group.stream().map(PositionView::profit).toList()),
                MoneySums.together(
                        group.stream().map(view -> view.course().overAll()).toList()),
                group.stream().mapToInt(PositionView::digits).max().orElse(0));
    }

    /// One side's lots and their average entry.
    private static final class SideSum {
        private final long contract;
        private long lots;
        private long average;

        private SideSum(long contract) {
            this.contract = contract;
        }

        private void add(PositionView view) {
            Position position = view.position();
            long own = view.course().contractSize();
            try {
                long more = own == 0 || own == contract
                        ? position.lots().units()
                        : FixedPoint.multiplyDivide(position.lots().units(), own, contract);
                long sum = Math.addExact(lots, more);
                if (sum > 0) {
                    average += FixedPoint.multiplyDivide(position.openPrice().units() - average, more, sum);
                    lots = sum;
                }
            } catch (ArithmeticException absurdFigures) {
                lots = 0;
            }
        }

        private Price average() {
            return Price.of(lots == 0 ? 0 : average);
        }
    }
}
