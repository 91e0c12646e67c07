package dev.yoke.benchmarks;

import dev.yoke.connectors.store.SqliteJournal;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.Clock;
import dev.yoke.core.port.JournalEntry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Semaphore;

/// One durable entry at a time against the disk's own floor, and many in groups.
final class JournalBenchmark implements Benchmark {

    private static final int SINGLES = 200;
    private static final int GROUPED = 200_000;
    private static final int BYTES = 4_096;

    @Override
    public String name() {
        return "journal";
    }

    @Override
    public List<Row> run() throws Exception {
        Path folder = Files.createTempDirectory("yoke-bench");
        try (Folder cleaned = new Folder(folder);
                FileChannel raw =
                        FileChannel.open(folder.resolve("raw"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            Semaphore synced = new Semaphore(0);
            SqliteJournal journal = SqliteJournal.open(cleaned.path().resolve("yoke.db"), Clock.system(), event -> {
                if (event instanceof Event.JournalSynced) {
                    synced.release();
                }
            });
            try {
                Samples ours = new Samples();
                Samples floor = new Samples();
                for (int i = 0; i < SINGLES; i++) {
                    floor.add(fdatasync(raw));
                    ours.add(single(journal, synced, i));
                }
                double ratio = Samples.medianRatio(ours, floor);
                double perSecond = grouped(journal, synced);
                double syncsPerGroup = journal.stats().syncs();
                return List.of(
                        Row.against(
                                "journal",
                                "one durable entry / fdatasync of 4 KiB, p50",
                                ours.median(),
                                floor.median(),
                                "us",
                                ratio,
                                "<= 3x",
                                ratio <= 3),
                        Row.absolute(
                                "journal",
                                "durable entries in groups",
                                perSecond,
                                "entries/s",
                                ">= 100 k",
                                perSecond >= 100_000),
                        Row.absolute("journal", "syncs for all of it", syncsPerGroup, "syncs", "printed", true));
            } finally {
                journal.close();
            }
        }
    }

    private static double fdatasync(FileChannel raw) throws IOException {
        long start = System.nanoTime();
        raw.write(ByteBuffer.allocate(BYTES));
        raw.force(false);
        return (System.nanoTime() - start) / 1e3;
    }

    private static double single(SqliteJournal journal, Semaphore synced, int number) throws InterruptedException {
        long start = System.nanoTime();
        journal.append(List.of(entry(number)), true);
        synced.acquire();
        return (System.nanoTime() - start) / 1e3;
    }

    private static double grouped(SqliteJournal journal, Semaphore synced) throws InterruptedException {
        long start = System.nanoTime();
        for (int i = 0; i < GROUPED; i++) {
            while (journal.append(List.of(entry(i)), i == GROUPED - 1) < 0) {
                Thread.onSpinWait();
            }
        }
        synced.acquire();
        return GROUPED / ((System.nanoTime() - start) / 1e9);
    }

    private static JournalEntry entry(int number) {
        return new JournalEntry.Noted("bench", new TerminalId("bench").name(), "entry " + number, number);
    }
}
