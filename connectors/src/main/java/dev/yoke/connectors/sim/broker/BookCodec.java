package dev.yoke.connectors.sim.broker;

import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Event.OrderRemoved.How;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Account changes as lines of text: a type, then fields separated by TAB, amounts as whole units of 1e-8.
final class BookCodec {

    private final TerminalId terminal;
    private final String currency;

    BookCodec(TerminalId terminal, String currency) {
        this.terminal = terminal;
        this.currency = currency;
    }

    String write(BookChange change) {
        return switch (change) {
            case BookChange.HoldingOpened c -> holding("H+", c.holding());
            case BookChange.HoldingChanged c -> holding("H", c.holding());
            case BookChange.HoldingClosed c -> holding("H-", c.holding());
            case BookChange.OrderPlaced c -> order("O+", c.order(), "");
            case BookChange.OrderChanged c -> order("O", c.order(), "");
            case BookChange.OrderRemoved c -> order("O-", c.order(), c.how().name());
            case BookChange.DealBooked c -> deal(c.deal());
            case BookChange.Deposited c -> line("DEPOSIT", c.amount());
            case BookChange.CarriedOver c -> line("CARRY", c.net());
            case BookChange.TicketsUsed c -> line("TICKET", c.nextTicket());
            case BookChange.SwapCharged c -> line("SWAP", c.serverDay());
        };
    }

    /// Failure: [IllegalArgumentException] for a line that this class did not write.
    BookChange read(String line) {
        Fields in = new Fields(line);
        String type = in.text();
        return switch (type) {
            case "H+" -> new BookChange.HoldingOpened(holding(in));
            case "H" -> new BookChange.HoldingChanged(holding(in));
            case "H-" -> new BookChange.HoldingClosed(holding(in));
            case "O+" -> new BookChange.OrderPlaced(order(in));
            case "O" -> new BookChange.OrderChanged(order(in));
            case "O-" -> new BookChange.OrderRemoved(order(in), How.valueOf(in.text()));
            case "D" -> new BookChange.DealBooked(deal(in));
            case "DEPOSIT" -> new BookChange.Deposited(in.number());
            case "CARRY" -> new BookChange.CarriedOver(in.number());
            case "TICKET" -> new BookChange.TicketsUsed(in.number());
            case "SWAP" -> new BookChange.SwapCharged(in.number());
            default -> throw new IllegalArgumentException("unknown record " + type);
        };
    }

    private static String holding(String type, Holding h) {
        return line(
                type,
                h.identifier(),
                h.ticket(),
                h.symbol(),
                h.side(),
                h.lots(),
                h.openPrice(),
                h.stopLoss(),
                h.takeProfit(),
                h.swap(),
                h.commission(),
                h.magic(),
                h.comment(),
                h.openMs());
    }

    private static Holding holding(Fields in) {
        return new Holding(
                in.number(),
                in.number(),
                in.text(),
                Side.valueOf(in.text()),
                in.number(),
                in.number(),
                in.number(),
                in.number(),
                in.number(),
                in.number(),
                in.number(),
                in.text(),
                in.number());
    }

    private static String order(String type, Order o, String how) {
        return line(
                type,
                o.ticket(),
                o.symbol(),
                o.side(),
                o.type(),
                o.lotsInitial().units(),
                o.lotsCurrent().units(),
                o.price().units(),
                o.stopLimitPrice().units(),
                o.stopLoss().units(),
                o.takeProfit().units(),
                o.magic(),
                o.comment(),
                o.setupMs(),
                o.expiryMs(),
                how);
    }

    private Order order(Fields in) {
        return new Order(
                terminal,
                in.number(),
                new Symbol(in.text()),
                Side.valueOf(in.text()),
                OrderType.valueOf(in.text()),
                Lots.of(in.number()),
                Lots.of(in.number()),
                Price.of(in.number()),
                Price.of(in.number()),
                Price.of(in.number()),
                Price.of(in.number()),
                in.number(),
                in.text(),
                in.number(),
                in.number());
    }

    private static String deal(Deal d) {
        return line(
                "D",
                d.ticket(),
                d.order(),
                d.positionIdentifier(),
                d.symbol(),
                d.entry(),
                d.side(),
                d.lots().units(),
                d.price().units(),
                d.profit().units(),
                d.swap().units(),
                d.commission().units(),
                d.fee().units(),
                d.reason(),
                d.magic(),
                d.comment(),
                d.timeMs());
    }

    private Deal deal(Fields in) {
        return new Deal(
                terminal,
                in.number(),
                in.number(),
                in.number(),
                new Symbol(in.text()),
                Deal.Entry.valueOf(in.text()),
                Side.valueOf(in.text()),
                Lots.of(in.number()),
                Price.of(in.number()),
                money(in),
                money(in),
                money(in),
                money(in),
                Deal.Reason.valueOf(in.text()),
                in.number(),
                in.text(),
                in.number());
    }

    private Money money(Fields in) {
        return new Money(in.number(), currency);
    }

    private static String line(Object... fields) {
        List<String> texts = new ArrayList<>();
        for (Object field : fields) {
            texts.add(String.valueOf(field).replaceAll("[\\x00-\\x1f\\x7f]", " "));
        }
        return String.join("\t", texts);
    }

    private static final class Fields {

        private final List<String> fields;
        private int next;

        private Fields(String line) {
            this.fields = Arrays.asList(line.split("\t", -1));
        }

        private String text() {
            if (next == fields.size()) {
                throw new IllegalArgumentException("a field is missing");
            }
            return fields.get(next++);
        }

        private long number() {
            return Long.parseLong(text());
        }
    }
}
