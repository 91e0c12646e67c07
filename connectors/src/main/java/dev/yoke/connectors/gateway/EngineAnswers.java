package dev.yoke.connectors.gateway;

import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.EngineInbox;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the engine and waits a bounded time. No answer in time means "on its way", never "refused".
final class EngineAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(EngineAnswers.class);

    private final EngineInbox inbox;
    private final long timeoutMs;

    EngineAnswers(EngineInbox inbox, long timeoutMs) {
        this.inbox = inbox;
        this.timeoutMs = timeoutMs;
    }

    /// Waits for nothing but room.
    void tell(Event event) {
        inbox.onEvent(event);
    }

    /// Empty when the command was handed over and its outcome is not known yet.
    Optional<Answer> ask(Command command) {
        CompletableFuture<Answer> answer = inbox.submit(command);
        try {
            return Optional.of(answer.get(timeoutMs, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            LOG.error("The engine answered a command with an exception", e);
            return Optional.empty();
        }
    }
}
