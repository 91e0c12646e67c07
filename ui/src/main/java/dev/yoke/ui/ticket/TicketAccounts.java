package dev.yoke.ui.ticket;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import dev.yoke.core.trade.TerminalIdentity;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.PropView;
import dev.yoke.core.view.TerminalView;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The accounts that an order can go to, which of them are ticked, and what becomes of it there. Thread: FX.
final class TicketAccounts {

    private final ObservableList<AccountRow> rows = FXCollections.observableArrayList();
    private final Set<TerminalId> ticked = new HashSet<>();

    /// Those of them that nobody ticked by hand.
    private final Set<TerminalId> ofItself = new HashSet<>();

    /// Takes over the accounts as they are now; a new one is ticked where it is neither REAL nor held to a prop firm's
    /// rules.
    ///
    /// @return whether others were there before
    boolean follow(CockpitView view) {
        List<AccountRow> now = view.terminals().stream()
                .filter(terminal -> terminal.identity().isPresent())
                .map(terminal -> blank(terminal.id(), isReal(terminal)))
                .toList();
        Set<TerminalId> held =
                view.risk().prop().stream().map(PropView::terminal).collect(Collectors.toSet());
        // The rules of a firm may be known a moment after the account.
        boolean firmer = ofItself.removeIf(terminal -> held.contains(terminal) && ticked.remove(terminal));
        if (terminals(now).equals(terminals(rows))) {
            return firmer;
        }
        now.stream()
                .filter(row -> !row.real() && !held.contains(row.terminal()))
                .map(AccountRow::terminal)
                .filter(terminal -> !terminals(rows).contains(terminal))
                .forEach(terminal -> {
                    ticked.add(terminal);
                    ofItself.add(terminal);
                });
        ticked.retainAll(Set.copyOf(terminals(now)));
        ofItself.retainAll(ticked);
        rows.setAll(now);
        return true;
    }

    private static List<TerminalId> terminals(List<AccountRow> of) {
        return of.stream().map(AccountRow::terminal).toList();
    }

    private static boolean isReal(TerminalView terminal) {
        return terminal.identity().map(TerminalIdentity::isReal).orElse(false);
    }

    private AccountRow blank(TerminalId terminal, boolean real) {
        return new AccountRow(terminal, real, ticked.contains(terminal), AccountRow.Outcome.NONE, "", "", "");
    }

    /// Whether that changed anything.
    boolean tick(TerminalId terminal, boolean chosen) {
        ofItself.remove(terminal);
        return chosen ? ticked.add(terminal) : ticked.remove(terminal);
    }

    /// All of them, or where all are ticked none; REAL accounts only one by one.
    void tickDemos() {
        Set<TerminalId> demos = rows.stream()
                .filter(row -> !row.real())
                .map(AccountRow::terminal)
                .collect(Collectors.toSet());
        ofItself.clear();
        if (ticked.containsAll(demos)) {
            ticked.removeAll(demos);
        } else {
            ticked.addAll(demos);
        }
    }

    /// Writes every row anew.
    ///
    /// @param sent whether the answer is to an order rather than to a question
    void write(TicketTexts texts, Optional<Answer> answer, boolean sent) {
        rows.replaceAll(row -> {
            AccountRow now = blank(row.terminal(), row.real());
            return answer.filter(a -> now.ticked())
                    .map(a -> texts.row(now, a, sent))
                    .orElse(now);
        });
    }

    Set<TerminalId> ticked() {
        return Set.copyOf(ticked);
    }

    /// How many of the ticked ones are REAL.
    long tickedReal() {
        return rows.stream().filter(row -> row.ticked() && row.real()).count();
    }

    ObservableList<AccountRow> rows() {
        return rows;
    }
}
