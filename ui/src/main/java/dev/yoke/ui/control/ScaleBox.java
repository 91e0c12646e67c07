package dev.yoke.ui.control;

import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Shows its content larger than it is: laid out in the room divided by the factor, and drawn that much larger. Thread:
/// FX.
public final class ScaleBox extends Region {

    private final Scale scale = new Scale(1, 1);
    private Region content = new Region();

    public ScaleBox() {
        getStyleClass().add("scale-box");
    }

    public void show(Region next) {
        content.getTransforms().remove(scale);
        content = next;
        content.getTransforms().add(scale);
        getChildren().setAll(content);
    }

    /// @param percent 100 = as designed
    public void scaleTo(int percent) {
        scale.setX(percent / 100.0);
        scale.setY(percent / 100.0);
        requestLayout();
    }

    /// 100 = as designed.
    int percent() {
        return (int) Math.round(scale.getX() * 100);
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / scale.getX(), getHeight() / scale.getY());
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}
