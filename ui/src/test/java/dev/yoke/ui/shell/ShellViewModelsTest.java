package dev.yoke.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.Symbol;
import dev.yoke.core.message.Command;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Side;
import dev.yoke.core.view.Activity;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.FlattenView;
import dev.yoke.core.view.HaltView;
import dev.yoke.core.view.RiskView;
import dev.yoke.testkit.Ports;
import dev.yoke.testkit.Views;
import dev.yoke.ui.words.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.util.Subscription;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellViewModelsTest {

    private final Ports given = new Ports();
    private final HeaderViewModel header = new HeaderViewModel(given.ports);
    private final HaltViewModel halt = new HaltViewModel(given.ports);
    private final ToastsViewModel toasts = new ToastsViewModel(given.cockpit, given.clock, given.desk);

    @Test
    void badgesSayWhichAccountIsReal() {
        given.cockpit.show(Views.day());
        header.onFrame();

        assertThat(header.accounts())
                .extracting(
                        chip -> chip.shownProperty().get().name(),
                        chip -> chip.shownProperty().get().badge(),
                        chip -> chip.shownProperty().get().armed(),
                        chip -> chip.shownProperty().get().link())
                .containsExactly(
                        Tuple.tuple("FTMO 100k", "DEMO", false, LinkState.LIVE),
                        Tuple.tuple("IC Live", "LIVE", false, LinkState.LIVE),
                        Tuple.tuple("Pepper MT4", "DEMO", false, LinkState.STALE));
        assertThat(header.realArmedProperty().get()).isFalse();
    }

    @Test
    void anArmedRealAccountIsSaid() {
        given.cockpit.show(Views.armed());
        header.onFrame();
        assertThat(header.realArmedProperty().get()).isTrue();
        assertThat(header.accounts().get(1).shownProperty().get().armed()).isTrue();
    }

    @Test
    void armingNamesServerAndLogin() {
        given.cockpit.show(Views.day());
        header.onFrame();
        header.setLive(header.accounts().get(1).view().identity().orElseThrow(), true, answer -> {});
        assertThat(given.cockpit.commands)
                .containsExactly(new Command.SetLiveTrading(Views.IC, "ICMarkets-Live07", 7_002_113, true));
    }

    @Test
    void theMetersShowTheAccountNearestToItsLimit() {
        given.cockpit.show(Views.day());
        header.onFrame();
        assertThat(header.heatProperty().get())
                .isEqualTo(new HeaderViewModel.Meter(
                        "4.60 % of 6.00 %", 0.77, "IC Live: 4.60 % of 6.00 %, the account nearest to its limit"));
        assertThat(header.dayProperty().get().text()).isEqualTo("0.20 % of 5.00 %");
    }

    @Test
    void theDayMeterIsTheHousesRuleAndShowsNoPropFirmsMoney() {
        CockpitView day = Views.day();
        RiskView risk = day.risk();
        RiskView.AccountRisk first = risk.accounts().getFirst();
        List<RiskView.LimitMeter> meters = new ArrayList<>(first.meters());
        meters.add(new RiskView.LimitMeter(
                "prop-max-daily-loss", "Daily loss of the firm", "4 900.00 USD", "5 000.00 USD", 98_000_000L));
        List<RiskView.AccountRisk> accounts = new ArrayList<>(risk.accounts());
        accounts.set(
                0,
                new RiskView.AccountRisk(
                        first.terminal(),
                        first.currency(),
                        first.equity(),
                        first.heat(),
                        first.nakedPositions(),
                        meters));
        given.cockpit.show(withRisk(day, accounts));
        header.onFrame();
        assertThat(header.dayProperty().get().text()).isEqualTo("0.20 % of 5.00 %");
    }

    private static CockpitView withRisk(CockpitView view, List<RiskView.AccountRisk> accounts) {
        RiskView risk = view.risk();
        return new CockpitView(
                view.version(),
                view.nowMs(),
                view.halt(),
                view.terminals(),
                view.positions(),
                view.orders(),
                view.recentDeals(),
                view.pendingSignals(),
                view.quotes(),
                new RiskView(
                        risk.policy(), accounts, risk.legs(), risk.overAll(), risk.limits(), risk.prop(), risk.news()),
                Optional.empty(),
                List.of(),
                view.journal());
    }

    @Test
    void aHaltSaysSinceWhenAndByWhat() {
        given.cockpit.show(Views.halted());
        halt.onFrame();

        assertThat(halt.haltedProperty().get()).isTrue();
        assertThat(halt.textProperty().get()).isEqualTo("HALTED since 14:18 by daily loss, FTMO 100k. Exits work.");
        assertThat(halt.proofProperty().get())
                .containsExactly(
                        new HaltViewModel.ProofLine(Views.FTMO, "3/3 flat in 0.9 s", FlattenView.State.FLAT, 1),
                        new HaltViewModel.ProofLine(
                                Views.IC,
                                "closing, 1 position and no order left",
                                FlattenView.State.CLOSING,
                                1 - 1.0 / 3),
                        new HaltViewModel.ProofLine(
                                Views.PEPPER,
                                "not reachable, 3 positions and no order left; tried again when it is back",
                                FlattenView.State.UNREACHABLE,
                                0));
    }

    @Test
    void anAccountKeepsItsNameInTheHalt() {
        given.cockpit.show(
                Views.with(new HaltView(true, Views.NOW, "daily-loss, ic-live-1"), Optional.empty(), List.of(), false));
        halt.onFrame();
        assertThat(halt.textProperty().get()).contains("by daily loss, ic-live-1.");
    }

    @Test
    void whatIsShownAlreadyIsSaidInAnotherLanguageAtOnce() {
        Subscription open = toasts.follow();
        given.cockpit.show(Views.day());
        toasts.onFrame();
        given.cockpit.tell(Activity.Level.ALARM, "Emergency stop: no answer in time. Entries are halted, exits work.");
        given.cockpit.show(Views.day());
        toasts.onFrame();
        given.desk.preferences().languageProperty().set(Language.ES);
        assertThat(toasts.toasts())
                .extracting(ToastsViewModel.Toast::text)
                .containsExactly(
                        "Parada de emergencia: sin respuesta a tiempo. Entradas detenidas, las salidas funcionan.");
        open.unsubscribe();
    }

    @Test
    void toastsShowWhatHappensFromNowOnAndGoAgain() {
        given.cockpit.tell(Activity.Level.ALARM, "before the window opened");
        given.cockpit.show(Views.day());
        toasts.onFrame();
        given.cockpit.tell(Activity.Level.NOTE, "a note");
        given.cockpit.tell(Activity.Level.WARNING, "a warning");
        given.cockpit.tell(Activity.Level.ALARM, "an alarm");
        given.cockpit.show(Views.day());
        toasts.onFrame();
        assertThat(toasts.toasts()).extracting(ToastsViewModel.Toast::text).containsExactly("a warning", "an alarm");

        given.clock.advance(8_000);
        toasts.onFrame();
        assertThat(toasts.toasts()).extracting(ToastsViewModel.Toast::text).containsExactly("an alarm");
        given.clock.advance(12_000);
        toasts.onFrame();
        assertThat(toasts.toasts()).isEmpty();
    }

    private List<Tuple> shownOf(String... refusals) {
        Subscription open = toasts.follow();
        for (String refusal : refusals) {
            given.desk.notices().refused(refusal);
        }
        open.unsubscribe();
        return toasts.toasts().stream()
                .map(toast -> Tuple.tuple(toast.text(), toast.times()))
                .toList();
    }

    @Test
    void aRefusalWithOtherFiguresIsCounted() {
        assertThat(shownOf(
                        "Denied on demo-1: the price is 4.1 s old, limit 3 s, at 1.1000 since 12:01",
                        "Denied on demo-1: the price is 12.5 s old, limit 4 s, at 1 since 12:02"))
                .containsExactly(
                        Tuple.tuple("Denied on demo-1: the price is 12.5 s old, limit 4 s, at 1 since 12:02", 2));
    }

    @ParameterizedTest
    @CsvSource({"demo-1, demo-2", "Prop 1, Prop 2", "#11 of A, #12 of A", "US30, US500", "FTMO 100k, FTMO 200k"})
    void refusalsOfDifferentAccountsAndTicketsStandAlone(String one, String other) {
        assertThat(shownOf("Not sent: no answer on " + one, "Not sent: no answer on " + other))
                .containsExactly(
                        Tuple.tuple("Not sent: no answer on " + one, 1),
                        Tuple.tuple("Not sent: no answer on " + other, 1));
    }

    private static Activity.Closing closing(long identifier) {
        return new Activity.Closing(Views.IC, identifier, new Symbol("EURUSD"), Side.BUY, Lots.parse("0.10"));
    }

    @Test
    void anAlarmWithAWayOutStandsAlone() {
        given.cockpit.show(Views.day());
        toasts.onFrame();
        given.cockpit.tellOf(closing(11), "Both orders of a pair were filled");
        given.cockpit.tellOf(closing(12), "Both orders of a pair were filled");
        given.cockpit.show(Views.day());
        toasts.onFrame();
        assertThat(toasts.toasts())
                .extracting(toast -> toast.closing().orElseThrow().identifier())
                .containsExactly(11L, 12L);
    }

    @Test
    void theStatusBarSaysHowTheCockpitIs() {
        given.cockpit.show(Views.day());
        StatusViewModel status = new StatusViewModel(given.ports, () -> 3_400_000L);
        status.onFrame();

        StatusViewModel.Shown shown = status.shownProperty().get();
        assertThat(shown.items())
                .extracting(StatusViewModel.Item::text, StatusViewModel.Item::health)
                .containsExactly(
                        Tuple.tuple("feed 12 ms", StatusViewModel.Health.GOOD),
                        Tuple.tuple("bridge 2/3  12 ms", StatusViewModel.Health.BAD),
                        Tuple.tuple("queue 3", StatusViewModel.Health.GOOD),
                        Tuple.tuple("journal 0.2 ms", StatusViewModel.Health.GOOD),
                        Tuple.tuple("risk gate –", StatusViewModel.Health.UNMEASURED),
                        Tuple.tuple("FX 4 ms", StatusViewModel.Health.GOOD));
        assertThat(shown.items()).allMatch(item -> !item.tip().isEmpty());
        assertThat(shown.sessions()).isEqualTo("sessions closed");
        assertThat(shown.server()).isEqualTo("server 16:18:07");
        assertThat(shown.local()).isEqualTo("local 14:18:07");
    }

    @Test
    void theStatusBarSaysWhichCentresAreOpen() {
        given.clock.advance(2 * 86_400_000L);
        given.cockpit.show(Views.day());
        StatusViewModel status = new StatusViewModel(given.ports, () -> 0);
        status.onFrame();
        assertThat(status.shownProperty().get().sessions()).isEqualTo("London ▮  New York ▮");
    }
}
