package dev.yoke.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.strategy.Parameter;
import dev.yoke.core.strategy.Strategies;
import dev.yoke.core.strategy.Strategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The page of a strategy says what its code says, and its picture shows what its code does. With
/// `-Dyoke.pictures=draw` the pictures are drawn anew.
final class StrategyDocumentsTest {
    private static final Path FOLDER = Yoke.ROOT.resolve("docs").resolve("strategies");

    static List<Strategy> strategies() {
        return Strategies.ALL;
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void thePageHasTheExactDefinitionAndEveryParameter(Strategy strategy) {
        String page = text(strategy.id() + ".md");

        assertThat(page).startsWith("# " + strategy.title() + "\n").contains("](" + strategy.id() + ".svg)");
        assertThat(page).contains("```\n" + strategy.definition() + "\n```\n");
        for (Parameter parameter : strategy.parameters()) {
            assertThat(page).contains(row(parameter));
        }
    }

    private static String row(Parameter parameter) {
        return "| `" + parameter.key() + "` | " + FixedPoint.format(parameter.standard()) + " | "
                + FixedPoint.format(parameter.least()) + " to " + FixedPoint.format(parameter.most()) + " | "
                + parameter.unit() + " | " + parameter.text() + " |\n";
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void thePictureShowsWhatTheStrategyDoes(Strategy strategy) throws IOException {
        String drawn = StrategyPicture.of(strategy);
        if ("draw".equals(System.getProperty("yoke.pictures"))) {
            Files.writeString(FOLDER.resolve(strategy.id() + ".svg"), drawn);
        }
        assertThat(text(strategy.id() + ".svg")).isEqualTo(drawn);
    }

    private static String text(String name) {
        return Yoke.text(FOLDER.resolve(name)).replace("\r\n", "\n");
    }
}
