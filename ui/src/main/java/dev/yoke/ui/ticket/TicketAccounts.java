package dev.yoke.ui.ticket;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import dev.yoke.core.trade.TerminalIdentity;
import dev.yoke.core.view.CockpitView;
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

    /// Takes over the accounts as they are now; a new one is ticked where it is no REAL one.
    ///
    /// @return whether others were there before
    boolean follow(CockpitView view) {
        List<AccountRow> now = view.terminals().stream()
                .filter(terminal -> terminal.identity().isPresent())
                .map(terminal -> blank(terminal.id(), isReal(terminal)))
                .toList();
        if (terminals(now).equals(terminals(rows))) {
            return false;
        }
        now.stream()
                .filter(row -> !row.real()
                        && rows.stream().noneMatch(known -> known.terminal().equals(row.terminal())))
                .forEach(row -> ticked.add(row.terminal()));
        ticked.retainAll(Set.copyOf(terminals(now)));
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
        return chosen ? ticked.add(terminal) : ticked.remove(terminal);
    }

    /// All of them, or where all are ticked none; REAL accounts only one by one.
    void tickDemos() {
        Set<TerminalId> demos = rows.stream()
                .filter(row -> !row.real())
                .map(AccountRow::terminal)
                .collect(Collectors.toSet());
        if (!ticked.removeAll(demos) || !ticked.isEmpty() || demos.isEmpty()) {
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
