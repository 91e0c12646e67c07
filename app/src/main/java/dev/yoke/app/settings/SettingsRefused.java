package dev.yoke.app.settings;

import java.util.List;

/// The settings cannot be taken. Every problem is one sentence for the trader that names file and line.
public final class SettingsRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    public SettingsRefused(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
