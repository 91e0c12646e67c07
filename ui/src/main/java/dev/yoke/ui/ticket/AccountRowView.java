package dev.yoke.ui.ticket;

import dev.yoke.core.risk.Limit;
import dev.yoke.ui.control.LimitLink;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.theme.Sentence;
import dev.yoke.ui.words.Phrases;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One account: whether the order goes there, and what that would be.
final class AccountRowView extends VBox {

    private static final PseudoClass DENIED = PseudoClass.getPseudoClass("denied");
    private static final PseudoClass SENT = PseudoClass.getPseudoClass("sent");

    private final ScreenPorts ports;
    private final Phrases words;
    private final CheckBox box = new CheckBox();
    private final Sentence first = new Sentence("account-first");
    private final Sentence second = new Sentence("account-second");
    private final HBox links = new HBox(8);
    private String linked = "";

    AccountRowView(ScreenPorts ports, TicketViewModel model, AccountRow row) {
        this.ports = ports;
        this.words = ports.phrases(AccountRowView.class);
        getStyleClass().add("account-row");
        box.setText(row.terminal().name());
        box.setId("ticket-account-" + row.terminal().name().replace(' ', '-'));
        box.setOnAction(event -> model.tick(row.terminal(), box.isSelected()));
        Label kind = new Label(words.get(row.real() ? "live-account" : "demo-account"));
        kind.getStyleClass().add(row.real() ? "live" : "demo");
        kind.setMinWidth(USE_PREF_SIZE);
        box.setMinWidth(0);
        box.setAccessibleText(row.terminal().name() + ", " + kind.getText());
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(8, box, kind);
        head.getStyleClass().add("account-head");
        getChildren().addAll(head, first, second, links);
        links.setVisible(false);
        links.setManaged(false);
        show(row);
    }

    void show(AccountRow row) {
        box.setSelected(row.ticked());
        first.setText(row.first().isEmpty() ? "" : mark(row) + row.first());
        second.setText(row.second());
        pseudoClassStateChanged(DENIED, row.outcome() == AccountRow.Outcome.DENIED);
        pseudoClassStateChanged(SENT, row.outcome() == AccountRow.Outcome.SENT);
        if (!row.rule().equals(linked)) {
            linked = row.rule();
            List<Limit> limits = LimitLink.limitsOf(linked);
            links.getChildren()
                    .setAll(limits.stream()
                            .limit(1)
                            .map(limit -> LimitLink.to(ports, limit))
                            .toList());
            links.setVisible(!limits.isEmpty());
            links.setManaged(!limits.isEmpty());
        }
    }

    private static String mark(AccountRow row) {
        return switch (row.outcome()) {
            case NONE -> "";
            case PASSES -> "✓ ";
            case DENIED -> "✗ ";
            case SENT -> "→ ";
        };
    }
}
