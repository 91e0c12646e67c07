package dev.yoke.ui.ticket;

import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Side;
import dev.yoke.ui.control.Segments;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.ticket.TicketUnits.Field;
import dev.yoke.ui.ticket.TicketUnits.LevelIn;
import dev.yoke.ui.ticket.TicketUnits.SizeIn;
import dev.yoke.ui.words.Phrases;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableObjectValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The fields of an order, from its kind to its exit plan.
final class TicketBody extends VBox {

    private final Phrases words;
    private final TicketFields fields;
    private final Segments<OrderType> types;
    private final FieldRow price;
    private final FieldRow limit;
    private final Segments<SizeIn> sizeUnits;
    private final FieldRow size;
    private final Segments<LevelIn> stopUnits;
    private final FieldRow stop;
    private final Segments<LevelIn> targetUnits;
    private final FieldRow target;
    private final CheckBox linked = new CheckBox();
    private final Segments<Side> otherSides;
    private final Segments<OrderType> otherTypes;
    private final FieldRow other;
    private final HBox otherKind;
    private final FieldRow plan;
    private final List<FieldRow> rows;

    TicketBody(Phrases words, TicketViewModel model) {
        this.words = words;
        this.fields = model.fields();
        getStyleClass().add("fields");
        types = new Segments<>(
                fields.type, List.of(OrderType.values()), type -> words.get("type." + TicketView.key(type)));
        price = row(model, Field.PRICE, "ticket-price", "field.price", fields.price, new Region());
        limit = row(model, Field.LIMIT, "ticket-limit", "field.limit", fields.limit, new Region());
        sizeUnits = new Segments<>(
                fields.sizeIn, List.of(SizeIn.values()), unit -> words.get("unit." + TicketView.key(unit)));
        size = row(model, Field.SIZE, "ticket-size", "field.size", fields.size, sizeUnits);
        stopUnits = levels(fields.stopIn, false);
        stop = row(model, Field.STOP, "ticket-stop", "field.stop", fields.stop, stopUnits)
                .withNote();
        targetUnits = levels(fields.targetIn, true);
        target = row(model, Field.TARGET, "ticket-target", "field.target", fields.target, targetUnits)
                .withNote();
        linked.setText(words.get("oco"));
        linked.setId("ticket-oco");
        linked.setTooltip(new Tooltip(words.get("oco.tip")));
        otherSides = new Segments<>(
                fields.otherSide, List.of(Side.SELL, Side.BUY), side -> words.get("side." + TicketView.key(side)));
        otherTypes = new Segments<>(
                fields.otherType,
                List.of(OrderType.LIMIT, OrderType.STOP),
                type -> words.get("type." + TicketView.key(type)));
        otherKind = new HBox(8, otherSides, otherTypes);
        other = row(model, Field.OTHER, "ticket-other", "field.other", fields.otherPrice, new Region());
        plan = row(model, Field.PLAN, "ticket-plan", "field.plan", fields.plan, presets());
        rows = List.of(price, limit, size, stop, target, other, plan);
        getChildren().addAll(types, price, limit, size, stop, target, plan, linked, otherKind, other);
    }

    private FieldRow row(TicketViewModel model, Field field, String id, String name, StringProperty text, Node units) {
        return new FieldRow(field, id, words.get(name), text, units, model);
    }

    private Segments<LevelIn> levels(Property<LevelIn> unit, boolean withOff) {
        List<LevelIn> units =
                withOff ? List.of(LevelIn.values()) : List.of(LevelIn.PRICE, LevelIn.PIPS, LevelIn.ATR, LevelIn.MONEY);
        return new Segments<>(unit, units, one -> words.get("level." + TicketView.key(one)));
    }

    /// Each adds its words to the plan, or takes them out.
    private HBox presets() {
        HBox presets = new HBox(4);
        presets.getStyleClass().add("presets");
        for (ExitPreset preset : ExitPreset.values()) {
            ToggleButton button = new ToggleButton(words.get("preset." + TicketView.key(preset)));
            button.getStyleClass().add("segment");
            button.setTooltip(new Tooltip(words.get("preset." + TicketView.key(preset) + ".tip")));
            button.setOnAction(event -> fields.plan.set(preset.toggled(fields.plan.get())));
            fields.plan.subscribe(text -> button.setSelected(preset.isIn(text)));
            presets.getChildren().add(button);
        }
        return presets;
    }

    TextField size() {
        return size.input();
    }

    void stopNote(String text) {
        stop.note(text);
    }

    void targetNote(String text) {
        target.note(text);
    }

    void wrong(Map<Field, String> wrong) {
        rows.forEach(row -> row.wrong(wrong));
    }

    /// @param hidden whether somebody looks on: sizes and amounts show as dots, percent stays
    void attach(Subscriptions open, ObservableBooleanValue hidden) {
        open.add(size.maskWhile(Bindings.createBooleanBinding(
                () -> hidden.get() && (fields.sizeIn.get() == SizeIn.LOTS || fields.sizeIn.get() == SizeIn.MONEY),
                hidden,
                fields.sizeIn)));
        open.add(stop.maskWhile(isMoney(hidden, fields.stopIn)));
        open.add(target.maskWhile(isMoney(hidden, fields.targetIn)));
        rows.forEach(row -> row.attach(open));
        List.of(types, sizeUnits, stopUnits, targetUnits, otherSides, otherTypes)
                .forEach(segments -> segments.attach(open));
        linked.selectedProperty().bindBidirectional(fields.linked);
        open.add(() -> linked.selectedProperty().unbindBidirectional(fields.linked));
        open.follow(fields.type, this::showKind);
        open.follow(fields.linked, this::showKind);
        open.follow(fields.targetIn, () -> target.input().setDisable(fields.targetIn.get() == LevelIn.OFF));
    }

    private static BooleanBinding isMoney(ObservableBooleanValue hidden, ObservableObjectValue<LevelIn> unit) {
        return Bindings.createBooleanBinding(() -> hidden.get() && unit.get() == LevelIn.MONEY, hidden, unit);
    }

    private void showKind() {
        OrderType type = fields.type.get();
        price.show(type != OrderType.MARKET);
        limit.show(type == OrderType.STOP_LIMIT);
        linked.setVisible(type != OrderType.MARKET);
        linked.setManaged(type != OrderType.MARKET);
        boolean pair = fields.linked.get() && type != OrderType.MARKET;
        otherKind.setVisible(pair);
        otherKind.setManaged(pair);
        other.show(pair);
    }
}
