package dev.yoke.ui.heatmap;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.view.RiskView;
import dev.yoke.core.view.RiskView.AccountRisk;
import dev.yoke.core.view.RiskView.CurrencyLeg;
import dev.yoke.core.view.RiskView.LimitMeter;
import dev.yoke.ui.control.MeterNames;
import dev.yoke.ui.desk.Amounts;
import dev.yoke.ui.heatmap.HeatGrid.Cell;
import dev.yoke.ui.heatmap.HeatGrid.Cells;
import dev.yoke.ui.heatmap.HeatGrid.Column;
import dev.yoke.ui.heatmap.HeatGrid.Place;
import dev.yoke.ui.heatmap.HeatGrid.Row;
import dev.yoke.ui.heatmap.HeatGrid.Shape;
import dev.yoke.ui.theme.Figures;
import dev.yoke.ui.words.Phrases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Makes the map's cells of the engine's picture, and with a pending ticket of the picture after it. Writes figures,
/// computes none.
final class HeatCells {

    private static final String CURRENCY_RULE = "currency-leg";

    private final Phrases words;
    private final Amounts amounts;
    private final MeterNames names;

    HeatCells(Phrases words, Amounts amounts) {
        this.words = words;
        this.amounts = amounts;
        this.names = new MeterNames(words.language());
    }

    Shape shape(RiskView now, Optional<RiskView> after) {
        if (now.accounts().isEmpty()) {
            return Shape.EMPTY;
        }
        List<Column> columns = new ArrayList<>();
        now.accounts()
                .forEach(account -> columns.add(new Column(
                        Optional.of(account.terminal()), account.terminal().name())));
        columns.add(new Column(Optional.empty(), words.get("total")));
        TreeSet<String> currencies = new TreeSet<>();
        now.legs().forEach(leg -> currencies.add(leg.legCurrency()));
        after.ifPresent(then -> then.legs().forEach(leg -> currencies.add(leg.legCurrency())));
        List<Row> rows = new ArrayList<>();
        currencies.forEach(currency -> rows.add(new Row(currency, currency, false)));
        Map<String, String> limits = new LinkedHashMap<>();
        now.accounts()
                .forEach(account -> account.meters().forEach(meter -> limits.putIfAbsent(key(meter), names.of(meter))));
        limits.forEach((key, name) -> rows.add(new Row(key, name, true)));
        return new Shape(List.copyOf(columns), List.copyOf(rows));
    }

    private static String key(LimitMeter meter) {
        return meter.rule() + "/" + meter.name();
    }

    Cells cells(RiskView now, Optional<RiskView> after) {
        Map<Place, Cell> before = cells(now);
        if (after.isEmpty()) {
            return new Cells(before);
        }
        Map<Place, Cell> cells = new HashMap<>(before);
        cells(after.get()).forEach((place, then) -> {
            Cell was = before.getOrDefault(place, Cell.EMPTY);
            if (!then.text().equals(was.text())) {
                cells.put(place, changed(was, then));
            }
        });
        return new Cells(cells);
    }

    private Cell changed(Cell was, Cell then) {
        String from = was.text().isEmpty() ? "0" : was.text().replace(" %", "");
        return new Cell(
                from + Cell.BECOMES + then.text(),
                then.share(),
                then.sign(),
                words.get("tip.after", was.tip().isEmpty() ? "0" : was.tip(), then.tip()),
                true);
    }

    private Map<Place, Cell> cells(RiskView risk) {
        Map<Place, Cell> cells = new HashMap<>();
        for (CurrencyLeg leg : risk.legs()) {
            cells.put(new Place(leg.legCurrency(), Optional.of(leg.terminal())), leg(leg));
        }
        for (AccountRisk account : risk.accounts()) {
            for (LimitMeter meter : account.meters()) {
                cells.put(
                        new Place(key(meter), Optional.of(account.terminal())),
                        meter(account.terminal().name(), meter, 0));
            }
        }
        for (LimitMeter meter : risk.overAll()) {
            if (meter.rule().equals(CURRENCY_RULE)) {
                int sign = meter.value().startsWith("-") || meter.value().startsWith("−") ? -1 : 1;
                cells.put(new Place(meter.name(), Optional.empty()), total(meter, sign));
            }
        }
        return cells;
    }

    private Cell leg(CurrencyLeg leg) {
        int sign = Long.signum(leg.amount());
        String account = leg.terminal().name();
        if (!leg.converted()) {
            return new Cell(words.get("no-rate"), 0, sign, words.get("tip.no-rate", leg.legCurrency(), account), false);
        }
        String amount = amounts.text(Figures.decimal(Math.abs(leg.amount()), 0));
        return new Cell(
                Figures.signed(leg.shareOfEquity() * 100 * sign, 0) + " %",
                FixedPoint.toDouble(leg.usedShare()),
                sign,
                words.get(
                        sign < 0 ? "tip.short" : "tip.long",
                        amount,
                        leg.legCurrency(),
                        account,
                        Figures.percent(leg.usedShare() * 100, 1)),
                false);
    }

    private Cell total(LimitMeter meter, int sign) {
        String value = Figures.written(meter.value());
        return new Cell(
                signedWhole(meter.value(), sign, value),
                FixedPoint.toDouble(meter.usedShare()),
                sign,
                words.get("tip.total", meter.name(), value, Figures.written(meter.limit())),
                false);
    }

    /// With as many decimals as the accounts beside it.
    private static String signedWhole(String value, int sign, String written) {
        int unit = value.indexOf(" %");
        return unit < 0
                ? (sign > 0 ? "+" : "") + written
                : Figures.signedPercent(
                        FixedPoint.parse(value.substring(0, unit).replace('−', '-')), 0);
    }

    private Cell meter(String account, LimitMeter meter, int sign) {
        return new Cell(
                figure(meter.value()),
                Math.max(0, FixedPoint.toDouble(meter.usedShare())),
                sign,
                words.get(
                        "tip.limit",
                        account,
                        names.of(meter),
                        Figures.written(amounts.sentence(meter.value())),
                        Figures.written(amounts.sentence(meter.limit()))),
                false);
    }

    /// The figure alone; what it is the figure of (`0.99 % XAUUSD`) is in the tip.
    private String figure(String value) {
        int percent = value.indexOf('%');
        return Figures.written(amounts.sentence(percent < 0 ? value : value.substring(0, percent + 1)));
    }

    /// The rows of one account, for what a cell is made of.
    static boolean isOf(Place place, TerminalId terminal) {
        return place.account().isEmpty() || place.account().get().equals(terminal);
    }
}
