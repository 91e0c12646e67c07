package dev.yoke.core.engine;

import dev.yoke.core.manage.OcoGroup;
import dev.yoke.core.manage.OcoMember;
import dev.yoke.core.manage.OcoMember.Kind;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command.LinkOco;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.JournalEntry.SettingChanged;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Order;
import dev.yoke.core.view.Activity;
import dev.yoke.core.view.Activity.Level;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// One cancels the other, over restarts and over terminals.
///
/// What happened to an order that went while nobody listened is looked for in the deals; where nothing tells, the
/// others are cancelled: an order too few is put again, a position too many costs money.
final class OcoDesk {

    private static final String PREFIX = "oco/";
    private static final String SOURCE = "oco";

    private final EngineTime time;
    private final Recorder recorder;
    private final Terminals terminals;
    private final IntentBook intents;
    private final ExitOrders orders;
    private final ActivityFeed activities;
    private final TreeMap<Long, OcoGroup> groups = new TreeMap<>();
    private final Map<OcoMember, Attempts> tries = new HashMap<>();
    private final Map<IntentId, OcoMember> cancelling = new HashMap<>();

    OcoDesk(
            EngineTime time,
            Recorder recorder,
            Terminals terminals,
            IntentBook intents,
            ExitOrders orders,
            ActivityFeed activities) {
        this.time = time;
        this.recorder = recorder;
        this.terminals = terminals;
        this.intents = intents;
        this.orders = orders;
        this.activities = activities;
    }

    void restore(Map<String, String> settings) {
        new TreeMap<>(settings).forEach((key, line) -> {
            if (key.startsWith(PREFIX)) {
                try {
                    long number = Long.parseLong(key.substring(PREFIX.length()));
                    groups.put(number, OcoGroup.parse(number, line));
                } catch (IllegalArgumentException damaged) {
                    activities.add(
                            Level.ALARM,
                            "oco",
                            "A group of orders of which one cancels the others cannot be read: " + key
                                    + ". Its orders are left alone; link them anew.");
                }
            }
        });
    }

    void link(LinkOco wish, String origin, Reply reply) {
        Optional<String> problem = problem(wish.members());
        if (problem.isPresent()) {
            reply.answer(Answer.refused("Not linked: " + problem.get() + "."));
            return;
        }
        long number = nextNumber();
        OcoGroup group = new OcoGroup(number, false, wish.members());
        groups.put(number, group);
        recorder.recordThen(
                List.of(new SettingChanged(PREFIX + number, group.format(), origin, time.nowMs())),
                durable -> reply.answer(Answer.accepted("Linked: when one of " + names(group)
                        + " is filled or closed, the other orders are cancelled."
                        + (durable
                                ? ""
                                : " It could not be recorded and ends with this cockpit: " + recorder.why() + "."))));
    }

    /// Links two orders that were placed as a pair. Does nothing where they are linked already: a restart may have come
    /// between.
    void join(TerminalBook book, Order one, Order other) {
        if (isGrouped(order(book, one)) || isGrouped(order(book, other))) {
            return;
        }
        OcoGroup group = new OcoGroup(nextNumber(), false, List.of(order(book, one), order(book, other)));
        put(group);
        activities.add(
                Level.NOTE,
                "oco",
                "Linked: when one of " + names(group) + " is filled or closed, the other is cancelled.");
    }

    /// It must not stand without the other of its pair: it has to go.
    ///
    /// @param why in words that begin a sentence
    void cancelAlone(TerminalBook book, Order order, String why) {
        if (isGrouped(order(book, order))) {
            return;
        }
        OcoGroup ended = new OcoGroup(nextNumber(), true, List.of(order(book, order)));
        activities.add(Level.WARNING, "oco", why + "; cancelled with it: " + names(ended) + ".");
        put(ended);
        cancel(ended);
    }

    /// Both of a pair were filled before one could be cancelled.
    ///
    /// @param second what the second opened, where it is known
    void bothFilled(TerminalBook book, Optional<Activity.Closing> second) {
        activities.offer(
                "oco",
                "Both orders of a pair were filled on " + book.id() + " before one could be cancelled. Look at your"
                        + " positions.",
                second);
    }

    private long nextNumber() {
        return groups.isEmpty() ? 1 : groups.lastKey() + 1;
    }

    private boolean isGrouped(OcoMember member) {
        return groupOf(member).isPresent();
    }

    private Optional<String> problem(List<OcoMember> members) {
        if (members.size() < 2 || new HashSet<>(members).size() < members.size()) {
            return Optional.of("two different orders at least, or an order and a position");
        }
        if (members.stream().noneMatch(member -> member.kind() == Kind.ORDER)) {
            return Optional.of("there is no order that could be cancelled");
        }
        for (OcoMember member : members) {
            if (terminals
                    .find(member.terminal())
                    .filter(book -> isThere(book, member))
                    .isEmpty()) {
                return Optional.of("there is no " + member);
            }
            if (groups.values().stream().anyMatch(group -> group.members().contains(member))) {
                return Optional.of(member + " is linked already");
            }
        }
        return Optional.empty();
    }

    private static boolean isThere(TerminalBook book, OcoMember member) {
        return member.kind() == Kind.ORDER
                ? book.order(member.number()).isPresent()
                : book.position(member.number()).isPresent();
    }

    private static String names(OcoGroup group) {
        return String.join(
                ", ", group.members().stream().map(OcoMember::toString).toList());
    }

    /// What a terminal told, after its book was brought up to date.
    void on(Event.TerminalEvent event, TerminalBook book) {
        if (groups.isEmpty()) {
            return;
        }
        switch (event) {
            case Event.OrderRemoved removed -> onRemoved(removed, book);
            case Event.OrderChanged changed
            when isPartlyFilled(changed.order()) ->
                end(
                        order(book, changed.order()),
                        "was filled in part",
                        Optional.of(filled(changed.order(), filledLots(changed.order()))));
            case Event.PositionClosed closed ->
                end(
                        new OcoMember(
                                book.id(), Kind.POSITION, closed.position().identifier()),
                        "was closed",
                        Optional.empty());
            case Event.SnapshotReport snapshot -> onSnapshot(snapshot, book);
            case Event.CommandResulted resulted -> {
                OcoMember member = cancelling.remove(resulted.result().intent());
                if (member != null && resulted.result().category().isRefusal()) {
                    failed(
                            member,
                            resulted.result().category() + " "
                                    + resulted.result().text());
                }
            }
            default -> {}
        }
    }

    private static OcoMember order(TerminalBook book, Order order) {
        return new OcoMember(book.id(), Kind.ORDER, order.ticket());
    }

    static boolean isPartlyFilled(Order order) {
        return order.lotsCurrent().compareTo(order.lotsInitial()) < 0;
    }

    private void onRemoved(Event.OrderRemoved removed, TerminalBook book) {
        OcoMember member = order(book, removed.order());
        switch (removed.how()) {
            case FILLED ->
                end(
                        member,
                        "was filled",
                        Optional.of(filled(removed.order(), removed.order().lotsInitial())));
            case CANCELLED, EXPIRED -> leave(member);
        }
    }

    private void onSnapshot(Event.SnapshotReport snapshot, TerminalBook book) {
        for (OcoGroup group : List.copyOf(groups.values())) {
            for (OcoMember member : group.members()) {
                if (!member.terminal().equals(book.id()) || isThere(book, member)) {
                    continue;
                }
                if (group.ended()) {
                    leave(member);
                } else if (member.kind() == Kind.POSITION) {
                    end(member, "was closed", Optional.empty());
                } else {
                    String how = wasFilled(member.number(), snapshot) ? "was filled" : "is gone and nothing tells how";
                    end(member, how, Optional.empty());
                }
            }
        }
    }

    /// A position keeps the ticket of the order that opened it as its identifier, and a deal names its order.
    private static boolean wasFilled(long ticket, Event.SnapshotReport snapshot) {
        return snapshot.positions().stream().anyMatch(position -> position.identifier() == ticket)
                || snapshot.recentDeals().stream().map(Deal::order).anyMatch(order -> order == ticket);
    }

    /// Whether an order of this ticket is linked with others.
    boolean isLinked(TerminalId terminal, long ticket) {
        return !groups.isEmpty()
                && groupOf(new OcoMember(terminal, Kind.ORDER, ticket))
                        .filter(group -> !group.ended())
                        .isPresent();
    }

    private Optional<OcoGroup> groupOf(OcoMember member) {
        return groups.values().stream()
                .filter(group -> group.members().contains(member))
                .findFirst();
    }

    private static Lots filledLots(Order order) {
        return Lots.of(order.lotsInitial().units() - order.lotsCurrent().units());
    }

    /// A position keeps the ticket of the order that opened it.
    private static Activity.Closing filled(Order order, Lots lots) {
        return new Activity.Closing(order.terminal(), order.ticket(), order.symbol(), order.side(), lots);
    }

    /// @param filled what of an order is open now
    private void end(OcoMember cause, String how, Optional<Activity.Closing> filled) {
        Optional<OcoGroup> group = groupOf(cause);
        if (group.isEmpty()) {
            return;
        }
        if (group.get().ended()) {
            activities.offer(
                    "oco",
                    "More than one of a group: " + cause + " " + how + " before it could be cancelled. Look at your"
                            + " positions.",
                    filled);
            leave(cause);
            return;
        }
        OcoGroup ended = group.get().endedBy(cause);
        activities.add(
                Level.NOTE,
                "oco",
                cause + " " + how + "; cancelled with it: " + (ended.members().isEmpty() ? "nothing" : names(ended))
                        + ".");
        put(ended);
        cancel(ended);
    }

    /// Cancelled or expired: the others stay as they are.
    private void leave(OcoMember member) {
        groupOf(member).ifPresent(group -> {
            OcoGroup rest = group.without(member);
            if (rest.isOver() && !rest.ended()) {
                activities.add(
                        Level.NOTE,
                        "oco",
                        member + " was cancelled or expired; what was linked with it stays as it is.");
            }
            put(rest);
        });
        tries.remove(member);
    }

    private void put(OcoGroup group) {
        boolean isOver = group.isOver();
        if (isOver) {
            groups.remove(group.number());
        } else {
            groups.put(group.number(), group);
        }
        recorder.record(
                new SettingChanged(PREFIX + group.number(), isOver ? "" : group.format(), SOURCE, time.nowMs()));
    }

    /// Cancels what is still to go, where it can be reached.
    void watch() {
        for (OcoGroup group : List.copyOf(groups.values())) {
            if (group.ended()) {
                cancel(group);
            }
        }
    }

    private void cancel(OcoGroup ended) {
        for (OcoMember member : ended.members()) {
            TerminalBook book = terminals.of(member.terminal());
            Optional<Order> order = book.order(member.number());
            if (book.link() != LinkState.LIVE || !book.synced()) {
                continue;
            }
            if (order.isEmpty()) {
                leave(member);
            } else if (attempts(member).isOpen(time.monotonicMs())
                    && !intents.isCancelling(book.id(), member.number())) {
                Optional<IntentId> sent = orders.cancel(book, order.get(), SOURCE);
                if (sent.isPresent()) {
                    cancelling.put(sent.get(), member);
                } else {
                    failed(member, "the terminal cannot be reached");
                }
            }
        }
    }

    private Attempts attempts(OcoMember member) {
        return tries.computeIfAbsent(member, first -> new Attempts());
    }

    private void failed(OcoMember member, String reason) {
        if (attempts(member).failed(time.monotonicMs())) {
            activities.add(
                    Level.ALARM,
                    "oco",
                    "Could not cancel " + member + " after " + Attempts.MOST + " tries: " + reason.strip()
                            + ". Cancel it in the terminal; it is tried again every minute.");
        }
    }
}
