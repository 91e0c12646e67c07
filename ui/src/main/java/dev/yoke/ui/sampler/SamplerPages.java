package dev.yoke.ui.sampler;

import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.heatmap.HeatSamples;
import dev.yoke.ui.risk.RiskSamples;
import dev.yoke.ui.shell.ShellSamples;
import dev.yoke.ui.words.Phrases;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;

/// The pages, a line each. Its title is `page.` and the id in the words of this package.
final class SamplerPages {

    private final Phrases words;

    SamplerPages(ScreenPorts ports) {
        words = ports.phrases(SamplerPages.class);
    }

    List<SamplerPage> all() {
        return List.of(
                page("colours", ColoursPage::make),
                page("controls", ports -> new ControlsPage(ports).make()),
                page("table", ports -> new TablePage(ports).make()),
                page("figures", FiguresPage::make),
                page("choices", ChoicesPage::make),
                page("ticket", PanelsPage::ticket),
                page("chart", PanelsPage::chart),
                page("watch", PanelsPage::watchList),
                page("heat", HeatSamples::cells),
                page("meters", RiskSamples::meters),
                page("states", ports -> new StatesPage(ports).make()),
                page("dialogs", ports -> new DialogsPage(ports).make()),
                page("keys", KeysPage::make),
                page("accounts", ShellSamples::accounts),
                page("status", ShellSamples::status),
                page("flatten", ShellSamples::flatten),
                page("toasts", ShellSamples::toasts));
    }

    private SamplerPage page(String id, Function<ScreenPorts, Node> make) {
        return new SamplerPage(id, words.get("page." + id), make);
    }
}
