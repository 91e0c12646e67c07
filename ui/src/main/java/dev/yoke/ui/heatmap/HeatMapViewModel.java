package dev.yoke.ui.heatmap;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.RiskView;
import dev.yoke.core.view.RiskView.AccountRisk;
import dev.yoke.core.view.RiskView.CurrencyLeg;
import dev.yoke.core.view.RiskView.LimitMeter;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.theme.Figures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The map as rows and columns: currencies and limits down, accounts across.
public final class HeatMapViewModel {

    /// Exposure in one currency that colours a cell in full: five times the equity.
    static final double FULL_SCALE = 5.0;

    /// One cell. `share` 0 to 1 fills or colours it; `sign` of the exposure, 0 for a limit.
    record Cell(String text, double share, int sign, String tip) {
        static final Cell EMPTY = new Cell("", 0, 0, "");
    }

    record Row(String name, boolean limit) {}

    /// What is drawn. Equal grids have equal structure.
    record Grid(List<TerminalId> accounts, List<Row> rows) {
        static final Grid EMPTY = new Grid(List.of(), List.of());
    }

    record Place(Row row, TerminalId account) {}

    private final ScreenPorts ports;
    private final Consumer<String> onDrill;
    private final ReadOnlyObjectWrapper<Grid> grid = new ReadOnlyObjectWrapper<>(Grid.EMPTY);
    private final ReadOnlyObjectWrapper<Map<Place, Cell>> cells = new ReadOnlyObjectWrapper<>(Map.of());
    private long lastVersion = -1;

    /// @param onDrill is told the words that find what a cell is made of: the account, and the
    ///     currency for an exposure in another than the account's
    public HeatMapViewModel(ScreenPorts ports, Consumer<String> onDrill) {
        this.ports = ports;
        this.onDrill = onDrill;
    }

    public void onFrame() {
        CockpitView view = ports.views().current();
        if (view.version() == lastVersion) {
            return;
        }
        lastVersion = view.version();
        RiskView risk = view.risk();
        grid.set(gridOf(risk));
        cells.set(cellsOf(risk));
    }

    private static Grid gridOf(RiskView risk) {
        Set<String> currencies = new TreeSet<>();
        risk.legs().forEach(leg -> currencies.add(leg.legCurrency()));
        Map<String, String> limits = new LinkedHashMap<>();
        risk.accounts().forEach(account -> account.meters().forEach(m -> limits.putIfAbsent(m.rule(), m.name())));
        List<Row> rows = new ArrayList<>();
        currencies.forEach(currency -> rows.add(new Row(currency, false)));
        new LinkedHashSet<>(limits.values()).forEach(name -> rows.add(new Row(name, true)));
        return new Grid(risk.accounts().stream().map(AccountRisk::terminal).toList(), List.copyOf(rows));
    }

    private static Map<Place, Cell> cellsOf(RiskView risk) {
        Map<Place, Cell> cells = new HashMap<>();
        for (CurrencyLeg leg : risk.legs()) {
            cells.put(new Place(new Row(leg.legCurrency(), false), leg.terminal()), cellOf(leg));
        }
        for (AccountRisk account : risk.accounts()) {
            for (LimitMeter meter : account.meters()) {
                cells.put(new Place(new Row(meter.name(), true), account.terminal()), cellOf(account, meter));
            }
        }
        return cells;
    }

    private static Cell cellOf(CurrencyLeg leg) {
        int sign = Long.signum(leg.amount());
        if (!leg.converted()) {
            return new Cell(
                    "no rate",
                    0,
                    sign,
                    leg.legCurrency() + " at " + leg.terminal() + ": no rate to the account's currency is quoted");
        }
        double share = (double) leg.shareOfEquity() / 100_000_000L;
        long percent = leg.shareOfEquity() * 100 * sign;
        return new Cell(
                Figures.signed(percent, 0) + " %",
                Math.clamp(share / FULL_SCALE, 0, 1),
                sign,
                (sign < 0 ? "short " : "long ") + Figures.decimal(Math.abs(leg.amount()), 0) + " " + leg.legCurrency()
                        + " at " + leg.terminal() + ", share of equity");
    }

    private static Cell cellOf(AccountRisk account, LimitMeter meter) {
        double share = (double) meter.usedShare() / 100_000_000L;
        return new Cell(
                figure(meter.value()),
                Math.max(0, share),
                0,
                account.terminal() + ": " + meter.name() + " " + meter.value() + " of " + meter.limit());
    }

    /// The figure alone; what it is the figure of (`0.99 % XAUUSD`) is in the tip.
    private static String figure(String value) {
        int percent = value.indexOf('%');
        return percent < 0 ? value : value.substring(0, percent + 1);
    }

    void drill(Place place) {
        String account = place.account().name();
        boolean byCurrency = !place.row().limit() && !place.row().name().equals(currencyOf(place.account()));
        onDrill.accept(byCurrency ? account + " " + place.row().name() : account);
    }

    /// Every position has a leg in it, whatever its symbol says.
    private String currencyOf(TerminalId account) {
        return ports.views().current().risk().accounts().stream()
                .filter(risk -> risk.terminal().equals(account))
                .map(AccountRisk::currency)
                .findFirst()
                .orElse("");
    }

    ReadOnlyObjectProperty<Grid> gridProperty() {
        return grid.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Map<Place, Cell>> cellsProperty() {
        return cells.getReadOnlyProperty();
    }
}
