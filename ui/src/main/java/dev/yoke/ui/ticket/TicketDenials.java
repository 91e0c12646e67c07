package dev.yoke.ui.ticket;

import dev.yoke.core.message.Answer;
import dev.yoke.core.risk.Verdict;
import dev.yoke.core.signal.Decision;
import dev.yoke.ui.desk.Amounts;
import dev.yoke.ui.ticket.TicketUnits.Field;
import dev.yoke.ui.words.Phrases;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// What the gate denies because of one field, to stand beside that field. Pure.
final class TicketDenials {

    private TicketDenials() {}

    /// Where an account passes there is nothing to mend, and the others say so in their rows.
    ///
    /// @param linked what the gate said of the order that cancels this one
    static Map<Field, String> byField(Answer order, Optional<Answer> linked, Amounts amounts) {
        Map<Field, String> denials = new EnumMap<>(Field.class);
        if (!TicketScreen.anyPasses(order)) {
            add(order, false, denials, amounts);
        }
        linked.filter(answer -> !TicketScreen.anyPasses(answer))
                .ifPresent(answer -> add(answer, true, denials, amounts));
        return Map.copyOf(denials);
    }

    private static void add(Answer answer, boolean linked, Map<Field, String> denials, Amounts amounts) {
        for (Decision decision : answer.decisions()) {
            for (Verdict verdict : decision.verdicts()) {
                if (verdict.denies() && !verdict.text().isEmpty()) {
                    field(verdict, linked)
                            .ifPresent(field ->
                                    denials.putIfAbsent(field, Phrases.isolated(amounts.sentence(verdict.text()))));
                }
            }
        }
    }

    private static Optional<Field> field(Verdict verdict, boolean linked) {
        return switch (verdict.rule()) {
            case "order-price", "price-collar" -> Optional.of(linked ? Field.OTHER : Field.PRICE);
            case "order-type" -> Optional.of(Field.LIMIT);
            case "size", "order-volume", "order-value", "position-size" -> Optional.of(Field.SIZE);
            case "level-side" -> Optional.of(verdict.value().startsWith("take profit ") ? Field.TARGET : Field.STOP);
            case "levels", "stops-level", "mandatory-stop" -> Optional.of(Field.STOP);
            case "reward-risk" -> Optional.of(Field.TARGET);
            default -> Optional.empty();
        };
    }
}
