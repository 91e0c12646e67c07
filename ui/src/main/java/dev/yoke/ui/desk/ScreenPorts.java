package dev.yoke.ui.desk;

import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.port.Clock;
import dev.yoke.core.port.EngineInbox;
import dev.yoke.core.view.CockpitViews;
import dev.yoke.ui.fx.Background;
import dev.yoke.ui.fx.Frames;
import dev.yoke.ui.words.Phrases;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// What every panel is given: where to read, where to ask, when to draw.
///
/// @param zone the trader's own
/// @param fx runs work on the FX thread
/// @param background for what takes longer than a frame: files, history, exports
public record ScreenPorts(
        CockpitViews views,
        EngineInbox inbox,
        Frames frames,
        Clock clock,
        ZoneId zone,
        Executor fx,
        Background background,
        Desk desk,
        Outside outside) {

    /// With nothing beyond engine and views.
    public ScreenPorts(
            CockpitViews views,
            EngineInbox inbox,
            Frames frames,
            Clock clock,
            ZoneId zone,
            Executor fx,
            Background background,
            Desk desk) {
        this(views, inbox, frames, clock, zone, fx, background, desk, Outside.NOTHING);
    }

    /// Terminals on the disk, the demo, the program itself.
    public Surroundings around() {
        return outside.around();
    }

    /// The texts of the package that `anchor` is of.
    public Phrases phrases(Class<?> anchor) {
        return desk.phrases(anchor);
    }

    /// Sends and hands the answer over on the FX thread, in the trader's language. A refusal is also shown.
    public void send(Command command, Consumer<Answer> onAnswer) {
        submit(command, answer -> {
            if (answer.status() == Answer.Status.REFUSED) {
                desk.notices().refused(answer.text());
            }
            onAnswer.accept(said(answer));
        });
    }

    /// As [#send], and a refusal is the caller's to show.
    public void ask(Command command, Consumer<Answer> onAnswer) {
        submit(command, answer -> onAnswer.accept(said(answer)));
    }

    private void submit(Command command, Consumer<Answer> onAnswer) {
        CompletableFuture<Void> unused = inbox.submit(command).thenAcceptAsync(onAnswer, fx);
    }

    /// Its one line in the trader's language; the decisions stay as the journal has them.
    private Answer said(Answer answer) {
        List<Answer.Wished> wished = answer.wished().stream()
                .map(one -> one.refusedAs(desk.said(one.refused())))
                .toList();
        return new Answer(answer.status(), desk.said(answer.text()), answer.decisions(), answer.preview(), wished);
    }
}
