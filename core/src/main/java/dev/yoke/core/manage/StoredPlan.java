package dev.yoke.core.manage;

/// A plan and its progress as one line of text.
public record StoredPlan(ExitPlan plan, PlanProgress progress) {

    private static final String VERSION = "1";

    /// A line that was cut off is known by its missing end.
    private static final String END = "|.";

    public String format() {
        return VERSION + "|" + progress.format() + "|" + ExitPlanText.format(plan) + END;
    }

    /// Failure: [IllegalArgumentException] where the line is damaged or of another version.
    public static StoredPlan parse(String line) {
        String[] parts = line.split("\\|", -1);
        if (parts.length != 4 || !parts[3].equals(".") || !parts[0].equals(VERSION)) {
            throw new IllegalArgumentException("not a stored exit plan");
        }
        return new StoredPlan(ExitPlanText.parse(parts[2]), PlanProgress.parse(parts[1]));
    }
}
