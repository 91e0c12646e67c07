package dev.yoke.ui.chart;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.trade.Account;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.HaltView;
import dev.yoke.core.view.JournalView;
import dev.yoke.core.view.LevelChange;
import dev.yoke.core.view.OrderView;
import dev.yoke.core.view.PositionView;
import dev.yoke.core.view.QuoteView;
import dev.yoke.core.view.RiskView;
import dev.yoke.core.view.TerminalView;
import dev.yoke.testkit.FakeClock;
import dev.yoke.testkit.FakeCockpit;
import dev.yoke.testkit.FxStage;
import dev.yoke.testkit.KeptTexts;
import dev.yoke.testkit.Views;
import dev.yoke.ui.control.OverlayHost;
import dev.yoke.ui.desk.Desk;
import dev.yoke.ui.desk.Notices;
import dev.yoke.ui.desk.PanelSite;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Background;
import dev.yoke.ui.fx.ManualFrames;
import dev.yoke.ui.theme.Theme;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

/// A chart of EURUSD at 1.08500 / 1.08512 with what a test puts there, in a window with a real mouse and keys. One lot
/// gains one dollar per point.
public final class TradedChart implements AutoCloseable {

    public static final TerminalId TERMINAL = new TerminalId("FTMO 100k");
    public static final Instrument EURUSD = new Instrument(TERMINAL, new Symbol("EURUSD"));
    public static final long BID = units("1.08500");
    public static final long ASK = units("1.08512");

    public final FakeCockpit cockpit = new FakeCockpit();
    public final ManualFrames frames = new ManualFrames();
    public final FakeClock clock = new FakeClock(Views.NOW);
    public final KeptTexts kept;
    public final Desk desk;
    public final List<Notices.Notice> notices = new ArrayList<>();
    public final ScreenPorts ports;
    public List<PositionView> positions = List.of();
    public List<OrderView> orders = List.of();
    public LinkState link = LinkState.LIVE;
    public boolean halted;
    public int stopsLevelPoints;
    private ChartView view;
    private FxStage stage;
    private Scene scene;
    private Robot robot;

    public TradedChart() {
        this(new KeptTexts());
    }

    public TradedChart(KeptTexts kept) {
        this.kept = kept;
        desk = new Desk(kept);
        desk.preferences().languageProperty().set(dev.yoke.ui.words.Language.EN);
        desk.notices().onNotice(notices::add);
        ports = new ScreenPorts(
                cockpit,
                cockpit,
                frames,
                clock,
                ZoneId.of("UTC"),
                Runnable::run,
                new Background(Runnable::run, Runnable::run),
                desk);
        cockpit.keep(wave(Timeframe.M5));
        cockpit.keep(wave(Timeframe.H1));
        tell();
    }

    /// Swings between 1.0802 and 1.0888 and ends at the bid.
    private static StoredCandles wave(Timeframe timeframe) {
        SplittableRandom random = new SplittableRandom(5);
        StoredCandles candles = new StoredCandles(EURUSD, timeframe);
        long last = timeframe.openTime(Views.NOW + 7_200_000);
        double before = 1.0845;
        for (int i = 399; i >= 0; i--) {
            double close = i == 0 ? 1.085 : 1.0845 + 0.0038 * Math.sin(i / 11.0) + (random.nextDouble() - 0.5) * 0.0004;
            candles.add(
                    last - i * timeframe.durationMs(),
                    before,
                    Math.max(before, close) + random.nextDouble() * 0.0003,
                    Math.min(before, close) - random.nextDouble() * 0.0003,
                    close,
                    60 + random.nextLong(300));
            before = close;
        }
        return candles;
    }

    /// Shows the market and the trades as they are in the fields now.
    public void tell() {
        cockpit.show(new CockpitView(
                1,
                clock.nowMs(),
                halted ? new HaltView(true, clock.nowMs(), "button") : HaltView.RUNNING,
                List.of(terminal()),
                positions,
                orders,
                List.of(),
                List.of(),
                List.of(new QuoteView(EURUSD, BID, ASK, clock.nowMs(), 5, 1_000, 0, false)),
                RiskView.EMPTY,
                Optional.empty(),
                List.of(),
                new JournalView(true, "", 0, 0, 0)));
    }

    private TerminalView terminal() {
        Money money = Money.parse("100000", "USD");
        Money zero = Money.zero("USD");
        return new TerminalView(
                TERMINAL,
                Optional.empty(),
                link,
                "",
                clock.nowMs(),
                7_200_000,
                0,
                Optional.of(new Account(
                        TERMINAL, money, money, zero, zero, money, 0, Account.StopOutMode.PERCENT, 0, zero, true)),
                true,
                false,
                true,
                "",
                0,
                0,
                0,
                List.of(spec()));
    }

    public SymbolSpec spec() {
        return new SymbolSpec(
                EURUSD.symbol(),
                "",
                "",
                "EUR",
                "USD",
                "EUR",
                5,
                1_000,
                1_000,
                FixedPoint.ONE,
                FixedPoint.ONE,
                100_000 * FixedPoint.ONE,
                units("0.01"),
                units("100"),
                units("0.01"),
                0,
                stopsLevelPoints,
                0,
                SymbolSpec.CalcMode.FOREX,
                SymbolSpec.ExecutionMode.MARKET,
                Set.of(),
                SymbolSpec.SymbolTradeMode.FULL,
                0,
                0,
                3,
                0);
    }

    /// Half a lot, one R = 100 dollars.
    public static PositionView position(long id, Side side, String entry, String stop, String target) {
        return position(id, side, entry, stop, target, Optional.empty());
    }

    public static PositionView position(
            long id, Side side, String entry, String stop, String target, Optional<LevelChange> change) {
        Money zero = Money.zero("USD");
        long points = (BID - units(entry)) * side.sign() / 1_000;
        Money profit = new Money(points * FixedPoint.ONE / 2, "USD");
        Position position = new Position(
                TERMINAL,
                id,
                id,
                EURUSD.symbol(),
                side,
                Lots.parse("0.50"),
                Price.parse(entry),
                Price.parse(stop),
                Price.parse(target),
                Price.of(BID),
                zero,
                zero,
                profit,
                0,
                "",
                Views.NOW - 600_000);
        return new PositionView(
                position,
                profit,
                new Money(100 * FixedPoint.ONE, "USD"),
                zero,
                units(stop) == 0,
                profit.units() / 100,
                points * FixedPoint.ONE / 10,
                "manual",
                5,
                false,
                Optional.empty(),
                100 * FixedPoint.ONE,
                change);
    }

    public static OrderView order(long ticket, Side side, OrderType type, String price, String stop, String target) {
        return new OrderView(
                new Order(
                        TERMINAL,
                        ticket,
                        EURUSD.symbol(),
                        side,
                        type,
                        Lots.parse("0.20"),
                        Lots.parse("0.20"),
                        Price.parse(price),
                        Price.NONE,
                        Price.parse(stop),
                        Price.parse(target),
                        0,
                        "",
                        Views.NOW - 600_000,
                        0),
                "manual",
                5,
                false,
                units("40"),
                Optional.empty());
    }

    public TradedChart show() {
        return show(Theme.DARK, 960, 620);
    }

    public TradedChart show(Theme theme, double width, double height) {
        view = FxStage.call(() -> new ChartView(ports, new PanelSite("chart")));
        stage = FxStage.show(() -> {
            OverlayHost host = new OverlayHost(view.node());
            host.setNodeOrientation(
                    desk.language().isRightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
            scene = new Scene(host, width, height);
            theme.apply(scene);
            // As the shell does in every window.
            scene.addEventHandler(
                    KeyEvent.KEY_PRESSED,
                    event -> desk.actions()
                            .of(event)
                            .ifPresent(action -> action.run().run()));
            view.attach();
            return scene;
        });
        robot = FxStage.call(Robot::new);
        run(() -> view.surface().requestFocus());
        frame();
        frame();
        if (y("1.08050") > view.surface().plotHeight() || y("1.08850") < 0) {
            throw new IllegalStateException("the walk does not show 1.08050 to 1.08850");
        }
        return this;
    }

    /// The chart stays at its symbol whatever the desk is at.
    public void unlink() {
        run(() -> view.model().link().colourProperty().set(dev.yoke.ui.desk.Links.Colour.NONE));
    }

    public Scene scene() {
        return scene;
    }

    /// Lets what was done reach the screen.
    public void frame() {
        stage.pulse();
        FxStage.run(() -> frames.step(16));
        stage.pulse();
    }

    public void run(Runnable work) {
        FxStage.run(work);
        frame();
    }

    /// Where a price lies, on a whole pixel, as the mouse is.
    public double y(String price) {
        return FxStage.call(() -> (double) Math.round(view.surface().scale().y(units(price) / 1e8)));
    }

    /// The price at a place, on whole points.
    public long priceAt(double y) {
        return FxStage.call(() ->
                FixedPoint.roundTo(FixedPoint.fromDouble(view.surface().scale().price(y)), 1_000));
    }

    public double x(long serverMs) {
        return FxStage.call(() -> view.surface().scale().x(view.surface().plot().index(serverMs)));
    }

    public void moveTo(double x, double y) {
        run(() -> robot.mouseMove(
                view.surface().localToScreen(view.surface().plot().toNode(x, y))));
    }

    public void press() {
        run(() -> robot.mousePress(MouseButton.PRIMARY));
    }

    public void release() {
        run(() -> robot.mouseRelease(MouseButton.PRIMARY));
    }

    public void click(double x, double y) {
        moveTo(x, y);
        press();
        release();
    }

    /// Presses at one place and moves to the other in three steps; does not let go.
    public void drag(double x, double fromY, double toX, double toY) {
        moveTo(x, fromY);
        press();
        for (int i = 1; i <= 3; i++) {
            moveTo(x + (toX - x) * i / 3, fromY + (toY - fromY) * i / 3);
        }
    }

    public void rightClick() {
        run(() -> {
            robot.mousePress(MouseButton.SECONDARY);
            robot.mouseRelease(MouseButton.SECONDARY);
        });
    }

    public void type(KeyCode... keys) {
        for (KeyCode key : keys) {
            run(() -> {
                robot.keyPress(key);
                robot.keyRelease(key);
            });
        }
    }

    public void typeWith(KeyCode modifier, KeyCode... keys) {
        run(() -> robot.keyPress(modifier));
        type(keys);
        run(() -> robot.keyRelease(modifier));
    }

    public void click(String selector) {
        stage.click(stage.find(selector));
        frame();
    }

    public Optional<javafx.scene.Node> find(String selector) {
        return FxStage.call(() -> Optional.ofNullable(scene.getRoot().lookup(selector)));
    }

    /// The words on the strip that asks; empty while nothing is asked.
    public String asked() {
        return FxStage.call(() -> {
            javafx.scene.Node strip = scene.getRoot().lookup(".line-confirm");
            return strip.isVisible() ? strip.getAccessibleText() : "";
        });
    }

    public List<String> menuIds() {
        return FxStage.call(() -> view.menu().getItems().stream()
                .map(javafx.scene.control.MenuItem::getId)
                .filter(java.util.Objects::nonNull)
                .toList());
    }

    public void fire(String menuId) {
        run(() -> {
            view.menu().hide();
            view.menu().getItems().stream()
                    .filter(item -> menuId.equals(item.getId()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
        });
    }

    public boolean focused() {
        return FxStage.call(() -> view.surface().isFocused());
    }

    /// The panel itself, for tests of this package.
    ChartView panel() {
        return view;
    }

    public dev.yoke.ui.chart.plot.Plot view() {
        return view.surface().plot();
    }

    /// Detaches and attaches again, so many times.
    public void reattach(int times) {
        run(() -> {
            for (int i = 0; i < times; i++) {
                view.detach();
                view.attach();
            }
        });
    }

    public void detach() {
        FxStage.run(view::detach);
    }

    public double pixel(double price) {
        return FxStage.call(() -> (double) Math.round(view.surface().scale().y(price)));
    }

    public Object part(Class<?> type) {
        return view.parts().stream().filter(type::isInstance).findFirst().orElseThrow();
    }

    public Point2D middle() {
        return FxStage.call(() -> view.surface().middle());
    }

    public String lastNotice() {
        return notices.isEmpty() ? "" : notices.getLast().text();
    }

    public static long units(String text) {
        return FixedPoint.parse(text);
    }

    @Override
    public void close() {
        FxStage.run(view::detach);
        stage.close();
    }
}
