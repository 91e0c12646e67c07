package dev.yoke.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecorderTest {

    private final Recorder recorder = new Recorder(new RecordedEffects());
    private final List<Boolean> told = new ArrayList<>();

    private void waitTwice() {
        recorder.recordThen(List.of(), durable -> {
            throw new IllegalStateException("planted");
        });
        recorder.recordThen(List.of(), told::add);
    }

    @Test
    void tellsEveryoneThatTheJournalFailedAlsoBehindAFault() {
        waitTwice();
        assertThatThrownBy(() -> recorder.onFailed("disk full")).hasMessage("planted");
        assertThat(told).containsExactly(false);
    }

    @Test
    void tellsEveryoneThatItIsOnTheDiskAlsoBehindAFault() {
        waitTwice();
        assertThatThrownBy(() -> recorder.onSynced(2)).hasMessage("planted");
        assertThat(told).containsExactly(true);
    }
}
