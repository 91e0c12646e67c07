package dev.yoke.ui.chat;

import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.theme.Sentence;
import dev.yoke.ui.words.Phrases;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A proposal with its two buttons and the time it has left.
final class ProposalCard extends VBox {

    private final Proposal proposal;
    private final ScreenPorts ports;
    private final Phrases words;
    private final Button confirm = new Button();
    private final Button drop = new Button();
    private final Sentence detail = new Sentence("muted");
    private final Label state = new Label();
    private final Sentence summary = new Sentence("strong");

    ProposalCard(ScreenPorts ports, Proposal proposal, Subscriptions open) {
        this.ports = ports;
        words = ports.phrases(ProposalCard.class);
        confirm.setText(words.get("confirm"));
        confirm.setTooltip(new Tooltip(words.get("confirm.tip")));
        drop.setText(words.get("cancel"));
        this.proposal = proposal;
        getStyleClass().add("proposal");
        open.follow(
                ports.desk().amounts().hiddenProperty(),
                () -> ChatView.say(summary, ports.desk().amounts().sentence(proposal.summary())));
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
        open.follow(proposal.detailProperty(), this::showDetail);
        open.add(ports.desk().amounts().hiddenProperty().subscribe(() -> showDetail()));
        open.follow(proposal.stateProperty(), this::showState);
        open.follow(proposal.secondsLeftProperty(), this::showState);
    }

    private void showDetail() {
        ChatView.say(
                detail,
                ports.desk().amounts().sentence(proposal.detailProperty().get()));
    }

    private void showState() {
        Proposal.State now = proposal.stateProperty().get();
        boolean isOpen = now == Proposal.State.OPEN;
        show(confirm, isOpen);
        show(drop, isOpen);
        state.setText(
                switch (now) {
                    case OPEN ->
                        proposal.expires()
                                ? words.get(
                                        "left", proposal.secondsLeftProperty().get())
                                : "";
                    case CHECKING, SENDING, DONE, REFUSED, EXPIRED, DROPPED -> words.get("state." + now);
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
