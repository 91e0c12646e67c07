package dev.yoke.connectors.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.signal.Signal;
import org.junit.jupiter.api.Test;

final class SignalIdentityTest {

    private static final long TEN = 1_795_255_200_000L;

    private final SignalIdentity identity = new SignalIdentity();

    private Signal signal(String fields, long receivedMs) {
        String body = "{\"symbol\":\"EURUSD\",\"action\":\"buy\"" + fields + "}";
        var result = new SignalReader().read(body, SourceConventions.DEFAULT);
        var draft = ((SignalReader.Result.Understood) result).drafts().getFirst();
        return identity.identify(draft, "demo", receivedMs);
    }

    private String id(String fields, long receivedMs) {
        return signal(fields, receivedMs).id().value();
    }

    @Test
    void usesTheSendersIdWithTheSource() {
        assertThat(id(",\"id\":\"a-1\"", TEN)).isEqualTo("demo:a-1");
    }

    @Test
    void hashesAnIdThatIsTooLongOrStrange() {
        assertThat(id(",\"id\":\"" + "x".repeat(300) + "\"", TEN)).matches("demo:~[0-9a-f]{32}");
        assertThat(id(",\"id\":\"a b\"", TEN)).matches("demo:~[0-9a-f]{32}");
        assertThat(id(",\"id\":\"~" + "0".repeat(32) + "\"", TEN)).isNotEqualTo("demo:~" + "0".repeat(32));
    }

    @Test
    void knowsTheSameContentWithATimeForEver() {
        String fields = ",\"timenow\":\"2026-11-21T10:00:00Z\",\"sl\":1.08";
        assertThat(id(fields, TEN)).isEqualTo(id(fields.replace("1.08", "1.0800"), TEN + 3_600_000));
        assertThat(id(fields, TEN)).isNotEqualTo(id(fields.replace("1.08", "1.09"), TEN));
        assertThat(id(fields, TEN)).isNotEqualTo(id(fields.replace("10:00:00", "10:00:01"), TEN));
    }

    @Test
    void knowsARepetitionOverTheTurnOfTheMinute() {
        assertThat(id("", TEN + 59_000)).isEqualTo(id("", TEN + 62_000));
    }

    @Test
    void takesTheSameContentAsNewAfterAMinute() {
        assertThat(id("", TEN + 59_000)).isNotEqualTo(id("", TEN + 119_000));
    }

    @Test
    void reckonsTheAgeFromTheCloseOfTheBar() {
        String bar = ",\"time\":\"2026-11-21T10:00:00Z\",\"interval\":\"60\"";
        assertThat(signal(bar, TEN + 3_601_000).timeMs()).isEqualTo(TEN + 3_600_000);
        assertThat(signal(bar, TEN + 60_000).timeMs()).isEqualTo(TEN + 60_000);
        assertThat(signal(",\"time\":\"2026-11-21T10:00:00Z\"", TEN + 60_000).timeMs())
                .isEqualTo(TEN);
        assertThat(signal(",\"time\":\"2026-11-21T10:00:00Z\",\"timenow\":\"2026-11-21T10:30:00Z\"", TEN)
                        .timeMs())
                .isEqualTo(TEN + 1_800_000);
    }
}
