package dev.yoke.core.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.signal.SourcePolicy;
import dev.yoke.core.signal.SourcePolicy.Mode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AgentProfileTest {

    /// 2025-11-20 is a Thursday in winter time: London opens at 08:00 UTC, New York closes at 22:00 UTC.
    @Test
    void sleepsWhileItsSessionsAreClosed() {
        long midnightMs = 1_763_596_800_000L;
        long minuteMs = 60_000;
        assertThat(AgentProfile.ATLAS.isAwake(midnightMs + 8 * 60 * minuteMs - 1))
                .isFalse();
        assertThat(AgentProfile.ATLAS.isAwake(midnightMs + 8 * 60 * minuteMs)).isTrue();
        assertThat(AgentProfile.ATLAS.isAwake(midnightMs + 22 * 60 * minuteMs - 1))
                .isTrue();
        assertThat(AgentProfile.ATLAS.isAwake(midnightMs + 22 * 60 * minuteMs)).isFalse();
        assertThat(AgentProfile.ORION.isAwake(midnightMs + 30 * minuteMs)).isTrue();
        assertThat(AgentProfile.NOVA.isAwake(midnightMs + 3 * 86_400_000L)).isTrue();
    }

    @Test
    void isFoundByItsSources() {
        Set<String> sources = new HashSet<>();
        for (AgentProfile agent : AgentProfile.ALL) {
            for (String strategy : agent.strategies()) {
                String source = agent.source(strategy);
                assertThat(sources.add(source)).isTrue();
                assertThat(AgentProfile.ofSource(source)).contains(agent);
                assertThat(new SourcePolicy(source, Mode.AUTO, Set.of(), true).isReserved())
                        .isFalse();
            }
        }
        assertThat(AgentProfile.ofSource("strategy-mine")).isEmpty();
        assertThat(AgentProfile.ofSource("tv")).isEmpty();
        assertThat(AgentProfile.find("ATLAS")).contains(AgentProfile.ATLAS);
    }

    @Test
    void isReadAsItWasWritten() {
        for (AgentSetting setting : new AgentSetting[] {
            AgentSetting.off("nova"),
            AgentSetting.shadow("atlas"),
            new AgentSetting("nova", true, Mode.AUTO, false, Set.of("m1-retest", "momentum-breakout"))
        }) {
            assertThat(AgentSetting.read(setting.agent(), setting.text())).contains(setting);
        }
        assertThat(new AgentSetting("nova", true, Mode.AUTO, false, Set.of("m1-retest", "momentum-breakout")).text())
                .isEqualTo("on auto any m1-retest,momentum-breakout");
    }

    @Test
    void isNotReadWhereItIsNotUnderstood() {
        for (String text : new String[] {
            "", "on", "on auto", "on auto real", "ON auto demo", "on auto demo astrology", "on auto demo a b"
        }) {
            assertThat(AgentSetting.read("nova", text)).as(text).isEqualTo(Optional.empty());
        }
        assertThat(AgentSetting.read("zeus", "on auto demo")).isEmpty();
    }
}
