package dev.yoke.core.engine;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A thread that is started before it is needed and does one kind of thing: the line that flattens waits for nothing
/// else, so that it works with the screens or the engine hung; what has to wait for room in the ring waits on another.
///
/// Holds at most [#CAPACITY] requests; one that finds no room is carried out by its caller.
final class PanicLine implements AutoCloseable {

    static final int CAPACITY = 16;

    private static final Logger LOG = LoggerFactory.getLogger(PanicLine.class);

    private final BlockingQueue<Runnable> requests = new ArrayBlockingQueue<>(CAPACITY);
    private final Thread thread;

    PanicLine(String name) {
        thread = Thread.ofPlatform().name(name).daemon().unstarted(this::serve);
        thread.setPriority(Thread.MAX_PRIORITY);
    }

    void start() {
        thread.start();
    }

    void run(Runnable request) {
        if (!requests.offer(request)) {
            request.run();
        }
    }

    private void serve() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                requests.take().run();
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException fault) {
                LOG.error("The line {} met a fault and goes on.", thread.getName(), fault);
            }
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
