package dev.yoke.app.settings;

import dev.yoke.core.market.TerminalId;
import java.util.Optional;

/// Sections that are called by an account's name.
final class Accounts {
    private static final int MOST_LETTERS = 64;

    private Accounts() {}

    /// The account of that name; where it cannot be one, that is a problem.
    static Optional<TerminalId> named(Section accounts, String name) {
        if (name.isBlank() || name.length() > MOST_LETTERS) {
            accounts.problemAt(
                    name,
                    "[" + accounts.name() + ".\"" + name + "\"] names no terminal: its name has 1 to " + MOST_LETTERS
                            + " letters");
            return Optional.empty();
        }
        return Optional.of(new TerminalId(name));
    }
}
