package dev.yoke.core.engine;

import dev.yoke.core.manage.ExitPlan;
import dev.yoke.core.manage.ExitStep;
import dev.yoke.core.manage.ManagedExit;
import dev.yoke.core.manage.PlanCheck;
import dev.yoke.core.manage.StoredPlan;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command.ClearExitPlan;
import dev.yoke.core.message.Command.SetExitPlan;
import dev.yoke.core.message.Event;
import dev.yoke.core.trade.CommandResult;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.ResultCategory;
import dev.yoke.core.trade.TerminalIdentity.Platform;
import dev.yoke.core.view.Activity.Level;
import dev.yoke.core.view.PlanView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Follows the exit plans of open positions: hears every quote of theirs, sends what the plan wants, one command a
/// position at a time, and remembers what was reached.
///
/// Neither a halt nor a limit nor a broken journal holds it back: it only ever lowers risk. A terminal that is away is
/// waited for; then the price of that time counts.
final class ManageDesk implements PlanArrivals.Following {

    private static final String SOURCE = "plan";

    /// Stops that follow the price move no more often than this: brokers count messages.
    private static final long STOP_PAUSE_MS = 1_000;

    /// A closed market is asked again after this.
    private static final long CLOSED_PAUSE_MS = 30_000;

    private final EngineTime time;
    private final Recorder recorder;
    private final Effects effects;
    private final Terminals terminals;
    private final IntentBook intents;
    private final PlanHearing hearing;
    private final ExitOrders orders;
    private final ActivityFeed activities;
    private final PlanBook plans;
    private final PlanArrivals arrivals;

    ManageDesk(
            EngineTime time,
            Recorder recorder,
            Effects effects,
            Terminals terminals,
            IntentBook intents,
            MarketBook market,
            ExitOrders orders,
            ActivityFeed activities) {
        this.time = time;
        this.recorder = recorder;
        this.effects = effects;
        this.terminals = terminals;
        this.intents = intents;
        hearing = new PlanHearing(time, market);
        this.orders = orders;
        this.activities = activities;
        plans = new PlanBook(time, recorder);
        arrivals = new PlanArrivals(time, plans, intents, terminals, activities, this);
    }

    void restore(Map<String, String> settings) {
        arrivals.restore(settings);
    }

    /// The promises of plans for the positions that these orders open, to be recorded with them.
    PlanArrivals arrivals() {
        return arrivals;
    }

    void set(SetExitPlan wish, String origin, Reply reply) {
        terminals.position(
                wish.terminal(),
                wish.identifier(),
                reply,
                (book, position) -> set(wish.plan(), book, position, origin, reply));
    }

    private void set(ExitPlan plan, TerminalBook book, Position position, String origin, Reply reply) {
        Optional<SymbolSpec> spec = book.spec(position.symbol());
        if (spec.isEmpty()) {
            reply.answer(Answer.refused("No plan: " + book.id() + " has not told what " + position.symbol()
                    + " is. Wait until it is connected."));
            return;
        }
        Optional<String> problem = PlanCheck.problem(plan, position, spec.get());
        if (problem.isPresent()) {
            reply.answer(Answer.refused(
                    "No plan for " + position.symbol() + " #" + position.ticket() + ": " + problem.get() + "."));
            return;
        }
        ManagedPosition managed = begin(book, position, spec.get(), plan);
        String text = "Plan of " + managed + ": " + managed.exit().summary() + "."
                + PlanCheck.remark(plan, position, spec.get());
        activities.add(Level.NOTE, "plan", text);
        recorder.recordThen(
                List.of(plans.line(managed, origin)),
                durable -> reply.answer(Answer.accepted(
                        durable
                                ? text
                                : text + " It could not be recorded and ends with this cockpit: " + recorder.why()
                                        + ".")));
    }

    /// Starts following. The caller records it.
    @Override
    public ManagedPosition begin(TerminalBook book, Position position, SymbolSpec spec, ExitPlan plan) {
        long risk = PlanCheck.riskDistance(plan, position, spec);
        return follow(book, position, ManagedExit.start(plan, position, spec, risk, wholeTurn(book), time.nowMs()));
    }

    private ManagedPosition follow(TerminalBook book, Position position, ManagedExit exit) {
        ManagedPosition managed = new ManagedPosition(book, position, exit);
        plans.follow(managed);
        hearing.begin(managed);
        return managed;
    }

    private static boolean wholeTurn(TerminalBook book) {
        return book.identity()
                .filter(identity -> identity.platform() == Platform.MT4)
                .isPresent();
    }

    void clear(ClearExitPlan wish, Reply reply) {
        PlanKey key = new PlanKey(wish.terminal(), wish.identifier());
        boolean isThere = plans.find(key).isPresent()
                || plans.isDamaged(key)
                || plans.waiting().containsKey(key);
        if (isThere) {
            plans.end(key);
        }
        reply.answer(
                isThere
                        ? Answer.accepted("The plan of #" + wish.identifier() + " on " + wish.terminal()
                                + " is gone; stop and" + " target stay as they are.")
                        : Answer.refused("No plan for #" + wish.identifier() + " on " + wish.terminal() + "."));
    }

    /// A quote, on the tick path.
    void onTick(Instrument instrument, long bid, long ask) {
        if (bid <= 0 || ask < bid) {
            return;
        }
        for (ManagedPosition managed : plans.of(instrument)) {
            if (managed.exit().onQuote(bid, ask)) {
                act(managed);
            }
        }
    }

    /// What a terminal told, after its book was brought up to date.
    void on(Event.TerminalEvent event, TerminalBook book) {
        switch (event) {
            case Event.PositionOpened opened -> onPosition(opened.position(), book);
            case Event.PositionChanged changed -> onPosition(changed.position(), book);
            case Event.PositionClosed closed -> arrivals.onGone(closed.position());
            case Event.SnapshotReport snapshot -> onSnapshot(book);
            case Event.SymbolSpecified specified -> onSpec(book, specified.spec());
            case Event.CommandResulted resulted -> onResult(resulted.result());
            case Event.LinkChanged changed
            when changed.state() == LinkState.OFFLINE ->
                of(book).forEach(managed -> managed.exit().onSilence());
            case Event.TerminalConnected connected -> of(book).forEach(ManagedPosition::resume);
            default -> {}
        }
    }

    private List<ManagedPosition> of(TerminalBook book) {
        return plans.followed().stream()
                .filter(managed -> managed.book() == book)
                .toList();
    }

    private void onPosition(Position position, TerminalBook book) {
        Optional<SymbolSpec> spec = book.spec(position.symbol());
        PlanKey key = new PlanKey(book.id(), position.identifier());
        Optional<ManagedPosition> managed = plans.find(key);
        if (managed.isEmpty()) {
            if (spec.isPresent()) {
                arrivals.onAppeared(book, position, spec.get());
            }
        } else if (position.side() != managed.get().exit().progress().side()) {
            activities.add(Level.WARNING, "plan", "Plan of " + managed.get() + " ended: the position was reversed.");
            plans.end(key);
        } else if (spec.isPresent()) {
            bringUpToDate(managed.get(), position, spec.get());
            store(managed.get());
        }
    }

    private void bringUpToDate(ManagedPosition managed, Position position, SymbolSpec spec) {
        try {
            managed.onPosition(position, spec);
        } catch (ArithmeticException absurdFigures) {
            giveUp(managed, "its figures are out of range");
        }
    }

    private void onSpec(TerminalBook book, SymbolSpec spec) {
        for (ManagedPosition managed : of(book)) {
            if (managed.position().symbol().equals(spec.symbol())) {
                bringUpToDate(managed, managed.position(), spec);
            }
        }
        if (book.synced()) {
            arrive(book, position -> position.symbol().equals(spec.symbol()));
        }
    }

    private void onSnapshot(TerminalBook book) {
        for (ManagedPosition managed : of(book)) {
            managed.onSnapshot();
            if (book.position(managed.position().identifier()).isEmpty()) {
                arrivals.onGone(managed.position());
            }
        }
        arrive(book, position -> true);
        arrivals.dropClosedMeanwhile(book);
    }

    /// Positions whose plan waits for them, or for what their symbol is.
    private void arrive(TerminalBook book, Predicate<Position> wanted) {
        for (Position position : List.copyOf(book.positions())) {
            if (!wanted.test(position)) {
                continue;
            }
            PlanKey key = new PlanKey(book.id(), position.identifier());
            StoredPlan stored = plans.waiting().get(key);
            Optional<SymbolSpec> spec = book.spec(position.symbol());
            if (stored != null && spec.isPresent() && stored.progress().side() == position.side()) {
                goOn(book, position, spec.get(), stored);
            } else {
                onPosition(position, book);
            }
        }
    }

    @Override
    public void goOn(TerminalBook book, Position position, SymbolSpec spec, StoredPlan stored) {
        try {
            ManagedExit exit = new ManagedExit(stored.plan(), stored.progress(), position, spec, wholeTurn(book));
            store(follow(book, position, exit));
        } catch (ArithmeticException absurdFigures) {
            plans.waiting().remove(new PlanKey(book.id(), position.identifier()));
            activities.add(
                    Level.ALARM,
                    "plan",
                    "The plan of " + position.symbol() + " #" + position.ticket() + " on " + book.id()
                            + " is not followed: its figures are out of range. Watch the position yourself.");
        }
    }

    private void onResult(CommandResult result) {
        for (ManagedPosition managed : plans.followed()) {
            if (managed.isUnderWay(result.intent())) {
                onResult(managed, result);
                return;
            }
        }
        if (result.category().isSuccess() && result.identifier() != 0) {
            intents.find(result.intent())
                    .filter(Intent::isEntry)
                    .ifPresent(entry ->
                            arrivals.onEntryFilled(terminals.of(entry.terminal()), entry.magic(), result.identifier()));
        }
    }

    private void onResult(ManagedPosition managed, CommandResult result) {
        String reason = (result.category() + " " + result.rawCode() + " " + result.text()).strip();
        if (result.category().isSuccess()) {
            managed.done(time.monotonicMs());
        } else if (result.category() == ResultCategory.MARKET_CLOSED) {
            managed.pause("the market is closed", time.monotonicMs() + CLOSED_PAUSE_MS);
        } else if (result.category().isRefusal()) {
            failed(managed, reason);
        }
    }

    private void failed(ManagedPosition managed, String reason) {
        if (managed.failed(reason, time.monotonicMs())) {
            activities.add(
                    Level.ALARM,
                    "plan",
                    "Plan of " + managed + " is stuck after " + Attempts.MOST + " tries: " + reason
                            + ". Do it by hand; it is tried again every minute, and when the position changes or the"
                            + " terminal connects again.");
        }
    }

    private void giveUp(ManagedPosition managed, String reason) {
        plans.end(PlanBook.key(managed));
        activities.add(
                Level.ALARM,
                "plan",
                "The plan of " + managed + " is not followed any more: " + reason + ". Watch the position yourself.");
    }

    /// The time: candles that are new, hours that are over, commands whose end came out, quotes that wait for a try.
    void watch() {
        for (ManagedPosition managed : List.copyOf(plans.followed())) {
            settle(managed);
            hearing.refresh(managed);
            if (managed.exit().isDue()) {
                act(managed);
            }
            store(managed);
        }
        arrivals.watch();
    }

    private void settle(ManagedPosition managed) {
        Optional<IntentId> underWay = managed.underWay();
        if (underWay.isPresent()
                && intents.find(underWay.get()).filter(i -> i.state().isOpen()).isEmpty()
                && !managed.settled()) {
            failed(managed, "the outcome was not known and nothing happened");
        }
        if (managed.takeEffectOverdue(time.monotonicMs())) {
            effects.requestSnapshot(managed.book().id());
        }
    }

    private void act(ManagedPosition managed) {
        if (!managed.mayAct(time.monotonicMs()) || !managed.book().isReadyToTrade()) {
            return;
        }
        Position position = managed.position();
        if (intents.isTouching(position.terminal(), position.identifier())) {
            return;
        }
        Optional<ExitStep> step = managed.exit().next();
        if (step.isPresent()) {
            take(managed, step.get());
        }
    }

    private void take(ManagedPosition managed, ExitStep step) {
        if (step instanceof ExitStep.MoveStop && !managed.mayMoveStop(time.monotonicMs())) {
            return;
        }
        Position position = managed.position();
        Optional<IntentId> sent = switch (step) {
            case ExitStep.MoveStop move -> orders.tighten(managed.book(), position, move.stop(), SOURCE);
            case ExitStep.Close close -> orders.close(managed.book(), position, close.lots(), SOURCE);
        };
        if (sent.isPresent()) {
            managed.sent(sent.get(), step, time.monotonicMs() + STOP_PAUSE_MS);
            if (!step.why().equals(ManagedExit.TRAILING)) {
                activities.add(Level.NOTE, "plan", "Plan of " + managed + ": " + text(managed, step) + ".");
            }
        } else {
            failed(managed, "the terminal cannot be reached");
        }
        store(managed);
    }

    private static String text(ManagedPosition managed, ExitStep step) {
        return switch (step) {
            case ExitStep.MoveStop move -> move.why() + ", stop to " + move.stop();
            case ExitStep.Close close ->
                close.why() + ", closing "
                        + (close.lots().equals(Lots.ZERO) ? managed.position().lots() : close.lots()) + " lots";
        };
    }

    private void store(ManagedPosition managed) {
        if (managed.takeTooSmall()) {
            activities.add(
                    Level.WARNING,
                    "plan",
                    "Plan of " + managed + ": a target is reached whose part is below the broker's minimum; it closes"
                            + " nothing and counts with the next.");
        }
        if (managed.exit().takeChanged() && plans.find(PlanBook.key(managed)).isPresent()) {
            plans.store(managed);
        }
    }

    /// For the screens.
    Optional<PlanView> view(Position position) {
        PlanKey key = new PlanKey(position.terminal(), position.identifier());
        if (plans.isDamaged(key)) {
            return Optional.of(PlanArrivals.DAMAGED);
        }
        return plans.find(key).map(ManagedPosition::view);
    }
}
