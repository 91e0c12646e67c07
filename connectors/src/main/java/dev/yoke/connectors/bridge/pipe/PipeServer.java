package dev.yoke.connectors.bridge.pipe;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ByteChannel;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A named pipe of this user, with instances that wait for clients.
///
/// Four wait, so that two are left when two terminals come at the same moment; a client that finds none is told that
/// the pipe is busy and tries again.
/// Thread: [#accept] from one platform thread; [#close] from any, and ends a waiting accept.
public final class PipeServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PipeServer.class);

    private static final int IDLE_INSTANCES = 4;
    private static final int NAME_ATTEMPTS = 20;
    private static final long NAME_AGAIN_NS = 100_000_000;
    private static final int PIPE_ACCESS_DUPLEX = 3;
    private static final int FILE_FLAG_FIRST_PIPE_INSTANCE = 0x0008_0000;
    private static final int FILE_FLAG_OVERLAPPED = 0x4000_0000;
    /// `PIPE_TYPE_BYTE | PIPE_READMODE_BYTE | PIPE_WAIT` are 0.
    private static final int PIPE_REJECT_REMOTE_CLIENTS = 8;
    private static final int PIPE_UNLIMITED_INSTANCES = 255;

    private final String name;
    private final Kernel32 kernel;
    private final UserOnly security;
    private final ClientCheck check;
    private final Arena arena = Arena.ofShared();
    private final ErrorState state;
    private final MemorySegment path;
    private final MemorySegment waitedFor;
    private final MemorySegment closing;
    private final AtomicInteger alive = new AtomicInteger();
    private final List<PipeInstance> idle = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicBoolean closed = new AtomicBoolean();

    private PipeServer(String name, Kernel32 kernel, UserOnly security, ClientCheck check) throws WindowsException {
        this.name = name;
        this.kernel = kernel;
        this.security = security;
        this.check = check;
        this.state = new ErrorState(arena, kernel.libraries());
        this.path = arena.allocateFrom("\\\\.\\pipe\\" + name, StandardCharsets.UTF_16LE);
        this.waitedFor = arena.allocate(ValueLayout.ADDRESS, IDLE_INSTANCES + 1L);
        this.closing = kernel.createEvent(state);
    }

    /// Opens the pipe `\\.\pipe\name`.
    ///
    /// Failure: [IOException] whose message is for the trader, also where another program has this pipe already.
    public static PipeServer open(String name, WindowsLibraries libraries) throws IOException {
        try {
            Kernel32 kernel = new Kernel32(libraries);
            Advapi32 users = new Advapi32(kernel);
            String user = users.currentUser();
            PipeServer server = create(name, kernel, new UserOnly(users, user), new ClientCheck(users, user));
            try {
                server.takeName();
                return server;
            } catch (WindowsException e) {
                server.close();
                throw e;
            }
        } catch (WindowsException e) {
            throw new IOException(refusal(name, e), e);
        } catch (NoSuchElementException | IllegalStateException unusable) {
            throw new IOException(
                    "The bridge cannot serve the pipe " + name + ": this Windows lacks a function for it ("
                            + unusable.getMessage() + ")",
                    unusable);
        }
    }

    private static PipeServer create(String name, Kernel32 kernel, UserOnly security, ClientCheck check)
            throws WindowsException {
        try {
            return new PipeServer(name, kernel, security, check);
        } catch (WindowsException e) {
            security.close();
            throw e;
        }
    }

    /// A terminal that has not noticed yet that the last cockpit ended keeps the name for a moment.
    private void takeName() throws WindowsException {
        for (int attempt = 1; idle.isEmpty(); attempt++) {
            try {
                fill();
            } catch (WindowsException e) {
                if (!isTaken(e) || attempt == NAME_ATTEMPTS) {
                    throw e;
                }
                LockSupport.parkNanos(NAME_AGAIN_NS);
            }
        }
    }

    private static boolean isTaken(WindowsException e) {
        return e.code() == WindowsError.ACCESS_DENIED || e.code() == WindowsError.PIPE_BUSY;
    }

    private static String refusal(String name, WindowsException e) {
        return "The bridge cannot serve the pipe " + name + ": "
                + (isTaken(e)
                        ? "another program serves it, perhaps a second cockpit. Close it, or choose another name with"
                                + " 'pipe' in yoke.toml and in the Expert Advisor's settings."
                        : e.getMessage() + ".");
    }

    /// Waits for the next client of this user.
    public ByteChannel accept() throws IOException {
        lock.lock();
        try {
            while (true) {
                requireOpen();
                fill();
                Optional<ByteChannel> client = next();
                if (client.isPresent()) {
                    return client.get();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private Optional<ByteChannel> next() throws IOException {
        PipeInstance instance = idle.remove(awaitAny());
        int error = instance.connectResult();
        if (error != 0) {
            instance.release();
            LOG.warn("A client of the pipe {} was lost: {}", name, WindowsError.text(error));
            return Optional.empty();
        }
        // The next terminal finds a waiting instance while this one is looked at.
        fillAsFarAsPossible();
        Optional<String> refusal = check.refusal(instance.pipe);
        if (refusal.isPresent()) {
            LOG.warn("A client of the pipe {} was refused: {}", name, refusal.get());
            instance.refuse();
            return Optional.empty();
        }
        try {
            return Optional.of(new PipeChannel(instance));
        } catch (WindowsException e) {
            instance.refuse();
            throw e;
        }
    }

    private int awaitAny() throws IOException {
        for (int i = 0; i < idle.size(); i++) {
            waitedFor.setAtIndex(ValueLayout.ADDRESS, i, idle.get(i).reading.event());
        }
        waitedFor.setAtIndex(ValueLayout.ADDRESS, idle.size(), closing);
        int index = kernel.waitForAny(waitedFor, idle.size() + 1, state);
        if (closed.get()) {
            throw new AsynchronousCloseException();
        }
        if (index < 0 || index >= idle.size()) {
            throw new WindowsException("WaitForMultipleObjects", state.code());
        }
        return index;
    }

    private void fill() throws WindowsException {
        while (idle.size() < IDLE_INSTANCES) {
            try {
                idle.add(create());
            } catch (WindowsException e) {
                if (idle.isEmpty()) {
                    throw e;
                }
                LOG.warn("The pipe {} has only {} waiting instances: {}", name, idle.size(), e.getMessage());
                return;
            }
        }
    }

    private void fillAsFarAsPossible() {
        try {
            fill();
        } catch (WindowsException e) {
            LOG.warn("The pipe {} has no waiting instance: {}", name, e.getMessage());
        }
    }

    /// The first instance is refused where the name is taken, so that no other program can stand in between.
    private PipeInstance create() throws WindowsException {
        int first = alive.get() == 0 ? FILE_FLAG_FIRST_PIPE_INSTANCE : 0;
        MemorySegment pipe = kernel.createNamedPipe(
                path,
                PIPE_ACCESS_DUPLEX | FILE_FLAG_OVERLAPPED | first,
                PIPE_REJECT_REMOTE_CLIENTS,
                PIPE_UNLIMITED_INSTANCES,
                PipeChannel.BUFFER_BYTES,
                security.attributes(),
                state);
        return PipeInstance.listen(kernel, pipe, alive);
    }

    private void requireOpen() throws ClosedChannelException {
        if (closed.get()) {
            throw new ClosedChannelException();
        }
    }

    /// Clients that were let in stay connected. Idempotent.
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        kernel.setEvent(closing);
        lock.lock();
        try {
            idle.forEach(PipeInstance::abandon);
            idle.clear();
            kernel.closeHandle(closing);
            security.close();
            arena.close();
        } finally {
            lock.unlock();
        }
    }
}
