package dev.yoke.connectors.wire;

import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.Position;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;

/// A fingerprint of the open positions and pending orders that both ends compute by themselves.
///
/// The sum (modulo 2⁶⁴) of the 64-bit FNV-1a hashes of the rows, so that order does not matter and one row can be
/// replaced; on the wire 16 lower-case hex digits. A row is UTF-8 text joined by TAB, decimals as whole numbers of
/// 1e-8:
/// `P identifier ticket symbol side lots openPrice sl tp magic` or
/// `O ticket symbol side type lotsCurrent price stopLimit sl tp magic expiryMs`.
/// What moves with every quote (current price, profit, swap) is not in it.
/// Source: FNV-1a, offset basis 14695981039346656037, prime 1099511628211 (RFC 9923).
public final class BookHash {

    private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private BookHash() {}

    public static long of(Position p) {
        return fnv1a("P\t" + p.identifier() + '\t' + p.ticket() + '\t' + p.symbol() + '\t' + p.side() + '\t'
                + p.lots().units() + '\t' + p.openPrice().units() + '\t'
                + p.stopLoss().units() + '\t' + p.takeProfit().units() + '\t' + p.magic());
    }

    public static long of(Order o) {
        return fnv1a("O\t" + o.ticket() + '\t' + o.symbol() + '\t' + o.side() + '\t' + o.type() + '\t'
                + o.lotsCurrent().units() + '\t' + o.price().units() + '\t'
                + o.stopLimitPrice().units() + '\t' + o.stopLoss().units() + '\t'
                + o.takeProfit().units() + '\t' + o.magic() + '\t' + o.expiryMs());
    }

    public static long of(Collection<Position> positions, Collection<Order> orders) {
        long sum = 0;
        for (Position position : positions) {
            sum += of(position);
        }
        for (Order order : orders) {
            sum += of(order);
        }
        return sum;
    }

    /// As on the wire.
    public static String text(long hash) {
        return HexFormat.of().toHexDigits(hash);
    }

    static long fnv1a(String text) {
        long hash = OFFSET_BASIS;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * PRIME;
        }
        return hash;
    }
}
