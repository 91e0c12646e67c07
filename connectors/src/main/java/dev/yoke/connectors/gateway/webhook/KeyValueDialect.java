package dev.yoke.connectors.gateway.webhook;

import dev.yoke.connectors.gateway.webhook.Field.Kind;
import java.util.List;

/// `symbol=EURUSD action=buy sl=1.08` with blanks, commas, semicolons or line ends between; also
/// `buy EURUSD risk=0.5`, the verb and the symbol bare in front. Values with blanks stand in double quotes.
final class KeyValueDialect implements SignalDialect {

    @Override
    public Reading read(String text) {
        try {
            List<String> tokens = KeyValues.tokens(text);
            int bare = bareInFront(tokens);
            boolean pairsOnly = tokens.stream().skip(bare).allMatch(KeyValues::isPair);
            if (!pairsOnly || (bare == 0 && tokens.isEmpty()) || bare == 1) {
                return new Reading.NotMine();
            }
            Fields fields = new Fields();
            if (bare == 2) {
                fields.put("action", new Field("action", tokens.get(0), Kind.TEXT));
                fields.put("symbol", new Field("symbol", tokens.get(1), Kind.TEXT));
            }
            for (String pair : tokens.subList(bare, tokens.size())) {
                KeyValues.put(fields, pair);
            }
            Redaction redaction = new Redaction(text);
            KeyValues.hideSecrets(redaction, text, 0);
            return new Reading.Fielded(fields, redaction.finish(), false);
        } catch (RefusedSignal refused) {
            return new Reading.Refused(refused.rule(), refused.text());
        }
    }

    private static int bareInFront(List<String> tokens) {
        boolean verbFirst = tokens.size() >= 2
                && !KeyValues.isPair(tokens.get(0))
                && !KeyValues.isPair(tokens.get(1))
                && ActionReader.verb(tokens.get(0)).isPresent();
        return verbFirst ? 2 : 0;
    }
}
