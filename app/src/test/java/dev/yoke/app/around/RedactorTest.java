package dev.yoke.app.around;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {

    private static final String CANARY = "cAnArY-9f8e7d6c5b4a";

    private final Redactor redactor = new Redactor(() -> List.of("known-to-be-secret"), "/data/jo");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080/webhook/tv/%s",
                "POST /webhook/my-source/%s?x=1 HTTP/1.1",
                "Authorization: Bearer %s",
                "authorization=Basic %s",
                "imaps://jo:%s@mail/inbox",
                "token=%s",
                "\"token\" : \"%s\"",
                "bridge.key = %s",
                "key: %s",
                "api_key=%s&x=1",
                "X-Signature: %s",
                "secret='%s'",
                "password=%s",
                "\"password\":\"%s with words\"",
                "passphrase: correct horse %s staple",
                "pin=%s",
                "-Dyoke.mail.password=%s",
                "refresh_token=%s"
            })
    void takesOutWhatGivesAccess(String pattern) {
        String text = "before " + pattern.formatted(CANARY) + "\nafter";
        assertThat(redactor.masked(text))
                .doesNotContain(CANARY)
                .contains("before")
                .contains("after");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0",
                "sk-ant-0123456789abcdefgh",
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "q83vEjRWeJq83vEjRWeJq83vEjRWeJq83vEjRWeJq83",
                "known-to-be-secret"
            })
    void takesOutWhatLooksLikeASecretWhereverItStands(String secret) {
        assertThat(redactor.masked("it is " + secret + " here")).isEqualTo("it is ••• here");
    }

    @Test
    void leavesTheWordsOfTheTradeAlone() {
        String text =
                "FTMO 100k: connected, account 51012240 at FTMO-Demo; SELL 0.12 XAUUSD #1024 at 2401.25, risk 0.50 %\n"
                        + "engine: 12 / 16384, 0\nThe button Algo Trading is off: press it in the terminal\n"
                        + "0A1B2C3D4E5F60718293A4B5C6D7E8F9 RECEIVED to SENT: 48, 2.50 ms";
        assertThat(redactor.masked(text)).isEqualTo(text);
    }

    @Test
    void doesNotSayWhoTheUserIs() {
        assertThat(redactor.masked("kept in /data/jo/.local/share/yoke")).isEqualTo("kept in ~/.local/share/yoke");
    }
}
