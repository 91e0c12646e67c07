package dev.yoke.connectors.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yoke.connectors.store.JournalQueue.Append;
import dev.yoke.core.port.JournalEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JournalQueueTest {

    private static final List<JournalEntry> ENTRIES = List.of(new JournalEntry.Noted("k", "s", "t", 1));

    private static List<Append> peek(JournalQueue queue, int limit) {
        List<Append> group = new ArrayList<>();
        queue.peek(group, limit);
        return group;
    }

    @Test
    void givesBackInOrderWithRisingTickets() {
        JournalQueue queue = new JournalQueue(4);
        assertThat(queue.offer(ENTRIES, true)).isEqualTo(1);
        assertThat(queue.offer(List.of(), false)).isEqualTo(2);
        assertThat(peek(queue, 9)).containsExactly(new Append(1, ENTRIES, true), new Append(2, List.of(), false));
    }

    @Test
    void keepsAPlaceUntilItIsReleased() {
        JournalQueue queue = new JournalQueue(2);
        queue.offer(ENTRIES, false);
        queue.offer(ENTRIES, false);
        assertThat(peek(queue, 1)).hasSize(1);
        assertThat(queue.offer(ENTRIES, false)).isEqualTo(-1);
        queue.release(1);
        assertThat(queue.offer(ENTRIES, false)).isEqualTo(3);
        assertThat(queue.size()).isEqualTo(2);
        assertThat(peek(queue, 9)).extracting(Append::ticket).containsExactly(2L, 3L);
    }

    @Test
    void takesNothingWhenClosedAndKeepsWhatIsIn() {
        JournalQueue queue = new JournalQueue(4);
        queue.offer(ENTRIES, false);
        queue.close();
        assertThat(queue.offer(ENTRIES, false)).isEqualTo(-1);
        assertThat(peek(queue, 9)).hasSize(1);
        queue.await(Long.MAX_VALUE);
    }

    @Test
    void needsAPowerOfTwo() {
        assertThatThrownBy(() -> new JournalQueue(100)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void losesAndDoublesNothingBetweenThreads() throws InterruptedException {
        JournalQueue queue = new JournalQueue(64);
        int perProducer = 20_000;
        List<Thread> producers = IntStream.range(0, 2)
                .mapToObj(i -> Thread.ofPlatform().start(() -> produce(queue, perProducer)))
                .toList();
        long expected = 1;
        List<Append> group = new ArrayList<>();
        while (expected <= 2L * perProducer) {
            group.clear();
            queue.peek(group, 50);
            if (group.isEmpty()) {
                queue.await(1_000_000_000L);
            }
            for (Append append : group) {
                assertThat(append.ticket()).isEqualTo(expected);
                expected++;
            }
            queue.release(group.size());
        }
        for (Thread producer : producers) {
            producer.join();
        }
        assertThat(queue.size()).isZero();
    }

    private static void produce(JournalQueue queue, int count) {
        for (int i = 0; i < count; ) {
            if (queue.offer(ENTRIES, false) > 0) {
                i++;
            } else {
                Thread.yield();
            }
        }
    }
}
