package dev.yoke.connectors.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.connectors.wire.WireMessage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutQueueTest {

    private static final WireMessage.CockpitHeartbeat BEAT = new WireMessage.CockpitHeartbeat(1, true);
    private static final WireMessage.Bye BYE = new WireMessage.Bye(WireMessage.Bye.Code.SHUTDOWN, "");

    private final OutQueue queue = new OutQueue(3);

    private List<WireMessage.FromCockpit> take() throws InterruptedException {
        List<WireMessage.FromCockpit> taken = new ArrayList<>();
        queue.take(taken);
        return taken;
    }

    private static WireMessage.Resend message(long number) {
        return new WireMessage.Resend(number);
    }

    @Test
    void letsExitsOvertakeEntriesAndBothEverythingElse() throws InterruptedException {
        queue.offer(OutQueue.Lane.OTHER, message(1));
        queue.heartbeat(BEAT);
        queue.offer(OutQueue.Lane.ENTRY, message(2));
        queue.acknowledge(9);
        queue.offer(OutQueue.Lane.EXIT, message(3));
        queue.offer(OutQueue.Lane.EXIT, message(4));
        assertThat(take())
                .containsExactly(message(3), message(4), message(2), BEAT, new WireMessage.Eack(9), message(1));
    }

    @Test
    void refusesAndCountsWhenALaneIsFullWithoutTouchingTheOthers() {
        for (int i = 0; i < 3; i++) {
            assertThat(queue.offer(OutQueue.Lane.ENTRY, message(i))).isTrue();
        }
        assertThat(queue.offer(OutQueue.Lane.ENTRY, message(9))).isFalse();
        assertThat(queue.offer(OutQueue.Lane.EXIT, message(9))).isTrue();
        assertThat(queue.refused()).isOne();
        assertThat(queue.depth()).isEqualTo(4);
        assertThat(queue.capacity()).isEqualTo(9);
    }

    @Test
    void keepsOnlyTheNewestHeartbeatAndAcknowledgement() throws InterruptedException {
        for (int i = 0; i < 1000; i++) {
            queue.heartbeat(new WireMessage.CockpitHeartbeat(i, true));
            queue.acknowledge(i);
        }
        assertThat(take()).containsExactly(new WireMessage.CockpitHeartbeat(999, true), new WireMessage.Eack(999));
    }

    @Test
    void endsWithGoodbyeAndHandsBackWhatWasNotSent() throws InterruptedException {
        queue.offer(OutQueue.Lane.ENTRY, message(1));
        queue.offer(OutQueue.Lane.EXIT, message(2));
        queue.finish(BYE);
        assertThat(queue.offer(OutQueue.Lane.EXIT, message(3))).isFalse();
        assertThat(take()).containsExactly(BYE);
        assertThat(queue.take(new ArrayList<>())).isFalse();
        assertThat(queue.close()).containsExactly(message(2), message(1));
    }
}
