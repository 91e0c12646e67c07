package dev.yoke.app.size;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What the trader's broker says differently of the symbol, or all there is to know of one that Yoke does not know.
public final class Contract {

    @Option(names = "--digits", paramLabel = "N", description = "Decimals of its price, 0 to 8.")
    @Nullable
    Integer digits;

    @Option(names = "--contract", paramLabel = "UNITS", description = "Units in one lot: 100000, for gold 100.")
    @Nullable
    Decimal contract;

    @Option(names = "--lot-min", paramLabel = "LOTS", description = "Smallest volume. Default: 0.01 if not known.")
    @Nullable
    Decimal lotMin;

    @Option(names = "--lot-step", paramLabel = "LOTS", description = "Steps of the volume. Default: 0.01 if not known.")
    @Nullable
    Decimal lotStep;

    @Option(names = "--lot-max", paramLabel = "LOTS", description = "Greatest volume. Default: 100 if not known.")
    @Nullable
    Decimal lotMax;

    /// The options without which an unknown symbol cannot be sized.
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (digits == null) {
            missing.add("--digits");
        }
        if (contract == null) {
            missing.add("--contract");
        }
        return missing;
    }

    int digitsOr(int known) {
        return digits == null ? known : digits;
    }

    long contractOr(long known) {
        return or(contract, known);
    }

    long lotMinOr(long known) {
        return or(lotMin, known);
    }

    long lotStepOr(long known) {
        return or(lotStep, known);
    }

    long lotMaxOr(long known) {
        return or(lotMax, known);
    }

    private static long or(@Nullable Decimal given, long known) {
        return Optional.ofNullable(given).map(Decimal::units).orElse(known);
    }
}
