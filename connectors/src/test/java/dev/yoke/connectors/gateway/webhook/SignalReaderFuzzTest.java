package dev.yoke.connectors.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.risk.Level;
import dev.yoke.core.risk.Sizing;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever the bytes: a result, never an exception, and nothing understood that is out of bounds.
final class SignalReaderFuzzTest {

    private static final String[] SEEDS = {
        "{\"symbol\":\"EURUSD\",\"action\":\"buy\",\"sl\":1.08,\"tp\":{\"limitPrice\":1.2},\"id\":\"a\",\"secret\":\"x\"}",
        "{\"ticker\":\"US30\",\"side\":\"short\",\"qty\":\"1e-2\",\"time\":1795255200,\"interval\":\"1D\"}",
        "symbol=EURUSD action=sell sl=1.09 comment=\"a b\" token=abc",
        "6012345678901,buy,EURUSD,risk=1,sl=20,tp=40",
        "BUY XAUUSD risk=0.5% sl_atr=1.5"
    };
    private static final String ALPHABET = "{}[]\":,=;.%-+eE0129\\u \n\tabnlsxNIé\u0000\ud800";

    private final SignalReader reader = new SignalReader();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20261121})
    void answersEveryMutation(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 10_000; round++) {
            String body = mutate(SEEDS[random.nextInt(SEEDS.length)], random);
            assertThat(check(body))
                    .as("seed %d, round %d: %s", seed, round, body)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void answersRandomBytes(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 3_000; round++) {
            byte[] body = new byte[random.nextInt(400)];
            random.nextBytes(body);
            assertThat(reader.read(body, SourceConventions.DEFAULT)).isNotNull();
        }
    }

    private static String mutate(String seed, SplittableRandom random) {
        StringBuilder text = new StringBuilder(seed);
        for (int edits = 1 + random.nextInt(6); edits > 0 && !text.isEmpty(); edits--) {
            int at = random.nextInt(text.length());
            char c = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, c);
                case 2 -> text.setCharAt(at, c);
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(60))));
            }
        }
        return text.toString();
    }

    private boolean check(String body) {
        return switch (reader.read(body.getBytes(StandardCharsets.UTF_8), SourceConventions.DEFAULT)) {
            case SignalReader.Result.Refused refused ->
                !refused.text().isBlank() && refused.text().length() < 500;
            case SignalReader.Result.Understood understood ->
                understood.drafts().stream().allMatch(SignalReaderFuzzTest::isInBounds);
        };
    }

    private static boolean isInBounds(SignalDraft draft) {
        boolean sized = switch (draft.sizing()) {
            case Sizing.Standard _ -> true;
            case Sizing.RiskPercent r -> r.percent() > 0 && r.percent() <= 100 * FixedPoint.ONE;
            case Sizing.RiskMoney m -> m.amount() > 0;
            case Sizing.Kelly k -> Sizing.Kelly.isFraction(k.fraction());
            case Sizing.FixedLots l -> l.lots().units() > 0;
        };
        return sized
                && isPositive(draft.stopLoss())
                && isPositive(draft.takeProfit())
                && draft.price().units() >= 0;
    }

    private static boolean isPositive(Level level) {
        return switch (level) {
            case Level.Unsaid _ -> true;
            case Level.None _ -> true;
            case Level.AtPrice p -> p.price() > 0;
            case Level.Pips p -> p.pips() > 0;
            case Level.Atr a -> a.multiple() > 0;
            case Level.Percent p -> p.percent() > 0;
            case Level.Money m -> m.amount() > 0;
        };
    }
}
