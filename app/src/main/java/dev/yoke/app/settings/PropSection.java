package dev.yoke.app.settings;

import dev.yoke.connectors.prop.PropLibrary;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.risk.prop.PropAssignment;
import dev.yoke.core.risk.prop.PropPack;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/// `[prop.accounts."NAME"]`: which account is held to which prop firm's rules, and what it began with.
public final class PropSection {
    private static final String PACK = "pack";
    private static final String INITIAL = "initial";
    private static final String START = "start";
    private static final String HIGHEST = "highest-balance";

    private final PropLibrary library;

    private PropSection(PropLibrary library) {
        this.library = library;
    }

    /// @param library is only asked for where an account has a pack
    public static SortedMap<TerminalId, PropAssignment> read(Section prop, Supplier<PropLibrary> library) {
        SortedMap<TerminalId, PropAssignment> assignments = new TreeMap<>();
        Map<String, Section> accounts = prop.table("accounts").tables();
        if (!accounts.isEmpty()) {
            PropSection section = new PropSection(library.get());
            accounts.forEach((name, account) -> {
                Optional<PropAssignment> assignment = section.assignment(account);
                Accounts.named(prop.table("accounts"), name)
                        .ifPresent(terminal -> assignment.ifPresent(found -> assignments.put(terminal, found)));
            });
        }
        return assignments;
    }

    private Optional<PropAssignment> assignment(Section account) {
        Optional<PropPack> pack = account.text(PACK).flatMap(id -> pack(account, id));
        Optional<Long> initial = account.amount(INITIAL);
        long highest = account.amount(HIGHEST).orElse(0L);
        Optional<LocalDate> start = account.text(START).flatMap(date -> date(account, date));
        require(account, PACK, "which rules it is held to, as pack = \"ftmo-2-step\"");
        require(account, INITIAL, "what it began with, as initial = 100000");
        if (pack.isEmpty() || initial.isEmpty()) {
            return Optional.empty();
        }
        long startMs = start.map(date ->
                        date.atStartOfDay(pack.get().reset().zone()).toInstant().toEpochMilli())
                .orElse(0L);
        return Optional.of(new PropAssignment(pack.get(), initial.get(), startMs, highest));
    }

    private static void require(Section account, String key, String what) {
        if (!account.has(key)) {
            account.problemHere("does not say " + what);
        }
    }

    private Optional<PropPack> pack(Section account, String id) {
        Optional<PropPack> found = library.find(id);
        if (found.isEmpty()) {
            String fault = library.faults().isEmpty()
                    ? ""
                    : "; not taken was " + library.faults().getFirst();
            account.problem(
                    PACK,
                    "names no rules called \"" + id + "\"; there are " + String.join(", ", library.ids()) + fault);
        }
        return found;
    }

    private static Optional<LocalDate> date(Section account, String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() >= 1990 && date.getYear() < 2200) {
                return Optional.of(date);
            }
        } catch (DateTimeException notADate) {
            // Said below, with what was written.
        }
        account.problem(START, "must be a day, as 2026-11-27, not " + text);
        return Optional.empty();
    }
}
