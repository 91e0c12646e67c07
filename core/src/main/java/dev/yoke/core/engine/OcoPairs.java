package dev.yoke.core.engine;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.JournalEntry;
import dev.yoke.core.port.JournalEntry.SettingChanged;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Order;
import dev.yoke.core.view.Activity.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Two pending orders that were sent as one, of which one is to cancel the other: from before the first leaves until
/// both stand at the broker, and are a group of [OcoDesk]; or until one of them certainly will not stand, and the other
/// goes.
///
/// Durable: written in the same transaction as both orders, so that a restart at any moment finds it. While it is not
/// known what became of one of them nothing is done, and nothing is ever sent again. Bounded: [#MOST].
final class OcoPairs {

    static final int MOST = 64;

    private static final String PREFIX = "pair/";
    private static final String SOURCE = "oco";

    private final EngineTime time;
    private final Recorder recorder;
    private final Terminals terminals;
    private final IntentBook intents;
    private final OcoDesk oco;
    private final ActivityFeed activities;
    private final List<OcoPair> pairs = new ArrayList<>();

    OcoPairs(
            EngineTime time,
            Recorder recorder,
            Terminals terminals,
            IntentBook intents,
            OcoDesk oco,
            ActivityFeed activities) {
        this.time = time;
        this.recorder = recorder;
        this.terminals = terminals;
        this.intents = intents;
        this.oco = oco;
        this.activities = activities;
    }

    void restore(Map<String, String> settings) {
        new TreeMap<>(settings).forEach((key, line) -> {
            if (key.startsWith(PREFIX)) {
                OcoPair.parse(line)
                        .ifPresentOrElse(
                                pairs::add,
                                () -> activities.add(
                                        Level.ALARM,
                                        "oco",
                                        "A pair of orders of which one cancels the other cannot be read: " + key
                                                + ". Look at your pending orders and link them anew."));
            }
        });
    }

    boolean hasRoomFor(int more) {
        return pairs.size() + more <= MOST;
    }

    /// Both are about to be written and sent.
    ///
    /// @return what has to be on the disk with them
    JournalEntry made(OrderDispatch.Planned first, OrderDispatch.Planned second) {
        OcoPair pair = new OcoPair(first.terminal(), Intent.magicOf(first.command()), Intent.magicOf(second.command()));
        pairs.add(pair);
        return setting(pair, pair.format());
    }

    private SettingChanged setting(OcoPair pair, String line) {
        return new SettingChanged(PREFIX + pair.first().magic(), line, SOURCE, time.nowMs());
    }

    /// Whether an order is one of a pair that is not complete yet.
    boolean isPaired(TerminalId terminal, long magic) {
        return magic != 0
                && pairs.stream().anyMatch(pair -> pair.leg(terminal, magic).isPresent());
    }

    /// What a terminal told, after its book and the intents were brought up to date.
    void on(Event.TerminalEvent event, TerminalBook book) {
        if (pairs.isEmpty()) {
            return;
        }
        switch (event) {
            case Event.OrderRemoved removed ->
                leg(book, removed.order().magic()).ifPresent(leg -> {
                    switch (removed.how()) {
                        case FILLED -> leg.filled();
                        case CANCELLED, EXPIRED -> leg.withdrawn();
                    }
                });
            case Event.OrderChanged changed
            when OcoDesk.isPartlyFilled(changed.order()) ->
                leg(book, changed.order().magic()).ifPresent(OcoPair.Leg::filled);
            case Event.PositionOpened opened ->
                leg(book, opened.position().magic())
                        .ifPresent(leg -> leg.filledAs(opened.position().identifier()));
            case Event.CommandResulted resulted
            when resulted.result().category().isRefusal() ->
                legOf(book, resulted.result().intent())
                        .ifPresent(leg -> leg.refused(resulted.result().category() + " "
                                + resulted.result().text()));
            default -> {}
        }
        watch();
    }

    /// A deal names the order's magic number also where no position ever carries it.
    void onDeal(Deal deal) {
        if (deal.entry() == Deal.Entry.IN || deal.entry() == Deal.Entry.INOUT) {
            for (OcoPair pair : pairs) {
                pair.leg(deal.terminal(), deal.magic()).ifPresent(leg -> leg.filledAs(deal.positionIdentifier()));
            }
        }
    }

    private Optional<OcoPair.Leg> leg(TerminalBook book, long magic) {
        return pairs.stream()
                .flatMap(pair -> pair.leg(book.id(), magic).stream())
                .findFirst();
    }

    private Optional<OcoPair.Leg> legOf(TerminalBook book, IntentId intent) {
        return pairs.stream()
                .filter(pair -> pair.terminal().equals(book.id()))
                .flatMap(pair -> pair.legs().stream())
                .filter(leg -> intents.entry(leg.magic()).filter(intent::equals).isPresent())
                .findFirst();
    }

    void watch() {
        for (OcoPair pair : List.copyOf(pairs)) {
            TerminalBook book = terminals.of(pair.terminal());
            if (book.link() == LinkState.LIVE && book.synced() && isSettled(pair, book)) {
                pairs.remove(pair);
                recorder.record(setting(pair, ""));
            }
        }
    }

    private enum State {
        ON_ITS_WAY,
        STANDS,
        FILLED,
        GONE
    }

    private State state(OcoPair.Leg leg, TerminalBook book) {
        Optional<Order> order = order(book, leg.magic());
        boolean opened = book.positions().stream().anyMatch(position -> position.magic() == leg.magic());
        if (leg.isFilled() || opened || order.filter(OcoDesk::isPartlyFilled).isPresent()) {
            return State.FILLED;
        }
        if (order.isPresent()) {
            return State.STANDS;
        }
        boolean ended = leg.isWithdrawn() || !intents.isEntryLive(book.id(), leg.magic());
        return ended ? State.GONE : State.ON_ITS_WAY;
    }

    private static Optional<Order> order(TerminalBook book, long magic) {
        return book.orders().stream().filter(order -> order.magic() == magic).findFirst();
    }

    private boolean isSettled(OcoPair pair, TerminalBook book) {
        State first = state(pair.first(), book);
        State second = state(pair.second(), book);
        if (first == State.FILLED && second == State.FILLED) {
            oco.bothFilled(book, position(pair.second(), book));
            return true;
        }
        if (first == State.ON_ITS_WAY || second == State.ON_ITS_WAY) {
            return false;
        }
        if (first == State.STANDS && second == State.STANDS) {
            oco.join(
                    book,
                    order(book, pair.first().magic()).orElseThrow(),
                    order(book, pair.second().magic()).orElseThrow());
        } else if (first == State.STANDS) {
            settleAlone(book, pair.first(), pair.second(), second);
        } else if (second == State.STANDS) {
            settleAlone(book, pair.second(), pair.first(), first);
        }
        return true;
    }

    /// One stands, and the other never will beside it.
    private void settleAlone(TerminalBook book, OcoPair.Leg left, OcoPair.Leg other, State state) {
        Order order = order(book, left.magic()).orElseThrow();
        if (state == State.FILLED) {
            oco.cancelAlone(book, order, "The other of its pair was filled");
        } else if (other.isWithdrawn()) {
            activities.add(
                    Level.NOTE,
                    "oco",
                    "The other of a pair was cancelled or expired; order #" + order.ticket() + " on " + book.id()
                            + " stays as it is.");
        } else {
            oco.cancelAlone(book, order, "The other of its pair was not placed" + because(other));
        }
    }

    private static String because(OcoPair.Leg leg) {
        return leg.why().isEmpty() ? "" : " (" + leg.why() + ")";
    }

    private static Optional<Long> position(OcoPair.Leg leg, TerminalBook book) {
        return book.positions().stream()
                .filter(position -> position.magic() == leg.magic() || position.identifier() == leg.position())
                .map(position -> position.identifier())
                .findFirst();
    }
}
