package dev.yoke.connectors.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.risk.Verdict;
import dev.yoke.core.signal.Hop;
import dev.yoke.core.signal.Trace;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Lists that are one column of a row, as JSON. Verdicts: `[{"rule":…,"outcome":…,"value":…,"limit":…,"text":…}]`.
///
/// Streamed: the object mapper would cost the first decision of a session its start-up time.
final class RowJson {

    private static final JsonFactory JSON = new JsonFactory();

    private RowJson() {}

    private interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    private interface ElementReader<T> {
        T read(JsonParser json) throws IOException;
    }

    static String ofTerminals(Collection<TerminalId> terminals) {
        return array(json -> {
            for (TerminalId terminal : terminals) {
                json.writeString(terminal.name());
            }
        });
    }

    static Set<TerminalId> terminals(String text) {
        return new HashSet<>(elements(text, json -> new TerminalId(json.getText())));
    }

    static String ofVerdicts(List<Verdict> verdicts) {
        return array(json -> {
            for (Verdict verdict : verdicts) {
                json.writeStartObject();
                json.writeStringField("rule", verdict.rule());
                json.writeStringField("outcome", verdict.outcome().name());
                json.writeStringField("value", verdict.value());
                json.writeStringField("limit", verdict.limit());
                json.writeStringField("text", verdict.text());
                json.writeEndObject();
            }
        });
    }

    static List<Verdict> verdicts(String text) {
        return elements(text, RowJson::verdict);
    }

    private static Verdict verdict(JsonParser json) throws IOException {
        String rule = "";
        Verdict.Outcome outcome = Verdict.Outcome.DENY;
        String value = "";
        String limit = "";
        String words = "";
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            String content = json.nextTextValue();
            switch (field) {
                case "rule" -> rule = content;
                case "outcome" -> outcome = Verdict.Outcome.valueOf(content);
                case "value" -> value = content;
                case "limit" -> limit = content;
                case "text" -> words = content;
                default -> json.skipChildren();
            }
        }
        return new Verdict(rule, outcome, value, limit, words);
    }

    /// `{"RECEIVED":0,"PARSED":180}`, in the order of the hops.
    static String ofHops(List<Trace.Passed> hops) {
        return text(json -> {
            json.writeStartObject();
            for (Trace.Passed passed : hops) {
                json.writeNumberField(passed.hop().name(), passed.afterUs());
            }
            json.writeEndObject();
        });
    }

    static List<Trace.Passed> hops(String text) {
        List<Trace.Passed> found = new ArrayList<>();
        try (JsonParser json = JSON.createParser(text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                Hop hop = Hop.valueOf(json.currentName());
                found.add(new Trace.Passed(hop, json.nextLongValue(0)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static String array(Writing content) {
        return text(json -> {
            json.writeStartArray();
            content.to(json);
            json.writeEndArray();
        });
    }

    private static String text(Writing content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            content.to(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static <T> List<T> elements(String text, ElementReader<T> reader) {
        List<T> found = new ArrayList<>();
        try (JsonParser json = JSON.createParser(text)) {
            json.nextToken();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                found.add(reader.read(json));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
