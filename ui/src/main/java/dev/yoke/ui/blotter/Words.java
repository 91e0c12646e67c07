package dev.yoke.ui.blotter;

import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.OrderType;
import dev.yoke.ui.words.Phrases;
import java.util.Locale;

/// The screen's words for the engine's names.
final class Words {

    private Words() {}

    static String type(Phrases words, OrderType type) {
        return words.get("type." + type.name());
    }

    static String entry(Phrases words, Deal.Entry entry) {
        return words.get("entry." + entry.name());
    }

    static String reason(Phrases words, Deal.Reason reason) {
        return words.get("reason." + reason.name());
    }

    /// What opened it, as its sender calls itself; a person's own trades in the screen's language.
    static String source(Phrases words, String source) {
        String key = "source." + source.toLowerCase(Locale.ROOT);
        return words.has(key) ? words.get(key) : source;
    }
}
