package dev.yoke.ui.chart.order;

import dev.yoke.core.manage.PartialClose;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Position;
import dev.yoke.core.view.OrderView;
import dev.yoke.core.view.PositionView;
import dev.yoke.ui.control.Confirmation;
import dev.yoke.ui.desk.Notices;
import dev.yoke.ui.desk.PutBack;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.words.Phrases;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.scene.Node;

/// What the buttons of a label and the entries of a menu do with one line. Closing asks first; a stop that goes to
/// break-even can be taken back.
final class LineActs {

    private final ScreenPorts ports;
    private final OrderLinesViewModel model;
    private final Phrases phrases;
    private final Node near;

    LineActs(ScreenPorts ports, OrderLinesViewModel model, Node near) {
        this.ports = ports;
        this.model = model;
        this.phrases = model.texts().phrases();
        this.near = near;
    }

    void run(LineKey key, TradeLine.Act act) {
        switch (act) {
            case CLOSE -> close(key);
            case BREAK_EVEN -> position(key, this::breakEven);
            case PARTIAL -> position(key, this::closeHalf);
            case STOP -> model.propose(key, LineKey.Level.STOP);
            case TARGET -> model.propose(key, LineKey.Level.TARGET);
        }
    }

    private void close(LineKey key) {
        if (!key.isEntry()) {
            model.remove(key);
            return;
        }
        position(key, this::closeAll);
        model.traded().flatMap(traded -> traded.order(key)).ifPresent(this::cancel);
    }

    private void position(LineKey key, java.util.function.Consumer<PositionView> act) {
        model.traded().flatMap(traded -> traded.position(key)).ifPresent(act);
    }

    private void closeAll(PositionView view) {
        Position position = view.position();
        ask(
                "close",
                what(position),
                () -> ports.send(
                        new Command.ClosePosition(position.terminal(), position.identifier(), Lots.ZERO),
                        answer -> {}));
    }

    private void closeHalf(PositionView view) {
        Position position = view.position();
        OptionalLong half = model.spec()
                .map(spec -> PartialClose.of(position.lots().units(), 50 * FixedPoint.ONE, spec))
                .orElse(OptionalLong.empty());
        if (half.isEmpty()) {
            ports.desk().notices().refused(phrases.get("partial.too-small", what(position)));
            return;
        }
        long lots = half.getAsLong();
        ask(
                "partial",
                model.texts().lots(lots) + " / " + what(position),
                () -> ports.send(
                        new Command.ClosePosition(position.terminal(), position.identifier(), Lots.of(lots)),
                        answer -> {}));
    }

    private void cancel(OrderView view) {
        String what = model.texts().side(view.order().side()) + " "
                + phrases.get("type." + view.order().type()) + " "
                + model.texts().lots(view.order().lotsCurrent().units()) + " "
                + view.order().symbol();
        ask(
                "cancel",
                what,
                () -> ports.send(
                        new Command.CancelOrder(
                                view.order().terminal(), view.order().ticket()),
                        answer -> {}));
    }

    void breakEven(PositionView view) {
        Position before = view.position();
        ports.send(new Command.MoveToBreakEven(before.terminal(), before.identifier()), answer -> {
            Optional<PutBack.Levels> left = PutBack.Levels.of(answer, before);
            if (left.isPresent()) {
                ports.desk()
                        .notices()
                        .done(
                                phrases.get("done.break-even", what(before)),
                                new Notices.Undo(
                                        phrases.get("done.undo"),
                                        () -> new PutBack(ports).position(before, left.get())));
            } else if (answer.status() != Answer.Status.REFUSED) {
                ports.desk().notices().done(answer.text());
            }
        });
    }

    private String what(Position position) {
        return model.texts().side(position.side()) + " "
                + model.texts().lots(position.lots().units()) + " " + position.symbol();
    }

    private void ask(String question, String what, Runnable onYes) {
        Confirmation.ask(
                near,
                new Confirmation.Question(
                        phrases.get(question + ".headline", what),
                        phrases.get(question + ".text", terminal()),
                        phrases.get(question + ".yes"),
                        phrases.get(question + ".no")),
                onYes);
    }

    private String terminal() {
        return model.traded()
                .map(traded -> traded.instrument().terminal().name())
                .orElse("");
    }
}
