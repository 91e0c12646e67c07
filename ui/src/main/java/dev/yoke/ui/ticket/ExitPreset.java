package dev.yoke.ui.ticket;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Parts of an exit plan that are a press away, in the words of [dev.yoke.core.manage.ExitPlanText].
enum ExitPreset {
    BREAK_EVEN("be=1R"),
    HALF("tp=1R:50%"),
    TRAIL("trail=1.5atr@1R");

    private final String word;

    ExitPreset(String word) {
        this.word = word;
    }

    boolean isIn(String plan) {
        return words(plan).contains(word);
    }

    String toggled(String plan) {
        List<String> words = words(plan);
        if (!words.remove(word)) {
            String kind = word.substring(0, word.indexOf('='));
            words.removeIf(other -> !kind.equals("tp") && other.startsWith(kind + "="));
            words.add(word);
        }
        return String.join(" ", words);
    }

    private static List<String> words(String plan) {
        return new ArrayList<>(Arrays.stream(plan.strip().split("[\\s,]+"))
                .filter(one -> !one.isEmpty())
                .toList());
    }
}
