package dev.yoke.ui.shell.dock;

import dev.yoke.ui.shell.dock.Area.Split;
import dev.yoke.ui.shell.dock.Area.Tabs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// The layouts that every desk has, for a window of a given size, pixels at 100 %.
public enum BuiltIn {
    TRADING {
        @Override
        Area area(double width, double height) {
            double watch = Math.clamp(width * 0.19, 176, 368);
            double ticket = ticket(width);
            double centre = width - watch - ticket;
            double heat = Math.min(Math.clamp(centre * 0.34, 300, 440), centre * 0.38);
            Area blotter = split(true, List.of(centre - heat, heat), Tabs.of("blotter"), Tabs.of("heat", "risk"));
            double lower = Math.clamp(height * 0.34, 220, 380);
            double form = Math.clamp(height * 0.74, 0, 740);
            return split(
                    true,
                    List.of(watch, centre, ticket),
                    split(false, List.of(0.62, 0.38), Tabs.of("watch"), Tabs.of("signals")),
                    split(false, List.of(height - lower, lower), Tabs.of("chart"), blotter),
                    split(false, List.of(form, height - form), Tabs.of("ticket"), Tabs.of("chat")));
        }
    },
    CHARTS {
        @Override
        Area area(double width, double height) {
            double watch = Math.clamp(width * 0.16, 176, 300);
            double ticket = ticket(width);
            Area upper = split(true, List.of(1.0, 1.0), Tabs.of("chart"), Tabs.of("chart-2"));
            Area lower = split(true, List.of(1.0, 1.0), Tabs.of("chart-3"), Tabs.of("chart-4"));
            return split(
                    true,
                    List.of(watch, width - watch - ticket, ticket),
                    Tabs.of("watch"),
                    split(false, List.of(1.0, 1.0), upper, lower),
                    Tabs.of("ticket", "blotter"));
        }
    },
    RISK {
        @Override
        Area area(double width, double height) {
            Area maps = split(true, List.of(0.6, 0.4), Tabs.of("heat"), Tabs.of("risk"));
            return split(
                    true,
                    List.of(width - ticket(width), ticket(width)),
                    split(false, List.of(0.56, 0.44), maps, Tabs.of("blotter")),
                    Tabs.of("ticket"));
        }
    },
    SIGNALS {
        @Override
        Area area(double width, double height) {
            double inbox = Math.clamp(width * 0.3, 300, 560);
            double ticket = ticket(width);
            double lower = Math.clamp(height * 0.34, 220, 380);
            return split(
                    true,
                    List.of(inbox, width - inbox - ticket, ticket),
                    Tabs.of("signals"),
                    split(false, List.of(height - lower, lower), Tabs.of("chart"), Tabs.of("blotter")),
                    Tabs.of("ticket", "watch", "chat"));
        }
    };

    /// So much that no button of the form is cut off.
    private static double ticket(double width) {
        return Math.clamp(width * 0.19, 336, 380);
    }

    abstract Area area(double width, double height);

    /// The name by which it is chosen: `trading`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<BuiltIn> of(String id) {
        for (BuiltIn layout : values()) {
            if (layout.id().equals(id)) {
                return Optional.of(layout);
            }
        }
        return Optional.empty();
    }

    /// With those panels that there are.
    Layout layout(double width, double height, Predicate<String> known) {
        return new Layout(Layout.of(area(width, height)).keeping(known).main(), List.of(), Map.of());
    }

    private static Split split(boolean across, List<Double> lengths, Area... parts) {
        List<Double> shares = new ArrayList<>();
        double sum = lengths.stream().mapToDouble(Double::doubleValue).sum();
        lengths.forEach(length -> shares.add(Math.max(length, 0) / sum));
        return new Split(across, List.of(parts), shares, 0);
    }
}
