package dev.yoke.ui.chart.order;

import dev.yoke.core.manage.LevelMove;
import dev.yoke.core.manage.LevelMove.Snag;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.risk.RiskMath;
import dev.yoke.core.trade.Price;
import dev.yoke.ui.theme.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a move would come to, said before it is made.
///
/// @param label beside the ghost: the new risk in money and R, reward to risk, distance
/// @param question on the strip that asks
/// @param snag what the broker or the engine would have against it
/// @param hopeless the snag is certain, so that asking is of no use
record Outlook(String label, String question, Optional<String> snag, boolean hopeless) {

    private static final String GAP = "  ";

    static Outlook of(LineMove move, Traded traded, LineTexts texts) {
        Levels wanted = move.wanted();
        long oneR = oneR(move, traded);
        List<String> label = new ArrayList<>();
        label.add(texts.price(move.price(), traded));
        if (move.level() == LineKey.Level.ENTRY) {
            texts.away(move.price() - traded.opening(wanted.side()), traded)
                    .filter(text -> traded.opening(wanted.side()) != 0)
                    .ifPresent(label::add);
        } else {
            label.add(texts.level(move.level(), wanted, traded, oneR));
        }
        rewardToRisk(wanted).ifPresent(ratio -> label.add(texts.phrases().get("figure.ratio", ratio)));
        Optional<Snag> snag = snag(move, traded);
        boolean refusedWhileHalted = traded.halted() && snag.isEmpty() && widens(move, traded);
        return new Outlook(
                String.join(GAP, label),
                question(move, traded, texts, oneR),
                refusedWhileHalted
                        ? Optional.of(texts.phrases().get("snag.halted"))
                        : snag.map(found -> words(found, traded, texts)),
                snag.filter(Snag.WrongSide.class::isInstance).isPresent());
    }

    private static long oneR(LineMove move, Traded traded) {
        return traded.position(move.key())
                .map(LineTexts::oneR)
                .filter(known -> known > 0)
                .orElseGet(() -> {
                    long before = LineTexts.oneR(move.from(), traded.spec());
                    return before > 0 ? before : LineTexts.oneR(move.wanted(), traded.spec());
                });
    }

    /// `2.1`, in prices: what costs do to it only the gate can say.
    private static Optional<String> rewardToRisk(Levels levels) {
        long risk = (levels.entry() - levels.stop()) * levels.side().sign();
        long reward = (levels.target() - levels.entry()) * levels.side().sign();
        boolean both = levels.stop() != 0 && levels.target() != 0 && risk > 0 && reward > 0;
        return both ? Optional.of(Figures.decimal(FixedPoint.divide(reward, risk), 1)) : Optional.empty();
    }

    private static Optional<Snag> snag(LineMove move, Traded traded) {
        Optional<SymbolSpec> known = traded.spec();
        if (known.isEmpty() || move.price() == 0) {
            return Optional.empty();
        }
        SymbolSpec spec = known.get();
        long price = move.price();
        Levels levels = move.from();
        return switch (levels.owner()) {
            case POSITION ->
                traded.position(move.key()).flatMap(view -> {
                    long now = traded.closing(levels.side());
                    return move.level() == LineKey.Level.STOP
                            ? LevelMove.ofStop(view.position(), price, now, spec)
                            : LevelMove.ofTarget(view.position(), price, now, spec);
                });
            case ORDER ->
                move.level() == LineKey.Level.ENTRY
                        ? traded.order(move.key())
                                .flatMap(view ->
                                        LevelMove.ofPending(view.order(), price, traded.opening(levels.side()), spec))
                        : ofLevel(levels, move.level(), price, spec);
            case TICKET ->
                move.level() == LineKey.Level.ENTRY ? Optional.empty() : ofLevel(levels, move.level(), price, spec);
        };
    }

    private static Optional<Snag> ofLevel(Levels levels, LineKey.Level level, long price, SymbolSpec spec) {
        return LevelMove.ofPendingLevel(levels.side(), level == LineKey.Level.STOP, levels.entry(), price, spec);
    }

    /// Only tighter stops and closing go out while the engine is halted.
    private static boolean widens(LineMove move, Traded traded) {
        return switch (move.from().owner()) {
            case POSITION ->
                traded.position(move.key())
                        .map(view -> !LevelMove.isTighter(
                                view.position(), Price.of(move.wanted().stop())))
                        .orElse(false);
            case ORDER -> true;
            case TICKET -> false;
        };
    }

    /// Whether all it does is to make the stop of an open position tighter.
    static boolean onlyTightens(LineMove move, Traded traded) {
        Levels wanted = move.wanted();
        return wanted.target() == move.from().target()
                && traded.position(move.key())
                        .filter(view -> LevelMove.isTighter(view.position(), Price.of(wanted.stop())))
                        .isPresent();
    }

    private static String words(Snag snag, Traded traded, LineTexts texts) {
        return switch (snag) {
            case Snag.WrongSide(long market) -> texts.phrases().get("snag.wrong-side", texts.price(market, traded));
            case Snag.TooNear(long distance, long least) ->
                texts.phrases().get("snag.too-near", pips(distance, traded), pips(least, traded));
            case Snag.Frozen(long distance, long least) ->
                texts.phrases().get("snag.frozen", pips(distance, traded), pips(least, traded));
        };
    }

    private static String pips(long price, Traded traded) {
        return traded.spec()
                .filter(spec -> spec.pip() > 0)
                .map(spec -> Figures.decimal(FixedPoint.divide(price, spec.pip()), 1))
                .orElse(Figures.NONE);
    }

    private static String question(LineMove move, Traded traded, LineTexts texts, long oneR) {
        String name = name(move, traded, texts);
        long before = move.from().at(move.level());
        String what;
        if (move.price() == 0) {
            what = texts.phrases().get("ask.remove", name, texts.price(before, traded));
        } else if (before == 0) {
            what = texts.phrases().get("ask.set", name, texts.price(move.price(), traded));
        } else {
            what = texts.phrases()
                    .get("ask.move", name, texts.price(before, traded), texts.price(move.price(), traded));
        }
        return what + risk(move, traded, texts, oneR);
    }

    static String name(LineMove move, Traded traded, LineTexts texts) {
        return move.level() != LineKey.Level.ENTRY
                ? texts.name(move.level())
                : traded.order(move.key())
                        .map(view -> texts.side(view.order().side()) + " "
                                + texts.phrases().get("type." + view.order().type()))
                        .orElseGet(() -> texts.phrases().get("line.ticket"));
    }

    /// `, risk 1R → 1.3R`, where the move touches it.
    private static String risk(LineMove move, Traded traded, LineTexts texts, long oneR) {
        Levels wanted = move.wanted();
        if (move.level() == LineKey.Level.TARGET || wanted.stop() == 0 || wanted.lots() == 0) {
            return wanted.stop() == 0 && move.from().stop() != 0
                    ? texts.phrases().get("ask.naked")
                    : "";
        }
        return traded.spec()
                .map(spec -> {
                    long after = result(wanted, spec);
                    if (after >= 0) {
                        return texts.phrases().get("ask.locks-in", texts.money(after, traded.currency()));
                    }
                    if (move.from().stop() == 0) {
                        return texts.phrases().get("ask.risk", riskText(-after, traded, texts, oneR));
                    }
                    long before = Math.max(0, -result(move.from(), spec));
                    return texts.phrases()
                            .get(
                                    "ask.risk-change",
                                    riskText(before, traded, texts, oneR),
                                    riskText(-after, traded, texts, oneR));
                })
                .orElse("");
    }

    private static long result(Levels levels, SymbolSpec spec) {
        return LevelMove.result(levels.side(), levels.lots(), levels.entry(), levels.stop(), spec);
    }

    /// In R where one is known, else in money.
    private static String riskText(long risk, Traded traded, LineTexts texts, long oneR) {
        if (oneR <= 0 || risk >= RiskMath.UNBOUNDED) {
            return texts.money(risk, traded.currency());
        }
        String multiple = Figures.decimal(FixedPoint.divide(risk, oneR), 2);
        while (multiple.endsWith("0") && multiple.contains(".")) {
            multiple = multiple.substring(0, multiple.length() - 1);
        }
        return (multiple.endsWith(".") ? multiple.substring(0, multiple.length() - 1) : multiple) + "R";
    }
}
