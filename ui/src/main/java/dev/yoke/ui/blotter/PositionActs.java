package dev.yoke.ui.blotter;

import dev.yoke.core.manage.ExitPlan;
import dev.yoke.core.manage.ExitPlanText;
import dev.yoke.core.manage.PartClose;
import dev.yoke.core.manage.Trailing;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Command.ClosePositions.Which;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.PlanView;
import dev.yoke.ui.desk.Notices;
import dev.yoke.ui.desk.PutBack;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.desk.TradingLock;
import dev.yoke.ui.words.Phrases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;

/// What is done with open positions: commands to the engine, each position's answer in its own row. No close waits for
/// a
/// limit, a halt or a lock; of the levels only a stop that gets tighter goes out while trading is locked. Thread: FX.
final class PositionActs {

    private final ScreenPorts ports;
    private final Look look;
    private final CloseRuns runs;

    PositionActs(ScreenPorts ports, Look look) {
        this.ports = ports;
        this.look = look;
        runs = new CloseRuns(ports, look, this::closeTargets);
    }

    /// Closes positions whole; one that is being closed already is left alone.
    void close(List<PositionRow> rows) {
        closeTargets(rows.stream().map(CloseRun.Target::of).toList());
    }

    private void closeTargets(List<CloseRun.Target> targets) {
        List<CloseRun.Target> free = targets.stream()
                .filter(target -> target.row().map(PositionRow::startClosing).orElse(true))
                .toList();
        if (free.isEmpty()) {
            return;
        }
        CloseRun run = run(free, ports.views().current());
        runs.begin(run);
        for (CloseRun.Target target : free) {
            target.row().ifPresent(row -> row.say("", false));
            ports.ask(
                    new Command.ClosePosition(
                            target.key().terminal(), target.key().identifier(), Lots.ZERO),
                    answer -> closeAnswered(run, target, answer));
        }
    }

    private void closeAnswered(CloseRun run, CloseRun.Target target, Answer answer) {
        target.row().ifPresent(PositionRow::closeAnswered);
        if (answer.status() == Answer.Status.REFUSED) {
            refused(run, target, answer.text());
            runs.tell(run);
        }
    }

    private static void refused(CloseRun run, CloseRun.Target target, String why) {
        target.row().ifPresent(row -> row.say(why, true));
        run.refused(target.key(), why);
    }

    /// @param asked what was shown when it was asked for
    private CloseRun run(List<CloseRun.Target> targets, CockpitView asked) {
        Phrases words = look.words();
        return new CloseRun(
                targets,
                asked,
                ports.views().current().version(),
                ports.clock().nowMs(),
                new CloseRun.Sayings(words.get("close.silent", CloseRun.PATIENCE_MS / 1_000), words.get("close.away")));
    }

    void closePart(List<PositionRow> rows, int percent) {
        each(
                rows,
                row -> spec(row)
                        .flatMap(known -> PartClose.of(row.view().position().lots(), percent, known))
                        .map(lots -> close(row, lots)),
                row -> look.words().get("part.too-small"));
    }

    /// Why these lots cannot be closed of each; empty where they can.
    Optional<String> lotsProblem(List<PositionRow> rows, String typed) {
        Optional<Lots> lots = lots(typed);
        if (lots.isEmpty()) {
            return Optional.of(look.words().get("lots.unreadable", typed.strip()));
        }
        return rows.stream()
                .flatMap(row -> lotsProblem(row, lots.get()).stream())
                .findFirst();
    }

    /// A position that has become too small for it since it was typed says so in its row.
    void closeLots(List<PositionRow> rows, String typed) {
        lots(typed)
                .ifPresent(lots -> each(
                        rows,
                        row -> lotsProblem(row, lots).isEmpty() ? Optional.of(close(row, lots)) : Optional.empty(),
                        row -> lotsProblem(row, lots).orElse("")));
    }

    private static Optional<Lots> lots(String typed) {
        try {
            return Optional.of(Lots.parse(typed.strip().replace(',', '.'))).filter(lots -> !lots.isZero());
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<String> lotsProblem(PositionRow row, Lots lots) {
        Position position = row.view().position();
        if (lots.compareTo(position.lots()) > 0) {
            return Optional.of(look.words()
                    .get(
                            "lots.too-many",
                            position.lots().toString(),
                            position.symbol().name()));
        }
        return spec(row)
                .filter(known -> lots.units() % known.lotStep() != 0 || lots.units() < known.lotMin())
                .map(known -> look.words()
                        .get("lots.off-step", known.formatLots(known.lotStep()), known.formatLots(known.lotMin())));
    }

    private static Command close(PositionRow row, Lots lots) {
        return new Command.ClosePosition(row.key().terminal(), row.key().identifier(), lots);
    }

    /// Which ones they are is judged by the engine at the moment of closing.
    ///
    /// @param shown where a refusal is said, of those that have a row
    void closeWhich(Which which, List<PositionRow> shown) {
        CockpitView asked = ports.views().current();
        Map<PositionRow.Key, PositionRow> rows = new HashMap<>();
        shown.forEach(row -> rows.put(row.key(), row));
        ports.ask(new Command.ClosePositions(Optional.empty(), Optional.empty(), which), answer -> {
            if (!answer.wished().isEmpty()) {
                followChosen(answer.wished(), rows, asked);
            } else if (answer.status() == Answer.Status.REFUSED) {
                ports.desk().notices().refused(answer.text());
            } else {
                ports.desk().notices().done(look.words().get("close.none"));
            }
        });
    }

    private void followChosen(List<Answer.Wished> chosen, Map<PositionRow.Key, PositionRow> rows, CockpitView asked) {
        Map<PositionRow.Key, CloseRun.Target> targets = new LinkedHashMap<>();
        for (Answer.Wished one : chosen) {
            PositionRow.Key key = new PositionRow.Key(one.terminal(), one.identifier());
            targets.put(key, new CloseRun.Target(key, one.symbol().name(), Optional.ofNullable(rows.get(key))));
        }
        CloseRun run = run(List.copyOf(targets.values()), asked);
        runs.begin(run);
        for (Answer.Wished one : chosen) {
            CloseRun.Target target = targets.get(new PositionRow.Key(one.terminal(), one.identifier()));
            if (target != null && !one.isOnItsWay()) {
                refused(run, target, one.refused());
            }
        }
        runs.tell(run);
    }

    void breakEven(List<PositionRow> rows) {
        moving(
                rows,
                row -> new Command.MoveToBreakEven(
                        row.key().terminal(), row.key().identifier()),
                PutBack.Levels::of,
                "done.break-even");
    }

    void protect(List<PositionRow> rows) {
        List<PositionRow> naked =
                rows.stream().filter(row -> row.view().nakedStop()).toList();
        moving(
                naked,
                row -> new Command.ProtectPosition(
                        row.key().terminal(), row.key().identifier()),
                PutBack.Levels::of,
                "done.protect");
    }

    /// Moves one level and leaves the other where it is by now; nothing where that level moved since it was asked
    /// about.
    void moveLevel(PositionRow row, LevelEdit.What what, Price asked, Price next) {
        Position position = row.view().position();
        Price now = LevelEdit.level(position, what);
        if (!now.equals(asked)) {
            String why = look.movedMeanwhile(
                    position.symbol().name(), asked, now, row.view().digits());
            row.say(why, true);
            ports.desk().notices().refused(why);
        } else if (what == LevelEdit.What.STOP) {
            move(row, next, position.takeProfit());
        } else {
            move(row, position.stopLoss(), next);
        }
    }

    /// While trading is locked a stop gets tighter and nothing else moves.
    void move(PositionRow row, Price stop, Price target) {
        Optional<String> held = new TradingLock(ports.desk()).held(row.view().position(), stop, target);
        if (held.isPresent()) {
            row.say(held.get(), true);
            ports.desk().notices().refused(held.get());
            return;
        }
        moving(
                List.of(row),
                of -> new Command.ModifyPosition(of.key().terminal(), of.key().identifier(), stop, target),
                (answer, before) -> Optional.of(new PutBack.Levels(stop, target)),
                "done.moved");
    }

    /// What was moved, and where it was left.
    private record Moved(Position before, PutBack.Levels left) {}

    /// Moves stops; a notice offers to put back those that were moved.
    ///
    /// @param left where the answer says that they will stand, empty where they stay
    private void moving(
            List<PositionRow> rows,
            Function<PositionRow, Command> command,
            BiFunction<Answer, Position, Optional<PutBack.Levels>> left,
            String doneKey) {
        List<Moved> moved = new ArrayList<>();
        List<String> said = new ArrayList<>();
        Batch batch = new Batch(rows.size(), accepted -> tellMoved(doneKey, moved, said));
        for (PositionRow row : rows) {
            Position before = row.view().position();
            send(row, command.apply(row), batch, answer -> {
                if (answer.status() != Answer.Status.REFUSED) {
                    said.add(answer.text());
                    left.apply(answer, before).ifPresent(levels -> moved.add(new Moved(before, levels)));
                }
            });
        }
    }

    private void tellMoved(String doneKey, List<Moved> moved, List<String> said) {
        if (moved.isEmpty()) {
            ports.desk().notices().done(said.getFirst());
            return;
        }
        PutBack back = new PutBack(ports);
        ports.desk()
                .notices()
                .done(
                        look.words().get(doneKey, moved.size()),
                        new Notices.Undo(
                                look.words().get("undo"),
                                () -> moved.forEach(one -> back.position(one.before(), one.left()))));
    }

    /// Lets the stop follow, within the plan that there is.
    void trail(List<PositionRow> rows, String trailing) {
        Trailing wanted = ExitPlanText.parse("trail=" + trailing).trailing().orElseThrow();
        plan(rows, row -> {
            ExitPlan now = planOf(row);
            return new ExitPlan(now.risk(), now.breakEven(), now.targets(), Optional.of(wanted), now.time());
        });
    }

    void setPlan(List<PositionRow> rows, ExitPlan plan) {
        plan(rows, row -> plan);
    }

    void clearPlan(List<PositionRow> rows) {
        plan(rows.stream().filter(row -> row.view().plan().isPresent()).toList(), row -> ExitPlan.NONE);
    }

    private void plan(List<PositionRow> rows, Function<PositionRow, ExitPlan> next) {
        record Earlier(PositionRow row, ExitPlan plan) {}
        List<Earlier> before =
                rows.stream().map(row -> new Earlier(row, planOf(row))).toList();
        Batch batch = new Batch(
                rows.size(),
                accepted -> ports.desk()
                        .notices()
                        .done(
                                look.words().get("done.plan", accepted),
                                new Notices.Undo(
                                        look.words().get("undo"),
                                        () -> before.forEach(earlier -> send(
                                                earlier.row(),
                                                planCommand(earlier.row(), earlier.plan()),
                                                new Batch(1))))));
        rows.forEach(row -> send(row, planCommand(row, next.apply(row)), batch));
    }

    private static Command planCommand(PositionRow row, ExitPlan plan) {
        return plan.isEmpty()
                ? new Command.ClearExitPlan(row.key().terminal(), row.key().identifier())
                : new Command.SetExitPlan(row.key().terminal(), row.key().identifier(), plan);
    }

    /// The plan that the position has; none where it cannot be read.
    static ExitPlan planOf(PositionRow row) {
        try {
            return row.view()
                    .plan()
                    .map(PlanView::plan)
                    .map(ExitPlanText::parse)
                    .orElse(ExitPlan.NONE);
        } catch (IllegalArgumentException unreadable) {
            return ExitPlan.NONE;
        }
    }

    Optional<SymbolSpec> spec(PositionRow row) {
        return Specs.of(ports.views().current(), row.instrument());
    }

    /// Sends what can be sent; the other rows say why not.
    private void each(
            List<PositionRow> rows,
            Function<PositionRow, Optional<Command>> command,
            Function<PositionRow, String> whyNot) {
        Batch batch = new Batch(rows.size());
        for (PositionRow row : rows) {
            Optional<Command> wanted = command.apply(row);
            if (wanted.isPresent()) {
                send(row, wanted.get(), batch);
            } else {
                String why = whyNot.apply(row);
                row.say(why, true);
                batch.answered(Answer.refused(why));
            }
        }
    }

    private void send(PositionRow row, Command command, Batch batch) {
        send(row, command, batch, answer -> {});
    }

    /// @param then comes before the batch is told
    private void send(PositionRow row, Command command, Batch batch, Consumer<Answer> then) {
        row.say("", false);
        ports.ask(command, answer -> {
            boolean refused = answer.status() == Answer.Status.REFUSED;
            row.say(refused ? answer.text() : "", refused);
            then.accept(answer);
            batch.answered(answer);
        });
    }

    /// Several commands of one act: when all are answered, one notice tells how it went.
    private final class Batch {
        private final int size;
        private final IntConsumer onDone;
        private int accepted;
        private int refused;
        private String reason = "";

        private Batch(int size) {
            this(size, done -> {});
        }

        private Batch(int size, IntConsumer onDone) {
            this.size = size;
            this.onDone = onDone;
        }

        private void answered(Answer answer) {
            if (answer.status() == Answer.Status.REFUSED) {
                refused++;
                reason = answer.text();
            } else {
                accepted++;
            }
            if (accepted + refused == size) {
                end();
            }
        }

        private void end() {
            if (accepted > 0) {
                onDone.accept(accepted);
            }
            if (refused == 1 && size == 1) {
                ports.desk().notices().refused(reason);
            } else if (refused > 0) {
                ports.desk().notices().refused(look.words().get("partly", accepted, size, refused));
            }
        }
    }
}
