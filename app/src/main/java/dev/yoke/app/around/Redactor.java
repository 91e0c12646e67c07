package dev.yoke.app.around;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Takes out of a text whatever gives access: what is known to be secret, and what looks so. It takes out too much
/// rather than too little.
///
/// Thread: any.
public final class Redactor {

    static final String MASK = "•••";

    private static final int LEAST_SECRET = 8;

    private record Rule(Pattern pattern, String replacement) {}

    private static final List<Rule> RULES = List.of(
            rule("(?i)(/webhook/[^/\\s\"'<>]+/)[^\\s\"'<>?#]+", "$1" + MASK),
            rule("(?i)(://)[^/\\s:@\"']+:[^/\\s@\"']+@", "$1" + MASK + "@"),
            rule("(?i)\\b(bearer|basic|digest)\\s+[A-Za-z0-9._~+/=-]{6,}", "$1 " + MASK),
            // A phrase may hold spaces: it goes on to the end of its quotes, of the line, or to the next comma.
            rule(
                    "(?i)((?:pass(?:word|wd|phrase|code)?|pwd|pin)[\"']?\\s*[:=]\\s*)(\"[^\"]*\"|'[^']*'|[^\\r\\n,;}]+)",
                    "$1" + MASK),
            rule(
                    "(?i)([\\w.-]*(?:secret|token|credential|authorization|signature|nonce|api[_-]?key|(?<![a-z])key)"
                            + "[\\w.-]*[\"']?\\s*[:=]\\s*)(\"[^\"]*\"|'[^']*'|[^\\s\"',;}&]+)",
                    "$1" + MASK),
            rule("\\b\\d{6,12}:[A-Za-z0-9_-]{30,}", MASK),
            rule("\\beyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]*)?", MASK),
            rule("\\b(?:sk|pk|ghp|gho|xox[abp])[-_][A-Za-z0-9_-]{12,}", MASK),
            rule("(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{40,}(?![A-Za-z0-9_-])", MASK));

    private final Supplier<List<String>> secrets;
    private final String userHome;

    /// @param secrets the secrets of this cockpit as they are now
    /// @param userHome the user's folder, whose name says who they are; empty = unknown
    public Redactor(Supplier<List<String>> secrets, String userHome) {
        this.secrets = secrets;
        this.userHome = userHome;
    }

    private static Rule rule(String pattern, String replacement) {
        return new Rule(Pattern.compile(pattern), replacement);
    }

    public String masked(String text) {
        String out = text;
        for (String secret : secrets.get()) {
            if (secret.length() >= LEAST_SECRET) {
                out = out.replace(secret, MASK);
            }
        }
        for (Rule rule : RULES) {
            out = rule.pattern().matcher(out).replaceAll(rule.replacement());
        }
        return userHome.length() > 1 ? out.replace(userHome, "~") : out;
    }
}
