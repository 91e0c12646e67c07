package dev.yoke.core.chat;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.risk.Level;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Price;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads `buy 0.5% EURUSD sl 20 tp 40` and its relatives. A word that has two readings is refused with both.
final class EntryReader {

    private static final String EXAMPLE = "buy 0.5% EURUSD sl 20 tp 40";
    private static final String KELLY_EXAMPLE = "buy kelly 0.25 EURUSD sl 20 tp 40";
    private static final String PENDING_EXAMPLE = "sell 0.10 lots EURUSD @ 1.0950 limit sl 20 tp 40";

    private final SymbolWords symbols;
    private final ChatContext context;
    private String symbol = "";
    private OrderType type = OrderType.MARKET;
    private Price price = Price.NONE;
    private Sizing sizing = new Sizing.Standard();
    private String stopText = "";
    private String targetText = "";

    EntryReader(ChatContext context) {
        this.context = context;
        this.symbols = new SymbolWords(context.view());
    }

    ChatReply.Ticket read(Signal.Action action, Words words, String line) throws NotUnderstood {
        while (words.hasNext()) {
            readWord(words.take(), words);
        }
        check();
        Level stop = level("sl", stopText);
        Level target = level("tp", targetText);
        long now = context.nowMs();
        Signal signal = new Signal(
                new SignalId("chat:" + Long.toString(now, 36) + "-" + Integer.toHexString(line.hashCode())),
                "chat",
                action,
                symbol,
                type,
                price,
                stop,
                target,
                sizing,
                Set.of(),
                "",
                now,
                now,
                line);
        return new ChatReply.Ticket(signal, SignalText.of(signal), now + ChatReply.LIFE_MS);
    }

    private void readWord(String word, Words words) throws NotUnderstood {
        switch (word) {
            case "sl", "stoploss" -> stopText = levelWords("sl", words);
            case "tp", "target" -> targetText = levelWords("tp", words);
            case "@", "at" -> price = Price.of(positive("The price", words));
            case "limit" -> type = OrderType.LIMIT;
            case "stop" -> type = OrderType.STOP;
            case "market" -> type = OrderType.MARKET;
            case "kelly" -> sizing = kelly(words);
            case "risk", "lots", "lot", "of", "on" -> {}
            default -> readSizeOrSymbol(word, words);
        }
    }

    private void readSizeOrSymbol(String word, Words words) throws NotUnderstood {
        if (word.endsWith("%")) {
            sizing = new Sizing.RiskPercent(number("The risk", word.substring(0, word.length() - 1)));
        } else if (word.matches("[0-9.]+lots?")) {
            sizing = lots(word.replaceAll("lots?$", ""));
        } else if (word.matches("[0-9.]+")) {
            readSize(word, words);
        } else if (symbol.isEmpty()) {
            symbol = symbols.require(word, EXAMPLE);
        } else {
            throw new NotUnderstood("I do not understand '" + SymbolWords.shown(word) + "'.", EXAMPLE);
        }
    }

    private void readSize(String word, Words words) throws NotUnderstood {
        if (words.takeIf("lots", "lot")) {
            sizing = lots(word);
        } else if (words.takeIf("%", "percent")) {
            sizing = new Sizing.RiskPercent(number("The risk", word));
        } else if (accountCurrency().filter(words::takeIf).isPresent()) {
            sizing = new Sizing.RiskMoney(number("The risk", word));
        } else {
            throw new NotUnderstood(
                    "'" + word + "' has no unit: write " + word + "% for risk or " + word + " lots.", EXAMPLE);
        }
    }

    /// The one currency of all accounts, in lower case; nothing where they differ.
    private Optional<String> accountCurrency() {
        var currencies = context.view().terminals().stream()
                .flatMap(terminal -> terminal.identity().stream())
                .map(identity -> identity.currency().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        return currencies.size() == 1 ? Optional.of(currencies.getFirst()) : Optional.empty();
    }

    private static String levelWords(String name, Words words) throws NotUnderstood {
        if (!words.hasNext()) {
            throw new NotUnderstood("'" + name + "' needs a number.", EXAMPLE);
        }
        String first = words.take();
        if (first.equals("@") || first.equals("at")) {
            return words.hasNext() ? "@" + words.take() : "@";
        }
        if (words.peek().matches("atr|pips?|p|%")) {
            return first + words.take();
        }
        return first;
    }

    private Level level(String name, String text) throws NotUnderstood {
        if (text.isEmpty()) {
            return new Level.Unsaid();
        }
        if (text.equals("none") || text.equals("off")) {
            return new Level.None();
        }
        String what = name.equals("sl") ? "The stop loss" : "The take profit";
        if (text.startsWith("@")) {
            return new Level.AtPrice(number(what, text.substring(1)));
        }
        if (text.endsWith("atr")) {
            return new Level.Atr(number(what, text.substring(0, text.length() - 3)));
        }
        if (text.endsWith("%")) {
            return new Level.Percent(number(what, text.substring(0, text.length() - 1)));
        }
        if (text.matches(".*[0-9](pips?|p)")) {
            return new Level.Pips(number(what, text.replaceAll("(pips?|p)$", "")));
        }
        return bareLevel(name, what, text);
    }

    private Level bareLevel(String name, String what, String text) throws NotUnderstood {
        long number = number(what, text);
        if (!symbols.couldBePrice(number, symbol)) {
            return new Level.Pips(number);
        }
        if (text.contains(".")) {
            return new Level.AtPrice(number);
        }
        throw new NotUnderstood(
                "'" + name + " " + text + "' could be " + text + " pips or the price " + text + ": write " + name + " "
                        + text + "p or " + name + " @" + text + ".",
                EXAMPLE);
    }

    private void check() throws NotUnderstood {
        if (symbol.isEmpty()) {
            throw new NotUnderstood("The symbol is missing.", EXAMPLE);
        }
        if (price.isSet() && type == OrderType.MARKET) {
            throw new NotUnderstood("A price needs 'limit' or 'stop'.", PENDING_EXAMPLE);
        }
        if (!price.isSet() && type != OrderType.MARKET) {
            throw new NotUnderstood(
                    "A " + type.name().toLowerCase(Locale.ROOT) + " order needs '@' and a price.", PENDING_EXAMPLE);
        }
    }

    private static Sizing kelly(Words words) throws NotUnderstood {
        if (!words.hasNext()) {
            throw new NotUnderstood("'kelly' needs a share of full Kelly.", KELLY_EXAMPLE);
        }
        long fraction = number("The share of full Kelly", words.take());
        if (!Sizing.Kelly.isFraction(fraction)) {
            throw new NotUnderstood("The share of full Kelly is above 0 and at most 1.", KELLY_EXAMPLE);
        }
        return new Sizing.Kelly(fraction);
    }

    private static Sizing lots(String text) throws NotUnderstood {
        return new Sizing.FixedLots(Lots.of(number("The volume", text)));
    }

    private static long positive(String what, Words words) throws NotUnderstood {
        if (!words.hasNext()) {
            throw new NotUnderstood(what + " is missing after '@'.", PENDING_EXAMPLE);
        }
        return number(what, words.take());
    }

    private static long number(String what, String text) throws NotUnderstood {
        try {
            long number = FixedPoint.parse(text);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new NotUnderstood(what + " '" + SymbolWords.shown(text) + "' is not a number.", EXAMPLE);
        }
        throw new NotUnderstood(what + " must be above 0.", EXAMPLE);
    }
}
