package dev.yoke.ui.risk;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.view.RiskView.LimitMeter;
import dev.yoke.ui.control.LimitLink;
import dev.yoke.ui.control.MeterNames;
import dev.yoke.ui.desk.Amounts;
import dev.yoke.ui.risk.RiskPicture.Meter;
import dev.yoke.ui.theme.Figures;
import dev.yoke.ui.words.Phrases;
import dev.yoke.ui.words.RuleNames;

/// Puts meters into words.
final class MeterTexts {

    private static final long HUNDRED = 100;
    private static final String UNIT = " %";

    private final Phrases words;
    private final Amounts amounts;
    private final MeterNames names;
    private final RuleNames rules;

    MeterTexts(Phrases words, Amounts amounts) {
        this.words = words;
        this.amounts = amounts;
        this.names = new MeterNames(words.language());
        this.rules = RuleNames.in(words.language());
    }

    /// What a figure is of (`0.99 % XAUUSD`) stands with the name, so that figures are below each other.
    ///
    /// @param of whose, as it is spoken
    /// @param key whose, for telling meters apart
    Meter of(String of, String key, LimitMeter meter) {
        boolean named = meter.rule().equals("currency-leg") || meter.rule().equals("concentration");
        String name = named ? words.get("over-all." + meter.rule(), meter.name()) : names.of(meter);
        String value = Figures.written(amounts.sentence(meter.value()));
        String limit = Figures.written(amounts.sentence(meter.limit()));
        int unit = value.indexOf(UNIT) + UNIT.length();
        boolean told = unit >= UNIT.length() && unit < value.length();
        String figure = told ? value.substring(0, unit) : value;
        String heading =
                told ? words.get("meter.of", name, value.substring(unit).strip()) : name;
        String used = Figures.percent(HUNDRED * Math.min(meter.usedShare(), HUNDRED * FixedPoint.ONE), 0);
        return new Meter(
                key + "/" + meter.rule() + "/" + meter.name(),
                heading,
                figure,
                limit,
                FixedPoint.toDouble(Math.max(0, meter.usedShare())),
                rules.purpose(meter.rule()),
                words.get("meter.spoken", of, name, value, limit, used),
                LimitLink.limitsOf(meter.rule()));
    }
}
