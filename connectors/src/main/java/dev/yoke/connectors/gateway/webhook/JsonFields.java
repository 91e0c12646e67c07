package dev.yoke.connectors.gateway.webhook;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/// Walks one JSON object, flattens it into fields, and hides its secrets. Used once.
final class JsonFields {

    private final JsonParser parser;
    private final String text;
    private final Fields fields = new Fields();
    private final Redaction redaction;

    JsonFields(JsonParser parser, String text) {
        this.parser = parser;
        this.text = text;
        this.redaction = new Redaction(text);
    }

    Fields fields() {
        return fields;
    }

    String redacted() {
        return redaction.finish();
    }

    void read() throws IOException, RefusedSignal {
        parser.nextToken();
        object("", "");
        if (parser.nextToken() != null) {
            throw new RefusedSignal("json", "there is text behind the JSON object: send one object per alert");
        }
    }

    private void object(String keyPrefix, String namePrefix) throws IOException, RefusedSignal {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            String key = Fields.normalise(name);
            if (FieldNames.SECRET.contains(key)) {
                hide();
            } else {
                value(keyPrefix + key, namePrefix + name);
            }
        }
    }

    private void value(String key, String name) throws IOException, RefusedSignal {
        switch (parser.currentToken()) {
            case START_OBJECT -> object(key + ".", name + ".");
            case START_ARRAY -> array(key, name);
            case VALUE_STRING -> fields.put(key, new Field(name, parser.getText(), Field.Kind.TEXT));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                fields.put(key, new Field(name, parser.getText(), Field.Kind.NUMBER));
            case VALUE_NULL -> fields.put(key, new Field(name, "null", Field.Kind.ABSENT));
            default -> fields.put(key, new Field(name, parser.getText(), Field.Kind.FLAG));
        }
    }

    private void array(String key, String name) throws IOException, RefusedSignal {
        for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
            value(key + "." + index, name + "." + index);
        }
    }

    private void hide() throws IOException {
        int from = (int) parser.currentTokenLocation().getCharOffset();
        if (parser.currentToken().isStructStart()) {
            parser.skipChildren();
        } else {
            parser.getText();
        }
        int to = (int) parser.currentLocation().getCharOffset();
        redaction.hide(from, Math.min(to, text.length()));
    }
}
