package dev.yoke.connectors.prop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.risk.prop.PropPack;
import dev.yoke.core.risk.prop.PropReading;
import dev.yoke.core.risk.prop.PropStatus;
import dev.yoke.core.risk.prop.PropTracker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PropLibraryTest {

    private static final String MINE = """
            {"name": "Mine", "reset": {"zone": "UTC", "time": "00:00"}, "dailyLoss": {"percent": 4}}
            """;

    @TempDir
    Path folder;

    @Test
    void hasTheFivePacksThatComeWithYokeEachWithItsSource() {
        assertThat(PropLibrary.builtIn().entries())
                .extracting(PropLibrary.Entry::pack)
                .extracting(PropPack::id, PropPack::name)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("apex-intraday", "Apex, intraday"),
                        org.assertj.core.groups.Tuple.tuple("ftmo-1-step", "FTMO 1-Step"),
                        org.assertj.core.groups.Tuple.tuple("ftmo-2-step", "FTMO 2-Step"),
                        org.assertj.core.groups.Tuple.tuple("the5ers", "The5ers High Stakes"),
                        org.assertj.core.groups.Tuple.tuple("topstep-eod", "Topstep, end of day"));
        assertThat(PropLibrary.builtIn().entries())
                .allMatch(entry -> !entry.pack().sources().isEmpty());
    }

    /// A 100,000 account: closed at 104,000 with equity at 106,000 over every firm's reset, seen again a little later.
    @Test
    void thePacksGiveTheFloorsOfTheFirmsRules() {
        assertThat(floors("ftmo-2-step")).isEqualTo("99000 90000"); // 104,000 − 5,000; 90,000
        assertThat(floors("ftmo-1-step")).isEqualTo("101000 94000"); // 104,000 − 3,000; 104,000 − 10,000
        assertThat(floors("the5ers")).isEqualTo("100700 90000"); // 106,000 × 95 %
        assertThat(floors("topstep-eod")).isEqualTo("- 100000"); // 104,000 − 3,000, locked at the start
        assertThat(floors("apex-intraday")).isEqualTo("- 100100"); // 106,000 − 3,000, locked 100 above the start
    }

    private static String floors(String id) {
        PropPack pack = PropLibrary.builtIn().find(id).orElseThrow();
        PropTracker tracker =
                PropTracker.start(pack, FixedPoint.parse("100000"), ms("2025-11-03T09:00:00Z"), day -> {});
        for (String time : List.of("2025-11-03T20:00:00Z", "2025-11-03T23:30:00Z")) {
            tracker.on(PropReading.of(ms(time), FixedPoint.parse("104000"), FixedPoint.parse("106000")));
        }
        PropStatus status = tracker.status();
        return text(status.dailyFloor()) + " " + text(status.overallFloor());
    }

    private static String text(OptionalLong floor) {
        return floor.isPresent() ? FixedPoint.format(floor.getAsLong()) : "-";
    }

    private static long ms(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }

    @Test
    void takesTheTradersFilesAndLeavesOutTheWrongOnes() throws IOException {
        Files.writeString(folder.resolve("mine.json"), MINE);
        Files.writeString(folder.resolve("wrong.json"), MINE.replace("4", "-4"));
        Files.writeString(folder.resolve("zz.json"), MINE.replace("{\"name\"", "{\"id\": \"mine\", \"name\""));
        Files.writeString(folder.resolve("notes.txt"), "no pack");
        Files.write(folder.resolve("binary.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        PropLibrary library = PropLibrary.of(folder);
        assertThat(library.find("Mine").orElseThrow().name()).isEqualTo("Mine");
        assertThat(library.ids()).contains("mine", "ftmo-2-step").doesNotContain("wrong");
        assertThat(library.faults())
                .extracting(PropFault::toString)
                .containsExactly(
                        "binary.json: is not text in UTF-8.",
                        "wrong.json line 1, dailyLoss.percent: must be a number of percent, above 0 to 100, with at"
                                + " most 8 decimals, not -4.",
                        "zz.json, id: the id mine is that of mine.json; give one of them another.");
    }

    @Test
    void aFileOfTheTraderWinsOverThePackOfTheSameName() throws IOException {
        Files.writeString(folder.resolve("ftmo-2-step.json"), MINE);
        assertThat(PropLibrary.of(folder).find("ftmo-2-step").orElseThrow().name())
                .isEqualTo("Mine");
    }

    @Test
    void aFolderThatIsNotThereHoldsNothing() {
        assertThat(PropLibrary.of(folder.resolve("absent")).faults()).isEmpty();
    }

    @Test
    void noticesADroppedFileOnceItHasComeToRest() throws IOException {
        List<PropLibrary> read = new ArrayList<>();
        PropFolder watched = new PropFolder(folder, read::add);
        watched.look();
        Files.writeString(folder.resolve("mine.json"), "{");
        watched.look();
        Files.writeString(folder.resolve("mine.json"), MINE);
        watched.look();
        assertThat(read).isEmpty();
        watched.look();
        watched.look();
        assertThat(read).hasSize(1);
        assertThat(read.getFirst().find("mine")).isPresent();
        Files.delete(folder.resolve("mine.json"));
        watched.look();
        watched.look();
        assertThat(read).hasSize(2);
        assertThat(read.getLast().find("mine")).isEmpty();
    }
}
