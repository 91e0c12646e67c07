package dev.yoke.ui.risk;

import dev.yoke.core.risk.Limit;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.theme.Measures;
import dev.yoke.ui.words.Phrases;
import dev.yoke.ui.words.RuleNames;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// Limit meters at rest, high and over, for the sampler. Thread: FX.
public final class RiskSamples {

    private RiskSamples() {}

    public static Node meters(ScreenPorts ports) {
        Phrases words = ports.phrases(RiskSamples.class);
        VBox all = new VBox(Measures.GAP_4);
        all.getStyleClass().addAll("panel", "risk");
        all.getStylesheets()
                .add(Objects.requireNonNull(RiskSamples.class.getResource("risk.css"), "css")
                        .toExternalForm());
        Limit[] limits = Limit.values();
        double[] shares = {0.2, 0.77, 1.1};
        for (int i = 0; i < shares.length; i++) {
            String name = RuleNames.in(ports.desk().language()).limit(limits[i]);
            String value = Math.round(shares[i] * 500) / 100.0 + " %";
            MeterRow row = new MeterRow(ports, words);
            row.show(new RiskPicture.Meter(
                    limits[i].key(), name, value, "5.0 %", shares[i], "", name + " " + value, List.of(limits[i])));
            all.getChildren().add(row);
        }
        return all;
    }
}
