package dev.yoke.ui.shell.dock;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A rectangle of a layout. It is read back from a file: what makes no sense is refused here.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Area.Split.class, name = "split"),
    @JsonSubTypes.Type(value = Area.Tabs.class, name = "tabs"),
    @JsonSubTypes.Type(value = Area.Empty.class, name = "empty")
})
public sealed interface Area {

    /// Every panel in it, in reading order.
    List<String> panels();

    /// Nothing: only a whole window can be empty.
    record Empty() implements Area {
        @Override
        public List<String> panels() {
            return List.of();
        }
    }

    /// Areas beside each other, or below each other.
    ///
    /// @param across beside each other, in reading direction
    /// @param shares of the length, one per part, together 1
    /// @param lengthPx how long all of it was when the shares were chosen, at 100 %: side panels keep their
    ///     size when the window grows; 0 = they share what there is
    record Split(boolean across, List<Area> parts, List<Double> shares, double lengthPx) implements Area {

        /// A share that can still be seen and taken hold of.
        static final double LEAST_SHARE = 0.02;

        public Split(boolean across, @Nullable List<Area> parts, @Nullable List<Double> shares, double lengthPx) {
            if (parts == null || shares == null || parts.size() < 2 || shares.size() != parts.size()) {
                throw new IllegalArgumentException("a split wants two parts or more, and a share for each");
            }
            if (parts.stream().anyMatch(Empty.class::isInstance)) {
                throw new IllegalArgumentException("no part of a split is empty");
            }
            this.across = across;
            this.parts = List.copyOf(parts);
            this.shares = normal(shares);
            this.lengthPx = lengthPx > 0 && lengthPx < 100_000 ? lengthPx : 0;
        }

        public static Split of(boolean across, double firstShare, Area first, Area second) {
            return new Split(across, List.of(first, second), List.of(firstShare, 1 - firstShare), 0);
        }

        private static List<Double> normal(List<Double> shares) {
            double sum = 0;
            for (double share : shares) {
                if (!(share >= 0) || Double.isInfinite(share)) {
                    throw new IllegalArgumentException("not a share: " + share);
                }
                sum += Math.max(share, LEAST_SHARE);
            }
            List<Double> normal = new ArrayList<>();
            for (double share : shares) {
                normal.add(Math.max(share, LEAST_SHARE) / sum);
            }
            return List.copyOf(normal);
        }

        @Override
        public List<String> panels() {
            return parts.stream().flatMap(part -> part.panels().stream()).toList();
        }
    }

    /// Panels in one place, of which one is seen.
    record Tabs(List<String> panels, String selected) implements Area {

        public Tabs(@Nullable List<String> panels, @Nullable String selected) {
            if (panels == null || panels.isEmpty() || new LinkedHashSet<>(panels).size() != panels.size()) {
                throw new IllegalArgumentException("tabs want one panel or more, each once");
            }
            this.panels = List.copyOf(panels);
            this.selected = selected != null && panels.contains(selected) ? selected : panels.getFirst();
        }

        public static Tabs of(String... panels) {
            return new Tabs(List.of(panels), panels[0]);
        }

        Tabs with(String panel, int index) {
            List<String> all = new ArrayList<>(panels);
            all.add(Math.clamp(index, 0, all.size()), panel);
            return new Tabs(all, panel);
        }
    }

    /// The tabs in it, in reading order.
    default Stream<Tabs> groups() {
        return switch (this) {
            case Empty empty -> Stream.empty();
            case Tabs tabs -> Stream.of(tabs);
            case Split split -> split.parts().stream().flatMap(Area::groups);
        };
    }
}
