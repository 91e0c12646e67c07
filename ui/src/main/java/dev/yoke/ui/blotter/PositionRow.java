package dev.yoke.ui.blotter;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.trade.Excursion;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.Position;
import dev.yoke.core.view.LevelChange;
import dev.yoke.core.view.NetPositions;
import dev.yoke.core.view.PlanView;
import dev.yoke.core.view.PositionCourse;
import dev.yoke.core.view.PositionView;
import dev.yoke.ui.theme.Figures;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// One open position.
final class PositionRow extends Row {

    /// What stays the same while a position lives.
    record Key(TerminalId terminal, long identifier) {
        static Key of(PositionView view) {
            return new Key(view.position().terminal(), view.position().identifier());
        }

        boolean isOf(PositionView view) {
            return identifier == view.position().identifier()
                    && terminal.equals(view.position().terminal());
        }
    }

    enum Col implements Column {
        ACCOUNT(Traits.text(76, 0)),
        SYMBOL(Traits.text(66, 0)),
        SIDE(Traits.side(58)),
        LOTS(Traits.figure(48, 0)),
        ENTRY(Traits.figure(88, 6)),
        NOW(Traits.figure(88, 11)),
        PROFIT(Traits.signed(102, 0)),
        R(Traits.signed(50, 12)),
        PIPS(Traits.signed(76, 3)),
        STOP(Traits.figure(104, 0)),
        TARGET(Traits.figure(88, 8)),
        STOP_WAY(Traits.figure(64, 1).onDemand()),
        TARGET_WAY(Traits.figure(64, 1).onDemand()),
        WORST(Traits.signed(114, 4)),
        BEST(Traits.signed(114, 4)),
        WORST_PIPS(Traits.signed(72, 1).onDemand()),
        BEST_PIPS(Traits.signed(72, 1).onDemand()),
        WORST_R(Traits.signed(58, 1).onDemand()),
        BEST_R(Traits.signed(58, 1).onDemand()),
        AGE(Traits.figure(60, 9)),
        SOURCE(Traits.text(60, 2)),
        PLAN(Traits.text(130, 1)),
        RISK(Traits.figure(102, 1).onDemand()),
        SWAP(Traits.signed(84, 1).onDemand()),
        COMMISSION(Traits.signed(84, 1).onDemand()),
        TICKET(Traits.figure(80, 1).onDemand()),
        NOTE(Traits.text(76, 0));

        private final Traits traits;

        Col(Traits traits) {
            this.traits = traits;
        }

        @Override
        public Traits traits() {
            return traits;
        }
    }

    /// Its currency is the account's and would be found in every row.
    private static final Set<Col> NOT_SEARCHED =
            EnumSet.of(Col.PROFIT, Col.WORST, Col.BEST, Col.RISK, Col.SWAP, Col.COMMISSION);

    /// How far it went is known from a later moment on than it was opened.
    private static final String ABOUT = "≈ ";

    private final Key key;
    private final ReadOnlyBooleanWrapper closing = new ReadOnlyBooleanWrapper();
    private PositionView view;
    private Moment moment;
    private boolean closeSent;
    private String said = "";
    private boolean saidIsTrouble;
    private boolean noted;
    private String source = "";
    private int shownDecimals = -1;

    PositionRow(PositionView view, Moment moment) {
        super(Col.values().length);
        this.key = Key.of(view);
        this.view = view;
        this.moment = moment;
    }

    /// @return whether it counts as something else than before for whoever filters
    boolean show(PositionView next, Moment now) {
        boolean other = next.position().side() != view.position().side()
                || !NetPositions.nameOf(next).equals(NetPositions.nameOf(view));
        view = next;
        moment = now;
        staleProperty().set(now.isOld());
        closing.set(closeSent || next.closing());
        showNote(now.look());
        renew();
        return other;
    }

    @Override
    void write() {
        if (moment.decimals() != shownDecimals) {
            shownDecimals = moment.decimals();
            forget();
        }
        Look look = moment.look();
        PositionView next = view;
        Position position = next.position();
        set(Col.ACCOUNT, position.terminal().name());
        set(Col.SYMBOL, position.symbol().name());
        if (moved(Col.SIDE, position.side().sign())) {
            set(Col.SIDE, look.side(position.side()));
        }
        figure(Col.LOTS, position.lots().units(), look);
        price(Col.ENTRY, position.openPrice().units());
        showNow();
        money(Col.PROFIT, next.profit(), look);
        set(Col.R, oneR(Col.R, next.rMultiple()));
        if (moved(Col.PIPS, next.pips())) {
            set(Col.PIPS, Figures.pips(next.pips()));
        }
        if (moved(Col.STOP, position.stopLoss().units())) {
            set(
                    Col.STOP,
                    next.nakedStop()
                            ? look.words().get("no-stop")
                            : Look.price(position.stopLoss().units(), next.digits(), shownDecimals));
        }
        price(Col.TARGET, position.takeProfit().units());
        showCourse(next.course(), look);
        showAge(moment.nowMs() - position.openMs());
        if (!next.source().equals(source)) {
            source = next.source();
            set(Col.SOURCE, Words.source(look.words(), source));
        }
        set(Col.PLAN, next.plan().map(PlanView::plan).orElse(Figures.NONE));
        money(Col.RISK, next.risk(), look);
        money(Col.SWAP, position.swap(), look);
        money(Col.COMMISSION, position.commission(), look);
        if (moved(Col.TICKET, position.ticket())) {
            set(Col.TICKET, Long.toString(position.ticket()));
        }
    }

    private void figure(Column column, long units, Look look) {
        if (moved(column, units)) {
            set(column, look.amounts().lots(units));
        }
    }

    private void price(Column column, long units) {
        if (moved(column, units)) {
            set(column, Look.price(units, view.digits(), shownDecimals));
        }
    }

    private void money(Column column, Money money, Look look) {
        if (moved(column, money.units())) {
            set(column, column == Col.RISK ? look.money(money) : look.signed(money));
        }
    }

    private String oneR(Column column, long r) {
        boolean known = view.initialRisk() != 0 || view.rMultiple() != 0;
        return moved(column, known ? r : 0) ? known ? Figures.rMultiple(r) : Figures.NONE : said(column);
    }

    /// The price, or its age where it is old.
    private void showNow() {
        boolean old = moment.isOld();
        long number = old
                ? -moment.ageMs() / 1_000 - 1
                : view.position().currentPrice().units();
        if (moved(Col.NOW, number)) {
            set(
                    Col.NOW,
                    old
                            ? moment.look().words().get("old", Figures.age(moment.ageMs()))
                            : Look.price(number, view.digits(), shownDecimals));
        }
    }

    private void showCourse(PositionCourse course, Look look) {
        way(Col.STOP_WAY, course.stopPips(), view.position().stopLoss().isSet());
        way(Col.TARGET_WAY, course.targetPips(), view.position().takeProfit().isSet());
        Optional<Excursion> went = course.excursion();
        String currency = view.profit().currency();
        String about = went.filter(known -> !known.whole()).isPresent() ? ABOUT : "";
        LongFunction<String> money = units -> look.signed(new Money(units, currency));
        boolean known = went.isPresent();
        boolean inR = known && view.initialRisk() != 0;
        excursion(Col.WORST, known, known ? went.get().worstProfit() : 0, about, money);
        excursion(Col.BEST, known, known ? went.get().bestProfit() : 0, about, money);
        excursion(Col.WORST_PIPS, known, known ? went.get().worstPips() : 0, about, Figures::pips);
        excursion(Col.BEST_PIPS, known, known ? went.get().bestPips() : 0, about, Figures::pips);
        excursion(Col.WORST_R, inR, course.worstR(), about, Figures::rMultiple);
        excursion(Col.BEST_R, inR, course.bestR(), about, Figures::rMultiple);
    }

    private void way(Column column, long pips, boolean isSet) {
        if (moved(column, pips)) {
            set(column, isSet ? Figures.decimal(pips, 1) : Figures.NONE);
        }
    }

    private void excursion(Column column, boolean known, long units, String about, LongFunction<String> text) {
        boolean other = moved(column, known ? units : 0);
        if (other || said(column).startsWith(ABOUT) == about.isEmpty()) {
            set(column, known ? about + text.apply(units) : Figures.NONE);
        }
    }

    private void showAge(long ageMs) {
        if (moved(Col.AGE, ageMs / 1_000)) {
            set(Col.AGE, Figures.age(ageMs));
        }
    }

    private void showNote(Look look) {
        String refused = view.change().map(LevelChange::text).orElse("");
        boolean trouble = isUnknown()
                || saidIsTrouble
                || !refused.isEmpty()
                || view.course().closeRefused().isPresent()
                || !planTrouble().isEmpty();
        alarmedProperty().set(trouble);
        String note = noteText(look, refused);
        noted = !note.isEmpty();
        set(Col.NOTE, note);
    }

    @Override
    boolean hasNote() {
        return noted;
    }

    private String noteText(Look look, String refused) {
        if (isUnknown()) {
            return look.words().get("note.unknown");
        }
        if (closing.get()) {
            return look.words().get("note.closing");
        }
        if (!said.isEmpty()) {
            return look.amounts().sentence(said);
        }
        if (view.course().closeRefused().isPresent()) {
            return look.words()
                    .get("note.not-closed", view.course().closeRefused().get().text());
        }
        if (!refused.isEmpty()) {
            return look.amounts().sentence(refused);
        }
        if (view.change().isPresent()) {
            return look.words().get("note.moving");
        }
        return planTrouble();
    }

    private boolean isUnknown() {
        return view.course().unknownOutcome()
                || view.change()
                        .filter(change -> change.state() == LevelChange.State.UNKNOWN)
                        .isPresent();
    }

    private String planTrouble() {
        return view.plan().map(PlanView::trouble).orElse("");
    }

    /// What became of what was last asked for this position.
    void say(String text, boolean isTrouble) {
        said = text;
        saidIsTrouble = isTrouble;
    }

    @Override
    boolean warns(Column column) {
        return column == Col.STOP && view.nakedStop();
    }

    @Override
    boolean failed(Column column) {
        return column == Col.NOTE && alarmedProperty().get();
    }

    @Override
    Optional<Money> money() {
        return Optional.of(view.profit());
    }

    @Override
    Optional<Money> overAll() {
        return view.course().overAll();
    }

    @Override
    boolean matches(String lowerCaseWords) {
        return contains(lowerCaseWords, NOT_SEARCHED);
    }

    @Override
    String plain(Column column) {
        Position position = view.position();
        int digits = view.digits();
        return switch ((Col) column) {
            case LOTS -> FixedPoint.format(position.lots().units());
            case ENTRY -> plainPrice(position.openPrice().units(), digits);
            case NOW -> plainPrice(position.currentPrice().units(), digits);
            case STOP -> plainPrice(position.stopLoss().units(), digits);
            case TARGET -> plainPrice(position.takeProfit().units(), digits);
            case PROFIT, RISK, SWAP, COMMISSION -> FixedPoint.format(number(column), 2);
            case R, PIPS, STOP_WAY, TARGET_WAY ->
                said(column).equals(Figures.NONE) ? "" : FixedPoint.format(number(column), 2);
            case WORST, BEST, WORST_PIPS, BEST_PIPS, WORST_R, BEST_R ->
                said(column).equals(Figures.NONE) ? "" : FixedPoint.format(number(column), 2);
            case AGE -> Instant.ofEpochMilli(position.openMs()).toString();
            case TICKET -> Long.toString(position.ticket());
            case PLAN -> view.plan().map(PlanView::plan).orElse("");
            case SIDE -> position.side().name();
            case ACCOUNT, SYMBOL, SOURCE, NOTE -> said(column).strip();
        };
    }

    static String plainPrice(long units, int digits) {
        return units == 0 ? "" : FixedPoint.format(units, digits);
    }

    Key key() {
        return key;
    }

    PositionView view() {
        return view;
    }

    Instrument instrument() {
        return view.position().instrument();
    }

    /// What the symbol stands for at every broker.
    String underlying() {
        return NetPositions.nameOf(view);
    }

    ReadOnlyBooleanProperty closingProperty() {
        return closing.getReadOnlyProperty();
    }

    /// Marks the close as sent.
    ///
    /// @return false when it already was
    boolean startClosing() {
        if (closing.get()) {
            return false;
        }
        closeSent = true;
        closing.set(true);
        return true;
    }

    void closeAnswered() {
        closeSent = false;
        closing.set(view.closing());
    }
}
