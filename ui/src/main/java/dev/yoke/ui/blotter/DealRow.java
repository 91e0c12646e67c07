package dev.yoke.ui.blotter;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.Money;
import dev.yoke.core.view.DealView;
import dev.yoke.ui.theme.Figures;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// One execution.
final class DealRow extends Row {

    record Key(TerminalId terminal, long ticket) {
        static Key of(Deal deal) {
            return new Key(deal.terminal(), deal.ticket());
        }
    }

    enum Col implements Column {
        TIME(Traits.figure(140, 0)),
        ACCOUNT(Traits.text(78, 0)),
        SYMBOL(Traits.text(68, 0)),
        SIDE(Traits.side(58)),
        WHAT(Traits.text(66, 0)),
        LOTS(Traits.figure(46, 0)),
        PRICE(Traits.figure(82, 5)),
        NET(Traits.signed(102, 0)),
        PROFIT(Traits.signed(102, 1).onDemand()),
        SWAP(Traits.signed(76, 2)),
        COMMISSION(Traits.signed(80, 2)),
        FEE(Traits.signed(64, 1).onDemand()),
        REASON(Traits.text(70, 4)),
        SOURCE(Traits.text(64, 3)),
        COMMENT(Traits.text(110, 1).onDemand()),
        POSITION(Traits.figure(80, 1).onDemand()),
        TICKET(Traits.figure(80, 1).onDemand());

        private final Traits traits;

        Col(Traits traits) {
            this.traits = traits;
        }

        @Override
        public Traits traits() {
            return traits;
        }
    }

    private final DealView view;

    DealRow(DealView view, Look look, int decimals) {
        super(Col.values().length);
        this.view = view;
        show(look, decimals);
    }

    void show(Look look, int decimals) {
        Deal deal = view.deal();
        set(Col.TIME, Times.dateAndTime(deal.timeMs(), look.zone()));
        moved(Col.TIME, deal.timeMs());
        set(Col.ACCOUNT, deal.terminal().name());
        set(Col.SYMBOL, deal.symbol().name());
        set(Col.SIDE, look.side(deal.side()));
        moved(Col.SIDE, deal.side().sign());
        set(Col.WHAT, Words.entry(look.words(), deal.entry()));
        set(Col.LOTS, look.amounts().lots(deal.lots().units()));
        moved(Col.LOTS, deal.lots().units());
        set(Col.PRICE, Look.price(deal.price().units(), view.digits(), decimals));
        moved(Col.PRICE, deal.price().units());
        boolean opens = deal.entry() == Deal.Entry.IN && deal.net().units() == 0;
        money(Col.NET, deal.net(), look, opens);
        money(Col.PROFIT, deal.profit(), look, opens);
        money(Col.SWAP, deal.swap(), look, deal.swap().units() == 0);
        money(Col.COMMISSION, deal.commission(), look, deal.commission().units() == 0);
        money(Col.FEE, deal.fee(), look, deal.fee().units() == 0);
        set(Col.REASON, Words.reason(look.words(), deal.reason()));
        set(Col.SOURCE, Words.source(look.words(), view.source()));
        set(Col.COMMENT, deal.comment());
        id(Col.POSITION, deal.positionIdentifier());
        id(Col.TICKET, deal.ticket());
    }

    private void money(Column column, Money money, Look look, boolean none) {
        moved(column, money.units());
        set(column, none ? Figures.NONE : look.signed(money));
    }

    private void id(Column column, long number) {
        moved(column, number);
        set(column, number == 0 ? "" : Long.toString(number));
    }

    DealView view() {
        return view;
    }

    @Override
    Optional<Money> money() {
        return Optional.of(view.deal().net());
    }

    @Override
    Function<Column, String> frozen(List<? extends Column> columns) {
        return this::plain;
    }

    @Override
    boolean matches(String lowerCaseWords) {
        return contains(lowerCaseWords, Set.of(Col.NET, Col.PROFIT, Col.SWAP, Col.COMMISSION, Col.FEE));
    }

    @Override
    String plain(Column column) {
        Deal deal = view.deal();
        return switch ((Col) column) {
            case TIME -> Instant.ofEpochMilli(deal.timeMs()).toString();
            case SIDE -> deal.side().name();
            case WHAT -> deal.entry().name();
            case LOTS -> FixedPoint.format(deal.lots().units());
            case PRICE -> PositionRow.plainPrice(deal.price().units(), view.digits());
            case NET, PROFIT, SWAP, COMMISSION, FEE -> FixedPoint.format(number(column), 2);
            case REASON -> deal.reason().name();
            case POSITION, TICKET, ACCOUNT, SYMBOL, SOURCE, COMMENT -> said(column);
        };
    }
}
