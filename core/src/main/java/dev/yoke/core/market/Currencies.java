package dev.yoke.core.market;

import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which codes are money, metals and coins.
///
/// Source: ISO 4217 as the Java platform holds it; CNH is the offshore yuan that brokers quote.
final class Currencies {

    static final Set<String> METALS = Set.of("XAU", "XAG", "XPT", "XPD");

    private static final Set<String> COINS = Set.of(
            "BTC", "XBT", "ETH", "LTC", "XRP", "BCH", "ADA", "DOT", "SOL", "DOGE", "DOG", "BNB", "XLM", "LINK", "UNI",
            "AVAX", "MATIC", "POL", "EOS", "TRX", "XMR", "DASH", "DSH", "ZEC", "ETC", "NEO", "ATOM", "SHIB", "XTZ",
            "FIL", "AAVE", "ALGO", "NEAR", "TON", "SUI", "APT", "ARB", "PEPE", "IOTA", "VET", "SAND", "MANA", "AXS",
            "CRV", "KSM", "OMG", "LRC", "BAT", "IOT", "QTM", "XEM", "USDT", "USDC");

    private static final Set<String> FIAT = Stream.concat(
                    Currency.getAvailableCurrencies().stream()
                            .map(Currency::getCurrencyCode)
                            .filter(code -> !code.startsWith("X")),
                    Stream.of("CNH"))
            .collect(Collectors.toUnmodifiableSet());

    private Currencies() {}

    static boolean isFiat(String code) {
        return FIAT.contains(code);
    }

    /// The coin with which a pair's name begins: `BTC` of `BTCUSD`, none of `BTCE` (a share).
    static Optional<String> coinIn(String name) {
        return COINS.stream()
                .filter(name::startsWith)
                .filter(coin -> isCounter(name.substring(coin.length())))
                .findFirst();
    }

    private static boolean isCounter(String code) {
        return isFiat(code) || COINS.contains(code) || METALS.contains(code);
    }
}
