package dev.yoke.ui.shell.dock;

import dev.yoke.ui.shell.dock.Area.Split;
import java.util.ArrayList;
import java.util.List;

/// How long the parts of a split are in the room that there is. Pixels.
///
/// What shows charts takes what the window gains or loses; the panels beside keep the size that they were given, as
/// long as a chart keeps half of the room.
final class Lengths {

    private static final double CHARTS_LEAST = 0.5;
    private static final double LEAST_PX = 48;

    private Lengths() {}

    static double[] of(Split split, double room) {
        double[] lengths = new double[split.parts().size()];
        double reference = split.lengthPx() > 0 ? split.lengthPx() : room;
        double elastic = 0;
        for (int i = 0; i < lengths.length; i++) {
            if (isElastic(split.parts().get(i))) {
                elastic += split.shares().get(i);
            }
        }
        double rigidPx = (1 - elastic) * reference;
        boolean proportional =
                elastic == 0 || elastic > 0.999 || room - rigidPx < room * Math.min(CHARTS_LEAST, elastic);
        for (int i = 0; i < lengths.length; i++) {
            double share = split.shares().get(i);
            if (proportional) {
                lengths[i] = share * room;
            } else {
                lengths[i] = isElastic(split.parts().get(i)) ? share / elastic * (room - rigidPx) : share * reference;
            }
        }
        return lengths;
    }

    private static boolean isElastic(Area area) {
        return area.panels().stream().anyMatch(panel -> PanelIds.kindOf(panel).equals("chart"));
    }

    /// The shares after the divider behind a part was moved.
    static List<Double> moved(double[] lengths, int divider, double byPx) {
        double least = Math.min(LEAST_PX, (lengths[divider] + lengths[divider + 1]) / 2);
        double by = Math.clamp(byPx, least - lengths[divider], lengths[divider + 1] - least);
        double sum = 0;
        for (double length : lengths) {
            sum += length;
        }
        List<Double> shares = new ArrayList<>();
        for (int i = 0; i < lengths.length; i++) {
            double length = lengths[i] + (i == divider ? by : i == divider + 1 ? -by : 0);
            shares.add(length / sum);
        }
        return shares;
    }
}
