package dev.yoke.conformance;

import dev.yoke.connectors.sim.terminal.Permissions;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Side;
import java.io.IOException;
import java.util.List;

/// One terminal with its broker, as a test moves it: everything that does not come through the bridge. The symbol is
/// always EURUSD with the broker's suffix; prices and lots are text as the trader would write them.
///
/// Thread: any. Every method returns when it is done.
interface TerminalUnderTest extends AutoCloseable {

    /// Starts it, the first time or after an end, with whatever its data folder holds. It connects by itself.
    void start() throws IOException;

    /// `kill -9`.
    void kill();

    boolean isAlive();

    /// Ends as when the trader closes the terminal.
    @Override
    void close() throws IOException;

    void quote(String bid, String ask);

    void setMarketOpen(boolean open);

    /// The broker's smallest distance of stops and pending orders.
    void setStopsLevel(int points) throws IOException;

    /// The terminal's connection to its broker.
    void setConnected(boolean connected);

    void setPermissions(Permissions permissions);

    /// Whether files can grow.
    void setDiskFull(boolean full);

    /// News in the platform's economic calendar, at this time in UTC.
    ///
    /// @return whether the platform has a calendar
    boolean announce(long timeMs, String currency, String importance, String name);

    /// From now on the platform reports what happened in an order of its own.
    void shuffleReports();

    void deposit(String amount);

    /// A market order by the trader's own hand.
    ///
    /// @return the ticket of the position
    long handOpen(Side side, String lots, String stop, String target);

    /// `lots` 0 = all of it.
    void handClose(long ticket, String lots);

    void handModify(long ticket, String stop, String target);

    /// @return the ticket of the pending order
    long handPlace(OrderType type, Side side, String lots, String price);

    void handCancel(long ticket);

    /// What the next order without a fault of its own meets; faults queue.
    void fault(OrderFault fault);

    /// The terminal's process dies at the `count`-th such moment; 1 = the next.
    void killAt(KillPoint point, int count);

    /// The account as the broker has it.
    List<Position> positions();

    List<Order> orders();

    List<Deal> deals();

    /// Whether the platform can answer with this code at all.
    boolean canAnswer(int rawCode);
}
