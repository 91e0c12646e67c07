package dev.yoke.ui.ticket;

import dev.yoke.core.view.EntryPreview;
import java.util.Optional;

/// When the trader chooses another unit, says the same size or level in it, as far as the last answer knows it.
/// Thread: FX.
final class TicketTranslation {

    private final TicketFields fields;
    private final TicketMarket market;
    private Optional<EntryPreview> known = Optional.empty();
    private boolean quiet;

    TicketTranslation(TicketFields fields, TicketMarket market) {
        this.fields = fields;
        this.market = market;
    }

    void listen() {
        fields.sizeIn.subscribe((before, now) -> translate(() -> TicketUnitsChange.size(fields, now, known)));
        fields.stopIn.subscribe((before, now) -> translate(() -> TicketUnitsChange.level(
                fields.stop, now, known.map(EntryPreview::stop), market.digits(), market.usualStop())));
        fields.targetIn.subscribe((before, now) -> translate(() -> TicketUnitsChange.level(
                fields.target, now, known.map(EntryPreview::target), market.digits(), market.usualTarget())));
    }

    private void translate(Runnable change) {
        if (!quiet) {
            quietly(change);
        }
    }

    /// Changes fields without anything being translated.
    void quietly(Runnable change) {
        quiet = true;
        try {
            change.run();
        } finally {
            quiet = false;
        }
    }

    /// What the engine says of the fields as they stand.
    void learn(Optional<EntryPreview> lead) {
        known = lead;
    }

    void forget() {
        known = Optional.empty();
    }

    /// A figure was changed by hand: what the engine said of the one before is no translation of it.
    void edited() {
        if (!quiet) {
            forget();
        }
    }
}
