package dev.yoke.connectors.sim.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Side;
import dev.yoke.core.trade.TerminalIdentity.TradeMode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random trading on all three kinds of account; after every step the books must add up to the unit.
final class BooksPropertyTest {

    private static final String[] SYMBOLS = {"EURUSD", "GBPUSD", "USDJPY", "XAUUSD"};

    @TempDir
    private Path folder;

    private final Map<String, Long> mids = new HashMap<>(Map.of(
            "EURUSD", Accounts.units("1.10000"),
            "GBPUSD", Accounts.units("1.30000"),
            "USDJPY", Accounts.units("150.000"),
            "XAUUSD", Accounts.units("2000.00")));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void keepFillsAndPositionsAndBalanceAndDealsEqual(long seed) {
        List<AccountTerms> kinds = List.of(
                AccountTerms.hedging("H", 1), AccountTerms.netting("N", 2), AccountTerms.mt4("M", 3, TradeMode.DEMO));
        for (AccountTerms terms : kinds) {
            Path file = folder.resolve(terms.name() + seed);
            SplittableRandom random = new SplittableRandom(seed);
            try (Accounts account = new Accounts(terms, file)) {
                for (int step = 0; step < 300; step++) {
                    act(account, random);
                    check(account, "seed " + seed + ", " + terms.name() + ", step " + step);
                }
                account.broker.commit();
                try (Accounts again = new Accounts(terms, file, account.nowMs)) {
                    assertThat(again.broker.orders()).isEqualTo(account.broker.orders());
                    assertThat(again.broker.deals()).isEqualTo(account.broker.deals());
                    assertThat(again.balance()).isEqualTo(account.balance());
                    assertThat(again.broker.positions())
                            .extracting(Position::identifier, Position::ticket, Position::lots, Position::swap)
                            .isEqualTo(account.broker.positions().stream()
                                    .map(p -> org.assertj.core.groups.Tuple.tuple(
                                            p.identifier(), p.ticket(), p.lots(), p.swap()))
                                    .toList());
                }
            }
        }
    }

    private void act(Accounts account, SplittableRandom random) {
        String symbol = SYMBOLS[random.nextInt(SYMBOLS.length)];
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        String lots = FixedPoint.format(Accounts.units("0.01") * (1 + random.nextInt(60)), 2);
        List<Position> positions = account.broker.positions();
        switch (random.nextInt(7)) {
            case 0, 1 -> account.open(symbol, side, lots);
            case 2 -> {
                if (!positions.isEmpty()) {
                    Position any = positions.get(random.nextInt(positions.size()));
                    account.close(any, random.nextBoolean() ? "0" : "0.01");
                }
            }
            case 3 -> placeNear(account, symbol, side, lots, random);
            case 4 -> closeBy(account, positions);
            case 5 -> {
                account.nowMs += 3_600_000L * random.nextInt(10);
                account.broker.onTime(account.nowMs);
            }
            default -> move(account, symbol, random);
        }
        move(account, symbol, random);
        if (random.nextInt(4) == 0) {
            account.broker.commit();
        }
    }

    private void move(Accounts account, String symbol, SplittableRandom random) {
        long point = symbol.equals("USDJPY") ? 100_000 : symbol.equals("XAUUSD") ? 1_000_000 : 1_000;
        long mid = mids.get(symbol) + point * random.nextInt(-40, 41);
        mids.put(symbol, mid);
        account.broker.onQuote(symbol, mid, mid + 8 * point, account.nowMs);
    }

    private void placeNear(Accounts account, String symbol, Side side, String lots, SplittableRandom random) {
        long point = symbol.equals("USDJPY") ? 100_000 : symbol.equals("XAUUSD") ? 1_000_000 : 1_000;
        OrderType type = random.nextBoolean() ? OrderType.LIMIT : OrderType.STOP;
        int sign = side.sign() * (type == OrderType.STOP ? 1 : -1);
        long price = mids.get(symbol) + sign * point * (20 + random.nextInt(40));
        account.place(symbol, side, type, lots, FixedPoint.format(price), "0", 0);
    }

    private static void closeBy(Accounts account, List<Position> positions) {
        for (Position one : positions) {
            for (Position other : positions) {
                if (one.symbol().equals(other.symbol()) && one.side() != other.side()) {
                    account.execute(new OrderCommand.CloseBy(
                            account.intent(), account.nowMs + 1, one.ticket(), other.ticket(), one.symbol()));
                    return;
                }
            }
        }
    }

    private static void check(Accounts account, String where) {
        Map<Long, Long> filled = new HashMap<>();
        long net = 0;
        for (Deal deal : account.broker.deals()) {
            filled.merge(
                    deal.positionIdentifier(), deal.side().sign() * deal.lots().units(), Long::sum);
            net += deal.net().units();
        }
        filled.values().removeIf(lots -> lots == 0);
        Map<Long, Long> held = new HashMap<>();
        for (Position position : account.broker.positions()) {
            held.put(
                    position.identifier(),
                    position.side().sign() * position.lots().units());
        }
        assertThat(held).as(where).isEqualTo(filled);
        assertThat(account.broker.account().balance().units())
                .as(where)
                .isEqualTo(account.broker.terms().deposit() + net);
        long floating = account.broker.positions().stream()
                .mapToLong(p ->
                        p.profit().units() + p.swap().units() + p.commission().units())
                .sum();
        assertThat(account.broker.account().equity().units())
                .as(where)
                .isEqualTo(account.broker.account().balance().units() + floating);
    }
}
