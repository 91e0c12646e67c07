package dev.yoke.connectors.gateway.webhook;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A webhook's body to drafts of signals: the dialects in order, then the one meaning of the fields.
///
/// Thread: any. Failure: a result, whatever the bytes.
public final class SignalReader {

    /// In the order in which they are tried. A new dialect is one class and one line here.
    private static final List<SignalDialect> DIALECTS =
            List.of(new JsonDialect(), new PineConnectorDialect(), new KeyValueDialect());

    public sealed interface Result {
        /// One draft, or two where the sender reverses: first the exit, then the entry.
        record Understood(List<SignalDraft> drafts) implements Result {
            public Understood {
                drafts = List.copyOf(drafts);
            }
        }

        record Refused(String rule, String text) implements Result {}
    }

    public Result read(byte[] body, SourceConventions conventions) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            return new Result.Refused("encoding", "the body is not UTF-8 text");
        }
        return read(text, conventions);
    }

    public Result read(String body, SourceConventions conventions) {
        String text = (body.startsWith("\ufeff") ? body.substring(1) : body).strip();
        if (text.isEmpty()) {
            return new Result.Refused("empty", "the body is empty: put the signal into the alert's message");
        }
        for (SignalDialect dialect : DIALECTS) {
            switch (dialect.read(text)) {
                case Reading.NotMine _ -> {}
                case Reading.Refused refused -> {
                    return new Result.Refused(refused.rule(), refused.text());
                }
                case Reading.Fielded fielded -> {
                    return drafts(fielded, conventions);
                }
            }
        }
        return new Result.Refused(
                "dialect",
                "the body is not a signal: send JSON such as"
                        + " {\"symbol\":\"EURUSD\",\"action\":\"buy\",\"risk\":0.5}");
    }

    private static Result drafts(Reading.Fielded fielded, SourceConventions conventions) {
        try {
            return new Result.Understood(new DraftReader(fielded, conventions).read());
        } catch (RefusedSignal refused) {
            return new Result.Refused(refused.rule(), refused.text());
        }
    }
}
