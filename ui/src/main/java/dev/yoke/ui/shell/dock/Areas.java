package dev.yoke.ui.shell.dock;

import dev.yoke.ui.shell.dock.Area.Empty;
import dev.yoke.ui.shell.dock.Area.Split;
import dev.yoke.ui.shell.dock.Area.Tabs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What can be done with areas. Every panel is in one place only, so that an area is known by what it holds.
final class Areas {

    private Areas() {}

    static Optional<Tabs> holding(Area root, String panel) {
        return root.groups().filter(tabs -> tabs.panels().contains(panel)).findFirst();
    }

    static Area select(Area root, String panel) {
        return holding(root, panel)
                .map(tabs -> replaced(root, tabs, new Tabs(tabs.panels(), panel)))
                .orElse(root);
    }

    static Area replaced(Area root, Area before, Area after) {
        if (root.equals(before)) {
            return after;
        }
        return root instanceof Split split ? mapParts(split, part -> replaced(part, before, after)) : root;
    }

    private static Split mapParts(Split split, UnaryOperator<Area> change) {
        return new Split(split.across(), split.parts().stream().map(change).toList(), split.shares(), split.lengthPx());
    }

    /// Without a panel. Its room goes to the neighbour that [#spotOf] names.
    static Area without(Area root, String panel) {
        return switch (root) {
            case Empty empty -> empty;
            case Tabs tabs -> without(tabs, panel);
            case Split split -> {
                for (int i = 0; i < split.parts().size(); i++) {
                    if (split.parts().get(i).panels().contains(panel)) {
                        yield withPart(split, i, without(split.parts().get(i), panel));
                    }
                }
                yield split;
            }
        };
    }

    private static Area without(Tabs tabs, String panel) {
        int index = tabs.panels().indexOf(panel);
        if (index < 0) {
            return tabs;
        }
        List<String> left = new ArrayList<>(tabs.panels());
        left.remove(index);
        if (left.isEmpty()) {
            return new Empty();
        }
        String next = left.get(Math.min(index, left.size() - 1));
        return new Tabs(left, tabs.selected().equals(panel) ? next : tabs.selected());
    }

    private static Area withPart(Split split, int index, Area part) {
        List<Area> parts = new ArrayList<>(split.parts());
        List<Double> shares = new ArrayList<>(split.shares());
        if (part instanceof Empty) {
            int heir = neighbour(index);
            shares.set(heir, shares.get(heir) + shares.get(index));
            parts.remove(index);
            shares.remove(index);
        } else {
            parts.set(index, part);
        }
        return parts.size() == 1 ? parts.getFirst() : flat(new Split(split.across(), parts, shares, split.lengthPx()));
    }

    private static int neighbour(int index) {
        return index > 0 ? index - 1 : 1;
    }

    /// A split within a split of the same direction is one split.
    private static Split flat(Split split) {
        List<Area> parts = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        for (int i = 0; i < split.parts().size(); i++) {
            double share = split.shares().get(i);
            if (split.parts().get(i) instanceof Split inner && inner.across() == split.across()) {
                parts.addAll(inner.parts());
                inner.shares().forEach(part -> shares.add(part * share));
            } else {
                parts.add(split.parts().get(i));
                shares.add(share);
            }
        }
        return new Split(split.across(), parts, shares, split.lengthPx());
    }

    /// Puts an area beside another one.
    ///
    /// @param share of the other's room that it takes
    static Area beside(Area root, Area target, Side side, Area added, double share) {
        if (root.equals(target)) {
            List<Area> parts = new ArrayList<>(List.of(added, target));
            List<Double> shares = new ArrayList<>(List.of(share, 1 - share));
            if (!side.isBefore()) {
                Collections.reverse(parts);
                Collections.reverse(shares);
            }
            return flat(new Split(side.isAcross(), parts, shares, 0));
        }
        if (!(root instanceof Split split)) {
            return root;
        }
        int at = split.parts().indexOf(target);
        if (at < 0 || split.across() != side.isAcross()) {
            return flat(mapParts(split, part -> beside(part, target, side, added, share)));
        }
        List<Area> parts = new ArrayList<>(split.parts());
        List<Double> shares = new ArrayList<>(split.shares());
        double room = shares.get(at);
        shares.set(at, room * (1 - share));
        int to = side.isBefore() ? at : at + 1;
        parts.add(to, added);
        shares.add(to, room * share);
        return new Split(split.across(), parts, shares, split.lengthPx());
    }

    /// Where a panel stands; empty when it is alone.
    static Optional<Spot> spotOf(Area root, String panel) {
        return switch (root) {
            case Empty empty -> Optional.empty();
            case Tabs tabs -> {
                List<String> others = tabs.panels().stream()
                        .filter(other -> !other.equals(panel))
                        .toList();
                int index = tabs.panels().indexOf(panel);
                yield index < 0 || others.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Spot(others, Side.CENTRE, 0.5, index));
            }
            case Split split -> spotOf(split, panel);
        };
    }

    private static Optional<Spot> spotOf(Split split, String panel) {
        for (int i = 0; i < split.parts().size(); i++) {
            Area part = split.parts().get(i);
            if (!part.panels().contains(panel)) {
                continue;
            }
            Optional<Spot> within = spotOf(part, panel);
            if (within.isPresent()) {
                return within;
            }
            int heir = neighbour(i);
            double own = split.shares().get(i);
            return Optional.of(new Spot(
                    split.parts().get(heir).panels(),
                    Side.of(split.across(), heir > i),
                    own / (own + split.shares().get(heir)),
                    0));
        }
        return Optional.empty();
    }

    /// Puts a panel back where it stood; empty when none of its neighbours is here.
    static Optional<Area> restored(Area root, String panel, Spot spot) {
        List<String> here =
                spot.beside().stream().filter(root.panels()::contains).toList();
        if (here.isEmpty()) {
            return Optional.empty();
        }
        if (spot.side() == Side.CENTRE) {
            return holding(root, here.getFirst()).map(tabs -> replaced(root, tabs, tabs.with(panel, spot.index())));
        }
        return Optional.of(besideAll(root, here, spot.side(), Tabs.of(panel), spot.share()));
    }

    /// Puts an area beside the neighbours in a row that hold these panels, and no others where that can be.
    private static Area besideAll(Area root, List<String> panels, Side side, Area added, double share) {
        if (!(root instanceof Split split)) {
            return beside(root, root, side, added, share);
        }
        int first = split.parts().size();
        int last = -1;
        for (int i = 0; i < split.parts().size(); i++) {
            if (split.parts().get(i).panels().stream().anyMatch(panels::contains)) {
                first = Math.min(first, i);
                last = i;
            }
        }
        Area changed = first == last
                ? besideAll(split.parts().get(first), panels, side, added, share)
                : beside(row(split, first, last), row(split, first, last), side, added, share);
        return withRow(split, first, last, changed);
    }

    private static Split row(Split split, int first, int last) {
        return new Split(
                split.across(),
                split.parts().subList(first, last + 1),
                split.shares().subList(first, last + 1),
                0);
    }

    private static Area withRow(Split split, int first, int last, Area row) {
        if (first == 0 && last == split.parts().size() - 1) {
            return row;
        }
        List<Area> parts = new ArrayList<>(split.parts());
        List<Double> shares = new ArrayList<>(split.shares());
        double sum = 0;
        for (int i = first; i <= last; i++) {
            sum += shares.remove(first);
            parts.remove(first);
        }
        parts.add(first, row);
        shares.add(first, sum);
        return flat(new Split(split.across(), parts, shares, split.lengthPx()));
    }

    /// The tabs next to a panel's own, towards a side.
    static Optional<Tabs> towards(Area root, String panel, Side side) {
        if (!(root instanceof Split split)) {
            return Optional.empty();
        }
        for (int i = 0; i < split.parts().size(); i++) {
            Area part = split.parts().get(i);
            if (!part.panels().contains(panel)) {
                continue;
            }
            Optional<Tabs> nearer = towards(part, panel, side);
            int next = side.isBefore() ? i - 1 : i + 1;
            if (nearer.isPresent() || split.across() != side.isAcross()) {
                return nearer;
            }
            return next < 0 || next >= split.parts().size()
                    ? Optional.empty()
                    : Optional.of(nearest(split.parts().get(next), side));
        }
        return Optional.empty();
    }

    private static Tabs nearest(Area area, Side side) {
        List<Tabs> groups = area.groups().toList();
        return side.isBefore() && area instanceof Split split && split.across() == side.isAcross()
                ? groups.getLast()
                : groups.getFirst();
    }

    /// Gives a split other shares.
    static Area shared(Area root, Split split, List<Double> shares, double lengthPx) {
        return replaced(root, split, new Split(split.across(), split.parts(), shares, lengthPx));
    }
}
