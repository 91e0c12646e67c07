package dev.yoke.core.engine;

import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.risk.OpenRisk;
import dev.yoke.core.risk.ProfitFormula;
import dev.yoke.core.trade.Account;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.TerminalIdentity;
import java.util.Optional;
import java.util.function.LongSupplier;

/// What an account loses from now on if every stop that is open, pending or on its way is hit. Unlike the heat, which
/// is measured from the opening price, it counts the profit that a stop gives back.
final class StopsAhead {

    private final MarketBook market;
    private final IntentBook intents;

    StopsAhead(MarketBook market, IntentBook intents) {
        this.market = market;
        this.intents = intents;
    }

    /// Account currency 1e-8, not negative. A position without a stop counts its margin, as in the heat.
    long loss(TerminalBook book) {
        long loss = 0;
        for (Position position : book.positions()) {
            loss = Saturated.add(loss, loss(book, position));
        }
        for (Order order : book.orders()) {
            loss = Saturated.add(loss, heat(book, order));
        }
        for (Intent intent : intents.entriesOnTheirWay(book)) {
            loss = Saturated.add(loss, intent.entryRisk());
        }
        return loss;
    }

    private long loss(TerminalBook book, Position position) {
        Optional<SymbolSpec> spec = book.spec(position.symbol());
        long now = market.exitPrice(position);
        if (OpenRisk.isNaked(position) || spec.isEmpty() || now == 0) {
            return heat(book, position);
        }
        try {
            long gain = ProfitFormula.between(
                    position.side(),
                    position.lots().units(),
                    now,
                    position.stopLoss().units(),
                    spec.get());
            return Math.max(0, -gain);
        } catch (ArithmeticException absurdFigures) {
            return Saturated.MOST;
        }
    }

    private static long heat(TerminalBook book, Position position) {
        return book.spec(position.symbol())
                .map(spec -> orUnbounded(() -> OpenRisk.heat(position, spec, leverage(book), currency(book))))
                .orElse(Saturated.MOST);
    }

    private static long heat(TerminalBook book, Order order) {
        return book.spec(order.symbol())
                .map(spec -> orUnbounded(() -> OpenRisk.heat(order, spec, leverage(book), currency(book))))
                .orElse(Saturated.MOST);
    }

    /// A risk that cannot be expressed, as that of a symbol nobody specified, is greater than any headroom.
    private static long orUnbounded(LongSupplier risk) {
        try {
            return risk.getAsLong();
        } catch (ArithmeticException absurdFigures) {
            return Saturated.MOST;
        }
    }

    private static int leverage(TerminalBook book) {
        return book.identity().map(TerminalIdentity::leverage).orElse(1);
    }

    private static String currency(TerminalBook book) {
        return book.account().map(Account::currency).orElse("USD");
    }
}
