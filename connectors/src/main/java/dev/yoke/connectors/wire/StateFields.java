package dev.yoke.connectors.wire;

import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.SymbolSpec.FillingMode;
import dev.yoke.core.market.TradingSessions;
import dev.yoke.core.trade.Account;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Side;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The fields of `SYM`, `ACC`, `POS`, `ORD` and `DEAL`, alone and inside `EV`, both ways.
final class StateFields {

    private StateFields() {}

    static void write(WireMessage.State state, FrameWriter out) {
        switch (state) {
            case WireMessage.Sym sym -> symbol(sym, out);
            case WireMessage.Acc acc -> account(acc.account(), out);
            case WireMessage.Pos pos -> position(pos.position(), out);
            case WireMessage.Ord ord -> order(ord.order(), out);
            case WireMessage.DealRow row -> deal(row.deal(), out);
        }
    }

    private static void symbol(WireMessage.Sym sym, FrameWriter out) {
        SymbolSpec s = sym.spec();
        out.text(s.symbol().name()).text(s.description()).text(s.path());
        out.text(s.baseCurrency()).text(s.profitCurrency()).text(s.marginCurrency());
        out.integer(s.digits()).decimal(s.point()).decimal(s.tickSize());
        out.decimal(s.tickValueProfit()).decimal(s.tickValueLoss()).decimal(s.contractSize());
        out.decimal(s.lotMin()).decimal(s.lotMax()).decimal(s.lotStep()).decimalIfSet(s.lotLimit());
        out.integer(s.stopsLevelPoints()).integer(s.freezeLevelPoints()).integer(sym.spreadPoints());
        out.word(s.calcMode()).word(s.executionMode()).text(fillingText(s.fillingModes()));
        out.word(s.tradeMode()).decimal(s.swapLong()).decimal(s.swapShort()).text(sym.swapMode());
        out.integer(s.tripleSwapDay()).decimalIfSet(s.marginInitial()).text(sym.sessions());
    }

    private static String fillingText(Set<FillingMode> modes) {
        return new TreeSet<>(modes).stream().map(Enum::name).collect(Collectors.joining(","));
    }

    static WireMessage.Sym symbol(FieldReader in) {
        Symbol symbol = in.symbol("symbol");
        String description = in.textOrEmpty("description");
        String path = in.textOrEmpty("path");
        String base = in.textOrEmpty("base");
        String profit = in.textOrEmpty("profit");
        String margin = in.textOrEmpty("margin_currency");
        int digits = in.smallInteger("digits");
        long point = in.decimal("point");
        long tickSize = in.decimal("tick_size");
        long tickValue = in.decimal("tick_value");
        long tickValueLoss = in.decimal("tick_value_loss");
        long contractSize = in.decimal("contract_size");
        long lotMin = in.decimal("lot_min");
        long lotMax = in.decimal("lot_max");
        long lotStep = in.decimal("lot_step");
        long lotLimit = in.decimalOrZero("lot_limit");
        int stopsLevel = in.smallInteger("stops_level");
        int freezeLevel = in.smallInteger("freeze_level");
        long spread = in.integer("spread");
        SymbolSpec.CalcMode calcMode = in.word("calc_mode", SymbolSpec.CalcMode.class);
        SymbolSpec.ExecutionMode execution = in.word("exec_mode", SymbolSpec.ExecutionMode.class);
        Set<FillingMode> filling = fillingModes(in);
        SymbolSpec.SymbolTradeMode tradeMode = in.word("trade_mode", SymbolSpec.SymbolTradeMode.class);
        long swapLong = in.decimalOrZero("swap_long");
        long swapShort = in.decimalOrZero("swap_short");
        String swapMode = in.textOrEmpty("swap_mode");
        int tripleSwapDay = in.smallIntegerOrZero("triple_swap_day");
        long marginInitial = in.decimalOrZero("margin_initial");
        String sessions = in.textOrEmpty("sessions");
        try {
            SymbolSpec spec = new SymbolSpec(
                    symbol,
                    description,
                    path,
                    base,
                    profit,
                    margin,
                    digits,
                    point,
                    tickSize,
                    tickValue,
                    tickValueLoss,
                    contractSize,
                    lotMin,
                    lotMax,
                    lotStep,
                    lotLimit,
                    stopsLevel,
                    freezeLevel,
                    calcMode,
                    execution,
                    filling,
                    tradeMode,
                    swapLong,
                    swapShort,
                    tripleSwapDay,
                    marginInitial,
                    TradingSessions.parse(sessions));
            return new WireMessage.Sym(spec, spread, swapMode, sessions);
        } catch (IllegalArgumentException e) {
            throw new WireFormatException(FrameFault.BAD_VALUE, "SYM: " + e.getMessage());
        }
    }

    private static Set<FillingMode> fillingModes(FieldReader in) {
        Set<FillingMode> modes = EnumSet.noneOf(FillingMode.class);
        String text = in.textOrEmpty("filling");
        if (!text.isEmpty()) {
            for (String word : text.split(",", -1)) {
                modes.add(in.parseWord("filling", FillingMode.class, word));
            }
        }
        return modes;
    }

    private static void account(Account a, FrameWriter out) {
        out.decimal(a.balance().units())
                .decimal(a.equity().units())
                .decimal(a.credit().units());
        out.decimal(a.margin().units()).decimal(a.freeMargin().units()).decimalIfSet(a.marginLevel());
        out.word(a.stopOutMode()).decimal(a.stopOutLevel());
        out.decimal(a.profit().units()).flag(a.hedging());
    }

    static WireMessage.Acc account(FieldReader in, WireContext context) {
        String currency = context.currency();
        return new WireMessage.Acc(new Account(
                context.terminal(),
                in.money("balance", currency),
                in.money("equity", currency),
                in.moneyOrZero("credit", currency),
                in.money("margin", currency),
                in.money("free_margin", currency),
                in.decimalOrZero("margin_level"),
                in.word("stop_out_mode", Account.StopOutMode.class),
                in.decimalOrZero("stop_out_level"),
                in.moneyOrZero("profit", currency),
                in.flag("hedging")));
    }

    private static void position(Position p, FrameWriter out) {
        out.integer(p.identifier()).integer(p.ticket()).text(p.symbol().name()).word(p.side());
        out.decimal(p.lots().units()).decimal(p.openPrice().units());
        out.decimalIfSet(p.stopLoss().units()).decimalIfSet(p.takeProfit().units());
        out.decimalIfSet(p.currentPrice().units()).decimal(p.swap().units());
        out.decimal(p.commission().units()).decimal(p.profit().units());
        out.integer(p.magic()).text(p.comment()).integer(p.openMs());
    }

    static WireMessage.Pos position(FieldReader in, WireContext context) {
        String currency = context.currency();
        return new WireMessage.Pos(new Position(
                context.terminal(),
                in.integer("identifier"),
                in.integer("ticket"),
                in.symbol("symbol"),
                in.word("side", Side.class),
                in.lots("lots"),
                in.price("open_price"),
                in.priceOrNone("sl"),
                in.priceOrNone("tp"),
                in.priceOrNone("current_price"),
                in.moneyOrZero("swap", currency),
                in.moneyOrZero("commission", currency),
                in.moneyOrZero("profit", currency),
                in.integerOrZero("magic"),
                in.textOrEmpty("comment"),
                in.integer("open_ms")));
    }

    /// Side and type travel as one word, `BUY_LIMIT`, as both platforms name it.
    private static void order(Order o, FrameWriter out) {
        out.integer(o.ticket()).text(o.symbol().name()).text(o.side() + "_" + o.type());
        out.decimal(o.lotsInitial().units()).decimal(o.lotsCurrent().units());
        out.decimal(o.price().units()).decimalIfSet(o.stopLimitPrice().units());
        out.decimalIfSet(o.stopLoss().units()).decimalIfSet(o.takeProfit().units());
        out.integer(o.magic()).text(o.comment()).integer(o.setupMs()).integer(o.expiryMs());
    }

    static WireMessage.Ord order(FieldReader in, WireContext context) {
        long ticket = in.integer("ticket");
        Symbol symbol = in.symbol("symbol");
        String word = in.text("type");
        int split = Math.max(word.indexOf('_'), 0);
        Side side = in.parseWord("type", Side.class, word.substring(0, split));
        OrderType type = in.parseWord("type", OrderType.class, word.substring(split + 1));
        return new WireMessage.Ord(new Order(
                context.terminal(),
                ticket,
                symbol,
                side,
                type,
                in.lots("lots_initial"),
                in.lots("lots_current"),
                in.price("price"),
                in.priceOrNone("stop_limit"),
                in.priceOrNone("sl"),
                in.priceOrNone("tp"),
                in.integerOrZero("magic"),
                in.textOrEmpty("comment"),
                in.integer("setup_ms"),
                in.integerOrZero("expiry_ms")));
    }

    private static void deal(Deal d, FrameWriter out) {
        out.integer(d.ticket()).integer(d.order()).integer(d.positionIdentifier());
        out.text(d.symbol().name()).word(d.entry()).word(d.side());
        out.decimal(d.lots().units()).decimal(d.price().units());
        out.decimal(d.profit().units()).decimal(d.swap().units());
        out.decimal(d.commission().units()).decimal(d.fee().units());
        out.word(d.reason()).integer(d.magic()).text(d.comment()).integer(d.timeMs());
    }

    static WireMessage.DealRow deal(FieldReader in, WireContext context) {
        String currency = context.currency();
        return new WireMessage.DealRow(new Deal(
                context.terminal(),
                in.integer("ticket"),
                in.integerOrZero("order"),
                in.integerOrZero("identifier"),
                in.symbol("symbol"),
                in.word("entry", Deal.Entry.class),
                in.word("side", Side.class),
                in.lots("lots"),
                in.price("price"),
                in.moneyOrZero("profit", currency),
                in.moneyOrZero("swap", currency),
                in.moneyOrZero("commission", currency),
                in.moneyOrZero("fee", currency),
                in.word("reason", Deal.Reason.class),
                in.integerOrZero("magic"),
                in.textOrEmpty("comment"),
                in.integer("time_ms")));
    }
}
