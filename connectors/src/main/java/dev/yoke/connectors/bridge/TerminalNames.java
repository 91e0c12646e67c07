package dev.yoke.connectors.bridge;

import dev.yoke.core.market.TerminalId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which account has which name. A name is given once and stays with its account, also over a restart of the cockpit
/// where there is a file: what a person armed for one account must never reach another.
///
/// Thread: guarded by the caller.
/// Failure: a file that cannot be read or written is logged, and the names live in memory only.
final class TerminalNames {

    private static final Logger LOG = LoggerFactory.getLogger(TerminalNames.class);

    record AccountKey(String server, long login) {}

    private final Optional<Path> file;
    private final Map<AccountKey, TerminalId> names = new LinkedHashMap<>();

    TerminalNames(Optional<Path> file) {
        this.file = file;
        file.filter(Files::exists).ifPresent(this::load);
    }

    private void load(Path path) {
        try {
            for (String line : Files.readAllLines(path, StandardCharsets.UTF_8)) {
                List<String> columns = List.of(line.split("\t", -1));
                if (columns.size() == 3) {
                    AccountKey key = new AccountKey(columns.get(1), Long.parseLong(columns.get(2)));
                    names.put(key, new TerminalId(columns.get(0)));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("The names of the terminals in {} cannot be read; terminals may get new names.", path, e);
        }
    }

    /// The account's name; a new one is made from what the terminal calls itself, with the login behind it where
    /// another account has that name.
    TerminalId nameOf(AccountKey key, String wish) {
        TerminalId known = names.get(key);
        if (known != null) {
            return known;
        }
        String base = shortened(wish.isBlank() ? key.server() : wish.strip(), 40);
        TerminalId name = new TerminalId(base);
        for (int i = 1; names.containsValue(name); i++) {
            name = new TerminalId(base + "-" + key.login() + (i == 1 ? "" : "-" + i));
        }
        names.put(key, name);
        file.ifPresent(this::save);
        return name;
    }

    private static String shortened(String wish, int length) {
        StringBuilder out = new StringBuilder();
        wish.codePoints()
                .limit(length)
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private void save(Path path) {
        StringBuilder text = new StringBuilder();
        names.forEach((key, name) -> text.append(name)
                .append('\t')
                .append(key.server())
                .append('\t')
                .append(key.login())
                .append('\n'));
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.writeString(fresh, text, StandardCharsets.UTF_8);
            Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.warn("The names of the terminals cannot be written to {}; they hold until the cockpit ends.", path, e);
        }
    }
}
