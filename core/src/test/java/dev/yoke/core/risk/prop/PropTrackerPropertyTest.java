package dev.yoke.core.risk.prop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PropTrackerPropertyTest {

    private static final int WALKS = 200;
    private static final int STEPS = 300;

    @Test
    void aRestartAtAnyMomentChangesNothing() {
        for (long seed = 0; seed < WALKS; seed++) {
            PropPack pack = pack(seed);
            Challenge straight = new Challenge(pack, "100000", "2025-10-20 09:00");
            Challenge restarted = new Challenge(pack, "100000", "2025-10-20 09:00");
            walk(seed, straight, false);
            walk(seed, restarted, true);
            assertThat(restarted.tracker.status()).as("seed %d", seed).isEqualTo(straight.tracker.status());
            assertThat(restarted.days).as("seed %d", seed).isEqualTo(straight.days);
            assertThat(restarted.tracker.today()).as("seed %d", seed).isEqualTo(straight.tracker.today());
        }
    }

    /// Whatever happens, a trailing floor without withdrawals only rises, never passes its lock, and the headroom is
    /// what equity has above the higher floor.
    @Test
    void trailingFloorsOnlyRiseUpToTheirLock() {
        for (long seed = 0; seed < WALKS; seed++) {
            Challenge challenge = new Challenge(Challenge.apex(), "100000", "2025-10-20 09:00");
            SplittableRandom random = new SplittableRandom(seed);
            long time = challenge.tracker.lastMs();
            long balance = Challenge.money("100000");
            long before = Long.MIN_VALUE;
            long highest = balance;
            for (int step = 0; step < STEPS; step++) {
                time += random.nextLong(1, 20_000_000);
                balance += random.nextLong(-20_000_000_000L, 21_000_000_000L);
                long equity = balance + random.nextLong(-50_000_000_000L, 50_000_000_000L);
                highest = Math.max(highest, equity);
                challenge.tracker.on(PropReading.of(time, balance, equity));
                PropStatus status = challenge.tracker.status();
                long floor = status.overallFloor().orElseThrow();
                assertThat(floor).as("seed %d", seed).isGreaterThanOrEqualTo(before);
                assertThat(floor).isEqualTo(Math.min(highest - Challenge.money("5000"), Challenge.money("100200")));
                assertThat(status.headroom()).isEqualTo(equity - floor);
                before = floor;
            }
        }
    }

    private static PropPack pack(long seed) {
        List<PropPack> packs = List.of(
                Challenge.ftmoTwoStep(),
                Challenge.ftmoOneStep(),
                Challenge.theFivers(),
                Challenge.topstep(),
                Challenge.apex());
        return packs.get((int) (seed % packs.size()));
    }

    private static void walk(long seed, Challenge challenge, boolean restarts) {
        SplittableRandom random = new SplittableRandom(seed);
        SplittableRandom crashes = new SplittableRandom(~seed);
        long time = challenge.tracker.lastMs();
        long balance = Challenge.money("100000");
        for (int step = 0; step < STEPS; step++) {
            time += random.nextLong(0, 20_000_000);
            balance += random.nextLong(-30_000_000_000L, 31_000_000_000L);
            switch (random.nextInt(8)) {
                case 0 -> challenge.tracker.onTrade(time);
                case 1 -> {
                    long funds = random.nextLong(-100_000_000_000L, 100_000_000_000L);
                    challenge.tracker.onFunds(time, funds);
                    balance += funds;
                }
                case 2 -> challenge.tracker.catchUp(time, balance);
                default ->
                    challenge.tracker.on(new PropReading(
                            time,
                            balance,
                            balance + random.nextLong(-200_000_000_000L, 200_000_000_000L),
                            -random.nextLong(1_000_000_000L),
                            -random.nextLong(1_000_000_000L)));
            }
            if (restarts && crashes.nextInt(5) == 0) {
                challenge.restart();
            }
        }
    }
}
