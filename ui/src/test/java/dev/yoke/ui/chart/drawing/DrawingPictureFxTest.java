package dev.yoke.ui.chart.drawing;

import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.testkit.GoldenPicture;
import dev.yoke.ui.chart.TradedChart;
import dev.yoke.ui.chart.drawing.Drawing.Kind;
import dev.yoke.ui.theme.Theme;
import dev.yoke.ui.words.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// One drawing of each kind, the risk box chosen.
class DrawingPictureFxTest {

    @ParameterizedTest
    @EnumSource(Theme.class)
    void looksAsItDid(Theme theme) {
        picture(
                theme,
                Language.EN,
                "drawings-" + theme.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    @Test
    void looksAsItDidInPersian() {
        picture(Theme.DARK, Language.FA, "drawings-dark-fa");
    }

    private static void picture(Theme theme, Language language, String name) {
        try (TradedChart chart = new TradedChart()) {
            chart.desk.preferences().languageProperty().set(language);
            chart.cockpit.answerWith(command -> command instanceof Command.PreviewSignal preview
                    ? new Answer(Answer.Status.ACCEPTED, "", List.of(DrawingFxTest.decision(preview)))
                    : Answer.accepted(""));
            chart.show(theme, 980, 640);
            draw(chart);
            chart.clock.advance(250);
            chart.frame();
            chart.frame();
            GoldenPicture.assertLooksAs(name, chart.scene());
        }
    }

    private static void draw(TradedChart chart) {
        long last = chart.view().candles().openServerMs(399);
        long bar = 300_000;
        DrawingShelf shelf = new DrawingShelf(chart.desk.memory(), () -> {}, () -> {});
        shelf.open(TradedChart.EURUSD.symbol());
        List<Drawing> drawings = new ArrayList<>();
        add(drawings, Kind.SEGMENT, 1, at(last - 88 * bar, "1.08780"), at(last - 60 * bar, "1.08500"));
        add(drawings, Kind.RAY, 2, at(last - 52 * bar, "1.08060"), at(last - 40 * bar, "1.08200"));
        add(drawings, Kind.HORIZONTAL, 3, at(last - 52 * bar, "1.08830"));
        add(drawings, Kind.VERTICAL, 3, at(last - 30 * bar, "1.08300"));
        add(drawings, Kind.RECTANGLE, 2, at(last - 64 * bar, "1.08100"), at(last - 42 * bar, "1.08000"));
        add(drawings, Kind.FIBONACCI, 1, at(last - 46 * bar, "1.08020"), at(last - 14 * bar, "1.08780"));
        add(drawings, Kind.RISK_BOX, 1, at(last - 100 * bar, "1.08350"), at(last - 70 * bar, "1.08250"));
        chart.run(() -> shelf.write(drawings));
        chart.run(() -> ((Drawings) chart.part(Drawings.class)).model().selectNext(-1));
    }

    private static void add(List<Drawing> drawings, Kind kind, int colour, Anchor... places) {
        drawings.add(Drawing.of(
                "d" + drawings.size(), kind, TradedChart.TERMINAL.name(), 7_200_000, List.of(places), colour));
    }

    private static Anchor at(long serverMs, String price) {
        return new Anchor(serverMs, TradedChart.units(price));
    }
}
