package dev.yoke.connectors.sim.rehearsal;

import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Tick;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What scenes can do on the [Stage]. Thread: one.
final class Director {

    private static final long PAUSE_MS = 1_100;

    private final Stage stage;
    private int signals;

    Director(Stage stage) {
        this.stage = stage;
    }

    Stage stage() {
        return stage;
    }

    /// Submits the entry and lets it be filled.
    Answer enter(EntryWish wish) {
        Answer answer = enterAtOnce(wish);
        pause();
        return answer;
    }

    /// Submits the entry; the next thing happens in the same second.
    Answer enterAtOnce(EntryWish wish) {
        String id = "day-" + ++signals;
        return stage.ask(new Command.SubmitSignal(wish.signal(id, stage.nowMs())));
    }

    Answer preview(EntryWish wish) {
        return stage.ask(new Command.PreviewSignal(wish.signal("day-preview", stage.nowMs())));
    }

    /// Longer than a double click.
    void pause() {
        pause(PAUSE_MS);
    }

    void pause(long ms) {
        for (long left = ms; left > 0; left -= 200) {
            stage.step(Math.min(left, 200));
        }
    }

    /// Closes whatever the account has.
    void flat(String account) {
        stage.ask(new Command.ClosePositions(
                Optional.of(new TerminalId(account)), Optional.empty(), Command.ClosePositions.Which.ALL));
        terminal(account)
                .broker()
                .orders()
                .forEach(order -> stage.ask(new Command.CancelOrder(new TerminalId(account), order.ticket())));
        pause();
    }

    StageTerminal terminal(String account) {
        return stage.terminal(account);
    }

    Tick quote(String account, String symbol) {
        return terminal(account).broker().quote(new Symbol(symbol)).orElseThrow();
    }

    SymbolSpec spec(String account, String symbol) {
        return terminal(account).broker().spec(new Symbol(symbol)).orElseThrow();
    }

    /// While `play` runs, the terminal claims another specification than the broker has.
    void withSpec(String account, String symbol, UnaryOperator<SymbolSpec> change, Runnable play) {
        SymbolSpec honest = spec(account, symbol);
        terminal(account).specify(change.apply(honest));
        play.run();
        terminal(account).specify(honest);
    }
}
