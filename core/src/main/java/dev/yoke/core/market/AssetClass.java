package dev.yoke.core.market;

import dev.yoke.core.market.SymbolSpec.CalcMode;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What kind of thing a symbol is. Brokers do not say it in one field, so it is read from several: first from what the
/// name and the currencies mean, then from the folder in which the broker keeps the symbol, last from how it computes
/// margin.
///
/// Thread: any; stateless.
public enum AssetClass {
    FX("FX"),
    METAL("metals"),
    ENERGY("energy"),
    INDEX("indices"),
    CRYPTO("crypto"),
    SHARE("shares"),
    OTHER("other instruments");

    private static final Set<String> METALS =
            Set.of("XAUUSD", "XAGUSD", "XPTUSD", "XPDUSD", "COPPER", "ALUMINIUM", "ALUMINUM", "NICKEL", "ZINC", "LEAD");

    private static final Set<String> ENERGIES = Set.of("USOIL", "UKOIL", "NATGAS", "GASOLINE", "HEATINGOIL", "GASOIL");

    private static final Set<String> INDICES = Set.of(
            "US30",
            "US500",
            "NAS100",
            "US2000",
            "GER40",
            "UK100",
            "FRA40",
            "EU50",
            "JP225",
            "AUS200",
            "HK50",
            "ESP35",
            "SPA35",
            "IT40",
            "ITA40",
            "SUI20",
            "SWI20",
            "NETH25",
            "NED25",
            "CHINA50",
            "CHINAH",
            "CN50",
            "SING30",
            "USDX",
            "DXY",
            "USDINDEX",
            "VIX",
            "VIX75",
            "GERMID50",
            "MDAX50",
            "SA40",
            "NOR25",
            "INDIA50",
            "TWIX");

    /// Words of the broker's folders, in the order in which they decide: `Stock Indices` are indices, `Stocks\Metals &
    /// Mining` are shares.
    private static final List<Folder> FOLDERS = List.of(
            new Folder(INDEX, "indic", "index"),
            new Folder(SHARE, "share", "stock", "equit", "etf"),
            new Folder(CRYPTO, "crypto"),
            new Folder(METAL, "metal", "bullion"),
            new Folder(ENERGY, "energ", "oil"),
            new Folder(FX, "forex", "fx", "currenc"));

    private final String text;

    AssetClass(String text) {
        this.text = text;
    }

    private record Folder(AssetClass assetClass, List<String> words) {
        Folder(AssetClass assetClass, String... words) {
            this(assetClass, List.of(words));
        }

        boolean holds(String path) {
            return words.stream().anyMatch(path::contains);
        }
    }

    /// For the trader, in the plural: `metals`.
    public String text() {
        return text;
    }

    /// @param name the instrument's own name, as [Underlying#name()] has it
    static AssetClass of(String name, SymbolSpec spec) {
        AssetClass meant = byMeaning(name, spec.baseCurrency(), spec.profitCurrency());
        if (meant == OTHER && spec.baseCurrency().isBlank()) {
            meant = ofName(name);
        }
        if (meant != OTHER) {
            return meant;
        }
        String folder = folder(spec);
        for (Folder candidate : FOLDERS) {
            if (candidate.holds(folder)) {
                return candidate.assetClass();
            }
        }
        return byMargin(spec);
    }

    /// What the name alone says, for a symbol that nobody specified.
    static AssetClass ofName(String name) {
        return name.length() == 6 ? byMeaning(name, name.substring(0, 3), name.substring(3)) : byMeaning(name, "", "");
    }

    private static AssetClass byMeaning(String name, String base, String profit) {
        if (INDICES.contains(name)) {
            return INDEX;
        }
        if (ENERGIES.contains(name) || name.startsWith("XTI") || name.startsWith("XBR") || name.startsWith("XNG")) {
            return ENERGY;
        }
        if (METALS.contains(name) || (startsWithAny(name, Currencies.METALS) && isPair(name, 3))) {
            return METAL;
        }
        if (Currencies.coinIn(name).isPresent()) {
            return CRYPTO;
        }
        boolean pair = !base.equals(profit) && Currencies.isFiat(base) && Currencies.isFiat(profit);
        return pair && name.equals(base + profit) ? FX : OTHER;
    }

    private static boolean startsWithAny(String name, Set<String> codes) {
        return codes.stream().anyMatch(name::startsWith);
    }

    private static boolean isPair(String name, int baseLength) {
        return Currencies.isFiat(name.substring(baseLength));
    }

    /// Without the symbol's own name, with which MetaTrader 5 ends the path.
    private static String folder(SymbolSpec spec) {
        String path = spec.path().toLowerCase(Locale.ROOT);
        String end = spec.symbol().name().toLowerCase(Locale.ROOT);
        return path.endsWith(end) ? path.substring(0, path.length() - end.length()) : path;
    }

    private static AssetClass byMargin(SymbolSpec spec) {
        if (spec.calcMode() == CalcMode.FOREX
                && !spec.baseCurrency().equals(spec.profitCurrency())
                && Currencies.isFiat(spec.baseCurrency())
                && Currencies.isFiat(spec.profitCurrency())) {
            return FX;
        }
        return switch (spec.calcMode()) {
            case CFD_INDEX -> INDEX;
            case EXCHANGE -> SHARE;
            case FOREX, CFD, CFD_LEVERAGE, FUTURES -> OTHER;
        };
    }
}
