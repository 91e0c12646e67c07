package dev.yoke.ui.settings;

import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.Unit;
import dev.yoke.ui.control.WrappedLabel;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.settings.LimitRow.Effect;
import dev.yoke.ui.words.Phrases;
import dev.yoke.ui.words.RuleNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

/// One limit with its field, its range, and what saving would do with what is typed.
final class LimitLine extends SettingLine {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");
    private static final double FIELD = 84;
    private static final double UNIT = 48;

    private final LimitsViewModel model;
    private final LimitRow row;
    private final Phrases words;
    private final Node field;
    private final Label state = new WrappedLabel("");

    /// @param name in the trader's language
    LimitLine(LimitsViewModel model, LimitRow row, Phrases words, String name) {
        this(model, row, words, name, field(row, name, words));
    }

    private LimitLine(LimitsViewModel model, LimitRow row, Phrases words, String name, Node field) {
        super(
                name,
                RuleNames.in(words.language()).explanation(row.limit()),
                row.limit().key(),
                boxed(field, RuleNames.in(words.language()).unit(row.limit())));
        this.model = model;
        this.row = row;
        this.words = words;
        this.field = field;
        setId("limit-" + row.limit().key());
        state.getStyleClass().add("state");
        getChildren().add(state);
    }

    private static Node field(LimitRow row, String name, Phrases words) {
        if (row.limit().unit() == Unit.SWITCH) {
            ComboBox<String> box = new ComboBox<>();
            box.getItems().setAll(row.account().isPresent() ? List.of("", "0", "1") : List.of("0", "1"));
            box.setConverter(Shown.by(
                    value -> value.isEmpty() ? words.get("limits.none") : words.get("1".equals(value) ? "on" : "off")));
            box.valueProperty().bindBidirectional(row.textProperty());
            box.setPrefWidth(FIELD);
            box.setAccessibleText(name);
            return box;
        }
        TextField text = new TextField();
        text.textProperty().bindBidirectional(row.textProperty());
        text.setPrefWidth(FIELD);
        text.setAlignment(Pos.CENTER_RIGHT);
        text.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        text.setAccessibleText(name);
        text.setPromptText(row.account().isPresent() ? words.get("limits.none") : "");
        text.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                row.reset();
                event.consume();
            }
        });
        return text;
    }

    private static Node boxed(Node field, String sign) {
        Label unit = new Label(sign);
        unit.getStyleClass().add("muted");
        unit.setMinWidth(UNIT);
        unit.setPrefWidth(UNIT);
        HBox box = new HBox(4, field, unit);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        return box;
    }

    void attach(Subscriptions open) {
        open.follow(row.shownProperty(), this::refresh);
        open.add(row.textProperty().subscribe(() -> refresh()));
        open.add(model.summaryProperty().subscribe(() -> refresh()));
    }

    private void refresh() {
        Effect effect = row.effect(model.seen().inForce());
        boolean wrong = effect == Effect.NOT_A_NUMBER || effect == Effect.OUT_OF_RANGE;
        field.pseudoClassStateChanged(WRONG, wrong);
        List<String> parts = new ArrayList<>();
        said(effect).ifPresent(parts::add);
        row.shownProperty()
                .get()
                .pending()
                .ifPresent(waits -> parts.add(words.get("limits.waits", number(waits.number()), waits.from())));
        if (row.account().isPresent()) {
            parts.add(words.get(
                    "limits.general",
                    RuleNames.in(words.language())
                            .value(row.limit(), model.seen().inForce().general().of(row.limit()))));
        }
        if (!wrong) {
            parts.add(range());
        }
        if (row.shownProperty().get().inFile()) {
            parts.add(words.get("limits.file", model.file()));
        }
        state.setText(String.join(" · ", parts));
        state.getStyleClass().setAll("label", "state", tone(effect));
    }

    private String number(String number) {
        return number.isEmpty() ? words.get("limits.none") : number;
    }

    private String range() {
        Limit limit = row.limit();
        return limit.unit() == Unit.SWITCH
                ? words.get("limits.default", words.get(limit.standard() == 1 ? "on" : "off"))
                : words.get(
                        "limits.range",
                        limit.unit().number(limit.least()),
                        limit.unit().number(limit.most()),
                        limit.unit().number(limit.standard()));
    }

    private Optional<String> said(Effect effect) {
        Limit limit = row.limit();
        return switch (effect) {
            case UNCHANGED -> Optional.empty();
            case TIGHTER -> Optional.of(words.get("limits.tighter"));
            case LOOSER -> Optional.of(words.get("limits.looser"));
            case EITHER -> Optional.of(words.get("limits.either"));
            case NOT_A_NUMBER -> Optional.of(words.get(limit.unit().isDecimal() ? "limits.number" : "limits.whole"));
            case OUT_OF_RANGE ->
                Optional.of(words.get(
                        "limits.out",
                        limit.unit().number(limit.least()),
                        limit.unit().number(limit.most())));
        };
    }

    private static String tone(Effect effect) {
        return switch (effect) {
            case UNCHANGED -> "muted";
            case TIGHTER, EITHER -> "profit";
            case LOOSER -> "warn";
            case NOT_A_NUMBER, OUT_OF_RANGE -> "loss";
        };
    }

    void focusField() {
        field.requestFocus();
    }

    LimitRow row() {
        return row;
    }
}
