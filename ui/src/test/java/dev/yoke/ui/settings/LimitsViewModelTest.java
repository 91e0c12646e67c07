package dev.yoke.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command.SetRiskPolicy;
import dev.yoke.core.port.PropPacks;
import dev.yoke.core.port.SettingsSaid;
import dev.yoke.core.port.SignalSources;
import dev.yoke.core.port.SignalStories;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.MarketSession;
import dev.yoke.core.risk.RiskPolicies;
import dev.yoke.testkit.LimitViews;
import dev.yoke.testkit.Ports;
import dev.yoke.testkit.Views;
import dev.yoke.ui.desk.Outside;
import dev.yoke.ui.settings.LimitRow.Effect;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsViewModelTest {

    private final Ports given = new Ports(new Outside(
            SignalStories.NONE,
            SignalSources.NONE,
            () -> new SettingsSaid(
                    "yoke.toml",
                    Set.of("max-daily-loss-percent"),
                    Map.of(Views.FTMO, Set.of("max-daily-loss-percent")),
                    Set.of(),
                    Map.of(),
                    Set.of()),
            PropPacks.NONE));
    private final LimitsViewModel model = new LimitsViewModel(given.ports);

    @BeforeEach
    void show() {
        given.cockpit.show(LimitViews.day(LimitViews.some()));
        model.onFrame();
    }

    private LimitRow row(Limit limit) {
        return model.rows().stream()
                .filter(row -> row.limit() == limit)
                .findFirst()
                .orElseThrow();
    }

    private Effect typed(Limit limit, String text) {
        row(limit).textProperty().set(text);
        return row(limit).effect(model.seen().inForce());
    }

    private SetRiskPolicy saved() {
        model.save();
        return given.cockpit.sent(SetRiskPolicy.class).getLast();
    }

    @Test
    void listsTheWholeCatalogueWithWhatIsInForceAndWhatWaits() {
        assertThat(model.rows()).extracting(LimitRow::limit).containsExactly(Limit.values());
        assertThat(row(Limit.MAX_HEAT).textProperty().get()).isEqualTo("6");
        assertThat(row(Limit.MAX_HEAT).shownProperty().get().pending())
                .contains(new LimitRow.Waits("8", "2026-11-27 00:00 server time"));
        assertThat(row(Limit.MAX_DAILY_LOSS).shownProperty().get().inFile()).isTrue();
        assertThat(row(Limit.MAX_HEAT).shownProperty().get().inFile()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "MAX_HEAT, 5, TIGHTER",
        "MAX_HEAT, 7, LOOSER",
        "MAX_HEAT, 6, UNCHANGED",
        "MAX_HEAT, '6,5', LOOSER",
        "MAX_HEAT, 5.5 %, TIGHTER",
        "MAX_HEAT, 101, OUT_OF_RANGE",
        "MAX_HEAT, abc, NOT_A_NUMBER",
        "MAX_HEAT, '', NOT_A_NUMBER",
        "MAX_POSITIONS, 2.5, NOT_A_NUMBER",
        "MIN_MARGIN_LEVEL, 200, TIGHTER",
        "ATR_STOP, 2, EITHER",
        "MAX_SPREAD, 3, TIGHTER"
    })
    void saysBeforeSavingWhatAValueWouldDo(Limit limit, String text, Effect effect) {
        assertThat(typed(limit, text)).isEqualTo(effect);
    }

    @Test
    void savesWhatWasTypedAndLeavesWaitingWhatWaits() {
        typed(Limit.MAX_RISK_PER_TRADE, "1,5");
        assertThat(model.summaryProperty().get()).isEqualTo(new LimitsViewModel.Summary(1, 0, 0, ""));

        SetRiskPolicy wish = saved();
        assertThat(wish.origin()).isEqualTo("person");
        assertThat(wish.policies().general().of(Limit.MAX_RISK_PER_TRADE)).isEqualTo(Views.units("1.5"));
        assertThat(wish.policies().general().of(Limit.MAX_HEAT)).isEqualTo(Views.units("8"));
    }

    @Test
    void aWrongFieldKeepsEverythingFromBeingSaved() {
        typed(Limit.MAX_RISK_PER_TRADE, "1");
        typed(Limit.MAX_POSITIONS, "0");
        model.save();

        assertThat(model.summaryProperty().get().wrong()).isEqualTo(1);
        assertThat(given.cockpit.commands).isEmpty();
    }

    @Test
    void aContradictionIsSaidBeforeItIsSaved() {
        typed(Limit.MAX_PER_SYMBOL, "30");
        assertThat(model.summaryProperty().get().problem()).contains("max-positions-per-symbol of 30 is above");
        model.save();
        assertThat(given.cockpit.commands).isEmpty();
    }

    @Test
    void anAccountsOwnLimitIsTakenAwayFromTheNextDayOn() {
        model.accountProperty().set(Optional.of(Views.FTMO));
        assertThat(model.rows()).extracting(LimitRow::limit).allMatch(RiskPolicies::canBeOwn);
        assertThat(row(Limit.MAX_DAILY_LOSS).textProperty().get()).isEqualTo("4");

        assertThat(typed(Limit.MAX_DAILY_LOSS, "")).isEqualTo(Effect.LOOSER);
        assertThat(model.summaryProperty().get()).isEqualTo(new LimitsViewModel.Summary(0, 1, 0, ""));
        assertThat(saved().policies().own(Views.FTMO, Limit.MAX_DAILY_LOSS)).isEmpty();
    }

    @Test
    void fewerSessionsHoldAtOnceAndMoreWait() {
        model.allow(MarketSession.LONDON, true);
        assertThat(model.summaryProperty().get()).isEqualTo(new LimitsViewModel.Summary(1, 0, 0, ""));
        assertThat(saved().policies().general().sessions()).containsExactly(MarketSession.LONDON);
    }

    @Test
    void whatIsBeingTypedIsNotOverwrittenByNews() {
        typed(Limit.MAX_RISK_PER_TRADE, "1.2");
        given.cockpit.show(LimitViews.day(dev.yoke.core.view.LimitsView.EMPTY));
        model.onFrame();

        assertThat(row(Limit.MAX_RISK_PER_TRADE).textProperty().get()).isEqualTo("1.2");
        assertThat(row(Limit.MAX_HEAT).shownProperty().get().pending()).isEmpty();
    }

    @Test
    void aRefusalStaysWithWhatWasTyped() {
        given.cockpit.answerWith(command -> Answer.refused("The limits stay as they are."));
        typed(Limit.MAX_RISK_PER_TRADE, "1.2");
        model.save();

        assertThat(model.answerProperty().get()).isEqualTo("The limits stay as they are.");
        assertThat(row(Limit.MAX_RISK_PER_TRADE).textProperty().get()).isEqualTo("1.2");
    }
}
