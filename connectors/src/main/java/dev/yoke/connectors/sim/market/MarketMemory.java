package dev.yoke.connectors.sim.market;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where each symbol stood when it was last seen, kept in a file, so that a restarted simulation goes on from there:
/// without it a replay that
/// begins anew, or one that is left out, would jump and hit the stops of positions that the broker still has.
///
/// Thread: one. Failure: a file that cannot be read or written is said once in the log; the market then goes on without
/// memory.
public final class MarketMemory {

    private static final Logger LOG = LoggerFactory.getLogger(MarketMemory.class);
    private static final int FIELDS = 5;

    private final Optional<Path> file;
    private final Map<String, Mark> marks = new HashMap<>();
    private boolean unwritable;

    /// @param bid last bid, 1e-8
    /// @param timeMs when it was seen, UTC epoch ms
    /// @param replay the replayed file's identity, empty for the synthetic market
    /// @param row of the replayed file that was shown, from 1
    public record Mark(long bid, long timeMs, String replay, long row) {}

    private MarketMemory(Optional<Path> file) {
        this.file = file;
    }

    /// Remembers nothing and keeps nothing.
    public static MarketMemory none() {
        return new MarketMemory(Optional.empty());
    }

    /// Reads the file, if it is there; lines that cannot be read are left out.
    public static MarketMemory in(Path file) {
        MarketMemory memory = new MarketMemory(Optional.of(file));
        if (Files.exists(file)) {
            try {
                Files.readAllLines(file, StandardCharsets.UTF_8).forEach(memory::read);
            } catch (IOException unreadable) {
                LOG.warn("The simulated market starts afresh: {} cannot be read", file, unreadable);
            }
        }
        return memory;
    }

    private void read(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != FIELDS) {
            return;
        }
        try {
            Mark mark = new Mark(
                    Long.parseLong(fields[1]), Long.parseLong(fields[2]), fields[3], Long.parseLong(fields[4]));
            if (mark.bid() > 0) {
                marks.put(fields[0], mark);
            }
        } catch (NumberFormatException damaged) {
            LOG.warn("The simulated market forgets {}: its line is damaged", fields[0]);
        }
    }

    public Optional<Mark> of(String symbol) {
        return Optional.ofNullable(marks.get(symbol));
    }

    /// Replaces what is remembered of these symbols. Survives a killed process; not a power cut, after which the market
    /// is a little older.
    public void save(Map<String, Mark> latest) {
        marks.putAll(latest);
        List<String> lines = new ArrayList<>();
        marks.forEach((symbol, mark) -> lines.add(String.join(
                "\t",
                symbol,
                Long.toString(mark.bid()),
                Long.toString(mark.timeMs()),
                mark.replay(),
                Long.toString(mark.row()))));
        file.ifPresent(path -> write(path, lines));
    }

    private void write(Path path, List<String> lines) {
        try {
            Path fresh = path.resolveSibling(path.getFileName() + ".new");
            Files.write(fresh, lines, StandardCharsets.UTF_8);
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            if (!unwritable) {
                unwritable = true;
                LOG.warn("Where the simulated market stands cannot be kept in {}", path, full);
            }
        }
    }
}
