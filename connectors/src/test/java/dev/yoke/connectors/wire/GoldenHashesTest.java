package dev.yoke.connectors.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Against values that another implementation computed.
class GoldenHashesTest {

    private static final TerminalId TERMINAL = new TerminalId("golden");
    private static final Money ZERO = Money.zero("EUR");

    private static List<List<String>> rows(String kind) throws IOException {
        try (var in = GoldenHashesTest.class.getResourceAsStream("/wire/golden-hashes.tsv");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<List<String>> rows = reader.lines()
                    .map(line -> List.of(line.split("\t", -1)))
                    .filter(columns -> columns.getFirst().equals(kind))
                    .toList();
            assertThat(rows).as(kind).isNotEmpty();
            return rows;
        }
    }

    @Test
    void provesTheTerminal() throws IOException {
        for (List<String> row : rows("terminal-proof")) {
            Handshake handshake = Handshake.fromHex(" " + row.get(1) + "\n");
            assertThat(handshake.terminalProof(row.get(2), row.get(3), Long.parseLong(row.get(4)), row.get(5)))
                    .isEqualTo(row.get(6));
        }
    }

    @Test
    void provesTheCockpit() throws IOException {
        for (List<String> row : rows("cockpit-proof")) {
            Handshake handshake = Handshake.fromHex(row.get(1));
            assertThat(handshake.cockpitProof(row.get(2), row.get(3), Long.parseLong(row.get(4)), row.get(5)))
                    .isEqualTo(row.get(6));
        }
    }

    @Test
    void refusesAKeyThatIsTooShortOrNotHex() {
        assertThatThrownBy(() -> Handshake.fromHex("00ff")).hasMessageContaining("32 hex digits");
        assertThatThrownBy(() -> Handshake.fromHex("not hex at all, but long enough for a key"))
                .hasMessageContaining("32 hex digits");
    }

    @Test
    void hashesTheBookAsTheSumOfItsRows() throws IOException {
        List<Position> positions = new ArrayList<>();
        for (List<String> row : rows("position-row")) {
            Position position = position(row);
            assertThat(BookHash.text(BookHash.of(position))).isEqualTo(row.getLast());
            positions.add(position);
        }
        List<Order> orders = new ArrayList<>();
        for (List<String> row : rows("order-row")) {
            Order order = order(row);
            assertThat(BookHash.text(BookHash.of(order))).isEqualTo(row.getLast());
            orders.add(order);
        }
        assertThat(BookHash.text(BookHash.of(positions, orders)))
                .isEqualTo(rows("book-of-the-rows-above").getFirst().getLast());
        assertThat(BookHash.text(BookHash.of(positions.reversed(), orders)))
                .isEqualTo(rows("book-of-the-rows-above").getFirst().getLast());
        assertThat(BookHash.text(BookHash.of(List.of(), List.of())))
                .isEqualTo(rows("empty-book").getFirst().getLast());
    }

    @Test
    void hashesAsTheRfcDoes() {
        assertThat(BookHash.fnv1a("")).isEqualTo(0xcbf29ce484222325L);
        assertThat(BookHash.fnv1a("a")).isEqualTo(0xaf63dc4c8601ec8cL);
        assertThat(BookHash.fnv1a("foobar")).isEqualTo(0x85944171f73967e8L);
    }

    private static Position position(List<String> c) {
        return new Position(
                TERMINAL,
                Long.parseLong(c.get(1)),
                Long.parseLong(c.get(2)),
                new Symbol(c.get(3)),
                Side.valueOf(c.get(4)),
                Lots.of(Long.parseLong(c.get(5))),
                Price.of(Long.parseLong(c.get(6))),
                Price.of(Long.parseLong(c.get(7))),
                Price.of(Long.parseLong(c.get(8))),
                Price.parse("1.5"),
                ZERO,
                ZERO,
                ZERO,
                Long.parseLong(c.get(9)),
                "not hashed",
                1);
    }

    private static Order order(List<String> c) {
        return new Order(
                TERMINAL,
                Long.parseLong(c.get(1)),
                new Symbol(c.get(2)),
                Side.valueOf(c.get(3)),
                OrderType.valueOf(c.get(4)),
                Lots.parse("9"),
                Lots.of(Long.parseLong(c.get(5))),
                Price.of(Long.parseLong(c.get(6))),
                Price.of(Long.parseLong(c.get(7))),
                Price.of(Long.parseLong(c.get(8))),
                Price.of(Long.parseLong(c.get(9))),
                Long.parseLong(c.get(10)),
                "not hashed",
                1,
                Long.parseLong(c.get(11)));
    }
}
