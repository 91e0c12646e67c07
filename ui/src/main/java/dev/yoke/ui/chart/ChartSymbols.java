package dev.yoke.ui.chart;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.TerminalView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The symbols of all terminals, which a chart can show, and the search in them. Thread: FX.
final class ChartSymbols {

    private List<Instrument> known = List.of();
    private long count = -1;

    /// `XAUUSD · demo-1`.
    static String text(Instrument instrument) {
        return instrument.symbol() + " · " + instrument.terminal();
    }

    /// Takes over the symbols as they are now. Called every frame: as long as no terminal or symbol came or went it
    /// only counts.
    ///
    /// @return whether others were known before
    boolean follow(CockpitView view) {
        long now = view.terminals().size();
        for (TerminalView terminal : view.terminals()) {
            now += 1_000L * terminal.symbols().size();
        }
        if (now == count) {
            return false;
        }
        count = now;
        List<Instrument> found = new ArrayList<>();
        for (TerminalView terminal : view.terminals()) {
            for (SymbolSpec spec : terminal.symbols()) {
                found.add(new Instrument(terminal.id(), spec.symbol()));
            }
        }
        known = List.copyOf(found);
        return true;
    }

    List<Instrument> known() {
        return known;
    }

    /// The symbols that contain what was typed, those that begin with it first. Of a text that was chosen from here
    /// the part before the terminal counts.
    List<Instrument> search(String typed, Optional<Instrument> chosen) {
        String text = typed.strip();
        boolean whole = chosen.map(ChartSymbols::text).filter(text::equals).isPresent();
        String wanted = whole ? "" : text.toUpperCase(Locale.ROOT);
        List<Instrument> found = new ArrayList<>();
        for (Instrument each : known) {
            if (text(each).toUpperCase(Locale.ROOT).contains(wanted)) {
                found.add(each);
            }
        }
        found.sort(Comparator.comparing(
                each -> !each.symbol().name().toUpperCase(Locale.ROOT).startsWith(wanted)));
        return found;
    }
}
