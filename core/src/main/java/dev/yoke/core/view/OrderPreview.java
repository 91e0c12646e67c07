package dev.yoke.core.view;

import dev.yoke.core.market.TerminalId;
import java.util.List;
import java.util.Optional;

/// What an entry would be, and what the risk of all accounts would look like with it.
///
/// @param accounts one for each account whose gate was asked; an account that was refused before that has none
/// @param after everything as it would be with what the gates let pass, a pending order as if it were filled
public record OrderPreview(List<EntryPreview> accounts, RiskView after) {

    public OrderPreview {
        accounts = List.copyOf(accounts);
    }

    public Optional<EntryPreview> of(TerminalId terminal) {
        return accounts.stream()
                .filter(account -> account.instrument().terminal().equals(terminal))
                .findFirst();
    }
}
