package dev.yoke.ui.ticket;

import dev.yoke.core.message.Answer;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.view.EntryPreview;
import dev.yoke.core.view.EntryPreview.Leg;
import dev.yoke.ui.desk.Amounts;
import dev.yoke.ui.ticket.TicketViewModel.Phase;
import dev.yoke.ui.words.Phrases;
import java.util.Optional;
import java.util.function.Function;

/// Writes what stands below the fields from what the gate said of them.
final class TicketScreen {

    /// What stands below the fields.
    ///
    /// @param live the figures of the leading account, or what is missing
    /// @param stop what the stop's field means: price, pips, money, R
    record Shown(Phase phase, String live, String stop, String target, String strip, boolean placeable, boolean bad) {}

    /// How far the order is, and what is known of it.
    ///
    /// @param linked what the gate said of the order that cancels this one
    /// @param lead the figures of the account that stands for all
    /// @param outcome what is said instead of figures, or empty
    /// @param hindrance why nothing can be placed now, or empty
    /// @param chosen whether there is a symbol to ask about
    record Known(
            Phase phase,
            Optional<Answer> answer,
            Optional<Answer> linked,
            Optional<EntryPreview> lead,
            String outcome,
            String hindrance,
            boolean chosen) {}

    private final Phrases words;
    private final TicketTexts texts;
    private final Amounts amounts;

    TicketScreen(Phrases words, TicketTexts texts, Amounts amounts) {
        this.words = words;
        this.texts = texts;
        this.amounts = amounts;
    }

    /// Before a symbol is chosen.
    Shown first() {
        return new Shown(Phase.EDIT, words.get("choose"), "", "", "", false, false);
    }

    /// @param strip what would be sent, while it waits for the second press
    /// @param wrong whether a field cannot be read
    Shown of(Known known, String strip, boolean placeable, boolean wrong) {
        return new Shown(
                known.phase(),
                live(known),
                leg(known, EntryPreview::stop, true),
                leg(known, EntryPreview::target, false),
                strip,
                placeable || known.phase() == Phase.DONE,
                wrong
                        || !known.hindrance().isEmpty()
                        || known.answer().filter(a -> !anyPasses(a)).isPresent());
    }

    private String leg(Known known, Function<EntryPreview, Leg> of, boolean stop) {
        return known.phase() == Phase.DONE
                ? ""
                : known.lead()
                        .map(lead -> texts.leg(lead, of.apply(lead), stop))
                        .orElse("");
    }

    private String live(Known known) {
        if (!known.outcome().isEmpty()) {
            return amounts.sentence(known.outcome());
        }
        if (!known.hindrance().isEmpty()) {
            return known.hindrance();
        }
        if (!known.chosen()) {
            return words.get("choose");
        }
        String other = known.answer()
                .flatMap(order -> known.linked().flatMap(linked -> TicketPair.snag(order, linked)))
                .map(why -> "\n" + words.get("linked-denied", amounts.sentence(why)))
                .orElse("");
        return known.lead().map(texts::live).orElseGet(() -> withoutFigures(known)) + other;
    }

    private String withoutFigures(Known known) {
        return known.answer()
                .map(TicketPair::why)
                .map(why -> why.isEmpty() ? words.get("no-figures") : amounts.sentence(why))
                .orElseGet(() -> words.get("asking"));
    }

    static boolean anyPasses(Answer answer) {
        return answer.decisions().stream().anyMatch(d -> d.outcome() != Decision.Outcome.DENIED);
    }
}
