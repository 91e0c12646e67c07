package dev.yoke.core.engine;

import static dev.yoke.core.engine.Desk.ALDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.message.Event;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.ResultCategory;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Whatever a market, a broker and a failing machine do: a stop never loosens, no lots are closed twice, and nothing is
/// sent while the last command's end is not known.
class ManagePropertyTest {

    private static final String[] PLANS = {
        "be=1R tp=1R:30% tp=2R:30% tp=3R:rest trail=15p@1R",
        "be=8p+1p tp=12p:50% trail=1R",
        "tp=10p:20% tp=20p:20% tp=30p:20% tp=40p:20% tp=50p:20%",
        "trail=1atr be=5p",
        "be=1R tp=1R:33.33% tp=2R:33.33% after=10m"
    };

    private static final ResultCategory[] REFUSALS = {
        ResultCategory.RETRY_PRICE, ResultCategory.RETRY_BUSY, ResultCategory.INVALID, ResultCategory.REJECTED
    };

    @Test
    void holdsForFortyDays() {
        for (int day = 0; day < 40; day++) {
            new Day(day).run();
        }
    }

    private static final class Day {
        private final SplittableRandom random;
        private final String name;
        private final PlanRig rig = new PlanRig();
        private @Nullable OrderCommand out;
        private int answerIn;
        private double pips;
        private long lots = FixedPoint.ONE;
        private long stop = PlanRig.gain(-20).units();
        private long closed;
        private double best;
        private int closes;

        Day(int seed) {
            random = new SplittableRandom(seed);
            name = "seed " + seed;
            rig.plan(PLANS[seed % PLANS.length]);
        }

        void run() {
            for (int step = 0; step < 600 && lots > 0; step++) {
                pips += random.nextInt(-40, 45) / 10.0 + (random.nextInt(60) == 0 ? random.nextInt(-30, 40) : 0);
                best = Math.max(best, pips);
                rig.at(pips);
                rig.desk.advance(random.nextInt(1, 20) * 50L);
                takeOrders();
                answer();
                if (random.nextInt(80) == 0) {
                    restart();
                }
            }
            assertThat(closed + lots).as(name).isEqualTo(FixedPoint.ONE);
        }

        private void takeOrders() {
            for (OrderCommand sent : rig.sent()) {
                assertThat(out)
                        .as(name + ": a second command before the first one's end, " + sent)
                        .isNull();
                out = sent;
                answerIn = random.nextInt(4);
                check(sent);
            }
        }

        private void check(OrderCommand sent) {
            switch (sent) {
                case OrderCommand.Modify modify -> {
                    assertThat(modify.stopLoss().units())
                            .as(name + ": a stop loosens")
                            .isGreaterThan(stop);
                    assertThat(modify.stopLoss().units() % 1_000).as(name).isZero();
                }
                case OrderCommand.Close close -> {
                    assertThat(close.lots().units())
                            .as(name + ": more than there is")
                            .isLessThanOrEqualTo(lots);
                    assertThat(close.lots().units() % 1_000_000).as(name).isZero();
                }
                default -> throw new AssertionError(sent);
            }
        }

        private void answer() {
            if (out == null || answerIn-- > 0) {
                return;
            }
            OrderCommand command = out;
            out = null;
            if (random.nextInt(4) == 0) {
                rig.result(command.intent(), REFUSALS[random.nextInt(REFUSALS.length)]);
                return;
            }
            boolean resultFirst = random.nextBoolean();
            if (resultFirst) {
                rig.result(command.intent(), ResultCategory.DONE);
                rig.at(pips + random.nextInt(-2, 3));
                assertThat(rig.sent())
                        .as(name + ": sent again before the position shows it")
                        .isEmpty();
            }
            carryOut(command);
            if (!resultFirst) {
                rig.result(command.intent(), ResultCategory.DONE);
            }
        }

        private void carryOut(OrderCommand command) {
            switch (command) {
                case OrderCommand.Modify modify -> stop = modify.stopLoss().units();
                case OrderCommand.Close close -> {
                    long part = close.lots().isZero() ? lots : close.lots().units();
                    lots -= part;
                    closed += part;
                    closes++;
                    assertThat(closes).as(name + ": one close for each target").isLessThanOrEqualTo(5);
                }
                default -> throw new AssertionError(command);
            }
            if (lots == 0) {
                rig.desk.core.onEvent(new Event.PositionClosed(ALDER, rig.position));
            } else {
                rig.changed(Lots.of(lots).toString(), Price.of(stop));
            }
        }

        /// `kill -9`, at times with a command out that the broker did or did not carry out.
        private void restart() {
            if (out != null && random.nextBoolean()) {
                OrderCommand command = out;
                out = null;
                carryOutUnheard(command);
            }
            @Nullable IntentId unknown = out == null ? null : out.intent();
            out = null;
            if (lots == 0) {
                return;
            }
            rig.restart(PlanRig.position(7, 7, Lots.of(lots).toString(), Price.of(stop), ""));
            rig.at(pips);
            rig.desk.advance(16);
            if (unknown != null) {
                assertThat(rig.sent())
                        .as(name + ": the outcome of the last one is not known")
                        .isEmpty();
                rig.desk.advance(25_000);
                rig.snapshot(PlanRig.position(7, 7, Lots.of(lots).toString(), Price.of(stop), ""));
            }
        }

        private void carryOutUnheard(OrderCommand command) {
            switch (command) {
                case OrderCommand.Modify modify -> stop = modify.stopLoss().units();
                case OrderCommand.Close close -> {
                    long part = close.lots().isZero() ? lots : close.lots().units();
                    lots -= part;
                    closed += part;
                    closes++;
                }
                default -> throw new AssertionError(command);
            }
        }
    }
}
