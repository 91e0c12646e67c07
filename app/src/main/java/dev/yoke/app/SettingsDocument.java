package dev.yoke.app;

import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.MarketSession;
import dev.yoke.core.risk.Unit;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Writes `docs/settings.md` from the code that reads the settings.
final class SettingsDocument {
    private SettingsDocument() {}

    static String text() {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        page.append("| setting | default | range | tighter | what it is |\n|---|---|---|---|---|\n");
        for (Limit limit : Limit.values()) {
            page.append("| `")
                    .append(limit.key())
                    .append("` | ")
                    .append(
                            limit.unit() == Unit.SWITCH
                                    ? flag(limit.standard())
                                    : limit.unit().text(limit.standard()))
                    .append(" | ")
                    .append(range(limit))
                    .append(" | ")
                    .append(RuleCatalogue.tighter(limit.tighter()))
                    .append(" | ")
                    .append(limit.text())
                    .append(" |\n");
        }
        String sessions = Arrays.stream(MarketSession.values())
                .map(session -> "`\"" + session.key() + "\"`")
                .collect(Collectors.joining(", "));
        return page.append("| `sessions` | any | ")
                .append(sessions)
                .append(" | fewer | entries are allowed while one of these is open, a list |\n")
                .append(
                        "| `beta-benchmark` | none | a symbol | any | what betas are measured against; none = no limit |\n")
                .append(REST)
                .toString();
    }

    private static String range(Limit limit) {
        return limit.unit() == Unit.SWITCH
                ? "false, true"
                : limit.unit().number(limit.least()) + " to " + limit.unit().number(limit.most());
    }

    private static String flag(long value) {
        return value == 0 ? "false" : "true";
    }

    private static final String INTRODUCTION = """
            # Settings

            `yoke.toml` in the home folder, in UTF-8. Everything in it is optional. What it does not know, it refuses, with the line and
            with what was probably meant. It is read at the start, where a mistake ends the program with exit code 5, and followed while
            the cockpit runs: a good change holds within two seconds, a bad one changes nothing, and `yoke risk show` and the activities
            say what is wrong until it is mended. An empty file is refused, because it may be half written; to go back to the defaults,
            delete it.

            ## [ports]

            A change takes effect at the next start.

            | setting | default | range | what it is |
            |---|---|---|---|
            | `http` | 8080 | 0 to 65535, 0 = any free one | webhook and control API, on 127.0.0.1 |
            | `bridge` | 8081 | 0 to 65535, 0 = any free one | terminals by TCP, on 127.0.0.1 |
            | `pipe` | `"yoke"` | letters, digits, `-`, `_`, `.` | terminals by named pipe, on Windows |

            ## [risk]

            **Tightened now, loosened tomorrow.** What makes a limit tighter holds at once. What makes one looser waits for the next trading
            day: the first Monday to Friday that has begun on no known account's server, from its midnight there. The market has to show
            the new day by its quotes; a changed clock, a restart, a deleted line or a deleted file shorten nothing, and there is no way
            around it. To cancel what waits, write the old number again. The limits of the first start ever hold at once.

            Two limits that contradict each other are refused with both lines. A limit that is not written gives way to one that is, where
            that makes it tighter: with `max-positions = 3` there are never more than 3 in one symbol either.

            """;

    private static final String REST = """

            ## [risk.accounts."NAME"]

            Tighter limits for one account, by the name that `yoke status` shows: any of the limits above that has a tighter direction.

            ```toml
            [risk.accounts."FTMO-MT5"]
            max-daily-loss-percent = 4
            max-heat-percent = 3
            ```

            This page is written by `yoke risk rules --markdown`, and a test holds it to that.
            """;
}
