package dev.yoke.core.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.SymbolSpec.CalcMode;
import dev.yoke.core.risk.Specs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Names as brokers spell them, with the currencies, the margin mode and the folder that come with them.
class UnderlyingTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // symbol, base, profit, margin mode, folder, own name, asset, class
        "EURUSD,      EUR, USD, FOREX,        'Forex\\Majors\\EURUSD',       EURUSD,  EUR,     FX",
        "EURUSD.r,    EUR, USD, FOREX,        'Forex\\Majors\\EURUSD.r',     EURUSD,  EUR,     FX",
        "mEURUSD,     EUR, USD, FOREX,        '',                            EURUSD,  EUR,     FX",
        "EURUSDm,     EUR, USD, FOREX,        '',                            EURUSD,  EUR,     FX",
        "EUR/USD,     EUR, USD, CFD_LEVERAGE, '',                            EURUSD,  EUR,     FX",
        "EUR_USD,     EUR, USD, FOREX,        '',                            EURUSD,  EUR,     FX",
        "EURUSD#,     EUR, USD, FOREX,        '',                            EURUSD,  EUR,     FX",
        "EURUSD_i,    EUR, USD, FOREX,        '',                            EURUSD,  EUR,     FX",
        "EURUSD.pro,  '',  USD, FOREX,        '',                            EURUSD,  EUR,     FX",
        "eurusd,      EUR, USD, FOREX,        '',                            EURUSD,  EUR,     FX",
        "USDCNH,      USD, CNH, FOREX,        'Forex\\Exotics\\USDCNH',      USDCNH,  USD,     FX",
        "GBPJPY.ecn,  GBP, JPY, FOREX,        '',                            GBPJPY,  GBP,     FX",
        "XAUUSD,      XAU, USD, CFD_LEVERAGE, 'Metals\\XAUUSD',              XAUUSD,  XAU,     METAL",
        "XAUUSD.,     USD, USD, FOREX,        '',                            XAUUSD,  XAU,     METAL",
        "GOLD,        USD, USD, CFD,          'CFD\\GOLD',                   XAUUSD,  XAU,     METAL",
        "GOLDmicro,   XAU, USD, CFD,          '',                            XAUUSD,  XAU,     METAL",
        "SILVER.a,    USD, USD, CFD,          '',                            XAGUSD,  XAG,     METAL",
        "XAUEUR,      XAU, EUR, CFD_LEVERAGE, '',                            XAUEUR,  XAU,     METAL",
        "XPTUSD,      XPT, USD, CFD,          '',                            XPTUSD,  XPT,     METAL",
        "COPPER-C,    USD, USD, CFD,          'Metals Base\\COPPER-C',       COPPER,  COPPER,  METAL",
        "USOIL,       USD, USD, CFD,          'Energies\\USOIL',             USOIL,   USOIL,   ENERGY",
        "XTIUSD,      XTI, USD, CFD,          '',                            USOIL,   USOIL,   ENERGY",
        "WTI.f,       USD, USD, FUTURES,      '',                            USOIL,   USOIL,   ENERGY",
        "BRENT_X5,    USD, USD, FUTURES,      '',                            UKOIL,   UKOIL,   ENERGY",
        "UKOILRoll,   USD, USD, CFD,          '',                            UKOIL,   UKOIL,   ENERGY",
        "NGAS,        USD, USD, CFD,          '',                            NATGAS,  NATGAS,  ENERGY",
        "CrudeLtd,    USD, USD, CFD,          'Energy\\CrudeLtd',            CRUDELTD, CRUDELTD, ENERGY",
        "US30,        USD, USD, CFD_INDEX,    'Indices\\US30',               US30,    US30,    INDEX",
        "US30.cash,   USD, USD, CFD,          'Cash CFD\\US30.cash',         US30,    US30,    INDEX",
        "#US30,       USD, USD, CFD,          '',                            US30,    US30,    INDEX",
        "mUS30,       USD, USD, CFD,          '',                            US30,    US30,    INDEX",
        "DJ30,        USD, USD, CFD,          '',                            US30,    US30,    INDEX",
        "WS30,        USD, USD, CFD,          '',                            US30,    US30,    INDEX",
        "US30Cash,    USD, USD, CFD,          '',                            US30,    US30,    INDEX",
        "USTECCash,   USD, USD, CFD,          '',                            NAS100,  NAS100,  INDEX",
        "GER40Cash,   EUR, EUR, CFD,          '',                            GER40,   GER40,   INDEX",
        "GER40CASH,   EUR, EUR, CFD,          '',                            GER40,   GER40,   INDEX",
        "DE40,        EUR, USD, CFD_INDEX,    '',                            GER40,   GER40,   INDEX",
        "JPN225,      JPY, USD, CFD,          '',                            JP225,   JP225,   INDEX",
        "USDX,        USD, USD, CFD,          '',                            USDX,    USDX,    INDEX",
        "WIG20.c,     PLN, PLN, CFD,          'Stock Indices\\WIG20.c',      WIG20,   WIG20,   INDEX",
        "BTCUSD,      BTC, USD, CFD_LEVERAGE, 'Crypto\\BTCUSD',              BTCUSD,  BTC,     CRYPTO",
        "BTCUSDT,     BTC, USD, CFD,          '',                            BTCUSD,  BTC,     CRYPTO",
        "XBTUSD,      USD, USD, CFD,          '',                            BTCUSD,  BTC,     CRYPTO",
        "ETHBTC,      ETH, BTC, CFD,          '',                            ETHBTC,  ETH,     CRYPTO",
        "DOGEUSD.x,   DOG, USD, CFD,          '',                            DOGEUSD, DOGE,    CRYPTO",
        "#AAPL,       USD, USD, CFD,          'Stocks US\\#AAPL',            AAPL,    AAPL,    SHARE",
        "AAPL.OQ,     USD, USD, EXCHANGE,     '',                            AAPL,    AAPL,    SHARE",
        "SOLB.BR,     EUR, EUR, CFD,          'Shares Belgium\\SOLB.BR',     SOLB,    SOLB,    SHARE",
        "RIO,         GBP, GBP, CFD,          'Stocks\\Metals and Mining\\RIO', RIO,  RIO,     SHARE",
        "SAP,         EUR, GBP, CFD,          'Equities\\Xetra\\SAP',        SAP,     SAP,     SHARE",
        "COCOA,       USD, USD, CFD,          'Softs\\COCOA',                COCOA,   COCOA,   OTHER",
        "WHEAT.f,     USD, USD, FUTURES,      '',                            WHEAT,   WHEAT,   OTHER",
    })
    void readsWhatASymbolStandsFor(
            String symbol,
            String base,
            String profit,
            CalcMode mode,
            String path,
            String name,
            String asset,
            AssetClass assetClass) {
        assertThat(Underlying.of(spec(symbol, base, profit, mode, path)))
                .isEqualTo(new Underlying(name, asset, profit, assetClass));
    }

    @Test
    void knowsTheInstrumentOfASymbolThatNobodySpecified() {
        assertThat(Underlying.unspecified(new Symbol("GBPJPY.r")))
                .isEqualTo(new Underlying("GBPJPY", "GBPJPY", "", AssetClass.FX));
        assertThat(Underlying.unspecified(new Symbol("DJ30")))
                .isEqualTo(new Underlying("US30", "US30", "", AssetClass.INDEX));
        assertThat(Underlying.unspecified(new Symbol("...")).name()).isEqualTo("...");
    }

    @Test
    void findsACurrencyThatBothHoldOnTheSameSide() {
        Underlying euro = of("EURUSD", "EUR", "USD");
        assertThat(euro.sharesLegWith(of("GBPUSD", "GBP", "USD"), 1)).isTrue();
        assertThat(euro.sharesLegWith(of("GBPUSD", "GBP", "USD"), -1)).isFalse();
        assertThat(euro.sharesLegWith(of("EURJPY", "EUR", "JPY"), 1)).isTrue();
        assertThat(euro.sharesLegWith(of("USDJPY", "USD", "JPY"), -1)).isTrue();
        assertThat(euro.sharesLegWith(of("GBPEUR", "GBP", "EUR"), -1)).isTrue();
        assertThat(euro.sharesLegWith(of("USDJPY", "USD", "JPY"), 1)).isFalse();
        assertThat(euro.sharesLegWith(of("AUDNZD", "AUD", "NZD"), 1)).isFalse();
    }

    private static Underlying of(String symbol, String base, String profit) {
        return Underlying.of(spec(symbol, base, profit, CalcMode.FOREX, ""));
    }

    private static SymbolSpec spec(String symbol, String base, String profit, CalcMode mode, String path) {
        SymbolSpec plain = Specs.spec(symbol, base, profit, 2, "0.01", "1", "1", mode);
        return new SymbolSpec(
                plain.symbol(),
                plain.description(),
                path,
                base,
                profit,
                plain.marginCurrency(),
                plain.digits(),
                plain.point(),
                plain.tickSize(),
                plain.tickValueProfit(),
                plain.tickValueLoss(),
                plain.contractSize(),
                plain.lotMin(),
                plain.lotMax(),
                plain.lotStep(),
                plain.lotLimit(),
                0,
                0,
                mode,
                plain.executionMode(),
                plain.fillingModes(),
                plain.tradeMode(),
                0,
                0,
                3,
                0);
    }
}
