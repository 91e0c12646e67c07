package dev.yoke.testkit;

import dev.yoke.core.market.CandleView;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.EngineInbox;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.view.Activity;
import dev.yoke.core.view.ActivityBatch;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.CockpitViews;
import dev.yoke.core.view.SignalsView;
import dev.yoke.core.view.StrategiesView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/// An engine that shows what it is told to show and remembers what it was asked.
public final class FakeCockpit implements CockpitViews, EngineInbox {

    public final List<Command> commands = new ArrayList<>();
    private final List<CandleView> series = new ArrayList<>();
    private final List<Activity> activities = new ArrayList<>();
    private final List<CompletableFuture<Answer>> held = new ArrayList<>();
    private Function<Command, Answer> answers = command -> Answer.accepted("done");
    private boolean holding;
    private CockpitView view = CockpitView.EMPTY;
    private SignalsView signals = SignalsView.EMPTY;
    private StrategiesView strategies = StrategiesView.EMPTY;

    /// Shows a view under the next version.
    public void show(CockpitView next) {
        view = new CockpitView(
                view.version() + 1,
                next.nowMs(),
                next.halt(),
                next.terminals(),
                next.positions(),
                next.orders(),
                next.recentDeals(),
                next.pendingSignals(),
                next.quotes(),
                next.risk(),
                next.flatten(),
                next.queues(),
                next.journal(),
                next.pipeline());
    }

    public void tell(Activity.Level level, String kind, String text) {
        activities.add(new Activity(activities.size() + 1L, view.nowMs(), level, kind, text, Optional.empty()));
    }

    public void tellOf(Activity.Closing closing, String text) {
        activities.add(new Activity(
                activities.size() + 1L,
                view.nowMs(),
                Activity.Level.ALARM,
                "oco",
                text,
                Optional.empty(),
                Optional.of(closing)));
    }

    public void tell(Activity.Level level, String text, Decision... decision) {
        activities.add(new Activity(
                activities.size() + 1L,
                view.nowMs(),
                level,
                "test",
                text,
                decision.length == 0 ? Optional.empty() : Optional.of(decision[0])));
    }

    public void show(SignalsView next) {
        signals = next;
    }

    public void show(StrategiesView next) {
        strategies = next;
    }

    @Override
    public SignalsView signals() {
        return signals;
    }

    @Override
    public StrategiesView strategies() {
        return strategies;
    }

    public void keep(CandleView candles) {
        series.add(candles);
    }

    public void answerWith(Function<Command, Answer> next) {
        answers = next;
    }

    public void holdAnswers() {
        holding = true;
    }

    public void releaseAnswers(Answer answer) {
        holding = false;
        List<CompletableFuture<Answer>> waiting = List.copyOf(held);
        held.clear();
        waiting.forEach(future -> future.complete(answer));
    }

    public <C extends Command> List<C> sent(Class<C> type) {
        return commands.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public CockpitView current() {
        return view;
    }

    @Override
    public Optional<CandleView> candles(Instrument instrument, Timeframe timeframe) {
        return series.stream()
                .filter(view -> view.instrument().equals(instrument) && view.timeframe() == timeframe)
                .findFirst();
    }

    @Override
    public ActivityBatch activitiesAfter(long sequence) {
        List<Activity> after =
                activities.stream().filter(a -> a.sequence() > sequence).toList();
        return new ActivityBatch(after, activities.size(), 0);
    }

    @Override
    public boolean offerTick(Instrument instrument, long bid, long ask, long volume, long timeMs) {
        throw new UnsupportedOperationException("a screen offers no ticks");
    }

    @Override
    public void onEvent(Event event) {
        throw new UnsupportedOperationException("a screen tells no events");
    }

    @Override
    public CompletableFuture<Answer> submit(Command command) {
        commands.add(command);
        if (holding) {
            CompletableFuture<Answer> future = new CompletableFuture<>();
            held.add(future);
            return future;
        }
        return CompletableFuture.completedFuture(answers.apply(command));
    }
}
