package dev.yoke.ui.shell.dock;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A rectangle of a layout. What is kept of it is read back from a file: whatever does not make sense is refused here.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Area.Split.class, name = "split"),
    @JsonSubTypes.Type(value = Area.Tabs.class, name = "tabs")
})
public sealed interface Area {

    /// Every panel in it, in reading order.
    List<String> panels();

    /// Areas beside each other, or below each other.
    ///
    /// @param across beside each other, in reading direction
    /// @param shares of the length, one per part, together 1
    record Split(boolean across, List<Area> parts, List<Double> shares) implements Area {

        /// A share that can still be seen and taken hold of.
        static final double LEAST_SHARE = 0.02;

        public Split(boolean across, @Nullable List<Area> parts, @Nullable List<Double> shares) {
            if (parts == null || shares == null || parts.size() < 2 || shares.size() != parts.size()) {
                throw new IllegalArgumentException("a split wants two parts or more, and a share for each");
            }
            this.across = across;
            this.parts = List.copyOf(parts);
            this.shares = normal(shares);
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

        public Split with(List<Double> otherShares) {
            return new Split(across, parts, otherShares);
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
    }
}
