package dev.yoke.ui.chart;

import dev.yoke.core.indicator.Study;
import dev.yoke.testkit.FxStage;
import dev.yoke.testkit.GoldenPicture;
import dev.yoke.ui.chart.candle.ChartStyle;
import dev.yoke.ui.chart.indicator.ShownStudy;
import dev.yoke.ui.theme.Theme;
import dev.yoke.ui.theme.Token;
import dev.yoke.ui.words.Language;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// How the chart looks, held against pictures that somebody looked at.
class ChartLooksFxTest {

    private static void picture(String name, Theme theme, Language language, Consumer<ChartViewModel> then) {
        try (TradedChart chart = new TradedChart()) {
            chart.desk.preferences().languageProperty().set(language);
            chart.show(theme, 980, 640);
            FxStage.run(() -> then.accept(chart.panel().model()));
            chart.frame();
            chart.moveTo(500, 240);
            chart.frame();
            GoldenPicture.assertLooksAs(name, chart.scene());
        }
    }

    private static void panes(ChartViewModel model) {
        model.look()
                .studies()
                .setAll(
                        ShownStudy.of(1, Study.BOLLINGER, Token.SERIES_2),
                        ShownStudy.of(2, Study.RSI, Token.SERIES_3),
                        ShownStudy.of(3, Study.MACD, Token.SERIES_1));
    }

    @ParameterizedTest
    @CsvSource({"DARK, chart-dark", "LIGHT, chart-light", "COLOUR_BLIND, chart-colour-blind"})
    void looksAsItDid(Theme theme, String name) {
        picture(name, theme, Language.EN, model -> {});
    }

    @Test
    void looksAsItDidInPersian() {
        picture("chart-dark-fa", Theme.DARK, Language.FA, ChartLooksFxTest::panes);
    }

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"DARK", "LIGHT"})
    void panesLookAsTheyDid(Theme theme) {
        picture(
                "chart-panes-" + theme.name().toLowerCase(java.util.Locale.ROOT),
                theme,
                Language.EN,
                ChartLooksFxTest::panes);
    }

    @ParameterizedTest
    @CsvSource({"BARS, chart-bars-dark", "LINE, chart-line-dark", "HEIKIN_ASHI, chart-heikin-dark"})
    void everyStyleLooksAsItDid(ChartStyle style, String name) {
        picture(
                name,
                Theme.DARK,
                Language.EN,
                model -> model.look().styleProperty().set(style));
    }

    @Test
    void sessionsAndACloudLookAsTheyDid() {
        picture("chart-sessions-dark", Theme.DARK, Language.EN, model -> {
            model.look().sessionsProperty().set(true);
            model.look()
                    .studies()
                    .setAll(
                            ShownStudy.of(1, Study.ICHIMOKU, Token.SERIES_1),
                            ShownStudy.of(2, Study.SUPERTREND, Token.SERIES_2),
                            ShownStudy.of(3, Study.PARABOLIC_SAR, Token.SERIES_4));
        });
    }
}
