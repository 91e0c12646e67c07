package dev.yoke.ui.heatmap;

import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Underlying;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.PositionView;
import dev.yoke.core.view.TerminalView;
import dev.yoke.ui.desk.Amounts;
import dev.yoke.ui.heatmap.HeatGrid.Place;
import dev.yoke.ui.heatmap.HeatGrid.Row;
import dev.yoke.ui.theme.Figures;
import dev.yoke.ui.words.Phrases;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The positions that a cell is made of.
///
/// @param crumb where one is: `EUR, FTMO 100k`
record HeatDrill(String crumb, List<Line> positions) {

    /// One position, as a line that reads without the table it stands in.
    record Line(String account, String symbol, String side, String lots, String profit, String risk) {}

    static HeatDrill of(CockpitView view, Place place, Row row, Phrases words, Amounts amounts) {
        String where = place.account().map(TerminalId::name).orElse(words.get("total"));
        return new HeatDrill(
                row.name() + ", " + where,
                lines(
                        view,
                        words,
                        amounts,
                        position -> HeatCells.isOf(place, position.position().terminal())
                                && (row.limit() || hasLeg(view, position, row.key()))));
    }

    /// What is open in these symbols, by their common names.
    static HeatDrill ofSymbols(CockpitView view, Set<String> symbols, Phrases words, Amounts amounts) {
        return new HeatDrill(
                String.join(" / ", symbols.stream().sorted().toList()),
                lines(
                        view,
                        words,
                        amounts,
                        position -> symbols.contains(
                                underlying(view, position).map(Underlying::name).orElse(""))));
    }

    private static List<Line> lines(CockpitView view, Phrases words, Amounts amounts, Predicate<PositionView> wanted) {
        return view.positions().stream()
                .filter(wanted)
                .map(position -> line(position, words, amounts))
                .toList();
    }

    private static Line line(PositionView position, Phrases words, Amounts amounts) {
        return new Line(
                position.position().terminal().name(),
                position.position().symbol().name(),
                position.position().side().name(),
                amounts.lots(position.position().lots().units()),
                Figures.rMultiple(position.rMultiple()) + " R",
                position.nakedStop()
                        ? words.get("naked")
                        : amounts.money(position.risk().units(), position.risk().currency()));
    }

    private static boolean hasLeg(CockpitView view, PositionView position, String currency) {
        return underlying(view, position)
                .map(of -> of.base().equals(currency) || of.profit().equals(currency))
                .orElse(false);
    }

    private static Optional<Underlying> underlying(CockpitView view, PositionView position) {
        Symbol symbol = position.position().symbol();
        Optional<SymbolSpec> spec = view.terminals().stream()
                .filter(terminal -> terminal.id().equals(position.position().terminal()))
                .map(TerminalView::symbols)
                .flatMap(List::stream)
                .filter(one -> one.symbol().equals(symbol))
                .findFirst();
        return Optional.of(spec.map(Underlying::of).orElseGet(() -> Underlying.unspecified(symbol)));
    }
}
