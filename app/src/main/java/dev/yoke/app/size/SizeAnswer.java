package dev.yoke.app.size;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.risk.RiskMath;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.SizingStep;
import dev.yoke.core.trade.Side;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The size, and how it came about. Units: 1e-8.
///
/// @param riskPercent of equity, rounded up
public record SizeAnswer(
        SymbolSpec spec,
        Side side,
        String currency,
        long equity,
        long entry,
        long stop,
        Sized sized,
        long riskPercent,
        List<SizingStep> steps) {

    public SizeAnswer {
        steps = List.copyOf(steps);
    }

    /// Why there are no lots, or fewer than the risk would allow; empty where there is nothing to say.
    public Optional<String> reason() {
        if (!sized.hasSize()) {
            return Optional.of(sized.refusal());
        }
        return sized.wantedLots() > RiskMath.greatestLots(spec)
                ? Optional.of("the broker takes at most " + spec.formatLots(RiskMath.greatestLots(spec)) + " lots")
                : Optional.empty();
    }

    /// `EURUSD: buy 0.50 lots at 1.10000, stop 1.09800. Risk 100.00 USD = 1.00 % of 10000.00 USD.`
    public String headline() {
        String entryAndStop = " at " + price(entry) + ", stop " + price(stop);
        if (!sized.hasSize()) {
            return spec.symbol() + ": 0 lots to " + verb() + entryAndStop + ": " + sized.refusal() + ".";
        }
        return spec.symbol() + ": " + verb() + " " + spec.formatLots(sized.lots()) + " lots" + entryAndStop + ". Risk "
                + money(sized.risk()) + " = " + FixedPoint.format(riskPercent, 2) + " % of " + money(equity) + "."
                + reason().map(why -> " Less than wanted: " + why + ".").orElse("");
    }

    /// What was taken for granted: `Gold vs US Dollar: 100 units a lot, pays in USD, 0.01 to 50.00 lots …`.
    public String contract() {
        String currency = spec.profitCurrency();
        return spec.description() + ": " + FixedPoint.format(spec.contractSize()) + " units a lot"
                + (currency.isEmpty() ? "" : ", pays in " + currency) + ", " + spec.formatLots(spec.lotMin()) + " to "
                + spec.formatLots(spec.lotMax()) + " lots in steps of " + FixedPoint.format(spec.lotStep())
                + ". Where your broker's differ: --contract, --lot-min, --lot-step, --lot-max.";
    }

    /// With the symbol's digits, or as many as it needs.
    private String price(long price) {
        return price % spec.point() == 0 ? spec.formatPrice(price) : FixedPoint.format(price);
    }

    private String verb() {
        return side.name().toLowerCase(Locale.ROOT);
    }

    private String money(long amount) {
        return FixedPoint.format(amount, 2) + " " + currency;
    }

    /// Numbers are exact decimals, as in every JSON of Yoke.
    public String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
            out.setPrettyPrinter(new DefaultPrettyPrinter());
            write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return text.toString();
    }

    private void write(JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("symbol", spec.symbol().name());
        out.writeStringField("side", verb());
        number(out, "lots", sized.lots());
        out.writeStringField("reason", reason().orElse(null));
        number(out, "risk", sized.risk());
        number(out, "riskPercent", riskPercent);
        out.writeStringField("currency", currency);
        number(out, "entry", entry);
        number(out, "stop", stop);
        number(out, "lossPerLot", sized.lossPerLot());
        number(out, "wantedLots", sized.wantedLots());
        out.writeArrayFieldStart("steps");
        for (SizingStep step : steps) {
            out.writeStartObject();
            out.writeStringField("name", step.name());
            out.writeStringField("formula", step.formula());
            number(out, "value", step.value());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void number(JsonGenerator out, String name, long units) throws IOException {
        out.writeFieldName(name);
        out.writeNumber(FixedPoint.format(units));
    }
}
