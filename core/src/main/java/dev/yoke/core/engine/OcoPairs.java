package dev.yoke.core.engine;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.JournalEntry;
import dev.yoke.core.port.JournalEntry.SettingChanged;
import dev.yoke.core.trade.Account;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.view.Activity;
import dev.yoke.core.view.Activity.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Two pending orders that were sent as one, of which one is to cancel the other: from before the first leaves until
/// both stand at the broker, and are a group of [OcoDesk]; or until one of them certainly will not stand, and the other
/// goes.
///
/// Durable: written in the same transaction as both orders, so that a restart at any moment finds it. While it is not
/// known what became of one of them nothing is done, and nothing is ever sent again. Bounded: [#MOST].
final class OcoPairs {

    static final int MOST = 64;

    /// Between two questions for an order that was placed and never seen.
    private static final long ASK_AGAIN_MS = 5_000;

    private static final String PREFIX = "pair/";
    private static final String SOURCE = "oco";

    private final EngineTime time;
    private final Recorder recorder;
    private final Terminals terminals;
    private final IntentBook intents;
    private final OcoDesk oco;
    private final ActivityFeed activities;
    private final Effects effects;
    private final List<OcoPair> pairs = new ArrayList<>();
    private long lastAskedMonotonicMs = -ASK_AGAIN_MS;

    OcoPairs(
            EngineTime time,
            Recorder recorder,
            Terminals terminals,
            IntentBook intents,
            OcoDesk oco,
            ActivityFeed activities,
            Effects effects) {
        this.time = time;
        this.recorder = recorder;
        this.terminals = terminals;
        this.intents = intents;
        this.oco = oco;
        this.activities = activities;
        this.effects = effects;
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
        sized(pair.first(), first);
        sized(pair.second(), second);
        pairs.add(pair);
        return setting(pair, pair.format());
    }

    private static void sized(OcoPair.Leg leg, OrderDispatch.Planned planned) {
        if (planned.command() instanceof OrderCommand.Place place) {
            leg.sized(place.side(), place.lots());
        }
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
                    leg.sized(removed.order().side(), removed.order().lotsInitial());
                    switch (removed.how()) {
                        case FILLED -> leg.filled();
                        case CANCELLED, EXPIRED -> leg.withdrawn();
                    }
                });
            case Event.OrderChanged changed
            when OcoDesk.isPartlyFilled(changed.order()) ->
                leg(book, changed.order().magic()).ifPresent(OcoPair.Leg::filled);
            case Event.SnapshotReport snapshot ->
                legs(book).filter(leg -> isOverdue(leg, book)).forEach(OcoPair.Leg::missed);
            case Event.CommandResulted resulted
            when resulted.result().category().isSuccess() ->
                legOf(book, resulted.result().intent()).ifPresent(OcoPair.Leg::accepted);
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

    private Stream<OcoPair.Leg> legs(TerminalBook book) {
        return pairs.stream().filter(pair -> pair.terminal().equals(book.id())).flatMap(pair -> pair.legs().stream());
    }

    private Optional<OcoPair.Leg> legOf(TerminalBook book, IntentId intent) {
        return legs(book)
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
        if (time.monotonicMs() - lastAskedMonotonicMs >= ASK_AGAIN_MS) {
            askForOverdue();
        }
    }

    /// Only a book that was read anew tells whether an order that was placed and never seen is there.
    private void askForOverdue() {
        for (OcoPair pair : pairs) {
            TerminalBook book = terminals.of(pair.terminal());
            if (pair.legs().stream().anyMatch(leg -> isOverdue(leg, book) && effects.requestSnapshot(book.id()))) {
                lastAskedMonotonicMs = time.monotonicMs();
            }
        }
    }

    /// Placed longer ago than an order takes to be reported, and not there.
    private boolean isOverdue(OcoPair.Leg leg, TerminalBook book) {
        return leg.isAwaited() && !intents.isEntryLive(book.id(), leg.magic()) && !book.hasMagic(leg.magic());
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
            leg.sized(order.get().side(), order.get().lotsInitial());
            return State.STANDS;
        }
        boolean ended = leg.isWithdrawn() || (!leg.isAwaited() && !intents.isEntryLive(book.id(), leg.magic()));
        return ended ? State.GONE : State.ON_ITS_WAY;
    }

    private static Optional<Order> order(TerminalBook book, long magic) {
        return book.orders().stream().filter(order -> order.magic() == magic).findFirst();
    }

    private boolean isSettled(OcoPair pair, TerminalBook book) {
        State first = state(pair.first(), book);
        State second = state(pair.second(), book);
        if (first == State.FILLED && second == State.FILLED) {
            oco.bothFilled(book, closing(pair.second(), book));
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
            oco.cancelAlone(book, order, fateOf(other));
        }
    }

    /// What a restart lost, as that the trader cancelled it, is not made up.
    private static String fateOf(OcoPair.Leg leg) {
        return leg.why().isEmpty()
                ? "The other of its pair is gone"
                : "The other of its pair was not placed (" + leg.why() + ")";
    }

    private static Optional<Activity.Closing> closing(OcoPair.Leg leg, TerminalBook book) {
        boolean hedging = book.account().map(Account::hedging).orElse(false);
        return book.positions().stream()
                .filter(position -> position.magic() == leg.magic() || position.identifier() == leg.position())
                .findFirst()
                .flatMap(position -> leg.closing(position, hedging));
    }
}
