package dev.yoke.connectors.store;

import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.Clock;
import dev.yoke.core.port.Journal;
import dev.yoke.core.port.JournalEntry;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/// The program that [JournalKillIT] kills: appends numbered intents for ever, each with a note of the same number, and
/// prints the number when it is on the disk.
final class KilledWriter {

    private static final int IN_FLIGHT = 64;

    private KilledWriter() {}

    public static void main(String[] args) throws InterruptedException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.US_ASCII);
        Semaphore places = new Semaphore(IN_FLIGHT);
        long[] first = new long[1];
        SqliteJournal journal = SqliteJournal.open(Path.of(args[0]), Clock.system(), event -> {
            switch (event) {
                case Event.JournalSynced synced -> out.println("synced " + (first[0] + synced.ticket() - 1) + " .");
                default -> out.println("failed: " + event);
            }
            places.release();
        });
        Journal.Recovered recovered = journal.recover();
        first[0] = recovered.lastMagic() + 1;
        out.println("recovered " + recovered.openIntents().size() + " " + recovered.broken());
        for (long number = first[0]; ; number++) {
            places.acquire();
            journal.append(List.of(intent(number), note(number)), true);
        }
    }

    static JournalEntry.Noted note(long number) {
        return new JournalEntry.Noted("number", "", Long.toString(number), number);
    }

    static JournalEntry.IntentMade intent(long number) {
        OrderCommand command = new OrderCommand.Open(
                new IntentId("kill-" + number),
                number,
                new Symbol("EURUSD"),
                Side.BUY,
                Lots.of(number),
                Price.of(number),
                Price.NONE,
                10,
                number,
                "yoke " + number);
        return new JournalEntry.IntentMade(new TerminalId("demo-1"), command, Optional.empty(), "test", number, number);
    }
}
