package dev.yoke.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.Candle;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.risk.Level;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.RiskPolicies;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// 1 % of 10,000 USD at a stop of 1.5 ATR of 20 pips: 100 ÷ 300 = 0.33 lots.
class SizingSourceTest {

    private final Desk desk = new Desk().connect(Desk.ALDER);

    @Test
    void halvesTheRiskWhereTheUsualMovementIsNotKnown() {
        policy(RiskPolicy.DEFAULT.with(Limit.VOLATILITY_LEAST, "50"));

        // forty candles are too few for ATR(100): 50 ÷ 300 = 0.16
        assertThat(decided(desk.buy("a")).lots()).isEqualTo(Lots.parse("0.16"));
    }

    @Test
    void sizesByTheAtrNowAndAsItUsuallyIs() {
        // Wilder's average of 14 after 10 candles of 40 pips: 20 + 20 × (1 − (13 ÷ 14)^10) = 30.47… pips; of 100:
        // 20 + 20 × (1 − (99 ÷ 100)^10) = 21.91… pips; share 0.719
        List<Candle> candles = new ArrayList<>();
        long open = Timeframe.M15.openTime(Desk.START_MS) - 300 * Timeframe.M15.durationMs();
        for (int i = 0; i < 300; i++) {
            long half = i < 290 ? 100_000 : 200_000;
            candles.add(new Candle(
                    open + i * Timeframe.M15.durationMs(), Desk.BID, Desk.BID + half, Desk.BID - half, Desk.BID, 100));
        }
        desk.core.onEvent(
                new Event.CandlesReport(new Instrument(Desk.ALDER, Desk.EURUSD), Timeframe.M15, candles, true));
        policy(RiskPolicy.DEFAULT
                .with(Limit.VOLATILITY_LEAST, "50")
                .with(Limit.REGIME_VOLATILE, "100")
                .with(Limit.REGIME_EXTREME, "100"));

        Decision decision = decided(buy("a", new Sizing.Standard(), new Level.Pips(FixedPoint.parse("20"))));

        // 100 × 0.719 = 71.9; ÷ 200 = 0.359
        assertThat(decision.lots()).as(decision.summary()).isEqualTo(Lots.parse("0.35"));
        assertThat(decision.riskText()).endsWith("; risk × 0.72 by volatility");
    }

    @Test
    void risksLessWhereThePositionMovesWithWhatIsOpen() {
        policy(RiskPolicy.DEFAULT.with(Limit.CORRELATION_SIZING, 1));
        desk.snapshot(
                Desk.ALDER,
                List.of(Desk.position(Desk.ALDER, 1, Side.BUY, Lots.parse("0.1"), 0, Price.parse("1.098"))),
                List.of(),
                List.of());

        // two that are the same: 1 ÷ √2 = 0.707; 70.7 ÷ 300 = 0.235
        assertThat(decided(desk.buy("a")).lots()).isEqualTo(Lots.parse("0.23"));
    }

    @Test
    void takesTheWholeRiskAgainstWhatIsOpen() {
        policy(RiskPolicy.DEFAULT.with(Limit.CORRELATION_SIZING, 1));
        desk.snapshot(
                Desk.ALDER,
                List.of(Desk.position(Desk.ALDER, 1, Side.SELL, Lots.parse("0.1"), 0, Price.parse("1.103"))),
                List.of(),
                List.of());

        assertThat(decided(desk.buy("a")).lots()).isEqualTo(Lots.parse("0.33"));
    }

    @Test
    void asksForNothingThatThePolicyDoesNotSizeBy() {
        desk.snapshot(
                Desk.ALDER,
                List.of(Desk.position(Desk.ALDER, 1, Side.BUY, Lots.parse("0.1"), 0, Price.parse("1.098"))),
                List.of(),
                List.of());

        assertThat(decided(desk.buy("a")).lots()).isEqualTo(Lots.parse("0.33"));
    }

    @Test
    void deniesKellyToASourceThatHasNotTradedYet() {
        Decision decision = decided(buy("a", new Sizing.Kelly(FixedPoint.ONE / 4), new Level.Unsaid()));

        assertThat(decision.outcome()).isEqualTo(Decision.Outcome.DENIED);
        assertThat(decision.summary()).contains("Kelly needs the win rate of 20 closed trades, there are 0");
    }

    private void policy(RiskPolicy policy) {
        assertThat(desk.askAndSync(new Command.SetRiskPolicy(RiskPolicies.of(policy), "yoke.toml"))
                        .isAccepted())
                .isTrue();
    }

    private Signal buy(String id, Sizing sizing, Level stop) {
        return desk.signal(id, Signal.Action.BUY, sizing, stop, "tv");
    }

    private Decision decided(Signal signal) {
        return desk.ask(new Command.PreviewSignal(signal))
                .orElseThrow()
                .decisions()
                .getFirst();
    }
}
