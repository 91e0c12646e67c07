package dev.yoke.app;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.MarketSession;
import dev.yoke.core.risk.Unit;
import dev.yoke.core.strategy.AgentProfile;
import dev.yoke.core.strategy.Parameter;
import dev.yoke.core.strategy.Strategies;
import dev.yoke.core.strategy.Strategy;
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
                .append(ACCOUNTS)
                .append(strategies())
                .append(PROP)
                .toString();
    }

    private static String strategies() {
        String agents =
                AgentProfile.ALL.stream().map(agent -> "`" + agent.id() + "`").collect(Collectors.joining(", "));
        StringBuilder page = new StringBuilder(AGENTS.replace("AGENTS", agents));
        for (Strategy strategy : Strategies.ALL) {
            for (Parameter parameter : strategy.parameters()) {
                page.append("| `")
                        .append(strategy.id())
                        .append("` | `")
                        .append(parameter.key())
                        .append("` | ")
                        .append(FixedPoint.format(parameter.standard()))
                        .append(' ')
                        .append(parameter.unit())
                        .append(" | ")
                        .append(FixedPoint.format(parameter.least()))
                        .append(" to ")
                        .append(FixedPoint.format(parameter.most()))
                        .append(" | ")
                        .append(parameter.text())
                        .append(" |\n");
            }
        }
        return page.toString();
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

    private static final String ACCOUNTS = """

            ## [risk.accounts."NAME"]

            Tighter limits for one account, by the name that `yoke status` shows: any of the limits above that has a tighter direction, except
            those that are not about an account: the age of signals, breakers, retries and unknown outcomes.

            ```toml
            [risk.accounts."FTMO-MT5"]
            max-daily-loss-percent = 4
            max-heat-percent = 3
            ```
            """;

    private static final String AGENTS = """

            ## [agents.NAME]

            AGENTS. What the file does not say of an agent or a strategy stays as it was.

            | setting | range | what it is |
            |---|---|---|
            | `mode` | `"off"`, `"shadow"`, `"confirm"`, `"auto"` | what becomes of its signals; in `shadow` they are only judged |
            | `real` | false, true | whether they may reach REAL accounts, which a person has armed besides |
            | `strategies` | a list of texts | those of its strategies that are on; none named = all |

            ## [strategies.NAME]

            | strategy | setting | default | range | what it is |
            |---|---|---|---|---|
            """;

    private static final String PROP = """

            ## [prop.accounts."NAME"]

            Holds one account to the rules of a prop firm. An account that is not named any more keeps its lines until their next reset.

            | setting | range | what it is |
            |---|---|---|
            | `pack` | text | the rules, by the id that `yoke prop list` shows |
            | `initial` | above 0 | what the account began with, in its currency |
            | `start` | a day, as 2026-11-27 | when it began; unsaid = some day before today |
            | `highest-balance` | above 0 | its highest end-of-day balance, or peak of equity, from before Yoke looked |

            ```toml
            [prop.accounts."FTMO-MT5"]
            pack = "ftmo-2-step"
            initial = 100000
            start = 2026-11-02
            ```

            This page is written by `yoke risk rules --markdown`, and a test holds it to that.
            """;
}
