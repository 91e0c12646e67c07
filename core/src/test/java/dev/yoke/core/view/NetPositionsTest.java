package dev.yoke.core.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NetPositionsTest {

    private static final TerminalId ALDER = new TerminalId("Alder");
    private static final TerminalId BIRCH = new TerminalId("Birch");

    @Test
    void setsOffWhatIsBoughtAgainstWhatIsSoldOverAccounts() {
        List<NetPositions.Net> net = NetPositions.of(List.of(
                position(ALDER, "EURUSD", Side.BUY, "0.5", "1.10", "100000", "12 USD", "12 USD"),
                position(BIRCH, "EURUSD.r", Side.BUY, "0.3", "1.11", "100000", "-5 EUR", "-5.5 USD"),
                position(BIRCH, "EURUSD.r", Side.SELL, "0.2", "1.12", "100000", "1 EUR", "1.1 USD")));

        assertThat(net).hasSize(1);
        NetPositions.Net eurusd = net.getFirst();
        assertThat(eurusd.accounts()).containsExactly(ALDER, BIRCH);
        assertThat(eurusd.net()).isEqualTo(FixedPoint.parse("0.6"));
        assertThat(eurusd.hedged()).isEqualTo(FixedPoint.parse("0.2"));
        // (0.5 × 1.10 + 0.3 × 1.11) ÷ 0.8
        assertThat(eurusd.boughtAt()).isEqualTo(Price.parse("1.10375"));
        assertThat(eurusd.soldAt()).isEqualTo(Price.parse("1.12"));
        assertThat(eurusd.profit()).containsExactly(Money.parse("-4", "EUR"), Money.parse("12", "USD"));
        assertThat(eurusd.overAll()).contains(Money.parse("7.6", "USD"));
    }

    @Test
    void countsLotsOfASmallerContractAsAPart() {
        NetPositions.Net gold = NetPositions.of(List.of(
                        position(ALDER, "XAUUSD", Side.BUY, "1", "2400", "100", "0 USD", "0 USD"),
                        position(BIRCH, "GOLDmicro", Side.SELL, "5", "2410", "10", "0 USD", "0 USD")))
                .getFirst();

        assertThat(gold.underlying()).isEqualTo("XAUUSD");
        assertThat(gold.net()).isEqualTo(FixedPoint.parse("0.5"));
    }

    @Test
    void addsDifferentCurrenciesOnlyWhereTheEngineKnowsTheRate() {
        List<NetPositions.Net> net =
                NetPositions.of(List.of(position(ALDER, "EURUSD", Side.BUY, "0.5", "1.10", "100000", "12 JPY", "")));

        assertThat(net.getFirst().profit()).containsExactly(Money.parse("12", "JPY"));
        assertThat(net.getFirst().overAll()).isEmpty();
        assertThat(MoneySums.together(
                        List.of(Optional.of(Money.parse("1", "USD")), Optional.of(Money.parse("1", "EUR")))))
                .isEmpty();
    }

    private static PositionView position(
            TerminalId terminal,
            String symbol,
            Side side,
            String lots,
            String open,
            String contract,
            String profit,
            String overAll) {
        Money money = money(profit);
        Money zero = Money.zero(money.currency());
        Position position = new Position(
                terminal,
                1,
                1,
                new Symbol(symbol),
                side,
                Lots.parse(lots),
                Price.parse(open),
                Price.NONE,
                Price.NONE,
                Price.parse(open),
                zero,
                zero,
                money,
                0,
                "",
                0);
        return new PositionView(
                position,
                money,
                zero,
                zero,
                true,
                0,
                0,
                "manual",
                5,
                false,
                Optional.empty(),
                0,
                Optional.empty(),
                new PositionCourse(
                        Optional.empty(),
                        0,
                        0,
                        0,
                        0,
                        overAll.isEmpty() ? Optional.empty() : Optional.of(money(overAll)),
                        symbol.startsWith("EUR") ? "EURUSD" : "XAUUSD",
                        FixedPoint.parse(contract),
                        Optional.empty(),
                        false,
                        Optional.empty()));
    }

    private static Money money(String text) {
        String[] parts = text.split(" ");
        return Money.parse(parts[0], parts[1]);
    }
}
