package dev.yoke.connectors.gateway.webhook;

import dev.yoke.connectors.gateway.webhook.Field.Kind;
import java.util.ArrayList;
import java.util.List;

/// The `key=value` (or `key:value`) pairs that the line dialects share.
final class KeyValues {

    private static final int MAX_TOKENS = 256;

    private KeyValues() {}

    /// Splits at blanks, commas, semicolons and line ends outside of double quotes.
    static List<String> tokens(String text) throws RefusedSignal {
        List<String> tokens = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            if (isSeparator(text.charAt(at))) {
                at++;
                continue;
            }
            int end = tokenEnd(text, at);
            tokens.add(text.substring(at, end));
            if (tokens.size() > MAX_TOKENS) {
                throw new RefusedSignal("fields", "more than " + MAX_TOKENS + " words");
            }
            at = end;
        }
        return tokens;
    }

    private static int tokenEnd(String text, int from) throws RefusedSignal {
        boolean quoted = false;
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && isSeparator(c)) {
                return at;
            }
        }
        if (quoted) {
            throw new RefusedSignal("quotes", "a double quote is not closed");
        }
        return text.length();
    }

    private static boolean isSeparator(char c) {
        return c <= ' ' || c == ',' || c == ';';
    }

    static boolean isPair(String token) {
        int at = split(token);
        return at > 0 && token.substring(0, at).strip().matches("[A-Za-z][A-Za-z0-9_.-]{0,63}");
    }

    static void put(Fields fields, String pair) throws RefusedSignal {
        if (!isPair(pair)) {
            throw RefusedSignal.field("not a field: " + Shown.of(pair) + "; write it as name=value");
        }
        int at = split(pair);
        String name = pair.substring(0, at).strip();
        String value = unquoted(pair.substring(at + 1).strip());
        String key = Fields.normalise(name);
        if (FieldNames.SECRET.contains(key)) {
            return;
        }
        if (value.isEmpty()) {
            throw RefusedSignal.field("the field " + Shown.of(name) + " is empty: leave it out or fill it");
        }
        fields.put(key, new Field(name, value, Kind.TEXT));
    }

    /// Hides the values of secret keys behind `from`.
    static void hideSecrets(Redaction redaction, String text, int from) throws RefusedSignal {
        for (int at = from; at < text.length(); ) {
            if (isSeparator(text.charAt(at))) {
                at++;
                continue;
            }
            int end = tokenEnd(text, at);
            String token = text.substring(at, end);
            int split = split(token);
            if (split > 0 && FieldNames.SECRET.contains(Fields.normalise(token.substring(0, split)))) {
                redaction.hide(at + split + 1, end);
            }
            at = end;
        }
    }

    private static int split(String token) {
        int equals = token.indexOf('=');
        return equals >= 0 ? equals : token.indexOf(':');
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
