package dev.yoke.connectors.sim.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.port.JournalEntry;
import dev.yoke.core.risk.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoDayTest {

    @TempDir
    Path folder;

    @Test
    void hasEveryRuleSpeakAtLeastOnceWithItsValueAndWhatToDo() throws IOException {
        List<JournalEntry> written = new ArrayList<>();

        DemoDayReport report = DemoDay.play(folder, 1, written::addAll);

        assertThat(report.silent()).isEmpty();
        assertThat(report.hits()).allSatisfy(hit -> {
            assertThat(hit.verdict().outcome()).isNotEqualTo(Verdict.Outcome.PASS);
            assertThat(hit.verdict().text()).as(hit.rule()).isNotBlank();
        });
        assertThat(written).hasAtLeastOneElementOfType(JournalEntry.DealStored.class);
    }
}
