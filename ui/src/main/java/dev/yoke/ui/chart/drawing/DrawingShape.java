package dev.yoke.ui.chart.drawing;

import java.util.List;
import java.util.OptionalInt;
import javafx.geometry.Point2D;

/// A drawing on the screen: where its anchors lie, what of it is near a place. Pure. Units: pixels of the plot.
///
/// @param points one per anchor
record DrawingShape(Drawing drawing, List<Point2D> points, double width, double height) {

    static final double REACH = 5;
    static final double HANDLE = 4;

    /// Parts of the way from the second place back to the first, in tenths of a percent.
    static final List<Integer> FIBONACCI = List.of(0, 236, 382, 500, 618, 786, 1000);

    /// The handle near a place.
    OptionalInt handle(Point2D at) {
        for (int i = points.size() - 1; i >= 0; i--) {
            if (points.get(i).distance(at) <= HANDLE + REACH) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    boolean isNear(Point2D at) {
        return distance(at) <= REACH;
    }

    /// Whether anything of it can be in view.
    boolean isInView() {
        double left = points.stream().mapToDouble(Point2D::getX).min().orElse(0);
        double right = points.stream().mapToDouble(Point2D::getX).max().orElse(0);
        double top = points.stream().mapToDouble(Point2D::getY).min().orElse(0);
        double bottom = points.stream().mapToDouble(Point2D::getY).max().orElse(0);
        return switch (drawing.kind()) {
            case HORIZONTAL -> top >= 0 && top <= height;
            case VERTICAL -> left >= 0 && left <= width;
            case RAY -> true;
            case SEGMENT, RECTANGLE, FIBONACCI, RISK_BOX -> right >= 0 && left <= width && bottom >= 0 && top <= height;
        };
    }

    double distance(Point2D at) {
        Point2D a = points.getFirst();
        return switch (drawing.kind()) {
            case HORIZONTAL -> Math.abs(at.getY() - a.getY());
            case VERTICAL -> Math.abs(at.getX() - a.getX());
            case SEGMENT -> toSegment(at, a, points.get(1));
            case RAY -> toSegment(at, a, rayEnd());
            case RECTANGLE -> toEdges(at, a, points.get(1));
            case FIBONACCI -> toFibonacci(at);
            case RISK_BOX -> toRiskBox(at);
        };
    }

    /// Where a ray leaves the plot.
    Point2D rayEnd() {
        Point2D a = points.getFirst();
        Point2D way = points.get(1).subtract(a);
        double length = way.magnitude();
        if (length < 1e-6) {
            return a;
        }
        double far = Math.abs(a.getX()) + Math.abs(a.getY()) + 2 * (width + height);
        return a.add(way.multiply(far / length));
    }

    double fibonacciY(int tenths) {
        double from = points.get(1).getY();
        return from + (points.getFirst().getY() - from) * tenths / 1000.0;
    }

    private double toFibonacci(Point2D at) {
        double left = Math.min(points.get(0).getX(), points.get(1).getX());
        double best = toSegment(at, points.get(0), points.get(1));
        for (int tenths : FIBONACCI) {
            double y = fibonacciY(tenths);
            best = Math.min(best, toSegment(at, new Point2D(left, y), new Point2D(width, y)));
        }
        return best;
    }

    private double toRiskBox(Point2D at) {
        Point2D entry = points.get(0);
        double best = Math.min(toEdges(at, entry, points.get(1)), toEdges(at, entry, points.get(2)));
        return Math.min(best, toSegment(at, entry, new Point2D(points.get(1).getX(), entry.getY())));
    }

    private static double toEdges(Point2D at, Point2D a, Point2D b) {
        Point2D c = new Point2D(a.getX(), b.getY());
        Point2D d = new Point2D(b.getX(), a.getY());
        return Math.min(
                Math.min(toSegment(at, a, c), toSegment(at, c, b)), Math.min(toSegment(at, b, d), toSegment(at, d, a)));
    }

    private static double toSegment(Point2D at, Point2D a, Point2D b) {
        Point2D way = b.subtract(a);
        double length = way.dotProduct(way);
        double share = length == 0 ? 0 : Math.clamp(at.subtract(a).dotProduct(way) / length, 0, 1);
        return at.distance(a.add(way.multiply(share)));
    }
}
