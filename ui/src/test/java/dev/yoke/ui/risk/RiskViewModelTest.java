package dev.yoke.ui.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.risk.Level;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Price;
import dev.yoke.testkit.Ports;
import dev.yoke.testkit.Previews;
import dev.yoke.testkit.Risks;
import dev.yoke.testkit.Views;
import dev.yoke.ui.desk.PendingTicket;
import dev.yoke.ui.risk.RiskPicture.Firm;
import dev.yoke.ui.risk.RiskPicture.Meter;
import dev.yoke.ui.words.Language;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RiskViewModelTest {

    private final Ports given = new Ports();
    private final RiskViewModel model = english();

    private RiskViewModel english() {
        given.desk.preferences().languageProperty().set(Language.EN);
        return new RiskViewModel(given.ports);
    }

    @BeforeEach
    void show() {
        given.cockpit.show(Risks.busy());
        model.onTurn();
    }

    @Test
    void namesEveryMeterItsUseItsLimitAndItsSetting() {
        Meter heat = meter("heat");
        assertThat(heat.name()).isEqualTo("Portfolio heat");
        assertThat(heat.value()).isEqualTo("2.10 %");
        assertThat(heat.limit()).isEqualTo("6.00 %");
        assertThat(heat.share()).isEqualTo(0.35);
        assertThat(heat.spoken()).isEqualTo("FTMO 100k: Portfolio heat 2.10 % of 6.00 %, 35 % used");
        assertThat(heat.settings()).containsExactly(Limit.MAX_HEAT);
        assertThat(heat.purpose()).contains("open risk of the account");
    }

    @Test
    void countsCurrenciesAndInstrumentsOverAllAccounts() {
        assertThat(picture().overAll())
                .extracting(Meter::name, Meter::value)
                .containsExactly(
                        tuple("EUR exposure", "59.10 %"),
                        tuple("USD exposure", "−140.20 %"),
                        tuple("JPY exposure", "23.40 %"),
                        tuple("XAUUSD open risk", "2.20 %"));
    }

    @Test
    void saysWhereAnAccountStandsWithItsFirm() {
        Firm firm = picture().firms().getFirst();
        assertThat(firm.title()).isEqualTo("FTMO 100k · FTMO 2-Step");
        assertThat(firm.phase()).isEqualTo("WARNING");
        assertThat(firm.floors()).isEqualTo("floors: day 96\u202f400.00, overall 90\u202f000.00 USD");
        assertThat(firm.headroom()).isEqualTo("headroom 4\u202f840.55 USD");
        assertThat(firm.reset()).isEqualTo("resets in 5 h 12 m (00:00 CET)");
        assertThat(firm.progress()).isEqualTo("3 of 4 trading days  target 12 % reached");
    }

    @Test
    void saysTheHeadroomInLotsOfTheTicketsSymbol() {
        Signal signal = new Signal(
                new SignalId("t"),
                "ticket",
                Signal.Action.BUY,
                "EURUSD",
                OrderType.MARKET,
                Price.NONE,
                new Level.Unsaid(),
                new Level.Unsaid(),
                new Sizing.Standard(),
                Set.of(Views.FTMO),
                "",
                0,
                0,
                "");
        given.desk
                .tickets()
                .pendingProperty()
                .set(Optional.of(new PendingTicket(
                        Previews.eurusd(), signal, Previews.passes(new Command.PreviewSignal(signal)))));
        model.write();
        assertThat(picture().firms().getFirst().headroom())
                .isEqualTo("headroom 4\u202f840.55 USD = 1.17 lots of EURUSD at the ticket’s stop");
    }

    @Test
    void tellsWhatIsLooserFromAnotherDayOn() {
        assertThat(picture().pending())
                .containsExactly(new RiskPicture.Pending("Portfolio heat: 6 → 8 %", "2026-11-28 00:00 server time"));
    }

    @Test
    void tellsProblemsNewsAndMarkets() {
        assertThat(picture().problems()).containsExactly("line 14: max-heat-percent must be a number, not 'six'");
        assertThat(picture().news()).containsExactly("14:30:07 USD Nonfarm Payrolls (high) in 12 m");
        assertThat(picture().markets())
                .containsExactly(
                        new RiskPicture.Market("EURUSD", "normal 48 %", "▲ up", "risk × 100 %"),
                        new RiskPicture.Market("XAUUSD", "volatile 91 %", "▼ down", "risk × 50 %"));
    }

    @Test
    void listsEveryLimitInForce() {
        assertThat(picture().limits()).hasSize(Limit.values().length);
        assertThat(picture().limits().getFirst().value()).isEqualTo("1 %");
    }

    @Test
    void namesPositionsWithoutAStopAndProtectsThemByOneCommand() {
        RiskPicture.Naked naked = picture().naked().getFirst();
        assertThat(naked.text()).isEqualTo("One position without a stop on Pepper MT4: GBPUSD");

        model.protect(naked.terminal());
        assertThat(given.cockpit.sent(Command.ProtectPositions.class))
                .containsExactly(new Command.ProtectPositions(Optional.of(Views.PEPPER)));
    }

    @Test
    void showsWhyAPositionCouldNotBeProtected() {
        given.cockpit.answerWith(command -> Answer.refused("the stop would be in the spread"));
        model.protect(Views.PEPPER);
        assertThat(given.refusals).containsExactly("the stop would be in the spread");
    }

    @Test
    void hidesMoneyWhileStreaming() {
        given.desk.preferences().streamerProperty().set(true);
        model.write();
        assertThat(picture().accounts().getFirst().figures()).isEqualTo("equity ••• · open risk •••");
        assertThat(picture().firms().getFirst().headroom()).isEqualTo("headroom •••");
        assertThat(meter("heat").value()).isEqualTo("2.10 %");
    }

    private RiskPicture picture() {
        return model.pictureProperty().get();
    }

    private Meter meter(String rule) {
        return picture().accounts().getFirst().meters().stream()
                .filter(meter -> meter.key().contains("/" + rule + "/"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void goesOnWhereTheClockIsSetBack() {
        given.clock.setBack(3_600_000);
        given.clock.advance(1_000);
        RiskPicture before = picture();
        given.cockpit.show(Views.day());
        model.onTurn();
        assertThat(picture()).isNotEqualTo(before);
    }
}
