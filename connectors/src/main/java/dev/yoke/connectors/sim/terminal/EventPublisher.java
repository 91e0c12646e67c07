package dev.yoke.connectors.sim.terminal;

import dev.yoke.connectors.wire.WireMessage;
import dev.yoke.connectors.wire.WireMessage.Ev;
import dev.yoke.connectors.wire.WireMessage.Ev.Kind;
import dev.yoke.core.message.Event;
import dev.yoke.core.message.Event.TerminalEvent;
import dev.yoke.core.trade.Account;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Numbers what happened at the broker and sends it, with the link's faults. Thread: one.
final class EventPublisher {

    private final EventRing ring;
    private final Link link;
    private final LinkFaults faults;

    EventPublisher(EventRing ring, Link link, LinkFaults faults) {
        this.ring = ring;
        this.link = link;
        this.faults = faults;
    }

    /// @return whether anything happened
    boolean publish(List<TerminalEvent> happened, boolean live) {
        for (TerminalEvent event : happened) {
            Ev numbered = number(event);
            if (live && numbered != null) {
                send(numbered);
            }
        }
        return !happened.isEmpty();
    }

    void account(Account account, boolean live) {
        Ev event = ring.add(Kind.ACCOUNT_CHANGED, new WireMessage.Acc(account));
        if (live) {
            send(event);
        }
    }

    private @Nullable Ev number(TerminalEvent event) {
        return switch (event) {
            case Event.PositionOpened e -> ring.add(Kind.POSITION_OPENED, new WireMessage.Pos(e.position()));
            case Event.PositionChanged e -> ring.add(Kind.POSITION_CHANGED, new WireMessage.Pos(e.position()));
            case Event.PositionClosed e -> ring.add(Kind.POSITION_CLOSED, new WireMessage.Pos(e.position()));
            case Event.OrderPlaced e -> ring.add(Kind.ORDER_PLACED, new WireMessage.Ord(e.order()));
            case Event.OrderChanged e -> ring.add(Kind.ORDER_CHANGED, new WireMessage.Ord(e.order()));
            case Event.OrderRemoved e -> ring.add(kind(e.how()), new WireMessage.Ord(e.order()));
            case Event.DealAdded e -> ring.add(Kind.DEAL_ADDED, new WireMessage.DealRow(e.deal()));
            default -> null;
        };
    }

    private static Kind kind(Event.OrderRemoved.How how) {
        return switch (how) {
            case FILLED -> Kind.ORDER_FILLED;
            case CANCELLED -> Kind.ORDER_REMOVED;
            case EXPIRED -> Kind.ORDER_EXPIRED;
        };
    }

    private void send(Ev event) {
        if (faults.takeDroppedEvent()) {
            return;
        }
        link.send(event);
    }

    /// @return false where the ring no longer reaches back that far
    boolean resend(long fromSeq) {
        if (!ring.reaches(fromSeq)) {
            return false;
        }
        ring.from(fromSeq).forEach(link::send);
        return true;
    }
}
