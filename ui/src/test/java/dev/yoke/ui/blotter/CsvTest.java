package dev.yoke.ui.blotter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class CsvTest {

    private enum Col implements Column {
        NAME(Traits.text(1, 0)),
        FIGURE(Traits.signed(1, 0));

        private final Traits traits;

        Col(Traits traits) {
            this.traits = traits;
        }

        @Override
        public Traits traits() {
            return traits;
        }
    }

    @Test
    void quotesWhatHasCommasQuotesOrLines() {
        assertThat(csv(row("a,b", "1.5"), row("say \"so\"", "-2"), row("two\nlines", "")))
                .isEqualTo("\uFEFFNAME,FIGURE\r\n\"a,b\",1.5\r\n\"say \"\"so\"\"\",-2\r\n\"two\nlines\",\r\n");
    }

    @Test
    void letsNoTextBeTakenForAFormulaAndLeavesFiguresAlone() {
        assertThat(csv(row("=HYPERLINK(\"x\")", "-12.50"), row("+1", "3"), row("@a", "4"), row("-b", "5")))
                .isEqualTo("\uFEFFNAME,FIGURE\r\n\"'=HYPERLINK(\"\"x\"\")\",-12.50\r\n'+1,3\r\n'@a,4\r\n'-b,5\r\n");
    }

    @Test
    void isUtf8() {
        assertThat(new String(Csv.bytes(csv(row("سود", "1"))), StandardCharsets.UTF_8))
                .contains("سود,1");
    }

    private static Function<Column, String> row(String name, String figure) {
        Map<Column, String> fields = Map.of(Col.NAME, name, Col.FIGURE, figure);
        return column -> fields.getOrDefault(column, "");
    }

    @SafeVarargs
    private static String csv(Function<Column, String>... rows) {
        return Csv.of(List.of(Col.values()), Column::name, List.of(rows));
    }
}
