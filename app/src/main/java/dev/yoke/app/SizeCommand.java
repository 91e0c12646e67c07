package dev.yoke.app;

import dev.yoke.app.size.Contract;
import dev.yoke.app.size.Decimal;
import dev.yoke.app.size.Rate;
import dev.yoke.app.size.Risk;
import dev.yoke.app.size.SizeAnswer;
import dev.yoke.app.size.SizeQuestion;
import dev.yoke.app.size.SizeRefused;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.risk.SizingStep;
import dev.yoke.core.trade.Side;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `yoke size`: the lots that lose no more than a given risk at the stop, with every step of the arithmetic.
@Command(
        name = "size",
        description = "Says how many lots lose no more than the risk at the stop, with every step of the arithmetic."
                + " Takes common contracts where the symbol is built in; your broker's are options.")
final class SizeCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--symbol",
            required = true,
            paramLabel = "NAME",
            description = "EURUSD, XAUUSD, GER40, EURUSD.r, …")
    String symbol = "";

    @Option(names = "--side", required = true, paramLabel = "buy|sell", description = "Side of the entry.")
    Side side = Side.BUY;

    @Option(names = "--equity", required = true, paramLabel = "MONEY", description = "Equity of the account.")
    Decimal equity = new Decimal(0);

    @Option(names = "--currency", required = true, paramLabel = "CODE", description = "Currency of the account: USD.")
    String currency = "";

    @Option(
            names = "--risk",
            required = true,
            paramLabel = "RISK",
            description = "What may be lost at the stop: 1%% of the equity, or 100 in the account's currency.")
    @Nullable
    Risk risk;

    @Option(
            names = "--stop-distance",
            required = true,
            paramLabel = "PRICE",
            description = "Distance from entry to stop, in price: 0.0020.")
    Decimal distance = new Decimal(0);

    @Option(names = "--entry", required = true, paramLabel = "PRICE", description = "Price of the entry.")
    Decimal entry = new Decimal(0);

    @Option(
            names = "--rate",
            paramLabel = "RATE",
            description =
                    "How much of the account's currency one unit of the currency is worth that the symbol pays in."
                            + " Needed where neither of the symbol's currencies is the account's.")
    @Nullable
    Rate rate;

    @Mixin
    Contract contract = new Contract();

    @Option(names = "--json", description = "Prints JSON.")
    boolean json;

    @Override
    public Integer call() {
        SizeAnswer answer = answer();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(answer.json());
        } else {
            print(answer, out);
        }
        return ExitCode.OK;
    }

    private SizeAnswer answer() {
        try {
            return new SizeQuestion(
                            symbol,
                            contract,
                            side,
                            equity.units(),
                            currency,
                            Objects.requireNonNull(risk).sizing(),
                            distance.units(),
                            entry.units(),
                            Optional.ofNullable(rate))
                    .answer();
        } catch (SizeRefused refused) {
            throw new ParameterException(spec.commandLine(), String.valueOf(refused.getMessage()));
        }
    }

    private static void print(SizeAnswer answer, PrintWriter out) {
        out.println(answer.headline());
        out.println(answer.contract());
        out.println();
        Table table = new Table("STEP", "FORMULA", ">VALUE");
        for (SizingStep step : answer.steps()) {
            table.add(step.name(), step.formula(), FixedPoint.format(step.value()));
        }
        table.print(out);
    }
}
