package dev.yoke.ui.words.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.ui.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineSentencesTest {

    private final EngineSentences spanish = EngineSentences.in(Language.ES);
    private final EngineSentences persian = EngineSentences.in(Language.FA);

    private static String bare(String text) {
        return text.replaceAll("[\u200E\u200F]", "").replace('\u200A', '\u200C');
    }

    @Test
    void leavesEnglishAsItWasRecorded() {
        String recorded = "Denied on Alder MT5: trading is halted; re-arm it before new entries";
        assertThat(EngineSentences.in(Language.EN).say(recorded)).isSameAs(recorded);
    }

    @Test
    void saysARefusalWithAccountValueLimitAndWhatToDo() {
        assertThat(spanish.say(
                        "the margin level of Birch MT5 would be 106.24 %, limit 150.00 %; the broker's smallest size"
                                + " is 0.01 lots; close a position or add funds"))
                .isEqualTo(
                        "el nivel de margen de Birch MT5 sería 106.24 %, límite 150.00 %; el tamaño mínimo del bróker"
                                + " es 0.01 lotes; cierre una posición o ingrese fondos");
        assertThat(bare(persian.say(
                        "the spread of EURUSD on A is 2.4 pips, above 1.5 pips; wait until it narrows or use a"
                                + " wider stop")))
                .isEqualTo("اسپرد EURUSD on A برابر 2.4 پیپ و بیش از 1.5 پیپ است؛ تا کم شدن آن صبر کنید یا حد ضرر"
                        + " دورتری بگذارید");
    }

    @Test
    void saysWhatIsNestedInASentence() {
        assertThat(spanish.say(
                        "Denied on Alder MT5: only 12.50 USD are left of the open risk in metals of Alder MT5; the"
                                + " size is lowered to fit"))
                .isEqualTo(
                        "Denegada en Alder MT5: solo quedan 12.50 USD para el riesgo abierto en metales de Alder MT5; el"
                                + " tamaño se reduce para caber");
        assertThat(spanish.say("Rejected by Cedar MT4: BUY 0.12 EURUSD, No money."))
                .isEqualTo("Rechazada por Cedar MT4: compra de 0.12 EURUSD. Bróker: No money.");
    }

    @Test
    void namesWhatHalted() {
        assertThat(spanish.say(
                        "Still halted by daily-loss, FTMO 100k from before the restart. Exits work; re-arm to trade."))
                .isEqualTo(
                        "Sigue detenido por pérdida diaria, FTMO 100k desde antes del reinicio. Las salidas funcionan;"
                                + " rearme para operar.");
    }

    @Test
    void namesLimitsByTheirNames() {
        assertThat(spanish.say("max-heat-percent 6 → 5 now")).isEqualTo("Riesgo abierto total 6 → 5 ya");
    }

    @Test
    void saysSeveralDecisionsAndLinesEachByItself() {
        assertThat(spanish.say("Denied on A: rejected by you | Denied on B: something new"))
                .isEqualTo("Denegada en A: rechazada por usted | Denegada en B: something new");
        assertThat(spanish.say("Close 2 positions in XAUUSD:\nnot known here"))
                .isEqualTo("Cerrar 2 posiciones en XAUUSD:\nnot known here");
    }

    @Test
    void keepsWhatIsNotKnownAndTellsABrokersOwnWordsApart() {
        assertThat(spanish.say("Market closed by holiday")).isEqualTo("Market closed by holiday");
        assertThat(spanish.ofBroker("Invalid stops")).isEqualTo("bróker: Invalid stops");
        assertThat(spanish.ofBroker("halted before it was sent")).isEqualTo("detenido antes de enviarse");
        assertThat(EngineSentences.in(Language.EN).ofBroker("Invalid stops")).isEqualTo("Invalid stops");
        assertThat(spanish.ofBroker("")).isEmpty();
    }

    @Test
    void keepsFiguresThatAreNoSentence() {
        assertThat(persian.say("−12.50")).isEqualTo("−12.50");
        assertThat(bare(persian.say("0.30 lots"))).isEqualTo("0.30 لات");
    }

    /// Names that are words, limits, units or sentences of the catalogue, or look like one.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "live",
                "open",
                "crypto",
                "metals",
                "max-heat-percent",
                "none",
                "BUY",
                "0.50 lots",
                "in Madrid",
                "terminal 1",
                "order #11 on Alder",
                "trading is halted",
                "US30",
                "demo-1",
                "A on B",
                "A: B",
                "A, B",
                "Acme Inc. Live",
                "A; b",
                "9: 5",
                "x (y)",
                "FTMO 100k"
            })
    void keepsNamesAsTheyAre(String name) {
        assertThat(spanish.say("Denied on " + name + ": trading is halted; re-arm it before new entries"))
                .startsWith("Denegada en " + name + ": ")
                .doesNotContain("halted;");
        assertThat(spanish.say("Closing 0.50 EURUSD on " + name + "."))
                .isEqualTo("Cerrando 0.50 EURUSD en " + name + ".");
        if (!name.contains(" ")) {
            assertThat(spanish.say("Closing 0.50 " + name + " on Alder."))
                    .isEqualTo("Cerrando 0.50 " + name + " en Alder.");
        }
        assertThat(spanish.say("Filled: BUY 0.10 EURUSD at 1.10 on " + name + " (ticket), 12 ms at the terminal."))
                .isEqualTo("Ejecutada: compra de 0.10 EURUSD a 1.10 en " + name + " (ticket), 12 ms en el terminal.");
        assertThat(spanish.say("there is no quote of " + name + " yet; wait for one"))
                .contains(name);
    }

    @Test
    void saysWhatWasPlacedFilledAndLinked() {
        assertThat(spanish.say("Placed: BUY LIMIT 0.10 EURUSD at 1.10 on live (ticket), 12 ms at the terminal."))
                .isEqualTo("Colocada: compra límite de 0.10 EURUSD a 1.10 en live (ticket), 12 ms en el terminal.");
        assertThat(spanish.say("the price 1.2 of a SELL stop must be below the market at 1.1"))
                .isEqualTo("el precio 1.2 de una venta stop debe quedar por debajo del mercado, que está en 1.1");
        assertThat(spanish.say("Linked: when one of order #11 on live, order #12 on Alder is filled or closed, the"
                        + " other is cancelled."))
                .isEqualTo("Enlazadas: cuando una de la orden n.º 11 en live, la orden n.º 12 en Alder se ejecute o"
                        + " cierre, se cancela la otra.");
        assertThat(spanish.say("Linked: when one of order #11 on live, order #12 on Alder is filled or closed, the"
                        + " other orders are cancelled."))
                .isEqualTo("Enlazadas: cuando una de la orden n.º 11 en live, la orden n.º 12 en Alder se ejecute o"
                        + " cierre, se cancelan las otras.");
    }

    @Test
    void isOneForEachLanguage() {
        assertThat(EngineSentences.in(Language.ES)).isSameAs(spanish);
    }
}
