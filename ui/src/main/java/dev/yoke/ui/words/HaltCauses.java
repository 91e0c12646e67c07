package dev.yoke.ui.words;

/// What halted the entries, in a language of the screen: the same words in the header and in every panel. Thread: any;
/// immutable.
public final class HaltCauses {

    private final Phrases phrases;

    private HaltCauses(Phrases phrases) {
        this.phrases = phrases;
    }

    public static HaltCauses in(Language language) {
        return new HaltCauses(Phrases.of(HaltCauses.class, language));
    }

    /// `daily-loss, FTMO-1`: what halts is said in the trader's words, the account keeps its name.
    ///
    /// @param origin as in the record of the halt; empty = not known any more
    public String cause(String origin) {
        if (origin.isEmpty()) {
            return phrases.get("halt.by.earlier");
        }
        int comma = origin.indexOf(',');
        String what = comma < 0 ? origin : origin.substring(0, comma);
        String rest = comma < 0 ? "" : origin.substring(comma);
        String key = "halt.by." + what;
        return (phrases.has(key) ? phrases.get(key) : what.replace('-', ' ')) + rest;
    }
}
