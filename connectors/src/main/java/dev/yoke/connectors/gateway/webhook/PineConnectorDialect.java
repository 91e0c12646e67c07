package dev.yoke.connectors.gateway.webhook;

import dev.yoke.connectors.gateway.webhook.Field.Kind;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// PineConnector's line: `ID,buy,EURUSD,risk=1,sl=20,tp=40`. The licence id at its start is a secret; bare levels are
/// pips. Source: PineConnector's syntax page.
final class PineConnectorDialect implements SignalDialect {

    private static final Map<String, String> PENDING =
            Map.of("buylimit", "limit", "selllimit", "limit", "buystop", "stop", "sellstop", "stop");

    private static final Set<String> COMMANDS = Set.of(
            "buy",
            "sell",
            "buylimit",
            "selllimit",
            "buystop",
            "sellstop",
            "closelong",
            "closeshort",
            "cancel",
            "close",
            "exit");

    @Override
    public Reading read(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length < 3 || !parts[0].strip().matches("[0-9A-Za-z]{4,40}") || parts[1].contains("=")) {
            return new Reading.NotMine();
        }
        String command = parts[1].strip().toLowerCase(Locale.ROOT);
        if (!command.matches("[a-z]{3,40}") || parts[2].contains("=")) {
            return new Reading.NotMine();
        }
        if (!COMMANDS.contains(command)) {
            return new Reading.Refused(
                    "action",
                    "the command " + Shown.of(command) + " is not taken from a webhook: use buy, sell, buylimit,"
                            + " selllimit, buystop, sellstop, closelong, closeshort, close or cancel");
        }
        try {
            Fields fields = fields(parts, command);
            Redaction redaction = new Redaction(text);
            redaction.hide(0, parts[0].length());
            KeyValues.hideSecrets(redaction, text, parts[0].length());
            return new Reading.Fielded(fields, redaction.finish(), true);
        } catch (RefusedSignal refused) {
            return new Reading.Refused(refused.rule(), refused.text());
        }
    }

    private static Fields fields(String[] parts, String command) throws RefusedSignal {
        Fields fields = new Fields();
        String order = PENDING.get(command);
        if (order != null) {
            fields.put("ordertype", new Field("command", order, Kind.TEXT));
        }
        String verb = order == null ? command : command.substring(0, command.length() - order.length());
        fields.put("action", new Field("command", verb, Kind.TEXT));
        fields.put("symbol", new Field("symbol", parts[2].strip(), Kind.TEXT));
        for (int i = 3; i < parts.length; i++) {
            if (!parts[i].isBlank()) {
                KeyValues.put(fields, parts[i]);
            }
        }
        return fields;
    }
}
