package dev.yoke.connectors.gateway.webhook;

import dev.yoke.core.signal.Signal.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What to do: the verb, and what TradingView's strategy placeholders say of the position it leads to. A `sell` that
/// leads to `flat` closes a long and must not open a short.
final class ActionReader {

    private static final Map<String, Action> VERBS = Map.ofEntries(
            Map.entry("buy", Action.BUY),
            Map.entry("long", Action.BUY),
            Map.entry("bull", Action.BUY),
            Map.entry("bullish", Action.BUY),
            Map.entry("golong", Action.BUY),
            Map.entry("enterlong", Action.BUY),
            Map.entry("entrylong", Action.BUY),
            Map.entry("openlong", Action.BUY),
            Map.entry("sell", Action.SELL),
            Map.entry("short", Action.SELL),
            Map.entry("bear", Action.SELL),
            Map.entry("bearish", Action.SELL),
            Map.entry("goshort", Action.SELL),
            Map.entry("entershort", Action.SELL),
            Map.entry("entryshort", Action.SELL),
            Map.entry("openshort", Action.SELL),
            Map.entry("close", Action.CLOSE),
            Map.entry("exit", Action.CLOSE),
            Map.entry("flat", Action.CLOSE),
            Map.entry("flatten", Action.CLOSE),
            Map.entry("closeposition", Action.CLOSE),
            Map.entry("closelong", Action.CLOSE_LONG),
            Map.entry("exitlong", Action.CLOSE_LONG),
            Map.entry("closeshort", Action.CLOSE_SHORT),
            Map.entry("exitshort", Action.CLOSE_SHORT),
            Map.entry("cancel", Action.CANCEL),
            Map.entry("cancelorders", Action.CANCEL));

    private static final Set<String> ENTRY_WORDS = Set.of("open", "enter", "entry");
    private static final Set<String> LONG_WORDS = Set.of("long", "bull", "bullish");
    private static final Set<String> SHORT_WORDS = Set.of("short", "bear", "bearish");

    private ActionReader() {}

    static Optional<Action> verb(String text) {
        return Optional.ofNullable(VERBS.get(Fields.normalise(text.strip())));
    }

    /// One action, or two where the sender reverses: first the exit, then the entry.
    static List<Action> read(Fields fields) throws RefusedSignal {
        List<Field> named = fields.present(FieldNames.ACTION);
        if (named.isEmpty()) {
            throw new RefusedSignal(
                    "action",
                    "no field says what to do: add \"action\" with buy, sell, close, closelong, closeshort or cancel");
        }
        Action action = combine(named);
        return action.isEntry() ? withPosition(fields, action) : List.of(action);
    }

    private static Action combine(List<Field> named) throws RefusedSignal {
        Optional<Action> action = Optional.empty();
        for (Field field : withoutEntryWords(named)) {
            Action next = verb(field.text())
                    .orElseThrow(() -> new RefusedSignal(
                            "action",
                            "the field " + Shown.of(field.name()) + " has an unknown action " + field.shown()
                                    + ": use buy, sell, close, closelong, closeshort or cancel"));
            action = Optional.of(action.isEmpty() ? next : merge(action.get(), next, field));
        }
        return action.orElseThrow(() -> new RefusedSignal(
                "action", "the action " + named.getFirst().shown() + " does not say which side: use buy or sell"));
    }

    private static List<Field> withoutEntryWords(List<Field> named) {
        List<Field> rest = new ArrayList<>(named);
        rest.removeIf(field -> ENTRY_WORDS.contains(field.lowerCase()));
        return rest;
    }

    /// `close` with the side of the position (`long`, not the order's `sell`) closes that side.
    private static Action merge(Action first, Action second, Field field) throws RefusedSignal {
        if (first == second) {
            return first;
        }
        if (first == Action.CLOSE && LONG_WORDS.contains(field.lowerCase())) {
            return Action.CLOSE_LONG;
        }
        if (first == Action.CLOSE && SHORT_WORDS.contains(field.lowerCase())) {
            return Action.CLOSE_SHORT;
        }
        throw new RefusedSignal(
                "contradiction",
                "the field " + Shown.of(field.name()) + " says " + field.shown() + " but another one says "
                        + first.name().toLowerCase(Locale.ROOT) + ": send one action");
    }

    private static List<Action> withPosition(Fields fields, Action action) throws RefusedSignal {
        Optional<Field> after = fields.oneOf(FieldNames.MARKET_POSITION);
        if (after.isEmpty()) {
            return isSizeZero(fields) ? List.of(exitBy(action)) : List.of(action);
        }
        Action target = positionWord(after.get());
        if (target == Action.CLOSE) {
            return List.of(exitBy(action));
        }
        if (target != action) {
            throw new RefusedSignal(
                    "partial-close",
                    Shown.of(after.get().name()) + " stays " + after.get().shown()
                            + " after the order, so this reduces a position: partial closes are not taken from a webhook");
        }
        Optional<Field> before = fields.oneOf(FieldNames.PREVIOUS_POSITION);
        boolean reverses = before.isPresent() && positionWord(before.get()) == opposite(action);
        return reverses ? List.of(exitBy(action), action) : List.of(action);
    }

    private static Action positionWord(Field field) throws RefusedSignal {
        return verb(field.text())
                .filter(word -> word.isEntry() || word == Action.CLOSE)
                .orElseThrow(() -> RefusedSignal.field(
                        "the field " + Shown.of(field.name()) + " must be long, short or flat, not " + field.shown()));
    }

    private static boolean isSizeZero(Fields fields) throws RefusedSignal {
        Optional<Field> size = fields.oneOf(FieldNames.POSITION_SIZE);
        return size.isPresent() && size.get().text().strip().matches("-?0+(\\.0+)?");
    }

    /// The exit that an order of this side makes.
    private static Action exitBy(Action action) {
        return action == Action.BUY ? Action.CLOSE_SHORT : Action.CLOSE_LONG;
    }

    private static Action opposite(Action action) {
        return action == Action.BUY ? Action.SELL : Action.BUY;
    }
}
