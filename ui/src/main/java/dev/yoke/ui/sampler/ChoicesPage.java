package dev.yoke.ui.sampler;

import dev.yoke.core.risk.Limit;
import dev.yoke.ui.control.LimitLink;
import dev.yoke.ui.control.Segments;
import dev.yoke.ui.control.WrappedLabel;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.theme.Measures;
import dev.yoke.ui.theme.Sentence;
import dev.yoke.ui.words.Phrases;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// One of few side by side, the link to a limit's setting, and sentences that go on in the next line.
final class ChoicesPage {

    private static final double NARROW = 240;

    private ChoicesPage() {}

    static Node make(ScreenPorts ports) {
        Phrases words = ports.phrases(ChoicesPage.class);
        Segments<Integer> all = segments();
        Segments<Integer> off = segments();
        off.setDisable(true);
        Sentence sentence = new Sentence("muted-sentence");
        sentence.setText(words.get("choices.long"));
        sentence.setMaxWidth(NARROW);
        WrappedLabel wrapped = new WrappedLabel("EURUSD  1.08512  +0.81 %  2.1 R  EURUSD  1.08512  +0.81 %  2.1 R");
        wrapped.setMaxWidth(NARROW);
        return new VBox(
                Measures.GAP_12,
                new Section(words.get("choices.segments"), all, off),
                new Section(words.get("choices.links"), LimitLink.to(ports, Limit.values()[0])),
                new Section(words.get("choices.sentences"), new VBox(sentence), new VBox(wrapped)));
    }

    private static Segments<Integer> segments() {
        SimpleObjectProperty<Integer> chosen = new SimpleObjectProperty<>(15);
        Segments<Integer> segments = new Segments<>(chosen, List.of(5, 15, 30), minutes -> "M" + minutes);
        segments.attach(new Subscriptions());
        return segments;
    }
}
