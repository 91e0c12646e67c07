package dev.yoke.connectors.sim.broker;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Tick;
import dev.yoke.core.message.Event.OrderRemoved.How;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.Side;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What the trade server does by itself: stops, targets, pending orders, expiry, swap, stop-out.
///
/// Thread: the broker's. Units: prices and lots 1e-8, times UTC epoch milliseconds.
final class Triggers {

    private static final long DAY_MS = 86_400_000L;
    /// Longer absences are charged for so many nights at most.
    private static final int MOST_NIGHTS = 400;

    private final AccountTerms terms;
    private final Book book;
    private final Listing listing;
    private final Valuation valuation;
    private final Conversion conversion;
    private final Dealer dealer;
    private final Admission admission;

    Triggers(
            AccountTerms terms,
            Book book,
            Listing listing,
            Valuation valuation,
            Conversion conversion,
            Dealer dealer,
            Admission admission) {
        this.terms = terms;
        this.book = book;
        this.listing = listing;
        this.valuation = valuation;
        this.conversion = conversion;
        this.dealer = dealer;
        this.admission = admission;
    }

    void onQuote(Listing.Entry entry, Tick quote, long nowMs) {
        if (!book.orders().isEmpty()) {
            for (Order order : List.copyOf(book.orders())) {
                if (order.symbol().name().equals(entry.symbol())) {
                    pending(order, entry, quote, nowMs);
                }
            }
        }
        if (!book.holdings().isEmpty()) {
            for (Holding holding : List.copyOf(book.holdings())) {
                if (holding.symbol().equals(entry.symbol())) {
                    protect(holding, entry, quote, nowMs);
                }
            }
            stopOut(nowMs);
        }
    }

    private void pending(Order order, Listing.Entry entry, Tick quote, long nowMs) {
        long market = Valuation.openPrice(order.side(), quote);
        long above = order.side().sign() * (market - order.price().units());
        switch (order.type()) {
            case MARKET -> throw new IllegalStateException("a market order does not wait: " + order);
            case LIMIT -> {
                if (above <= 0) {
                    fill(order, entry, market, nowMs);
                }
            }
            case STOP -> {
                if (above >= 0) {
                    fill(order, entry, market, nowMs);
                }
            }
            case STOP_LIMIT -> {
                if (above >= 0) {
                    Order limit = Orders.triggered(order);
                    book.change(new BookChange.OrderChanged(limit));
                    pending(limit, entry, quote, nowMs);
                }
            }
        }
    }

    private void fill(Order order, Listing.Entry entry, long price, long nowMs) {
        long lots = order.lotsCurrent().units();
        if (admission.noMoney(entry, order.side(), lots).isPresent()) {
            book.change(new BookChange.OrderRemoved(order, How.CANCELLED));
            return;
        }
        book.change(new BookChange.OrderRemoved(order, How.FILLED));
        dealer.enter(new Dealer.Entry(
                order.ticket(),
                entry.contract(),
                entry.symbol(),
                order.side(),
                lots,
                price,
                order.stopLoss().units(),
                order.takeProfit().units(),
                order.magic(),
                order.comment(),
                Deal.Reason.EXPERT,
                nowMs));
    }

    /// A gap fills at the market, not at the level that was jumped over.
    private void protect(Holding holding, Listing.Entry entry, Tick quote, long nowMs) {
        long market = Valuation.closePrice(holding.side(), quote);
        int sign = holding.side().sign();
        if (holding.stopLoss() != 0 && sign * (market - holding.stopLoss()) <= 0) {
            close(holding, entry, market, Deal.Reason.SL, tag("sl", holding.stopLoss(), entry), nowMs);
        } else if (holding.takeProfit() != 0 && sign * (market - holding.takeProfit()) >= 0) {
            close(holding, entry, market, Deal.Reason.TP, tag("tp", holding.takeProfit(), entry), nowMs);
        }
    }

    private static String tag(String what, long level, Listing.Entry entry) {
        return "[" + what + " " + FixedPoint.format(level, entry.model().digits()) + "]";
    }

    private void close(
            Holding holding, Listing.Entry entry, long price, Deal.Reason reason, String comment, long nowMs) {
        long order = terms.isMt4() ? 0 : book.takeTicket();
        dealer.leave(
                holding,
                new Dealer.Exit(
                        order, entry.contract(), holding.lots(), price, reason, holding.magic(), comment, nowMs),
                Deal.Entry.OUT);
    }

    /// Closes the worst position again and again while the margin level is below the stop-out level.
    private void stopOut(long nowMs) {
        while (!book.holdings().isEmpty()) {
            long margin = valuation.margin();
            long level = margin == 0
                    ? Long.MAX_VALUE
                    : FixedPoint.multiplyDivide(valuation.equity(), 100 * FixedPoint.ONE, margin);
            if (level > terms.stopOutLevel()) {
                return;
            }
            Optional<Holding> worst = book.holdings().stream().min(Comparator.comparingLong(valuation::profit));
            Holding holding = worst.orElseThrow();
            Listing.Entry entry = listing.require(holding.symbol());
            String comment = "[so " + FixedPoint.format(level, 2) + "%]";
            close(holding, entry, valuation.closePrice(holding), Deal.Reason.STOP_OUT, comment, nowMs);
        }
    }

    /// Expired orders and the swap of every night that has passed.
    void onTime(long nowMs) {
        for (Order order : List.copyOf(book.orders())) {
            if (order.expiryMs() != 0 && order.expiryMs() <= nowMs) {
                book.change(new BookChange.OrderRemoved(order, How.EXPIRED));
            }
        }
        long today = Math.floorDiv(nowMs + terms.serverOffsetMs(), DAY_MS);
        if (book.swapDay() == Long.MIN_VALUE) {
            book.change(new BookChange.SwapCharged(today));
        }
        for (long day = Math.max(book.swapDay(), today - MOST_NIGHTS); day < today; day++) {
            chargeNight(day);
        }
        if (book.swapDay() < today) {
            book.change(new BookChange.SwapCharged(today));
        }
    }

    private void chargeNight(long endedDay) {
        // 1970-01-01 was a Thursday, day 4 of the week.
        int weekday = (int) Math.floorMod(endedDay + 3, 7L) + 1;
        for (Holding holding : List.copyOf(book.holdings())) {
            Listing.Entry entry = listing.require(holding.symbol());
            int nights = nights(entry.contract(), weekday);
            if (nights > 0) {
                long swap = nights * swapPerNight(holding, entry);
                book.change(new BookChange.HoldingChanged(holding.withSwap(holding.swap() + swap)));
            }
        }
    }

    private static int nights(ContractTerms contract, int weekday) {
        if (contract.nightsPerWeek() == 7) {
            return 1;
        }
        if (weekday > 5) {
            return 0;
        }
        return weekday == 3 ? 3 : 1;
    }

    private long swapPerNight(Holding holding, Listing.Entry entry) {
        ContractTerms contract = entry.contract();
        long points = holding.side() == Side.BUY ? contract.swapLong() : contract.swapShort();
        long perPoint = FixedPoint.multiply(entry.model().point(), contract.contractSize());
        long amount = FixedPoint.multiply(FixedPoint.multiply(points, perPoint), holding.lots());
        return Conversion.cents(conversion.convert(amount, contract.profitCurrency()));
    }
}
