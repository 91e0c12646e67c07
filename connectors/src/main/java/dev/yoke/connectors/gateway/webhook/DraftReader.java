package dev.yoke.connectors.gateway.webhook;

import dev.yoke.connectors.gateway.webhook.SourceConventions.LevelMeaning;
import dev.yoke.core.risk.Level;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.signal.Signal.Action;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Price;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Fields to drafts: the one meaning behind all dialects. For an exit only what it needs is read, so that a broken
/// stop-loss field never keeps a position open.
final class DraftReader {

    private static final int MAX_SYMBOL = 64;
    private static final int MAX_COMMENT = 120;

    private final Reading.Fielded reading;
    private final Fields fields;
    private final SourceConventions conventions;

    DraftReader(Reading.Fielded reading, SourceConventions conventions) {
        this.reading = reading;
        this.fields = reading.fields();
        this.conventions = conventions;
    }

    /// One draft, or two where the sender reverses.
    List<SignalDraft> read() throws RefusedSignal {
        refusePlaceholders(essential());
        List<Action> actions = ActionReader.read(fields);
        if (actions.getLast().isEntry()) {
            refusePlaceholders(List.copyOf(fields.all()));
        }
        List<SignalDraft> drafts = new ArrayList<>();
        for (Action action : actions) {
            drafts.add(draft(action, drafts.isEmpty() && actions.size() == 2));
        }
        return drafts;
    }

    private List<Field> essential() {
        List<Field> essential = new ArrayList<>();
        List.of(
                        FieldNames.SYMBOL,
                        FieldNames.ACTION,
                        FieldNames.UNIQUE_ID,
                        FieldNames.SENT_TIME,
                        FieldNames.BAR_TIME,
                        FieldNames.MARKET_POSITION,
                        FieldNames.PREVIOUS_POSITION,
                        FieldNames.POSITION_SIZE)
                .forEach(names -> essential.addAll(fields.present(names)));
        return essential;
    }

    private static void refusePlaceholders(List<Field> fields) throws RefusedSignal {
        for (Field field : fields) {
            if (field.hasPlaceholder()) {
                throw new RefusedSignal(
                        "placeholder",
                        "the field " + Shown.of(field.name()) + " still holds a placeholder, " + field.shown()
                                + ": the sender did not fill it in; check its spelling in the alert");
            }
        }
    }

    private SignalDraft draft(Action action, boolean closesBeforeReversal) throws RefusedSignal {
        List<String> bare = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        boolean entry = action.isEntry();
        OrderReader.Kind kind =
                entry ? new OrderReader(fields).read() : new OrderReader.Kind(OrderType.MARKET, Price.NONE);
        Level stopLoss = entry ? level(FieldNames.STOP_LOSS, bare) : new Level.Unsaid();
        PlanReader.Exits exits =
                entry ? new PlanReader(fields, names -> level(names, bare), notes).read() : PlanReader.Exits.NONE;
        Sizing sizing = entry ? new SizingReader(fields, conventions.risk()).read() : new Sizing.Standard();
        if (!entry) {
            noteIgnoredSize(notes);
        }
        String symbol = symbol();
        String fingerprint = String.join(
                "\u001f",
                action.name(),
                symbol,
                kind.toString(),
                stopLoss.toString(),
                exits.takeProfit().toString(),
                sizing + (exits.plan().isEmpty() ? "" : exits.plan().toString()),
                context());
        return new SignalDraft(
                action,
                symbol,
                kind.type(),
                kind.price(),
                stopLoss,
                exits.takeProfit(),
                sizing,
                comment(),
                id().map(id -> closesBeforeReversal ? id + "#exit" : id),
                time(FieldNames.SENT_TIME),
                time(FieldNames.BAR_TIME),
                fields.find("interval")
                        .map(f -> SenderTime.intervalMs(f.text()))
                        .orElse(OptionalLong.empty()),
                bare,
                fingerprint,
                reading.redacted(),
                notes,
                exits.plan());
    }

    private Level level(List<String> names, List<String> bare) throws RefusedSignal {
        boolean pips = conventions.level() == LevelMeaning.PIPS
                || (conventions.level() == LevelMeaning.AS_DIALECT && reading.bareLevelsArePips());
        return new LevelReader(fields, names, pips).read(bare);
    }

    private String symbol() throws RefusedSignal {
        Field field = fields.oneOf(FieldNames.SYMBOL)
                .orElseThrow(() -> new RefusedSignal("symbol", "no field names the symbol: add \"symbol\""));
        String symbol = field.text().strip();
        if (field.kind() != Field.Kind.TEXT || symbol.isEmpty() || symbol.length() > MAX_SYMBOL) {
            throw new RefusedSignal(
                    "symbol", "the field " + Shown.of(field.name()) + " is not a symbol: " + field.shown());
        }
        if (!symbol.codePoints().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new RefusedSignal(
                    "symbol", "the symbol " + field.shown() + " has characters that no broker's symbol has");
        }
        return symbol;
    }

    private Optional<String> id() throws RefusedSignal {
        Optional<Field> field = Optional.empty();
        for (Field next : fields.present(FieldNames.UNIQUE_ID)) {
            field = field.isPresent() ? field : Optional.of(next);
        }
        if (field.isPresent() && field.get().text().isBlank()) {
            throw RefusedSignal.field(
                    "the field " + Shown.of(field.get().name()) + " is empty: leave it out or fill it");
        }
        return field.map(f -> f.text().strip());
    }

    private OptionalLong time(List<String> names) throws RefusedSignal {
        OptionalLong found = OptionalLong.empty();
        for (Field field : fields.present(names)) {
            long ms = SenderTime.parse(field);
            found = found.isPresent() ? found : OptionalLong.of(ms);
        }
        return found;
    }

    private String comment() {
        List<String> parts = new ArrayList<>();
        for (Field field : fields.present(List.of("strategy", "comment"))) {
            parts.add(Shown.printable(field.text()).strip());
        }
        parts.removeIf(String::isEmpty);
        return Shown.cut(String.join(": ", parts), MAX_COMMENT);
    }

    /// What tells two signals of the same order apart.
    private String context() {
        StringBuilder out = new StringBuilder();
        List.of(
                        FieldNames.SHARED_ID,
                        FieldNames.SENT_TIME,
                        FieldNames.BAR_TIME,
                        List.of("interval", "exchange", "strategy", "comment"))
                .forEach(names -> fields.present(names)
                        .forEach(f -> out.append(f.text().strip()).append('\u001f')));
        return out.toString();
    }

    private void noteIgnoredSize(List<String> notes) throws RefusedSignal {
        if (!fields.present(FieldNames.LOTS).isEmpty()) {
            notes.add("the size is not used: an exit closes the whole position");
        }
    }
}
