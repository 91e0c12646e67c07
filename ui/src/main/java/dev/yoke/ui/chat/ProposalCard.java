package dev.yoke.ui.chat;

import dev.yoke.ui.fx.Subscriptions;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A proposal with its two buttons and the time it has left.
final class ProposalCard extends VBox {

    private final Proposal proposal;
    private final Button confirm = new Button("Confirm");
    private final Button drop = new Button("Cancel");
    private final Label detail = new Label();
    private final Label state = new Label();

    ProposalCard(Proposal proposal, Subscriptions open) {
        this.proposal = proposal;
        getStyleClass().add("proposal");
        Label summary = new Label(proposal.summary());
        summary.setWrapText(true);
        summary.setMinHeight(USE_PREF_SIZE);
        summary.getStyleClass().add("strong");
        detail.setWrapText(true);
        detail.setMinHeight(USE_PREF_SIZE);
        detail.getStyleClass().add("muted");
        confirm.getStyleClass().add("primary");
        confirm.setId("proposal-confirm");
        drop.setId("proposal-drop");
        confirm.setOnAction(event -> proposal.confirm());
        drop.setOnAction(event -> proposal.drop());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(8, confirm, drop, gap, state);
        buttons.getStyleClass().add("buttons");
        getChildren().addAll(summary, detail, buttons);
        open.follow(proposal.detailProperty(), () -> {
            detail.setText(proposal.detailProperty().get());
            detail.setManaged(!detail.getText().isEmpty());
        });
        open.follow(proposal.stateProperty(), this::showState);
        open.follow(proposal.secondsLeftProperty(), this::showState);
    }

    private void showState() {
        Proposal.State now = proposal.stateProperty().get();
        boolean isOpen = now == Proposal.State.OPEN;
        show(confirm, isOpen);
        show(drop, isOpen);
        state.setText(
                switch (now) {
                    case OPEN ->
                        proposal.expires() ? proposal.secondsLeftProperty().get() + " s" : "";
                    case CHECKING -> "checking risk…";
                    case SENDING -> "sending…";
                    case DONE -> "✓ sent";
                    case REFUSED -> "✗ refused, nothing was sent";
                    case EXPIRED -> "expired, nothing was sent";
                    case DROPPED -> "cancelled, nothing was sent";
                });
        state.getStyleClass()
                .setAll(
                        "label",
                        switch (now) {
                            case DONE -> "profit";
                            case REFUSED -> "loss";
                            default -> "muted";
                        });
    }

    private static void show(Button button, boolean shown) {
        button.setVisible(shown);
        button.setManaged(shown);
    }
}
